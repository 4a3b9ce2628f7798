/** A block of code as its fence says it: the language, and which of its lines are shown how. */
import type { Code } from 'mdast'
import type { DoctestBlock, LiteralBlock } from '../../tree/nodes.js'
import type { MarkdownFlavor } from '../options.js'

/** The code as a block; `language` as the source calls it. */
export function fence(
  code: string,
  language: string | undefined,
  node: LiteralBlock | DoctestBlock,
  flavor: MarkdownFlavor,
): Code {
  const lang = language?.replace(/[^\w+#.-]+|-vue$/g, '')
  const lower = lang?.toLowerCase() ?? ''
  const shown = SITES.has(flavor) ? (SITE_NAMES.get(lower) ?? lower) : lang
  const meta = node.type === 'literal_block' ? metaOf(node, flavor) : []
  const isNumbered = flavor === 'vitepress' && meta.includes(NUMBERS)
  const rest = meta.filter((part) => !isNumbered || part !== NUMBERS).join(' ')
  const info = `${shown || (meta.length > 0 ? 'text' : '')}${isNumbered ? ':line-numbers' : ''}`
  // Starlight builds no page with a block that has no line.
  const value = code === '' && flavor === 'starlight' ? '\n' : code
  return { type: 'code', value, ...(info ? { lang: info } : {}), ...(rest ? { meta: rest } : {}) }
}

const NUMBERS = 'showLineNumbers'

/** `{2,4-5} showLineNumbers`, as the tools for sites have it. */
function metaOf(node: LiteralBlock, flavor: MarkdownFlavor): string[] {
  if (flavor !== 'vitepress' && flavor !== 'docusaurus' && flavor !== 'starlight') return []
  const lines = (node['emphasize-lines'] ?? '').replace(/\s/g, '')
  const marked = /^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(lines) ? [`{${lines}}`] : []
  return node.linenos ? [...marked, NUMBERS] : marked
}

const SITES: ReadonlySet<MarkdownFlavor> = new Set<MarkdownFlavor>([
  'mdx',
  'docusaurus',
  'starlight',
  'vitepress',
])

/**
 * What the highlighters of sites, Shiki and Prism, call a language, by the name that only Pygments
 * has for it. A session at a prompt that they lack is shown as its language. They write all names in
 * lower case, which Pygments does not ask for.
 */
const SITE_NAMES: ReadonlyMap<string, string> = new Map([
  ['none', 'text'],
  ['default', 'text'],
  ['guess', 'text'],
  ['pycon', 'python'],
  ['python3', 'python'],
  ['py3', 'python'],
  ['python2', 'python'],
  ['ipython', 'python'],
  ['ipython3', 'python'],
  ['pytb', 'text'],
  ['py3tb', 'text'],
  ['rest', 'rst'],
  ['restructuredtext', 'rst'],
  ['dosbatch', 'bat'],
  ['winbatch', 'bat'],
  ['doscon', 'bat'],
  ['ps1con', 'powershell'],
  ['pwsh-session', 'powershell'],
  ['pwsh', 'powershell'],
  ['shell-session', 'console'],
  ['django', 'jinja'],
  ['html+django', 'jinja'],
  ['html+jinja', 'jinja'],
  ['htmldjango', 'jinja'],
  ['xml+django', 'xml'],
  ['xml+jinja', 'xml'],
  ['mysql', 'sql'],
  ['psql', 'sql'],
  ['postgresql', 'sql'],
  ['postgres', 'sql'],
  ['plpgsql', 'sql'],
  ['sqlite3', 'sql'],
  ['cfg', 'ini'],
  ['dosini', 'ini'],
  ['fishshell', 'fish'],
  ['golang', 'go'],
  ['udiff', 'diff'],
  ['objectivec', 'objective-c'],
  ['apacheconf', 'apache'],
  ['bsdmake', 'make'],
])
