/**
 * Objects that a page describes with directives of Sphinx's domains: what they are called and what
 * id Sphinx gives them. Only the name is read from a signature; the rest is for the reader.
 */
import type { Directive } from '../tree/nodes.js'
import { squash } from '../tree/squash.js'
import { optionOf } from './walk.js'

export interface ObjectName {
  readonly domain: string
  readonly type: string
  readonly name: string
  readonly anchor: string
}

/** What the directives of a page have set where a description stands. */
export interface ObjectScope {
  readonly module?: string | undefined
  readonly program?: string | undefined
  /** Full name of the class whose description it stands in. */
  readonly outer?: string | undefined
}

/** One signature of a description. */
export interface Described {
  readonly signature: string
  /** One, or several for an option with several spellings. */
  readonly objects: readonly ObjectName[]
}

/** Python's directives, which Sphinx also takes without `py:`. */
const PYTHON = new Set(
  `function method class exception attribute data staticmethod classmethod decorator decoratormethod
  property type module autofunction automethod autoclass autoexception autoattribute autodata
  autodecorator autoproperty automodule`.split(/\s+/),
)
const STANDARD = new Set(['option', 'envvar', 'confval', 'event', 'setting', 'cmdoption'])
/** Directives of a domain that describe nothing. */
const NO_OBJECT =
  /^(py:currentmodule|c(pp)?:(namespace|namespace-push|namespace-pop|alias)|.*:auto.*summary)$/

export interface ObjectKind {
  readonly domain: string
  readonly type: string
}

/** The domain and type that a directive describes an object of; undefined for any other directive. */
export function objectKind(directive: string): ObjectKind | undefined {
  if (NO_OBJECT.test(directive)) return undefined
  const colon = directive.indexOf(':')
  if (colon > 0) return { domain: directive.slice(0, colon), type: directive.slice(colon + 1) }
  if (PYTHON.has(directive)) return { domain: 'py', type: directive.replace(/^auto/, '') }
  if (STANDARD.has(directive)) return { domain: 'std', type: directive.replace(/^cmd/, '') }
  return undefined
}

/** What a directive describes, signature by signature. */
export function describedBy(node: Directive, scope: ObjectScope): Described[] {
  const kind = objectKind(node.name)
  return signaturesOf(node).map((signature) => ({
    signature,
    objects: kind ? objectsOf(kind, signature, node, scope) : [],
  }))
}

function objectsOf(
  { domain, type }: ObjectKind,
  signature: string,
  node: Directive,
  scope: ObjectScope,
): ObjectName[] {
  if (domain === 'py') return [pythonObject(type, signature, moduleOf(node, scope), scope)]
  if (domain === 'std' && type === 'option') return commandOptions(signature, scope.program)
  const name = signatureName(signature, domain)
  return [{ domain, type, name, anchor: objectAnchor(domain, type, name) }]
}

/** The module that a description of Python is in. */
export function moduleOf(node: Directive, scope: ObjectScope): string | undefined {
  return optionOf(node, 'module') ?? scope.module
}

/** The signatures of a description: one a line of the argument, unless a backslash at its end says that it goes on. */
function signaturesOf({ argument = '', argumentLines = [argument] }: Directive): string[] {
  return argumentLines
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map(squash)
    .filter((signature) => signature !== '')
}

/** Whether what a directive describes has no name that others could lead to. */
export function isUnindexed(node: Directive): boolean {
  return optionOf(node, 'no-index') !== undefined || optionOf(node, 'noindex') !== undefined
}

function pythonObject(
  type: string,
  signature: string,
  module: string | undefined,
  { outer }: ObjectScope,
): ObjectName {
  const written = signatureName(signature, 'py')
  if (type === 'module') {
    return { domain: 'py', type, name: written, anchor: sphinxId(`module-${written}`) }
  }
  const inClass = outer !== undefined && !written.startsWith(`${outer}.`)
  const name = inClass ? `${outer}.${written}` : module && !outer ? `${module}.${written}` : written
  return { domain: 'py', type, name, anchor: sphinxId(name) }
}

function commandOptions(signature: string, program: string | undefined): ObjectName[] {
  const found = signature.matchAll(/(?:^|,\s+)((?:\/|--|-|\+)?[^\s=[,]+)/g)
  return [...found].flatMap(([, option]) => {
    if (option === undefined) return []
    const name = program ? `${program} ${option}` : option
    const anchor = sphinxId(`cmdoption-${name.replaceAll(' ', '-')}`)
    return [{ domain: 'std', type: 'option', name, anchor }]
  })
}

/** The name in a signature: what stands before its parameters, without words of its language. */
function signatureName(signature: string, domain: string): string {
  if (domain === 'rst') return signature.replace(/^(\.\. )?:?|::$|:$/g, '').split(/::|: /)[0] ?? ''
  const head = signature.split(/[([{]|\s->\s|\s=\s|:\s/)[0]?.trim() ?? ''
  const words = head.replace(/\sfinal$/, '').split(/\s+/)
  if (domain === 'c' || domain === 'cpp') return (words.at(-1) ?? '').replace(/^[*&]+/, '')
  if (domain === 'py' || domain === 'js') return words.at(-1) ?? ''
  return signature.trim()
}

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['js', ''],
  ['c', 'c.'],
  ['cpp', 'cpp.'],
])

function objectAnchor(domain: string, type: string, name: string): string {
  const prefix = PREFIXES.get(domain) ?? `${type.replaceAll(':', '-')}-`
  return sphinxId(prefix + name)
}

/** The id that Sphinx gives an equation, by its label. */
export function equationAnchor(label: string): string {
  return sphinxId(`equation-${label}`)
}

/** Sphinx's `make_id`: as docutils', but letters keep their case, and dots and underscores stay. */
export function sphinxId(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0080-\uffff]/g, '')
    .replace(/[^a-zA-Z0-9._]+/g, '-')
    .replace(/^[-0-9._]+|-+$/g, '')
}
