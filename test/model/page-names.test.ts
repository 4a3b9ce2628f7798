/** A type has a name on each page that has it, made from the page alone, and one that is unique. */
import { describe, expect, it } from 'vitest'
import { model } from '../../src/model/model.js'
import { reconcile } from '../../src/model/reconcile.js'
import type { ModelPage } from '../../src/model/page.js'
import type { ModelOptions } from '../../src/model/options.js'
import { listTable, page } from './read.js'
import { HEADERS, number, tagged, text } from './tagged.js'

/** `page: name` for every page that has the type, by its unique name. */
function names(pages: readonly ModelPage[], options: ModelOptions = {}): Record<string, string[]> {
  return Object.fromEntries(
    model(pages, options).declarations.map((one) => [
      one.name,
      [{ page: one.page, name: one.localName }, ...one.aliases].map(
        ({ page: path, name }) => `${path}: ${name}`,
      ),
    ]),
  )
}

/** A page with one operation, whose request has a field of the type. */
function asking(title: string, path: string, row: readonly string[]): ModelPage {
  const under = '='.repeat(title.length)
  const table = listTable(HEADERS, [row], 'Request parameters')
  return page(`${title}\n${under}\n\nPOST /v1/lamps\n\n${table}`, path)
}

describe('where pages want one name for all types', () => {
  it('one has what explains its title, or else the folder that tells it from the one that keeps the name', () => {
    const pages = [
      asking('Lighting a Lamp', 'docs/api/light.rst', text),
      asking('Lighting a Lamp (Recommended)', 'docs/api/light2.rst', number),
      asking('Lighting a Lamp', 'docs/old/light.rst', ['tag', 'Yes', 'Boolean', '.']),
    ]
    const want = {
      LightLampRecommendedRequest: ['docs/api/light2.rst: LightLampRequest'],
      LightLampRequest: ['docs/api/light.rst: LightLampRequest'],
      OldLightLampRequest: ['docs/old/light.rst: LightLampRequest'],
    }
    expect(names(pages)).toEqual(want)
    expect(names([...pages].reverse())).toEqual(want)
    expect(
      model(pages).pages.map(({ operations }) => operations.map(({ fullName }) => fullName)),
    ).toEqual([[undefined], ['LightLampRecommended'], [undefined]])
  })
})

