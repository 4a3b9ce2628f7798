/**
 * What SQL says of a column behind its type: `VARCHAR(32) NOT NULL UNIQUE`, `INTEGER, NULL, FK -> lamps`.
 */

export interface ColumnDefinition {
  readonly type: string
  /** Of `NOT NULL` and primary keys. */
  readonly required: boolean
  /** Of `NULL`. */
  readonly nullable: boolean
}

/** A word that is said of columns alone, so that the others around it are too. */
const SAID_OF_COLUMNS =
  /\b(?:PK|FK|NULL|not null|(?:PRIMARY|FOREIGN|primary|foreign) (?:KEY|key)|UNIQUE|unique|AUTO_?INCREMENT|auto_?increment|REFERENCES|references)\b/u

const FIRST =
  /[\s,;]+(?=(?:not null|null|primary key|pk|unique|index(?:ed)?|auto_?increment|identity|foreign key|fk|references|default|check)\b)/iu

/** One constraint; what a key refers to goes as far as the next comma. */
const CONSTRAINT =
  /[\s,;]*(?:(not null|primary key|pk)|(null)|unique(?: key)?|index(?:ed)?|auto_?increment|identity|check ?\([^()]*\)|default (?:'[^']*'|"[^"]*"|[^\s,;()]+(?:\([^()]*\))?)|(?:foreign key|fk|references)\b[^,;]*)(?![\w-])/iuy

const LONGEST = 200

/** The parts of the definition of a column; undefined for every other text. */
export function columnDefinition(text: string): ColumnDefinition | undefined {
  if (text.length > LONGEST || !SAID_OF_COLUMNS.test(text)) return undefined
  const start = text.search(FIRST)
  if (start <= 0) return undefined
  let required = false
  let nullable = false
  let at = start
  while (at < text.length) {
    CONSTRAINT.lastIndex = at
    const match = CONSTRAINT.exec(text)
    if (!match) return undefined
    required ||= match[1] !== undefined
    nullable ||= match[2] !== undefined
    at = CONSTRAINT.lastIndex
  }
  return { type: text.slice(0, start), required, nullable }
}
