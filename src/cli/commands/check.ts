/** `rstforge check`, described; what it does is loaded when it runs. */
import type { Command } from '../command.js'
import { buildOptions, cacheOptions, reportOptions, targetOptions } from '../options.js'

export const checkCommand: Command = {
  name: 'check',
  summary: 'Compare the output with what a build would write; exit code 3 where it differs',
  arguments: '[globs…]',
  minArguments: 0,
  maxArguments: Infinity,
  options: [...targetOptions, ...buildOptions, ...cacheOptions, ...reportOptions],
  examples: [
    ['rstforge check', 'every target; shows a unified diff of each stale file'],
    ['rstforge check -q -t html', 'names of the files only'],
  ],
  run: async (call) => (await import('../run/check.js')).runCheckCommand(call),
}
