/* eslint-disable */
// @ts-nocheck
// @generated from the templates of this format by scripts/precompile-templates.ts; do not edit.
export const templates = {
  "page": {0:function(l,n,a,i,o){var t,r=n??(l.nullContext||{}),e=l.lookupProperty||function(u,c){if(Object.prototype.hasOwnProperty.call(u,c))return u[c]};return((t=e(a,"@hole").call(r,e(a,"json").call(r,l.strict(n,"document",{start:{line:1,column:7},end:{line:1,column:15}}),{name:"json",hash:{"@place":"1:1:0"},data:o,loc:{start:{line:1,column:0},end:{line:1,column:17}}}),"1:1:0",!1,{name:"@hole",hash:{},data:o,loc:{start:{line:1,column:0},end:{line:1,column:17}}}))!=null?t:"")+"\n"},compiler:[8,">= 4.3.0"],main:function(l,n,a,i,o){var t,r=l.lookupProperty||function(e,u){if(Object.prototype.hasOwnProperty.call(e,u))return e[u]};return(t=r(a,"@within").call(n??(l.nullContext||{}),"json-schema/page.hbs",{name:"@within",hash:{},fn:l.program(0,o,0),inverse:l.noop,data:o,loc:{start:{line:1,column:0},end:{line:2,column:0}}}))!=null?t:""},useData:!0},
}
