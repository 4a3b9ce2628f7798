/**
 * The entries of a `toctree`: one a line, `title <target>` or a target alone; with `:glob:`, patterns.
 *
 * Source: Sphinx, "Table of contents".
 */
import type { Position } from '../source/position.js'
import type { Directive } from '../tree/nodes.js'
import { folderOf, joinPath, pageName } from './paths.js'
import type { ToctreeEntry } from './types.js'
import { optionOf } from './walk.js'

const TITLED = /^(.*?)\s*<([^<>]*)>$/
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i

/** The entries of a toctree on a page, by the page's path. `self` is the page. */
export function toctreeEntries(node: Directive, path: string): ToctreeEntry[] {
  const glob = optionOf(node, 'glob') !== undefined
  const hidden = optionOf(node, 'hidden') === undefined ? {} : { hidden: true as const }
  const lines = linesOf(node).filter(({ text }) => text !== '')
  const entries = lines.map(({ text, position }): ToctreeEntry => {
    return { ...readEntry(text, path, glob, position), ...hidden }
  })
  return optionOf(node, 'reversed') === undefined ? entries : entries.reverse()
}

/** How many levels of a toctree have numbers; undefined where none have. */
export function numberedDepth(node: Directive): number | undefined {
  const written = optionOf(node, 'numbered')?.trim()
  if (written === undefined) return undefined
  const depth = written === '' ? Infinity : Number(written)
  return Number.isNaN(depth) || depth === 0 ? undefined : Math.min(depth, ALL_LEVELS)
}

/** More than any page has. */
const ALL_LEVELS = 999

function readEntry(line: string, path: string, glob: boolean, position: Position): ToctreeEntry {
  const titled = TITLED.exec(line)
  const target = titled?.[2]?.trim() ?? line
  const title = titled?.[1]
  const label = title ? { title } : {}
  if (ADDRESS.test(target)) return { name: target, url: target, ...label, position }
  if (target === 'self') return { name: pageName(path), ...label, position }
  const name = absoluteName(target.replace(/\.(rst|md|txt)$/, ''), path)
  return glob && !titled && /[*?[]/.test(target)
    ? { name, glob: true, position }
    : { name, ...label, position }
}

/**
 * A page's name as written on another page: from the root of the project where it starts with `/`
 * (which it keeps, because only the project knows its root), else from the page's folder.
 */
export function absoluteName(target: string, path: string): string {
  return target.startsWith('/') ? `/${joinPath('', target)}` : joinPath(folderOf(path), target)
}

/** The lines of the content with their places. Blank lines have no indent in the source. */
function linesOf(node: Directive): { text: string; position: Position }[] {
  const start = node.contentPosition?.start ?? node.position.start
  let { line, offset } = start
  return node.content.split('\n').map((text) => {
    const point = { ...start, line, offset }
    line++
    offset += text.length + 1 + (text === '' ? 0 : start.column - 1)
    return { text: text.trim(), position: { start: point, end: { ...point } } }
  })
}
