/** Diagnostics of the `convert` stage: code and long help. */
export const convertCodes = {
  'table-flattened':
    'A Markdown pipe table has one header row, no spans, no row headers and one line a cell. The table has more than that, and pipes were asked for, so that some of its form is lost; its text is all there. Use `tables: "auto"` or `"html"` to keep it.',
  'table-flattened-to-list':
    'Tables were asked for as lists. A cell that covers several rows or columns is told once, at its first place. Use `tables: "auto"` or `"html"` to keep the form of the table.',
  'markup-flattened':
    'Markdown has no form for some markup of the page: inline markup within code, or a list that is numbered by letters or Roman numerals. The text is all there; the HTML output has the form too.',
  'heading-too-deep':
    'Markdown and HTML have six levels of headings; this section is deeper. Its title has the sixth level, so that the section seems to be beside the one that it is in. Make the page less deep, or split it.',
  'raw-not-shown':
    'Content for one output format only was left out of this one, or lost parts that could run a program in the reader’s browser. Set `allowRaw` for the target to let raw content of the format through as it is.',
  'unsafe-address':
    'A link or an image has an address that could run a program in the reader’s browser, such as `javascript:`. Its text is kept, the address is not.',
  'unknown-directive-shown':
    'A directive is neither of docutils nor of Sphinx as far as it is known here. What it holds is shown as it would be read without it, so nothing is lost, but the result may not be what the author saw.',
  'file-not-shown':
    'A directive shows the content of a file that was not read when the page was parsed. The name of the file stands in its place.',
  'autodoc-not-run':
    'A directive of autodoc describes code by importing it. That is not done here; the name of what it describes is shown, with the text that the page itself adds.',
  'role-target-dropped':
    'Text in a role that is not known gives a title and a target. The title is shown; where it leads is known only to the extension that has the role.',
  'broken-reference':
    'A reference names a target that the page does not have. Its text is kept without a link.',
  'misleading-character':
    'Code on the page has a character that is not seen and changes the order in which the text around it is read. It was replaced by U+FFFD, so that code is what it seems to be. In prose such characters are kept, written as references.',
} as const
