"""What the scripts share that write what is expected into Markdown: fences, and the command itself."""
import argparse
import pathlib
import re
import sys

FENCE = re.compile(r'^(`{3,}) *([^`\n]*)$')


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


def run(purpose, specifications, refreshed):
    """Writes each file as `refreshed` makes it, or with --check says which would differ, and exits."""
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument('--check', action='store_true', help='write nothing; exit 1 on a difference')
    parser.add_argument('files', nargs='*', type=pathlib.Path)
    args = parser.parse_args()
    changed = []
    for path in args.files or sorted(specifications):
        before = path.read_text(encoding='utf-8')
        after = refreshed(before)
        if after != before:
            changed.append(path)
            if not args.check:
                path.write_text(after, encoding='utf-8')
    for path in changed:
        print('differs' if args.check else 'written', path)
    sys.exit(1 if args.check and changed else 0)
