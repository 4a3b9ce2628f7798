/**
 * A page's tree as mdast, in the form that a flavour of Markdown can hold. `stringifyMarkdown` writes
 * it; other tools of remark take it as any other tree, with the extensions of `markdownExtensions`.
 */
import type { Root, RootContent } from 'mdast'
import type { Diagnostic } from '../../source/diagnostic.js'
import { readableText } from '../../project/walk.js'
import { childrenOf } from '../../tree/children.js'
import type { AnyNode, Document, Footnote } from '../../tree/nodes.js'
import { createConversion, numberedPage, placed, type Conversion } from '../conversion.js'
import { fieldsNode } from '../../project/page-fields.js'
import { isText, pageFields } from '../docinfo.js'
import { blockHandlers as hastBlocks, inlineHandlers as hastInlines } from '../hast/handlers.js'
import { createHastState } from '../hast/state.js'
import { stringifyHtml } from '../hast/stringify.js'
import type { MdastOptions } from '../options.js'
import { flavorOf, markdownOutput, type Flavor } from './flavor.js'
import { frontMatterEntries } from './front-matter.js'
import { blockHandlers, inlineHandlers } from './handlers.js'
import { footnoteBlocks } from './notes.js'
import { createMdastState, type MdastState } from './state.js'
import { documentContent } from './structure.js'

export interface MdastResult {
  readonly tree: Root
  readonly diagnostics: readonly Diagnostic[]
}

export function toMdast(page: Document, given: MdastOptions = {}): MdastResult {
  const options = placed(page, given)
  const tree = numberedPage(page, options)
  const hasFrontMatter = options.frontMatter ?? true
  const named = flavorOf(options.flavor ?? 'gfm')
  const flavor: Flavor = {
    ...named,
    titleShown: hasFrontMatter && named.titleShown,
    math: options.math ? 'tex' : named.math,
  }
  const conversion = createConversion(tree, options, markdownOutput(flavor, options.tags))
  const state = createMdastState({
    conversion,
    flavor,
    tables: options.tables ?? 'auto',
    hast: createHastState({ conversion, block: hastBlocks, inline: hastInlines }),
    htmlTable: options.htmlTable ?? stringifyHtml,
    linked: linkedIds(conversion),
    notes: { fromMarkdown: new Set(), fromHtml: new Set() },
    block: blockHandlers,
    inline: inlineHandlers,
  })
  const fields = fieldsNode(tree)
  const isMoved = hasFrontMatter && fields !== undefined && !isText(fields, tree)
  const shown = isMoved
    ? { ...tree, children: tree.children.filter((child) => child !== fields) }
    : tree
  const content = documentContent(shown, state)
  const head = hasFrontMatter ? frontMatter(named.titleShown ? tree : page, named) : []
  const children = [...head, ...content, ...footnotes(tree, state)]
  return { tree: { type: 'root', children }, diagnostics: conversion.diagnostics }
}

function frontMatter(tree: Document, { name }: Flavor): RootContent[] {
  const entries = frontMatterEntries(pageTitle(tree), pageFields(tree), name)
  const value = entries.map((entry) => `${entry.key}: ${entry.value}`).join('\n')
  return value === '' ? [] : [{ type: 'yaml', value }]
}

/** The title of a document: its own, or its first section's. */
export function pageTitle(tree: Document): string | undefined {
  const own = tree.children.find((child) => child.type === 'title')
  const section = tree.children.find((child) => child.type === 'section')
  const title = own ?? section?.children.find((child) => child.type === 'title')
  return title ? readableText(title) : tree.title
}

function linkedIds({ index, names }: Conversion): Set<string> {
  const labels = index?.labels.map((label) => label.anchor) ?? []
  const objects = index?.objects.map((object) => object.anchor) ?? []
  return new Set([...names.referred, ...labels, ...objects])
}

/** All footnotes, after the text: by then it is known what refers to each. */
function footnotes(tree: Document, state: MdastState): RootContent[] {
  const found: Footnote[] = []
  const collect = (node: AnyNode): void => {
    if (node.type === 'footnote') found.push(node)
    for (const child of childrenOf(node)) collect(child)
  }
  collect(tree)
  return found.flatMap((node) => footnoteBlocks(node, state))
}
