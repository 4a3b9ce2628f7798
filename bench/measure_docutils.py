"""docutils in process on pages given as JSON [[path, text], ...] on stdin; prints one JSON object."""
import json
import resource
import sys
import time

from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document


def main():
    pages = json.load(sys.stdin)
    settings = get_default_settings(Parser)
    settings.report_level = 5
    settings.halt_level = 6
    settings.file_insertion_enabled = False
    settings.warning_stream = ''
    start = time.perf_counter()
    processor = time.process_time()
    failed = 0
    for path, text in pages:
        try:
            Parser().parse(text, new_document(path, settings.copy()))
        except Exception:
            failed += 1
    seconds = time.perf_counter() - start
    processor = time.process_time() - processor
    size = sum(len(text.encode()) for _, text in pages)
    json.dump({
        'bytes': size, 'failed': failed, 'pages': len(pages), 'milliseconds': seconds * 1e3,
        'processorMilliseconds': processor * 1e3,
        'megabytesPerSecond': size / 1e6 / seconds,
        'peakMegabytes': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }, sys.stdout)


main()
