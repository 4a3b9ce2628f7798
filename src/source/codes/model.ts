/** Diagnostics of the `model` stage: code and long help. */
export const modelCodes = {
  'duplicate-member':
    'Two different values of an enum have the same name. Both take a suffix that is made of their value, so that a row that moves keeps its name. Give one of them a name of its own in the config (`names`) or mend the text in the page.',
  'placeholder-code':
    'A cell of a code column holds a placeholder such as `-` or `N/A` where a code is expected. The row becomes no member. Fill the cell, or leave the row out with `skip`.',
  'not-a-code':
    'A cell of a code column holds a text that cannot be read as a code. The row becomes no member. Mend the cell; if the column holds other codes than expected, say its role in an override.',
  'long-name':
    'A cell where a name or a code is expected holds one word of more than 200 characters. It is no name that people would write. A field keeps it; a member has it cut in code, with a hash that keeps it apart from others; a column of little else is not taken for names. Shorten it, or mend the cell.',
  'unreadable-type':
    'A type cell holds a text that the grammar of types does not know. The field is typed `unknown`. Write a known type such as `String`, `Array of strings` or `Map<String,String>`, or a link to the table that describes it.',
  'misspelt-type':
    'A type cell holds a word that is one or two letters away from a type, and was read as that type. Readers may stumble over it as well: mend the word.',
  'unreadable-required':
    'A cell of the mandatory column holds neither yes nor no nor a condition. The field is treated as optional. Begin the cell with Yes or No; a condition may follow.',
  'swapped-cells':
    'The type stands in the mandatory column and the answer in the type column. The two were read the other way round for this row. Swap the cells in the page.',
  'swapped-columns':
    'Two columns hold what the header of the other one says: yes and no under "Type" and types under "Mandatory", or messages under "Code" and codes under "Message". They were read by their cells. Swap the two headers in the page.',
  'broken-name':
    'A field name has a blank beside an underscore or behind a hyphen: most likely a tool wrapped it. The name is taken as it is written, because only its authors know it. Mend the cell, or set `repair: true` to join such names.',
  'unresolved-link':
    'A field is an object or an array, and no table was found that describes what it holds. It is typed openly (`Record<string, unknown>`, `unknown[]`). Refer to the table from the type cell with `:ref:`, or name the field in the caption of its table.',
  'dead-reference':
    'A type cell refers to a label that no table of the project has. The field is typed openly. Mend the label, or add the page that has it to the sources.',
  'duplicate-field':
    'A table lists the same field in two rows that say different things about its type. The first row counts. Remove one of the rows or rename one of the fields.',
  'override-unknown':
    'A comment or rule that overrides what is inferred has a word that is no kind, role or option. The word has no effect. The help names the nearest known one.',
  'override-unmatched':
    'A rule of the config, or a comment of a page, applies to no table, so it has no effect. Correct its page, label, caption, index or header, or remove it.',
  'override-column':
    'An override names a column that the table does not have. The column roles are inferred instead. Use the text of the header as it stands in the page, or the number of the column from 0.',
  'override-contradiction':
    'The comments of a page, or the lines of one comment, say two different things of one option. The first counts. Remove one of them.',
  'override-name':
    'An override gives a type or a member a name that TypeScript cannot have: a reserved word, a type’s name with other signs than letters, digits, `_` and `$`, a number as a member of an enum; or one that another table of the page was given. The nearest possible name is taken. Choose another one.',
  'table-not-understood':
    'An override says that a table is an enum or a record, but no column of it can be read as that. Nothing is generated for it. Say the roles of the columns as well.',
  'duplicate-code':
    'The same code stands in more than one row of a table with the same words. The rows become one member. Remove the repetition, unless it is meant.',
  'contradictory-code':
    'The same code has different phrases or messages in different places. Code that is generated from one of them contradicts the other. Make the texts agree.',
  'phrase-mismatch':
    'The phrase beside an HTTP status code is not the one that its standard registers (nor a former one). The document is followed, but readers and clients may expect the registered phrase.',
  'empty-cell':
    'A cell is empty that says something in the other rows of its column: a type, an answer, or a description; or a row of parameters has a dash for its name, and is no field of any output. Fill it, or merge the cells that belong together.',
  'caption-number':
    'A reference names a table by a number that its caption does not have, or that no table of the page has. Readers will look for the wrong table. Number the captions again or correct the reference.',
  'missing-in-example':
    'A field that the table calls mandatory is missing from the example of the same page. Either the example or the table is wrong.',
  'wrapped-body':
    'The example has one field, and the fields of the table are inside of it: the table describes the content of a field that no table names. Where all examples agree, the operation takes a type with that field. Add a table with that one field, name the key with `wrap`, or correct the example.',
  'foreign-example':
    'No field of the example occurs in the table that describes the body. It may be of an error, or of another operation; else the table or the example is out of date.',
  'not-in-table':
    'An example has a field that no table of the page describes. Either a row is missing or the example is out of date.',
  'not-in-example':
    'A field of the table does not occur in the example of the same page. This is often meant, but it may show that the example is out of date.',
  'example-type':
    'The value of a field in an example has another type than the table says. Either the example or the table is wrong.',
} as const
