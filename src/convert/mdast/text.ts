/** Phrasing content as Markdown can hold it. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { possibleText } from '../characters.js'
import type { Flavor } from './flavor.js'

/**
 * Neighbours of one kind as one, as they look in the output: of `*a**b*` and of two code spans in a
 * row no reader makes two. Texts lose the blanks around their line breaks.
 */
export function joinText(nodes: readonly PhrasingContent[], oneLine: boolean): PhrasingContent[] {
  const runs: PhrasingContent[][] = []
  for (const node of nodes) {
    if (node.type === 'text' && node.value === '') continue
    const last = runs.at(-1)
    if (last?.[0]?.type === node.type) last.push(node)
    else runs.push([node])
  }
  return runs.flatMap((run) => joinRun(run, oneLine))
}

function joinRun(run: readonly PhrasingContent[], oneLine: boolean): readonly PhrasingContent[] {
  const [first, ...others] = run
  if (first?.type === 'text') return [{ ...first, value: cleanText(valueOf(run), oneLine) }]
  if (others.length === 0) return run
  if (first?.type === 'inlineCode') return [{ ...first, value: valueOf(run) }]
  if (first?.type !== 'emphasis' && first?.type !== 'strong') return run
  const children = run.flatMap((node) => ('children' in node ? node.children : []))
  return [{ ...first, children: joinText(children, oneLine) }]
}

function valueOf(run: readonly PhrasingContent[]): string {
  return run.map((node) => ('value' in node ? node.value : '')).join('')
}

/**
 * Vue reads what VitePress makes of the Markdown, where no escape of Markdown's is left: braces that
 * would open an expression stand in an element that Vue does not look into.
 */
export function guardText(nodes: readonly PhrasingContent[], flavor: Flavor): PhrasingContent[] {
  if (flavor.name !== 'vitepress') return [...nodes]
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text' || !node.value.includes('{{')) return [node]
    return node.value.split(/(\{{2,})/).flatMap((value, index): PhrasingContent[] => {
      if (value === '') return []
      const text: PhrasingContent = { type: 'text', value }
      return index % 2 === 0
        ? [text]
        : [{ type: 'html', value: '<span v-pre>' }, text, { type: 'html', value: '</span>' }]
    })
  })
}

/** From the first blank of a row on: tried at each of them, a long row would cost its square. */
const LINE_BREAKS = /(?<![ \t])[ \t]*[\r\n][ \t\r\n]*/g

function cleanText(value: string, oneLine: boolean): string {
  return possibleText(value).replace(LINE_BREAKS, oneLine ? ' ' : '\n')
}

export function textNode(value: string): PhrasingContent {
  return { type: 'text', value: possibleText(value) }
}

/** A paragraph without white space at its ends; none where nothing is left. */
export function paragraph(children: readonly PhrasingContent[]): Paragraph[] {
  const trimmed = trimEnds(children)
  return trimmed.length > 0 ? [{ type: 'paragraph', children: trimmed }] : []
}

const BLANKS_BEFORE = /^[ \t\r\n]+/
const BLANKS_AFTER = /(?<![ \t\r\n])[ \t\r\n]+$/

/** Text without the white space that Markdown takes away. A hard blank may be all there is of a line. */
export function trimBlanks(text: string): string {
  return text.replace(BLANKS_BEFORE, '').replace(BLANKS_AFTER, '')
}

/** Content without such white space at its ends. */
export function trimEnds(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out = [...children]
  const first = out[0]
  if (first?.type === 'text') out[0] = { ...first, value: first.value.replace(BLANKS_BEFORE, '') }
  const last = out.at(-1)
  if (last?.type === 'text') {
    out[out.length - 1] = { ...last, value: last.value.replace(BLANKS_AFTER, '') }
  }
  return out.filter((node) => node.type !== 'text' || node.value !== '')
}

/** Strong text, but not strong in strong. */
export function bold(children: readonly PhrasingContent[]): PhrasingContent[] {
  const content = trimEnds(children)
  if (content.length === 0) return []
  const flat = content.flatMap((node) => (node.type === 'strong' ? node.children : [node]))
  return [{ type: 'strong', children: joinText(flat, false) }]
}

export function italic(children: readonly PhrasingContent[]): PhrasingContent[] {
  const content = trimEnds(children)
  return content.length > 0 ? [{ type: 'emphasis', children: content }] : []
}

/**
 * A caption as a paragraph: emphasised, unless it has markup of its own, as in `**Table 1** Codes`.
 */
export function captionParagraph(children: readonly PhrasingContent[]): RootContent[] {
  const isPlain = children.every((node) => node.type === 'text')
  return paragraph(isPlain ? italic(children) : children)
}

/** Whether it is `:::{note}`, which is a directive only at the start of a line. */
function opensDirective({ children: [first] }: Paragraph): boolean {
  return first?.type === 'html' && /^:{3,}\{/.test(first.value)
}

/** Puts phrasing content before the text of the first block; a paragraph of its own where it is none. */
export function prefixBlocks(
  prefix: readonly PhrasingContent[],
  blocks: readonly RootContent[],
): RootContent[] {
  if (prefix.length === 0) return [...blocks]
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph' || opensDirective(first))
    return [{ type: 'paragraph', children: [...prefix] }, ...blocks]
  return [{ ...first, children: joinText([...prefix, ...first.children], false) }, ...rest]
}
