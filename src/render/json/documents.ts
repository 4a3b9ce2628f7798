/**
 * What the files of the JSON format hold: the model as it is, but for the offsets of places. A line
 * and a column lead there as well, and an offset changes with every character before it, so that one
 * word mended would change the rest of the file.
 */
import type { Declaration, Operation, TableModel } from '../../model/types.js'
import type { Point } from '../../source/position.js'
import type { PageAlias } from '../by-page.js'
import type { IndexEntry, PageView } from '../custom/view.js'

export type WithoutOffsets<T> = T extends Point
  ? Omit<T, 'offset'>
  : T extends object
    ? { readonly [Key in keyof T]: WithoutOffsets<T[Key]> }
    : T

/** What the model says of one page. */
export interface JsonContent {
  readonly page: PageView['page']
  readonly declarations: readonly WithoutOffsets<Declaration>[]
  /** Types that its tables have in common with another page, which declares them. */
  readonly aliases: readonly PageAlias[]
  readonly tables: readonly WithoutOffsets<TableModel>[]
  readonly operations: readonly WithoutOffsets<Operation>[]
}

interface JsonHead {
  /** Path of the schema of the file. */
  readonly $schema: string
  /** That the file is made, and of what. */
  readonly generated: string
}

/** The file of a page. */
export interface JsonPage extends JsonHead, JsonContent {}

/** The file of all pages, where `out` has no `{path}`. */
export interface JsonBundle extends JsonHead {
  readonly pages: readonly JsonContent[]
}

/** Where the file of each page is. */
export interface JsonIndex extends JsonHead {
  readonly index: readonly IndexEntry[]
}

export function jsonContent({
  page,
  declarations,
  aliases,
  tables,
  operations,
}: PageView): JsonContent {
  return {
    page,
    declarations: withoutOffsets(declarations),
    aliases,
    tables: withoutOffsets(tables),
    operations: withoutOffsets(operations),
  }
}

function withoutOffsets<T>(value: T): WithoutOffsets<T>
function withoutOffsets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutOffsets(item))
  if (typeof value !== 'object' || value === null) return value
  const isPlace = isPoint(value)
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      isPlace && key === 'offset' ? [] : [[key, withoutOffsets(inner)]],
    ),
  )
}

/** What a column called `offset` says is a text. */
function isPoint(value: object): boolean {
  return (
    'line' in value &&
    'column' in value &&
    'offset' in value &&
    [value.line, value.column, value.offset].every((part) => typeof part === 'number')
  )
}
