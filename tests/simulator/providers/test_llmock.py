from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from simulator.chat import Message, Wish
from simulator.providers import connect
from simulator.providers.trial import try_it
from tests.simulator.providers.conftest import Settings

pytest.importorskip("llmock")
SCHEMA = {
    "type": "object",
    "properties": {"yes": {"type": "boolean"}},
    "required": ["yes"],
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    command = [
        sys.executable,
        "-c",
        "from llmock.cli import app; app()",
        "serve",
        "--port",
        str(port),
        "--log-level",
        "error",
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        until = time.monotonic() + 30
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 0.5).close()
                break
            except OSError:
                assert server.poll() is None
                assert time.monotonic() < until
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/v1"
        server.terminate()


def test_a_server_that_strangers_wrote_is_understood(url: str, settings: Settings) -> None:
    model = connect(settings(url, "gpt-4o-mini", total=20.0, read=20.0))
    ask = [Message("system", "You are a customer."), Message("user", "Hello, how can I help?")]
    whole = model.complete(ask, Wish())
    pieces = list(model.stream(ask, Wish()))
    assert len(pieces) > 2
    assert "".join(pieces) == whole
    assert isinstance(json.loads(model.complete(ask, Wish(schema=SCHEMA)))["yes"], bool)
    assert try_it(settings(url, "gpt-4o-mini", total=20.0, read=20.0)).works
