/** Names in two columns: those of objects, and those of what is in them. */
import { describe, expect, it } from 'vitest'
import { typeText } from '../../src/model/types/type-text.js'
import type { Model } from '../../src/model/types.js'
import { listTable, modelOf } from './read.js'

/** `name: fields` of each record. */
const outline = ({ declarations }: Model): string[] =>
  declarations.flatMap((one) =>
    one.kind === 'record'
      ? `${one.name}: ${one.fields.map(({ name, required, type }) => `${name}${required === true ? '' : '?'} ${typeText(type)}`).join(', ')}`
      : [],
  )

describe('names in a second column', () => {
  it.each([
    ['blank', ['', '\\']],
    ['the same', ['Parameter', '\\-']],
    ['an underscore', ['_', '\\ ']],
  ])('are nested, under a header that is %s', (_, [header = '', nothing = '']) => {
    const found = modelOf(
      listTable(
        ['Parameter', header, 'Type', 'Mandatory'],
        [
          ['id', nothing, 'String', 'Yes'],
          ['nics', nothing, 'Array of objects', 'Yes'],
          ['\\', 'mac', 'String', 'Yes'],
          ['\\', 'port', 'Integer', 'No'],
          ['flavor', 'ram', 'Integer', 'Yes'],
          ['\\', 'disks', 'Integer', 'No'],
        ],
        'Table 1 Server',
      ),
    )
    expect(outline(found)).toEqual([
      'Server: id string, nics ServerNics[], flavor? ServerFlavor',
      'ServerNics: mac string, port? integer',
      'ServerFlavor: ram integer, disks? integer',
    ])
    expect(found.diagnostics).toEqual([])
  })

  it('are nested under a header that says so, also in the row of what they are in', () => {
    const found = modelOf(
      listTable(
        ['Parameter', 'Sub-Parameter', 'Type', 'Mandatory'],
        [
          ['id', 'N/A', 'String', 'Yes'],
          ['flavor', 'ram', 'Integer', 'Yes'],
        ],
        'Table 1 Server',
      ),
    )
    expect(outline(found)).toEqual([
      'Server: id string, flavor? ServerFlavor',
      'ServerFlavor: ram integer',
    ])
  })

  it('are nested beside one that spans their rows', () => {
    const found = modelOf(`
Lamps
=====

+-----------------+---------+-----------+
| Parameter       | Type    | Mandatory |
+========+========+=========+===========+
| flavor | ram    | Integer | Yes       |
|        +--------+---------+-----------+
|        | disks  | Integer | No        |
+--------+--------+---------+-----------+
| id              | String  | Yes       |
+-----------------+---------+-----------+
`)
    expect(outline(found)).toEqual([
      'Lamps: flavor? LampsFlavor, id string',
      'LampsFlavor: ram integer, disks? integer',
    ])
  })

  it('are none where what stands there are no names, or no row is inside of another', () => {
    const fields = (...rows: string[][]) =>
      modelOf(listTable(['Name', '', 'Type', 'Required'], rows)).pages[0]?.tables[0]?.fields.map(
        ({ name }) => name,
      )
    expect(fields(['a', 'new in 2.0', 'String', 'Yes'], ['b', '', 'String', 'No'])).toEqual([
      'a',
      'b',
    ])
    expect(fields(['a', 'beta', 'String', 'Yes'], ['b', '', 'String', 'No'])).toEqual(['a', 'b'])
  })
})
