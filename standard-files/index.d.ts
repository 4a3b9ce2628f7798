/**
 * The standard definition files of reStructuredText, by name: what `.. include:: <isogrk1.txt>`
 * includes. Facts of docutils' public-domain data, written by `scripts/write-standard-files.py`.
 *
 * A file of characters is a list of words: a name, the code points of its characters in
 * hexadecimal, joined by a plus, the next name. A file of roles is reStructuredText.
 *
 * Node finds them all by itself. A browser has `isonum.txt` alone, and the others where they are
 * given: `parse(text, { standardFiles })`.
 */
export declare const standardFiles: Readonly<Record<string, string>>
