/**
 * Addresses that may stand in an output. A document's text is not trusted: an address whose scheme
 * runs code in a reader's browser is refused. Anything relative passes.
 */
const SCHEME = /^([a-z][a-z0-9+.-]*):/i
const LINK_SCHEMES = new Set(
  'http https mailto ftp ftps sftp irc ircs news nntp tel xmpp git ssh svn urn doi file'.split(' '),
)
const IMAGE_DATA = /^data:image\/(png|gif|jpeg|webp|avif)[;,]/i
/** What browsers skip when they read a scheme. */
const SKIPPED = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Whether a link may lead there. */
export function isSafeLink(url: string): boolean {
  const scheme = SCHEME.exec(url.replace(SKIPPED, ''))?.[1]
  return scheme === undefined || LINK_SCHEMES.has(scheme.toLowerCase())
}

/** Whether an image may be read from there. */
export function isSafeImage(url: string): boolean {
  const plain = url.replace(SKIPPED, '')
  const scheme = SCHEME.exec(plain)?.[1]?.toLowerCase()
  if (scheme === undefined || scheme === 'http' || scheme === 'https') return true
  return IMAGE_DATA.test(plain)
}

/** Whether programs can read an address: of `http://host:PORT` they cannot, nor of a `%` that encodes nothing. */
export function isReadable(url: string): boolean {
  try {
    decodeURI(url)
  } catch {
    return false
  }
  // Against a page of its own scheme `https:/` would be a path.
  return SCHEME.test(url) ? URL.canParse(url) : URL.canParse(url, 'https://example.com')
}

/** The same address, with every `%` that encodes nothing as what it is. */
export function withoutStrayPercents(url: string): string {
  return url.replace(/%(?![\da-f]{2})/gi, '%25')
}

/** The same address without angle brackets, in which Markdown has addresses and which browsers encode. */
export function withoutAngles(url: string): string {
  return url.replace(/[<>]/g, encodeURIComponent)
}

/** The address of one path as a link from another has it. */
export function relativePath(from: string, to: string): string {
  const source = from.split('/').slice(0, -1)
  const target = to.split('/')
  let same = 0
  while (same < source.length && same < target.length - 1 && source[same] === target[same]) same++
  const up = source.slice(same).map(() => '..')
  return [...up, ...target.slice(same)].join('/')
}

/** An id as the last part of an address. */
export function encodeFragment(id: string): string {
  return pathToUrl(id).replace(/^\.\//, '')
}

/** A path as an address: every character that an address gives a meaning is encoded. */
export function pathToUrl(path: string): string {
  const url = path.split('/').map(encodeSegment).join('/')
  return /^[^/]*:/.test(url) ? `./${url}` : url
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(wellFormed(segment)).replace(/%(2B|40|2C|3D|24)/g, decodeURIComponent)
}

/** Half of a surrogate pair has no form in an address. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  )
}
