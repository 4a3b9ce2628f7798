/**
 * Documents in the canonical form that is compared with docutils': every table cell by cell, and the
 * skeleton of blocks. The parser alone, nothing read from other files.
 */
import { canonicalBlocks } from './canonical.mjs'
import { CONTENT_ONLY, STUBBED, WITH_ARGUMENT, WITHOUT_PART } from './known-directives.mjs'

/** @param {(path: string) => Promise<any>} load */
export async function createCorpus(load) {
  const { parse } = await load('parse/parse.js')
  const { keptDirective } = await load('parse/directives/sphinx/kept.js')
  const { math } = await load('parse/directives/math.js')
  const { classDirective } = await load('parse/directives/class.js')
  const { builtInRoles } = await load('parse/roles.js')
  const directives = Object.fromEntries([
    ...[...STUBBED, ...WITHOUT_PART].map((name) => [
      name,
      keptDirective({ argument: true, content: 'opaque' }),
    ]),
    ...WITH_ARGUMENT.map((name) => [name, keptDirective({ argument: true, content: 'parsed' })]),
    ...CONTENT_ONLY.map((name) => [name, keptDirective({ argument: false, content: 'parsed' })]),
    // docutils refuses the options that Sphinx's has.
    ['math', math],
    // In Sphinx it describes a class of Python.
    ['class', classDirective],
  ])
  // It knows no title in these roles.
  const roles = Object.fromEntries(
    ['pep-reference', 'rfc-reference'].map((name) => [name, asInDocutils(builtInRoles.get(name))]),
  )
  return async ({ input }) => {
    const { tree } = parse(input, { path: 'document', syntaxHighlight: 'none', directives, roles })
    const tables = []
    const children = canonicalBlocks(tree.children, tables)
    return { tables, skeleton: { type: 'document', children } }
  }
}

function asInDocutils(role) {
  return {
    ...role,
    run: (call, context) =>
      role.run(call, { ...context, options: { ...context.options, dialect: 'docutils' } }),
  }
}
