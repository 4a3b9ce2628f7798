/** Documents that are large in one way each, for all that comes after the parser. */

const COUNT = 20_000

function count(make: (index: number) => string, separator = '\n'): string {
  return Array.from({ length: COUNT }, (_, index) => make(index)).join(separator)
}

/** A table of parameters with one row, whose description is a text. */
function described(text: string): string {
  const head = ['* - Name', '  - Type', '  - Description']
  const row = ['* - a', '  - String', `  - ${text}`]
  const lines = [...head, ...row].map((line) => `   ${line}`)
  return `.. list-table::\n   :header-rows: 1\n\n${lines.join('\n')}\n`
}

/** A simple table with a row for each number. */
function listed(head: string, make: (number: string) => string): string {
  const border = '============ ====== ===='
  const rows = count((index) => make(String(index).padStart(5, '0')))
  return `${border}\n${head}\n${border}\n${rows}\n${border}\n`
}

export const worstCases: Record<string, () => string> = {
  'blocks nested too deep': () =>
    Array.from({ length: 1000 }, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n\n'),
  'targets of one paragraph, four times as many': () =>
    `${count((index) => [0, 1, 2, 3].map((part) => `.. _t${index}-${part}:`).join('\n'))}\n\ntext t1-1_`,
  'a chain of targets that leads nowhere': () =>
    `${count((index) => `.. _t${index}: t${index + 1}_`)}\n\nt0_`,
  'sections of one name': () => `.. contents::\n\n${count(() => 'Title\n=====\n')}`,
  'sections with contents of their own': () =>
    count((index) => `T${index}\n======\n\n.. contents::\n   :local:\n\nU${index}\n------\n`),
  'footnotes and their references': () =>
    `${count(() => '[#]_', ' ')}\n\n${count(() => '.. [#] x')}`,
  'references to labels': () =>
    `${count((index) => `.. _l${index}:\n\nT${index}\n======\n`)}\n${count((index) => `:ref:\`l${index}\``)}`,
  'lists, definitions and fields': () => count(() => '- a\n\nb\n  c\n\n:d: e\n'),
  'unfinished inline markup': () => count(() => '*a **b ``c `d |e _`f'),
  'rows of parameters': () =>
    listed('Name         Type   Desc', (number) => `name_${number}   String text`),
  'rows of one name': () => listed('Name         Type   Desc', () => 'name         String text'),
  'rows of paths': () =>
    listed('Name         Type   Desc', (number) => `a.b.c${number}   String text`),
  'rows of codes': () =>
    listed('Code         Reason Desc', (number) => `${number}        text   b`),
  'remarks behind one name': () =>
    described('text').replace('* - a', `* - a ${count(() => '(optional)', ' ')}`),
  'bold values in one cell': () => described(count(() => 'The value can be **a**, or 1.', ' ')),
  'bold values in one sentence': () => described(count(() => 'it can be **a** and', ' ')),
  'options of a comment': () =>
    `.. rstforge: enum Code\n${count((index) => `   option${index}: 1`)}\n\n${listed('Code         Reason Desc', (number) => `${number}        text   b`)}`,
  'an example with keys that no table has': () =>
    `Making\n======\n\nPOST /a\n\nRequest\n-------\n\n${described('text')}\nExample Request\n\n::\n\n  {"a": "",\n${count((index) => `  "b${index}": 1`, ',\n')}}\n`,
  'blank lines in a literal block': () => `::\n\n  {\n${count(() => '')}\n  }\n`,
  'long rows of blanks': () =>
    Array.from({ length: 400 }, () => `a${' '.repeat(9000)}b`).join('\n\n'),
  'a title of brackets that nothing closes': () =>
    `${'（'.repeat(10 * COUNT)}\n${'='.repeat(20 * COUNT)}\n\n${described('text')}`,
  'an array of arrays': () => described(count(() => 'Array of', ' ')),
}
