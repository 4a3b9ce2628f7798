/** The protocols that the driver speaks: JSON lines in and out, one answer for each request. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

function ask(mode: string, ...requests: object[]): Record<string, unknown>[] {
  const { stdout } = spawnSync('node', ['--import', 'tsx', 'scripts/driver.ts', mode], {
    cwd: root,
    input: requests.map((request) => JSON.stringify(request)).join('\n'),
    encoding: 'utf8',
  })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('driver', () => {
  it('cases: trees, resolved trees and tables', () => {
    const answers = ask(
      'cases',
      { id: 'a', kind: 'parse', input: 'Hi\n' },
      { id: 'b', kind: 'parse', input: 'a PEP 8\n', settings: { pep_references: 1, odd: 2 } },
      {
        id: 'c',
        kind: 'transform',
        input: '.. [#] x\n',
        transforms: ['references.Footnotes', { name: 'universal.TestMessages', priority: 880 }],
      },
      { id: 'd', kind: 'grid_table', input: '+-+-+\n|a|b|\n+-+-+\n' },
      { id: 'e', kind: 'simple_table', input: '==  ==\na b c\n==  ==\n' },
    )
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(answers[0]?.['pseudoxml']).toBe(
      '<document source="test data">\n    <paragraph>\n        Hi\n',
    )
    expect(answers[1]?.['pseudoxml']).toContain('refuri="https://peps.python.org/pep-0008"')
    expect(answers[2]?.['pseudoxml']).toContain('<label>\n            1\n')
    expect(answers[3]?.['table']).toEqual({
      colwidths: [1, 1],
      head: [],
      body: [
        [
          [0, 0, 1, ['a']],
          [0, 0, 1, ['b']],
        ],
      ],
    })
    expect(answers[4]?.['table']).toEqual({
      error: 'TableMarkupError: Text in column margin in table line 2.',
    })
  })

  it('answers a request that fails, and goes on', () => {
    const answers = ask('cases', { id: 1, kind: 'parse' }, { id: 2, kind: 'parse', input: '' })
    expect(answers[0]).toMatchObject({ id: 1, error: expect.any(String) as string })
    expect(answers[1]).toEqual({ id: 2, pseudoxml: '<document source="test data">\n' })
  })

  it('corpus: tables and the skeleton', () => {
    const input = `Title
=====

.. _here:

+--------+------------+
| a :ref:\`b <c>\`      |
+--------+------------+
| d      | e          |
+--------+------------+

.. toctree::
   :maxdepth: 1

   x

.. seealso:: |s| [#f]_
`
    const [answer] = ask('corpus', { id: 7, path: '/x.rst', input })
    const cell = (text: string) => ({
      type: 'cell',
      children: [{ type: 'paragraph', text }],
    })
    expect(answer).toEqual({
      id: 7,
      tables: [
        {
          title: null,
          cols: 2,
          header_rows: 0,
          stub_columns: 0,
          cells: [
            { row: 0, col: 0, rowspan: 1, colspan: 2, text: 'a b' },
            { row: 1, col: 0, rowspan: 1, colspan: 1, text: 'd' },
            { row: 1, col: 1, rowspan: 1, colspan: 1, text: 'e' },
          ],
        },
      ],
      skeleton: {
        type: 'document',
        children: [
          {
            type: 'section',
            title: 'Title',
            children: [
              { type: 'target', name: 'here', uri: '' },
              { type: 'table', children: [cell('a b'), cell('d'), cell('e')] },
              { type: 'directive', name: 'toctree', argument: '', text: 'x' },
              {
                type: 'directive',
                name: 'seealso',
                argument: '',
                children: [{ type: 'paragraph', text: '|s| [#f]' }],
              },
            ],
          },
        ],
      },
    })
  })

  it('corpus: what Sphinx reads in another way as docutils does', () => {
    const input = '.. class:: wide\n\n   a :pep:`title <8>` b\n'
    const [answer] = ask('corpus', { id: 1, path: '/x.rst', input })
    expect(answer?.['skeleton']).toMatchObject({
      children: [{ type: 'paragraph', text: 'a :pep:`title <8>` b' }],
    })
  })

  it('labels: kind, members, and fields with a conditional answer as null', () => {
    const input = `
====  ===========
Code  Phrase
====  ===========
404   Not Found
====  ===========

====  ==================  ===============
Name  Mandatory           Type
====  ==================  ===============
size  Yes                 Integer
from  No                  Array of String
unit  Yes if size is set  String or Tag[]
====  ==================  ===============

====  ====
Left  Over
====  ====
left  over
====  ====
`
    expect(ask('labels', { id: 1, path: 'p.rst', input })).toEqual([
      {
        id: 1,
        tables: [
          { kind: 'enum', members: [['Not Found', 404]] },
          {
            kind: 'record',
            fields: [
              ['size', true, 'integer'],
              ['from', false, 'string[]'],
              ['unit', null, 'string | object[]'],
            ],
          },
          { kind: 'keyValue' },
        ],
      },
    ])
  })
})
