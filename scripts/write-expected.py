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
import json
import pathlib
import re
import sys

import docutils
from docutils import core, languages
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser, directives, languages as rst_languages, roles
from docutils.utils import new_document

from expectations import fences, run

ROOT = pathlib.Path(__file__).resolve().parent.parent
SPECS = ROOT / 'test' / 'spec'
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
    if docutils.__version__ != '0.19':
        sys.exit('docutils 0.19 is wanted, not %s' % docutils.__version__)
    run(__doc__.split('\n')[0], SPECS.rglob('*.md'), refreshed)


if __name__ == '__main__':
    main()
