/**
 * A page's tree as hast. Ids are Sphinx's, elements say what they mean, nothing can run.
 * The tree should be resolved; one that is not is converted too, with references found by name.
 */
import type { Root } from 'hast'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Document } from '../../tree/nodes.js'
import { createConversion, type OutputKind } from '../conversion.js'
import { fieldsNode } from '../docinfo.js'
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

export function toHast(tree: Document, options: HastOptions = {}): HastResult {
  const conversion = createConversion(tree, options, HTML)
  const state = createHastState({ conversion, block: blockHandlers, inline: inlineHandlers })
  const fields = fieldsNode(tree)
  const isMetadata = fields?.type === 'field_list'
  const shown = isMetadata
    ? { ...tree, children: tree.children.filter((child) => child !== fields) }
    : tree
  const children = documentContent(shown, state)
  const root: Root = { type: 'root', children }
  return { tree: breakLines(root), diagnostics: conversion.diagnostics }
}
