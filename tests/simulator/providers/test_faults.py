from __future__ import annotations

import logging
import socket
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from benchmarks.peers import FAULTS, Peer
from benchmarks.peers.faults import TEXT
from benchmarks.peers.places import NO_NAME, closed_url, self_signed
from simulator.chat import ChatModel, Fault, Message, ModelError, Wish
from simulator.providers import connect
from tests.simulator.providers.conftest import KEY, Settings

ASK = [Message("system", "You are a customer."), Message("user", "Hello, how can I help?")]
TOTAL = 0.6

WHOLE: dict[str, Fault | None] = {
    "bad_request": "bad_request",
    "content_filter_400": "refused",
    "key": "refused_key",
    "forbidden": "refused_key",
    "no_model": "no_model",
    "timeout_408": "too_slow",
    "conflict": "busy",
    "busy_soon": "busy",
    "busy_later": "busy",
    "busy": "busy",
    "quota": "quota",
    "moved": "bad_request",
    "server_500": "server",
    "server_502": "server",
    "server_503": "server",
    "read_timeout": "too_slow",
    "slow_head": "too_slow",
    "slow_drip": "too_slow",
    "hang_in_stream": "too_slow",
    "cut": "cut_off",
    "no_finish": "cut_off",
    "dropped_after_end": None,
    "empty_body": "empty",
    "no_text": "empty",
    "no_choices": "empty",
    "invalid_json": "unreadable",
    "wrong_schema": "unreadable",
    "truncated_json": "unreadable",
    "extra_prose": None,
    "length": "cut_off",
    "content_filter": "refused",
    "refusal": "refused",
    "tool_calls": "unreadable",
    "error_object": "server",
    "huge": "too_long",
    "packed": "unreadable",
    "hostile_text": None,
    "duplicates": "unreadable",
}
STREAMED = WHOLE | {"empty_body": "cut_off", "no_choices": "cut_off"}
ENDLESS = {"read_timeout", "slow_head", "slow_drip", "hang_in_stream"}
ONCE_MORE = {"timeout_408", "conflict", "busy_soon", "server_500", "server_502", "server_503"}


def meet(model: ChatModel, way: str, wish: Wish | None = None) -> tuple[ModelError | None, str, float]:
    """Ask, and return what was raised, what was said until then, and the seconds it took."""
    said = ""
    began = time.monotonic()
    try:
        if way == "complete":
            said = model.complete(ASK, wish or Wish())
        else:
            for piece in model.stream(ASK, wish or Wish()):
                said += piece
    except ModelError as error:
        return error, said, time.monotonic() - began
    return None, said, time.monotonic() - began


def test_every_fault_of_the_server_is_expected_here() -> None:
    assert WHOLE.keys() == FAULTS.keys()


