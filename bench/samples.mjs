/** One synthetic page of a few hundred kilobytes for each construct, made of numbered pieces. */
const pieces = {
  paragraphs: (n) => `Paragraph ${n} has a first line of plain words,\nand another line of them.\n`,
  sections: (n) =>
    `Section ${n}\n${'='.repeat(20)}\n\nText.\n\nPart of ${n}\n${'-'.repeat(20)}\n\nText.\n`,
  'bullet lists': (n) => `- item ${n}\n- second item\n\n  - nested item\n  - another one\n`,
  'enumerated lists': (n) =>
    `1. first of ${n}\n2. second\n\n   a. nested\n   b. nested too\n\n..\n`,
  'definition lists': (n) => `term ${n} : classifier\n    What the term means.\n`,
  'field lists': (n) => `:name ${n}: a value\n:other: a longer value\n    on two lines\n`,
  'option lists': (n) =>
    `-${'abcdefgh'.charAt(n % 8)} FILE, --option=FILE  What option ${n} does.\n`,
  'literal blocks': (n) => `Code ${n}::\n\n    const value = ${n}\n    print(value)\n`,
  'line blocks': (n) => `| Line ${n}\n|    indented\n| back again\n`,
  'block quotes': (n) => `Said ${n}:\n\n    A quote of some words.\n\n    -- Someone\n`,
  'simple tables': (n) =>
    `=====  ==========\nCode   Meaning\n=====  ==========\n${n % 1000}    a word\n2      another\n=====  ==========\n`,
  'grid tables': (n) =>
    `+-------+------------+\n| ${String(n).padEnd(5)} | a word     |\n+-------+------------+\n| 2     | another    |\n+-------+------------+\n`,
  directives: (n) =>
    `.. note::\n   :class: a\n\n   Note ${n}.\n\n.. image:: picture-${n}.png\n   :alt: text\n`,
  targets: (n) => `.. _target ${n}: https://example.org/${n}\n\nSee \`target ${n}\`_.\n`,
  footnotes: (n) => `Text [#f${n}]_.\n\n.. [#f${n}] The footnote.\n`,
  substitutions: (n) => `.. |s${n}| replace:: *text*\n\nUse |s${n}| here.\n`,
  'inline markup': (n) =>
    `Some *emphasis*, **strong** and \`\`literal ${n}\`\`, :ref:\`a role <to>\`,\na \`link <https://example.org/>\`_ and https://example.org/${n}.\n`,
}
const PIECES = 4_000

/** Pages by the name of what they are made of, in the form of `inputs`. */
export const samples = Object.fromEntries(
  Object.entries(pieces).map(([name, piece]) => [
    name,
    () => [[`${name}.rst`, Array.from({ length: PIECES }, (_, n) => piece(n)).join('\n')]],
  ]),
)
