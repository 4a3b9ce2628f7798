/** Texts that a careless reader takes quadratic time for, or overflows its stack on. */

const COUNT = 50_000

function count(make: (index: number) => string, separator = '\n', total = COUNT): string {
  return Array.from({ length: total }, (_, index) => make(index)).join(separator)
}

function stairs(make: (indent: string) => string, separator: string): string {
  return count((index) => make(' '.repeat(index)), separator, 1000)
}

export const worstCases: Record<string, () => string> = {
  'a million asterisks': () => '*'.repeat(1e6),
  'a million parentheses': () => '('.repeat(1e6),
  'a million underscores': () => `${'_'.repeat(1e6)} a`,
  'lines of parentheses': () => count(() => '((((('),
  'lists nested a thousand deep': () => stairs((indent) => `${indent}${indent}- a`, '\n\n'),
  'quotes nested a thousand deep': () => stairs((indent) => `${indent}a`, '\n\n'),
  'four thousand lines of shrinking indent': () =>
    count((index) => `${' '.repeat(4000 - index)}a`, '\n', 4000),
  'definitions nested a thousand deep': () => stairs((indent) => `${indent}a`, '\n'),
  'line blocks nested a thousand deep': () => stairs((indent) => `| ${indent}a`, '\n'),
  'sections of every style': () =>
    count((index) => `T\n${'=-~^"\'`#*+.:'.charAt(index % 12).repeat(4)}\n`, '\n', 12_000),
  targets: () => count((index) => `.. _t${index}: x`),
  'targets of one name': () => count(() => '.. _t: x'),
  footnotes: () => count((index) => `.. [${index}] x`),
  'automatic footnotes': () => count(() => '.. [#] x'),
  'substitution definitions': () => count((index) => `.. |s${index}| replace:: x`),
  comments: () => count(() => '.. c'),
  'empty comments': () => count(() => '..\n'),
  'roles based on one another': () =>
    `.. role:: r0\n\n${count((index) => `.. role:: r${index + 1}(r${index})\n`)}\n:r${COUNT}:\`x\``,
  'roles before directives that nobody knows': () =>
    `${count((index) => `.. role:: r${index}`)}\n${count(() => '.. mystery::\n\n   a\n')}`,
  'metadata after text, and headers': () =>
    ['a\n', '.. meta::\n   :a: b\n', '.. header:: a\n']
      .map((part) => count(() => part, '\n', 20_000))
      .join('\n'),
  'list items': () => count(() => '- a'),
  'enumerated items': () => count((index) => `${index + 1}. a`),
  definitions: () => count(() => 'a\n  b'),
  fields: () => count(() => ':a: b'),
  options: () => count(() => '-a  b'),
  'lines of one paragraph': () => count(() => 'some words'),
  'lines of one line block': () => count(() => '| a'),
  attributions: () => count(() => '  a\n\n  -- b\n'),
  'attributions of no quote': () => count(() => '  -- b'),
  'a target without an end': () => `.. _a\n${count(() => '   b: : c:d')}`,
  'a quoted target without an end': () => `.. _\`a\n${count(() => '   b: c: :')}`,
  'a substitution without an end': () => `.. |a\n${count(() => '   b | | c|d')}`,
  'a field without an end': () => `:${'a:b'.repeat(COUNT)}`,
  'an escaped field without an end': () => `:${'a\\:'.repeat(COUNT)}`,
  'options that never close': () => `-a <${'b, -c <'.repeat(COUNT)}`,
  'blank lines': () => '\n'.repeat(1e6),
  'rows of a grid table': () =>
    `+---+---+\n${count(() => '| a | b |\n+---+---+', '\n', 100_000)}\n`,
  'rows beside a tall cell': () =>
    `+---+---+\n${count(() => '|   | b |\n|   +---+')}\n|   | c |\n+---+---+\n`,
  'a wide lattice that closes nowhere': () => {
    const border = `+${'---+'.repeat(500)}`
    return [border, ...Array<string>(2000).fill(`|${'  ++'.repeat(499)}   |`), border].join('\n')
  },
  'a grid table without a bottom': () => `+---+\n${count(() => '| a |')}`,
  'tables with nothing between': () => count(() => '+---+\n| a |\n+---+\n- b'),
  'rows of a simple table': () => `==  ==\n${count(() => 'a   b', '\n', 100_000)}\n==  ==\n`,
  'a wide simple table of combining characters': () => {
    const border = count(() => '==', ' ', 3000)
    const row = `e\u0301 ${count(() => 'aa', ' ', 2999)}`
    return `${border}\n${count(() => row, '\n', 200)}\n${border}\n`
  },
  'a simple table without a bottom': () => `==  ==\n${count(() => 'a   b')}`,
  'targets in a row': () => `${count((index) => `.. _t${index}:`)}\n\ntext`,
  'a chain of indirect targets': () => count((index) => `.. _t${index}: t${index + 1}_`),
  'a circle of indirect targets': () => count((index) => `.. _t${index}: t${(index + 1) % COUNT}_`),
  'references to one footnote': () => `${count(() => '[1]_')}\n\n.. [1] x`,
  'references to nothing': () => count(() => 'x_'),
  'substitutions in a chain': () =>
    `|s0|\n\n${count((index) => `.. |s${index}| replace:: |s${index + 1}|`)}`,
  'anonymous references': () => `${count(() => '`a`__')}\n\n${count(() => '__ x')}`,
}
