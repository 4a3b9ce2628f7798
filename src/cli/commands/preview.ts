/** `rstforge preview`, described; what it does is loaded when it runs. */
import type { Command } from '../command.js'
import { reportOptions } from '../options.js'

export const previewCommand: Command = {
  name: 'preview',
  summary: 'Show each page live in a browser: source, tables, model, output, diagnostics',
  arguments: '[globs…]',
  minArguments: 0,
  maxArguments: Infinity,
  options: [
    { flags: '-t, --target <name>', help: 'Only the output of this target; may be repeated' },
    { flags: '--port <n>', help: 'Port on this machine; default: 4870, or any free one' },
    ...reportOptions,
  ],
  examples: [
    ['rstforge preview', 'prints an address to open; stays until Ctrl-C, and writes no file'],
    ["rstforge preview 'docs/api/**/*.rst' --port 8080", 'some pages, at a port of your own'],
  ],
  run: async (call) => (await import('../run/preview.js')).runPreviewCommand(call),
}
