/**
 * mdast to Markdown, through remark-stringify with the extensions that a flavour needs. What a
 * flavour reads in text beyond CommonMark is escaped here, in remark's own way.
 */
import { gridTablesToMarkdown } from '@adobe/mdast-util-gridtables'
import type { Root, Text } from 'mdast'
import { mdxToMarkdown } from 'mdast-util-mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified, type Data, type Processor } from 'unified'
import { isMdx } from '../mdx.js'
import { root } from './plain-text.js'
import type { MarkdownFlavor, MarkdownTables } from '../options.js'

export type MarkdownHandlers = NonNullable<Options['handlers']>
type Extension = NonNullable<Data['toMarkdownExtensions']>[number]
type Unsafe = NonNullable<Options['unsafe']>[number]

export interface StringifyOptions {
  readonly flavor?: MarkdownFlavor
  readonly tables?: MarkdownTables
  /** The reader renders TeX between dollars. */
  readonly math?: boolean
  /** Written instead of what remark writes for a type of node. */
  readonly handlers?: MarkdownHandlers
}

export function stringifyMarkdown(tree: Root, options: StringifyOptions = {}): string {
  const { flavor = 'gfm', tables = 'auto', math = false, handlers = {} } = options
  const processor = unified()
    .use(markdownExtensions, { flavor, tables, math })
    .use(remarkStringify, {
      bullet: '-',
      bulletOther: '*',
      rule: '-',
      fences: true,
      listItemIndent: 'one',
      resourceLink: isMdx(flavor),
      handlers: { root, ...(tables === 'grid' ? {} : { text }), ...handlers },
    })
  return processor.stringify(tree)
}

/** A plugin that lets remark-stringify write what `toMdast` makes for a flavour. */
export function markdownExtensions(
  this: Processor,
  {
    flavor = 'gfm',
    tables = 'auto',
    math = false,
  }: Pick<StringifyOptions, 'flavor' | 'tables' | 'math'> = {},
): void {
  remarkGfm.call(this, { tablePipeAlign: false })
  remarkFrontmatter.call(this)
  const data = this.data()
  data.toMarkdownExtensions ??= []
  if (isMdx(flavor)) data.toMarkdownExtensions.push(mdxToMarkdown())
  if (tables === 'grid') data.toMarkdownExtensions.push(gridTablesToMarkdown())
  const extension: Extension = {
    unsafe: [...DIRECTIONAL, ...UNSAFE[flavor], ...(math ? [DOLLAR] : [])],
  }
  data.toMarkdownExtensions.push(extension)
}

/** Characters that hide the order of text are written as references. */
const DIRECTIONAL: Unsafe[] = Array.from(
  '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
  (character) => ({ character }),
)

const DOLLAR: Unsafe = { character: '$', inConstruct: 'phrasing' }

const DIRECTIVE_FENCE: Unsafe = { atBreak: true, character: ':', after: '::' }

/** What MDX takes for code, and what its tools take for a directive where a line begins. */
const MDX: Unsafe[] = [
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
  { atBreak: true, character: ':', after: ':' },
]

/** What a flavour takes for markup where CommonMark and GFM see text. */
const UNSAFE: Readonly<Record<MarkdownFlavor, Unsafe[]>> = {
  gfm: [],
  commonmark: [],
  mdx: MDX,
  docusaurus: MDX,
  starlight: MDX,
  vitepress: [DIRECTIVE_FENCE, { character: '{', inConstruct: 'phrasing' }],
  myst: [
    DIRECTIVE_FENCE,
    { character: '{', inConstruct: 'phrasing' },
    { character: '$', inConstruct: 'phrasing' },
    { atBreak: true, character: '%' },
    { atBreak: true, character: '+', after: '\\+\\+' },
    { atBreak: true, character: '(', after: '[^\\n]*\\)=' },
  ],
}

/**
 * Text, escaped in pieces: remark's own way takes time with the square of what has to be escaped in
 * one text. Each piece is given what stands around it.
 */
function text(node: Text, ...[, state, info]: HandleArguments): string {
  const { value } = node
  if (value.length <= PIECE) return plainNames(state.safe(value, info))
  const parts: string[] = []
  for (let start = 0; start < value.length;) {
    let end = Math.min(start + PIECE, value.length)
    if (/[\ud800-\udbff]/.test(value.charAt(end - 1))) end++
    const before = start === 0 ? info.before : value.slice(Math.max(0, start - AROUND), start)
    const after = end >= value.length ? info.after : value.slice(end, end + AROUND)
    parts.push(state.safe(value.slice(start, end), { ...info, before, after }))
    start = end
  }
  return plainNames(parts.join(''))
}

const PIECE = 1000
const AROUND = 100

/**
 * An underscore within a word is no markup (CommonMark, "left-flanking delimiter run"), and names
 * such as `project_id` are what documentation is full of; so it stands without a backslash.
 */
function plainNames(safe: string): string {
  return safe.replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
}

type Handle = Exclude<MarkdownHandlers[keyof MarkdownHandlers], null | undefined>
type HandleArguments = Parameters<Handle> extends [unknown, ...infer Rest] ? Rest : never
