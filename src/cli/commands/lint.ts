/** `rstforge lint`, described; what it does is loaded when it runs. */
import type { Command } from '../command.js'
import { reportOptions } from '../options.js'

export const lintCommand: Command = {
  name: 'lint',
  summary:
    'What is wrong with the docs: codes that contradict each other, empty cells, dead references',
  arguments: '[globs…]',
  minArguments: 0,
  maxArguments: Infinity,
  options: [...reportOptions],
  examples: [
    ['rstforge lint', 'all pages'],
    ['rstforge lint --format sarif > docs.sarif', 'for code scanning'],
  ],
  run: async (call) => (await import('../run/lint.js')).runLintCommand(call),
}
