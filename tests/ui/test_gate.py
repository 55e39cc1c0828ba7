"""Who may open a connection: our own pages, and never one of another port with somebody's cookie."""

from __future__ import annotations

import http.client
from collections.abc import Iterator

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from storage.place import sqlite_url
from storage.store import open_store
from tests.training.signed_up import PASSWORD, School
from tests.ui.conftest import App, free_port
from training.people.entrance import Entrance
from training.people.sessions import now_utc
from training.visitors import ANONYMOUS
from ui.parts.gate import ours

HERE, TRAIN = "127.0.0.1:8501", "train.example.com"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"Host": HERE}, True),
        ({"Host": HERE, "Origin": f"http://{HERE}"}, True),
        ({"Host": "LocalHost:8501", "Origin": "http://localhost:8501"}, True),
        ({"Host": "[::1]:8501", "Origin": "http://[::1]:8501"}, True),
        ({"Host": TRAIN, "Origin": f"https://{TRAIN}"}, True),
        ({"Host": f"{TRAIN}:443", "Origin": f"https://{TRAIN}"}, True),
        ({"Host": HERE, "X-Forwarded-Host": TRAIN, "Origin": f"https://{TRAIN}"}, True),
        ({"Host": HERE, "X-Forwarded-Host": f"{TRAIN}, inner:80", "Origin": f"https://{TRAIN}"}, True),
        ({"Host": HERE, "Origin": "https://named.example.com"}, True),
        ({"Host": HERE, "Origin": "http://named.example.com"}, False),
        ({"Host": HERE, "Origin": "http://127.0.0.1:3000"}, False),
        ({"Host": HERE, "Origin": "http://127.0.0.1"}, False),
        ({"Host": HERE, "Origin": "http://localhost:8501"}, False),
        ({"Host": TRAIN, "Origin": f"https://{TRAIN}:8443"}, False),
        ({"Host": f"{TRAIN}:443", "Origin": f"http://{TRAIN}:8443"}, False),
        ({"Host": TRAIN, "Origin": f"https://{TRAIN}.evil.example"}, False),
        ({"Host": HERE, "Origin": "null"}, False),
        ({"Host": "", "Origin": "null"}, False),
        ({"Host": HERE, "Origin": ""}, False),
    ],
)
def test_only_our_own_pages_are_ours(
    monkeypatch: pytest.MonkeyPatch, headers: dict[str, str], *, expected: bool
) -> None:
    monkeypatch.setenv("COMPOSURE_URL", "https://named.example.com/base/")
    assert ours(headers) == expected


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    running = App(tmp_path_factory.mktemp("gate") / "data", free_port())
    store = open_store(sqlite_url(running.data / "composure.db"))
    School(store, now_utc()).fill()
    store.close()
    running.start()
    yield running
    running.kill()


def cookie(app: App) -> str:
    """Sign the owner in as a browser does, and return the cookie that it was given."""
    store = open_store(sqlite_url(app.data / "composure.db"))
    ticket = Entrance(store, ANONYMOUS).sign_in("olga@example.com", PASSWORD)
    store.close()
    connection = http.client.HTTPConnection("127.0.0.1", app.port, timeout=20)
    connection.request("POST", "/sign-in-cookie", ticket, {"X-Composure": "1"})
    given = connection.getresponse().headers["Set-Cookie"].partition(";")[0]
    connection.close()
    return given


def read(app: App, given: str, headers: dict[str, str]) -> bytes:
    """Open the page People over a WebSocket and return all that the server sent of it."""
    with connect(
        f"ws://127.0.0.1:{app.port}/_stcore/stream",
        additional_headers={"Cookie": given, **headers},
        subprotocols=["streamlit"],  # type: ignore[list-item]
        max_size=None,
    ) as socket:
        asked = BackMsg()
        asked.rerun_script.page_name = "people"
        socket.send(asked.SerializeToString())
        said = b""
        while True:
            frame = socket.recv(timeout=60)
            assert isinstance(frame, bytes)
            said += frame
            if ForwardMsg.FromString(frame).WhichOneof("type") == "script_finished":
                return said


def test_a_page_of_another_port_does_not_come_in_with_the_cookie(app: App) -> None:
    given, own = cookie(app), f"http://127.0.0.1:{app.port}"
    assert b"tom@example.com" in read(app, given, {"Origin": own})
    for origin in ("http://127.0.0.1:3000", f"http://localhost:{app.port}", "https://elsewhere.example.com", "null"):
        with pytest.raises(InvalidStatus) as refused:
            read(app, given, {"Origin": origin})
        assert refused.value.response.status_code == 403
    proxied = {"Origin": "https://train.example.com", "X-Forwarded-Host": "train.example.com"}
    assert b"tom@example.com" in read(app, given, proxied)  # a proxy that writes its own Host over the browser's
    log = (app.data.parent / f"server-{app.port}.log").read_text("utf-8")
    assert "set COMPOSURE_URL" in log
    assert "external IP" not in log  # what Streamlit says when it has asked the internet for our address in vain


def test_nobody_reads_how_many_are_here(app: App) -> None:
    for path in ("/_stcore/metrics", "/_stcore/metrics/", "/_stcore/metric%73"):
        connection = http.client.HTTPConnection("127.0.0.1", app.port, timeout=20)
        connection.request("GET", path)
        answer = connection.getresponse()
        assert (answer.status, answer.read()) == (404, b"")
        connection.close()
