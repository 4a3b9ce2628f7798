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
    return { problem: describeBadByte(data, label, encoding ?? 'utf-8') }
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function describeBadByte(data: Uint8Array, label: string, name: string): string {
  const good = decodableLength(data, label)
  if (label !== 'utf-8') return `${badBytes(data, good, 1, name)}: invalid byte`
  const offset = startOfSequence(data, good)
  const { length, reason } = brokenSequence(data, offset)
  return `${badBytes(data, offset, length, label)}: ${reason}`
}

function badBytes(data: Uint8Array, offset: number, length: number, name: string): string {
  const last = offset + length - 1
  const hex = (data[offset] ?? 0).toString(16).padStart(2, '0')
  const bytes =
    length > 1 ? `bytes in position ${offset}-${last}` : `byte 0x${hex} in position ${offset}`
  return `UnicodeDecodeError: '${name}' codec can't decode ${bytes}`
}

/** How many bytes from the start can be decoded, whatever follows them. */
function decodableLength(data: Uint8Array, label: string): number {
  const decodes = (length: number) => {
    try {
      new TextDecoder(label, { fatal: true }).decode(data.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let good = 0
  let bad = data.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(middle)) good = middle
    else bad = middle
  }
  return good
}

/** The first byte of the sequence that is cut off or broken at an offset. */
function startOfSequence(data: Uint8Array, offset: number): number {
  for (let back = 1; back <= 3; back++) {
    const byte = data[offset - back] ?? 0
    if (byte >= 0xc2 && byte <= 0xf4) return sequenceLength(byte) > back ? offset - back : offset
    if (byte < 0x80 || byte > 0xbf) return offset
  }
  return offset
}

/** How much of a sequence is there, and why it is none. */
function brokenSequence(data: Uint8Array, offset: number): { length: number; reason: string } {
  const whole = sequenceLength(data[offset] ?? 0)
  if (whole === 1) return { length: 1, reason: 'invalid start byte' }
  let length = 1
  while (length < whole && goesOn(data, offset, length)) length++
  const ends = offset + length >= data.length
  return { length, reason: ends ? 'unexpected end of data' : 'invalid continuation byte' }
}

/** Whether a byte may follow in a sequence; after four of the first bytes the second has less room. */
function goesOn(data: Uint8Array, offset: number, at: number): boolean {
  const [first = 0, byte = 0] = [data[offset], data[offset + at]]
  if (byte < 0x80 || byte > 0xbf) return false
  if (at > 1) return true
  if (first === 0xe0) return byte >= 0xa0
  if (first === 0xed) return byte <= 0x9f
  return first === 0xf0 ? byte >= 0x90 : first !== 0xf4 || byte <= 0x8f
}

function sequenceLength(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}
