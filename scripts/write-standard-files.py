#!/usr/bin/env python3
"""Writes standard-files/ from the standard definition files of docutils.

usage: write-standard-files.py [--check]

These files are what `.. include:: <isonum.txt>` names: substitution definitions for characters, and
the roles of S5. Only facts are taken: each name and its characters, each role and its class. With
`--check` nothing is written; what would change is named, and the exit code is 1. Wants docutils.
"""
import argparse
import pathlib
import re
import sys
import textwrap

from docutils.parsers.rst.directives.misc import Include

OUT = pathlib.Path(__file__).resolve().parent.parent / 'standard-files'
CHARACTER = re.compile(r'\.\. \|([\w.;]+)\|\s+unicode::((?: U\+[0-9A-F]+)+)(?: \.\. .*)?$')
ROLE = re.compile(r'\.\. (?:default-)?role::|   :class:')
# The one that documents use most is in the core, for browsers too.
CORE = ['isonum.txt']
NOTE = '/** Written by scripts/write-standard-files.py: see index.d.ts. */\n'


def facts(path):
    """The characters by name, or the lines of the roles."""
    lines = path.read_text(encoding='utf-8').splitlines()
    characters = [match for match in map(CHARACTER.match, lines) if match]
    if not characters:
        return '\n'.join(line for line in lines if ROLE.match(line)) + '\n'
    parts = [
        '%s %s' % (name, '+'.join('%x' % int(code[2:], 16) for code in codes.split()))
        for name, codes in (match.groups() for match in characters)]
    return textwrap.fill(
        ' '.join(parts), width=100, break_long_words=False, break_on_hyphens=False) + '\n'


def module(files):
    entries = ''.join("  '%s': `\n%s`,\n" % (name, text) for name, text in files.items())
    return NOTE + 'export const standardFiles = {\n' + entries + '}\n'


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument('--check', action='store_true')
    check = arguments.parse_args().check
    paths = sorted(pathlib.Path(Include.standard_include_path).glob('*.txt'))
    files = {path.name: facts(path) for path in paths if path.name != 'README.txt'}
    core = {name: files[name] for name in CORE}
    stale = False
    for name, text in {'all.js': module(files), 'core.js': module(core)}.items():
        path = OUT / name
        if path.exists() and path.read_text(encoding='utf-8') == text:
            continue
        if check:
            print('%s is not what docutils has' % path.relative_to(OUT.parent))
            stale = True
        else:
            path.write_text(text, encoding='utf-8')
    return 1 if stale else 0


sys.exit(main())
