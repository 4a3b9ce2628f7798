/** The inventories that a config names: read from files, reported where they cannot be. */
import { deflateSync } from 'node:zlib'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/build/analyze.js'
import { resolveConfig, type Config } from '../../src/build/config.js'
import { validateConfig } from '../../src/build/config-schema.js'
import { createBuildMemo } from '../../src/build/memo.js'
import { nodeHost } from '../../src/build/node-host.js'
import { tempProject } from './temp.js'

const HEAD = `# Sphinx inventory version 2
# Project: Python
# Version: 3.12
# The remainder of this file is compressed using zlib.
`
const PAGE = 'Page\n====\n\nSee :ref:`there`, :func:`print` and :ref:`python:nowhere`.\n'

const fileOf = (head: string, body: Uint8Array) => Buffer.concat([Buffer.from(head), body])
const GOOD = fileOf(HEAD, deflateSync('there std:label -1 a.html#$ There\n'))

function projectWith(content: Uint8Array | string | undefined, file = 'inv/python.inv') {
  const root = tempProject({
    'docs-source/page.rst': PAGE,
    'inv/note.txt': 'here',
    ...(content === undefined ? {} : { [file]: '' }),
  })
  if (content !== undefined) writeFileSync(join(root, file), content)
  const config: Config = { inventories: { python: { url: 'https://docs.python.org/3', file } } }
  return { root, config, host: nodeHost({ root }) }
}

async function messagesOf(content: Uint8Array | string | undefined, file?: string) {
  const { config, host } = projectWith(content, file)
  const { diagnostics } = await analyze(resolveConfig(config), host)
  return diagnostics
    .filter(({ code }) => code === 'inventory-unreadable')
    .map(({ message, path, configKey }) => [message, path, configKey?.join('.')])
}

describe('an inventory', () => {
  it('is read from its file, which the build depends on', async () => {
    const { config, host } = projectWith(GOOD)
    const { project, diagnostics, reads } = await analyze(resolveConfig(config), host)
    expect(project.resolve('docs-source/page.rst', 'ref', 'There')).toEqual({
      url: 'https://docs.python.org/3/a.html#there',
      title: 'There',
    })
    expect(diagnostics.map(({ message }) => message)).toEqual(["undefined label: 'python:nowhere'"])
    expect(reads).toContain('inv/python.inv')
  })

  it('of version 1 has objects of Python, whose anchors follow from their names', async () => {
    const { config, host } = projectWith(
      '# Sphinx inventory version 1\n# Project: Python\n# Version: 2\nos mod os.html\nprint function f.html\n\nodd\n',
    )
    const { project } = await analyze(resolveConfig(config), host)
    const urlOf = (role: string, target: string) =>
      project.resolve('docs-source/page.rst', role, target)?.url
    expect(urlOf('py:mod', 'os')).toBe('https://docs.python.org/3/os.html#module-os')
    expect(urlOf('py:func', 'print')).toBe('https://docs.python.org/3/f.html#print')
  })

  it('has labels that are not dead in a type cell either', async () => {
    const { root, config, host } = projectWith(GOOD)
    const row = (name: string, label: string) =>
      `   * - ${name}\n     - :ref:\`${label}\`\n     - Of it.\n`
    const head = '.. list-table:: Lamp parameters\n   :header-rows: 1\n\n'
    const columns = '   * - Name\n     - Type\n     - Description\n'
    const table = head + columns + row('lamp', 'there') + row('shade', 'nowhere')
    writeFileSync(join(root, 'docs-source/page.rst'), `Page\n====\n\n${table}`)
    const { model } = await analyze(resolveConfig(config), host)
    const dead = model.diagnostics.filter(({ code }) => code === 'dead-reference')
    expect(dead.map(({ message }) => message)).toEqual(['No table has the label "nowhere"'])
  })

  it('is read again in a loop of builds only where its file has changed', async () => {
    const { root, config, host } = projectWith(GOOD)
    const memo = createBuildMemo(config)
    const titleOf = async () => {
      const { project } = await analyze(resolveConfig(config), host, { memo })
      return project.resolve('docs-source/page.rst', 'ref', 'there')?.title
    }
    expect(await titleOf()).toBe('There')
    const kept = memo.inventories.get('inv/python.inv')
    expect(await titleOf()).toBe('There')
    expect(memo.inventories.get('inv/python.inv')).toBe(kept)
    const other = fileOf(HEAD, deflateSync('there std:label -1 a.html#$ Renamed\n'))
    writeFileSync(join(root, 'inv/python.inv'), other)
    expect(await titleOf()).toBe('Renamed')
  })

  it.each([
    ['is not there', undefined, 'does not exist'],
    ['is a page', '<!DOCTYPE html>', 'is no inventory: it does not begin with'],
    ['is empty', '', 'is no inventory: it does not begin with'],
    ['is of a version to come', '# Sphinx inventory version 3\n', 'is no inventory'],
    ['is not deflated', fileOf(HEAD, Buffer.from('x y:z 1 a b')), 'cannot be read: '],
    ['is cut off', GOOD.subarray(0, GOOD.length - 12), 'cannot be read: '],
    ['ends in its header', HEAD.slice(0, 60), 'its fourth line does not say that zlib follows'],
    ['is not UTF-8', fileOf(HEAD, deflateSync(Buffer.from([0xff, 0xfe]))), 'cannot be read: '],
  ])('that %s is reported at its file and at the key', async (_name, content, words) => {
    const [found, ...more] = await messagesOf(content)
    expect(more).toEqual([])
    expect(found?.[0]).toContain(`The inventory "inv/python.inv" of "python" `)
    expect(found?.[0]).toContain(words)
    expect(found?.slice(1)).toEqual(['inv/python.inv', 'inventories.python.file'])
  })

  it('outside the project is not read', async () => {
    const [found] = await messagesOf(undefined, '../python.inv')
    expect(found?.[0]).toContain('lies outside the project')
  })

  it('that is a folder is reported', async () => {
    const { config, host } = projectWith(undefined, 'inv')
    const { diagnostics } = await analyze(resolveConfig(config), host)
    expect(diagnostics.map(({ code }) => code)).toContain('inventory-unreadable')
  })
})

describe('`inventories` of the config', () => {
  const faultsOf = (inventories: unknown) =>
    validateConfig({ inventories }, 'rstforge.config.ts').diagnostics.map(({ message }) => message)

  it('takes addresses, and paths on the site of the output', () => {
    expect(faultsOf({ a: { url: 'https://example.org/', file: 'a.inv' } })).toEqual([])
    expect(faultsOf({ a: { url: '/other/', file: 'a.inv' } })).toEqual([])
  })

  it('refuses anything else, and names that no reference can have', () => {
    expect(faultsOf({ a: { url: 'javascript:alert(1)', file: 'a.inv' } })).toEqual([
      'inventories.a.url is not right: it begins neither with https:// nor with /.',
    ])
    expect(faultsOf({ a: { url: 'https://example.org/' } })).toHaveLength(1)
    expect(faultsOf({ 'a:b': { url: 'https://example.org/', file: 'a.inv' } })).toHaveLength(1)
  })
})
