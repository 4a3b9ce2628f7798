/** A section that the walk is in: what the tables in it are told of it. */
import { titleOf } from '../tree/children.js'
import type { Document, Section, Title } from '../tree/nodes.js'
import { joined } from './joined.js'
import { plainText } from './text.js'

export interface OpenSection {
  readonly title: Title | undefined
  readonly around: OpenSection | undefined
  /** How many titles its heading path has, which is read only where a table is. */
  readonly depth: number
  headingPath: readonly string[] | undefined
  readonly anchor: string | undefined
  labels: readonly string[]
  hasTable: boolean
}

const NONE: readonly string[] = []

/** What is around all sections: the document. */
export function outermostSection({ title, ids, names }: Document): OpenSection {
  return {
    title: undefined,
    around: undefined,
    depth: title === undefined ? 0 : 1,
    headingPath: title === undefined ? NONE : [title],
    anchor: ids?.[0],
    labels: names ?? NONE,
    hasTable: false,
  }
}

/** A section's own implicit name is a label too, behind those that were given. */
export function sectionIn(
  node: Section,
  around: OpenSection,
  labels: readonly string[],
): OpenSection {
  const title = titleOf(node)
  return {
    title,
    around,
    depth: title ? around.depth + 1 : around.depth,
    headingPath: undefined,
    anchor: node.ids?.[0] ?? around.anchor,
    labels: joined(labels, node.names ?? NONE),
    hasTable: false,
  }
}

export function headingPathOf(section: OpenSection): readonly string[] {
  if (section.headingPath) return section.headingPath
  const around = section.around ? headingPathOf(section.around) : NONE
  section.headingPath = section.title ? [...around, plainText([section.title])] : around
  return section.headingPath
}
