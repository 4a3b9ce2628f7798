import { describe, expect, it } from 'vitest'
import { releaseWeight } from '../../src/model/diff/change.js'
import { diffModels } from '../../src/model/diff/diff.js'
import { lint } from '../../src/model/lint/lint.js'
import { model } from '../../src/model/model.js'
import { reconcile } from '../../src/model/reconcile.js'
import { modelStats } from '../../src/model/stats.js'
import { listTable, modelOf, page } from './read.js'

const HEADERS = ['Parameter', 'Mandatory', 'Type', 'Description']
const request = (rows: string[][]) =>
  `Creating a Tag\n==============\n\n${listTable(HEADERS, rows, '**Table 1** Request parameters')}`
const found = (text: string) => {
  const one = page(text)
  return lint([one], model([one])).map(({ code, position }) => [code, position?.start.line])
}

describe('changes between two models', () => {
  const diff = (before: string, after: string) =>
    diffModels(modelOf(before), modelOf(after)).map(({ change, of, name, weight }) => [
      change,
      of,
      name,
      weight,
    ])
  const codes = (...rows: string[][]) =>
    listTable(['Status Code', 'Message', 'Description'], rows, 'Codes')

  it('are none between equal ones', () => {
    expect(
      diff(request([['a', 'Yes', 'String', 'x']]), request([['a', 'Yes', 'String', 'x']])),
    ).toEqual([])
  })

  it('name members', () => {
    const [ok, gone] = [
      ['200', 'OK', 'Fine.'],
      ['410', 'Gone', 'Away.'],
    ]
    expect(diff(codes(ok, gone), codes(ok, gone, ['404', 'Not Found', 'Nowhere.']))).toEqual([
      ['added', 'member', 'NotFound', 'minor'],
    ])
    expect(diff(codes(ok, gone, ['404', 'Not Found', 'x']), codes(ok, gone))).toEqual([
      ['removed', 'member', 'NotFound', 'major'],
    ])
    expect(diff(codes(ok, gone), codes(['200', 'OK', 'Very fine.'], gone))).toEqual([
      ['changed', 'member', 'OK', 'patch'],
    ])
    expect(diff(codes(ok, gone), codes(ok, ['404', 'Gone', 'Away.']))).toEqual([
      ['changed', 'member', 'Gone', 'major'],
    ])
  })

  it('weigh fields by who is broken', () => {
    const a = ['a', 'Yes', 'String', 'x']
    expect(diff(request([a]), request([a, ['b', 'No', 'String', 'x']]))).toEqual([
      ['added', 'field', 'b', 'minor'],
    ])
    expect(diff(request([a]), request([a, ['b', 'Yes', 'String', 'x']]))).toEqual([
      ['added', 'field', 'b', 'major'],
    ])
    expect(diff(request([a]), request([['a', 'No', 'String', 'x']]))).toEqual([
      ['changed', 'field', 'a', 'minor'],
    ])
    expect(diff(request([a]), request([['a', 'Yes', 'Integer', 'x']]))).toEqual([
      ['changed', 'field', 'a', 'major'],
    ])
    expect(diff(request([a]), request([['a', 'Yes', 'String', 'y']]))).toEqual([
      ['changed', 'field', 'a', 'patch'],
    ])
  })

  it('name types whose page came to be of something deprecated', () => {
    const states = ['Lamps', 'Lamps (Deprecated)'].map((title) =>
      modelOf(
        `${title}\n==================\n\n${codes(['200', 'OK', ''], ['404', 'Not Found', ''])}`,
      ),
    )
    const [before, after] = states
    if (!before || !after) throw new Error('two models')
    expect(diffModels(before, after)).toMatchObject([
      {
        change: 'changed',
        of: 'declaration',
        weight: 'minor',
        detail: 'LampsStatusCode is deprecated',
      },
    ])
    expect(diffModels(after, after)).toEqual([])
  })

  it('have places in both, and a heaviest', () => {
    const changes = diffModels(
      modelOf(request([['a', 'Yes', 'String', 'x']])),
      modelOf(request([['a', 'Yes', 'Integer', 'x']])),
    )
    expect(changes[0]).toMatchObject({
      before: { path: 'page.rst', position: { start: { line: 11 } } },
      after: { path: 'page.rst' },
    })
    expect(releaseWeight(changes)).toBe('major')
    expect(releaseWeight([])).toBeUndefined()
  })
})

