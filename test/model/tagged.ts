/** Pages whose tables all want one name. */
import type { ModelPage } from '../../src/model/page.js'
import { listTable, page } from './read.js'

export const HEADERS = ['Parameter', 'Mandatory', 'Type', 'Description']
export const text = ['key', 'Yes', 'String', '.']
export const number = ['key', 'Yes', 'Integer', '.']

/** A page with a table for each list of rows, all described as the field `tag`. */
export function tagged(
  name: string,
  ...tables: readonly (readonly (readonly string[])[])[]
): ModelPage {
  const title = `Creating a ${name}`
  const parts = tables.map((rows) => listTable(HEADERS, rows, 'Description of the tag field'))
  return page(`${title}\n${'='.repeat(title.length)}\n\n${parts.join('\n')}`, `${name}.rst`)
}
