/**
 * A project as it was at a revision, in a temporary folder. Git's own index and the working tree are
 * not touched: the files go through an index of their own. Submodules are as the revision has them.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { codeOf, reasonOf } from './error.js'

export interface GitState {
  /** The project's folder at that revision. */
  readonly root: string
  /** Submodules whose files are not there, because this clone does not have them. Relative to that folder. */
  readonly missing: readonly string[]
  remove(): void
}

/**
 * Undefined where the folder is in no repository, or the repository has no such revision.
 * @throws What the system or git says where git cannot be run, or the files cannot be written.
 */
export function checkoutRevision(root: string, revision: string): GitState | undefined {
  let top: string
  let tree: string
  try {
    top = git(root, ['rev-parse', '--show-toplevel']).trim()
    tree = treeOf(root, revision)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw error
    return undefined
  }
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rstforge-diff-')))
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const files = join(folder, 'files')
    const missing = writeTree({ top, tree, files, index: join(folder, 'index') })
    const project = join(files, relative(realpathSync(top), realpathSync(root)))
    const inProject = missing.map((path) =>
      relative(project, join(files, path)).replaceAll('\\', '/'),
    )
    return { root: project, missing: inProject, remove }
  } catch (error) {
    remove()
    throw new Error(reasonOfGit(error), { cause: error })
  }
}

/** Whether a repository lacks what was before some of its revisions. */
export function isShallow(root: string): boolean {
  try {
    return git(root, ['rev-parse', '--is-shallow-repository']).trim() === 'true'
  } catch {
    return false // It is no repository at all.
  }
}

function git(cwd: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const stdio: ('ignore' | 'pipe')[] = ['ignore', 'pipe', 'pipe']
  return execFileSync('git', words, { cwd, env, encoding: 'utf8', stdio, maxBuffer: MOST_OUTPUT })
}

/** A list of all files of a repository may be long. */
const MOST_OUTPUT = 2 ** 30

function treeOf(folder: string, revision: string): string {
  return git(folder, ['rev-parse', '--verify', '--end-of-options', `${revision}^{tree}`]).trim()
}

interface TreeFiles {
  /** The root of the repository. */
  readonly top: string
  readonly tree: string
  /** Where they go. */
  readonly files: string
  /** A file for git. */
  readonly index: string
}

/** Gives the submodules that are not there. */
function writeTree({ top, tree, files, index }: TreeFiles): string[] {
  mkdirSync(files, { recursive: true })
  const env = { ...process.env, GIT_INDEX_FILE: index }
  git(top, ['read-tree', tree], env)
  git(top, ['checkout-index', '--all', '--force', `--prefix=${files}/`], env)
  const entries = git(top, ['ls-files', '--stage', '-z'], env).split('\0')
  return entries.flatMap((entry) => {
    const [, commit = '', path = ''] = /^160000 (\S+) \d\t(.*)$/s.exec(entry) ?? []
    if (path === '') return []
    const inner = { top: join(top, path), files: join(files, path), index: `${index}.inner` }
    try {
      const missing = writeTree({ ...inner, tree: treeOf(inner.top, commit) })
      return missing.map((name) => `${path}/${name}`)
    } catch {
      return [path]
    }
  })
}

/** The last thing that git says, without the path of this machine. */
function reasonOfGit(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
  return said === '' ? reasonOf(error) : (said.split('\n').at(-1) ?? '').replace(/\.$/, '')
}
