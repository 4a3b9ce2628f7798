/** Names with the branch of a tree before them: `├ watts` below `lamp` is inside of it, `│ └ unit` one step deeper. */
import type { FieldName } from './field-name.js'

const BRANCH = /^((?:[│┃|]\s*)*)[├└╰╚╠┣┗][─━═\s]*/u

export function withoutBranch(name: string): string {
  return name.replace(BRANCH, '')
}

/** How many objects a name is inside of; 0 for one without a branch. */
export function branchDepth(name: string): number {
  const [branch, trunks = ''] = BRANCH.exec(name) ?? []
  return branch === undefined ? 0 : trunks.replace(/\s/gu, '').length + 1
}

/** The names that the rows above leave open, from the outermost. */
export interface OpenBranches {
  /** The name of a row below them, as if `lamp.watts` stood in its cell. */
  readonly place: (naming: FieldName, written: string) => FieldName
}

export function createBranches(): OpenBranches {
  const open: string[] = []
  return {
    place(naming, written) {
      const depth = Math.min(branchDepth(written), open.length)
      open.length = depth
      const steps = [...open, naming.name]
      open.push(naming.name)
      if (depth === 0) return naming
      return {
        ...naming,
        name: steps.join('.'),
        path: { steps, first: steps[0] ?? '', isSure: true },
      }
    },
  }
}
