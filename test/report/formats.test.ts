/** The forms for programs. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Ajv } from 'ajv'
import { formatReport, reportFormats, type ReportInput } from '../../src/report/report.js'
import type { Diagnostic } from '../../src/source/diagnostic.js'
import { positionOf } from './mark.js'

const { text, position } = positionOf('one\ntwo «three» four\n')
const hostile = 'A "quote", a <tag> & 100%,\nand a second line: \u0001 ]]>'
const diagnostics: Diagnostic[] = [
  { code: 'page-not-utf8', level: 'error', message: 'Not UTF-8.', path: 'docs/a b.rst', position },
  {
    code: 'output-kept',
    level: 'warning',
    message: hostile,
    path: 'docs/c,d:e.rst',
    help: 'Remove it.',
    related: [{ message: 'Here.', path: 'docs/a b.rst', position }],
  },
  { code: 'page-empty', level: 'info', message: 'Empty.', path: 'docs/c,d:e.rst' },
]
const input: ReportInput = {
  diagnostics,
  pageText: () => text,
  version: '1.2.3',
  pages: ['docs/a b.rst', 'docs/fine.rst', 'docs/c,d:e.rst'],
}

describe('compact', () => {
  it('is one line a diagnostic', () => {
    expect(formatReport('compact', input).split('\n')).toEqual([
      'docs/a b.rst:2:5: error: Not UTF-8. [page-not-utf8]',
      'docs/c,d:e.rst: warning: A "quote", a <tag> & 100%, and a second line: \ufffd ]]> [output-kept]',
      'docs/c,d:e.rst: info: Empty. [page-empty]',
      '',
    ])
  })
})

describe('json and ndjson', () => {
  it('give the diagnostics back', () => {
    expect(JSON.parse(formatReport('json', input))).toEqual(diagnostics)
    const lines = formatReport('ndjson', input).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(diagnostics)
  })

  it('are well-formed without diagnostics', () => {
    expect(JSON.parse(formatReport('json', { diagnostics: [] }))).toEqual([])
    expect(formatReport('ndjson', { diagnostics: [] })).toBe('')
  })
})

describe('github', () => {
  it('escapes data and properties as the runner reads them', () => {
    expect(formatReport('github', input).split('\n')).toEqual([
      '::error file=docs/a b.rst,line=2,endLine=2,col=5,endColumn=10,title=page-not-utf8::Not UTF-8.',
      '::warning file=docs/c%2Cd%3Ae.rst,title=output-kept::' +
        'A "quote", a <tag> & 100%25,%0Aand a second line: \u0001 ]]>%0ARemove it.',
      '::notice file=docs/c%2Cd%3Ae.rst,title=page-empty::Empty.',
      '',
    ])
  })
})

describe('junit', () => {
  it('counts pages, and fails those with errors', () => {
    const xml = formatReport('junit', input)
    expect(xml).toContain('tests="3" failures="1"')
    expect(xml).toContain('name="docs/fine.rst" file="docs/fine.rst"/>')
    expect(xml).toContain('<failure type="page-not-utf8" message="Not UTF-8.">')
  })

  it('has no character that XML cannot have', () => {
    const xml = formatReport('junit', input)
    expect(xml).not.toContain('\u0001')
    expect(xml).toContain('&quot;quote&quot;, a &lt;tag&gt; &amp; 100%')
    expect(xml.replace(/&(?:amp|lt|gt|quot|#\d+);/g, '')).not.toContain('&')
  })
})

describe('sarif', () => {
  const log: unknown = JSON.parse(formatReport('sarif', input))

  it('has the shape of SARIF 2.1.0', () => {
    const schema: unknown = JSON.parse(
      readFileSync(new URL('sarif-shape.json', import.meta.url), 'utf8'),
    )
    const validate = new Ajv({ allErrors: true }).compile(schema as object)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  })

  it('places results in UTF-16 columns, and names each rule once', () => {
    expect(log).toMatchObject({
      runs: [
        {
          columnKind: 'utf16CodeUnits',
          tool: {
            driver: {
              name: 'rstforge',
              version: '1.2.3',
              rules: [{ id: 'output-kept' }, { id: 'page-empty' }, { id: 'page-not-utf8' }],
            },
          },
          results: [
            {
              ruleId: 'page-not-utf8',
              ruleIndex: 2,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'docs/a%20b.rst' },
                    region: {
                      startLine: 2,
                      startColumn: 5,
                      endLine: 2,
                      endColumn: 10,
                      charOffset: 8,
                    },
                  },
                },
              ],
            },
            { ruleId: 'output-kept', level: 'warning' },
            { ruleId: 'page-empty', level: 'note' },
          ],
        },
      ],
    })
  })
})

describe('every form', () => {
  it.each(reportFormats)('%s ends in a line feed', (format) => {
    expect(formatReport(format, input)).toMatch(/\n$/)
  })
})
