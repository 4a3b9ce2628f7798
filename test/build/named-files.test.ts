/** Images and downloads that pages name: reported where no file is. */
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/build/analyze.js'
import { resolveConfig } from '../../src/build/config.js'
import type { BuildHost } from '../../src/build/host.js'
import { nodeHost } from '../../src/build/node-host.js'
import { tempProject } from './temp.js'

async function toldOf(files: Readonly<Record<string, string>>, withHost = nodeHostOf) {
  const { diagnostics, sought } = await analyze(resolveConfig({}), withHost(files))
  const told = diagnostics.map(({ message, path, position }) => {
    return `${path}:${String(position?.start.line)} ${message}`
  })
  return { told, sought }
}

function nodeHostOf(files: Readonly<Record<string, string>>): BuildHost {
  return nodeHost({ root: tempProject(files) })
}

describe('a file that a page names', () => {
  const page = 'docs-source/in/a.rst'

  it('is reported where it is missing: an image, and what a reader downloads', async () => {
    const text =
      'A\n=\n\n.. figure:: b.png\n\n   See :download:`c <../c.zip>`.\n\n.. image:: /d.png\n'
    const { told } = await toldOf({ [page]: text })
    expect(told).toEqual([
      `${page}:4 image file not readable: docs-source/in/b.png`,
      `${page}:6 download file not readable: docs-source/c.zip`,
      `${page}:8 image file not readable: docs-source/d.png`,
    ])
  })

  it('is said once for all of a folder in which there is none of them, else for each', async () => {
    const text = ['a', 'b', 'c'].map((name) => `.. image:: i/${name}.png\n`).join('\n')
    const { told } = await toldOf({ [page]: text })
    expect(told).toEqual([
      `${page}:1 image file not readable: docs-source/in/i/a.png, and 2 more that pages name in its folder`,
    ])
    const { told: partly, sought } = await toldOf({ [page]: text, 'docs-source/in/i/b.png': '' })
    expect(partly.map((line) => line.replace(/ .* /, ' '))).toEqual([
      `${page}:1 docs-source/in/i/a.png`,
      `${page}:5 docs-source/in/i/c.png`,
    ])
    expect(sought['docs-source/in/i/b.png']).toBe(true)
  })

  it('is looked for above the project as well', async () => {
    const text = '.. image:: ../../../up.png\n\n.. image:: ../../project/b.png\n'
    const root = tempProject({ [`project/${page}`]: text, 'up.png': '', 'project/b.png': '' })
    const host = nodeHost({ root: `${root}/project` })
    const gone = await analyze(resolveConfig({}), nodeHostOf({ [page]: text }))
    expect([...gone.missing]).toEqual(['../up.png', 'project/b.png'])
    const { missing, sought } = await analyze(resolveConfig({}), host)
    expect([...missing]).toEqual(['project/b.png'])
    expect(sought['../up.png']).toBe(true)
  })

  it('is reported where raw HTML shows it', async () => {
    const text =
      '.. raw:: html\n\n   <p><IMG alt="x>y" src="a.png"><img src=\'b.png?x=1&amp;y\'><img src="https://x.org/c.png"></p>\n\n.. raw:: latex\n\n   <img src="d.png">\n'
    const { told } = await toldOf({ [page]: text, 'docs-source/in/b.png': '' })
    expect(told).toEqual([`${page}:1 image file not readable: docs-source/in/a.png`])
  })

  it('is found by its path as an address has it, and addresses elsewhere are left alone', async () => {
    const text =
      '.. image:: my%20b.svg#part\n\n.. image:: https://x.org/a.png\n\n.. image:: data:x\n'
    expect((await toldOf({ [page]: text, 'docs-source/in/my b.svg': '' })).told).toEqual([])
  })

  it('is read where a host cannot say whether it is there', async () => {
    const inMemory = (files: Readonly<Record<string, string>>): BuildHost => ({
      readFile: (path) => files[path],
      findFiles: () => [page],
    })
    const text = '.. image:: a.png\n\n.. image:: b.png\n'
    const { told } = await toldOf({ [page]: text, 'docs-source/in/a.png': '' }, inMemory)
    expect(told).toEqual([`${page}:3 image file not readable: docs-source/in/b.png`])
  })
})
