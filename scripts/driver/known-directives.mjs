/** How the comparison with docutils has directives treated that docutils alone cannot read. */

/** Depend on the environment or on transforms: kept whole, their content as text. */
export const STUBBED = [
  'contents',
  'sectnum',
  'section-numbering',
  'meta',
  'target-notes',
  'include',
  'literalinclude',
  'title',
  'header',
  'footer',
  'date',
  'restructuredtext-test-directive',
]

/** Of Sphinx and its extensions: the content is parsed, the first line is an argument. */
export const WITH_ARGUMENT = [
  'only',
  'versionadded',
  'versionchanged',
  'versionremoved',
  'deprecated',
  'deprecated-removed',
  'tab',
  'group-tab',
  'tab-item',
  'grid-item',
  'grid-item-card',
  'card',
  'dropdown',
  'collapse',
  'details',
  'directive_wrapper',
]

/** The same without an argument: text on the first line is content. */
export const CONTENT_ONLY = ['seealso', 'hlist', 'todo', 'tabs', 'tab-set', 'grid', 'card-group']

/** Sphinx gives these no argument or no content; the comparison gives them both. */
export const WITHOUT_PART = [
  'toctree',
  'autosummary',
  'glossary',
  'index',
  'highlight',
  'tabularcolumns',
  'default-domain',
  'currentmodule',
  'py:currentmodule',
  'program',
  'centered',
  'productionlist',
  'inheritance-diagram',
  'sectionauthor',
  'moduleauthor',
  'codeauthor',
  'c:namespace',
  'c:namespace-push',
  'c:namespace-pop',
  'cpp:namespace',
  'cpp:namespace-push',
  'cpp:namespace-pop',
  'todolist',
]
