/**
 * Workflow commands, which GitHub shows beside the changed lines of a pull request.
 * Source: "Workflow commands for GitHub Actions"; the escapes are those of `@actions/core`.
 */
import type { Diagnostic, Level } from '../source/diagnostic.js'
import type { ReportInput } from './report.js'

export function github({ diagnostics }: ReportInput): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join('')
}

const COMMANDS = {
  info: 'notice',
  warning: 'warning',
  error: 'error',
  severe: 'error',
} satisfies Record<Level, string>

function command({ level, path, position, code, message, help }: Diagnostic): string {
  const properties = [`file=${property(path)}`]
  if (position) {
    const { start, end } = position
    properties.push(`line=${start.line}`, `endLine=${end.line}`)
    // Columns are refused for a place of several lines.
    if (start.line === end.line) properties.push(`col=${start.column}`, `endColumn=${end.column}`)
  }
  properties.push(`title=${property(code)}`)
  const text = help ? `${message}\n${help}` : message
  return `::${COMMANDS[level]} ${properties.join(',')}::${data(text)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