@pytest.mark.parametrize("way", ["complete", "stream"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_ends_in_time_with_words_and_without_the_key(
    fault: str, way: str, shared: Peer, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    before = shared.connections
    total, read = (TOTAL, 0.4) if fault in ENDLESS else (10.0, 10.0)
    model = connect(settings(shared.url, f"fault/{fault}", total=total, read=read))
    error, said, seconds = meet(model, way)
    asked = shared.connections - before

    expected = (WHOLE if way == "complete" else STREAMED)[fault]
    assert (error and error.fault) == expected
    assert seconds < (TOTAL + 0.4 if fault in ENDLESS else 8)
    again = fault in ONCE_MORE or (fault == "cut" and way == "complete")
    assert asked == (2 if again else 1)
    assert KEY not in said + caplog.text
    if error is not None:
        shown = "".join(traceback.format_exception(error))
        assert KEY not in shown + repr(error) + error.detail
        assert error.__cause__ is None
        assert str(error)[0].isupper() or str(error).startswith("http")
        assert str(error).endswith(".")


def test_the_key_is_planted_for_real(peer: Peer, settings: Settings) -> None:
    connect(settings(peer.url)).complete(ASK, Wish())
    assert peer.requests[0].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("way", ["complete", "stream"])
def test_a_server_that_says_the_key_as_its_answer_is_not_heard(way: str, peer: Peer, settings: Settings) -> None:
    peer.say(f"Your key is {KEY} , right?")
    error, said, _ = meet(connect(settings(peer.url)), way)
    assert error is not None
    assert error.fault == "unreadable"
    assert KEY not in said


@pytest.mark.parametrize("way", ["complete", "stream"])
def test_nobody_there(way: str, settings: Settings) -> None:
    error, _, seconds = meet(connect(settings(closed_url(), total=2.0)), way)
    assert error is not None
    assert error.fault == "unreachable"
    assert "Check OPENAI_BASE_URL" in str(error)
    assert seconds < 2.6


@pytest.mark.parametrize("way", ["complete", "stream"])
@pytest.mark.parametrize("place", [NO_NAME, "http://" + "a" * 70 + ".example/v1", "http://a..b/v1"])
def test_no_such_name(place: str, way: str, settings: Settings) -> None:
    error, _, seconds = meet(connect(settings(place, total=2.0)), way)
    assert error is not None
    assert error.fault == "unreachable"
    assert seconds < 2.6


@pytest.mark.parametrize("way", ["complete", "stream"])
def test_a_certificate_that_nobody_trusts(way: str, settings: Settings, tmp_path: Path) -> None:
    with Peer(certificate=self_signed(tmp_path)) as peer:
        error, _, _ = meet(connect(settings(peer.url)), way)
        assert peer.requests == []
    assert error is not None
    assert error.fault == "unreachable"
    assert "certificate" in str(error)


def test_https_to_a_server_that_speaks_http_is_no_matter_of_certificates(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        plain = threading.Thread(target=_answer_in_http, args=(listening,))
        plain.start()
        error, _, _ = meet(connect(settings(f"https://127.0.0.1:{listening.getsockname()[1]}/v1")), "complete")
        plain.join()
    assert error is not None
    assert error.fault == "unreachable"
    assert "does not answer as https" in str(error)


def _answer_in_http(listening: socket.socket) -> None:
    client, _ = listening.accept()
    with client:
        client.recv(1_000)
        client.sendall(b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")


@pytest.mark.parametrize("way", ["complete", "stream"])
@pytest.mark.parametrize("fault", sorted(ONCE_MORE))
def test_a_fault_that_passes_is_not_seen(fault: str, way: str, peer: Peer, settings: Settings) -> None:
    peer.plan(fault)
    assert meet(connect(settings(peer.url)), way)[:2] == (None, TEXT)
    assert peer.connections == 2


def test_no_second_try_once_something_was_said(peer: Peer, settings: Settings) -> None:
    peer.plan("cut")
    error, said, _ = meet(connect(settings(peer.url)), "stream")
    assert error is not None
    assert said
    assert TEXT.startswith(said)
    assert peer.connections == 1


@pytest.mark.parametrize("way", ["complete", "stream"])
def test_hostile_text_is_harmless_text(way: str, peer: Peer, settings: Settings) -> None:
    peer.plan("hostile_text")
    _, said, _ = meet(connect(settings(peer.url)), way)
    assert said == "I am waiting for you. <script>alert(1)</script> <b>Now</b>![31m 😠"


def test_the_plug_is_pulled_in_mid_stream(settings: Settings) -> None:
    with Peer(pause=0.05) as peer:
        stream = connect(settings(peer.url)).stream(ASK, Wish())
        next(stream)
        peer.stop()
        with pytest.raises(ModelError) as caught:
            list(stream)
    assert caught.value.fault == "cut_off"


def test_who_stops_listening_ends_the_request(settings: Settings) -> None:
    with Peer(pause=0.3) as peer:
        stream = connect(settings(peer.url, total=30.0, read=20.0)).stream(ASK, Wish())
        next(stream)
        stream.close()  # type: ignore[attr-defined]
        until = time.monotonic() + 2
        while _requests_running() and time.monotonic() < until:
            time.sleep(0.02)
        assert _requests_running() == 0


def _requests_running() -> int:
    return sum(thread.name == "model-request" for thread in threading.enumerate())


@pytest.mark.parametrize("fault", ["read_timeout", "slow_drip", "slow_head"])
def test_no_thread_stays_behind_a_server_that_never_ends(fault: str, shared: Peer, settings: Settings) -> None:
    model = connect(settings(shared.url, f"fault/{fault}", total=0.3, read=20.0))
    error, _, seconds = meet(model, "complete")
    assert error is not None
    assert seconds < 0.9
    until = time.monotonic() + 2
    while _requests_running() and time.monotonic() < until:
        time.sleep(0.02)
    assert _requests_running() == 0


def test_the_deadline_is_for_everything_the_repair_too(peer: Peer, settings: Settings) -> None:
    peer.plan("ok", "slow_drip")
    model = connect(settings(peer.url, total=0.5, read=20.0))
    error, _, seconds = meet(model, "complete", Wish(schema={"type": "object"}))
    assert error is not None
    assert error.fault == "too_slow"
    assert seconds < 1.0
    assert peer.connections == 2


def test_a_proxy_is_not_asked_for_a_server_on_this_machine(
    peer: Peer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", closed_url())
    assert connect(settings(peer.url)).complete(ASK, Wish()) == TEXT


def test_many_may_ask_at_the_same_time(settings: Settings) -> None:
    with Peer(pause=0.01) as peer:
        model = connect(settings(peer.url, total=20.0, read=20.0))
        with ThreadPoolExecutor(20) as pool:
            heard = list(pool.map(lambda _: "".join(model.stream(ASK, Wish())), range(40)))
    assert heard == [TEXT] * 40


def test_a_whole_answer_counts_though_the_line_drops_after_it(peer: Peer, settings: Settings) -> None:
    peer.plan("dropped_after_end")
    assert meet(connect(settings(peer.url)), "stream")[:2] == (None, TEXT)
