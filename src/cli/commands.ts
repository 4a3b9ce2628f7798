/** All commands; the first is the one that runs where none is named. */
import type { Command } from './command.js'
import { buildCommand } from './commands/build.js'
import { checkCommand } from './commands/check.js'
import { convertCommand } from './commands/convert.js'
import { diffCommand } from './commands/diff.js'
import { explainCommand } from './commands/explain.js'
import { initCommand } from './commands/init.js'
import { inspectCommand } from './commands/inspect.js'
import { lintCommand } from './commands/lint.js'
import { previewCommand } from './commands/preview.js'
import { tablesCommand } from './commands/tables.js'
import { watchCommand } from './commands/watch.js'

export const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  watchCommand,
  previewCommand,
  tablesCommand,
  inspectCommand,
  convertCommand,
  diffCommand,
  lintCommand,
  initCommand,
  explainCommand,
]
