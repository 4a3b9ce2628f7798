/**
 * `image`: a picture, on its own or in a substitution definition.
 *
 * Source: "reStructuredText Directives", Image.
 */
import { parent } from '../../tree/builders.js'
import { normalizeName, whitespaceNormalizeName } from '../../tree/names.js'
import type { Image, Reference, SystemMessage } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { optionFailure } from '../directive-failure.js'
import { escapeToNulls } from '../escape.js'
import { choice } from '../directive-options/choice.js'
import { lengthOrPercentageOrUnitless, lengthOrUnitless } from '../directive-options/length.js'
import { percentage } from '../directive-options/number.js'
import { joinUri, unchanged, unchangedRequired } from '../directive-options/text.js'
import { imageAddress } from '../files.js'
import type { Directive, DirectiveCall, DirectiveFailure } from '../directive.js'
import { indirectName, joinAddress } from '../targets.js'
import {
  addClasses,
  addName,
  classesOption,
  commonOptions,
  numberOption,
  textOption,
} from './shared.js'

const HORIZONTAL = ['left', 'center', 'right']
const VERTICAL = ['top', 'middle', 'bottom']

export const imageOptions = {
  ...commonOptions,
  alt: unchanged,
  height: lengthOrUnitless,
  width: lengthOrPercentageOrUnitless,
  scale: percentage,
  align: choice([...VERTICAL, ...HORIZONTAL]),
  target: unchangedRequired,
}

export const image: Directive = {
  requiredArguments: 1,
  finalArgumentWhitespace: true,
  options: imageOptions,
  run(call, context) {
    const wrong = checkAlign(call)
    if (wrong) return wrong
    const { node, messages } = makeImage(call, context, textOption(call, 'align'))
    return [node, ...messages]
  },
}

function checkAlign(call: DirectiveCall): DirectiveFailure | undefined {
  const align = textOption(call, 'align')
  const allowed = call.inSubstitution ? VERTICAL : HORIZONTAL
  if (align === undefined || allowed.includes(align)) return undefined
  const where = call.inSubstitution ? ' within a substitution definition' : ''
  return optionFailure(
    call,
    'align',
    'image-align',
    `Error in "${call.writtenName}" directive: "${align}" is not a valid value for the "align" ` +
      `option${where}.  Valid values for "align" are: "${allowed.join('", "')}".`,
  )
}

/** The image, in a reference if it has a target. Messages are about its name. */
export function makeImage(
  call: DirectiveCall,
  context: ParseContext,
  align?: string,
): { node: Image | Reference; messages: SystemMessage[] } {
  const node = imageNode(call, context, align)
  addClasses(node, classesOption(call))
  const messages = addName(node, call, context)
  const target = textOption(call, 'target')
  if (target === undefined) return { node, messages }
  const reference: Reference = parent('reference', [node], call.position)
  const lines = target.split('\n').map(escapeToNulls)
  const name = indirectName(lines)
  if (name === undefined) reference.refuri = joinAddress(lines)
  else {
    reference.name = whitespaceNormalizeName(name)
    reference.refname = normalizeName(name)
  }
  return { node: reference, messages }
}

function imageNode(call: DirectiveCall, context: ParseContext, align: string | undefined): Image {
  const node: Image = {
    type: 'image',
    uri: imageAddress(joinUri(call.arguments[0]?.text ?? ''), call, context),
    position: call.position,
  }
  const alt = textOption(call, 'alt')
  const height = textOption(call, 'height')
  const width = textOption(call, 'width')
  const scale = numberOption(call, 'scale')
  if (alt !== undefined) node.alt = alt
  if (height !== undefined) node.height = height
  if (width !== undefined) node.width = width
  if (scale !== undefined) node.scale = scale
  if (align !== undefined) node.align = align
  return node
}
