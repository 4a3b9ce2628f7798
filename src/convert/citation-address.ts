/** Where a reference to a citation leads: to one of its page, else to the project's. */
import { CITATION_ROLE, citedLabel } from '../project/citations.js'
import type { CitationReference } from '../tree/nodes.js'
import type { Conversion } from './conversion.js'

export function citationAddress(
  node: CitationReference,
  conversion: Conversion,
): string | undefined {
  const { names, project, path } = conversion
  const id = node.refid ?? names.named(node.refname)?.id
  if (id !== undefined) return conversion.anchor(id)
  const found = project.resolve(path, CITATION_ROLE, citedLabel(node))
  return found && conversion.address(found)
}
