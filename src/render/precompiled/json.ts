/* eslint-disable */
// @ts-nocheck
// @generated from the templates of this format by scripts/precompile-templates.ts; do not edit.
function template_index(e,t){let n="";return n+=(e.place="json/index.hbs:1:1:0 json",e.texts.json(t?.document??e.field("json/index.hbs:1:8:7",t,"document"))),n+="\n",n}
function template_page(e,n){let t="";return t+=(e.place="json/page.hbs:1:1:0 json",e.texts.json(n?.document??e.field("json/page.hbs:1:8:7",n,"document"))),t+="\n",t}
export const templates={index:template_index,page:template_page};
