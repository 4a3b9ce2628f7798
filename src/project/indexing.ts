/** What one walk over a page gathers for its index. */
import type { Position } from '../source/position.js'
import { astext } from '../tree/astext.js'
import type { Directive, Image, MathBlock, Raw } from '../tree/nodes.js'
import type { CaptionEntry } from './captions.js'
import type { ListedObject } from './listed-objects.js'
import { NO_SCOPE } from './object-scope.js'
import { equationAnchor, type ObjectScope } from './objects.js'
import type {
  Ask,
  ImageEntry,
  Label,
  ObjectEntry,
  SectionEntry,
  TodoEntry,
  ToctreeEntry,
} from './types.js'
import { readableText } from './walk.js'

export interface Indexing {
  readonly path: string
  readonly labels: Label[]
  readonly objects: ObjectEntry[]
  readonly sections: SectionEntry[]
  readonly toctree: ToctreeEntry[]
  readonly captions: CaptionEntry[]
  readonly todos: TodoEntry[]
  readonly listed: ListedObject[]
  /** Their places by section, domain and name. */
  readonly listedNames: Map<string, number>
  /** By address. */
  readonly images: Map<string, ImageEntry>
  readonly asks: Ask[]
  readonly anchors: Set<string>
  /** Targets that the next element is named by: thousands may wait. */
  open: Omit<Label, 'title'>[]
  /** Ids that resolved targets gave to the elements after them. */
  readonly given: Map<string, Position>
  /** Sections that are open, and the last of them that has a title. */
  depth: number
  section: number | undefined
  /** Expressions of the `only` directives that are open. */
  only: readonly string[] | undefined
  /** What directives have set so far; what they describe is in no class. */
  scope: ObjectScope
}

export function newIndexing(path: string): Indexing {
  return {
    path,
    labels: [],
    objects: [],
    sections: [],
    toctree: [],
    captions: [],
    todos: [],
    listed: [],
    listedNames: new Map(),
    images: new Map(),
    asks: [],
    anchors: new Set(),
    open: [],
    given: new Map(),
    depth: 0,
    section: undefined,
    only: undefined,
    scope: NO_SCOPE,
  }
}

const IMAGE =
  /<img\b(?:[^<>"']|"[^"]*"|'[^']*')*?\ssrc\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'=<>`]+))/gi

/** An image, or those that `raw` HTML shows. */
export function noteImages(node: Image | Raw, { images }: Indexing): void {
  for (const uri of node.type === 'image' ? [node.uri] : imagesOf(node)) {
    if (!images.has(uri)) images.set(uri, { uri, position: node.position })
  }
}

function imagesOf({ format, children }: Raw): string[] {
  if (!format.split(/\s+/).includes('html')) return []
  return [...astext(children).matchAll(IMAGE)]
    .map(([, double, single, bare]) => (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'))
    .filter((uri) => !uri.startsWith('#'))
}

export function noteTodo({ children }: Directive, { todos, section, only }: Indexing): void {
  const text = children
    .map(readableText)
    .filter((part) => part !== '')
    .join(' ')
  todos.push({ text, ...(section !== undefined && { section }), ...(only && { only }) })
}

export function noteEquation({ label, position }: MathBlock, { anchors, objects }: Indexing): void {
  if (!label) return
  const anchor = equationAnchor(label)
  anchors.add(anchor)
  objects.push({ domain: 'std', type: 'equation', name: label, anchor, position })
}
