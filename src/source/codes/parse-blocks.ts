/** Diagnostics of the block grammar: code and long help. */
export const blockCodes = {
  'line-too-long':
    'A line has more characters than the limit allows, so the document was not read. The limit guards against hostile input. Break the line, or raise `lineLengthLimit`.',
  'nesting-too-deep':
    'Blocks are nested deeper than the limit allows. What lies deeper is kept as literal text. Flatten the structure, or raise `depthLimit`.',
  'title-level-inconsistent':
    'A section title has a style of underline that skips a level or comes back at a level where it is not known. The level of a style is set by the order in which styles first appear. Use the style of the level that is meant.',
  'title-underline-short':
    'A line of punctuation of one to three characters stands under a longer text. It may be meant as a title, but is read as ordinary text because it is so short. Make it as long as the title, or put a blank line between.',
  'title-underline-too-short':
    'The underline of a title is shorter than the title. The title is read all the same. Make the underline at least as long; wide East Asian characters count as two columns.',
  'title-overline-too-short':
    'The overline and underline of a title are shorter than the title. The title is read all the same. Make both lines at least as long.',
  'title-unexpected':
    'A section title stands where sections cannot be: in a list item, a quote, a table cell or the body of a directive. Move it to the left margin, or write a rubric.',
  'title-or-transition-unexpected':
    'A line of punctuation stands where neither a section title nor a transition can be. Move it to the left margin, or escape it with a backslash if it is text.',
  'title-or-transition-short':
    'A line of one to three punctuation characters may be meant as an overline or a transition, but is read as ordinary text because it is so short. A transition has at least four characters.',
  'title-incomplete':
    'The document ends after an overline and a title: the underline is missing. Add a line of the same characters below the title.',
  'title-incomplete-short':
    'A short line of punctuation above a text may be meant as the overline of a title, but no matching underline follows. It is read as ordinary text because it is so short.',
  'title-underline-missing':
    'A title has an overline and no underline. Both must be there, of the same character and length. Add the underline, or take the overline away.',
  'title-overline-mismatch':
    'The overline and the underline of a title differ in character or length. Make them equal.',
  'title-or-transition-invalid':
    'Two lines of punctuation follow one another: neither a title nor a transition. A title has text between them; a transition has blank lines around it.',
  'unexpected-indentation':
    'A line is indented more than the text above it without a blank line between. It ends the paragraph and is read as a quote. Remove the indent, or put a blank line before it.',
  'unexpected-unindent':
    'A construct ends with a line that is indented less, without a blank line between. The line is read as something new. Put a blank line before it, or indent it if it belongs to the construct.',
  'line-block-unended':
    'A line block is followed by text without a blank line between. Put a blank line after the last line of the block.',
  'literal-block-missing':
    'A paragraph ends with `::`, but no indented or quoted block follows. Indent the literal text below a blank line, or write a single colon.',
  'literal-block-quoting':
    'The lines of a quoted literal block begin with different characters. All lines must begin with the same one; the block ends at the first that does not.',
  'literal-block-as-definition':
    'A line that ends with `::` is followed by an indented line without a blank line between, so it is read as a term with its definition. If a literal block is meant, put a blank line between.',
  'enumerated-list-start':
    'An enumerated list begins with another number than 1. That is allowed. If the list should go on from an earlier one, check what stands between the two.',
  'option-marker-invalid':
    'The options of an option list item could not be taken apart, most often because of a comma inside angle brackets. The description is kept as a quote.',
  'target-malformed':
    'A hyperlink target has no colon that ends its name. It is kept as a comment. Write `.. _name: address`; a colon inside a name needs backquotes around the name, or a backslash.',
  'substitution-malformed':
    'A substitution definition has no closing bar. It is kept as a comment. Write `.. |name| directive:: content`.',
  'substitution-missing-contents':
    'A substitution definition has a name and nothing more. Write a directive such as `replace::` or `image::` after the name.',
  'substitution-empty':
    'What a substitution definition holds is not a directive that gives inline text or an image, so nothing can be substituted. Use `replace::`, `image::`, `unicode::` or `date::`.',
  'substitution-illegal-element':
    'A substitution definition holds something that must be there only once: a target, an anonymous reference or an auto-numbered footnote reference. Take it out of the definition.',
  'duplicate-substitution':
    'Two substitution definitions have the same name. The last one holds. Rename or remove one of them.',
  'duplicate-target-name':
    'Two explicit targets (hyperlink targets, footnotes, citations or inline targets) have the same name. References to it are ambiguous and will not resolve. Rename one of them.',
  'duplicate-implicit-name':
    'A section title gives the same reference name as another target. Explicit targets win; of two titles neither can be referred to by name. Put an explicit target before the title to refer to it.',
  'duplicate-id':
    'Two elements have the same id. Links to it lead to the first. Give one of them another name.',
} as const
