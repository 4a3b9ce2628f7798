/**
 * The inventories that the config names, from their files. One that cannot be read is reported, and
 * the others are used.
 */
import type { Diagnostic } from '../source/diagnostic.js'
import {
  inventoryVersion,
  parseInventory,
  type Inventory,
  type InventorySource,
} from '../project/inventory.js'
import type { ResolvedConfig } from './config.js'
import { mayRead, plainPath } from './confine.js'
import { codeOf, reasonOf } from './error.js'
import type { BuildHost } from './host.js'

export interface ReadInventories {
  readonly inventories: readonly Inventory[]
  readonly diagnostics: readonly Diagnostic[]
  /** Paths of their files, also of those that are not there. */
  readonly reads: readonly string[]
}

/** Inventories by path, to be used again while their files are the same. */
export type InventoryMemo = Map<string, KeptInventory>

interface KeptInventory {
  readonly content: Uint8Array
  readonly inventory: Inventory
}

export async function readInventories(
  { inventories, readable }: Pick<ResolvedConfig, 'inventories' | 'readable'>,
  host: BuildHost,
  memo: InventoryMemo = new Map(),
): Promise<ReadInventories> {
  const found: Inventory[] = []
  const diagnostics: Diagnostic[] = []
  const reads: string[] = []
  for (const [name, { url, file }] of Object.entries(inventories)) {
    const path = plainPath(file)
    reads.push(path)
    const source = { name, url }
    const read = await readInventory(path, source, readable, host, memo)
    if ('objects' in read) found.push(read)
    else diagnostics.push(unreadable(source, path, read))
  }
  return { inventories: found, diagnostics, reads }
}

interface Fault {
  readonly words: string
  readonly help?: string
}

async function readInventory(
  path: string,
  source: InventorySource,
  readable: readonly string[],
  host: BuildHost,
  memo: InventoryMemo,
): Promise<Inventory | Fault> {
  if (!mayRead(path, readable)) return OUTSIDE
  try {
    const content = host.readFile(path)
    if (content === undefined) return { words: 'does not exist' }
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const kept = memo.get(path)
    if (kept && isSame(kept.content, bytes)) return { ...kept.inventory, ...source }
    const inventory = await fromBytes(bytes, source, host)
    if ('objects' in inventory) memo.set(path, { content: bytes, inventory })
    return inventory
  } catch (error) {
    return codeOf(error) === 'EOUTSIDE' ? OUTSIDE : { words: `cannot be read: ${reasonOf(error)}` }
  }
}

const OUTSIDE: Fault = {
  words: 'lies outside the project',
  help: 'Put it into the project, or list its folder in `readable` of the config.',
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

const NO_INVENTORY: Fault = {
  words: 'is no inventory: it does not begin with "# Sphinx inventory version 2"',
}

/** @throws what inflating or decoding throws. */
async function fromBytes(
  bytes: Uint8Array,
  source: InventorySource,
  host: BuildHost,
): Promise<Inventory | Fault> {
  const head = new TextDecoder().decode(bytes.subarray(0, bytesOfHeader(bytes)))
  const version = inventoryVersion(head)
  if (version === undefined) return NO_INVENTORY
  const text = version === 1 ? decode(bytes) : head + (await inflated(bytes, head, host))
  return parseInventory(text, source) ?? NO_INVENTORY
}

const LINE_FEED = 10

/** Up to the end of the fourth line, behind which version 2 is compressed. */
function bytesOfHeader(bytes: Uint8Array): number {
  let end = 0
  for (let line = 0; line < 4; line++) {
    const next = bytes.indexOf(LINE_FEED, end)
    if (next < 0) return bytes.length
    end = next + 1
  }
  return end
}

async function inflated(bytes: Uint8Array, head: string, host: BuildHost): Promise<string> {
  if (!/zlib.*\n$/.test(head)) throw new Error('its fourth line does not say that zlib follows')
  if (!host.inflate) throw new Error('nothing here can inflate it')
  return decode(await host.inflate(bytes.subarray(bytesOfHeader(bytes))))
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

function unreadable(
  { name, url }: InventorySource,
  path: string,
  { words, help }: Fault,
): Diagnostic {
  return {
    code: 'inventory-unreadable',
    level: 'error',
    message: `The inventory "${path}" of "${name}" ${words}.`,
    path,
    configKey: ['inventories', name, 'file'],
    help:
      help ?? `Sphinx puts it beside the pages: save ${url.replace(/\/*$/, '/')}objects.inv there.`,
  }
}
