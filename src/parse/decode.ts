/** Decoding the bytes of a file, and what Python says where they are no text. */
import { decoderName } from './directive-options/encoding.js'

/**
 * The text of some bytes, or at which byte they are not text, in Python's words. `encoding` is
 * Python's name of one, UTF-8 where it is not said; a byte order mark wins over it.
 */
export function decode(
  data: Uint8Array,
  encoding: string | undefined,
): string | { problem: string } {
  const label = markedEncoding(data) ?? decoderName(encoding ?? 'utf-8') ?? 'utf-8'
  try {
    return new TextDecoder(label, { fatal: true }).decode(data)
  } catch {
    return { problem: describeBadBytes(data, label, encoding ?? 'utf-8') }
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function describeBadBytes(data: Uint8Array, label: string, encoding: string): string {
  const end = decodableLength(data, label)
  let start = end
  while (!decodes(data, start, label, false)) start--
  const name = label === 'utf-8' ? label : encoding
  const hex = (data[start] ?? 0).toString(16).padStart(2, '0')
  const bytes =
    end - start > 1 ? `bytes in position ${start}-${end - 1}` : `byte 0x${hex} in position ${start}`
  return `UnicodeDecodeError: '${name}' codec can't decode ${bytes}: ${reason(data, start, end)}`
}

/** Why the sequence that begins at `start` and goes on to `end` is none. */
function reason(data: Uint8Array, start: number, end: number): string {
  if (end === data.length) return 'unexpected end of data'
  return end === start ? 'invalid start byte' : 'invalid continuation byte'
}

/** How many bytes from the start can be decoded, or can be if more follow. */
function decodableLength(data: Uint8Array, label: string): number {
  let good = 0
  let bad = data.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(data, middle, label, true)) good = middle
    else bad = middle
  }
  return good
}

/** Whether the first bytes can be decoded; `stream` where the last sequence need not be complete. */
function decodes(data: Uint8Array, length: number, label: string, stream: boolean): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(data.subarray(0, length), { stream })
    return true
  } catch {
    return false
  }
}
