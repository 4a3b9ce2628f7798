/** `rstforge build`, described; what it does is loaded when it runs. */
import type { Command } from '../command.js'
import { buildOptions, cacheOptions, reportOptions, targetOptions } from '../options.js'

export const buildCommand: Command = {
  name: 'build',
  summary: 'Render every page to every target',
  arguments: '[globs…]',
  minArguments: 0,
  maxArguments: Infinity,
  options: [
    ...targetOptions,
    { flags: '--stdout', help: 'Print the files instead of writing them' },
    { flags: '--stdin-filepath <file>', help: 'Read this page from stdin' },
    { flags: '--dry-run', help: 'Say what would be written, and write nothing' },
    { flags: '-E, --force', help: 'Use no cache, and write every file, also with the same bytes' },
    { flags: '--print-config', help: 'Show what the config says, and where from; build nothing' },
    ...buildOptions,
    ...cacheOptions,
    ...reportOptions,
  ],
  examples: [
    [
      'rstforge',
      'docs-source/**/*.rst to generated/markdown, generated/html, generated/typescript',
    ],
    ['rstforge build -t typescript', 'one target only'],
    ["rstforge build 'docs-source/api/**' --dry-run", 'some pages; say what would be written'],
    ['rstforge build -W --format sarif --report-file rst.sarif', 'for a pipeline'],
  ],
  run: async (call) => (await import('../run/build.js')).runBuildCommand(call),
}
