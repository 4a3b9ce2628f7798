/**
 * The verb that a gerund comes of: `Querying` is `Query`, `Stopping` is `Stop`, `Caching` is `Cache`.
 *
 * By the spelling of English: before `-ing` a final `e` is dropped, and one consonant behind one
 * stressed vowel is doubled. So a verb of one syllable that ends in one consonant had an `e`; in
 * longer verbs the stress is not written, and the ending tells.
 */

/** What is like this, and no deed; no verb ends in `j` or `q`, as Beijing would. */
const NO_DEED =
  /^(?:(?:any|every|no|some)th|.*str|.*[jq]|sibl|offspr|ceil|dur|even|mean|warn|exist|miss|pend|float|remain|follow|lead|trail|interest|underly|correspond|ongo|outgo|forego|incom|upcom|oncom)ing$/

/** A verb of one syllable that ends in one consonant: `tak`, `writ`, `quot`, `us`. */
const SHORT = /^(?:qu|[^aeiouy])*[aeiouy][^aeiouywx]$/
/** `Roll`, `install`: the others have one `l`, as `cancel` and `control`. */
const DOUBLE_L = /^[^aeiouy]*[aeiou]ll$|(?:[cfw]a|sta|[fkpt]i|[fpt]u|(?<!t)ro|no|se)ll$/

const SILENT_E = [
  /[aeiouy]z$|[uv]$|[bcdfgkpstz]l$/,
  /(?<!syn|c)c$/,
  /(?:[aeiu]|[dlr])g$|(?:chang|rang|leng|veng|mung)$/,
  /(?<!alia|bia|canva|focu|statu)(?<=[aeiouylnprw])s$/,
  /(?<!form|comb|[eo])at$|(?:cre|line|me)at$/,
  /(?:del|pl|comp)et$|(?:inv|ign|un|ped|(?:ex|re)c)it$|writ$|(?:m|n|qu|dev)ot$/,
  /(?<!a|o|inp|outp|throughp)ut$|rout$/,
  /(?<![aeou])id$|guid$|(?<![eo])ad$|(?<!o|meth)od$|(?<![aeo])ud$|ced$|persed$/,
  /(?<![eo])ak$|vok$/,
  /scal$|(?<![aeou])il$|(?<![ao])ul$/,
  /(?:nam|fram|com|[fls]um)$|(?<![aeou])in$|typ$|(?:c|cr|sh)ap$|scop$/,
  /(?<![aeo])(?:ar|ir|ur)$|(?:[do]h|terf)er$|(?:ad|gn|pl|sc|st)or$/,
  /(?<![aeou])ib$|prob$|^(?:pre)?cach$|^(?:past|tast|wast)$/,
]

/** The verb of a gerund that begins with a capital; every other word as it is. */
export function imperative(word: string): string {
  if (!/^\p{Lu}\p{Ll}{2,}ing$/u.test(word)) return word
  const gerund = word.toLowerCase()
  if (NO_DEED.test(gerund)) return word
  const stem = word.slice(0, -'ing'.length)
  const spelt = stem.toLowerCase()
  if (!/[aeiouy]/.test(spelt)) return word
  if (/([bcdgkmnprt])\1$/.test(spelt)) return spelt === 'add' ? stem : stem.slice(0, -1)
  if (spelt.endsWith('ll')) return DOUBLE_L.test(spelt) ? stem : stem.slice(0, -1)
  const hasE = SHORT.test(spelt) || SILENT_E.some((ending) => ending.test(spelt))
  return hasE ? `${stem}e` : stem
}
