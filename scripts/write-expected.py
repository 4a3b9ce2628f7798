#!/usr/bin/env python3
"""Writes the trees in the specifications under test/spec with docutils.

usage: write-expected.py [--check] [FILE...]

A specification is Markdown. After each fence whose info string begins with `rst` comes a fence
`pseudoxml`; this script makes it where it is missing, and fills it with what docutils prints:

    ````rst transform {"report_level": 1}
    the document
    ````

    ````pseudoxml
    <document source="test data">
    ...
    ````

`transform` runs the standalone reader with its transforms; without it the parser runs alone. The
object has settings by docutils' names. A fence has more back-ticks than any line inside it. A second
run changes nothing. `--check` writes nothing, names the files that would change, and exits 1 if
there are any. Wants docutils 0.19.
"""
import argparse
import json
import pathlib
import re
import sys

import docutils
from docutils import core, languages
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser, directives, languages as rst_languages, roles
from docutils.utils import new_document

ROOT = pathlib.Path(__file__).resolve().parent.parent
SPECS = ROOT / 'test' / 'spec'
FENCE = re.compile(r'^(`{3,}) *([^`\n]*)$')
SETTINGS = {
    'warning_stream': '', 'report_level': 1, 'halt_level': 5, 'syntax_highlight': 'none',
    '_disable_config': True,
}


def tree(text, info):
    """What docutils makes of a document, as pseudo-XML."""
    roles._roles = {}
    directives._directives = {}
    given = re.search(r'\{.*\}$', info)
    settings = {**SETTINGS, **(json.loads(given.group()) if given else {})}
    if 'language_code' in settings:
        # Else the first document in a language says where on this machine it was found.
        languages.get_language(settings['language_code'])
        rst_languages.get_language(settings['language_code'])
    if 'transform' in info.split():
        return core.publish_string(
            text, source_path='test data', writer_name='pseudoxml',
            settings_overrides={**settings, 'output_encoding': 'unicode'})
    defaults = get_default_settings(Parser)
    for key, value in settings.items():
        setattr(defaults, key, value)
    document = new_document('test data', defaults)
    Parser().parse(text, document)
    return document.pformat()


def ticks_for(text):
    longest = max((len(run) for run in re.findall('`+', text)), default=0)
    return '`' * max(3, longest + 1)


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
    for number, (start, end, info) in enumerate(found):
        if info.split(' ')[0] != 'rst':
            continue
        text = ''.join(line + '\n' for line in lines[start + 1:end])
        ticks = ticks_for(text)
        out += lines[done:start] + [ticks + info] + lines[start + 1:end] + [ticks]
        done = end + 1
        following = found[number + 1] if number + 1 < len(found) else None
        if following and following[2] == 'pseudoxml':
            out += lines[done:following[0]]
            done = following[1] + 1
        else:
            out.append('')
        expected = tree(text, info)
        ticks = ticks_for(expected)
        out += [ticks + 'pseudoxml', *expected.rstrip('\n').split('\n'), ticks]
    return '\n'.join(out + lines[done:])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--check', action='store_true', help='write nothing; exit 1 on a difference')
    parser.add_argument('files', nargs='*', type=pathlib.Path)
    args = parser.parse_args()
    if docutils.__version__ != '0.19':
        sys.exit('docutils 0.19 is wanted, not %s' % docutils.__version__)
    changed = []
    for path in args.files or sorted(SPECS.rglob('*.md')):
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
