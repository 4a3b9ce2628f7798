/**
 * The parsers that are compared. Each is `name` and `load`, which gives a function from text to
 * whatever the parser makes of it.
 */
export const engines = [
  {
    name: 'rstforge',
    async load() {
      const { parse } = await import('../dist/index.js')
      return (text, path) => parse(text, { path })
    },
  },
  {
    name: 'rst-compiler',
    async load() {
      const { RstToHtmlCompiler } = await import('rst-compiler')
      const compiler = new RstToHtmlCompiler()
      return (text) => compiler.parse(text, {})
    },
  },
  {
    name: 'restructured',
    async load() {
      const { default: restructured } = await import('restructured')
      return (text) => (restructured.default ?? restructured).parse(text, { position: true })
    },
  },
]
