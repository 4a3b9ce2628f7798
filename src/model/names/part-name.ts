/** The name of what the rows of a table in one place become, from the name of the whole table. */
import type { Place } from '../fields/location.js'

const ENDINGS: Readonly<Record<Place, string>> = {
  path: 'Path',
  query: 'Query',
  header: 'Headers',
  cookie: 'Cookies',
  request: 'Request',
  responseHeader: 'ResponseHeaders',
  response: 'Response',
}

/** `CreateTag` and `CreateTagRequest` have the parts `CreateTagPath`, `CreateTagRequest`. */
export function partName(name: string, place: Place): string {
  const ending = ENDINGS[place]
  return name.endsWith(ending) ? name : name.replace(/(?<=.)(?:Request|Response)$/u, '') + ending
}
