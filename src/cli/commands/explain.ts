/** `rstforge explain`, described; what it does is loaded when it runs. */
import type { Command } from '../command.js'

export const explainCommand: Command = {
  name: 'explain',
  summary: 'The long help of a diagnostic; without a code, all codes',
  arguments: '[code]',
  minArguments: 0,
  maxArguments: 1,
  options: [],
  examples: [
    ['rstforge explain page-not-utf8', 'what it means, why it matters, what to do'],
    ['rstforge explain', 'the codes that there are'],
  ],
  run: async (call) => (await import('../run/explain.js')).runExplainCommand(call),
}