describe('lint', () => {
  it('keeps both names of a value, and reports the second', () => {
    const results = (rows: readonly string[][]): string =>
      `.. rstforge: enum Result\n\n${listTable(['Code', 'Name', 'Description'], rows, 'Results')}`
    const text = results([
      ['1', 'A', 'One.'],
      ['1', 'B', 'Two.'],
      ['2', 'C', 'Three.'],
    ])
    expect(found(text)).toEqual([['contradictory-code', 12]])
    const entries = modelOf(text).pages[0]?.tables[0]?.members[0]?.entries
    expect(entries?.map(({ other }) => other)).toEqual([{ Name: 'A' }, { Name: 'B' }])
    expect(
      found(
        results([
          ['1', 'A', 'One.'],
          ['1', 'B', 'Same as A.'],
          ['2', 'C', 'Two.'],
        ]),
      ),
    ).toEqual([])
  })

  it('finds repeated and contradictory codes', () => {
    const rows = [
      ['A.1', 'One', 'x'],
      ['A.1', 'One', 'x'],
      ['A.2', 'Two', 'y'],
    ]
    expect(found(listTable(['Error Code', 'Error Message', 'Cause'], rows))).toEqual([
      ['duplicate-code', 10],
    ])
    const pages = (first: string[]) =>
      [first, ['Another', 'x']].map((messages, index) =>
        page(
          listTable(
            ['Error Code', 'Error Message'],
            messages.map((message, row) => [`A.${row === 1 ? '2' : '1'}`, message]),
          ),
          `${String(index)}.rst`,
        ),
      )
    const across = (first: string[]) => {
      const both = pages(first)
      return lint(both, model(both)).map(({ code, path }) => [code, path])
    }
    expect(across(['One', 'x'])).toEqual([['contradictory-code', '1.rst']])
    expect(across(['One', 'x', 'One'])).toEqual([
      ['duplicate-code', '0.rst'],
      ['contradictory-code', '1.rst'],
    ])
    expect(across(['Another', 'x'])).toEqual([])
  })

  it('finds phrases that are not registered, not former ones, and warns of them', () => {
    const text = listTable(
      ['Status Code', 'Message'],
      [
        ['200', 'OK'],
        ['404', 'Gone away'],
      ],
    )
    expect(lint([page(text)], modelOf(text))).toMatchObject([
      { level: 'warning', help: 'write Not Found, unless another name is meant' },
    ])
    expect(
      found(
        listTable(
          ['Status Code', 'Message'],
          [
            ['404', 'Nothing There'],
            ['413', 'Payload Too Large'],
            ['200', 'OK'],
          ],
        ),
      ),
    ).toEqual([['phrase-mismatch', 6]])
  })

  it('finds links that lead nowhere: to a label that no table has, and none where one is wanted', () => {
    const rows = [
      ['lamp', 'Yes', ':ref:`Lamp <nowhere>` object', 'The lamp.'],
      ['shade', 'No', 'Object', 'The shade.'],
    ]
    const one = page(request(rows))
    expect(lint([one], model([one]))).toMatchObject([
      { code: 'dead-reference', level: 'warning', position: { start: { line: 13, column: 8 } } },
      { code: 'unresolved-link', level: 'info', position: { start: { line: 17, column: 8 } } },
    ])
  })

  it('finds empty cells', () => {
    const rows = [
      ['a', 'Yes', 'String', 'x'],
      ['b', 'Yes', '', 'x'],
      ['c', 'Yes', 'String', 'x'],
    ]
    expect(found(request(rows)).map(([code]) => code)).toEqual(['empty-cell'])
    expect(found(request(rows.slice(0, 2))).map(([code]) => code)).toEqual(['empty-cell'])
    const codes = [
      ['A.1', 'One'],
      ['A.2', ''],
      ['A.3', 'Three'],
    ]
    expect(found(listTable(['Error Code', 'Error Message'], codes))).toEqual([['empty-cell', 9]])
  })

  it('finds gaps in the numbers of tables, and numbers that stand twice', () => {
    const numbered = (...numbers: string[]) => {
      const tables = numbers.map((number) =>
        listTable(HEADERS, [[`a${number}`, 'Yes', 'String', 'x']], `**Table ${number}** Lamp`),
      )
      return found(`Lamps\n=====\n\n${tables.join('\n')}`).map(([code]) => code)
    }
    expect(numbered('1', '2', '3')).toEqual([])
    expect(numbered('1', '3', '4')).toEqual(['caption-number'])
    expect(numbered('1', '2', '2', '3')).toEqual(['caption-number'])
    // Numbered by chapter, or a part of a longer list.
    expect(numbered('2', '4')).toEqual([])
    expect(numbered('1.1', '1.3')).toEqual([])
  })

  it('finds rows of a record that say something of a dash', () => {
    const rows = [
      ['a', 'Yes', 'String', 'x'],
      ['---', 'Yes', 'String', 'y'],
      ['\\-', '\\-', '\\-', '\\-'],
    ]
    const one = page(request(rows))
    expect(lint([one], model([one]))).toMatchObject([
      { code: 'empty-cell', message: 'The cell under "Parameter" names nothing: "---"' },
    ])
  })

  it.each(['here', 'there'])(
    'finds numbers in references to any label that captions do not have: %s',
    (label) => {
      const table = listTable(['A', 'B'], [['1', '2']], '**Table 2** Things')
      const text = `See :ref:\`Table 3 <${label}>\`.\n\n.. _there:\n.. _here:\n\n${table}`
      expect(found(text)).toEqual([['caption-number', 1]])
    },
  )
})

