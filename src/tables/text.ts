/** Plain text of nodes, as a reader sees it: no comments, no messages, no footnote marks. */
import { childrenOf } from '../tree/children.js'
import { INLINE_TYPES } from '../tree/inline-types.js'
import type { AnyNode } from '../tree/nodes.js'
import { isSquashedInside, squash } from '../tree/squash.js'

const UNSEEN: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>([
  'comment',
  'system_message',
  'footnote_reference',
  'citation_reference',
  'substitution_definition',
  'pending',
  'raw',
  'label',
])

const INLINE: ReadonlySet<AnyNode['type']> = new Set<AnyNode['type']>(
  INLINE_TYPES.filter((type) => !UNSEEN.has(type)),
)

/** Text of the nodes, blocks divided by a blank, white space squashed. */
export function plainText(nodes: readonly AnyNode[]): string {
  const only = onlyText(nodes)
  if (only !== undefined) return squash(only)
  const reading: Reading = {
    text: '',
    isApart: false,
    isSquashed: true,
    endsInBlank: true,
    isAfterMark: false,
  }
  read(nodes, reading)
  return reading.isSquashed && !reading.endsInBlank ? reading.text : squash(reading.text)
}

/** Whether there is anything to squash is asked of the parts: joined, the text would be copied first. */
interface Reading {
  text: string
  /** Whether a block began or ended since the text. */
  isApart: boolean
  /** Whether no blanks meet, and no part has other white space. */
  isSquashed: boolean
  /** As before the first part, where no blank may stand either. */
  endsInBlank: boolean
  /** Whether the mark of a footnote was left out since the text. */
  isAfterMark: boolean
}

/** The text of nodes that hold nothing else, as those of most cells do. */
function onlyText(nodes: readonly AnyNode[]): string | undefined {
  const node = nodes.length === 1 ? nodes[0] : undefined
  if (node?.type === 'text') return node.value
  if (node?.type !== 'paragraph' && node?.type !== 'title') return undefined
  const inner = node.children.length === 1 ? node.children[0] : undefined
  return inner?.type === 'text' ? inner.value : undefined
}

function read(nodes: readonly AnyNode[], reading: Reading): void {
  for (const node of nodes) {
    // What most texts are made of comes first, so that no set is asked for it.
    switch (node.type) {
      case 'text':
        add(node.value, reading)
        break
      case 'image':
        add(node.alt ?? '', reading)
        break
      case 'strong':
      case 'interpreted_text':
        read(node.children, reading)
        break
      case 'paragraph':
        readApart(node.children, reading)
        break
      case 'superscript':
        readRaised(node.children, reading)
        break
      case 'footnote_reference':
      case 'citation_reference':
        reading.isAfterMark = true
        break
      default:
        if (INLINE.has(node.type)) read(childrenOf(node), reading)
        else if (!UNSEEN.has(node.type)) readApart(childrenOf(node), reading)
    }
  }
}

/** A number that stands above one is its power, and no more of its digits: `2^32`. */
function readRaised(nodes: readonly AnyNode[], reading: Reading): void {
  if (!reading.isApart && /\d$/.test(reading.text) && /^\d+$/.test(onlyText(nodes) ?? ''))
    add('^', reading)
  read(nodes, reading)
}

function readApart(nodes: readonly AnyNode[], reading: Reading): void {
  reading.isApart = true
  read(nodes, reading)
  reading.isApart = true
}

const BLANK = 32

/** What follows a word at once, also where a mark stood between them: `soon [1]_.` */
const CLOSING = /^[.,;:!?)\]}]/u

function add(value: string, reading: Reading): void {
  if (value === '') return
  if (reading.isAfterMark) closeUp(value, reading)
  const isApart = reading.isApart && reading.text !== ''
  const isBlank = value.charCodeAt(0) === BLANK
  const meet = isApart ? isBlank || reading.endsInBlank : isBlank && reading.endsInBlank
  if (meet || !isSquashedInside(value)) reading.isSquashed = false
  reading.text += isApart ? ` ${value}` : value
  reading.isApart = false
  reading.endsInBlank = value.charCodeAt(value.length - 1) === BLANK
}

/** Takes the blank away that stood before a mark, where no word follows. */
function closeUp(value: string, reading: Reading): void {
  reading.isAfterMark = false
  if (reading.isApart || reading.text === '' || !reading.endsInBlank || !CLOSING.test(value)) return
  reading.text = reading.text.slice(0, -1)
  reading.endsInBlank = false
}