describe('the names of a type', () => {
  it('are the same on every page where each page has one of the name', () => {
    expect(names([tagged('One', [text]), tagged('Two', [number])])).toEqual({
      Tag: ['One.rst: Tag'],
      CreateTwoTag: ['Two.rst: Tag'],
    })
  })

  it('are one for each page that has the same structure, declared on the first', () => {
    expect(names([tagged('Two', [text]), tagged('One', [text])])).toEqual({
      Tag: ['One.rst: Tag', 'Two.rst: Tag'],
    })
  })

  it('are longer where their own page has two structures of the name', () => {
    expect(names([tagged('One', [text]), tagged('Two', [text], [number])])).toEqual({
      CreateOneTag: ['One.rst: Tag', 'Two.rst: CreateTwoTagTable1'],
      CreateTwoTag: ['Two.rst: CreateTwoTagTable2'],
    })
  })

  it('say what stands before each of them in a few words, where that differs', () => {
    const codes = (code: string) =>
      listTable(
        ['Status Code', 'Description'],
        [
          [`${code} OK`, '.'],
          [`${code.replace('0', '1')} Fine`, '.'],
        ],
      ).replace(/^/gmu, '  ')
    const lists = `Status Codes\n============\n\n- Normal\n\n${codes('200')}\n- Abnormal\n\n${codes('400')}`
    expect(Object.keys(names([page(lists, 'codes.rst')]))).toEqual([
      'StatusCodeNormal',
      'StatusCodeAbnormal',
    ])
    const lamps = (heading: string, field: string, introduction = '') =>
      `${heading}\n${'-'.repeat(heading.length)}\n\n${introduction}\n\n${listTable(HEADERS, [[field, 'Yes', 'String', '.']])}`
    const created = (...sections: string[]) =>
      page(['Creating a Lamp\n===============', ...sections].join('\n\n'), 'lamps.rst')
    expect(
      Object.keys(
        names([created(lamps('Request Parameters', 'a'), lamps('Request Elements', 'b'))]),
      ),
    ).toEqual(['CreateLampRequestParameters', 'CreateLampRequestElements'])
    const answered = (...codes: string[]) =>
      Object.keys(
        names([
          created(
            ...codes.map((code) => lamps('Response', `at${code}`, `**Status code: ${code}**`)),
          ),
        ]),
      )
    expect(answered('200', '202')).toEqual([
      'CreateLampResponseStatusCode200',
      'CreateLampResponseStatusCode202',
    ])
    expect(answered('200', '400', '500')).toEqual([
      'CreateLampResponse',
      'CreateLampResponseStatusCode400',
      'CreateLampResponseStatusCode500',
    ])
  })

  it('say the same words where all pages meet', () => {
    const answers = (path: string, ...fields: string[]) => {
      const lists = fields.map((field, at) => {
        const table = listTable(HEADERS, [[field, 'Yes', 'String', '.']])
        return `- ${at === 0 ? 'Normal' : 'Abnormal'}\n\n${table.replace(/^/gmu, '  ')}`
      })
      return page(`Lamps\n=====\n\n${lists.join('\n')}`, path)
    }
    expect(names([answers('hall/r.rst', 'a', 'b'), answers('yard/r.rst', 'c', 'd')])).toEqual({
      HallLampsNormal: ['hall/r.rst: LampsNormal'],
      HallLampsAbnormal: ['hall/r.rst: LampsAbnormal'],
      YardLampsNormal: ['yard/r.rst: LampsNormal'],
      YardLampsAbnormal: ['yard/r.rst: LampsAbnormal'],
    })
  })

  it('stand in what is said of the examples of its page', () => {
    const creating = (name: string, row: string[]) => {
      const title = `Creating a ${name}\n${'='.repeat(20)}\n\nPOST /${name}\n\nRequest\n-------\n\n`
      const body = listTable(HEADERS, [['tag', 'Yes', 'Object', '.']], 'Request parameters')
      const tag = listTable(HEADERS, [row], 'Description of the tag field')
      const example = `Example request::\n\n   {"tag": {"key": ${row === text ? '"a"' : '1'}, "more": 1}}\n`
      return page(title + [body, tag, example].join('\n'), `${name}.rst`)
    }
    const pages = [creating('One', text), creating('Two', number)]
    const found = model(pages)
    expect(Object.keys(names(pages))).toContain('CreateTwoTag')
    expect(reconcile(pages, found).map(({ message }) => message)).toEqual([
      'The example has "more", which Tag does not describe',
      'The example has "more", which Tag does not describe',
    ])
  })

  it('begin the names of the records inside it', () => {
    const nested = [text, ['rules[0].id', 'No', 'String', '.']]
    expect(names([tagged('One', nested), tagged('Two', nested, [number])])).toEqual({
      CreateOneTag: ['One.rst: Tag', 'Two.rst: CreateTwoTagTable1'],
      CreateOneTagRules: ['One.rst: TagRules', 'Two.rst: CreateTwoTagTable1Rules'],
      CreateTwoTag: ['Two.rst: CreateTwoTagTable2'],
    })
  })

  it('are what the config says, on every page', () => {
    const pages = [tagged('One', [text]), tagged('Two', [text], [text])]
    expect(names(pages, { names: { Tag: 'Label' } })).toEqual({
      Label: ['One.rst: Label', 'Two.rst: Label'],
    })
  })

  it('are said with their page where another page refers to them', () => {
    const user = page(
      `Creating a User\n===============\n\n${listTable(
        HEADERS,
        [['own', 'No', 'Tag object', '.']],
        'Description of the user field',
      )}`,
      'User.rst',
    )
    const { declarations } = model([tagged('One', [text]), user])
    const [field] = declarations.flatMap((one) =>
      one.kind === 'record' && one.name === 'User' ? one.fields : [],
    )
    expect(field?.type).toMatchObject({ kind: 'ref', name: 'Tag', page: 'One.rst' })
  })
})
