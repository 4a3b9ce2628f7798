/** `rstforge watch`, described; what it does is loaded when it runs. */
import type { Command } from '../command.js'
import { buildOptions, reportOptions, targetOptions } from '../options.js'

export const watchCommand: Command = {
  name: 'watch',
  summary: 'Build, and build again whenever a page, an include, a template or the config changes',
  arguments: '[globs…]',
  minArguments: 0,
  maxArguments: Infinity,
  options: [...targetOptions, ...buildOptions, ...reportOptions],
  examples: [
    ['rstforge watch', 'until Ctrl-C'],
    ['rstforge watch -t html -q', 'one target; say only what is wrong'],
  ],
  run: async (call) => (await import('../run/watch.js')).runWatchCommand(call),
}
