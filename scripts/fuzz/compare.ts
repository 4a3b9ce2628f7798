/** Our tree of a sample beside docutils'. */
import { parse, resolve, toPseudoXml } from '../../src/index.js'
import { findLanguage } from '../../src/languages.js'
import { parseOptions, readerOptions, withLanguage } from '../driver/settings.mjs'
import type { Sample } from './generator.js'
import type { Oracle } from './oracle.js'

export interface Comparison {
  /** Our tree of a sample, as docutils would print it; what was thrown, where something was. */
  ours(sample: Sample): string
  isSame(sample: Sample, want: string): boolean
  /** Whether docutils' tree is another than ours; false where docutils itself fails. */
  differs(sample: Sample): Promise<boolean>
}

export interface ComparisonOptions {
  /** Whether the transforms run. */
  readonly transform: boolean
  /**
   * Whether the lines of messages are compared. docutils' transforms take them from nodes that
   * often have none, or that of a line further down.
   */
  readonly lines: boolean
}

export function createComparison(
  oracle: Oracle,
  { transform, lines }: ComparisonOptions,
): Comparison {
  const withLines = (tree: string) => (lines ? tree : tree.replace(MESSAGE_LINE, '$1'))
  const comparable = (tree: string) => withLines(transform ? renumber(tree) : tree)
  function ours({ input, settings: given }: Sample): string {
    try {
      const settings = withLanguage(given, findLanguage)
      const { tree } = parse(input, { ...parseOptions(settings), fileInsertionEnabled: false })
      const options = readerOptions({ report_level: 1, ...settings })
      return toPseudoXml(transform ? resolve(tree, options).tree : tree)
    } catch (error) {
      return `THROWN ${error instanceof Error ? String(error.stack) : String(error)}`
    }
  }
  const isSame = (sample: Sample, want: string) =>
    (transform && LOST_REFERENCES.test(want)) || comparable(ours(sample)) === comparable(want)
  return {
    ours,
    isSame,
    async differs(sample) {
      const [want] = await oracle.ask([sample])
      return want !== undefined && !isSame(sample, want)
    },
  }
}

/**
 * Automatic ids, numbered in the order of the tree. docutils counts nodes that it threw away, such as
 * those of a substitution definition that turned out to be none.
 */
function renumber(tree: string): string {
  const numbers = new Map<string, string>()
  return tree.replace(AUTOMATIC_ID, (id, kind: string) => {
    const known = numbers.get(id) ?? `${kind}-${numbers.size + 1}`
    numbers.set(id, known)
    return known
  })
}

/** docutils counts references in what it threw away as well, and shows the ids of what was refused. */
const LOST_REFERENCES =
  /Too many (?:autonumbered|symbol) footnote references|contains illegal element <problematic>/
const AUTOMATIC_ID =
  /\b(problematic|system-message|footnote-reference|citation-reference|footnote|toc-entry|auto)-?\d+/g
const MESSAGE_LINE = /^( *<system_message .*) line="(?:\d+|True)"/gm
