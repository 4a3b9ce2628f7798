/**
 * Spreading a build over machines. A file belongs to the shard that its page's path says (files of
 * many pages, such as an index: their target and their path in its output), so that adding a page
 * moves no other one, and all shards together write exactly what one build writes, wherever each of
 * them writes to.
 */
import type { RenderedFile } from '../render/types.js'
import { spread } from './hash.js'

export interface Shard {
  /** From 1 to `count`. */
  readonly index: number
  readonly count: number
}

/** `3/16`; undefined for anything else. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []
  const shard = { index: Number(index), count: Number(count) }
  return shard.index <= shard.count ? shard : undefined
}

export function isInShard(key: string, { index, count }: Shard): boolean {
  return spread(key) % count === index - 1
}

/** `root` is the folder of the target's output. */
export function shardKey({ path, sources }: RenderedFile, target: string, root: string): string {
  const [only] = sources
  if (sources.length === 1 && only !== undefined) return only
  return `${target}:${path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path}`
}
