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
import argparse
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

ROOT = pathlib.Path(__file__).resolve().parent.parent
SPECS = ROOT / 'test' / 'references'
FENCE = re.compile(r'^(`{3,}) *([^`\n]*)$')
BLOCKS = re.compile(r'^(?:h[1-6]|p|dt|li|td|th|figcaption|caption|pre)$')
# Paragraphs, whether they are one by themselves or not.
PARAGRAPHS = {'li': 'p', 'td': 'p', 'th': 'p', 'figcaption': 'caption', 'div': 'caption'}
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
        if self.hidden or 'headerlink' in classes or 'linenos' in classes:
            self.hidden += 1
        elif BLOCKS.match(tag) or 'code-block-caption' in classes:
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


def fences(lines):
    """Yields (index of the opening line, index of the closing one, info)."""
    i = 0
    while i < len(lines):
        match = FENCE.match(lines[i])
        if match:
            end = lines.index(match.group(1), i + 1)
            yield i, end, match.group(2).strip()
            i = end
        i += 1


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
        isLast = following is None or following[2] == 'result' or any(
            line.startswith('## ') for line in lines[end:following[0]])
        if not isLast:
            continue
        out += lines[done:end + 1] + ['', '````result', *result(parts), '````']
        done = end + 1
        if following and following[2] == 'result':
            done = following[1] + 1
        parts = []
    return '\n'.join(out + lines[done:])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--check', action='store_true', help='write nothing; exit 1 on a difference')
    parser.add_argument('files', nargs='*', type=pathlib.Path)
    args = parser.parse_args()
    if not sphinx.__version__.startswith('5.3'):
        sys.exit('Sphinx 5.3 is wanted, not %s' % sphinx.__version__)
    changed = []
    for path in args.files or sorted(SPECS.glob('*.md')):
        before = path.read_text(encoding='utf-8')
        after = refreshed(before)
        if after != before:
            changed.append(path)
            if not args.check:
                path.write_text(after, encoding='utf-8')
    for path in changed:
        print('differs' if args.check else 'written', path)
    sys.exit(1 if args.check and changed else 0)


if __name__ == '__main__':
    main()
