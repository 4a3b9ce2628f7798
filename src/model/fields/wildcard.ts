/** Names that stand for many: `x-obs-meta-*`, `x-meta-{key}`, `lamp{n}_state`, `<operator>`. */

const NAME = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_ .-]*`
const HOLE = String.raw`\{${NAME}\}|<${NAME}>`
const PATTERN = new RegExp(
  String.raw`^[\p{L}\p{N}_:.-]*[_:.-]\*$|^\*[\p{L}\p{N}_:.-]+$|^[\p{L}\p{N}_-]+[-_.](?:${HOLE})$|^[\p{L}\p{N}_-]*(?:${HOLE})[\p{L}\p{N}_-]*$`,
  'u',
)
const PLACEHOLDER = new RegExp(String.raw`${HOLE}|\*+`, 'u')

export function isWildcardName(name: string): boolean {
  return PATTERN.test(name)
}

/** The texts between which anything may stand: `x-obs-meta-*` has `x-obs-meta-` and nothing. */
export function wildcardParts(name: string): string[] {
  return name.split(PLACEHOLDER)
}
