import { describe, expect, it } from 'vitest'
import { parseType } from '../../src/model/types/parse-type.js'
import type { ParsedType } from '../../src/model/types/grammar-state.js'
import { editDistance } from '../../src/source/nearest.js'
import { listTable, modelOf, recordOf } from './read.js'

function show(type: ParsedType): string {
  switch (type.kind) {
    case 'array':
      return `${show(type.items)}[]`
    case 'map':
      return `map<${show(type.values)}>`
    case 'union':
      return type.options.map(show).join(' | ')
    case 'named':
      return `{${type.name}}`
    default:
      return type.kind
  }
}

describe('type cells', () => {
  it('hold any number of names of several words', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `Lamp shade ${String(at)}`)
    expect(parseType(names.join(' or '), names).names.map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['String', 'string'],
    ['Integer', 'integer'],
    ['Int', 'integer'],
    ['Long', 'int64'],
    ['Bigint', 'int64'],
    ['uint32_t', 'integer'],
    ['64-bit integer', 'integer'],
    ['uint8_t[16]', 'integer[]'],
    ['a list of strings; blanks are allowed', 'string[]'],
    ['String; Integer', 'string | integer'],
    ['list of strings or a comma-separated string', 'string[] | string'],
    ['uint8_t data[16]', 'integer[]'],
    ['array[4]', 'unknown[]'],
    ['__u32 reserved[COUNT]', 'integer[]'],
    ['float m[4][4]', 'number[][]'],
    ['char name[32]', 'string'],
    ['char name[]', 'string'],
    ['Bool', 'boolean'],
    ['void *', 'unknown'],
    ['Optional[str]', 'string | null'],
    ['Union[int, List[str]]', 'integer | string[]'],
    ['Optional[Union[int, str]]', 'integer | string | null'],
    ['float, optional', 'number'],
    ['float optional', 'number'],
    ['Nullable<Int32>', 'integer | null'],
    ['IEnumerable<string>', 'string[]'],
    ['std::vector<std::string>', 'string[]'],
    ['Lamp (List)', '{Lamp}[]'],
    ['RFC3339 string', 'string'],
    ['20 | 40', 'integer'],
    ['csapi:UUID', 'string'],
    ['xsd:list', 'unknown[]'],
    ['float / m', 'number'],
    ['integer<32>', 'integer'],
    ['integer > 3', 'integer'],
    ['Column names (list of strings)', 'string[]'],
    ['sequence of datetime.datetime', 'string[]'],
    ['bigint unsigned', 'int64'],
    ['Double', 'number'],
    ['Array of strings', 'string[]'],
    ['Array of arrays of integers', 'integer[][]'],
    ['List<String>', 'string[]'],
    ['Array<Object>', 'object[]'],
    ['Array[String]', 'string[]'],
    ['String[]', 'string[]'],
    ['[String]', 'string[]'],
    ['String Array', 'string[]'],
    ['Map<String,Object>', 'map<object>'],
    ['Map<String, Map<String, Array<String>>>', 'map<map<string[]>>'],
    ['Dict[str, int]', 'map<integer>'],
    ['List(Dict)', 'object[]'],
    ['Array of Tag objects', '{Tag}[]'],
    ['metadata object', '{metadata}'],
    ['Table 3 object', '{Table 3}'],
    ['character varying(64)', 'string'],
    ['timestamp without time zone', 'string'],
    ['String or Int', 'string | integer'],
    ['A | list[A]', '{A} | {A}[]'],
    ['string matching regex ^dep:.+$', 'string'],
    ['optional string', 'string'],
    ['Dict(str:str)', 'map<string>'],
    ['dict(str, list of int)', 'map<integer[]>'],
    ['Dict(str: int)', 'map<integer>'],
    ['objectid', 'string'],
    ['dict (required, since 2)', 'object'],
    ["dict[Literal['a', 'b'], string | list[string]]", 'map<string | string[]>'],
    ['integer<int64>', 'int64'],
    ['UUID string', 'string'],
    ['String: UUID', 'string'],
    ['list(uuid-str)', 'string[]'],
    ['map[string]integer', 'map<integer>'],
    ['map[string][]string', 'map<string[]>'],
    ['map[string]*int', 'map<integer>'],
    ['*string', 'string'],
    ['Integer. The unit is MB.', 'integer'],
    ['Array of strings.', 'string[]'],
    ['int2vector', 'string'],
    ['2D array of integers', 'integer[]'],
    ['Tuple[int, str]', 'integer | string[]'],
    ['Tuple[int, ...]', 'integer[]'],
    ['repeated string', 'string[]'],
    ['repeated Lamp', '{Lamp}[]'],
    ['int, 0–4', 'integer'],
    ['<u32>', 'integer'],
    ['various', 'unknown'],
    ['DateTime, W3C format', 'string'],
    ['flag', 'boolean'],
    ['slug', 'string'],
    ['On/Off', 'boolean'],
    ['True or False', 'boolean'],
    ['Array of Lamp Shade objects', '{Lamp Shade}[]'],
    ['Lamp Shade object', '{Lamp Shade}'],
    ['Array of Lamp File objects', '{Lamp File}[]'],
    ['large_utf8', 'string'],
    ['ANY-INTEGER', 'integer'],
    ['Array Of String objects', 'string[]'],
    ['u_int16_t', 'integer'],
  ])('%s is %s', (text, type) => {
    const reading = parseType(text)
    expect(show(reading.type)).toBe(type)
    expect(reading.certainty).toBe('known')
  })

  it('read misspelt words and say so', () => {
    expect(parseType('Sting')).toMatchObject({
      type: { kind: 'string' },
      corrections: [{ written: 'Sting', read: 'string' }],
    })
    expect(parseType('IntegerInteger')).toMatchObject({ type: { kind: 'integer' } })
    expect(parseType('Interger')).toMatchObject({ type: { kind: 'integer' } })
    expect(parseType('String').corrections).toEqual([])
  })

  it('say a length and whether the field is required', () => {
    expect(parseType('String(255)')).toMatchObject({ type: { kind: 'string' }, maxLength: 255 })
    expect(parseType('String (Required)')).toMatchObject({
      type: { kind: 'string' },
      required: true,
    })
    expect(parseType('String (Optional)')).toMatchObject({ required: false })
    expect(parseType('string - Required!')).toMatchObject({
      type: { kind: 'string' },
      required: true,
    })
    expect(parseType('string list - Optional')).toMatchObject({
      type: { kind: 'array' },
      required: false,
    })
  })

  it.each(['string, nullable', 'nullable string', 'String (Nullable)', 'string?', '?string'])(
    'say in "%s" that the field may be null',
    (written) => {
      const text = listTable(
        ['Name', 'Type', 'Description'],
        [
          ['size', 'integer', 'How big it is.'],
          ['colour', written, 'Its colour.'],
        ],
      )
      expect(recordOf(modelOf(text)).fields).toMatchObject([
        { name: 'size', type: { kind: 'integer' } },
        { name: 'colour', type: { kind: 'string' }, nullable: true },
      ])
    },
  )

  it.each(['array of nullable strings', 'map of optional strings', 'string?[]', 'List<string?>'])(
    'say in "%s" of the elements alone that they may be null or missing',
    (written) => {
      const { required, nullable } = parseType(written)
      expect([required, nullable]).toEqual([undefined, undefined])
    },
  )

  it('are none where a cell is prose, a phrase or a placeholder', () => {
    for (const text of ['Not Found', 'This explains something at length', '-', 'N/A', '']) {
      expect(parseType(text).certainty).toBe('none')
    }
    for (const text of ['Created', 'queue']) expect(parseType(text).certainty).toBe('named')
  })

  it('end on any input', () => {
    for (const text of [
      '<'.repeat(5000),
      'array of '.repeat(2000),
      'Map<'.repeat(500),
      'a|'.repeat(3000),
      '[]'.repeat(1000),
    ]) {
      expect(() => parseType(text)).not.toThrow()
    }
  })

  it('measure distances with swapped letters as one step', () => {
    expect(editDistance('stirng', 'string', 2)).toBe(1)
    expect(editDistance('abc', 'xyz', 1)).toBe(2)
  })
})