it('finds numbers of tables that the page does not have', () => {
  const rows = [
    ['a', 'Yes', 'String', 'For details, see Table 12 and Table 1.'],
    ['b', 'Yes', 'String', 'See Table 3 of the manual.'],
    ['c', 'Yes', 'String', 'See Table 5.2 of the manual.'],
  ]
  const text = `${request(rows)}\nAs said in\nTable 7, and \`\`in Table 8\`\`.\n`
  const one = page(text)
  expect(
    lint([one], model([one])).map(({ code, position }) => [
      code,
      text.slice(position?.start.offset, position?.end.offset),
    ]),
  ).toEqual([
    ['caption-number', 'Table 12'],
    ['caption-number', 'Table 7'],
  ])
  const unnumbered = page(request(rows).replace('**Table 1**', ''))
  expect(lint([unnumbered], model([unnumbered]))).toEqual([])
})

it('says once of a list in an example that no object of it shows a field that may be missing', () => {
  const rows = [['tags', 'Yes', 'Array of Tag objects', 'x']]
  const tag = [
    ['key', 'Yes', 'String', 'x'],
    ['note', 'No', 'String', 'x'],
    ['mood', 'No', 'String', 'x'],
  ]
  const example = (json: string): unknown => {
    const tables = `${request(rows)}\n\n${listTable(HEADERS, tag, '**Table 2** Tag')}`
    const one = page(`${tables}\n\nExample request::\n\n    {"tags": [${json}]}\n`)
    return reconcile([one], model([one])).map(({ code, message }) => [
      code,
      /"(.*)"/.exec(message)?.[1],
    ])
  }
  expect(example('{"key": "a", "note": "b"}, {"key": "a"}, {"key": "c"}')).toEqual([
    ['not-in-example', 'mood'],
  ])
  expect(example('{"key": "a", "note": "b"}, {"note": "c", "mood": "d"}')).toEqual([
    ['missing-in-example', 'key'],
  ])
})

it('takes the only row of a table for any key, where the example has others of its kind', () => {
  const lit = (row: string[], json: string) => {
    const tables = `${request([['when', 'Yes', 'When object', 'x']])}\n\n${listTable(HEADERS, [row], '**Table 2** When')}`
    const one = page(`${tables}\n\nExample request::\n\n    {"when": ${json}}\n`)
    return reconcile([one], model([one])).map(({ code }) => code)
  }
  const operator = ['operator', 'Yes', 'Array of strings', 'x']
  expect(lit(operator, '{"StartsWith": ["a"], "EndsWith": ["b"]}')).toEqual([])
  expect(lit(operator, '{"StartsWith": [1]}')).toEqual(['example-type'])
  expect(lit(operator, '{"StartsWith": "a"}')).toEqual(['not-in-table', 'missing-in-example'])
  const name = ['name', 'Yes', 'String', 'x']
  expect(lit(name, '{"title": "a"}')).toEqual(['not-in-table', 'missing-in-example'])
})

