/** Documents with so many things to resolve, mostly in one parent, that a careless transform takes quadratic time. */

const COUNT = 10_000

function count(make: (index: number) => string, separator = '\n'): string {
  return Array.from({ length: COUNT }, (_, index) => make(index)).join(separator)
}

const words = (make: (index: number) => string): string => count(make, ' ')

export const worstCases: Record<string, () => string> = {
  'footnotes and their references': () =>
    `${words((index) => `[${index}]_`)}\n\n${count((index) => `.. [${index}] x`)}`,
  'automatic footnotes and their references': () =>
    `${words(() => '[#]_')}\n\n${count(() => '.. [#] x')}`,
  'symbol footnotes': () => `${words(() => '[*]_').slice(0, 10_000)}\n\n.. [*] x`,
  'references to no footnote': () => words((index) => `[${index}]_`),
  'references to no target': () => words((index) => `t${index}_`),
  'references to one target': () => `${words(() => 't_')}\n\n.. _t: x`,
  'references to one target that is defined twice': () =>
    `${words(() => 't_')}\n\n.. _t: x\n.. _t: y`,
  'targets that nothing refers to': () => count((index) => `.. _t${index}: x`),
  'targets in a row that lead to the next block': () =>
    `${count((index) => `.. _t${index}:`)}\n\ntext`,
  'a chain of targets': () => count((index) => `.. _t${index}: t${index + 1}_`),
  'a circle of targets': () => count((index) => `.. _t${index}: t${(index + 1) % COUNT}_`),
  'targets that all name one': () =>
    `${count((index) => `.. _t${index}: end_`)}\n.. _end: x\n\n${words((index) => `t${index}_`)}`,
  'targets that all name none': () => count((index) => `.. _t${index}: none_`),
  'anonymous targets': () => `${words(() => 'a__')}\n\n${count(() => '__ x')}`,
  'anonymous references without targets': () => words(() => 'a__'),
  substitutions: () =>
    `${words((index) => `|s${index}|`)}\n\n${count((index) => `.. |s${index}| replace:: x`)}`,
  'substitutions by several nodes': () => `${words(() => '|s|')}\n\n.. |s| replace:: a *b* c`,
  'undefined substitutions': () => words((index) => `|s${index}|`),
  'nested substitutions': () =>
    `|s0|\n\n${count((index) => `.. |s${index}| replace:: |s${index + 1}|`)}\n.. |s${COUNT}| replace:: x`,
  'nested substitutions with text around them': () =>
    `|s0|\n\n${count((index) => `.. |s${index}| replace:: a |s${index + 1}| b`)}\n.. |s${COUNT}| replace:: x`,
  'a circle of substitutions': () =>
    `|s0|\n\n${count((index) => `.. |s${index}| replace:: |s${(index + 1) % COUNT}|`)}`,
  'substitutions that double': () =>
    `|s0|\n\n${count((index) => `.. |s${index}| replace:: |s${index + 1}| |s${index + 1}|`).slice(0, 2000)}`,
  comments: () => count(() => '..\n   c\n'),
  transitions: () => count(() => '----\n'),
  'transitions between paragraphs': () => count(() => 'a\n\n----\n'),
  classes: () => count(() => '.. class:: a\n\nb\n'),
  'classes of one paragraph': () =>
    `${count(() => '.. class:: a\n')}\n${count(() => '.. class:: b\n')}\np`,
  sections: () => `.. contents::\n\n.. sectnum::\n\n${count((index) => `T${index}\n=====\n`)}`,
  'unknown directives': () => count(() => '.. nothing::\n'),
  'fields in front': () => count((index) => `:f${index}: x`),
  'quoted words': () => words(() => `"a" 'b'`),
}
