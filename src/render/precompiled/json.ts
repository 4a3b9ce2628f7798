/* eslint-disable */
// @ts-nocheck
// @generated from the templates of this format by scripts/precompile-templates.ts; do not edit.
function template_index(n,t){let e="";return e+=n.texts.json("json/index.hbs:1:1:0",t?.document??n.field("json/index.hbs:1:8:7",t,"document")),e+="\n",e}
function template_page(t,n){let e="";return e+=t.texts.json("json/page.hbs:1:1:0",n?.document??t.field("json/page.hbs:1:8:7",n,"document")),e+="\n",e}
export const templates={index:template_index,page:template_page};
