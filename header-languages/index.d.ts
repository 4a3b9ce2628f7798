/**
 * What headers of tables are called in other languages, by the English word: words with blanks between
 * them, and underscores for their own. Chinese, French, German, Italian, Japanese, Korean, Portuguese,
 * Russian and Spanish.
 *
 * Node has them all by itself. A browser has none, so that its bundle stays small; there the option
 * `headers` says what a header is.
 */
export declare const headerLanguages: Readonly<Record<string, string>>
