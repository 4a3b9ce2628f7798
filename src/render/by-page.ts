/** The parts of a model by the page that they belong to. */
import type { Declaration, Model, PageModel } from '../model/types.js'

export interface ByPage {
  declarations(path: string): readonly Declaration[]
  page(path: string): PageModel | undefined
}

/** Declarations in the model's order; of two with one name, the first. */
export function groupByPage(model: Model): ByPage {
  const declarations = new Map<string, Declaration[]>()
  for (const declaration of distinctByName(model.declarations)) {
    const group = declarations.get(declaration.page)
    if (group) group.push(declaration)
    else declarations.set(declaration.page, [declaration])
  }
  const pages = new Map(model.pages.map((page) => [page.path, page]))
  return {
    declarations: (path) => declarations.get(path) ?? [],
    page: (path) => pages.get(path),
  }
}

export function distinctByName(declarations: readonly Declaration[]): readonly Declaration[] {
  const seen = new Set<string>()
  return declarations.filter(({ name }) => !seen.has(name) && seen.add(name))
}
