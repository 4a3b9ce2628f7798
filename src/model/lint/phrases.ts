/** Phrases beside HTTP status codes that are not the registered ones. */
import type { Diagnostic } from '../../source/diagnostic.js'
import { ianaPhrase, isPhraseOf } from '../codes/phrases.js'
import type { Model } from '../types.js'

export function foreignPhrases({ pages }: Model): Diagnostic[] {
  return pages.flatMap(({ path, tables }) =>
    tables
      .filter(({ flavor }) => flavor === 'httpStatus')
      .flatMap(({ members }) =>
        members.flatMap(({ value, keyText, keySource, entries }): Diagnostic[] => {
          const [entry] = entries
          const iana = typeof value === 'number' ? ianaPhrase(value) : undefined
          const isSaid = keySource === 'phrase' || keySource === 'nameColumn'
          if (
            !entry ||
            iana === undefined ||
            !isSaid ||
            typeof value !== 'number' ||
            isPhraseOf(value, keyText)
          )
            return []
          return [
            {
              code: 'phrase-mismatch',
              level: 'warning',
              message: `${String(value)} is "${keyText.slice(0, 80)}" here; its registered phrase is "${iana}"`,
              path,
              position: entry.provenance.position,
              help: `write ${iana}, unless another name is meant`,
            },
          ]
        }),
      ),
  )
}
