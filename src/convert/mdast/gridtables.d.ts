/** The part of the untyped package that is used here. */
declare module '@adobe/mdast-util-gridtables' {
  import type { Data } from 'unified'

  export function gridTablesToMarkdown(): NonNullable<Data['toMarkdownExtensions']>[number]
}
