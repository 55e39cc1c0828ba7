"""What a model says and costs, as it is kept: on SQLite and on a real PostgreSQL server."""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import URL, update

from scoring.types import Evidence
from simulator.judge.drift import Baseline
from simulator.judge.opinion import ItemVote, Opinion
from simulator.scenario import Scenario
from simulator.state import Attempt, Line
from storage import accounts, attempts, model, people
from storage.accounts import Account
from storage.attempts import NewTurn, Terms
from storage.errors import DamagedError
from storage.model import DUE, Check
from storage.store import Store, open_store
from storage.tables import JudgeOpinionRow, TurnRow

NOW = datetime(2026, 1, 1, tzinfo=UTC)
DAY = date(2026, 1, 1)
SAID = Line("Well?", "model")


@pytest.fixture
def store(url: URL) -> Store:
    store = open_store(url)
    with store.writing() as session:
        people.add_person(session, "ann", "Ann", NOW)
    return store


@pytest.fixture
def begun(store: Store, scenario: Scenario, attempt: Attempt) -> str:
    """An attempt with one turn, to which a model's line is due."""
    with store.writing() as session:
        begun = attempts.begin_attempt(session, "ann", scenario, "1", NOW, terms=Terms(voice="model"))
        stored = attempts.lock_attempt(session, "ann", begun)
        assert stored
        first = replace(attempt, turns=attempt.turns[:1], pending=Line("Hm.", "fallback"))
        attempts.add_turn(session, stored, NewTurn("key", first, "1", NOW, note=DUE))
    return begun


def read(store: Store, attempt_id: str) -> attempts.Stored:
    with store.reading() as session:
        stored = attempts.read_attempt(session, "ann", attempt_id)
    assert stored
    return stored


def settle(store: Store, attempt_id: str, line: Line, note: str | None, number: int = 1) -> bool:
    with store.writing() as session:
        attempts.lock_attempt(session, "ann", attempt_id)
        return model.settle_line(session, attempt_id, number, line, note)


def test_the_models_line_takes_the_place_of_the_scripts_once(store: Store, begun: str) -> None:
    assert (read(store, begun).notes, read(store, begun).attempt.pending.voice) == ((DUE,), "fallback")
    assert settle(store, begun, SAID, None)
    assert (read(store, begun).notes, read(store, begun).attempt.pending) == ((None,), SAID)
    assert not settle(store, begun, Line("Something else.", "model"), None)
    assert not settle(store, begun, SAID, None, number=2)
    assert read(store, begun).attempt.pending == SAID


def test_why_the_script_spoke_is_kept(store: Store, begun: str) -> None:
    assert settle(store, begun, Line("Hm.", "fallback"), "too_slow")
    assert read(store, begun).notes == ("too_slow",)


def test_a_line_that_was_answered_stays(store: Store, begun: str, attempt: Attempt) -> None:
    answered = read(store, begun)
    with store.writing() as session:
        attempts.add_turn(session, answered, NewTurn("key 2", attempt, "1", NOW))
    before = read(store, begun)
    assert not settle(store, begun, SAID, None)
    assert read(store, begun).attempt == before.attempt
    assert read(store, begun).notes == ("late", None)


def test_a_changed_note_is_found(store: Store, begun: str) -> None:
    with store.writing() as session:
        session.execute(update(TurnRow).values(voice_note=None))
    with pytest.raises(DamagedError):
        read(store, begun)


def test_what_was_stored_before_there_were_notes_keeps_its_seal(store: Store, begun: str) -> None:
    settle(store, begun, SAID, None)
    with store.reading() as session:
        row = session.get_one(TurnRow, (begun, 1))
        words = [row.attempt_id, row.number, row.key, row.customer, row.voice, row.reply]
        words += [row.scores, row.state, row.next_customer, row.next_voice]
        assert row.seal == hashlib.blake2b(json.dumps(words).encode(), digest_size=16).hexdigest()


def test_calls_and_tokens_add_up_whoever_counts_them(store: Store, begun: str) -> None:
    def count(number: int) -> None:
        with store.writing() as session:
            model.add_tokens(session, "ann", DAY, "customer" if number % 2 else "judge", 10)
            model.count_calls(session, begun, 2)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(20)))
    with store.reading() as session:
        assert model.tokens_used(session, DAY, "ann") == {"customer": 100, "judge": 100}
        assert model.tokens_used(session, DAY) == {"customer": 100, "judge": 100}
        assert model.tokens_used(session, DAY, "bob") == model.tokens_used(session, date(2026, 1, 2)) == {}
    assert read(store, begun).model_calls == 40


def test_opinions_come_back_as_they_were_given_and_the_first_stays(store: Store, begun: str) -> None:
    votes = (ItemVote("word", 3, 3, Evidence(2, 7, "sorry")), ItemVote("meant", 1, 2))
    full = Opinion("apology", 3, 1, votes, "judge-1", "abc", ('{"a": "😭"}', ""), 2, worth_a_look=True)
    empty = Opinion("tone", None, 4, (), "judge-1", "abc", reason="Too few answers.")
    with store.writing() as session:
        for each in (full, empty, replace(full, level=0)):
            model.add_opinion(session, begun, 1, each, NOW)
    with store.reading() as session:
        assert model.read_opinions(session, begun) == {1: (full, empty)}
        assert model.known_skills(session, begun) == {"apology", "tone"}
        assert model.read_opinions(session, "another") == {}
    with store.writing() as session:
        session.execute(update(JudgeOpinionRow).values(items="["))
    with store.reading() as session, pytest.raises(DamagedError):
        model.read_opinions(session, begun)


def test_the_last_check_of_a_model_stands(store: Store) -> None:
    first = Check(
        "judge-1", "t1", Baseline("judge-1", "t1", (0, None, 4), 0.81), is_on=True, words="On.", checked_at=NOW
    )
    second = Check("judge-1", "t1", None, is_on=False, words="Off.", checked_at=NOW)
    for check in (first, second):
        with store.writing() as session:
            model.keep_check(session, check)
        with store.reading() as session:
            assert model.read_check(session, "judge-1", "t1") == check
            assert model.read_check(session, "judge-1", "t2") is None


def test_the_roster_is_everybody_with_an_account(store: Store) -> None:
    with store.writing() as session:
        people.add_person(session, "bob", "Bob Stone", NOW)
        accounts.add_account(session, Account("bob", "Bob Stone", "b@x.example", "trainee", None, None, NOW, None))
    with store.reading() as session:
        assert model.roster(session) == ["Bob Stone"]
