/**
 * A specification by example: a Markdown file of prose, in which a fence `rst` is followed by a fence
 * `pseudoxml` with the tree that docutils makes of it.
 *
 * The info string of a fence may go on with words and settings: `rst transform {"report_level": 1}`.
 * `transform` runs the transforms of docutils' standalone reader; the settings are docutils'.
 */

export interface SpecExample {
  /** The heading above, with the example's number below it where there are several. */
  readonly name: string
  readonly line: number
  readonly input: string
  readonly expected: string
  readonly transform: boolean
  readonly settings: Readonly<Record<string, unknown>>
}

interface Fence {
  readonly info: string
  readonly line: number
  readonly content: string
}

const OPENING = /^(`{3,}) *([^`\n]*)$/

/** The examples of a file, in order. A fence without its partner is an error of the file. */
export function readExamples(markdown: string): SpecExample[] {
  const examples: SpecExample[] = []
  let heading = ''
  let number = 0
  let open: Fence | undefined
  for (const item of headingsAndFences(markdown)) {
    if (typeof item === 'string') {
      heading = item
      number = 0
    } else if (item.info.split(' ')[0] === 'rst') {
      if (open) throw new Error(`The example in line ${open.line} has no fence "pseudoxml"`)
      open = item
    } else if (item.info === 'pseudoxml') {
      if (!open) throw new Error(`The tree in line ${item.line} has no fence "rst" before it`)
      number++
      examples.push(example(open, item, `${heading} ${number}`.trim()))
      open = undefined
    }
  }
  if (open) throw new Error(`The example in line ${open.line} has no fence "pseudoxml"`)
  return examples
}

function example({ info, line, content }: Fence, tree: Fence, name: string): SpecExample {
  const settings = /\{.*\}$/.exec(info)?.[0]
  return {
    name,
    line,
    input: content,
    expected: tree.content,
    transform: info.split(' ').includes('transform'),
    settings: settings === undefined ? {} : (JSON.parse(settings) as Record<string, unknown>),
  }
}

/** Titles as text, and fences. Back-ticks inside a fence are fewer than those around it. */
export function headingsAndFences(markdown: string): (string | Fence)[] {
  const found: (string | Fence)[] = []
  const lines = markdown.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const heading = /^#+ (.*)$/.exec(line)?.[1]
    if (heading !== undefined) found.push(heading)
    const [, ticks, info = ''] = OPENING.exec(line) ?? []
    if (ticks === undefined) continue
    const end = lines.indexOf(ticks, i + 1)
    if (end < 0) throw new Error(`The fence in line ${i + 1} is not closed`)
    const content = lines.slice(i + 1, end).map((text) => `${text}\n`)
    found.push({ info: info.trim(), line: i + 1, content: content.join('') })
    i = end
  }
  return found
}
