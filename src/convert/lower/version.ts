/**
 * Notes about versions, and pointers to other places: admonitions with a title of their own.
 *
 * Source: Sphinx, "Describing changes between versions" and `seealso`.
 */
import type { Language } from '../../parse/languages/language.js'
import { titleIn } from '../../parse/languages/languages.js'
import { parent, text } from '../../tree/builders.js'
import type { BlockNode, Directive } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { container, paragraph, titled, writtenText } from './build.js'

export function lowerVersion(node: Directive, { language }: Conversion): BlockNode[] {
  const { position, children } = node
  const title = versionTitle(node, language)
  if (children.length > 0) return [titled(node, title, children)]
  const whole = parent('emphasis', [text(`${title}.`, position)], position)
  return [container(node, [paragraph([whole], position)])]
}

/** Names that mean the same as the ones with a title; hyphens do not count. */
const ALIASES: ReadonlyMap<string, string> = new Map([['versiondeprecated', 'deprecated']])

function versionTitle({ name, argument = '' }: Directive, language: Language): string {
  if (name === 'deprecated-removed') {
    const [version = '', ...removed] = argument.split(' ')
    const deprecated = said(language, 'deprecated', version)
    if (removed.length === 0) return deprecated
    const end = said(language, 'versionremoved', removed.join(' '))
    return `${deprecated}, ${end.charAt(0).toLowerCase()}${end.slice(1)}`
  }
  const plain = name.replaceAll('-', '')
  return said(language, ALIASES.get(plain) ?? plain, argument)
}

function said(language: Language, directive: string, version: string): string {
  return titleIn(language, directive)
    .replace('%s', () => version)
    .trim()
}

export function lowerSeeAlso(node: Directive, { language }: Conversion): BlockNode[] {
  const { name, argument, position, children } = node
  const first = argument ? [paragraph(writtenText(argument, position), position)] : []
  return [titled(node, titleIn(language, name), [...first, ...children])]
}
