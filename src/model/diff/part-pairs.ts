/** Members or fields of two models, paired by their names. */

export interface PartPair<Part> {
  /** What it is called now; what is gone, what it was called. */
  readonly name: string
  readonly was?: Part
  readonly is?: Part
  /** Its old name, where it has another one now. */
  readonly formerly?: string
}

/** In the order of the old ones, then of the new ones. `renamed` finds the new part of one whose name is gone. */
export function pairParts<Part>(
  old: ReadonlyMap<string, Part>,
  now: ReadonlyMap<string, Part>,
  renamed: ReadonlyMap<string, string>,
): PartPair<Part>[] {
  const taken = new Set(renamed.values())
  const pairs: PartPair<Part>[] = []
  for (const [formerly, was] of old) {
    const name = renamed.get(formerly) ?? formerly
    const is = now.get(name)
    pairs.push({
      name,
      was,
      ...(is && { is }),
      ...(name !== formerly && { formerly }),
    })
  }
  for (const [name, is] of now) if (!old.has(name) && !taken.has(name)) pairs.push({ name, is })
  return pairs
}
