/** What `init` would do with one file. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

export interface Step {
  readonly path: string
  /** Absent where the file stays as it is. */
  readonly content: string | undefined
  /** Why, or what there is left to do. */
  readonly meaning: string
  /** A program, such as a hook. */
  readonly executable?: boolean
}

export function keep(path: string, meaning: string): Step {
  return { path, content: undefined, meaning }
}

/** A file that exists is never written over. */
export function newFile(root: string, step: Step, otherwise = 'it exists already'): Step {
  return existsSync(resolve(root, step.path)) ? keep(step.path, otherwise) : step
}
