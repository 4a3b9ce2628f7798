import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { isIdentifier } from '../../src/model/names/identifier.js'
import { lint } from '../../src/model/lint/lint.js'
import { model } from '../../src/model/model.js'
import { reconcile } from '../../src/model/reconcile.js'
import { isDeepEqual } from '../../src/model/deep-equal.js'
import type { Model } from '../../src/model/types.js'
import { propertySeed } from '../property-seed.js'
import { enumOf, listTable, modelOf, page } from './read.js'

vi.setConfig({ testTimeout: 120_000 })
const seed = propertySeed()
const check = (property: Parameters<typeof fc.assert>[0], numRuns = 60) => {
  fc.assert(property as fc.IProperty<unknown>, { seed, numRuns })
}

const word = fc.stringMatching(/^[a-z]{2,8}$/)
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))
const type = fc.constantFrom(
  'String',
  'Integer',
  'Boolean',
  'Array of strings',
  'Object',
  'Sting',
  'Map<String,String>',
)
const required = fc.constantFrom('Yes', 'No', 'Yes, if asked', 'Mandatory')
const fieldRows = fc.uniqueArray(fc.tuple(word, required, type, words), {
  minLength: 2,
  maxLength: 8,
  selector: ([name]) => name,
})
const recordText = (rows: readonly (readonly string[])[], title = 'Creating a Thing') =>
  `${title}\n${'='.repeat(40)}\n\n${listTable(['Parameter', 'Mandatory', 'Type', 'Description'], rows, '**Table 1** Request parameters')}`

describe('one cell', () => {
  it('changes only its own field', () => {
    check(
      fc.property(fieldRows, fc.nat(), words, (rows, at, text) => {
        const index = at % rows.length
        const changed = rows.map((row, i) => (i === index ? [row[0], row[1], row[2], text] : row))
        const [before, after] = [modelOf(recordText(rows)), modelOf(recordText(changed))]
        expect(different(before, after)).toEqual(
          rows[index]?.[3] === text ? [] : [rows[index]?.[0]],
        )
      }),
    )
  })

  it('changes only its own member', () => {
    const codes = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9999 }), words), {
      minLength: 3,
      maxLength: 9,
      selector: ([code]) => code,
    })
    check(
      fc.property(codes, fc.nat(), words, (rows, at, text) => {
        const index = at % rows.length
        const table = (cells: readonly (readonly [number, string])[]) =>
          listTable(
            ['Error Code', 'Description'],
            cells.map(([code, said]) => [`APP.${String(code).padStart(4, '0')}`, said]),
          )
        const before = enumOf(modelOf(table(rows))).members
        const after = enumOf(
          modelOf(
            table(
              rows.map((row, i): readonly [number, string] => (i === index ? [row[0], text] : row)),
            ),
          ),
        ).members
        const moved = before.flatMap((member, i) =>
          isDeepEqual(words_(member), words_(after[i])) ? [] : [i],
        )
        expect(moved).toEqual(rows[index]?.[1] === text ? [] : [index])
        expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
      }),
    )
  })
})

const words_ = (member: ReturnType<typeof enumOf>['members'][number] | undefined) => [
  member?.key,
  member?.value,
  member?.entries.map(({ description }) => description),
]

function different(before: Model, after: Model): (string | undefined)[] {
  const fields = (from: Model) =>
    from.declarations.flatMap((one) => (one.kind === 'record' ? one.fields : []))
  const now = fields(after)
  return fields(before).flatMap((field, index) =>
    isDeepEqual({ ...field, provenance: 0 }, { ...now[index], provenance: 0 }) ? [] : [field.name],
  )
}

describe('the order of pages', () => {
  it('changes nothing', () => {
    const pages = fc.uniqueArray(fc.tuple(word, fieldRows), {
      minLength: 2,
      maxLength: 6,
      selector: ([name]) => name,
    })
    check(
      fc.property(pages, fc.infiniteStream(fc.nat()), (texts, order) => {
        const all = texts.map(([name, rows]) => page(recordText(rows), `${name}.rst`))
        const keyed = all.map((one) => [order.next().value, one] as const)
        const shuffled = keyed.sort((a, b) => a[0] - b[0]).map(([, one]) => one)
        expect(model(shuffled)).toEqual(model(all))
      }),
      30,
    )
  })
})

