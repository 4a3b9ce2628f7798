/** One line on a terminal that says how far the work is, once it has taken a second. */
import type { Options } from './command.js'
import type { Io } from './io.js'

export interface Progress {
  /** Called after each page. */
  readonly onPage: (done: number, total: number) => void
  /** Takes the line away. */
  end(): void
}

const FIRST_AFTER = 1000
const EVERY = 100

export function createProgress({ stderr, env }: Io, options: Options): Progress {
  const wanted = options.flag('progress') ?? (!env.CI && !options.flag('quiet'))
  const started = Date.now()
  let last = started + FIRST_AFTER - EVERY
  let shown = false
  return {
    onPage(done, total) {
      const now = Date.now()
      if (!wanted || stderr.isTTY !== true || now - last < EVERY) return
      last = now
      shown = true
      stderr.write(`\r\x1b[2K${done} of ${total} pages`)
    },
    end() {
      if (shown) stderr.write('\r\x1b[2K')
      shown = false
    },
  }
}
