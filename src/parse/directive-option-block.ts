/**
 * The options of a directive: fields, each read by the function that the directive gives for it.
 *
 * Source: docutils' `parse_extension_options` and `extract_extension_options`.
 */
import { blockText, sliceLine, type Block, type Line } from '../source/line.js'
import { positionOfLines } from '../source/position.js'
import { astext } from '../tree/astext.js'
import { splitWhiteSpace } from '../source/white-space.js'
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

interface Field extends RawOption {
  /** Whether the inline markup of its name is. */
  readonly broken: boolean
}

/** The index of the first line before `end` that begins an option, or `end`. */
export function startOfOptions(lines: Block, end: number): number {
  let index = 0
  while (index < end && fieldMarker(lines[index]?.text ?? '') === undefined) index++
  return index
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
  for (const { name, broken, position: place } of fields) {
    const problem = problemOf(name, broken)
    if (problem === undefined) continue
    return malformed(writtenName, 'directive-option-name', `invalid option data: ${problem}`, place)
  }
  return convertOptions(directive, fields, source)
}

function problemOf(name: string, broken: boolean): string | undefined {
  if (splitWhiteSpace(name).length !== 1) {
    return 'extension option field name may not contain multiple words'
  }
  if (!broken) return undefined
  // docutils puts the messages about a name's markup into the field's body
  return `extension option field body may contain\na single paragraph only (option "${name}")`
}

function convertOptions(
  directive: Directive,
  fields: readonly RawOption[],
  { writtenName, definition, substitutionName }: DirectiveSource,
): OptionParts | DirectiveFailure {
  const alt = definition?.names?.[0] ?? substitutionName
  if (fields.length === 0 && alt === undefined) {
    return { options: {}, optionPositions: {}, rawOptions: fields }
  }
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
function splitFields(lines: Block, context: ParseContext): Field[] | undefined {
  const fields: Field[] = []
  for (let index = 0; index < lines.length;) {
    const line = lineAt(lines, index)
    const marker = fieldMarker(line.text)
    if (marker === undefined) return undefined
    const { block, end } = hangingRegion(lines, index, marker.length)
    const last = lineAt(lines, end - 1)
    fields.push({
      ...fieldName(sliceLine(line, 1, marker.lastIndexOf(':')), context),
      value: block.length > 0 ? blockText(block) : undefined,
      block,
      position: positionOfLines(line, last),
    })
    index = end
  }
  return fields
}

/** A field's name without its markup: `:*alt*:` names the option `alt`. */
function fieldName(markup: Line, context: ParseContext): Pick<Field, 'name' | 'broken'> {
  const { text } = markup
  if (/^[a-zA-Z0-9 .-]+$/.test(text)) return { name: text.toLowerCase(), broken: false }
  const { nodes, messages } = context.parseInline([markup])
  return { name: astext(nodes).toLowerCase(), broken: messages.length > 0 }
}
