/**
 * Inventories: what the pages of another project describe, and where, as Sphinx writes it to
 * `objects.inv` beside them. The text is read here; the compressed part of a file is inflated before.
 *
 * Source: Sphinx, `sphinx.util.inventory`, versions 1 and 2 of the format.
 */
export interface Inventory extends InventorySource {
  readonly project: string
  readonly version: string
  /** By type with its domain (`py:function`), then by name. */
  readonly objects: ReadonlyMap<string, ReadonlyMap<string, InventoryObject>>
}

export interface InventorySource {
  /** What references call it by: `name:target`, or the role `external+name:role`. */
  readonly name: string
  /** Address of the other project's pages. */
  readonly url: string
}

export interface InventoryObject {
  /** Relative to the address of the pages. */
  readonly location: string
  /** Text for a reference that gives none, where it is not the name. */
  readonly title?: string
}

/** The version of the format that a text begins with; undefined where it is no inventory. */
export function inventoryVersion(text: string): 1 | 2 | undefined {
  const [, version] = /^# Sphinx inventory version ([12])[ \t\r]*(?:\n|$)/.exec(text) ?? []
  return version === '1' ? 1 : version === '2' ? 2 : undefined
}

/** How many lines stand before the objects, in both versions. */
const HEADER_LINES = { 1: 3, 2: 4 } as const
const AFTER_LABEL = '# Project: '.length

/** An inventory from its text, the compressed part inflated. Lines that name no object are skipped. */
export function parseInventory(text: string, source: InventorySource): Inventory | undefined {
  const version = inventoryVersion(text)
  if (version === undefined) return undefined
  const lines = text.split('\n')
  const objects = new Map<string, Map<string, InventoryObject>>()
  for (const line of lines.slice(HEADER_LINES[version])) {
    const entry = version === 1 ? readFirst(line.trimEnd()) : readSecond(line.trimEnd())
    if (!entry) continue
    const { type, name, location, title } = entry
    const ofType = objects.get(type) ?? new Map<string, InventoryObject>()
    objects.set(type, ofType)
    // Old versions of Sphinx write modules twice, the first time right.
    if (type === 'py:module' && ofType.has(name)) continue
    ofType.set(name, title === undefined ? { location } : { location, title })
  }
  const said = (index: number) => (lines[index] ?? '').slice(AFTER_LABEL).trim()
  return { name: source.name, url: source.url, project: said(1), version: said(2), objects }
}

interface Entry extends InventoryObject {
  readonly type: string
  readonly name: string
}

/** `name type location`, all of Python, without anchors. */
function readFirst(line: string): Entry | undefined {
  const [name, type, ...rest] = line.split(/\s+/)
  if (!name || !type || rest.length === 0) return undefined
  const page = rest.join(' ')
  return type === 'mod'
    ? { type: 'py:module', name, location: `${page}#module-${name}` }
    : { type: `py:${type}`, name, location: `${page}#${name}` }
}

/**
 * `name domain:type priority location title`. Names have blanks in them, so the type is the first word
 * that has a colon and is followed by a number.
 */
function readSecond(line: string): Entry | undefined {
  const words = line.split(' ')
  const at = words.findIndex(
    (word, index) => index > 0 && word.includes(':') && /^-?\d+$/.test(words[index + 1] ?? ''),
  )
  const type = words[at]
  const written = words[at + 2]
  if (at < 0 || type === undefined || written === undefined || words.length < at + 4)
    return undefined
  const name = words.slice(0, at).join(' ').trimEnd()
  const location = written.endsWith('$') ? written.slice(0, -1) + name : written
  const title = words
    .slice(at + 3)
    .join(' ')
    .trim()
  return title === '-' ? { type, name, location } : { type, name, location, title }
}
