/** Diagnostics of the `resolve` stage: code and long help. */
export const resolveCodes = {
  'substitution-undefined':
    'A |name| refers to a substitution that no `.. |name|` definition gives. Define it, or escape the bars if they are meant as text. What Sphinx itself gives to every page, such as |version| and |release|, is defined once for all with `parse.prolog` in the config.',
  'substitution-too-long':
    'A substitution grew longer than the limit for a line, usually because definitions are nested in each other. Shorten the definition, or raise the limit.',
  'substitutions-too-many':
    'What the substitutions put into the document is many times its own size, usually because definitions hold each other several times. Write some of them out.',
  'substitution-circular':
    'Substitution definitions refer to each other in a circle, so that there is no text to put in their place. Write one of them out.',
  'anonymous-mismatch':
    'Anonymous references (`text`__) and anonymous targets (__ or .. __:) are paired in order, and there are not as many of one as of the other. Add what is missing, or give the references names.',
  'indirect-target-unresolved':
    'A target points at the name of another target that does not exist, is not unique, or points back in a circle. Correct the name that it points at.',
  'footnote-reference-unmatched':
    'There are more references to automatically numbered or symbol footnotes than footnotes. Add the footnotes, or label the references.',
  'reference-ambiguous':
    'A reference uses a name that several targets have, so that it cannot be said which one is meant. Rename the targets, or refer to one by another name.',
  'reference-unknown':
    'A reference uses a name that no target, section or footnote of the document has. Correct the name, or add the target. A label of another page needs :ref:.',
  'target-unreferenced':
    'Nothing in this document refers to the target. That is fine where other documents do; otherwise it can go.',
  'docinfo-empty':
    'A bibliographic field at the top of the document has no content, and stays an ordinary field. Fill it or remove it.',
  'docinfo-compound':
    'A bibliographic field holds more than one paragraph, and stays an ordinary field. Write it as one paragraph.',
  'docinfo-authors':
    'The authors of the document are not in a form that can be taken apart. Use one paragraph with separators, one paragraph an author, or a bullet list.',
  'docinfo-duplicate':
    'Dedication and abstract can each stand only once among the bibliographic fields. Join the two.',
  'class-without-element':
    'A `class` directive without content gives its classes to the next element, and none follows. Remove it, or put it before the element.',
  'transition-misplaced':
    'A transition separates text, so it cannot begin or end the document or a section, or stand next to another one. Remove it, or add text around it.',
  'smart-quotes-unsupported':
    'Typographic quotes were asked for, and none are known for the language of the text. Quotes stay straight.',
} as const
