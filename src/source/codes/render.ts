/** Diagnostics of the `render` stage: code and long help. */
export const renderCodes = {
  'template-syntax':
    'A template cannot be read by Handlebars. Nothing is written for its target, so that the previous output stays whole. Mend the template at the given line and column.',
  'template-unknown-name':
    'A template calls a helper or a partial that does not exist. A typing error would otherwise show as text that is silently missing. The names that exist are listed in docs/templates.md; helpers of your own go into `helpers` of the config.',
  'template-missing-value':
    'A template asks for a field that its view does not have. Handlebars would write nothing there; a misspelt name would go unnoticed. The fields of every view are listed in docs/templates.md; ask with `{{#if field}}` for one that may be absent.',
  'template-unsafe-hole':
    'A hole of a template would place text that no escaper has made safe for this format. Text of a document could then become code. Name the kind of hole, such as `{{string value}}` or `{{doc value}}` in TypeScript; triple braces take only what a converter has made.',
  'template-helper-failed':
    'A helper was called with a value that it cannot take, or it threw an error. The message of the helper is given. A helper of your own stands in the config; built-in ones are described in docs/templates.md.',
  'template-missing':
    'A target needs a template that is neither built in nor in the folder of templates. A format of your own needs at least `page.hbs`.',
  'template-unused':
    'A template of yours has the name of no built-in one, and no template that is used places it, so it does nothing: its name may be misspelt, or its folder may be another one. docs/templates.md lists the templates of each format. Rename it, place it with `{{> name}}`, or remove it.',
  'helper-name-taken':
    'A helper of the config has the name of a built-in one. The built-in helpers are what keeps text of a document from becoming code, so they cannot be replaced. Choose another name.',
  'output-collision':
    'Two pages of a target would be written to the same file. The first page by path is written, the other is not. Use `{path}` in `out`, or rename one of the pages. A file that was a page before it was made is not written, and one that the next build would take for a page is told: give its target another `out`, or leave it out with `exclude`.',
  'unknown-type':
    'A field refers to a type that no declaration has. It is typed openly, as `unknown`. Name the table that describes it in the config.',
  'duplicate-field':
    'A record has two fields of the same name. The first one is written, because an interface cannot have both. Rename or skip one of them in the config.',
} as const
