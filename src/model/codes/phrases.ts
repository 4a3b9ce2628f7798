/** Reason phrases of HTTP status codes, as IANA's registry has them (and the older names of two). */
const PHRASES: Readonly<Record<number, string>> = {
  100: 'Continue',
  101: 'Switching Protocols',
  102: 'Processing',
  103: 'Early Hints',
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  203: 'Non-Authoritative Information',
  204: 'No Content',
  205: 'Reset Content',
  206: 'Partial Content',
  207: 'Multi-Status',
  208: 'Already Reported',
  226: 'IM Used',
  300: 'Multiple Choices',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  305: 'Use Proxy',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  411: 'Length Required',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  417: 'Expectation Failed',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  423: 'Locked',
  424: 'Failed Dependency',
  425: 'Too Early',
  426: 'Upgrade Required',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  506: 'Variant Also Negotiates',
  507: 'Insufficient Storage',
  508: 'Loop Detected',
  510: 'Not Extended',
  511: 'Network Authentication Required',
}

/** Names that earlier editions of the standards gave, which documentation still uses rightly; how they are spelt is nothing. */
const FORMER: Readonly<Record<number, readonly string[]>> = {
  203: ['Partial Information'],
  302: ['Moved Temporarily', 'Object Moved'],
  413: ['Payload Too Large', 'Request Entity Too Large', 'Request Too Large'],
  414: ['Request URI Too Long', 'Request-URI Too Large', 'URI Too Large'],
  416: ['Requested Range Not Satisfiable', 'Requested Range Not Satisfied'],
  422: ['Unprocessable Entity'],
  500: ['Server Internal Error', 'Internal Error'],
  503: ['Server Unavailable'],
  504: ['Server Timeout'],
}

export function ianaPhrase(code: number): string | undefined {
  return Object.hasOwn(PHRASES, code) ? PHRASES[code] : undefined
}

/** Whether a text is the phrase of a code, in any spelling, now or formerly. */
export function isPhraseOf(code: number, text: string): boolean {
  const wanted = letters(text)
  const known = [
    ianaPhrase(code) ?? '',
    ...(Object.hasOwn(FORMER, code) ? (FORMER[code] ?? []) : []),
  ]
  return wanted !== '' && known.some((phrase) => letters(phrase) === wanted)
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/gu, '')
}
