from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from benchmarks.peers import Peer
from simulator.allowance import Allowance, MemoryLedger, Purse, most_tokens
from simulator.chat import Fault, Message, ModelError, Wish
from simulator.circuit import Circuits
from simulator.limited import Limited, open_model
from simulator.providers.settings import ModelSettings

ASK = [Message("user", "Hello, how can I help?")]
TODAY = date(2026, 11, 22)
REFUSED: list[Fault] = ["refused"]
NO_JSON: list[Fault] = ["unreadable"]


class Queued:
    """Fail with the faults of a queue; None and an empty queue answer."""

    name = "queued"

    def __init__(self, *faults: Fault | None) -> None:
        self.faults = list(faults)
        self.calls = 0
        self._lock = threading.Lock()

    def complete(self, messages: Sequence[Message], wish: Wish) -> str:
        with self._lock:
            self.calls += 1
            fault = self.faults.pop(0) if self.faults else None
        if fault:
            raise ModelError(fault, "No.")
        return "I am waiting."

    def stream(self, messages: Sequence[Message], wish: Wish) -> Iterator[str]:
        yield from self.complete(messages, wish).split(" ")


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def limited(inner: Queued, circuits: Circuits | None = None, **more: object) -> Limited:
    allowance = Allowance(per_reply=1000, per_attempt=1000)
    return Limited(inner, "server", allowance, circuits=circuits or Circuits(), **more)  # type: ignore[arg-type]


def ask(model: Limited, wish: Wish | None = None) -> Fault | None:
    try:
        model.complete(ASK, wish or Wish())
    except ModelError as error:
        return error.fault
    return None


def test_calls_of_a_reply_and_of_an_attempt_are_counted() -> None:
    inner = Queued()
    allowance = Allowance(used=50)
    model = Limited(inner, "server", allowance, circuits=Circuits())
    heard = []
    for _ in range(4):
        allowance.next_reply()
        heard += [ask(model) for _ in range(5)]
    assert heard == [None] * 4 + ["spent"] + [None] * 4 + ["spent"] + [None] * 2 + ["spent"] * 8
    assert (inner.calls, allowance.used) == (10, 60)


@pytest.mark.parametrize("streamed", [False, True])
def test_a_thousand_rapid_sends_are_bounded(streamed: bool) -> None:  # noqa: FBT001
    inner = Queued()
    allowance = Allowance(per_reply=1000, per_attempt=60)
    ledger = MemoryLedger()
    purse = Purse(ledger, "p", per_day=most_tokens(ASK, Wish()) * 40, today=lambda: TODAY)
    model = Limited(inner, "server", allowance, purse, Circuits())

    def send(_: int) -> str:
        try:
            return "".join(model.stream(ASK, Wish())) if streamed else model.complete(ASK, Wish())
        except ModelError as error:
            return error.fault

    with ThreadPoolExecutor(16) as pool:
        heard = list(pool.map(send, range(1000)))
    assert heard.count("spent") >= 940
    assert inner.calls <= 60
    assert ledger.spent("p", TODAY) <= purse.per_day


def test_tokens_end_and_come_back_the_next_day() -> None:
    inner = Queued()
    days = [TODAY]
    ledger = MemoryLedger()
    purse = Purse(ledger, "p", per_day=most_tokens(ASK, Wish()) + 10, today=lambda: days[-1])
    model = limited(inner, purse=purse)
    assert [ask(model), ask(model)] == [None, "spent"]
    used = ledger.spent("p", TODAY)
    assert most_tokens(ASK, Wish(longest=0)) < used < most_tokens(ASK, Wish(longest=20))
    assert ask(limited(inner, purse=Purse(ledger, "q", today=lambda: TODAY))) is None
    days.append(date(2026, 11, 23))
    assert ask(model) is None
    assert inner.calls == 3


def test_a_failed_call_costs_its_question() -> None:
    ledger = MemoryLedger()
    model = limited(Queued("server"), purse=Purse(ledger, "p", today=lambda: TODAY))
    assert ask(model) == "server"
    assert ledger.spent("p", TODAY) == most_tokens(ASK, Wish(longest=0))


def test_the_circuit_opens_after_three_failures_and_closes_after_one_success() -> None:
    clock = Clock()
    inner = Queued("server", "unreachable", "too_slow", "server", None)
    model = limited(inner, Circuits(clock))
    assert [ask(model) for _ in range(5)] == ["server", "unreachable", "too_slow", "resting", "resting"]
    clock.now += 59
    assert ask(model) == "resting"
    clock.now += 1
    assert [ask(model), ask(model)] == ["server", "resting"]
    clock.now += 60
    assert [ask(model), ask(model)] == [None, None]
    assert inner.calls == 6


def test_a_success_between_failures_starts_the_count_again() -> None:
    model = limited(Queued("server", "server", None, "server", "server", None))
    assert "resting" not in [ask(model) for _ in range(8)]


def test_one_call_alone_sees_whether_the_server_is_back() -> None:
    clock = Clock()
    circuits = Circuits(clock)
    for _ in range(3):
        circuits.failed("server")
    clock.now += 60
    inner = Queued()
    first = limited(inner, circuits).stream(ASK, Wish())
    next(first)
    assert ask(limited(inner, circuits)) == "resting"
    list(first)
    assert ask(limited(inner, circuits)) is None


def test_a_listener_who_leaves_hands_the_turn_to_the_next() -> None:
    clock = Clock()
    circuits = Circuits(clock)
    for _ in range(3):
        circuits.failed("server")
    clock.now += 60
    first = limited(Queued(), circuits).stream(ASK, Wish())
    next(first)
    first.close()  # type: ignore[attr-defined]
    assert ask(limited(Queued(), circuits)) is None


def test_an_answer_that_is_refused_or_no_json_rests_nobody() -> None:
    wish = Wish(schema={"type": "object"})
    refusing = limited(Queued(*REFUSED * 9))
    assert [ask(refusing) for _ in range(9)] == ["refused"] * 9
    babbling = limited(Queued(*NO_JSON * 9))
    assert [ask(babbling, wish) for _ in range(9)] == ["unreadable"] * 9


def test_servers_rest_apart() -> None:
    circuits = Circuits()
    for _ in range(3):
        circuits.failed("one")
    circuits.enter("two")
    with pytest.raises(ModelError):
        circuits.enter("one")


def test_retries_of_a_real_server_are_counted_too() -> None:
    allowance = Allowance()
    ledger = MemoryLedger()
    with Peer() as peer:
        peer.plan("server_500", "ok", "server_500", "server_500")
        model = open_model(
            ModelSettings("m", "sk-1", peer.url),
            allowance,
            Purse(ledger, "p", today=lambda: TODAY),
            circuits=Circuits(),
        )
        assert model.complete(ASK, Wish())
        assert allowance.used == 2
        with pytest.raises(ModelError):
            model.complete(ASK, Wish())
        with pytest.raises(ModelError) as caught:
            model.complete(ASK, Wish())
        assert caught.value.fault == "spent"
        assert len(peer.requests) == allowance.used == 4
        assert ledger.spent("p", TODAY) > 4 * most_tokens(ASK, Wish(longest=0))
