/**
 * The override comments of a page, wherever they stand: what its own comments say of the whole page,
 * and a diagnostic for each one that does nothing because it stands before no table or is misspelt.
 */
import type { Diagnostic } from '../../source/diagnostic.js'
import type { Position } from '../../source/position.js'
import { overrideComment } from '../../tables/tables.js'
import type { OverrideComment } from '../../tables/types.js'
import type { Comment, Directive } from '../../tree/nodes.js'
import type { ModelPage } from '../page.js'
import { editDistance } from '../../source/nearest.js'
import type { TableOverride } from '../options.js'
import { parsePageComment } from './comment.js'
import { mergeOverrides } from './layers.js'
import { SAID_KINDS } from '../choices.js'
import {
  commentDiagnostics,
  commentPlacer,
  contradiction,
  placedPart,
  wordDiagnostic,
  type PlacedPart,
} from './report.js'
import { append } from '../../tree/append.js'

export interface PageComments {
  /** Said by `rstforge-page:`. */
  readonly override: TableOverride
  /** Where a part of it was said. */
  readonly placeOf: (part: string) => Position | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** A comment that may be meant for us, or a directive that should be one. */
export type FoundComment = OverrideComment & { readonly directive?: string }

/** Adds the node where its first word may be ours. */
export function noteComment(node: Comment | Directive, found: FoundComment[]): void {
  if (node.type === 'directive') {
    if (KEYWORDS.includes(node.name))
      found.push({
        text: '',
        position: node.position,
        textPosition: node.position,
        directive: node.name,
      })
    return
  }
  const comment = overrideComment(node)
  if (comment) found.push(comment)
}

const NOTHING_SAID: PageComments = { override: {}, placeOf: () => undefined, diagnostics: [] }

export function pageComments(page: ModelPage, comments: readonly FoundComment[]): PageComments {
  if (comments.length === 0) return NOTHING_SAID
  const used = new Set(page.tables.map((table) => table.override?.position.start.offset))
  const said: SaidOfPage = { override: {}, parts: new Map() }
  const diagnostics: Diagnostic[] = []
  for (const comment of comments) {
    const { text, position, directive } = comment
    if (directive !== undefined) diagnostics.push(withOneColon(page.path, directive, position))
    else if (/^rstforge-page\s*:/u.test(text)) {
      append(diagnostics, readPageComment(page, comment, said))
    } else if (!/^rstforge\s*:/u.test(text)) diagnostics.push(...misspelt(page, comment))
    else if (!used.has(position.start.offset)) diagnostics.push(beforeNoTable(page.path, position))
  }
  const { override, parts } = said
  return { override, diagnostics, placeOf: (part) => parts.get(part)?.position }
}

/** What the comments of a page say of it so far. */
interface SaidOfPage {
  override: TableOverride
  readonly parts: Map<string, PlacedPart>
}

/** Adds a comment to what others said before; they count where it says something else. */
function readPageComment(
  page: ModelPage,
  comment: OverrideComment,
  said: SaidOfPage,
): Diagnostic[] {
  const place = commentPlacer(page, comment)
  const own = parsePageComment(comment.text)
  said.override = mergeOverrides(said.override, own.override)
  const diagnostics = commentDiagnostics(page.path, own, place)
  for (const [part, found] of own.parts) {
    const [first, second] = [said.parts.get(part), placedPart(found, place)]
    if (!first) said.parts.set(part, second)
    else if (first.value !== second.value)
      diagnostics.push(contradiction(page.path, part, first, second))
  }
  return diagnostics
}

const KEYWORDS = ['rstforge', 'rstforge-page']

/** `rstfoge: enum`, `RSTFORGE: enum`, `rstforge enum`: meant for us, and read by nobody. */
function misspelt(page: ModelPage, comment: OverrideComment): Diagnostic[] {
  const [, word = '', colon = '', next = ''] =
    /^([\p{L}_-]{6,16})(\s*:)?(?:\s+([\p{L}-]+))?/u.exec(comment.text) ?? []
  const meant = KEYWORDS.find((known) => editDistance(word.toLowerCase(), known, 2) <= 2)
  if (meant === undefined) return []
  if (colon === '' && !SAID_KINDS.some((kind) => kind === next)) return []
  const message = `A comment that begins with "${word}${colon.trim()}" is read by nobody`
  const help = `did you mean "${meant}:"?`
  const problem = { word, at: 0, message, help }
  return [wordDiagnostic(page.path, problem, commentPlacer(page, comment))]
}

function withOneColon(path: string, name: string, position: Position): Diagnostic {
  return {
    code: 'override-unknown',
    level: 'warning',
    message: `".. ${name}::" is a directive that nobody knows`,
    path,
    position,
    help: `write it as a comment, with one colon: ".. ${name}:"`,
  }
}

function beforeNoTable(path: string, position: Position): Diagnostic {
  return {
    code: 'override-unmatched',
    level: 'warning',
    message: 'This comment stands before no table',
    path,
    position,
    help: 'put it right before the table that it is about',
  }
}
