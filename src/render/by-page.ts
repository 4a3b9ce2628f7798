/** The parts of a model by the page that they belong to. */
import { pushTo } from '../model/collections.js'
import type { Declaration, Model, PageModel } from '../model/types.js'

/** What a page calls a type that another page declares. */
export interface PageAlias {
  readonly name: string
  /** The declaration's unique name, and the page that has it. */
  readonly declaration: string
  readonly page: string
}

export interface ByPage {
  declarations(path: string): readonly Declaration[]
  aliases(path: string): readonly PageAlias[]
  page(path: string): PageModel | undefined
}

/** Declarations in the model's order; of two with one name, the first. */
export function groupByPage(model: Model): ByPage {
  const declarations = new Map<string, Declaration[]>()
  const aliases = new Map<string, PageAlias[]>()
  for (const declaration of distinctByName(model.declarations)) {
    pushTo(declarations, declaration.page, declaration)
    for (const { page, name } of declaration.aliases)
      pushTo(aliases, page, { name, declaration: declaration.name, page: declaration.page })
  }
  const pages = new Map(model.pages.map((page) => [page.path, page]))
  return {
    declarations: (path) => declarations.get(path) ?? [],
    aliases: (path) => aliases.get(path) ?? [],
    page: (path) => pages.get(path),
  }
}

export function distinctByName(declarations: readonly Declaration[]): readonly Declaration[] {
  const seen = new Set<string>()
  return declarations.filter(({ name }) => !seen.has(name) && seen.add(name))
}
