/**
 * Names that a domain of Sphinx gives to directives and roles: where it is the default one, they
 * need no `domain:` before them.
 *
 * Source: Sphinx, "Domains"; `default-domain`.
 */
import type { ParseContext } from './context.js'

type Names = ReadonlySet<string>

interface DomainNames {
  readonly directives: Names
  readonly roles: Names
}

function names(directives: string, roles: string): DomainNames {
  return { directives: new Set(directives.split(/\s+/)), roles: new Set(roles.split(/\s+/)) }
}

/** All but Python's, which is the default where nothing is said. */
const DOMAINS: Readonly<Record<string, DomainNames>> = {
  c: names(
    `alias enum enumerator function macro member namespace namespace-pop namespace-push struct type
    union var`,
    'data enum enumerator expr func macro member struct texpr type union var',
  ),
  cpp: names(
    `alias class concept enum enum-class enum-struct enumerator function member namespace
    namespace-pop namespace-push struct type union var`,
    'any class concept enum enumerator expr func member struct texpr type union var',
  ),
  js: names('attribute class data function method module', 'attr class data func meth mod'),
  rst: names('directive directive:option role', 'dir role'),
}

/** The name with the document's default domain before it, where that domain has it. */
export function nameInDomain(
  kind: keyof DomainNames,
  name: string,
  { defaultDomain = '', options }: ParseContext,
): string | undefined {
  if (!Object.hasOwn(DOMAINS, defaultDomain) || Object.hasOwn(options[kind], name)) return undefined
  return DOMAINS[defaultDomain]?.[kind].has(name) ? `${defaultDomain}:${name}` : undefined
}
