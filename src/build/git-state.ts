/**
 * A project as it was at a revision, in a temporary folder. Git's own index and the working tree are
 * not touched: the files go through an index of their own.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { codeOf } from './error.js'

export interface GitState {
  /** The project's folder at that revision. */
  readonly root: string
  remove(): void
}

/**
 * Undefined where the folder is in no repository, or the repository has no such revision.
 * @throws What the system says where git cannot be run, or the files cannot be written.
 */
export function checkoutRevision(root: string, revision: string): GitState | undefined {
  const git = (words: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
    execFileSync('git', words, {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  let top: string
  let tree: string
  try {
    top = git(['rev-parse', '--show-toplevel']).trim()
    tree = git(['rev-parse', '--verify', '--end-of-options', `${revision}^{tree}`]).trim()
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
    mkdirSync(files)
    const env = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') }
    git(['read-tree', tree], env)
    git(['-C', top, 'checkout-index', '--all', '--force', `--prefix=${files}/`], env)
    return { root: join(files, relative(realpathSync(top), realpathSync(root))), remove }
  } catch (error) {
    remove()
    throw error
  }
}
