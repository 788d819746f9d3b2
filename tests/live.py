"""The studio on a port of its own, in a thread of this process."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from werkzeug.serving import WSGIRequestHandler, make_server

_ANSWER = "studio.answer"


class _Careful(WSGIRequestHandler):
    """Puts a file down when its reader hangs up; werkzeug leaves it open if more can't be read."""

    def connection_dropped(
        self, error: BaseException, environ: dict[str, Any] | None = None
    ) -> None:
        close = getattr((environ or {}).get(_ANSWER), "close", None)
        if close is not None:
            close()


@contextmanager
def listening(app: Any) -> Iterator[str]:
    """Serve ``app``; yields its address."""

    def remembered(environ: dict[str, Any], start_response: Any) -> Any:
        environ[_ANSWER] = app(environ, start_response)
        return environ[_ANSWER]

    server = make_server("127.0.0.1", 0, remembered, threaded=True, request_handler=_Careful)
    server.daemon_threads = False  # so that closing waits until every file is put down
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join(10)
    server.server_close()
