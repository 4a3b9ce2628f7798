/**
 * What is known of the directives of Sphinx and of its common extensions, as data: whether they take
 * an argument, and what their content is. To know one more is one word here.
 *
 * Source: Sphinx, "Directives" and "Domains"; the documentation of each extension.
 */
import { keptDirective, type ContentKind } from './kept.js'
import type { Directive } from '../../directive.js'
import { versionDirective } from './version.js'

/** An argument, and a part of the document below. `class` is Python's here; docutils' own is `rst-class`. */
const PART_WITH_ARGUMENT = `
  only ifconfig
  describe object option cmdoption envvar confval setting
  class function method classmethod staticmethod decorator decoratormethod attribute data exception
  property type member macro var enum enumerator struct union concept
`
/** An argument, and text below. */
const TEXT_WITH_ARGUMENT = `
  module tab group-tab tab-item grid grid-item grid-item-card card card-carousel dropdown collapse details
  toggle exercise solution theorem proof lemma definition corollary proposition remark conjecture
  algorithm example axiom criterion directive_wrapper
`
/** A version, and text about it. */
const VERSIONS = `
  versionadded versionchanged versionremoved versiondeprecated deprecated
  version-added version-changed version-removed version-deprecated
`
/** Text, which may begin on the first line. */
const TEXT_ONLY = `
  seealso hlist todo tabs tab-set card-group acks aside margin impl-detail
`
/** An argument, and content that is no text. */
const OPAQUE_WITH_ARGUMENT = `
  code-tab digraph graph graphviz plantuml uml mermaid
  blockdiag seqdiag actdiag nwdiag packetdiag rackdiag ditaa wavedrom aafig plot ipython
  jupyter-execute jupyter-input jupyter-output testcode testoutput testsetup testcleanup doctest
  prompt terminal highlightlang
  autofunction autoclass automodule automethod autoattribute autodata autoexception
  autodecorator autoproperty autoenum autopydantic_model autopydantic_settings automodapi
  doxygenindex doxygenfunction doxygenclass doxygenstruct doxygenenum doxygentypedef
  doxygendefine doxygenfile doxygengroup doxygennamespace doxygenunion doxygenvariable
  kernel-doc kernel-include kernel-figure kernel-render kernel-feat kernel-abi
  click argparse autoprogram autoflask autobottle autotornado openapi swaggerv2doc
  bibliography youtube vimeo video audio nbgallery
  button-link button-ref article-info py:module js:module c:alias cpp:alias
`
/** Names, which may begin on the first line. */
const OPAQUE_ONLY = `
  toctree autosummary
`
/** An argument alone. */
const ARGUMENT_ONLY = `
  index highlight tabularcolumns currentmodule py:currentmodule program centered
  productionlist inheritance-diagram sectionauthor moduleauthor codeauthor
  c:namespace c:namespace-push cpp:namespace cpp:namespace-push
`
/** Nothing. */
const NAME_ONLY = `
  c:namespace-pop cpp:namespace-pop todolist
`

/** Domains whose directives describe objects: a signature, and text about it. */
const OBJECT_DOMAINS: ReadonlySet<string> = new Set([
  'c',
  'cpp',
  'http',
  'js',
  'math',
  'php',
  'prf',
  'py',
  'rb',
  'rst',
  'rust',
  'std',
  'ts',
])

function entries(names: string, argument: boolean, content: ContentKind): [string, Directive][] {
  return named(names, keptDirective({ argument, content }))
}

function named(names: string, directive: Directive): [string, Directive][] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, directive])
}

export const keptDirectives: readonly (readonly [string, Directive])[] = [
  ...entries(PART_WITH_ARGUMENT, true, 'sections'),
  ...entries(TEXT_WITH_ARGUMENT, true, 'parsed'),
  ...entries(TEXT_ONLY, false, 'parsed'),
  ...entries(OPAQUE_WITH_ARGUMENT, true, 'opaque'),
  ...entries(OPAQUE_ONLY, false, 'opaque'),
  ...entries(ARGUMENT_ONLY, true, 'none'),
  ...entries(NAME_ONLY, false, 'none'),
  ...named(VERSIONS, versionDirective(1)),
  ...named('deprecated-removed', versionDirective(2)),
]

const objectDescription = keptDirective({ argument: true, content: 'sections' })
const unknown = keptDirective({ argument: true, content: 'unknown' })

/** What a directive that is in no table is taken for. */
export function keptByName(name: string): Directive {
  const [domain = '', ...rest] = name.split(':')
  return rest.length > 0 && OBJECT_DOMAINS.has(domain) ? objectDescription : unknown
}
