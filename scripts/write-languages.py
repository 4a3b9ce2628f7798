#!/usr/bin/env python3
"""Writes the languages of documents, src/parse/languages/*.ts, from what docutils and Sphinx know.

usage: write-languages.py [--check]

A file a language: its names of directives, roles and bibliographic fields, its words for what
docutils generates, and Sphinx' titles of what is set apart from the text. `--check` writes nothing,
names the files that would change, and exits 1 if there are any. Wants docutils 0.19, Sphinx 5.3 with
its catalogues where the system has them, and prettier in node_modules.
"""
import gettext
import importlib
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / 'src' / 'parse' / 'languages'
CATALOGUES = '/usr/share/locale'
NAMES = {
    'af': 'Afrikaans', 'ar': 'Arabic', 'ca': 'Catalan', 'cs': 'Czech', 'da': 'Danish',
    'de': 'German', 'en': 'English', 'eo': 'Esperanto', 'es': 'Spanish', 'fa': 'Persian',
    'fi': 'Finnish', 'fr': 'French', 'gl': 'Galician', 'he': 'Hebrew', 'it': 'Italian',
    'ja': 'Japanese', 'ko': 'Korean', 'lt': 'Lithuanian', 'lv': 'Latvian', 'nl': 'Dutch',
    'pl': 'Polish', 'pt_br': 'Brazilian Portuguese', 'ru': 'Russian', 'sk': 'Slovak',
    'sv': 'Swedish', 'zh_cn': 'Simplified Chinese', 'zh_tw': 'Traditional Chinese',
}

# What Sphinx writes, by the directive that it writes it for.
TITLES = {
    'attention': 'Attention', 'caution': 'Caution', 'danger': 'Danger', 'error': 'Error',
    'hint': 'Hint', 'important': 'Important', 'note': 'Note', 'tip': 'Tip', 'warning': 'Warning',
    'seealso': 'See also', 'todo': 'Todo', 'versionadded': 'New in version %s',
    'versionchanged': 'Changed in version %s', 'deprecated': 'Deprecated since version %s',
    'figure': 'Fig. %s', 'table': 'Table %s', 'code-block': 'Listing %s', 'section': 'Section %s',
}
# What Sphinx writes for fields of descriptions; in English they are their own names.
FIELDS = (
    'Parameters', 'Variables', 'Raises', 'Returns', 'Return type', 'Return values', 'Arguments',
    'Throws', 'Template Parameters',
)
# English is as newer versions of Sphinx write it.
ENGLISH = {'versionadded': 'Added in version %s', 'versionremoved': 'Removed in version %s'}


def main():
    is_check = sys.argv[1:] == ['--check']
    stale = [tag for tag in NAMES if not write(tag, is_check)]
    for tag in stale:
        print(path_of(tag).relative_to(ROOT))
    return 1 if is_check and stale else 0


def path_of(tag):
    return FOLDER / f'{tag.replace("_", "-")}.ts'


def write(tag, is_check):
    """Whether the file of a language is as it should be; it is written if not."""
    path = path_of(tag)
    text = formatted(source_of(tag), path)
    if path.exists() and path.read_text('utf-8') == text:
        return True
    if not is_check:
        path.write_text(text, 'utf-8')
    return False


def formatted(text, path):
    command = [ROOT / 'node_modules' / '.bin' / 'prettier', '--stdin-filepath', path]
    done = subprocess.run(command, input=text, capture_output=True, check=True, encoding='utf-8')
    return done.stdout


def source_of(tag):
    names = importlib.import_module(f'docutils.parsers.rst.languages.{tag}')
    words = importlib.import_module(f'docutils.languages.{tag}')
    language = {
        'tag': tag.replace('_', '-'),
        'directives': writable(names.directives),
        'roles': writable(names.roles),
        'bibliographicFields': words.bibliographic_fields,
        'labels': words.labels,
        'titles': titles_of(tag, words.labels),
        'authorSeparators': words.author_separators,
    }
    first, *more = NAMES[tag].split()
    constant = first.lower() + ''.join(more)
    return (
        f'/** {NAMES[tag]}, as docutils has it; written by scripts/write-languages.py. */\n'
        "import type { Language } from './language.js'\n\n"
        f'export const {constant}: Language = {json.dumps(language, ensure_ascii=False)}\n'
    )


def titles_of(tag, labels):
    """Titles that are not as in English; of English all. What Sphinx lacks docutils has, which may shout."""
    if tag == 'en':
        return {**TITLES, **ENGLISH}
    catalogue = catalogue_of(tag)
    found = {}
    for name, english in {**TITLES, **{label: label for label in FIELDS}}.items():
        text = catalogue.gettext(english)
        if text == english and name in labels:
            text = labels[name].strip('!¡').capitalize()
        if text != english:
            found[name] = text
    return found


def catalogue_of(tag):
    language, _, region = tag.partition('_')
    tags = [f'{language}_{region.upper()}', language]
    return gettext.translation('sphinx', CATALOGUES, tags, fallback=True)


def writable(names):
    """Names that a document can have: not those that still want a translator."""
    return {
        name: canonical for name, canonical in names.items()
        if canonical and not name.endswith(' required)')
    }


if __name__ == '__main__':
    sys.exit(main())
