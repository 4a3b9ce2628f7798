/**
 * What is wrong with an input, said once, in one form, by every stage.
 *
 * Nothing in an input can throw: a stage reports and goes on. A diagnostic is plain data and can be
 * serialised; the code frame is made at the edge, from the text, by `report/`.
 */
import type { DiagnosticCode } from './codes.js'
import type { Position } from './position.js'

/** docutils' levels of a system message, by its numbers 1 to 4. */
export type Level = 'info' | 'warning' | 'error' | 'severe'

export interface Diagnostic {
  /** Stable and documented: `rstforge explain CODE` prints the long form. */
  readonly code: DiagnosticCode
  readonly level: Level
  /** One sentence or two in docutils' words where docutils has the message. */
  readonly message: string
  /** The page, as it was given to the stage. */
  readonly path: string
  /** The exact place; absent where only the page as a whole can be named. */
  readonly position?: Position
  /**
   * Of what the config says: the keys that lead to it (`['tables', 0, 'names', '404']`), an item of a
   * list by its index or, if it is a text, by itself. Who knows the file finds the place by it.
   */
  readonly configKey?: readonly (string | number)[]
  /** What to do about it. */
  readonly help?: string
  /** Further places that take part, such as the first of two equal codes. */
  readonly related?: readonly RelatedPlace[]
}

export interface RelatedPlace {
  readonly message: string
  readonly path: string
  readonly position?: Position
}

/** The diagnostic of a page, with each place under the path of the text that it is in, such as an included file. */
export function atItsSource(diagnostic: Diagnostic): Diagnostic {
  const { related } = diagnostic
  return { ...underSource(diagnostic), ...(related && { related: related.map(underSource) }) }
}

function underSource<Place extends Pick<Diagnostic, 'path' | 'position'>>(place: Place): Place {
  return { ...place, path: place.position?.start.source ?? place.path }
}

/** Where a stage puts what it has to say. */
export interface Reporter {
  readonly diagnostics: readonly Diagnostic[]
  report(diagnostic: Diagnostic): Diagnostic
}

/** A reporter that keeps what it is told, in order. */
export function createReporter(): Reporter {
  const diagnostics: Diagnostic[] = []
  return {
    diagnostics,
    report(diagnostic) {
      diagnostics.push(diagnostic)
      return diagnostic
    },
  }
}

const NUMBERS = { info: 1, warning: 2, error: 3, severe: 4 } as const satisfies Record<
  Level,
  number
>

/** docutils' number of a level: info 1, warning 2, error 3, severe 4. */
export function levelNumber(level: Level): 1 | 2 | 3 | 4 {
  return NUMBERS[level]
}
