/** Tables that a page numbers, and numbers that it leaves out or gives twice. */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { ModelPage } from '../page.js'
import { tableNumber } from '../provenance.js'

/** Of pages that number from 1 upwards, by whole numbers; what is numbered by chapter has gaps of its own. */
export function numberGaps(pages: readonly ModelPage[]): Diagnostic[] {
  return pages.flatMap(({ path, tables }) => {
    const numbered = tables.flatMap((table) => {
      const written = tableNumber(table.caption)
      return written === undefined || !/^[0-9]{1,4}$/.test(written)
        ? []
        : { table, number: Number(written) }
    })
    if (numbered[0]?.number !== 1) return []
    return numbered.flatMap(({ table, number }, at): Diagnostic[] => {
      const before = numbered[at - 1]
      if (!before || number === before.number + 1) return []
      const isTwice = numbered.slice(0, at).some((one) => one.number === number)
      if (!isTwice && number < before.number) return []
      return [
        {
          code: 'caption-number',
          level: 'warning',
          message: isTwice
            ? `The page has Table ${String(number)} twice`
            : `Table ${String(number)} stands behind Table ${String(before.number)}`,
          path,
          position: table.captionPosition ?? table.position,
          help: 'number the tables one by one, or add the one that is missing',
        },
      ]
    })
  })
}
