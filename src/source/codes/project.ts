/** Diagnostics of the `project` stage: code and long help. */
export const projectCodes = {
  'duplicate-label':
    'Two places give the same label. References by this label lead to the first of them, in order of the pages; the other one cannot be reached. Rename one, and the references that mean it.',
  'undefined-label':
    'A reference names a label that no page of the project has. Labels are targets such as `.. _name:` and `:name:` options; case and runs of blanks do not count. Check the spelling, or add the target. If the page that has it is not among the sources, add it there.',
  'generated-page':
    'A `:ref:` names `genindex`, `modindex`, `py-modindex` or `search`: pages that Sphinx makes besides those that are written. They are not made here, so the title stands without a link. Shown with `-v`; take the reference out where Sphinx is not used besides.',
  'untitled-label':
    'A `:ref:` gives no text, and its label stands before something without a title or caption, such as a paragraph. The label itself is shown. Write `:ref:`text <label>``, or put the label before a title or a figure, table or code block with a caption.',
  'unnumbered-reference':
    'A `:numref:` leads to something without a number; its caption is shown instead. Figures, tables and code with a caption have numbers with `numfig` of the config, sections below a toctree with `:numbered:`. Nothing else has one.',
  'repeated-numbers':
    'A page stands below several toctrees with `:numbered:`, of which the first gives it its numbers. In most cases a page below a numbered toctree has another one, which needs no `:numbered:` of its own.',
  'unknown-document':
    'A `:doc:` reference names a page that is not among the sources. The name is relative to the page that it stands on, or to the root of the sources when it starts with `/`, and has no file ending.',
  'unknown-reference':
    'A reference names an object, a term or an option that no page of the project describes. Check the spelling. The text of the reference is kept; it only leads nowhere. For objects this is reported only in nitpicky mode.',
  'unknown-place':
    'A link calls a place of a page by its id in HTML (`#id`, `page.html#id`), and the page has no such id, so it leads to the top of the page. Ids are made of titles and targets as docutils makes them: in lower case, with hyphens. Better is a reference by name, which is checked in every build. Reported by `lint`, and by all commands in nitpicky mode.',
  'unknown-toctree-entry':
    'An entry of a toctree names a page that is not among the sources, or a pattern that matches none. Pages below it are then not reached from the index. Correct the name, or add the page to the sources.',
} as const
