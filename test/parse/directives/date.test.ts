/** Today, as the options say it. */
import { expect, it } from 'vitest'
import { parse } from '../../../src/parse/parse.js'
import { astext } from '../../../src/tree/astext.js'

const now = new Date(2026, 8, 5, 3, 4, 5)

it.each([
  ['', '2026-09-05'],
  ['%A, %d %B %Y', 'Saturday, 05 September 2026'],
  ['%a %e %b, %j %U %W', 'Sat  5 Sep, 248 35 35'],
  ['%-d.%-m. %-I:%-M', '5.9. 3:4'],
  ['%H:%M:%S %p %% %Q %', '03:04:05 AM % %Q %'],
])('%j gives %j', (format, expected) => {
  const { tree } = parse(`.. |today| date:: ${format}\n`, { now })
  expect(astext(tree.children)).toBe(expected)
})
