/** Figures and images. */
import type { ElementContent, Properties } from 'hast'
import type { Figure, Image } from '../../tree/nodes.js'
import { isSafeImage } from '../url.js'
import { classNames, element, textNode } from './element.js'
import type { HastState } from './state.js'

export function figure(node: Figure, state: HastState): ElementContent[] {
  const content = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'caption' || child.type === 'legend') return []
    return state.blocks([child])
  })
  const caption = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'caption') return [element('p', {}, state.inlines(child.children))]
    return child.type === 'legend'
      ? [element('div', classNames('legend'), state.blocks(child.children))]
      : []
  })
  const label = caption.length > 0 ? [element('figcaption', {}, caption)] : []
  const align = node.align ? `align-${node.align}` : undefined
  const properties = classNames(align, ...(node.classes ?? []))
  return state.identify(node, element('figure', properties, [...content, ...label]))
}

export function image(node: Image, state: HastState): ElementContent[] {
  const { uri, alt = '', align, classes = [], position } = node
  if (!isSafeImage(uri)) {
    const message = `The image "${uri}" is not shown: its address may not be read.`
    state.conversion.report('unsafe-address', message, position)
    return alt ? [textNode(alt)] : []
  }
  const properties: Properties = {
    src: state.conversion.file(uri),
    alt,
    ...imageSize(node),
    ...(node.loading === 'lazy' ? { loading: 'lazy' } : {}),
    ...classNames(align && `align-${align}`, ...classes),
  }
  return state.identify(node, element('img', properties, []))
}

/** Pixels are attributes; any other length only a style can say. */
export function imageSize({ width, height, scale }: Image): Properties {
  const factor = scale === undefined ? 1 : scale / 100
  const style: string[] = []
  const size: Properties = {}
  for (const [name, value] of [
    ['width', width],
    ['height', height],
  ] as const) {
    const found = /^(\d+(?:\.\d+)?|\.\d+)\s*(px|em|ex|ch|rem|vw|vh|cm|mm|in|pt|pc|%|)$/.exec(
      value ?? '',
    )
    if (!found) continue
    const length = Number(found[1]) * factor
    if (found[2] === '' || found[2] === 'px') size[name] = Math.round(length)
    else style.push(`${name}: ${Number(length.toFixed(4))}${found[2]}`)
  }
  return style.length > 0 ? { ...size, style: style.join('; ') } : size
}
