/**
 * What of an output folder is ours: one small file in it, with the hash of every file that a build
 * wrote. Nothing is removed that it does not list, or that was changed since. It holds no time, no
 * absolute path and no version, so it can be committed; shards write one each, and all are read.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInside, plainPath } from './confine.js'
import { byCodeUnits } from './plan.js'
import type { Shard } from './shard.js'

export interface ManifestEntry {
  readonly target: string
  /** SHA-256 of the file as it was written. */
  readonly hash: string
}

/** By path relative to the folder of the manifest. */
export type Manifest = ReadonlyMap<string, ManifestEntry>

/** As entries have it. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

const NAME = /^\.rstforge-manifest(?:\.\d+-\d+)?\.json$/

export function manifestName(shard?: Shard): string {
  return shard ? `.rstforge-manifest.${shard.index}-${shard.count}.json` : '.rstforge-manifest.json'
}

/** Names of the manifests in a folder; empty where there is no such folder. */
export function manifestsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => NAME.test(name))
  } catch {
    return []
  }
}

/** All manifests of a folder as one. What is not well-formed is left out: it lists nothing. */
export function readManifests(folder: string): Map<string, ManifestEntry> {
  return new Map(manifestsIn(folder).flatMap((name) => readManifest(join(folder, name))))
}

export function formatManifest(manifest: Manifest): string {
  const entries = [...manifest].sort(([a], [b]) => byCodeUnits(a, b))
  const files = Object.fromEntries(
    entries.map(([path, { target, hash }]) => [path, { target, hash }]),
  )
  return `${JSON.stringify({ generator: 'rstforge', files }, null, 2)}\n`
}

/** One manifest, by its path. */
export function readManifest(path: string): [string, ManifestEntry][] {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (!isObject(value) || !isObject(value.files)) return []
    return Object.entries(value.files).flatMap(([file, entry]) => readEntry(file, entry))
  } catch {
    return []
  }
}

function readEntry(file: string, entry: unknown): [string, ManifestEntry][] {
  if (!isObject(entry) || plainPath(file) !== file || !isInside(file)) return []
  const { target, hash } = entry
  return typeof target === 'string' && typeof hash === 'string' ? [[file, { target, hash }]] : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
