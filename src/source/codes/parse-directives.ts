/** Diagnostics of directives: code and long help. */
export const directiveCodes = {
  'directive-unknown':
    'There is no directive of this name in docutils. It may be misspelt, or belong to Sphinx or an extension. Correct the name, add the directive to the option `directives`, or read the page in dialect `sphinx`, which keeps unknown directives whole.',
  'language-unknown':
    'The language that the document is said to be in has no names of directives and no labels here, so those of English hold. Languages that the core does not carry are given as they are: `import { japanese } from "rstforge/languages"`, then `parse(text, { language: japanese })`. A build finds them by their tags.',
  'directive-language':
    'The name of a directive is not one of the language that the document is in, so it was looked up in English. Nothing is wrong unless the name is misspelt.',
  'directive-arguments':
    'A directive has too few or too many arguments. Arguments stand on its first line and below it, up to the first option or blank line. Add what is missing, or put a blank line before what is meant as content.',
  'directive-content-forbidden':
    'A directive that takes no content has some. Everything after a blank line that is indented belongs to the directive. Take the indent away from what is meant as text of its own.',
  'directive-content-missing':
    'A directive that needs content has none. The content stands below the directive, after a blank line, and is indented. Check the indent of what should belong to it.',
  'directive-option-block':
    'The options of a directive could not be read, because one of the lines is no option. Each option is written as `:name: value`; a value that goes on in the next line is indented there. A blank line must follow the last option.',
  'directive-option-name':
    'The name of an option consists of several words. An option is written as `:name: value`; its name is one word.',
  'directive-option-unknown':
    'A directive does not know an option of this name, and is not run at all. The name may be misspelt, or belong to another directive or a later version. Correct it or remove the option.',
  'directive-option-duplicate':
    'An option is given twice. The directive is not run, because it is unclear which value holds. Remove one of them.',
  'directive-option-value':
    'The value of an option cannot be read. The message says what the option takes. The directive is not run until the value is corrected.',
  'directive-substitution-only':
    'This directive gives inline text and can stand only in a substitution definition. Write `.. |name| directive:: ...` and use `|name|` in the text.',
  'directive-place':
    'This directive can stand only where sections can: at the top level of the document or of a section, not in a list, a table or another directive. Move it to the left margin.',
  'class-name':
    'A text cannot be made into a class name, because it has no letter in it. Class names are made of letters, digits and hyphens, and begin with a letter.',
  'code-number-lines':
    'The option `number-lines` takes the number of the first line, or nothing. Write a whole number.',
  'csv-data':
    'Comma-separated values could not be read: a quote is not closed, or something follows a closing quote. Quotes in a quoted value are doubled, unless the option `escape` is given.',
  'csv-empty': 'A table has no columns, because there are no data in it. Add rows.',
  'table-widths':
    'The option `widths` has another number of widths than the table has columns. Give one for each column, or `auto`.',
  'table-dimensions':
    'A table has as many header rows or stub columns as rows or columns, or more, so nothing is left for its body. Lower `header-rows` or `stub-columns`, or add data.',
  'table-ragged':
    'One row of a table is so much longer than the others that more than a million empty cells would be needed to make all as long. Nothing is made of it. Shorten that row: most often its delimiter is not that of the table, or a span has a digit too many.',
  'table-content':
    'The content of a `table` directive must be one table and nothing else. A message about the table itself may stand nearby. Move other text out of the directive.',
  'list-table-content':
    'The content of a `list-table` or `flat-table` must be one list of lists: an item for each row, and in it a list with an item for each cell. All rows of a `list-table` have the same number of cells.',
  'figure-caption':
    'The first block in a figure must be a paragraph, which is the caption, or an empty comment if there is none. Put `..` and a blank line before a legend without a caption.',
  'image-align':
    'An image of its own can be aligned left, center or right; an image within a line top, middle or bottom.',
  'sidebar-subtitle': 'A sidebar has a subtitle but no title. Give the title as its argument.',
  'meta-content':
    'The content of `meta` must be fields such as `:description: text`, and nothing else.',
  'meta-empty': 'A field in `meta` has no content, so no tag is made. Add text, or remove it.',
  'meta-attribute':
    'What follows the name of a field in `meta` must be attributes such as `lang=en`. Write `name=value` without blanks around the equals sign.',
  'replace-content':
    'The content of `replace` goes into a line of text, so it can be a single paragraph only. Use `include` or a directive in place of a substitution for more.',
  'unicode-code': 'A number is too large to be the code of a character. The last code is U+10FFFF.',
  'role-arguments':
    'The directive `role` needs the name of the new role on its first line, with the role that it is made from in parentheses: `.. role:: name(base)`.',
  'test-directive': 'What the directive for tests was given. It has no other use.',
  'file-disabled':
    'Reading other files, or raw text, is switched off by an option of the parse. The directive is left out.',
  'file-outside-root':
    'A path leads out of the root of the documents. Reading is confined to the root, so that a page cannot take in files that nobody meant to publish. Move the file below the root.',
  'file-missing':
    'A file that a page takes in, shows or leads to cannot be found. Paths are relative to the file that they stand in; one that begins with a slash is relative to the folder of all sources. Check the spelling and the case. Where nothing that pages name in a folder is there, it is said once.',
  'file-limit':
    'A document asks for very many files, most often because files include one another several times over. The directive is left out. Include each file once.',
  'file-encoding':
    'A file is not in the encoding that it was read in. The message says at which byte. Save it as UTF-8, or give the option `encoding`.',
  'file-and-content': 'A directive has content and names a file besides. Remove one of the two.',
  'file-and-url': 'A directive names a file and an address. Remove one of the two.',
  'url-refused':
    'A directive asks for text from an address. Nothing is read from a network, so that a build depends only on what is in the project. Put a copy into the project and use the option `file`.',
  'include-text-missing':
    'The text after which or before which a file should be included does not occur in it, or it has none of the lines that are listed. The file may have changed. Nothing is included.',
  'include-circular':
    'A file includes itself, by itself or through others. The message shows the chain. Remove one of the directives, or include only a part.',
} as const
