/**
 * Names that differ from each other, whatever the order of the rows.
 *
 * Texts that fall together only by case or signs (`B` and `b`) get their exact spelling back. All
 * others of a group take a suffix that is made of the value alone, so that a row that moves keeps
 * its name.
 */
import type { MemberValue } from '../types.js'
import { shortHash } from './hash.js'
import { isIdentifier, isRefusedMemberName } from './identifier.js'
import { spellSigns } from './symbols.js'

export interface Named {
  readonly text: string
  readonly value: MemberValue
  readonly name: string
  /** Given by the user: stays as it is. */
  readonly fixed?: boolean
}

export interface Separated {
  readonly names: readonly string[]
  /** Indices that got a suffix because another had the same name. */
  readonly collisions: readonly (readonly number[])[]
}

export function separateNames(members: readonly Named[]): Separated {
  const names = members.map((member) => member.name)
  const collisions: number[][] = []
  const taken = new Set(names)
  for (const group of groupsOf(names)) {
    const exact = exactSpelling(group, members, taken)
    if (exact) {
      group.forEach((index, i) => (names[index] = exact[i] ?? ''))
      continue
    }
    collisions.push(group)
    for (const index of group) {
      const member = members[index]
      if (member && !member.fixed) names[index] = withValue(member)
    }
  }
  makeUnique(names, members)
  return { names, collisions }
}

/** Indices of names that occur more than once. */
function groupsOf(names: readonly string[]): number[][] {
  const groups = new Map<string, number[]>()
  names.forEach((name, index) => {
    const group = groups.get(name)
    if (group) group.push(index)
    else groups.set(name, [index])
  })
  return [...groups.values()].filter((group) => group.length > 1)
}

function exactSpelling(
  group: readonly number[],
  members: readonly Named[],
  taken: ReadonlySet<string>,
): string[] | undefined {
  const own = members[group[0] ?? 0]?.name
  const spelled = group.map((index) => {
    const text = members[index]?.text ?? ''
    return /\s/u.test(text) ? '' : spellSigns(text).replace(/ /gu, '')
  })
  if (new Set(spelled).size !== group.length) return undefined
  const good = (name: string): boolean =>
    isIdentifier(name) && !isRefusedMemberName(name) && (name === own || !taken.has(name))
  return spelled.every(good) ? spelled : undefined
}

function withValue({ name, value }: Named): string {
  const text = String(value)
  const suffix = text
    .replace(/^-(?=\d)/u, 'Minus')
    .replace(/[^\p{ID_Continue}]|_/gu, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ''}_`)
  const short = suffix.length <= 40 ? suffix : shortHash(text)
  return /\p{N}$/u.test(name) || !/^(?:\p{N}|Minus)/u.test(short)
    ? `${name}_${short}`
    : name + short
}

/** The last resort, for names that a suffix made equal to another one. */
function makeUnique(names: string[], members: readonly Named[]): void {
  const taken = new Set(names)
  for (const group of groupsOf(names)) {
    for (const index of group.slice(1)) {
      const base = `${names[index] ?? ''}_${shortHash(String(members[index]?.value ?? ''))}`
      let name = base
      for (let i = 2; taken.has(name); i++) name = `${base}_${i}`
      taken.add(name)
      names[index] = name
    }
  }
}
