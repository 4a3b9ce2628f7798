/** All that the documentation says of a field in words, a paragraph for each cell that says some. */
import type { Field } from '../model/types.js'

export function fieldText(field: Field): string {
  const { description, requiredWhen, range, unit, location, other } = field
  let text = description
  if (requiredWhen !== undefined && !description.includes(requiredWhen))
    text = added(text, 'Required', requiredWhen)
  if (range !== undefined) text = added(text, 'Value range', range)
  if (unit !== undefined) text = added(text, 'Unit', unit)
  if (location !== undefined) text = added(text, 'In', location)
  if (other !== undefined)
    for (const [header, said] of Object.entries(other)) text = added(text, header, said)
  return text
}

/** What has several lines stands below its label. */
function added(text: string, label: string, said: string): string {
  const isBelow = said.includes('\n') || said.startsWith('- ')
  const paragraph = isBelow ? `${label}:\n${said}` : `${label}: ${said}`
  return text === '' ? paragraph : `${text}\n\n${paragraph}`
}
