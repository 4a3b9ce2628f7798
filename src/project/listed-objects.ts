/**
 * Objects that lists of contents show below the sections that describe them: those of Python,
 * JavaScript and reStructuredText.
 *
 * Source: Sphinx, `toc_object_entries`.
 */
import type { Directive } from '../tree/nodes.js'
import type { Indexing } from './indexing.js'
import type { ObjectName } from './objects.js'
import { optionOf } from './walk.js'

export interface ListedObject {
  readonly title: string
  readonly anchor: string
  /** Place in `sections` of the section that it stands in; absent before all of them. */
  readonly section?: number
  /** Place among the page's listed objects of the one that it belongs to. */
  readonly within?: number
  /** Expressions of the `only` directives that it stands in. */
  readonly only?: readonly string[]
}

export function noteListed(
  object: ObjectName,
  node: Directive,
  module: string | undefined,
  { listed, listedNames, section, only }: Indexing,
): void {
  const title = listedTitle(object, module)
  if (title === undefined || isUnlisted(node)) return
  const { domain, type, name, anchor } = object
  const key = (outer: string) => `${section ?? ''} ${domain} ${outer}`
  const isOption = type === 'directive:option'
  const within = listedNames.get(key(isOption ? '' : name.slice(0, name.lastIndexOf('.'))))
  if (!isOption) listedNames.set(key(name), listed.length)
  if (type === 'directive') listedNames.set(key(''), listed.length)
  listed.push({
    title,
    anchor,
    ...(section !== undefined && { section }),
    ...(within !== undefined && { within }),
    ...(only && { only }),
  })
}

function isUnlisted(node: Directive): boolean {
  return ['nocontentsentry', 'no-contents-entry'].some((name) => optionOf(node, name) !== undefined)
}

/** The name as such lists have it: without its module, and with parentheses if it is called. */
function listedTitle(
  { domain, type, name }: ObjectName,
  module: string | undefined,
): string | undefined {
  if (domain === 'rst') {
    return type === 'directive' ? `.. ${name}::` : `:${name}:`
  }
  if ((domain !== 'py' && domain !== 'js') || type === 'module') return undefined
  const bare = module && name.startsWith(`${module}.`) ? name.slice(module.length + 1) : name
  return /^(?:function|(?:class|static)?method|decorator|decoratormethod)$/.test(type)
    ? `${bare}()`
    : bare
}
