#!/usr/bin/env python3
"""Writes what references lead to in the specifications under test/references with Sphinx.

usage: write-references.py [--check] [FILE...]

A specification is Markdown. The fences up to a fence `result` are a project: `rst NAME` a page,
`json conf` values of its conf.py, `inv NAME URL` the objects in the inventory of another project,
which is named so and has its pages there. The fence `result` is made by this script, where it is
missing too: what Sphinx says of the project, and each page's blocks with their links, as HTML has them.

    ````rst index
    Title
    =====

    See :ref:`print`.
    ````

    ````result
    warning: undefined label: 'print'
    index
      h: Title
      p: See print.
    ````

A second run changes nothing. `--check` writes nothing, names the files that would change, and exits 1
if there are any. Wants Sphinx 5.3.
"""
import html.parser
import io
import json
import pathlib
import re
import sys
import tempfile
import zlib

import sphinx
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from expectations import fences, run

ROOT = pathlib.Path(__file__).resolve().parent.parent
SPECS = ROOT / 'test' / 'references'
BLOCKS = re.compile(r'^(?:h[1-6]|p|dt|dd|li|td|th|figcaption|caption|pre)$')
# Paragraphs, whether they are one by themselves or not.
PARAGRAPHS = {'li': 'p', 'dd': 'p', 'td': 'p', 'th': 'p', 'figcaption': 'caption', 'div': 'caption',
              'span': 'number'}
EMPTY = ('img', 'br', 'col', 'hr', 'input', 'meta', 'link')


class Listing(html.parser.HTMLParser):
    """Blocks of the body, a line each, links as in Markdown."""

    def __init__(self):
        super().__init__()
        self.lines = []
        self.open = []
        self.hidden = 0

    def handle_starttag(self, tag, attrs):
        if tag in EMPTY:
            return
        given = dict(attrs)
        classes = (given.get('class') or '').split()
        if self.hidden or {'headerlink', 'linenos', 'colon'}.intersection(classes):
            self.hidden += 1
        elif BLOCKS.match(tag) or 'code-block-caption' in classes or 'eqno' in classes:
            kind = 'h' if re.match('h[1-6]$', tag) else PARAGRAPHS.get(tag, tag)
            self.lines.append([kind, ''])
            self.open.append((tag, True, ''))
        elif tag == 'a' and 'href' in given and self.is_inside():
            self.lines[-1][1] += '['
            self.open.append((tag, False, '](%s)' % given['href']))
        else:
            self.open.append((tag, False, ''))

    def handle_endtag(self, tag):
        if self.hidden:
            self.hidden -= 1
            return
        while self.open:
            name, _, text = self.open.pop()
            if text:
                self.lines[-1][1] += text
            if name == tag:
                break

    def is_inside(self):
        return any(is_block for _, is_block, _ in self.open)

    def handle_data(self, data):
        if not self.hidden and self.is_inside():
            self.lines[-1][1] += data

    def text(self):
        squashed = [(kind, ' '.join(text.split())) for kind, text in self.lines]
        return ['  %s: %s' % line for line in squashed if line[1]]


def inventory(name, body):
    head = ('# Sphinx inventory version 2\n# Project: %s\n# Version: 3.1\n'
            '# The remainder of this file is compressed using zlib.\n' % name)
    return head.encode() + zlib.compress(body.encode())


def result(parts):
    """What Sphinx makes of a project, whose parts are (info, text)."""
    with tempfile.TemporaryDirectory() as folder, docutils_namespace():
        root = pathlib.Path(folder)
        (root / 'conf.py').write_text('')
        conf = {'extensions': ['sphinx.ext.intersphinx'], 'smartquotes': False, 'html_theme': 'basic'}
        mapping = {}
        names = []
        for info, text in parts:
            kind, *words = info.split()
            if kind == 'json':
                conf.update(json.loads(text))
            elif kind == 'inv':
                (root / (words[0] + '.inv')).write_bytes(inventory(words[0], text))
                mapping[words[0]] = (words[1], words[0] + '.inv')
            elif kind == 'rst':
                path = root / (words[0] + '.rst')
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
                names.append(words[0])
        conf['intersphinx_mapping'] = mapping
        conf['master_doc'] = names[0]
        warnings = io.StringIO()
        app = Sphinx(folder, folder, folder + '/out', folder + '/trees', 'html', conf,
                     status=None, warning=warnings, freshenv=True)
        app.build()
        said = re.findall(r'WARNING: (.*)', re.sub(r'\x1b\[[\d;]*m', '', warnings.getvalue()))
        lines = ['warning: ' + line for line in sorted(said)
                 if not re.search("image file|isn't included in any toctree", line)]
        for name in names:
            page = (root / 'out' / (name + '.html')).read_text()
            body = re.search(r'<div class="body" role="main">(.*?)<div class="clearer">', page, re.S)
            listing = Listing()
            listing.feed(body.group(1))
            lines += [name, *listing.text()]
        return lines


def refreshed(markdown):
    lines = markdown.split('\n')
    found = list(fences(lines))
    out = []
    done = 0
    parts = []
    for number, (start, end, info) in enumerate(found):
        if info == 'result':
            continue
        parts.append((info, '\n'.join(lines[start + 1:end]) + '\n'))
        following = found[number + 1] if number + 1 < len(found) else None
        is_last = following is None or following[2] == 'result' or any(
            line.startswith('## ') for line in lines[end:following[0]])
        if not is_last:
            continue
        out += lines[done:end + 1] + ['', '````result', *result(parts), '````']
        done = end + 1
        if following and following[2] == 'result':
            done = following[1] + 1
        parts = []
    return '\n'.join(out + lines[done:])


def main():
    if not sphinx.__version__.startswith('5.3'):
        sys.exit('Sphinx 5.3 is wanted, not %s' % sphinx.__version__)
    run(__doc__.split('\n')[0], SPECS.glob('*.md'), refreshed)


if __name__ == '__main__':
    main()
