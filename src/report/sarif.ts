/**
 * SARIF 2.1.0, as code scanning reads it. Columns are UTF-16 code units, as ours are, and said so.
 * Source: OASIS "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
 */
import { explainCode } from '../source/codes.js'
import type { DiagnosticCode } from '../source/codes.js'
import type { Diagnostic, Level } from '../source/diagnostic.js'
import type { Position } from '../source/position.js'
import type { ReportInput } from './report.js'

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const LEVELS = {
  info: 'note',
  warning: 'warning',
  error: 'error',
  severe: 'error',
} satisfies Record<Level, string>

export function sarif({ diagnostics, version }: ReportInput): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  const driver = {
    name: 'rstforge',
    ...(version === undefined ? {} : { version, semanticVersion: version }),
    rules: codes.map(ruleOf),
  }
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { ROOT: { description: { text: 'The root of the repository.' } } },
    results: diagnostics.map((diagnostic) => resultOf(diagnostic, codes)),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function ruleOf(code: DiagnosticCode): object {
  const text = explainCode(code)
  const [first = text] = text.split(/(?<=\.)\s/)
  return { id: code, shortDescription: { text: first }, fullDescription: { text }, help: { text } }
}

function resultOf(diagnostic: Diagnostic, codes: readonly DiagnosticCode[]): object {
  const { code, level, message, help, path, position, related = [] } = diagnostic
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[level],
    message: { text: help ? `${message}\n${help}` : message },
    locations: [locationOf(path, position)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            ...locationOf(place.path, place.position),
            message: { text: place.message },
          })),
        }),
  }
}

function locationOf(path: string, position: Position | undefined): object {
  const artifactLocation = {
    uri: path.split('/').map(encodeURIComponent).join('/'),
    uriBaseId: 'ROOT',
  }
  if (!position) return { physicalLocation: { artifactLocation } }
  const { start, end } = position
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  }
  return { physicalLocation: { artifactLocation, region } }
}
