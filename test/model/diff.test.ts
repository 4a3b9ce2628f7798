/** Types are compared by the names that pages have for them. */
import { describe, expect, it } from 'vitest'
import { diffModels } from '../../src/model/diff/diff.js'
import { model } from '../../src/model/model.js'
import type { ModelPage } from '../../src/model/page.js'
import type { Model } from '../../src/model/types.js'
import { listTable, modelOf, page } from './read.js'
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

  it('sees which pages gain and lose a type that others have too, not where it is declared', () => {
    const [one, two] = [tagged('One', [text]), tagged('Two', [text])]
    expect(changes([two], [one, two])).toEqual(['added One.rst Tag'])
    expect(changes([one, two], [two])).toEqual(['removed One.rst Tag'])
    expect(changes([one, two], [page('Nothing.\n', 'One.rst'), two])).toEqual([
      'removed One.rst Tag',
    ])
    expect(changes([one, two], [])).toEqual(['removed One.rst Tag'])
  })

  it('sees that a page has another path, and nothing else where it says the same', () => {
    const at = (path: string, rows: readonly (readonly string[])[]) => ({
      ...tagged('One', rows),
      path,
    })
    const [old, now] = [at('a/one.rst', [text]), at('b/one.rst', [text])]
    expect(changes([old], [now])).toEqual(['moved b/one.rst'])
    expect(changes([old, tagged('Two', [text])], [now, tagged('Two', [text])])).toEqual([
      'moved b/one.rst',
    ])
    expect(changes([old], [at('b/one.rst', [number])])).toEqual([
      'moved b/one.rst Tag',
      'changed b/one.rst Tag key',
    ])
  })

  it('takes of two pages that say the same the one of the same file name', () => {
    const at = (path: string) => ({ ...tagged('One', [text]), path })
    const found = diffModels(
      model([at('a/one.rst'), at('a/two.rst')]),
      model([at('b/two.rst'), at('b/uno.rst')]),
    )
    expect(found.map(({ formerly, page: path, weight }) => [formerly, path, weight])).toEqual([
      ['a/two.rst', 'b/two.rst', 'major'],
      ['a/one.rst', 'b/uno.rst', 'major'],
    ])
  })

  it('sees on which page a type became another one', () => {
    const before = [tagged('One', [text]), tagged('Two', [text])]
    expect(changes(before, [tagged('One', [text]), tagged('Two', [number])])).toEqual([
      'changed Two.rst Tag key',
    ])
  })

  it('sees what a page calls otherwise', () => {
    expect(changes([tagged('One', [text])], [tagged('One', [text], [number])])).toEqual([
      'renamed One.rst CreateOneTagTable1',
      'added One.rst CreateOneTagTable2',
    ])
  })

  it('sees that a type stands on another page that was there before, and what leads to it', () => {
    const user = (path: string, more = '') =>
      page(
        `Using\n=====\n\n${listTable(HEADERS, [['a', 'No', 'Array of :ref:`Tag <l>` objects', 'Tags.']], 'Request parameters')}\n${more}`,
        path,
      )
    const tag = (rows: readonly (readonly string[])[]) =>
      `.. _l:\n\n${listTable(HEADERS, rows, 'Tag')}`
    const before = [user('a.rst', tag([text])), page('Nothing.\n', 'b.rst')]
    const after = (rows: readonly (readonly string[])[]) => [
      user('a.rst'),
      page(`Tags\n====\n\n${tag(rows)}`, 'b.rst'),
    ]
    expect(changes(before, after([text]))).toEqual(['moved b.rst Tag'])
    expect(changes(before, after([number]))).toEqual(['moved b.rst Tag', 'changed b.rst Tag key'])
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

describe('a change of a part', () => {
  const codes = (...rows: string[][]) =>
    modelOf(listTable(['Status Code', 'Message', 'Description'], rows, 'Codes'))
  const response = (...rows: string[][]) =>
    modelOf(
      `Showing a Tag\n=============\n\n${listTable(HEADERS, rows, '**Table 1** Response parameters')}`,
    )
  const parts = (before: Model, after: Model) =>
    diffModels(before, after).map(({ change, name, formerly, weight }) => [
      change,
      name,
      formerly,
      weight,
    ])
  const details = (before: Model, after: Model) =>
    diffModels(before, after).map(({ detail }) => detail)

  const ok = ['200', 'OK', 'Fine.']

  it('is that a member of the same value has another name', () => {
    const [old, now] = [codes(ok, ['404', 'Not Found', 'x']), codes(ok, ['404', 'Missing', 'x'])]
    expect(parts(old, now)).toEqual([['renamed', 'Missing', 'NotFound', 'major']])
    expect(details(old, now)).toEqual(['NotFound = 404 is called Missing now'])
  })

  it('is two where the value is another one too', () => {
    const [old, now] = [codes(ok, ['404', 'Not Found', 'x']), codes(ok, ['410', 'Gone', 'x'])]
    expect(parts(old, now)).toEqual([
      ['removed', 'NotFound', undefined, 'major'],
      ['added', 'Gone', undefined, 'minor'],
    ])
  })

  it('is that a range came or went', () => {
    const [old, now] = [
      codes(ok, ['410', 'Gone', 'x']),
      codes(ok, ['410', 'Gone', 'x'], ['5xx', 'Broken', 'y']),
    ]
    expect(details(old, now)).toEqual(['the range 500-599 was added'])
    expect(diffModels(now, old)).toMatchObject([{ weight: 'major', change: 'changed' }])
  })

  it('is that a field with the same row has another name', () => {
    const old = response(
      ['key', 'Yes', 'String', 'Key of the tag.'],
      ['size', 'No', 'Integer', 'How long it is.'],
    )
    const now = response(
      ['tag_key', 'Yes', 'String', 'Key of the tag.'],
      ['size', 'No', 'Integer', 'How long it is.'],
    )
    expect(parts(old, now)).toEqual([['renamed', 'tag_key', 'key', 'major']])
    expect(details(old, now)).toEqual(['key is called tag_key now'])
  })

  it('is two where the type differs, or where two fields have the row', () => {
    const old = response(['key', 'Yes', 'String', 'Key of the tag.'])
    expect(parts(old, response(['tag_key', 'Yes', 'Integer', 'Key of the tag.']))).toHaveLength(2)
    expect(
      parts(
        old,
        response(
          ['tag_key', 'Yes', 'String', 'Key of the tag.'],
          ['tag_name', 'Yes', 'String', 'Key of the tag.'],
        ),
      ),
    ).toHaveLength(3)
  })

  it('of a row without words is a new name only in the same place', () => {
    const old = response(['key', 'Yes', 'String', ''], ['size', 'No', 'Integer', ''])
    const now = response(['name', 'Yes', 'String', ''], ['size', 'No', 'Integer', ''])
    expect(parts(old, now)).toEqual([['renamed', 'name', 'key', 'major']])
    const elsewhere = response(['size', 'No', 'Integer', ''], ['name', 'Yes', 'String', ''])
    expect(parts(old, elsewhere).map(([change]) => change)).toEqual(['removed', 'added'])
  })

  it('says which values came and which went', () => {
    const values = (text: string) => response(['mode', 'No', 'String', text])
    const [old, now] = [
      values('Enumeration values:\n\n- **on**\n- **off**'),
      values('Enumeration values:\n\n- **on**\n- **auto**\n- **never**'),
    ]
    const [change] = diffModels(old, now)
    expect(change).toMatchObject({
      weight: 'major',
      detail: 'the values of mode changed: "auto", "never" came, "off" went',
      values: { added: ['auto', 'never'], removed: ['off'] },
    })
    const open = values('The mode.')
    expect(details(open, old)[0]).toBe('the values of mode are listed now: "on", "off"')
    expect(details(old, open)[0]).toBe('the values of mode are no longer listed: "on", "off"')
  })

  it('is that other values became possible', () => {
    const values = (text: string) => response(['mode', 'No', 'String', text])
    const closed = values('Enumeration values:\n\n- **on**\n- **off**')
    const open = values('The value can be **on** or **off**.')
    expect(details(closed, open)[0]).toBe('mode may have other values than those listed now')
    expect(diffModels(open, closed)[0]).toMatchObject({ weight: 'major' })
  })

  it('is that null came, which breaks who reads it, or went, which breaks who sends it', () => {
    const values = (text: string, part: string) =>
      modelOf(
        `Showing\n=======\n\n${listTable(HEADERS, [['key', 'Yes', 'String', text]], `${part} parameters`)}`,
      )
    const both = (part: string) =>
      [values('Key.', part), values('Key. It can be null.', part)] as const
    const weights = (before: Model, after: Model) =>
      diffModels(before, after).map(({ weight, detail }) => [weight, detail])
    const [old, now] = both('Response')
    expect(weights(old, now)).toEqual([['major', 'key may be null now']])
    expect(weights(now, old)).toEqual([['minor', 'key is no longer null']])
    const [before, after] = both('Request')
    expect(weights(before, after)).toEqual([['minor', 'key may be null now']])
    expect(weights(after, before)).toEqual([['major', 'key is no longer null']])
  })

  it('is that a type takes more, which breaks who reads it, or less, which breaks who sends it', () => {
    const typed = (part: string, type: string) =>
      modelOf(
        `Showing\n=======\n\n${listTable(HEADERS, [['key', 'Yes', type, 'Key.']], `${part} parameters`)}`,
      )
    const weights = (part: string, old: string, now: string) =>
      diffModels(typed(part, old), typed(part, now)).map(({ weight }) => weight)
    expect(weights('Request', 'Integer', 'String or Integer')).toEqual(['minor'])
    expect(weights('Request', 'String or Integer', 'Integer')).toEqual(['major'])
    expect(weights('Response', 'Integer', 'String or Integer')).toEqual(['major'])
    expect(weights('Response', 'String or Integer', 'Integer')).toEqual(['minor'])
    expect(weights('Request', 'Array of integers', 'Array of numbers')).toEqual(['minor'])
    expect(weights('Response', 'Map<String,String>', 'Object')).toEqual(['major'])
    expect(weights('Request', 'Map<String,String>', 'Object')).toEqual(['minor'])
    for (const part of ['Request', 'Response'])
      expect(weights(part, 'Integer', 'String')).toEqual(['major'])
  })

  it('is that a set of values is no longer all that there are, which breaks who reads it', () => {
    const values = (part: string, said: string) =>
      modelOf(
        `Showing\n=======\n\n${listTable(HEADERS, [['mode', 'No', 'String', said]], `${part} parameters`)}`,
      )
    const weights = (part: string, now: string) =>
      diffModels(values(part, 'Enumeration values:\n\n- **on**\n- **off**'), values(part, now)).map(
        ({ weight }) => weight,
      )
    expect(weights('Response', 'The value can be **on** or **off**.')).toEqual(['major'])
    expect(weights('Response', 'The mode.')).toEqual(['major'])
    expect(weights('Request', 'The value can be **on** or **off**.')).toEqual(['minor'])
    expect(weights('Request', 'The mode.')).toEqual(['minor'])
  })

  it('says which limits and which default were others', () => {
    const said = (words: string) => response(['key', 'No', 'String', words])
    expect(
      details(
        said('Key. It can contain 1 to 64 characters. The default value is **x**.'),
        said('Key. It can contain 1 to 32 characters. The default value is **b**.'),
      ),
    ).toEqual([
      'the limits of key changed: maxLength was 64 and is 32',
      'the default of key was x and is b',
    ])
    expect(details(said('Key.'), said('Key. The default value is **b**.'))).toEqual([
      'the default of key is b now',
    ])
    expect(details(said('Key. The default value is **b**.'), said('Key.'))).toEqual([
      'key no longer has the default b',
    ])
  })

  it('says which limits of each element were others', () => {
    const said = (words: string) => response(['keys', 'No', 'Array of strings', words])
    const each = (most: number) => said(`Keys. Each can contain 1 to ${String(most)} characters.`)
    expect(details(each(64), each(32))).toEqual([
      'the limits of keys changed: of each element maxLength was 64 and is 32',
    ])
    expect(details(each(64), said('Keys.'))[0]).toBe(
      'the limits of keys changed: of each element minLength 1 went, maxLength 64 went',
    )
  })

  it('is that one text made texts of all numbers', () => {
    const values = (last: string) =>
      modelOf(
        listTable(
          ['Value', 'Name'],
          [
            ['1', 'ONE'],
            ['2', 'TWO'],
            [last, 'LAST'],
          ],
          'Kinds',
        ),
      )
    const found = diffModels(values('4'), values('007')).filter(({ weight }) => weight === 'major')
    expect(found.map(({ detail }) => detail)).toEqual([
      'LAST was 4 and is 007',
      'the values of Kind were numbers and are strings',
    ])
  })

  it('is that another condition makes a field mandatory', () => {
    const when = (text: string) => response(['key', text, 'String', 'Key.'])
    expect(details(when('Yes, if a is set'), when('Yes, if b is set'))).toEqual([
      'the words about key changed',
    ])
  })

  it('is that a field is required in other cases', () => {
    const answers = (text: string) => response(['key', text, 'String', 'Key.'])
    const [no, some, yes] = ['No', 'Yes, if a is set', 'Yes'].map(answers)
    if (!no || !some || !yes) throw new Error('three answers')
    expect(details(no, some)).toEqual(['key is required in some cases now'])
    expect(details(some, yes)).toEqual(['key is required now'])
    expect(details(yes, some)).toEqual(['key is no longer always required'])
    expect(details(some, no)).toEqual(['key is no longer required'])
  })

  it('weighs what a record that a request leads to is sent with', () => {
    const part = (name: string, answer: string) =>
      modelOf(
        `Making\n======\n\n${listTable(HEADERS, [['tag', 'Yes', 'Object', 'The tag.']], `**Table 1** ${name} parameters`)}\n${listTable(HEADERS, [['key', answer, 'String', 'Key.']], '**Table 2** Description of the tag field')}`,
      )
    const weights = (name: string) => {
      const [no, yes] = [part(name, 'No'), part(name, 'Yes')]
      return [diffModels(no, yes), diffModels(yes, no)].map((found) =>
        found.map(({ weight, declaration }) => [weight, declaration]),
      )
    }
    expect(weights('Request')).toEqual([[['major', 'Tag']], [['minor', 'Tag']]])
    expect(weights('Response')).toEqual([[['minor', 'Tag']], [['major', 'Tag']]])
  })

  it('weighs headers by whether they are asked with or answered with', () => {
    const headers = (part: string, answer: string) =>
      modelOf(
        `Making\n======\n\nPOST /v1/lamps\n\n${listTable(HEADERS, [['X-Key', answer, 'String', 'Key.']], `**Table 1** ${part} header parameters`)}`,
      )
    const weights = (part: string) =>
      diffModels(headers(part, 'No'), headers(part, 'Yes')).map(({ weight }) => weight)
    expect(weights('Request')).toEqual(['major'])
    expect(weights('Response')).toEqual(['minor'])
  })

  it('of a field with another name tells what else changed', () => {
    const [old, now] = [
      response(['key', 'Yes, if a is set', 'String', 'Key of the tag.']),
      response(['tag_key', 'Yes, if b is set', 'String', 'Key of the tag.']),
    ]
    expect(details(old, now)).toEqual([
      'key is called tag_key now',
      'the words about tag_key changed',
    ])
  })

  it('is that an enum is said to be of another style', () => {
    const styled = (style: string) =>
      modelOf(
        `.. rstforge: enum Codes${style}\n\n${listTable(['Status Code', 'Message'], [ok.slice(0, 2), ['404', 'Not Found']])}`,
      )
    const [plain, union] = [styled(''), styled('\n   style: union')]
    expect(details(plain, union)).toEqual(['Codes is said to be of the style union now'])
    expect(diffModels(union, plain)).toMatchObject([
      { weight: 'major', detail: 'Codes is no longer said to be of the style union' },
    ])
  })

  it('is that a record became an array', () => {
    const row = ['key', 'Yes', 'String', 'Key.']
    const element = ['[Array element]', 'Yes', 'Array of objects', 'Tags.']
    expect(details(response(row), response(element, row))).toContain(
      'ShowTagResponse is an array of what it was',
    )
  })
})

describe('a change of an operation', () => {
  const at = (path: string, request: string, title = 'Showing a Tag'): ModelPage =>
    page(`${title}\n${'='.repeat(title.length)}\n\n${request}\n`, path)
  const changes = (before: ModelPage, after: ModelPage) =>
    diffModels(model([before]), model([after])).map(({ change, of, weight, detail }) => {
      expect(of).toBe('operation')
      return [change, weight, detail]
    })
  const old = at('a.rst', 'GET /v1/tags/{id}')

  it('is that it has another address or method', () => {
    expect(changes(old, old)).toEqual([])
    expect(changes(old, at('a.rst', 'GET /v2/tags/{id}'))).toEqual([
      ['changed', 'major', 'ShowTag was GET /v1/tags/{id} and is GET /v2/tags/{id}'],
    ])
    expect(changes(old, at('a.rst', 'POST /v1/tags/{id}'))).toEqual([
      ['changed', 'major', 'ShowTag was GET /v1/tags/{id} and is POST /v1/tags/{id}'],
    ])
  })

  it('is that it is called otherwise', () => {
    expect(changes(old, at('a.rst', 'GET /v1/tags/{id}', 'Querying a Tag'))).toEqual([
      ['renamed', 'major', 'operation ShowTag is called QueryTag now'],
    ])
  })

  it('is that it came, went, or is on another page', () => {
    const nothing = page('Nothing.\n', 'a.rst')
    expect(changes(nothing, old)).toEqual([['added', 'minor', 'GET /v1/tags/{id} was added']])
    expect(changes(old, nothing)).toEqual([['removed', 'major', 'GET /v1/tags/{id} was removed']])
    expect(changes(old, at('b.rst', 'GET /v1/tags/{id}', 'Querying a Tag'))).toEqual([
      ['moved', 'major', 'GET /v1/tags/{id} moved from a.rst to b.rst'],
      ['renamed', 'major', 'operation ShowTag is called QueryTag now'],
    ])
  })

  it('is that its page came to be about something deprecated', () => {
    expect(changes(old, at('a.rst', 'GET /v1/tags/{id}', 'Showing a Tag (Deprecated)'))).toEqual([
      ['changed', 'minor', 'ShowTag is deprecated'],
    ])
  })

  it('stands at its line', () => {
    const [change] = diffModels(model([old]), model([at('a.rst', '\nGET /v2/tags/{id}')]))
    expect(change?.before?.position.start.line).toBe(4)
    expect(change?.after?.position.start.line).toBe(5)
  })
})
