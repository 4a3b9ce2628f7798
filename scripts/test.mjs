/**
 * Everything that a change has to pass, in order: format and lint, types, build, package checks,
 * tests, freshness of `generated/`, conformance scores. Every step runs even after a failure; the
 * last line counts steps and tests.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'rstforge-test-'))
const report = join(scratch, 'vitest.json')

const steps = [
  ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['types', 'npx', ['tsc', '-p', 'tsconfig.check.json']],
  ['build', 'npm', ['run', '--silent', 'build']],
  ['publint', 'npx', ['publint', '--strict']],
  ['types of the package', 'npx', ['attw', '--pack', '.', '--profile', 'esm-only']],
  ['generated/ is fresh', 'node', ['dist/node/main.js', 'check']],
  ['conformance', 'npm', ['run', '--silent', 'conformance']],
]

let passed = 0
let failed = 0

function run(name, command, argv) {
  const started = Date.now()
  console.log(`\n== ${name}`)
  const { status } = spawnSync(command, argv, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ok = status === 0
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return ok
}

for (const [name, command, argv] of steps) {
  if (run(name, command, argv)) passed++
  else failed++
}

const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const testsOk = run('tests', 'npx', ['vitest', 'run', ...reporters])
try {
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  passed += counts.numPassedTests
  failed += counts.numFailedTests
  if (!testsOk && counts.numFailedTests === 0) failed++
} catch {
  failed++
}
rmSync(scratch, { recursive: true, force: true })

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
