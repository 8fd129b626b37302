"""Something that answers as a served page does, for links that are made only where one is."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer

from store.context import Context


class _Alive(BaseHTTPRequestHandler):
    def do_GET(self) -> None:  # the base class's own name
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def page_alive() -> Iterator[str]:
    """The address of the page, which answers until the block ends."""
    with HTTPServer(("127.0.0.1", 0), _Alive) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def at_page(context: Context, url: str) -> Context:
    """The context with that address as its page's."""
    return replace(context, settings=context.settings.model_copy(update={"page_url": url}))
