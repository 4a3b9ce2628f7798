/**
 * A page's tree as hast. Ids are Sphinx's, elements say what they mean, nothing can run.
 * The tree should be resolved; one that is not is converted too, with references found by name.
 */
import type { Root } from 'hast'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Document } from '../../tree/nodes.js'
import { createConversion, numberedPage, placed, type OutputKind } from '../conversion.js'
import { fieldsNode } from '../../project/page-fields.js'
import { isText } from '../docinfo.js'
import type { HastOptions } from '../options.js'
import { blockHandlers, inlineHandlers } from './handlers.js'
import { breakLines } from './lines.js'
import { createHastState } from './state.js'
import { documentContent } from './structure.js'

export interface HastResult {
  readonly tree: Root
  readonly diagnostics: readonly Diagnostic[]
}

const HTML: OutputKind = {
  tags: ['html', 'format_html', 'builder_html'],
  ending: '.html',
  anchorOf: (_page, id) => id,
}

/** Of the fields before a title, the bibliographic ones are for readers; a page's head has all. */
function withoutMetadata(tree: Document): Document {
  const fields = fieldsNode(tree)
  if (!fields || isText(fields, tree)) return tree
  const children = tree.children.flatMap((child) => {
    if (child !== fields) return [child]
    if (fields.type !== 'docinfo') return []
    return [{ ...fields, children: fields.children.filter(({ type }) => type !== 'field') }]
  })
  return { ...tree, children }
}

export function toHast(page: Document, given: HastOptions = {}): HastResult {
  const options = placed(page, given)
  const tree = numberedPage(page, options)
  const conversion = createConversion(tree, options, HTML)
  const state = createHastState({ conversion, block: blockHandlers, inline: inlineHandlers })
  const children = documentContent(withoutMetadata(tree), state)
  const root: Root = { type: 'root', children }
  return { tree: breakLines(root), diagnostics: conversion.diagnostics }
}