describe('every name', () => {
  it('is a valid and unique identifier, whatever the cells say', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
    check(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), (rows) => {
        const found = model([handMade(rows)], { tables: [{ match: { index: 0 }, kind: 'enum' }] })
        for (const declaration of found.declarations) {
          expect(isIdentifier(declaration.name)).toBe(true)
          if (declaration.kind !== 'enum') continue
          const keys = declaration.members.map(({ key }) => key)
          expect(keys.filter((key) => !isIdentifier(key))).toEqual([])
          expect(new Set(keys).size).toBe(keys.length)
          expect(new Set(declaration.members.map(({ value }) => value)).size).toBe(keys.length)
        }
        expect(new Set(found.declarations.map(({ name }) => name)).size).toBe(
          found.declarations.length,
        )
      }),
      150,
    )
  })
})

/** A page whose cells are texts as they are, so that markup cannot get in the way. */
function handMade(rows: readonly (readonly string[])[]) {
  const base = page(
    listTable(
      ['Code', 'Text'],
      rows.map((_, index) => [`a${String(index)}`, 'b']),
    ),
  )
  const tables = base.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, r) =>
      row.map((cell, c) =>
        r === 0 ? cell : { ...cell, text: rows[r - 1]?.[c] ?? '', blocks: [] },
      ),
    ),
  }))
  return { ...base, tables }
}

describe('bad input', () => {
  const survives = (text: string) => {
    const one = page(text)
    const found = model([one])
    expect(() => [lint([one], found), reconcile([one], found)]).not.toThrow()
    return found
  }

  it('a table that contradicts itself', () => {
    survives(
      recordText([
        ['a', 'Yes', 'String', 'x'],
        ['a', 'No', 'Integer', 'y'],
      ]),
    )
    survives(
      listTable(
        ['Status Code', 'Message'],
        [
          ['200', 'OK'],
          ['200', 'Not Found'],
          ['404', 'OK'],
        ],
      ),
    )
  })

  it('a record that refers to itself', () => {
    const found = survives(
      `.. _me:\n\n${listTable(['Parameter', 'Type', 'Description'], [['me', 'Array of :ref:`Me <me>` objects', 'x']], 'Me')}`,
    )
    expect(found.declarations).toHaveLength(1)
  })

  it('10,000 members', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`A.${String(index)}`, 'x'])
    expect(enumOf(survives(listTable(['Error Code', 'Text'], rows))).members).toHaveLength(10_000)
  })

  it('sentences of one word are no long names', () => {
    const rows = [
      ['Never.', 'Yes', 'String', 'x'],
      ['b', 'Yes', 'String', 'x'],
    ]
    expect(survives(recordText(rows)).diagnostics).toEqual([])
  })

  it('names of 10,000 characters are reported at their cells, and the rest is built', () => {
    const long = 'long_'.repeat(1900)
    const reports = (text: string) => {
      const { declarations, diagnostics } = survives(text)
      const [made] = declarations
      return [
        diagnostics.map(({ code, position, help }) => [code, position?.start, help !== undefined]),
        made?.kind === 'record' ? made.fields.length : made?.members.length,
      ]
    }
    const at = (line: number): unknown => [
      'long-name',
      expect.objectContaining({ line, column: 8 }),
      true,
    ]
    const fields = recordText([
      ['a', 'Yes', 'String', 'x'],
      ['b', 'Yes', 'String', 'x'],
      [long, 'Yes', 'String', 'x'],
    ])
    const line = fields.split('\n').findIndex((text) => text.includes(long)) + 1
    expect(reports(fields)).toEqual([[at(line)], 3])
    const codes = ['A.1', 'A.2', 'A.3', `A.${long}`].map((code) => [code, 'Wrong.'])
    const [found, count] = reports(listTable(['Error Code', 'Description'], codes))
    expect([found, count]).toEqual([expect.arrayContaining([at(12)]), 3])
    const names = [
      [`${long}A`, '1'],
      [`${long}B`, '2'],
    ]
    expect(reports(listTable(['Name', 'Value'], names))).toEqual([[at(6), at(8)], undefined])
  })

  it('phrases and types of 10,000 characters', () => {
    const long = 'long '.repeat(1800).trim()
    for (const name of [long, long.replaceAll(' ', '_'), 'x'.repeat(9000)]) {
      survives(
        listTable(
          ['Status Code', 'Message'],
          [
            ['200', name],
            ['404', 'Not Found'],
          ],
        ),
      )
      survives(recordText([[name, 'Yes', name, name]]))
    }
  })

  it('anything at all', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '|',
        '+--+',
        '::',
        ':ref:`a <b>`',
        '.. rstforge: enum X',
        '====',
        '400',
        '**a**',
        '\n',
        '- ',
      ),
      fc.string({ maxLength: 12 }),
    )
    check(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        survives(pieces.join(' '))
        survives(
          listTable(
            ['Parameter', 'Type', 'Status Code'],
            [pieces.slice(0, 3).map((text) => text.replace(/\s+/g, ' '))],
          ),
        )
      }),
      100,
    )
  })
})
