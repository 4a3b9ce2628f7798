/** Names that stand for many: `x-obs-meta-*`, `x-meta-{key}`, `<operator>`. */

const PATTERN =
  /^[\p{L}\p{N}_:.-]+\*$|^\*[\p{L}\p{N}_:.-]+$|^[\p{L}\p{N}_-]+[-_.](?:\{[^{}]+\}|<[^<>]+>)$|^(?:\{[^{}]+\}|<[^<>]+>)$/u
const PLACEHOLDER = /\{[^{}]*\}|<[^<>]*>|\*+/u

export function isWildcardName(name: string): boolean {
  return PATTERN.test(name)
}

/** The texts between which anything may stand: `x-obs-meta-*` has `x-obs-meta-` and nothing. */
export function wildcardParts(name: string): string[] {
  return name.split(PLACEHOLDER)
}
