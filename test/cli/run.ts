/** Runs the command line in a folder, with streams that are kept. */
import { cli } from '../../src/cli/cli.js'

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array
  readonly env?: Record<string, string>
  readonly isTTY?: boolean
  readonly signal?: AbortSignal
  /** Told after everything that is written to stderr. */
  readonly onStderr?: (all: string) => void
}

export async function run(
  cwd: string,
  argv: readonly string[],
  options: RunOptions = {},
): Promise<Run> {
  let stdout = ''
  let stderr = ''
  const { stdin = '', env = {}, isTTY = false, signal } = options
  const code = await cli(argv, {
    stdout: { isTTY, write: (text) => (stdout += text) },
    stderr: {
      isTTY,
      write(text) {
        stderr += text
        options.onStderr?.(stderr)
      },
    },
    stdin: ReadableStream.from([stdin]),
    env,
    cwd,
    ...(signal ? { signal } : {}),
  })
  return { code, stdout, stderr }
}

/** A page with an enum of two members. */
export const STATUS_PAGE = `Status Codes
============

.. table:: Response codes

   +------+-----------+------------------+
   | Code | Message   | Description      |
   +======+===========+==================+
   | 200  | OK        | It worked.       |
   +------+-----------+------------------+
   | 404  | Not Found | There is none.   |
   +------+-----------+------------------+
   | 500  | Broken    | We are at fault. |
   +------+-----------+------------------+
`
