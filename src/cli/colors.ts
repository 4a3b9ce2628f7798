/** Whether to use colours: the flag, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
import type { Options } from './command.js'
import type { Io, Output } from './io.js'

export function wantsColor(options: Options, { env }: Io, output: Output): boolean {
  const flag = options.flag('color')
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return output.isTTY === true && env.TERM !== 'dumb'
}
