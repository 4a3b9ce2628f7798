/** What types and pages say, without where: two that have the same text say the same. */
import { pushTo } from '../collections.js'
import { createNamesOnPages, pageNames } from '../page-names.js'
import type { Declaration, Model, Operation } from '../types.js'

export interface Contents {
  /** Of a type, without its name and caption. */
  ofType(declaration: Declaration, page: string): string
  /** Of a page: its types with their names and captions, and its operations. Empty where it has none. */
  ofPage(path: string): string
}

/** Types that are referred to are named as the page that is meant names them. */
export function contentsOf({ declarations, pages }: Model): Contents {
  const known = new Map(declarations.map((one) => [one.name, one]))
  const nameOnPage = createNamesOnPages()
  const onPage = new Map<string, Declaration[]>()
  for (const declaration of declarations)
    for (const { page } of pageNames(declaration)) pushTo(onPage, page, declaration)
  const operations = new Map(pages.map((page) => [page.path, page.operations]))
  const localName = (name: string, page: string): string => {
    const declaration = known.get(name)
    return declaration ? nameOnPage(declaration, page) : name
  }
  const ofType: Contents['ofType'] = (declaration, page) => {
    const own =
      declaration.kind === 'enum'
        ? [declaration.members, declaration.ranges, declaration.style]
        : [declaration.fields, declaration.wildcards, declaration.arrayBody]
    return JSON.stringify([declaration.flavor, ...own], (key, value: unknown) => {
      if (key === 'provenance') return undefined
      return isReference(value) ? { ref: localName(value.name, value.page ?? page) } : value
    })
  }
  const ofOperation = ({ name, method, path, parameters }: Operation, page: string): unknown => [
    name,
    method,
    path,
    Object.entries(parameters).map(([part, type]) => [part, localName(type, page)]),
  ]
  return {
    ofType,
    ofPage: (path) => {
      const types = (onPage.get(path) ?? []).map((one) => [
        nameOnPage(one, path),
        one.description,
        ofType(one, path),
      ])
      const own = (operations.get(path) ?? []).map((one) => ofOperation(one, path))
      return types.length === 0 ? '' : JSON.stringify([types.sort(), own])
    },
  }
}

interface Reference {
  readonly kind: 'ref'
  readonly name: string
  readonly page?: string
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'ref'
}