describe('examples against tables', () => {
  const rows = [
    ['name', 'Yes', 'String', 'x'],
    ['size', 'No', 'Integer', 'x'],
    ['note', 'No', 'String', 'x'],
  ]
  const example = (json: string) => `${request(rows)}\n\nExample request::\n\n    ${json}\n`
  const problems = (json: string) => {
    const one = page(example(json))
    return reconcile([one], model([one]))
  }

  it('are silent where both agree', () => {
    expect(problems('{"name": "a", "size": 1, "note": "b"}')).toEqual([])
  })

  it('say that the body is wrapped, and go on inside', () => {
    const all = problems('{"tag": {"name": "a", "size": "big", "note": "b"}}')
    expect(all.map(({ code }) => code)).toEqual(['wrapped-body', 'example-type'])
    expect(all[0]).toMatchObject({
      level: 'warning',
      position: { start: { line: 27, column: 6 }, end: { column: 11 } },
      related: [{ message: 'the table' }],
    })
    expect(problems('{"tags": [{"name": "a", "note": "b"}]}')[0]?.code).toBe('wrapped-body')
  })

  it.each([
    ['a map', 'The structure is Map<String, Object>. See Table 2.', '{"items": {"a": {"id": 1}}}'],
    [
      'one of several types',
      'The type of this parameter is String. See Table 2.',
      '{"items": {"id": 1}}',
    ],
  ])('are looked at inside of %s', (_, description, json) => {
    const outer = request([['items', 'Yes', 'Object', description]])
    const inner = listTable(
      HEADERS,
      [['id', 'Yes', 'String', 'x']],
      '**Table 2** Data structure of the items field',
    )
    const one = page(`${outer}\n\n${inner}\n\nExample request::\n\n    ${json}\n`)
    expect(reconcile([one], model([one]))).toMatchObject([
      { code: 'example-type', message: '"id" is a number in the example and String in the table' },
    ])
  })

  it('are of something else where nothing is the same, unless they are errors', () => {
    expect(problems('{"colour": "red", "shape": {"name": 1}}')).toMatchObject([
      { code: 'foreign-example', level: 'info', position: { start: { line: 27, column: 5 } } },
    ])
    expect(problems('{"error": {"code": 403}}')).toEqual([])
    expect(problems('{"error_code": "a.1"}')).toEqual([])
    expect(problems('{}')).toEqual([])
  })

  it('name what the table lacks, what the example lacks, and types that differ, at both places', () => {
    const all = problems('{"name": 5, "colour": "red"}')
    expect(all.map(({ code }) => code).sort()).toEqual([
      'example-type',
      'not-in-example',
      'not-in-example',
      'not-in-table',
    ])
    expect(all.find(({ code }) => code === 'not-in-table')).toMatchObject({
      position: { start: { line: 27, column: 17 }, end: { column: 25 } },
    })
    expect(all.find(({ code }) => code === 'example-type')).toMatchObject({
      position: { start: { line: 27, column: 6 } },
      related: [{ position: { start: { line: 11 } } }],
    })
    expect(problems('{"size": 1}').map(({ code }) => code)).toContain('missing-in-example')
  })

  it('leave alone what is no JSON', () => {
    expect(problems('{"name": ...}')).toEqual([])
  })
})

describe('figures', () => {
  it('count what is typed through all links', () => {
    const text = `Page\n====\n\n${listTable(HEADERS, [['a', 'Yes', 'b object', 'x']], 'One')}\n\n${listTable(HEADERS, [['c', 'Yes', 'Object', 'x']], 'b')}\n\n${listTable(HEADERS, [['d', 'Yes', 'String', 'x']], 'Three')}`
    expect(modelStats(modelOf(text))).toMatchObject({
      tables: 3,
      parameterTables: 3,
      fullyTyped: 1,
      typeCells: 3,
      parsedTypeCells: 3,
      openFields: 1,
    })
  })

  it('follow the links of a map that an object is said to be', () => {
    const map = 'The structure is Map<String, Object>. For details, see Table 2.'
    const typed = (type: string) => {
      const text = `Page\n====\n\n${listTable(HEADERS, [['a', 'Yes', 'Object', map]], '**Table 1** One')}\n\n${listTable(HEADERS, [['c', 'Yes', type, 'x']], '**Table 2** Two')}`
      return modelStats(modelOf(text)).fullyTyped
    }
    expect(typed('String')).toBe(2)
    expect(typed('Object')).toBe(0)
  })
})
