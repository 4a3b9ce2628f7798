/**
 * The options of a directive: fields, each read by the function that the directive gives for it.
 *
 * Source: docutils' `parse_extension_options` and `extract_extension_options`.
 */
import { blockText, sliceLine, type Block, type Line } from '../source/line.js'
import { positionBetween } from '../source/position.js'
import { astext } from '../tree/astext.js'
import { splitWhiteSpace } from '../tree/white-space.js'
import type { ParseContext } from './context.js'
import type { DirectiveParts, DirectiveSource } from './directive-arguments.js'
import { malformed } from './directive-failure.js'
import { pythonRepr } from '../tree/python-repr.js'
import { fieldMarker } from './patterns.js'
import { hangingRegion, lineAt } from './regions.js'
import type {
  Directive,
  DirectiveFailure,
  OptionReader,
  OptionValue,
  RawOption,
} from './directive.js'

type OptionParts = Pick<DirectiveParts, 'options' | 'optionPositions' | 'rawOptions'>

/** The index of the first line before `end` that begins an option, or `end`. */
export function startOfOptions(lines: Block, end: number): number {
  const found = lines.findIndex(({ text }) => fieldMarker(text) !== undefined)
  return found < 0 || found > end ? end : found
}

/** Reads the lines of an option block, which may be none. */
export function readOptions(
  directive: Directive,
  lines: Block,
  source: DirectiveSource,
  context: ParseContext,
): OptionParts | DirectiveFailure {
  const fields = splitFields(lines, context)
  const { writtenName, position } = source
  if (!fields) {
    return malformed(writtenName, 'directive-option-block', 'invalid option block', position)
  }
  for (const { name, position: place } of fields) {
    if (splitWhiteSpace(name).length === 1) continue
    const problem = 'extension option field name may not contain multiple words'
    return malformed(writtenName, 'directive-option-name', `invalid option data: ${problem}`, place)
  }
  return convertOptions(directive, fields, source)
}

function convertOptions(
  directive: Directive,
  fields: readonly RawOption[],
  { writtenName, definition, substitutionName }: DirectiveSource,
): OptionParts | DirectiveFailure {
  const options = new Map<string, OptionValue>()
  const positions = new Map<string, RawOption['position']>()
  for (const { name, value, position } of fields) {
    const reader = readerOf(directive, name)
    if (!reader) {
      return malformed(
        writtenName,
        'directive-option-unknown',
        `unknown option: "${name}"`,
        position,
      )
    }
    if (positions.has(name)) {
      const problem = `invalid option data: duplicate option "${name}"`
      return malformed(writtenName, 'directive-option-duplicate', problem, position)
    }
    const read = reader(value)
    if (!read.ok) {
      const problem = `invalid option value: (option: "${name}"; value: ${pythonRepr(value ?? null)})\n${read.error}`
      return malformed(writtenName, 'directive-option-value', problem, position)
    }
    options.set(name, read.value)
    positions.set(name, position)
  }
  const alt = definition?.names?.[0] ?? substitutionName
  const presets = alt !== undefined && directive.options ? [['alt', alt] as const] : []
  return {
    options: Object.fromEntries([...presets, ...options]),
    optionPositions: Object.fromEntries(positions),
    rawOptions: fields,
  }
}

function readerOf({ options }: Directive, name: string): OptionReader | undefined {
  if (options === 'any') return (text) => ({ ok: true, value: text ?? '' })
  return options && Object.hasOwn(options, name) ? options[name] : undefined
}

/** The fields, or undefined where a line is neither a field nor belongs to one. */
function splitFields(lines: Block, context: ParseContext): RawOption[] | undefined {
  const fields: RawOption[] = []
  for (let index = 0; index < lines.length;) {
    const line = lineAt(lines, index)
    const marker = fieldMarker(line.text)
    if (marker === undefined) return undefined
    const { block, end } = hangingRegion(lines, index, marker.length)
    const last = lineAt(lines, end - 1)
    fields.push({
      name: fieldName(sliceLine(line, 1, marker.lastIndexOf(':')), context).toLowerCase(),
      value: block.length > 0 ? blockText(block) : undefined,
      block,
      position: positionBetween(line, 0, last, last.text.length),
    })
    index = end
  }
  return fields
}

/** A field's name without its markup: `:*alt*:` names the option `alt`. */
function fieldName(markup: Line, context: ParseContext): string {
  return /^[\w .-]+$/.test(markup.text) ? markup.text : astext(context.parseInline([markup]).nodes)
}
