"""A model speaks through the desk: stored before shown, the script in its place, and nothing where nothing is set."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.canned import example_of, reworded
from benchmarks.peers import Peer
from benchmarks.peers.wire import Request
from simulator.allowance import PER_ATTEMPT, PER_DAY
from simulator.customer import ScriptedCustomer
from simulator.turn import begin, take_turn
from storage import accounts, attempts, people
from storage import model as stored_model
from storage.accounts import Account
from storage.attempts import Terms
from storage.model import DUE
from storage.place import data_folder
from storage.store import close_stores
from storage.tables import ResultRow
from tests.simulator.fences import unfenced
from tests.training.talking import BY_MODEL, KEY, Line, say, settings, talking
from training.practice.desk import Desk, new_key
from training.practice.jobs import Jobs
from training.practice.models import today
from training.practice.not_added import OTHER_LINE, STILL_SPEAKING
from training.practice.voice import BUSY, OFF
from training.visitors import Visitor

CRIB = "crib-late"
FIRST = "Hello, what has happened?"
GOOD = "Nobody has even listened to me so far, do you hear? I am still waiting for that crib."
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def peer() -> Iterator[Peer]:
    with Peer() as found:
        yield found


@pytest.fixture
def line(peer: Peer) -> Line:
    return Line(settings(peer.url))


@pytest.fixture
def by_model(desk: Desk, line: Line) -> Desk:
    return talking(desk, line)


def gated(peer: Peer) -> threading.Event:
    """Let a server answer once it may."""
    gate = threading.Event()

    def answers(_: Request) -> str:
        gate.wait(20)
        return GOOD

    peer.answers = answers
    return gate


def test_a_model_words_the_line_and_moves_nothing(by_model: Desk, peer: Peer) -> None:
    peer.say(GOOD)
    sitting = by_model.start(CRIB, BY_MODEL)
    assert (sitting.terms, sitting.attempt.pending.voice) == (BY_MODEL, "script")
    heard = say(by_model, sitting, FIRST)
    assert (heard.attempt.pending.text, heard.attempt.pending.voice, heard.notes) == (GOOD, "model", (None,))
    scripted = take_turn(begin(sitting.attempt.scenario), FIRST, ScriptedCustomer())
    assert heard.attempt.turns == scripted.turns
    again = say(by_model, heard, "I am sorry. I will find out.")
    assert again.attempt.turns[1].customer == heard.attempt.pending
    with by_model.store.reading() as session:
        used = stored_model.tokens_used(session, today(), by_model.person_id)
        kept = by_model._read(sitting.id)  # noqa: SLF001
    assert 100 < used["customer"] < 20_000
    assert kept.model_calls == len(peer.requests)


def test_the_turn_and_the_scripts_line_are_stored_before_the_model_is_heard(desk: Desk) -> None:
    with Peer() as peer:
        gate = gated(peer)
        by_model = talking(desk, Line(settings(peer.url)))
        sitting = by_model.start(CRIB, BY_MODEL)
        shown = by_model.say(sitting.id, 1, new_key(), FIRST)
        assert shown.speaking
        assert (shown.notes, shown.attempt.pending.voice) == ((DUE,), "fallback")
        # Another process, which knows nothing of the job: what is stored is whole, and can be answered.
        elsewhere = talking(desk, Line(settings(peer.url)))
        found = elsewhere.open(sitting.id)
        assert not found.speaking
        assert found.attempt == shown.attempt
        # A second tab of this process is asked to wait, and keeps its words.
        waits = by_model.say(sitting.id, 2, new_key(), "From the other tab.")
        assert waits.notice == STILL_SPEAKING
        gate.set()
        heard: set[str] = set()
        while (text := by_model.heard(sitting.id)) is not None:
            heard.add(text)
        assert heard <= {"", GOOD.split("?", maxsplit=1)[0] + "?", GOOD}
        by_model.models.lines.wait(sitting.id)
        after = by_model.open(sitting.id)
        assert (after.attempt.pending.text, after.speaking) == (GOOD, False)


def test_who_answers_the_script_elsewhere_has_answered_the_script(desk: Desk) -> None:
    with Peer() as peer:
        gate = gated(peer)
        by_model = talking(desk, Line(settings(peer.url)))
        sitting = by_model.start(CRIB, BY_MODEL)
        stands = by_model.say(sitting.id, 1, new_key(), FIRST).attempt.pending
        elsewhere = talking(desk, Line())
        went_on = elsewhere.say(sitting.id, 2, new_key(), "I am sorry.")
        assert went_on.notes == (DUE, OFF)
        gate.set()
        by_model.models.lines.wait(sitting.id)
        after = by_model.open(sitting.id)
        assert after.attempt == went_on.attempt
        assert after.attempt.turns[1].customer == stands
        assert after.notes == ("late", OFF)


def test_a_reply_to_a_line_that_has_changed_is_not_added(
    by_model: Desk, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    peer.say(GOOD)
    sitting = by_model.start(CRIB, BY_MODEL)
    by_model.say(sitting.id, 1, new_key(), FIRST)
    with by_model.store.reading() as session:
        before = attempts.read_attempt(session, by_model.person_id, sitting.id)
    by_model.models.lines.wait(sitting.id)
    reads, looks = Desk._read, iter([before])  # noqa: SLF001
    monkeypatch.setattr(Desk, "_read", lambda self, attempt: next(looks, None) or reads(self, attempt))
    late = by_model.say(sitting.id, 2, new_key(), "I am sorry.")
    assert (late.notice, len(late.attempt.turns), late.attempt.pending.text) == (OTHER_LINE, 1, GOOD)


def test_the_plug_is_pulled_in_the_middle_and_the_talk_is_finished(by_model: Desk, peer: Peer) -> None:
    scenario = by_model.library().get(CRIB)
    replies = next(each.replies for each in scenario.rehearsals if each.ends == "resolved")
    sitting = by_model.start(CRIB, BY_MODEL)
    expected = begin(scenario, sitting.attempt.seed)
    for number, words in enumerate(replies):
        if number == 1:
            peer.stop()
        sitting = say(by_model, sitting, words)
        expected = take_turn(expected, words, ScriptedCustomer())
        assert sitting.attempt.state == expected.state
    assert (sitting.status, sitting.outcome) == ("finished", "resolved")
    assert sitting.overall == by_model.scorecard(sitting.id).overall
    assert sitting.notes[1] in {"unreachable", "cut_off"}
    assert sitting.attempt.pending.voice == "fallback"


@pytest.mark.parametrize("pulled", [False, True])
def test_a_graded_talk_is_kept_apart_only_where_the_model_failed(by_model: Desk, peer: Peer, *, pulled: bool) -> None:
    peer.answers = lambda request: reworded(example_of(request.body["messages"][0]["content"]))
    sitting = by_model.start(CRIB, Terms("graded", "model"))
    for words in next(each.replies for each in sitting.attempt.scenario.rehearsals if each.ends == "resolved"):
        if pulled and sitting.attempt.turns:
            peer.stop()
        sitting = say(by_model, sitting, words)
    assert sitting.status == "finished"
    with by_model.store.reading() as session:
        kept = session.get_one(ResultRow, sitting.id)
    assert kept.apart == ("fallback" if pulled else None)


def test_a_model_that_is_taken_away_leaves_the_script(by_model: Desk, line: Line) -> None:
    sitting = by_model.start(CRIB, BY_MODEL)
    line.settings = None
    after = say(by_model, sitting, FIRST)
    assert (after.notes, after.attempt.pending.voice, after.speaking) == ((OFF,), "fallback", False)
    assert by_model.model() is None
    assert by_model.start("cake-message", BY_MODEL).terms.voice == "script"


def test_too_many_at_a_time_hear_the_script(desk: Desk, line: Line) -> None:
    full = replace(desk, models=replace(line.models(), lines=Jobs(30.0, 0)))
    after = say(full, full.start(CRIB, BY_MODEL), FIRST)
    assert (after.notes, after.attempt.pending.voice, after.speaking) == ((BUSY,), "fallback", False)


def test_a_line_that_comes_too_late_is_not_put(desk: Desk, line: Line, peer: Peer) -> None:
    peer.say(GOOD)
    hasty = replace(desk, models=replace(line.models(), lines=Jobs(0.0, 9)))
    sitting = hasty.start(CRIB, BY_MODEL)
    assert not hasty.say(sitting.id, 1, new_key(), FIRST).speaking
    hasty.models.lines.wait(sitting.id)
    after = hasty.open(sitting.id)
    assert (after.notes, after.attempt.pending.voice) == (("too_slow",), "fallback")


def test_a_day_and_an_attempt_have_their_limits(by_model: Desk, peer: Peer) -> None:
    sitting = by_model.start(CRIB, BY_MODEL)
    with by_model.store.writing() as session:
        stored_model.count_calls(session, sitting.id, PER_ATTEMPT)
    assert say(by_model, sitting, FIRST).notes == ("spent",)
    sitting = by_model.start("cake-message", BY_MODEL)
    with by_model.store.writing() as session:
        stored_model.add_tokens(session, by_model.person_id, today(), "customer", PER_DAY)
    assert say(by_model, sitting, FIRST).notes == ("spent",)
    assert not peer.requests


def test_names_numbers_and_the_key_stay_here(desk: Desk, peer: Peer, caplog: pytest.LogCaptureFixture) -> None:
    with desk.store.writing() as session:
        people.add_person(session, "petra", "Petra Lindqvist", desk.clock())
        accounts.add_account(
            session, Account("petra", "Petra Lindqvist", "p@x.example", "trainee", None, None, desk.clock(), None)
        )
    by_model = talking(replace(desk, visitor=Visitor("petra", "Petra Lindqvist", "trainee")), Line(settings(peer.url)))
    told = "This is Petra Lindqvist, write to petra@firm.example or call +44 20 7946 0018. Card 4111 1111 1111 1111."
    for fault in ("ok", "key", "error_object", "server_500"):
        peer.plan(*[fault] * 3)
        say(by_model, by_model.start(CRIB, BY_MODEL), told)
    asked = unfenced(repr([request.body for request in peer.requests]))
    for private in ("Lindqvist", "firm.example", "7946", "4111 1111"):
        assert private not in asked
    assert all(KEY in request.headers["authorization"] for request in peer.requests)
    close_stores()
    kept = b"".join(path.read_bytes() for path in data_folder().rglob("*") if path.is_file())
    assert b"Lindqvist" in kept
    assert KEY.encode() not in kept
    assert KEY not in caplog.text + repr(by_model)


def test_with_nothing_configured_no_call_is_made_and_the_library_is_not_there(tmp_path: Path) -> None:
    """In a process of its own: a socket that raises, a key that lies about for another program, a whole talk."""
    code = """
import socket, sys
def refuse(*_, **__):
    raise AssertionError("a connection was tried")
socket.socket.connect = socket.socket.connect_ex = socket.create_connection = socket.getaddrinfo = refuse
from storage.attempts import Terms
from training.practice.desk import new_key, open_desk
from training.practice.second import second_opinion
desk = open_desk()
sitting = desk.start("crib-late", Terms(voice="model"))
while sitting.status == "active":
    sitting = desk.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), "ok")
assert sitting.terms.voice == "script", sitting.terms
assert all(turn.customer.voice == "script" for turn in sitting.attempt.turns)
assert desk.model() is None and second_opinion(desk, sitting.id) is None
assert not {"openai", "httpx", "httpx2", "jsonschema"} & set(sys.modules), "a library was loaded"
"""
    env = os.environ | {"COMPOSURE_DATA": str(tmp_path / "other"), "OPENAI_API_KEY": KEY}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
