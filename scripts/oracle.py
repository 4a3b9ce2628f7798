"""docutils as an oracle: JSON lines {"id", "input", "settings"?, "transform"?} in, {"id", "pseudoxml"} out.

The parser alone by default; with "transform": true the standalone reader's transforms as well.
Answers {"id", "error"} where docutils itself raises.
"""
import json
import signal
import sys

from docutils import core
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser, directives, roles
from docutils.utils import new_document

SETTINGS = {
    'warning_stream': '', 'report_level': 1, 'halt_level': 5, 'file_insertion_enabled': False,
    'syntax_highlight': 'none', '_disable_config': True,
}
LIMIT_SECONDS = 10


def parse(text, given):
    settings = get_default_settings(Parser)
    for key, value in {**SETTINGS, **given}.items():
        setattr(settings, key, value)
    document = new_document('test data', settings)
    Parser().parse(text, document)
    return document.pformat()


def publish(text, given):
    return core.publish_string(
        text, source_path='test data', writer_name='pseudoxml',
        settings_overrides={**SETTINGS, **given, 'output_encoding': 'unicode'})


def on_alarm(signum, frame):
    raise TimeoutError('over %d s' % LIMIT_SECONDS)


def answer(request):
    roles._roles = {}
    directives._directives = {}
    signal.signal(signal.SIGALRM, on_alarm)
    signal.alarm(LIMIT_SECONDS)
    try:
        run = publish if request.get('transform') else parse
        return {'pseudoxml': run(request['input'], request.get('settings', {}))}
    except Exception as error:
        return {'error': '%s: %s' % (type(error).__name__, error)}
    finally:
        signal.alarm(0)


def main():
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps({'id': request['id'], **answer(request)}), flush=True)


main()
