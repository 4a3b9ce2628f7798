/** `rstforge diff`, described; what it does is loaded when it runs. */
import type { Command } from '../command.js'

export const forms = ['text', 'json', 'markdown'] as const

export const diffCommand: Command = {
  name: 'diff',
  summary: 'What changed in the model since a revision, or against another folder, with its weight',
  arguments: 'REV|DIR',
  minArguments: 1,
  maxArguments: 1,
  options: [{ flags: '--as <form>', help: `${forms.join(', ')}; default text` }],
  examples: [
    ['rstforge diff main', 'members and fields added, removed and changed since main'],
    ['rstforge diff v1.2.0 --as markdown', 'for a comment on a pull request'],
    ['rstforge diff ../old-docs', 'against another copy of the project'],
  ],
  run: async (call) => (await import('../run/diff.js')).runDiffCommand(call),
}
