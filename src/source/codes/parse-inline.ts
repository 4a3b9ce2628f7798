/** Diagnostics of inline markup and roles: code and long help. */
export const inlineCodes = {
  'inline-unclosed':
    'A start-string of inline markup, such as `*` or a back-quote, has no end-string in the same paragraph. The characters are kept as they are. Close the markup, or write a backslash before the start-string if it is meant as text.',
  'role-twice':
    'Interpreted text has a role before and after it, and only one can hold. The text is kept as it was written. Remove one of the two roles.',
  'role-and-reference':
    'Interpreted text has a role and ends in an underscore, so it would be interpreted text and a reference at once. The text is kept as it was written. Remove the role or the underscore.',
  'role-lookup':
    'A role was not found by its name in the language of the document, and was looked for in English or by its canonical name. This is for information only. Use the name of the language to avoid it.',
  'unknown-role':
    'There is no role of this name. The text is kept as it was written. Correct the name, define the role with the `role` directive, or use the dialect `sphinx`, which keeps roles it does not know.',
  'role-not-implemented':
    'docutils has reserved the name of this role, but the role does nothing. The text is kept as it was written. Use the inline markup of the same meaning instead.',
  'pep-number':
    'The `pep-reference` role wants the number of a Python Enhancement Proposal, from 0 to 9999. The text is kept as it was written. Write the number only.',
  'rfc-number':
    'The `rfc-reference` role wants the number of an RFC, 1 or more, which a `#` and a section may follow. The text is kept as it was written. Write the number only.',
  'raw-role-disabled':
    'The options do not allow `raw` roles, which put text into the output unseen. The text is kept as it was written. Allow raw text in the options, if the document is trusted.',
  'raw-role-without-format':
    'The `raw` role does not know which output format its text is for. The text is kept as it was written. Define a role of your own with the `role` directive, based on `raw`, with the option `format`.',
} as const
