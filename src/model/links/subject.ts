/**
 * What a table says it describes: `Parameters in the **error** field`, `Table 3 Description of the
 * recordsets field`, `IkePolicy`, `Table 5 server.tags objects`.
 */
import type { RectangularTable } from '../../tables/types.js'
import { captionName } from '../provenance.js'
import { remembered } from '../remembered.js'

const NAME = String.raw`["'“‘\x60*]{0,2}([\p{L}\p{N}_$][\p{L}\p{N}_$:.\[\]-]*?)["'”’\x60*]{0,2}`
const KIND =
  '(?:fields?|parameters?|objects?|attributes?|element|elements|structure|structures|structs?|data structure|array|list|body|property|properties|data|node|key|keys|json|dict|type|field structure|dict structure)'
/** What stands before `of`: `Data structure description of`, `Description of parameters in`. */
const LEAD =
  '(?:detailed|data|sub-?fields?|sub-?parameters?|child|field|fields|parameter|parameters|object|element|elements|attribute|attributes|member|members|keys?|property|properties|structure|format|definition|description|descriptions|details|of|the)'
/** For texts in small letters: without case, the classes of letters are slow to compile. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:of|in|for|about|under|describing|describes?)\s+(?:the\s+|an?\s+|each\s+)?${KIND}\s+${NAME}(?=$|[\s.,:;)])`,
    'du',
  ),
  new RegExp(
    String.raw`\b(?:of|in|for|about|under|describing|describes?)\s+(?:the\s+|an?\s+|each\s+)?${NAME}(?:\s+(?:request|response))?\s+${KIND}\b`,
    'du',
  ),
  new RegExp(
    String.raw`^(?:the\s+)?${NAME}(?:\s+${KIND}){1,3}(?:\s+(?:description|descriptions|list|information|parameters?|structure|in (?:the )?(?:request|response).*))?$`,
    'du',
  ),
  new RegExp(String.raw`^${NAME}\s+(?:description|descriptions|details|information)$`, 'du'),
  new RegExp(
    String.raw`^(?:the\s+)?(?:${LEAD}\s+){1,5}(?:of|in|for|about|under)\s+(?:the\s+|an?\s+|each\s+)?${NAME}(?:\s+${KIND}){0,3}$`,
    'du',
  ),
  new RegExp(String.raw`^${KIND}\s+${NAME}$`, 'du'),
  new RegExp(
    String.raw`\beach (?:entry|element|item|object) (?:in|of)\s+(?:the\s+)?${NAME}(?=$|[\s.,:;)])`,
    'du',
  ),
  new RegExp(String.raw`^${NAME}$`, 'du'),
]
/** Words that name a part of every operation, not one field. */
const GENERIC: ReadonlySet<string> = new Set(
  'request response the a an parameter parameters description body path query header headers uri url message messages api input output result following this returned each all field fields value table structure in of for about common public basic key json data'.split(
    ' ',
  ),
)
const LONGEST = 200

/** What texts around tables say that the tables describe, as names are compared. */
export interface SubjectReader {
  /** The caption without its number; empty where nothing is left. */
  readonly captionName: (caption: string) => string
  readonly ofCaption: (caption: string) => readonly string[]
  readonly ofIntroduction: (introduction: string) => readonly string[]
  readonly ofHeading: (heading: string) => readonly string[]
  /** As written. */
  readonly inText: (text: string) => readonly string[]
}

/** Reads subjects and remembers them: most captions are said of many tables. */
export function createSubjectReader(): SubjectReader {
  const nameOf = remembered((caption) => captionName(caption) ?? '')
  const inText = remembered(subjectsIn)
  const normal = (text: string): readonly string[] => normalSubjects(inText(text))
  const short = (text: string): readonly string[] => (text.length > LONGEST ? [] : normal(text))
  return {
    captionName: nameOf,
    ofCaption: remembered((caption) => short(nameOf(caption))),
    ofIntroduction: remembered((introduction) => short(lastSentence(introduction))),
    ofHeading: remembered(normal),
    inText,
  }
}

export function subjectsOf(table: RectangularTable, read: SubjectReader): readonly string[] {
  const { caption, introduction, headingPath } = table
  const captioned = caption === undefined ? [] : read.ofCaption(caption)
  const introduced = introduction === undefined ? [] : read.ofIntroduction(introduction)
  const heading = table.firstOfSection && headingPath.length > 1 ? headingPath.at(-1) : undefined
  const headed = heading === undefined ? [] : read.ofHeading(heading)
  if (introduced.length === 0 && headed.length === 0) return captioned
  return [...new Set([...captioned, ...introduced, ...headed])]
}

function normalSubjects(subjects: readonly string[]): readonly string[] {
  const normal: string[] = []
  for (const subject of subjects) {
    const name = normalSubject(subject)
    if (name !== '' && !normal.includes(name)) normal.push(name)
  }
  return normal
}

/** The names that a caption, an introduction or a heading says it is about, as written. */
function subjectsIn(text: string): string[] {
  const bare = text.trim().replace(/[.:：]+$/u, '')
  const lower = bare.toLowerCase()
  // The small letters of a few capitals are two; places in them are not those in the text.
  const written = lower.length === bare.length ? bare : lower
  const found: string[] = []
  for (const pattern of PATTERNS) {
    const [start, end] = pattern.exec(lower)?.indices?.[1] ?? []
    if (start === undefined || GENERIC.has(lower.slice(start, end))) continue
    const name = written.slice(start, end)
    found.push(name, ...lastStep(name))
  }
  return found
}

/** `server.tags` is about `tags` too. */
function lastStep(name: string): string[] {
  const step = name
    .replace(/\[[^\]]*\]/gu, '')
    .split('.')
    .at(-1)
  return step === undefined || step === name || step === '' ? [] : [step]
}

/** A name as it is compared: letters and digits only. */
export function normalSubject(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function lastSentence(text: string): string {
  return text.replace(/^.*[.。]\s+(?=\p{Lu})/su, '')
}
