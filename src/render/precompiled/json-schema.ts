/* eslint-disable */
// @ts-nocheck
// @generated from the templates of this format by scripts/precompile-templates.ts; do not edit.
function template_page(t,s){let e="";return e+=t.texts.json("json-schema/page.hbs:1:1:0",s?.document??t.field("json-schema/page.hbs:1:8:7",s,"document")),e+="\n",e}
export const templates={page:template_page};
