/** `rstforge convert`, described; what it does is loaded when it runs. */
import { formatEndings } from '../../build/format-endings.js'
import type { Command } from '../command.js'
import { reportOptions } from '../options.js'

export const formats = Object.keys(formatEndings).filter(isBuiltIn)

export function isBuiltIn(name: string): name is keyof typeof formatEndings {
  return name !== 'custom' && Object.hasOwn(formatEndings, name)
}

export const convertCommand: Command = {
  name: 'convert',
  summary: 'One page to stdout',
  arguments: 'FILE|-',
  minArguments: 1,
  maxArguments: 1,
  options: [
    {
      flags: '--to <format>',
      help: `${formats.join(', ')}, or a target of the config; default markdown`,
    },
    { flags: '--stdin-filepath <file>', help: 'The path that a page from stdin is called by' },
    ...reportOptions,
  ],
  examples: [
    ['rstforge convert page.rst', 'to Markdown'],
    ['rstforge convert - --to typescript < page.rst', 'from stdin'],
  ],
  run: async (call) => (await import('../run/convert.js')).runConvertCommand(call),
}
