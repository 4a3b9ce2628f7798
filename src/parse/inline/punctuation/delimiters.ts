/**
 * Punctuation around inline markup: general categories Pd and Po of Unicode 5.2, as docutils has
 * them. Delimiters may stand on either side of it; closing delimiters only after it.
 *
 * Source: "reStructuredText Markup Specification", Inline markup recognition rules 6 and 7.
 */
import { readRanges } from './quotes.js'

const DELIMITERS =
  '2d 2f 3a a1 b7 bf 37e 387 55a-55f 589-58a 5be 5c0 5c3 5c6 5f3-5f4 609-60a 60c-60d 61b ' +
  '61e-61f 66a-66d 6d4 700-70d 7f7-7f9 830-83e 964-965 970 df4 e4f e5a-e5b f04-f12 f85 ' +
  'fd0-fd4 104a-104f 10fb 1361-1368 1400 166d-166e 16eb-16ed 1735-1736 17d4-17d6 17d8-17da ' +
  '1800-180a 1944-1945 19de-19df 1a1e-1a1f 1aa0-1aa6 1aa8-1aad 1b5a-1b60 1c3b-1c3f 1c7e-1c7f ' +
  '1cd3 2010-2017 2020-2027 2030-2038 203b-203e 2041-2043 2047-2051 2053 2055-205e 2cf9-2cfc ' +
  '2cfe-2cff 2e00-2e01 2e06-2e08 2e0b 2e0e-2e1b 2e1e-2e1f 2e2a-2e2e 2e30-2e31 3001-3003 301c ' +
  '3030 303d 30a0 30fb a4fe-a4ff a60d-a60f a673 a67e a6f2-a6f7 a874-a877 a8ce-a8cf a8f8-a8fa ' +
  'a92e-a92f a95f a9c1-a9cd a9de-a9df aa5c-aa5f aade-aadf abeb fe10-fe16 fe19 fe30-fe32 ' +
  'fe45-fe46 fe49-fe4c fe50-fe52 fe54-fe58 fe5f-fe61 fe63 fe68 fe6a-fe6b ff01-ff03 ff05-ff07 ' +
  'ff0a ff0c-ff0f ff1a-ff1b ff1f-ff20 ff3c ff61 ff64-ff65 10100-10101 1039f 103d0 10857 ' +
  '1091f 1093f 10a50-10a58 10a7f 10b39-10b3f 110bb-110bc 110be-110c1 12470-12473'

export const delimiters: ReadonlySet<number> = new Set(
  readRanges(DELIMITERS).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  ),
)

export const closingDelimiters: ReadonlySet<number> = new Set(
  Array.from('\\.,;!?', (character) => character.charCodeAt(0)),
)
