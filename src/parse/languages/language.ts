/** A language: names of directives, roles and bibliographic fields, and generated labels. */
export interface Language {
  readonly tag: string
  /** Local name (lower case) to canonical English name. */
  readonly directives: Readonly<Record<string, string>>
  readonly roles: Readonly<Record<string, string>>
  readonly bibliographicFields: Readonly<Record<string, string>>
  /** Label of a generated part (`contents`, `note`, …) in this language. */
  readonly labels: Readonly<Record<string, string>>
  /**
   * Title of what a directive sets apart from the text (`note`, `seealso`), and what Sphinx says before
   * a version (`versionadded`) or a number (`figure`), for which `%s` stands. English where one is
   * missing.
   */
  readonly titles: Readonly<Record<string, string>>
  readonly authorSeparators: readonly string[]
}
