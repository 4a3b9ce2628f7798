/** The package's own declaration of its runtime exports nothing. */
// A file with an import of its own would be a module, and this no declaration of another.
/* eslint-disable @typescript-eslint/consistent-type-imports */
declare module 'handlebars/runtime.js' {
  const Handlebars: typeof import('handlebars')
  export default Handlebars
}
