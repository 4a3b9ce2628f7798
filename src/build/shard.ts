/**
 * Spreading a build over machines. A file belongs to the shard that its page's path says (files of
 * many pages, such as an index: their own path), so that adding a page moves no other one, and all
 * shards together write exactly what one build writes.
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

export function shardKey(file: RenderedFile): string {
  const [only] = file.sources
  return file.sources.length === 1 && only !== undefined ? only : file.path
}
