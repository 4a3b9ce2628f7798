/** Headings that are a deed and no more: `Create`, `Deleting`, `GET`. What it is done to, the heading above says. */
import { imperative } from './imperative.js'

const DEED =
  /^(?:create|add|insert|register|update|modify|change|edit|replace|delete|remove|get|read|show|view|list|search|query|find|put|post|patch|head|options)$/i

export function isLoneDeed(heading: string): boolean {
  return DEED.test(imperative(heading))
}

/** `Create` below `Lamp` is `Create Lamp`; `above` are the headings over it, the nearest last. */
export function withObject(
  heading: string,
  above: readonly string[],
  isGeneric: (heading: string) => boolean,
): string {
  if (!isLoneDeed(heading)) return heading
  const object = above.findLast((one) => !isGeneric(one) && !isLoneDeed(one))
  return object === undefined ? heading : `${heading} ${object}`
}
