/** One line a diagnostic, for editors' problem matchers and for `grep`. */
import pc from 'picocolors'
import { oneLine } from './display.js'
import { placeOf } from './place.js'
import { colorOfLevel } from './pretty.js'
import type { ReportInput } from './report.js'

export function compact({ diagnostics, color = false }: ReportInput): string {
  const colors = pc.createColors(color)
  return diagnostics
    .map(({ path, position, level, code, message }) => {
      const paint = colorOfLevel(colors, level)
      return `${placeOf(path, position)}: ${paint(level)}: ${oneLine(message)} [${code}]\n`
    })
    .join('')
}
