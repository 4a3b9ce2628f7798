/**
 * What the command line needs of the process it runs in. `process` fits it; tests give their own.
 */

export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
}

export interface Io {
  /** Output of a command. */
  readonly stdout: Output
  /** Everything else. */
  readonly stderr: Output
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute. */
  readonly cwd: string
  /** Aborted where the user interrupts. */
  readonly signal?: AbortSignal
}

/** As an option of a build, or of what a build begins with. */
export function signalOf({ signal }: Io): { signal?: AbortSignal } {
  return signal ? { signal } : {}
}

/** All of stdin, as bytes. */
export async function readStdin({ stdin }: Io): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stdin) parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  return Buffer.concat(parts)
}
