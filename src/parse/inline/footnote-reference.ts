/**
 * `[1]_`, `[#]_`, `[#label]_` and `[*]_`, and `[citation]_`.
 *
 * Source: "Footnote References", "Citation References".
 */
import { normalizeName } from '../../tree/names.js'
import { text } from '../../tree/builders.js'
import type { CitationReference, FootnoteReference } from '../../tree/nodes.js'
import { isNumber, simpleNameEnd } from './simple-name.js'
import type { InlineMatch, InlineRule, InlineState } from './state.js'

export const footnoteReference: InlineRule = (state, index) => {
  const { text: source, base, boundaries } = state
  if (!boundaries.mayStart(source, base, index)) return undefined
  const labelEnd = readLabel(source, index + 1)
  if (labelEnd === index + 1 || !source.startsWith(']_', labelEnd)) return undefined
  const end = labelEnd + 2
  if (!boundaries.mayEnd(source, end, source.length)) return undefined
  const first = source.charAt(index + 1)
  if (first === '#' || first === '*' || isNumber(source, index + 1, labelEnd)) {
    return readFootnote(state, index, labelEnd, end)
  }
  return readCitation(state, index, labelEnd, end)
}

function readLabel(source: string, start: number): number {
  const first = source.charAt(start)
  if (first === '*') return start + 1
  return simpleNameEnd(source, first === '#' ? start + 1 : start)
}

function readFootnote(
  state: InlineState,
  start: number,
  labelEnd: number,
  end: number,
): InlineMatch {
  const label = state.text.slice(start + 1, labelEnd)
  const node: FootnoteReference = {
    type: 'footnote_reference',
    children: [],
    position: state.place(start, end),
  }
  if (label === '*') node.auto = '*'
  else if (label.startsWith('#')) {
    node.auto = 1
    if (label.length > 1) node.refname = normalizeName(label.slice(1))
  } else {
    node.refname = normalizeName(label)
    node.children.push(text(label, state.place(start + 1, labelEnd)))
  }
  state.context.names.setId(node)
  return { start, end, nodes: [node], trimBefore: state.context.options.trimFootnoteReferenceSpace }
}

function readCitation(
  state: InlineState,
  start: number,
  labelEnd: number,
  end: number,
): InlineMatch {
  const label = state.text.slice(start + 1, labelEnd)
  const node: CitationReference = {
    type: 'citation_reference',
    refname: normalizeName(label),
    children: [text(label, state.place(start + 1, labelEnd))],
    position: state.place(start, end),
  }
  state.context.names.setId(node)
  return { start, end, nodes: [node] }
}
