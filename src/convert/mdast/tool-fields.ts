/**
 * Names in front matter that tools for sites keep for what they want to know of a page. A tool builds
 * no site, or shows no page, where it finds something else there.
 *
 * Source: what Docusaurus, Starlight and VitePress say of front matter.
 */
import type { MarkdownFlavor } from '../options.js'

/** What a tool wants under a name; `own` is what no text of a page can be, or what would move the page. */
export type ToolField = 'list' | 'flag' | 'number' | 'address' | 'own'

const TOOL_FIELDS: Readonly<
  Partial<Record<MarkdownFlavor, Readonly<Partial<Record<ToolField, string>>>>>
> = {
  docusaurus: {
    list: 'keywords tags',
    flag: 'draft unlisted hide_title hide_table_of_contents',
    number: 'sidebar_position toc_min_heading_level toc_max_heading_level',
    address: 'image custom_edit_url slug',
    own: 'id last_update sidebar_custom_props parse_number_prefixes',
  },
  starlight: {
    flag: 'draft pagefind lastUpdated tableOfContents prev next',
    address: 'editUrl',
    own: 'slug head template hero sidebar banner',
  },
  vitepress: {
    flag: 'sidebar navbar aside footer editLink lastUpdated prev next',
    own: 'layout head hero features outline dir markdownStyles',
  },
}

const KINDS = ['list', 'flag', 'number', 'address', 'own'] as const

/** Undefined where the name is nothing to the tool. */
export function toolField(name: string, flavor: MarkdownFlavor): ToolField | undefined {
  return KINDS.find((kind) => TOOL_FIELDS[flavor]?.[kind]?.split(' ').includes(name))
}
