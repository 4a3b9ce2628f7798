/** JUnit XML, as Jenkins and GitLab read it: a page is a test case, a diagnostic a failure of it. */
import type { Diagnostic } from '../source/diagnostic.js'
import { placeOf } from './place.js'
import type { ReportInput } from './report.js'

export function junit({ diagnostics, pages = [] }: ReportInput): string {
  const byPath = new Map<string, Diagnostic[]>(pages.map((page) => [page, []]))
  for (const diagnostic of diagnostics) {
    const list = byPath.get(diagnostic.path)
    if (list) list.push(diagnostic)
    else byPath.set(diagnostic.path, [diagnostic])
  }
  const cases = [...byPath]
  const failed = cases.filter(([, list]) => list.some(isFailure)).length
  const counts = `tests="${cases.length}" failures="${failed}" errors="0"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="rstforge" ${counts}>`,
    `  <testsuite name="rstforge" ${counts}>`,
    ...cases.flatMap(([path, list]) => testCase(path, list)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function isFailure({ level }: Diagnostic): boolean {
  return level === 'error' || level === 'severe'
}

function testCase(path: string, diagnostics: readonly Diagnostic[]): string[] {
  const open = `    <testcase classname="rstforge" name="${escape(path)}" file="${escape(path)}"`
  if (diagnostics.length === 0) return [`${open}/>`]
  const failures = diagnostics.filter(isFailure)
  const notes = diagnostics.filter((diagnostic) => !isFailure(diagnostic))
  return [
    `${open}>`,
    ...failures.map((diagnostic) => {
      const { code, message } = diagnostic
      return `      <failure type="${code}" message="${escape(message)}">${escape(long(diagnostic))}</failure>`
    }),
    ...(notes.length === 0
      ? []
      : [`      <system-out>${escape(notes.map(long).join('\n'))}</system-out>`]),
    '    </testcase>',
  ]
}

function long({ path, position, level, code, message, help }: Diagnostic): string {
  const line = `${placeOf(path, position)}: ${level}: ${message} [${code}]`
  return help ? `${line}\nhelp: ${help}` : line
}

/** XML 1.0 has no way to write most control characters, not even as a reference. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
