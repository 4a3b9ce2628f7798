/**
 * `figure`: an image with a caption, and a legend that may be anything.
 *
 * `figwidth: image` asks for the width of the picture itself, which needs its file; the figure is
 * left without a width then, as docutils leaves it where it cannot read the picture.
 *
 * Source: "reStructuredText Directives", Figure.
 */
import { parent } from '../../tree/builders.js'
import type { BlockNode, Figure } from '../../tree/nodes.js'
import type { ParseContext } from '../context.js'
import { failure } from '../directive-failure.js'
import { horizontalAlign } from '../directive-options/choice.js'
import { classOption } from '../directive-options/class.js'
import { lengthOrPercentage } from '../directive-options/length.js'
import type { Directive, DirectiveCall, OptionReader } from '../directive.js'
import { imageOptions, makeImage } from './image.js'
import { addClasses, addName, classesOption, textOption } from './shared.js'

const figureWidth: OptionReader = (text) =>
  text?.toLowerCase() === 'image' ? { ok: true, value: 'image' } : lengthOrPercentage('px')(text)

export const figure: Directive = {
  requiredArguments: 1,
  finalArgumentWhitespace: true,
  options: {
    ...imageOptions,
    figwidth: figureWidth,
    figclass: classOption,
    align: horizontalAlign,
  },
  hasContent: true,
  run(call, context) {
    const inSphinx = context.options.dialect === 'sphinx'
    // There the name is that of the figure, and not of its image.
    const ofImage = inSphinx ? { ...call, options: { ...call.options, name: null } } : call
    const { node: image, messages } = makeImage(ofImage, context)
    const node: Figure = parent('figure', [image, ...messages], call.position)
    const width = textOption(call, 'figwidth')
    const align = textOption(call, 'align')
    if (width !== undefined && width !== 'image') node.width = width
    addClasses(node, classesOption(call, 'figclass'))
    if (align !== undefined) node.align = align
    return addContent(node, call, context)
  },
}

/** The first paragraph is the caption, or an empty comment says that there is none. */
function addContent(figure: Figure, call: DirectiveCall, context: ParseContext) {
  const [first, ...legend] = context.parseBlock(call.content)
  if (first?.type === 'paragraph') {
    figure.children.push(parent('caption', first.children, first.position))
  } else if (first && !isEmptyComment(first)) {
    const message = 'Figure caption must be a paragraph or empty comment.'
    return { ...failure('figure-caption', message, { position: first.position }), keep: [figure] }
  }
  const [start] = legend
  if (start) {
    const end = legend.at(-1)?.position.end ?? start.position.end
    const position = { start: start.position.start, end }
    figure.children.push(parent('legend', legend, position))
  }
  if (context.options.dialect === 'sphinx') figure.children.push(...addName(figure, call, context))
  return [figure]
}

function isEmptyComment(node: BlockNode): boolean {
  return node.type === 'comment' && node.children.length === 0
}
