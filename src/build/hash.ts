/** Hashes of texts, the same in Node and in browsers. */
import type { BuildHost } from './host.js'

/** SHA-256 as hexadecimal digits. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Of a page's text: line ends and the byte order mark do not count. */
export async function contentHash(text: string, host: Pick<BuildHost, 'sha256'>): Promise<string> {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  return host.sha256?.(plain) ?? sha256(plain)
}

/** A small number from a text, for spreading work: FNV-1a, 32 bits. */
export function spread(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
