/* eslint-disable */
// @ts-nocheck
// @generated from the templates of this format by scripts/precompile-templates.ts; do not edit.
function template_page(e,t){let s="";return s+=(e.place="json-schema/page.hbs:1:1:0 json",e.texts.json(t?.document??e.field("json-schema/page.hbs:1:8:7",t,"document"))),s+="\n",s}
export const templates={page:template_page};
