/** `rstforge init`, described; what it does is loaded when it runs. */
import type { Command } from '../command.js'

export const initCommand: Command = {
  name: 'init',
  summary: 'Set up a project: config, npm scripts, pre-commit hook, workflow',
  arguments: '',
  minArguments: 0,
  maxArguments: 0,
  options: [{ flags: '-y, --yes', help: 'Write the files; without it they are only listed' }],
  examples: [
    ['rstforge init', 'what would be written, and why'],
    ['rstforge init --yes', 'write it'],
  ],
  run: async (call) => (await import('../run/init.js')).runInitCommand(call),
}
