/** docutils' settings as options of `parse` and `resolve`. A setting that we do not have is ignored. */

const PARSE = {
  language_code: 'language',
  tab_width: 'tabWidth',
  line_length_limit: 'lineLengthLimit',
  character_level_inline_markup: 'characterLevelInlineMarkup',
  pep_references: 'pepReferences',
  rfc_references: 'rfcReferences',
  pep_base_url: 'pepBaseUrl',
  rfc_base_url: 'rfcBaseUrl',
  trim_footnote_reference_space: 'trimFootnoteReferenceSpace',
  id_prefix: 'idPrefix',
  auto_id_prefix: 'autoIdPrefix',
  legacy_ids: 'legacyIds',
  file_insertion_enabled: 'fileInsertionEnabled',
  raw_enabled: 'rawEnabled',
  syntax_highlight: 'syntaxHighlight',
}

const RESOLVE = {
  language_code: 'language',
  line_length_limit: 'lineLengthLimit',
  trim_footnote_reference_space: 'trimFootnoteReferenceSpace',
  id_prefix: 'idPrefix',
  auto_id_prefix: 'autoIdPrefix',
  doctitle_xform: 'documentTitle',
  sectsubtitle_xform: 'sectionSubtitle',
  docinfo_xform: 'docinfo',
  sectnum_xform: 'sectionNumbers',
  toc_backlinks: 'tocBacklinks',
  strip_comments: 'stripComments',
  strip_classes: 'stripClasses',
  strip_elements_with_classes: 'stripElementsWithClasses',
  smart_quotes: 'smartQuotes',
  expose_internals: 'exposeInternals',
  title: 'title',
}

const LEVELS = ['info', 'info', 'warning', 'error', 'severe']

/** The settings with the language that they name, which the core may not know by its tag. */
export function withLanguage(settings = {}, findLanguage) {
  const { language_code: tag } = settings
  return tag ? { ...settings, language_code: findLanguage(tag) ?? tag } : settings
}

export function parseOptions(settings = {}, parserOptions = {}) {
  return {
    path: 'test data',
    dialect: 'docutils',
    ...renamed(PARSE, settings),
    ...(parserOptions.rfc2822 ? { rfc2822: true } : {}),
  }
}

/** Options of transforms that are asked for by name: each runs unless a setting says otherwise. */
export function resolveOptions(settings = {}) {
  return { sectionSubtitle: true, ...readerOptions(settings) }
}

/** Options of docutils' standalone reader. */
export function readerOptions(settings = {}) {
  const level = settings.report_level ?? 2
  const kept = { reportLevel: LEVELS[level] ?? 'none', keepUnread: false }
  return { ...kept, ...renamed(RESOLVE, settings) }
}

function renamed(names, settings) {
  const found = {}
  for (const [key, value] of Object.entries(settings)) {
    const name = Object.hasOwn(names, key) ? names[key] : undefined
    if (name === undefined || value === null) continue
    // docutils' truth values may be written as numbers.
    found[name] = value === 1 && name.endsWith('References') ? true : value
  }
  return found
}
