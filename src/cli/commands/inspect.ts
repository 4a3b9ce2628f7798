/** `rstforge inspect`, described; what it does is loaded when it runs. */
import type { Command } from '../command.js'
import { reportOptions } from '../options.js'

export const trees = ['rst', 'resolved', 'mdast', 'hast', 'tables', 'model', 'pseudoxml'] as const

export const inspectCommand: Command = {
  name: 'inspect',
  summary: 'What was read of a page, at any stage, with positions',
  arguments: 'FILE|-',
  minArguments: 1,
  maxArguments: 1,
  options: [
    { flags: '--tree <tree>', help: `${trees.join(', ')}; default resolved` },
    { flags: '--stdin-filepath <file>', help: 'The path that a page from stdin is called by' },
    ...reportOptions,
  ],
  examples: [
    ['rstforge inspect page.rst --tree pseudoxml', 'as docutils prints it'],
    ['rstforge inspect page.rst --tree model', 'what its tables mean'],
  ],
  run: async (call) => (await import('../run/inspect.js')).runInspectCommand(call),
}
