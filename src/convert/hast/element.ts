/** Makes hast nodes. */
import type { Element, ElementContent, Properties, Text } from 'hast'
import { possibleText } from '../characters.js'

export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children }
}

export function textNode(value: string): Text {
  return { type: 'text', value: possibleText(value) }
}

/** Classes as a property; none where the list is empty. */
export function classNames(...names: (string | undefined)[]): Properties {
  const className = names.flatMap((name) => (name ? [name.replace(/\s+/g, '-')] : []))
  return className.length > 0 ? { className } : {}
}
