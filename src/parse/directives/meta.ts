/**
 * `meta`: metadata for HTML, a field for each tag. The nodes stand at the start of the document.
 *
 * Source: "reStructuredText Directives", Metadata.
 */
import { sliceLine, type Block, type Line } from '../../source/line.js'
import { positionOfLines } from '../../source/position.js'
import { splitWhiteSpace } from '../../source/white-space.js'
import type { Meta, SystemMessage } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { contentMissing } from '../directive-failure.js'
import type { Directive, DirectiveCall } from '../directive.js'
import { escapeToNulls, unescape } from '../escape.js'
import { sourceBlock as literalSource } from '../messages.js'
import { fieldMarker } from '../patterns.js'
import { hangingRegion, lineAt } from '../regions.js'
import { startOfBody } from './document-parts.js'
import { sourceBlock } from './shared.js'
import { insert } from '../../tree/append.js'

export const meta: Directive = {
  hasContent: true,
  run(call, context) {
    if (call.content.length === 0) return contentMissing(call)
    const { children } = context.document
    const nodes = readTags(call, context)
    const start = startOfBody(context)
    // docutils puts the tags after those at the start, unless there is nothing else yet.
    const index = start < children.length ? start : 0
    insert(children, index, nodes)
    if (nodes.some(({ type }) => type !== 'meta')) context.frontLength = index
    else context.frontLength += nodes.length
    return []
  },
}

function readTags(call: DirectiveCall, context: ParseContext): (Meta | SystemMessage)[] {
  const { content } = call
  const nodes: (Meta | SystemMessage)[] = []
  for (let index = 0; index < content.length;) {
    const line = lineAt(content, index)
    const marker = fieldMarker(line.text)
    if (line.text === '') index++
    else if (marker === undefined) return [...nodes, invalid(call, line, context)]
    else {
      const region = hangingRegion(content, index, marker.length)
      const last = lineAt(content, region.end - 1)
      nodes.push(readTag(line, marker, region.block, last, context))
      index = region.end
    }
  }
  return nodes
}

function invalid(call: DirectiveCall, line: Line, context: ParseContext): SystemMessage {
  return context.message(
    {
      code: 'meta-content',
      level: 'error',
      message: 'Invalid meta directive.',
      line: call.lineNumber,
      position: positionOfLines(line, line),
    },
    sourceBlock(call),
  )
}

function readTag(line: Line, marker: string, body: Block, last: Line, context: ParseContext) {
  const name = plain(sliceLine(line, 1, marker.lastIndexOf(':')).text)
  const position = positionOfLines(line, last)
  const complain = (
    level: 'info' | 'error',
    code: 'meta-empty' | 'meta-attribute',
    message: string,
  ) => context.message({ code, level, message, position }, literalSource(last.text, position))
  if (body.every(({ text }) => text === '')) {
    return complain('info', 'meta-empty', `No content for meta tag "${name}".`)
  }
  const [first = '', ...others] = splitWhiteSpace(name)
  const attributes: [string, string][] = [
    ['content', plain(body.map(({ text }) => text).join(' '))],
  ]
  const main = readAttribute(first)
  attributes.push('problem' in main ? ['name', first] : [main.name, main.value])
  for (const token of others) {
    const read = readAttribute(token)
    if ('problem' in read) {
      const message = `Error parsing meta tag attribute "${token}": ${read.problem}.`
      return complain('error', 'meta-attribute', message)
    }
    attributes.push([read.name, read.value])
  }
  const node: Meta = { ...Object.fromEntries(attributes), type: 'meta', position }
  return node
}

function plain(text: string): string {
  return unescape(escapeToNulls(text))
}

type Attribute = { name: string; value: string } | { problem: string }

/** `name=value`, where the value may be in quotes. There is no white space in a token. */
function readAttribute(token: string): Attribute {
  const equals = token.indexOf('=')
  if (equals < 0) return { problem: 'missing "="' }
  if (equals === 0) return { problem: 'missing attribute name before "="' }
  const name = token.slice(0, equals)
  const value = token.slice(equals + 1)
  if (value === '') return { problem: `missing value after "${name}="` }
  const quote = value.charAt(0)
  if (quote !== '"' && quote !== "'") return { name: name.toLowerCase(), value }
  const end = value.indexOf(quote, 1)
  if (end < 0) return { problem: `attribute "${name}" missing end quote (${quote})` }
  if (end < value.length - 1) {
    return { problem: `attribute "${name}" end quote (${quote}) not followed by whitespace` }
  }
  return { name: name.toLowerCase(), value: value.slice(1, end) }
}
