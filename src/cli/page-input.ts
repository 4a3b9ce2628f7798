/** One page of the command line: a file, or `-` for stdin. */
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { resolveConfig, type Config } from '../build/config.js'
import type { BuildHost } from '../build/host.js'
import { sourceFolderOf } from '../build/plan.js'
import type { DiagnosticCode } from '../source/codes.js'
import { projectCodes } from '../source/codes/project.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { toRoot } from './paths.js'
import { withStdin } from './run-build.js'
import { sessionForFile, type Session } from './session.js'
import { plural } from './summary.js'
import { UsageError } from './usage-error.js'

export interface PageInput {
  /** With the file's own folder as root, where it lies outside the project. */
  readonly session: Session
  readonly host: BuildHost
  /** Relative to the root. */
  readonly path: string
}

/** @throws UsageError where there is no such file. */
export async function openPage(session: Session, file: string): Promise<PageInput> {
  if (file === '-') {
    const path = toRoot(session, session.options.text('stdin-filepath') ?? 'stdin.rst')
    return { session, host: await withStdin(session.host, path, session.io), path }
  }
  const absolute = resolve(session.cwd, file)
  if (!existsSync(absolute)) throw new UsageError(`There is no file "${file}".`)
  if (statSync(absolute).isDirectory()) throw new UsageError(`"${file}" is a folder, not a page.`)
  const own = sessionForFile(session, file)
  return { session: own, host: own.host, path: toRoot(own, file) }
}

/** The config for this page alone, whose files stand where they do for all pages. */
export function configOfPage(path: string, config: Config): Config {
  const sourceFolder = sourceFolderOf(path, resolveConfig(config).sources)
  return { ...config, sources: [escapeGlob(path)], parse: { ...config.parse, sourceFolder } }
}

export function escapeGlob(path: string): string {
  return path.replace(/[*?[\]{}()!]/g, '\\$&')
}

const OF_OTHER_PAGES: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'override-unmatched',
  'dead-reference',
])

/**
 * Whether a diagnostic can be relied on though the other pages were not read: nothing can be said
 * about references to them, nor about rules of the config that may be for them.
 */
function isAboutPage({ code }: Diagnostic): boolean {
  return !Object.hasOwn(projectCodes, code) && !OF_OTHER_PAGES.has(code)
}

const LEADS_NOWHERE: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'undefined-label',
  'unknown-document',
  'unknown-reference',
  'unknown-toctree-entry',
  'dead-reference',
])

/** Of what was found while a page was read alone: what is about it, and what that leaves open. */
export function aboutPage(found: readonly Diagnostic[]): {
  readonly own: Diagnostic[]
  /** No fault of the page. */
  readonly open: Diagnostic[]
} {
  const [first, ...others] = found.filter(({ code }) => LEADS_NOWHERE.has(code))
  const open = first ? [otherPages(first, others.length)] : []
  return { own: found.filter(isAboutPage), open }
}

function otherPages({ path, position }: Diagnostic, others: number): Diagnostic {
  const more = others === 0 ? '' : `, and so do ${plural(others, 'reference')} after it`
  return {
    code: 'other-pages-unread',
    level: 'warning',
    message: `This leads to no place on the page${more}; other pages are not read here, so it is shown as text.`,
    path,
    ...(position && { position }),
    help: 'A build reads all pages, and makes a link of it or says what is wrong with it.',
  }
}
