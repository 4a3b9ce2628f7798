/** Types are compared by the names that pages have for them. */
import { describe, expect, it } from 'vitest'
import { diffModels } from '../../src/model/diff.js'
import { model } from '../../src/model/model.js'
import type { ModelPage } from '../../src/model/page.js'
import type { Model } from '../../src/model/types.js'
import { listTable, page } from './read.js'
import { HEADERS, number, tagged, text } from './tagged.js'

describe('a comparison of models', () => {
  const changes = (before: readonly ModelPage[], after: readonly ModelPage[]) =>
    diffModels(model(before), model(after)).map(({ change, page: path, declaration, name }) =>
      [change, path, declaration, name].join(' ').trim(),
    )
  const uniqueNames = ({ declarations }: Model): string[] =>
    declarations.map(({ name }) => name).sort()

  it('does not see that other pages made a unique name longer', () => {
    const before = [tagged('One', [text])]
    const after = [...before, tagged('Three', [number]), tagged('Two', [number])]
    expect(uniqueNames(model(after))).toEqual(['CreateOneTag', 'Tag'])
    expect(changes(before, after)).toEqual(['added Three.rst Tag'])
  })

  it('does not see that a type is declared on another page', () => {
    const [one, two] = [tagged('One', [text]), tagged('Two', [text])]
    expect(changes([two], [one, two])).toEqual([])
    expect(changes([one, two], [two])).toEqual([])
  })

  it('does not see that a page has another path', () => {
    const moved = { ...tagged('One', [text]), path: 'Moved.rst' }
    expect(changes([tagged('One', [text])], [moved])).toEqual([])
  })

  it('sees on which page a type became another one', () => {
    const before = [tagged('One', [text]), tagged('Two', [text])]
    expect(changes(before, [tagged('One', [text]), tagged('Two', [number])])).toEqual([
      'changed Two.rst Tag key',
    ])
  })

  it('sees what a page calls otherwise', () => {
    expect(changes([tagged('One', [text])], [tagged('One', [text], [number])])).toEqual([
      'added One.rst CreateOneTagTable1',
      'added One.rst CreateOneTagTable2',
      'removed One.rst Tag',
    ])
  })

  it('sees that a field leads to another type, not what it is called', () => {
    const user = (path: string): ModelPage =>
      page(
        `Using\n=====\n\n${listTable(HEADERS, [['a', 'No', 'Array of objects', 'See :ref:`x <l>`']], 'Description of the user field')}`,
        path,
      )
    const target = (rows: readonly (readonly string[])[], path: string): ModelPage =>
      page(
        `Making\n======\n\n.. _l:\n\n${listTable(HEADERS, rows, 'Description of the tag field')}`,
        path,
      )
    const before = [user('u.rst'), target([text], 'b.rst')]
    const renaming = [tagged('A', [number]), tagged('B', [number])]
    expect(uniqueNames(model([...before, ...renaming]))).toContain('MakeTag')
    expect(changes(before, [...before, ...renaming])).toEqual(['added A.rst Tag'])
  })
})
