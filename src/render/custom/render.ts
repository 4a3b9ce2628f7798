/**
 * A format of the user's: `page.hbs` for each page, `index.hbs` for the index where there is one.
 * A target without `{path}` is one file, made by `page.hbs` of a view with all pages.
 */
import { groupByPage, type ByPage } from '../by-page.js'
import { indexBanner } from '../banner.js'
import type { Engine, Rendered } from '../engine/engine.js'
import { indexPathOf, isBundle, placeTarget, type Placement } from '../paths.js'
import type { RenderedFile, RenderInput, RenderResult, RenderTarget } from '../types.js'
import { indexView, pageView } from './view.js'

/** How a format with the generic view makes the view of a page and of the index. */
export interface GenericViews {
  page(placement: Placement, model: ByPage): object
  bundle(placements: readonly Placement[], model: ByPage): object
  index(placements: readonly Placement[], index: string): object
}

const VIEWS: GenericViews = {
  page: pageView,
  bundle: (placements, model) => {
    const pages = placements.map((placement) => pageView(placement, model))
    return {
      banner: indexBanner(),
      pages,
      declarations: pages.flatMap(({ declarations }) => declarations),
      aliases: pages.flatMap(({ aliases }) => aliases),
      tables: pages.flatMap(({ tables }) => tables),
      operations: pages.flatMap(({ operations }) => operations),
    }
  },
  index: indexView,
}

export function renderCustom(
  input: RenderInput,
  target: RenderTarget,
  engine: Engine,
  views: GenericViews = VIEWS,
): RenderResult {
  const { placements, diagnostics } = placeTarget(input.pages, target)
  const files: RenderedFile[] = []
  for (const job of plan(placements, target, engine, groupByPage(input.model), views)) {
    const rendered = job.render()
    if (!rendered.ok) return { files: [], diagnostics: [...diagnostics, rendered.diagnostic] }
    files.push({ path: job.path, content: rendered.text, sources: job.sources })
  }
  return { files, diagnostics }
}

interface Job {
  readonly path: string
  readonly sources: readonly string[]
  readonly render: () => Rendered
}

function plan(
  placements: readonly Placement[],
  target: RenderTarget,
  engine: Engine,
  model: ByPage,
  views: GenericViews,
): readonly Job[] {
  const sources = placements.map(({ page }) => page.path)
  if (isBundle(target)) {
    const render = (): Rendered => engine.render('page', views.bundle(placements, model))
    return [{ path: target.out, sources, render }]
  }
  const pages = placements.map((placement) => ({
    path: placement.out,
    sources: [placement.page.path],
    render: (): Rendered => engine.render('page', views.page(placement, model)),
  }))
  const index = engine.has('index') ? indexPathOf(target) : undefined
  // A page may be called index; it is the user's, and stands.
  if (index === undefined || pages.some(({ path }) => path === index)) return pages
  const render = (): Rendered => engine.render('index', views.index(placements, index))
  return [...pages, { path: index, sources, render }]
}
