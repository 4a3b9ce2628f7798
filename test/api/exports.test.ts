/** What the package exports, name by name: a change of this list is a change of the public API. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as api from '../../src/index.js'
import * as compat from '../../src/compat/restructured.js'
import * as languages from '../../src/languages.js'

describe('the public API', () => {
  it('has these functions and values', () => {
    expect(Object.keys(api).sort()).toEqual([
      'build',
      'checkProject',
      'choice',
      'classOption',
      'createBuildMemo',
      'createModeler',
      'createProject',
      'createReporter',
      'defineConfig',
      'diagnosticCodes',
      'diffModels',
      'explainCode',
      'flag',
      'formatReport',
      'indexPage',
      'integer',
      'isDiagnosticCode',
      'keptDirective',
      'lengthOrPercentage',
      'lengthOrUnitless',
      'levelNumber',
      'lint',
      'loadTemplateCompiler',
      'model',
      'modelStats',
      'nonnegativeInteger',
      'parse',
      'parseInventory',
      'positiveInteger',
      'reconcile',
      'referenceTitles',
      'releaseWeight',
      'renderHtml',
      'renderMarkdown',
      'renderTarget',
      'renderTypeScript',
      'reportFormats',
      'resolve',
      'tables',
      'toHast',
      'toMdast',
      'toPseudoXml',
      'unchanged',
      'unchangedRequired',
      'uri',
      'withTitles',
    ])
  })

  it('has every language by its name, all of them, and by its tag', () => {
    const { languages: all, findLanguage, ...named } = languages
    expect(new Set(Object.values(named))).toEqual(new Set(all))
    expect(new Set(all.map(({ tag }) => tag)).size).toBe(all.length)
    expect(findLanguage('pt_BR')).toBe(languages.brazilianPortuguese)
    expect(findLanguage('de-AT')).toBe(languages.german)
    expect(findLanguage('xx')).toBeUndefined()
  })

  it('has the face of `restructured`', () => {
    expect(Object.keys(compat).sort()).toEqual(['default', 'fromRestructured', 'parse'])
  })

  it('exports every node of the tree as a type', () => {
    const exported = new Set(namesIn('index.ts'))
    for (const file of ['tree/nodes.ts', 'tree/inline-nodes.ts']) {
      for (const name of declaredIn(file)) expect(exported, name).toContain(name)
    }
  })

  it('names what it exports', () => {
    expect(source('index.ts')).not.toMatch(/export (?:type )?\*/)
  })
})

function source(path: string): string {
  return readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8')
}

/** The names that a file re-exports. */
function namesIn(path: string): string[] {
  const names: string[] = []
  const file = ts.createSourceFile(path, source(path), ts.ScriptTarget.ESNext)
  ts.forEachChild(file, (node) => {
    if (
      !ts.isExportDeclaration(node) ||
      !node.exportClause ||
      !ts.isNamedExports(node.exportClause)
    )
      return
    names.push(...node.exportClause.elements.map(({ name }) => name.text))
  })
  return names
}

/** The types that a file declares and exports. */
function declaredIn(path: string): string[] {
  const matches = source(path).matchAll(/^export (?:interface|type) (\w+)/gm)
  return [...matches].map((match) => match[1] ?? '')
}
