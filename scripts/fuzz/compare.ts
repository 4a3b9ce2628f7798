/** One document through us, and through docutils beside it. */
import { parse, resolve, toPseudoXml } from '../../src/index.js'
import { parseOptions, readerOptions } from '../driver/settings.mjs'
import type { Sample } from './generator.js'
import type { Oracle } from './oracle.js'

const NO_FILES = { fileInsertionEnabled: false }

/** Our tree of a sample, as docutils would print it; what was thrown, where something was. */
export function treeOf({ input, settings }: Sample, transform: boolean): string {
  try {
    const { tree } = parse(input, { ...parseOptions(settings), ...NO_FILES })
    const options = readerOptions({ report_level: 1, ...settings })
    return toPseudoXml(transform ? resolve(tree, options).tree : tree)
  } catch (error) {
    return `THROWN ${error instanceof Error ? String(error.stack) : String(error)}`
  }
}

/** Whether docutils' tree is another than ours; false where docutils itself fails. */
export async function differs(
  sample: Sample,
  oracle: Oracle,
  transform: boolean,
): Promise<boolean> {
  const [answer] = await oracle.ask([sample])
  return answer !== undefined && answer !== treeOf(sample, transform)
}
