/** Which flavours of Markdown are MDX, where a brace opens an expression and a tag is JSX. */
import type { MarkdownFlavor } from './options.js'

const MDX: ReadonlySet<string> = new Set<MarkdownFlavor>(['mdx', 'docusaurus', 'starlight'])

export function isMdx(flavor: MarkdownFlavor | undefined): boolean {
  return flavor !== undefined && MDX.has(flavor)
}
