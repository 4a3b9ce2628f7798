/** What each flavour of Markdown has, and how the anchors of its headings come about. */
import GithubSlugger from 'github-slugger'
import { sectionLabel, type PageNumbers } from '../../project/numbering.js'
import type { PageIndex } from '../../project/types.js'
import type { OutputKind } from '../conversion.js'
import { isTrue } from '../lower/only.js'
import type { MarkdownFlavor } from '../options.js'

export interface Flavor {
  readonly name: MarkdownFlavor
  readonly pipeTables: boolean
  readonly footnotes: boolean
  /** How a block is set apart: GitHub's alerts, MyST's directives, asides, or a quotation. */
  readonly notes: 'alert' | 'directive' | 'aside' | 'quote'
  /** Whether tags are JSX. */
  readonly jsx: boolean
  /** From the text, as GitHub does; said after the heading; or said before any block. */
  readonly anchors: 'slug' | 'attribute' | 'target'
  /** Whether a link can lead to the page's title as to any heading, or only to the page. */
  readonly titleAnchor: boolean
  /** The tool itself shows the title that the front matter says. */
  readonly titleShown: boolean
  /** The tool reads the address of each link and image; of one that it cannot read it builds no site. */
  readonly readsAddresses: boolean
  /** Which images the tool bundles: of one whose file is not there it builds no site. */
  readonly bundles: 'none' | 'markdown' | 'all'
  readonly math: 'dollar' | 'role' | 'code' | 'tex'
}

const GFM: Flavor = {
  name: 'gfm',
  pipeTables: true,
  footnotes: true,
  notes: 'alert',
  jsx: false,
  anchors: 'slug',
  titleAnchor: true,
  titleShown: false,
  readsAddresses: false,
  bundles: 'none',
  math: 'dollar',
}

const MDX: Flavor = {
  ...GFM,
  name: 'mdx',
  notes: 'quote',
  jsx: true,
  titleAnchor: false,
  math: 'code',
}

const FLAVORS: Readonly<Record<MarkdownFlavor, Flavor>> = {
  gfm: GFM,
  commonmark: {
    ...GFM,
    name: 'commonmark',
    pipeTables: false,
    footnotes: false,
    notes: 'quote',
    math: 'code',
  },
  mdx: MDX,
  docusaurus: {
    ...MDX,
    name: 'docusaurus',
    notes: 'aside',
    readsAddresses: true,
    bundles: 'markdown',
  },
  starlight: {
    ...MDX,
    name: 'starlight',
    notes: 'aside',
    titleShown: true,
    readsAddresses: true,
    bundles: 'markdown',
  },
  vitepress: {
    ...GFM,
    name: 'vitepress',
    footnotes: false,
    anchors: 'attribute',
    readsAddresses: true,
    bundles: 'all',
    math: 'code',
  },
  myst: { ...GFM, name: 'myst', notes: 'directive', anchors: 'target', math: 'role' },
}

export function flavorOf(name: MarkdownFlavor): Flavor {
  return FLAVORS[name]
}

/** The Markdown of a flavour as a kind of output: its links lead to the anchors that it makes. */
export function markdownOutput(flavor: Flavor, tags: readonly string[] = []): OutputKind {
  // Text for what a browser shows is for Markdown too.
  const all = ['markdown', 'format_markdown', 'html', 'format_html', 'builder_html', ...tags]
  const slugs = new Map<PageIndex, ReadonlyMap<string, string | undefined>>()
  return {
    tags: all,
    ending: flavor.jsx ? '.mdx' : '.md',
    anchorOf(page, id, numbers) {
      if (!page || flavor.anchors === 'target') return id
      let known = slugs.get(page)
      if (!known) {
        known =
          flavor.anchors === 'slug'
            ? headingSlugs(page, numbers, new Set(all), flavor)
            : firstIds(page)
        slugs.set(page, known)
      }
      return known.has(id) ? known.get(id) : id
    },
  }
}

/** Every id of a section that is shown with the anchor that GitHub makes of its heading. */
function headingSlugs(
  page: PageIndex,
  numbers: PageNumbers | undefined,
  tags: ReadonlySet<string>,
  { titleAnchor, titleShown }: Flavor,
): Map<string, string | undefined> {
  const slugger = new GithubSlugger()
  const shown = page.sections.filter(({ only = [] }) =>
    only.every((expression) => isTrue(expression, tags)),
  )
  return new Map(
    shown.flatMap(({ ids, title }, index) => {
      // A title that stands in the front matter alone takes no slug from a heading of the same text.
      const number = ids[0] === undefined ? undefined : numbers?.sections.get(ids[0])
      const heading = number === undefined ? title : sectionLabel(number) + title
      const slug = index === 0 && titleShown ? undefined : slugger.slug(heading)
      return ids.map((id) => [id, index > 0 || titleAnchor ? slug : undefined] as const)
    }),
  )
}

/** Every id of a section with the one that its heading says. */
function firstIds(page: PageIndex): Map<string, string> {
  return new Map(page.sections.flatMap(({ ids }) => ids.map((id) => [id, ids[0] ?? id] as const)))
}
