/** What annotations of a pull request are relative to: the root of the repository. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isBelow } from '../build/real-path.js'
import type { Folders } from './paths.js'

/** GitHub's checkout, else the repository around the folders; where there is none, the outer one of the folders. */
export function repositoryFolder(
  { cwd, root }: Folders,
  { GITHUB_WORKSPACE: workspace = '' }: Readonly<Record<string, string | undefined>>,
): string {
  if (workspace !== '' && isBelow(root, workspace)) return workspace
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return isBelow(cwd, root) ? root : cwd
  }
}
