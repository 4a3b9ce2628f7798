/**
 * The roles that docutils has, by canonical name. A user's role is added in the same way: one object
 * under one name.
 *
 * Source: "reStructuredText Interpreted Text Roles".
 */
import type { Role } from './role.js'
import { code } from './roles/code.js'
import {
  abbreviation,
  acronym,
  emphasis,
  literal,
  strong,
  subscript,
  superscript,
  titleReference,
} from './roles/generic.js'
import { index } from './roles/index-entry.js'
import { math } from './roles/math.js'
import { pepReference } from './roles/pep-reference.js'
import { raw } from './roles/raw.js'
import { rfcReference } from './roles/rfc-reference.js'
import { unimplemented } from './roles/unimplemented.js'

export const builtInRoles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['abbreviation', abbreviation],
  ['acronym', acronym],
  ['code', code],
  ['emphasis', emphasis],
  ['index', index],
  ['literal', literal],
  ['math', math],
  ['pep-reference', pepReference],
  ['raw', raw],
  ['rfc-reference', rfcReference],
  ['strong', strong],
  ['subscript', subscript],
  ['superscript', superscript],
  ['title-reference', titleReference],
  ['anonymous-reference', unimplemented],
  ['citation-reference', unimplemented],
  ['footnote-reference', unimplemented],
  ['named-reference', unimplemented],
  ['restructuredtext-unimplemented-role', unimplemented],
  ['substitution-reference', unimplemented],
  ['target', unimplemented],
  ['uri-reference', unimplemented],
])
