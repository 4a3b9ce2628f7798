/**
 * The view of a format that has none of its own: the model as it is, a page at a time. Fields that
 * the model does not have are absent; a template asks for them with `{{#if}}`.
 */
import type { Declaration, Operation, TableModel } from '../../model/types.js'
import { indexBanner, pageBanner } from '../banner.js'
import type { ByPage, PageAlias } from '../by-page.js'
import { relativePath, type Placement } from '../paths.js'

export interface PageView {
  readonly banner: string
  readonly page: { readonly path: string; readonly name: string; readonly title: string }
  readonly declarations: readonly Declaration[]
  /** Types that its tables have in common with another page, which declares them. */
  readonly aliases: readonly PageAlias[]
  readonly tables: readonly TableModel[]
  readonly operations: readonly Operation[]
}

export interface IndexView {
  readonly banner: string
  readonly pages: readonly IndexEntry[]
}

export interface IndexEntry {
  readonly path: string
  readonly name: string
  readonly title: string
  /** Its output, relative to the index. */
  readonly file: string
}

export function pageView({ page }: Placement, model: ByPage): PageView {
  const found = model.page(page.path)
  return {
    banner: pageBanner(page),
    page: { path: page.path, name: page.name, title: page.title ?? page.name },
    declarations: model.declarations(page.path),
    aliases: model.aliases(page.path),
    tables: found?.tables ?? [],
    operations: found?.operations ?? [],
  }
}

export function indexView(placements: readonly Placement[], index: string): IndexView {
  const pages = placements.map(({ page, out }) => ({
    path: page.path,
    name: page.name,
    title: page.title ?? page.name,
    file: relativePath(index, out),
  }))
  return { banner: indexBanner(), pages }
}
