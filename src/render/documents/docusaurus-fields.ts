/**
 * What Docusaurus is told of a page because of its path, so that every page keeps an address of its
 * own and the name that links and sidebars call it by.
 *
 * Source: Docusaurus, "Number prefixes" and "Category index convention".
 */
import { yamlScalar, type FrontMatterEntry } from '../../convert/mdast/front-matter.js'
import { folderOf, pageName } from '../../project/paths.js'
import type { Documents } from './context.js'

export function docusaurusFields(out: string, documents: Documents): FrontMatterEntry[] {
  const isNumbered = out.split('/').some(hasNumber)
  const name = nameOf(out)
  const isSecond = isIndex(out) && name.toLowerCase() !== 'index' && hasOtherIndex(out, documents)
  return [
    ...(isNumbered ? [{ key: 'parse_number_prefixes', value: 'false' }] : []),
    ...(isSecond ? [{ key: 'slug', value: yamlScalar(name) }] : []),
  ]
}

/** `01-name`, whose number would be taken off; versions and dates are left as they are. */
function hasNumber(name: string): boolean {
  return /^\d+\s*[-_.]+(?!\d)\s*[^-_.\s]/.test(name)
}

/** Whether the page is shown at the address of its folder. */
function isIndex(out: string): boolean {
  const name = nameOf(out).toLowerCase()
  return (
    name === 'index' || name === 'readme' || name === folderOf(out).split('/').at(-1)?.toLowerCase()
  )
}

/** Whether another page, or the index that we make, is shown there as well. */
function hasOtherIndex(out: string, { outputs, index = '' }: Documents): boolean {
  const folder = folderOf(out)
  const isOther = (other: string): boolean => {
    return other !== out && folderOf(other) === folder && isIndex(other)
  }
  return isOther(index) || [...outputs.values()].some(isOther)
}

function nameOf(path: string): string {
  return pageName(path).slice(path.lastIndexOf('/') + 1)
}
