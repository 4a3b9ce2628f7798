/**
 * Roles that docutils lacks, as inline nodes of docutils: references through the project, and text
 * in the form that its role asks for. A role that nobody knows becomes its text.
 *
 * Source: Sphinx, "Roles".
 */
import { isReferenceRole, roleParts } from '../../project/roles.js'
import { parent, text } from '../../tree/builders.js'
import type { InlineNode, InterpretedText } from '../../tree/nodes.js'
import type { Conversion } from '../conversion.js'
import { link } from './build.js'
import { lowerReference } from './reference.js'

type Lower = (node: InterpretedText, conversion: Conversion) => InlineNode[]

const literal: Lower = ({ children, position, role }) => [
  { ...parent('literal', children, position), classes: [role.replaceAll(':', '-')] },
]
const strong: Lower = ({ children, position, role }) => [
  { ...parent('strong', children, position), classes: [role] },
]
const emphasis: Lower = ({ children, position, role }) => [
  { ...parent('emphasis', children, position), classes: [role] },
]
const plain: Lower = ({ children }) => children

/** `{variable}` parts of a path or of code are emphasised; a backslash keeps a brace. */
const sample: Lower = (node) => {
  const { position, role } = node
  const parts = textOf(node.children).split(/(?<!\\)\{([^{}]*)(?<!\\)\}/)
  const children = parts.flatMap((part, index): InlineNode[] => {
    const leaf = text(part.replace(/\\([{}\\])/g, '$1'), position)
    if (part === '') return []
    return [index % 2 === 1 ? parent('emphasis', [leaf], position) : leaf]
  })
  return [{ ...parent('literal', children, position), classes: [role] }]
}

/** An ampersand marks the key that chooses the label; `-->` is an arrow between labels. */
const label: Lower = (node) => {
  const { position, role } = node
  const value = textOf(node.children)
    .replace(/\s*-->\s*/g, role === 'menuselection' ? ' ‣ ' : ' --> ')
    .replace(/&(&|(?=\S))/g, (found) => (found === '&&' ? '&' : ''))
  return [{ ...parent('strong', [text(value, position)], position), classes: [role] }]
}

/** `text (explanation)`. The explanation stays where it can be read. */
const abbreviation: Lower = ({ children, position }) => [parent('abbreviation', children, position)]

/** A link to a file that stays where the sources are. */
const download: Lower = ({ target, children, position }, conversion) => {
  const name = { ...parent('literal', children, position), classes: ['download'] }
  return [link(conversion.download(target), [name], position)]
}

function numbered(prefix: string, address: (target: string) => string): Lower {
  return (node) => {
    const { target, children, explicit, position } = node
    const shown = explicit ? children : [text(`${prefix}${target}`, position)]
    return [link(address(target), shown, position)]
  }
}

function each(names: string, lower: Lower): [string, Lower][] {
  return names.split(/\s+/).map((name) => [name, lower])
}

const ROLES: ReadonlyMap<string, Lower> = new Map([
  ...each('file samp', sample),
  ...each('command program makevar', strong),
  ...each('guilabel menuselection', label),
  ...each('dfn mailheader manpage mimetype newsgroup', emphasis),
  ...each('kbd regexp cpp:expr c:expr cpp:texpr c:texpr code', literal),
  ...each('abbr', abbreviation),
  ...each('download', download),
  ...each('index', plain),
  ...each(
    'pep',
    numbered('PEP ', (target) => {
      const [number = '', anchor] = target.split('#')
      const path = `https://peps.python.org/pep-${number.padStart(4, '0')}/`
      return anchor ? `${path}#${anchor}` : path
    }),
  ),
  ...each(
    'rfc',
    numbered('RFC ', (target) => {
      const [number = '', anchor] = target.split('#')
      const path = `https://datatracker.ietf.org/doc/html/rfc${number}`
      return anchor ? `${path}#${anchor}` : path
    }),
  ),
  ...each(
    'cve',
    numbered('CVE ', (target) => `https://www.cve.org/CVERecord?id=CVE-${target}`),
  ),
  ...each(
    'cwe',
    numbered('CWE ', (target) => {
      return `https://cwe.mitre.org/data/definitions/${target}.html`
    }),
  ),
])

export function lowerRole(node: InterpretedText, conversion: Conversion): InlineNode[] {
  const role = node.role.toLowerCase()
  const lower = ROLES.get(role)
  if (lower) return lower(node, conversion)
  if (isReferenceRole(role) || conversion.project.resolve(conversion.path, role, node.target)) {
    return lowerReference(node, conversion)
  }
  return lowerUnknown(node, conversion)
}

/** A role of a domain is code as a rule; of any other, all that can be shown is the text. */
function lowerUnknown(node: InterpretedText, conversion: Conversion): InlineNode[] {
  const { role, target, explicit, position } = node
  if (explicit) {
    const message = `The role "${role}" is not known; its text is shown, its target "${target}" is not.`
    conversion.report('role-target-dropped', message, position, 'info')
  }
  const { domain } = roleParts(role)
  return domain === 'std' ? plain(node, conversion) : literal(node, conversion)
}

function textOf(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : '')).join('')
}
