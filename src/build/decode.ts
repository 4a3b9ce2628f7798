/** Bytes to text: UTF-8 with or without a byte order mark, and nothing else. */

export type Decoded = { readonly text: string } | { readonly invalidAt: number }

/**
 * The text, its byte order mark kept so that offsets are those of the file.
 * @throws What the platform throws where a text cannot be as long.
 */
export function decodeUtf8(content: string | Uint8Array): Decoded {
  if (typeof content === 'string') return { text: content }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content) }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { invalidAt: firstInvalid(content) }
  }
}

/** As text, whatever the bytes are: for showing what stands before a wrong byte. */
export function decodeLoosely(content: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)
}

/**
 * Offset of the first byte that is not part of well-formed UTF-8.
 * Source: The Unicode Standard, table 3-7 "Well-Formed UTF-8 Byte Sequences".
 */
function firstInvalid(bytes: Uint8Array): number {
  let index = 0
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index)
    if (length === 0) return index
    index += length
  }
  return index
}

function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0
  if (lead < 0x80) return 1
  const second = bytes[index + 1] ?? 0
  if (lead >= 0xc2 && lead <= 0xdf) return isTail(second) ? 2 : 0
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80
    const high = lead === 0xed ? 0x9f : 0xbf
    return second >= low && second <= high && isTail(bytes[index + 2]) ? 3 : 0
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xf4 ? 0x8f : 0xbf
    const inRange = second >= low && second <= high
    return inRange && isTail(bytes[index + 2]) && isTail(bytes[index + 3]) ? 4 : 0
  }
  return 0
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}
