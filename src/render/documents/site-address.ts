/**
 * Where Starlight serves a page. It reads no links to files, so a link says the address: the path
 * below `content/docs`, each part as its slug, without `index`.
 */
import { slug } from 'github-slugger'
import { pathToUrl } from '../../convert/url.js'
import type { RenderTarget } from '../types.js'

export function siteAddress(file: string, { out, base = '/' }: RenderTarget): string {
  const name = belowRoot(file, out).replace(/\.[^./]*$/, '')
  const parts = name.split('/').map((part) => slug(part))
  if (parts.at(-1) === 'index') parts.pop()
  return `${base.replace(/\/+$/, '')}/${parts.map((part) => `${pathToUrl(part)}/`).join('')}`
}

/** The part of an output's path that its address is made of. */
export function belowRoot(file: string, out: string): string {
  const [, below] = /(?:^|\/)content\/docs\/(.*)$/.exec(file) ?? []
  if (below !== undefined) return below
  const start = out.indexOf('{path}')
  const root = start < 0 ? file : out.slice(0, start)
  return file.slice(root.lastIndexOf('/') + 1)
}
