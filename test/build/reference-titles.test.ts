/** References without a text of their own show titles in what code says too, as they do on pages. */
import { describe, expect, it } from 'vitest'
import { build } from '../../src/build/build.js'
import { createBuildMemo } from '../../src/build/memo.js'

const STATUS = `Status
======

.. table:: Response codes

   ==== ======== ===========================================
   Code Message  Description
   ==== ======== ===========================================
   200  OK       It worked, see :ref:\`start\`.
   404  Missing  See :doc:\`start\` and :ref:\`fig\`.
   500  Broken   See :ref:\`own words <start>\`, :ref:\`plain\`.
   ==== ======== ===========================================
`
const START = `.. _start:

Getting *Started*
=================

.. _fig:

.. figure:: lamp.png

   The lamp

.. _plain:

A paragraph.
`
const config = {
  sources: ['*.rst'],
  targets: { types: { format: 'typescript', out: '{path}.ts', index: false } },
} as const

const hostOf = (files: Readonly<Record<string, string>>) => ({
  readFile: (path: string) => files[path],
  findFiles: () => Object.keys(files),
})

describe('references without a text', () => {
  it('show the title of a section, a page and a figure in comments of code', async () => {
    const host = hostOf({ 'status.rst': STATUS, 'start.rst': START })
    const { files } = await build(config, host)
    const code = files.find(({ path }) => path === 'status.ts')?.content
    expect(code).toContain('It worked, see Getting Started.')
    expect(code).toContain('See Getting Started and The lamp.')
    expect(code).toContain('See own words, plain.')
  })

  it('are reported where what the label stands before has no title', async () => {
    const { diagnostics } = await build(
      config,
      hostOf({ 'status.rst': STATUS, 'start.rst': START }),
    )
    const found = diagnostics.filter(({ code }) => code === 'untitled-label')
    expect(found).toMatchObject([
      {
        message: "Failed to create a cross reference. A title or caption not found: 'plain'",
        position: { start: { line: 11, column: 48 } },
      },
    ])
  })

  it('follow a title that changes on another page, in a loop of builds', async () => {
    const memo = createBuildMemo(config)
    const first = await build(config, hostOf({ 'status.rst': STATUS, 'start.rst': START }), {
      memo,
    })
    const same = await build(config, hostOf({ 'status.rst': STATUS, 'start.rst': START }), { memo })
    expect(same.files).toEqual(first.files)
    const renamed = START.replace('Getting *Started*', 'First steps      ')
    const host = hostOf({ 'status.rst': STATUS, 'start.rst': renamed })
    const { files } = await build(config, host, { memo })
    expect(files.find(({ path }) => path === 'status.ts')?.content).toContain('see First steps.')
    const gone = await build(config, hostOf({ 'status.rst': STATUS }), { memo })
    expect(gone.files[0]?.content).toContain('see start.')
  })
})
