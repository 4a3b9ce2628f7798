/**
 * Plugins for unified: reStructuredText in, and from its tree to remark's or rehype's.
 *
 *     unified().use(rstParse).use(rstToMdast).use(remarkStringify)
 *     unified().use(rstParse).use(rstToHast).use(rehypeStringify)
 *
 * Diagnostics of every stage become messages of the file, with their place, code and help.
 */
import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { toHast } from './convert/hast/index.js'
import { toMdast } from './convert/mdast/index.js'
import { markdownExtensions } from './convert/mdast/stringify.js'
import type { HastOptions, MdastOptions } from './convert/options.js'
import { parse } from './parse/parse.js'
import type { ParseOptions } from './parse/options.js'
import { resolveInPlace } from './resolve/resolve.js'
import type { ResolveOptions } from './resolve/options.js'
import type { Diagnostic } from './source/diagnostic.js'
import type { Document } from './tree/nodes.js'

export interface RstParseOptions extends Omit<ParseOptions, 'path'> {
  /** Runs the transforms of one document after parsing. Default: true. */
  readonly resolve?: boolean | ResolveOptions
}

/** A message may hold the only copy of text that could not be read; converters show that text. */
const KEEP_MESSAGES: ResolveOptions = { reportLevel: 'warning' }

/** Reads reStructuredText. The tree has docutils' nodes; by default its transforms have run. */
export const rstParse: Plugin<[RstParseOptions?], string, Document> = function (options = {}) {
  const { resolve: resolving = true, ...parseOptions } = options
  this.parser = (text, file) => {
    const { tree, diagnostics } = parse(text, { ...parseOptions, path: pathOf(file) })
    addMessages(file, diagnostics)
    if (resolving === false) return tree
    const chosen = resolving === true ? {} : resolving
    const documentSubtitle = parseOptions.dialect === 'docutils'
    const resolved = resolveInPlace(tree, { ...KEEP_MESSAGES, documentSubtitle, ...chosen })
    addMessages(file, resolved.diagnostics)
    return resolved.tree
  }
}

/** From reStructuredText's tree to mdast; lets remark-stringify write what a flavour needs. */
export const rstToMdast: Plugin<[MdastOptions?], Document, MdastRoot> = function (options = {}) {
  markdownExtensions.call(this, {
    ...(options.flavor === undefined ? {} : { flavor: options.flavor }),
    ...(options.tables === undefined ? {} : { tables: options.tables }),
  })
  return (tree, file) => {
    const result = toMdast(tree, { path: pathOf(file), ...options })
    addMessages(file, result.diagnostics)
    return result.tree
  }
}

/** From reStructuredText's tree to hast. */
export const rstToHast: Plugin<[HastOptions?], Document, HastRoot> = function (options = {}) {
  return (tree, file) => {
    const result = toHast(tree, { path: pathOf(file), ...options })
    addMessages(file, result.diagnostics)
    return result.tree
  }
}

function pathOf(file: VFile): string {
  return file.path ? file.path.replaceAll('\\', '/') : '<string>'
}

/** Diagnostics as messages: what was said, where, by which rule, and what to do. */
function addMessages(file: VFile, diagnostics: readonly Diagnostic[]): void {
  for (const { code, level, message, path, position, help } of diagnostics) {
    const made = file.message(message, {
      ...(position ? { place: position } : {}),
      source: 'rstforge',
      ruleId: code,
    })
    if (position?.start.source !== undefined) {
      // A place in an included file is none in this one.
      const place = made.name.slice(made.file ? made.file.length + 1 : 0)
      made.name = `${path}:${place}`
      made.file = path
    }
    made.fatal = level === 'info' ? undefined : level === 'severe'
    if (help !== undefined) made.note = help
  }
}

export type { HastOptions, MdastOptions }
