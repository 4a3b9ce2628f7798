/**
 * `include`: another file, read as part of this document, or as literal text or code.
 *
 * The lines of the file are put in after the directive, so that what they open may close what was
 * open here. They know their own source, so places in them are places in the file.
 *
 * Source: "reStructuredText Directives", Including an External Document Fragment.
 */
import type { Block } from '../../source/line.js'
import type { Source } from '../../source/source.js'
import { preserved, text } from '../../tree/builders.js'
import type { LiteralBlock } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { contentMissing, failure, optionFailure } from '../directive-failure.js'
import { classOption } from '../directive-options/class.js'
import { encoding, parserName } from '../directive-options/encoding.js'
import { integer } from '../directive-options/number.js'
import { flag, joinPath, unchanged, unchangedRequired } from '../directive-options/text.js'
import type { Directive, DirectiveCall, DirectiveFailure, DirectiveResult } from '../directive.js'
import { cutByLines, cutByText, type Cut } from '../file-cut.js'
import { readTextFile } from '../files.js'
import { readRegion } from '../source-region.js'
import { standardFile } from '../standard-files.js'
import { badStartValue, codeBlock, numberedLines } from './code.js'
import {
  addClasses,
  addName,
  classesOption,
  hasOption,
  numberOption,
  textOption,
} from './shared.js'
import { append } from '../../tree/append.js'

export const include: Directive = {
  requiredArguments: 1,
  finalArgumentWhitespace: true,
  options: {
    literal: flag,
    code: unchanged,
    encoding,
    parser: parserName,
    'tab-width': integer,
    'start-line': integer,
    'end-line': integer,
    'start-after': unchangedRequired,
    'end-before': unchangedRequired,
    'number-lines': unchanged,
    class: classOption,
    name: unchanged,
  },
  run(call, context) {
    if (!context.options.fileInsertionEnabled) {
      const message = `"${call.writtenName}" directive disabled.`
      return failure('file-disabled', message, { level: 'warning' })
    }
    const source = sourceOf(call, context)
    if ('failed' in source) return source
    const cut = cutOf(source, call)
    if ('failed' in cut) return cut
    const tabWidth = numberOption(call, 'tab-width') ?? context.options.tabWidth
    const lines = readRegion(source, cut.start, cut.end, Math.max(0, tabWidth))
    const long = lines.findIndex((line) => line.text.length > context.options.lineLengthLimit)
    if (long >= 0) {
      const message = `"${source.path}": line ${long + 1} exceeds the line-length-limit.`
      return failure('line-too-long', message, { level: 'warning' })
    }
    if (hasOption(call, 'literal')) return literalInclude(call, context, { source, cut, tabWidth })
    if (hasOption(call, 'code')) return codeInclude(call, context, source, lines)
    return insert(call, context, source, lines)
  },
}

function sourceOf(call: DirectiveCall, context: ParseContext): Source | DirectiveFailure {
  const [argument] = call.arguments
  const path = joinPath(argument?.text ?? '')
  const position = argument?.position ?? call.position
  if (path.startsWith('<') && path.endsWith('>')) {
    const standard = standardFile(path.slice(1, -1), context.options.standardFiles)
    if (standard) return standard
  }
  return readTextFile({ path, encoding: textOption(call, 'encoding'), position }, call, context)
}

/** The part of the file that the options choose. */
function cutOf({ text: whole }: Source, call: DirectiveCall): Cut | DirectiveFailure {
  const marked = whole.charCodeAt(0) === 0xfeff ? 1 : 0
  let cut: Cut = { start: marked, end: whole.length }
  const startLine = numberOption(call, 'start-line')
  const endLine = numberOption(call, 'end-line')
  if (startLine || endLine !== undefined) cut = cutByLines(whole, cut, startLine, endLine)
  for (const name of ['start-after', 'end-before'] as const) {
    const marker = textOption(call, name)
    if (!marker) continue
    const found = cutByText(whole, cut, name, marker)
    if (!found) {
      const message = `Problem with "${name}" option of "${call.writtenName}" directive:\nText not found.`
      return optionFailure(call, name, 'include-text-missing', message, 'severe')
    }
    cut = found
  }
  return cut
}

function literalInclude(
  call: DirectiveCall,
  context: ParseContext,
  { source, cut, tabWidth }: { source: Source; cut: Cut; tabWidth: number },
): DirectiveResult {
  const { position } = call
  const node: LiteralBlock = { ...preserved('literal_block', [], position), source: source.path }
  addClasses(node, classesOption(call))
  node.children.push(...addName(node, call, context, 1))
  const value = source.text.slice(cut.start, cut.end).replace(/\r\n?/g, '\n')
  const expanded = tabWidth >= 0 ? expandTabs(value, tabWidth) : value
  if (!hasOption(call, 'number-lines')) {
    if (expanded !== '') node.children.push(text(expanded, position))
    return [node]
  }
  const shown = expanded.replace(/\n$/, '').split('\n')
  const children = numberedLines(
    call,
    shown.map((line) => ({ text: line, position })),
  )
  if (!children) return badStartValue(call)
  append(node.children, children)
  return [node]
}

/** Blanks up to the next multiple of a width, in each line. */
function expandTabs(value: string, width: number): string {
  if (!value.includes('\t')) return value
  return value
    .split('\n')
    .map((line) => {
      let out = ''
      for (const [index, part] of line.split('\t').entries()) {
        if (index > 0 && width > 0) out += ' '.repeat(width - (out.length % width))
        out += part
      }
      return out
    })
    .join('\n')
}

function codeInclude(
  call: DirectiveCall,
  context: ParseContext,
  source: Source,
  lines: Block,
): DirectiveResult {
  if (lines.length === 0) return contentMissing(call)
  const result = codeBlock(call, context, lines, textOption(call, 'code') ?? '')
  if ('failed' in result) return result
  for (const node of result) if (node.type === 'literal_block') node.source = source.path
  return result
}

/** Puts the lines in after the directive, unless the same part is being included already. */
function insert(
  call: DirectiveCall,
  context: ParseContext,
  source: Source,
  lines: Block,
): DirectiveResult {
  const inclusion = { path: source.path, part: partOf(call) }
  const open = [{ path: context.path, part: WHOLE }, ...context.including]
  if (open.some(({ path, part }) => path === inclusion.path && part === inclusion.part)) {
    const chain = [inclusion, ...open.toReversed()].map(({ path }) => path).join('\n> ')
    const message = `circular inclusion in "${call.writtenName}" directive:\n${chain}`
    return failure('include-circular', message, { level: 'warning' })
  }
  // A substitution definition has no room for them, so docutils never reads them.
  if (!call.inSubstitution) context.insertLines(lines, inclusion)
  return []
}

const CUTTING = ['start-line', 'end-line', 'end-before', 'start-after']
const WHOLE = JSON.stringify(CUTTING.map(() => null))

function partOf({ options }: DirectiveCall): string {
  return JSON.stringify(CUTTING.map((name) => options[name] ?? null))
}
