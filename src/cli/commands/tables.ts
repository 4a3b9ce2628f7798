/** `rstforge tables`, described; what it does is loaded when it runs. */
import type { Command } from '../command.js'
import { reportOptions } from '../options.js'

export const tablesCommand: Command = {
  name: 'tables',
  summary: 'List the tables: id, kind, caption, columns, rows, place',
  arguments: '[globs…]',
  minArguments: 0,
  maxArguments: Infinity,
  options: [
    { flags: '--json', help: 'As JSON, with everything that was understood' },
    { flags: '--explain', help: 'Scores, evidence and rule of each column and table' },
    { flags: '--stats', help: 'How much was understood, in figures; with --json too' },
    ...reportOptions,
  ],
  examples: [
    ['rstforge tables', 'all tables of the project'],
    ['rstforge tables docs-source/status.rst --explain', 'why a table is an enum, or is not'],
    ['rstforge tables --json', 'for a program'],
  ],
  run: async (call) => (await import('../run/tables.js')).runTablesCommand(call),
}
