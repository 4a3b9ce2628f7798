/** The form for people: place, level, code, message, code frame with exact carets, help. */
import { describe, expect, it } from 'vitest'
import { formatReport } from '../../src/report/report.js'
import type { Diagnostic } from '../../src/source/diagnostic.js'
import { positionOf } from './mark.js'

/** A page with the marked place between « and », and the frame that `pretty` draws for it. */
function frameOf(marked: string): string[] {
  const { text, position } = positionOf(marked)
  const diagnostic: Diagnostic = {
    code: 'page-empty',
    level: 'error',
    message: 'Wrong.',
    path: 'page.rst',
    position,
  }
  return formatReport('pretty', { diagnostics: [diagnostic], pageText: () => text })
    .split('\n')
    .slice(1, -1)
}

describe('pretty', () => {
  it('names place, level, code, message and help', () => {
    const { text, position } = positionOf('a «word» here\n')
    const diagnostic: Diagnostic = {
      code: 'page-empty',
      level: 'warning',
      message: 'Something is wrong.',
      path: 'docs/page.rst',
      position,
      help: 'Do this.',
    }
    expect(formatReport('pretty', { diagnostics: [diagnostic], pageText: () => text })).toBe(
      [
        'docs/page.rst:1:3  warning  page-empty  Something is wrong.',
        '  1 | a word here',
        '    |   ^^^^',
        '  help: Do this.',
        '',
      ].join('\n'),
    )
  })

  it('shows the line before', () => {
    expect(frameOf('+---+\n| «x» |\n')).toEqual(['  1 | +---+', '  2 | | x |', '    |   ^'])
  })

  it('lines up after a tab', () => {
    expect(frameOf('\tab «cd» ef')).toEqual(['  1 |         ab cd ef', '    |            ^^'])
  })

  it('lines up after, and under, wide characters', () => {
    expect(frameOf('错误 «代码» x')).toEqual(['  1 | 错误 代码 x', '    |      ^^^^'])
  })

  it('gives combining marks no column', () => {
    expect(frameOf('e\u0301e\u0301 «x»')).toEqual(['  1 | e\u0301e\u0301 x', '    |    ^'])
  })

  it('keeps a place of several lines inside the borders of its cell', () => {
    const frame = frameOf(
      [
        '+-----+-------------+-----+',
        '| 400 | «Bad request | abc |',
        '|     | of a client» | def |',
        '+-----+-------------+-----+',
      ].join('\n'),
    )
    expect(frame).toEqual([
      '  1 | +-----+-------------+-----+',
      '  2 | | 400 | Bad request | abc |',
      '    |         ^^^^^^^^^^^',
      '  3 | |     | of a client | def |',
      '    |         ^^^^^^^^^^^',
    ])
  })

  it('marks a place of several lines of running text from its start to its end', () => {
    expect(frameOf('one «two\nthree» four')).toEqual([
      '  1 | one two',
      '    |     ^^^',
      '  2 | three four',
      '    | ^^^^^',
    ])
  })

  it('shows where the related place is', () => {
    const first = positionOf('| «400» | Bad |\n\n| 400 | Wrong |\n')
    const second = positionOf('| 400 | Bad |\n\n| «400» | Wrong |\n')
    const diagnostic: Diagnostic = {
      code: 'page-empty',
      level: 'error',
      message: 'Twice.',
      path: 'page.rst',
      position: second.position,
      related: [{ message: 'The first is here.', path: 'page.rst', position: first.position }],
    }
    const text = formatReport('pretty', { diagnostics: [diagnostic], pageText: () => first.text })
    expect(text.split('\n').slice(1)).toEqual([
      '  1 | | 400 | Bad |',
      '    |   ---',
      '  ...',
      '  3 | | 400 | Wrong |',
      '    |   ^^^',
      '  page.rst:1:3  The first is here.',
      '',
    ])
  })

  it('crops a long line around the place', () => {
    const frame = frameOf(`${'a'.repeat(500)} «here» ${'b'.repeat(500)}`)
    const [source = '', marks = ''] = frame
    expect(source.length).toBeLessThan(130)
    expect(source.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('here')
  })

  it('lets no text of a page steer the terminal', () => {
    const frame = frameOf('\u001b[31m \u202e«x»')
    expect(frame.join('')).not.toMatch(/[\u001b\u202e]/)
    const message = formatReport('pretty', {
      diagnostics: [
        {
          code: 'page-empty',
          level: 'error',
          message: '\u001b]0;x\u0007\u202e',
          path: 'a\u001b.rst',
        },
      ],
    })
    expect(message).not.toMatch(/[\u001b\u0007\u202e]/)
  })

  it('uses colours only where asked', () => {
    const diagnostics: Diagnostic[] = [
      { code: 'page-empty', level: 'error', message: 'Wrong.', path: 'page.rst' },
    ]
    expect(formatReport('pretty', { diagnostics })).not.toContain('\u001b')
    expect(formatReport('pretty', { diagnostics, color: true })).toContain('\u001b[31merror')
  })

  it('says nothing where there is nothing to say', () => {
    expect(formatReport('pretty', { diagnostics: [] })).toBe('')
  })
})
