/** Arguments, help, and the small commands. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.js'
import { flagNames } from '../../src/cli/arguments.js'
import { commonOptions } from '../../src/cli/options.js'
import { diagnosticCodes } from '../../src/source/codes.js'
import { tempProject } from '../build/temp.js'
import { run } from './run.js'

describe('help', () => {
  it('lists every command', async () => {
    const { code, stdout, stderr } = await run('/', ['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const { summary } of commands) expect(stdout).toContain(summary)
  })

  it.each(commands.map((command) => [command.name, command] as const))(
    'of %s shows its flags and examples',
    async (name, command) => {
      const { code, stdout } = await run('/', [name, '--help'])
      expect(code).toBe(0)
      for (const { flags } of [...command.options, ...commonOptions])
        expect(stdout).toContain(flags)
      expect(command.examples.length).toBeGreaterThan(0)
      for (const [line] of command.examples) expect(stdout).toContain(line)
    },
  )

  it('has no flag twice', () => {
    for (const { name, options } of commands) {
      const names = [...commonOptions, ...options].flatMap(({ flags }) => flagNames(flags))
      expect(new Set(names).size, name).toBe(names.length)
    }
  })

  it('has the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await run('/', ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('wrong use ends with 2, one line, and the nearest name', () => {
  it.each([
    [['biuld'], 'There is no command "biuld". Did you mean "build"?'],
    [['build', '--taget', 'x'], 'build has no flag --taget. Did you mean "--target"?'],
    [['--colour'], 'build has no flag --colour. Did you mean "--color"?'],
    [['tables', '--dry-run'], 'tables has no flag --dry-run.'],
    [['watch', '--print-config'], 'watch has no flag --print-config.'],
    [['build', '-t'], '-t needs a value: -t, --target <name>'],
    [
      ['build', '-t', 'htlm'],
      'There is no target "htlm"; there are markdown, html, typescript. Did you mean "html"?',
    ],
    [['build', '--format', 'prety'], 'Did you mean "pretty"?'],
    [['build', '--max-warnings', 'many'], '--max-warnings is a whole number, not "many".'],
    [['build', '--shard', '4/3'], '--shard is I/N'],
    [['convert'], 'convert needs an argument: rstforge convert FILE|-'],
    [['convert', 'a.rst', 'b.rst'], 'convert does not take "b.rst"'],
    [['convert', 'none.rst'], 'There is no file "none.rst".'],
    [['explain', 'page-emty'], 'There is no diagnostic "page-emty". Did you mean "page-empty"?'],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await run(tempProject({}), argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('explain', () => {
  it.each(Object.keys(diagnosticCodes))('%s', async (code) => {
    const { stdout } = await run('/', ['explain', code])
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      diagnosticCodes[code as keyof typeof diagnosticCodes].replace(/\s+/g, ' '),
    )
  })

  it('lists the codes', async () => {
    const { stdout } = await run('/', ['explain'])
    expect(stdout.trimEnd().split('\n')).toEqual(Object.keys(diagnosticCodes).sort())
  })
})
