from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import URL, func, select

from simulator.scenario import Scenario
from simulator.state import Attempt
from storage import attempts, history, people
from storage.attempts import NewTurn, Stored
from storage.store import Store, open_store
from storage.tables import PersonRow, ScenarioRow

NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)


@pytest.fixture
def store(url: URL) -> Store:
    return open_store(url)


@pytest.fixture(autouse=True)
def _people(store: Store) -> None:
    with store.writing() as session:
        for person in ("ann", "bob"):
            people.add_person(session, person, person.title(), NOON)


def begin(store: Store, scenario: Scenario, person: str = "ann", now: datetime = NOON) -> str:
    with store.writing() as session:
        return attempts.begin_attempt(session, person, scenario, "rules 1", now)


def read(store: Store, attempt_id: str, person: str = "ann") -> Stored:
    with store.reading() as session:
        stored = attempts.read_attempt(session, person, attempt_id)
    assert stored is not None
    return stored


def add(store: Store, attempt_id: str, attempt: Attempt, ruleset: str = "rules 1", now: datetime = NOON) -> None:
    with store.writing() as session:
        stored = attempts.lock_attempt(session, "ann", attempt_id)
        assert stored is not None
        overall = 41 if attempt.state.ended else None
        attempts.add_turn(session, stored, NewTurn(f"key {len(attempt.turns)}", attempt, ruleset, now, overall))


def play(store: Store, attempt: Attempt) -> str:
    attempt_id = begin(store, attempt.scenario)
    first, second = attempt.turns
    add(store, attempt_id, replace(attempt, turns=(first,), pending=second.customer))
    add(store, attempt_id, attempt)
    return attempt_id


def test_an_attempt_comes_back_equal(store: Store, attempt: Attempt) -> None:
    stored = read(store, play(store, attempt))
    assert stored.attempt == attempt
    assert stored.keys == ("key 1", "key 2")
    assert (stored.status, stored.outcome, stored.overall) == ("finished", "walked_out", 41)
    assert stored.started_at == stored.ended_at == NOON
    assert stored.ruleset == "rules 1"


def test_ids_cannot_be_guessed_and_belong_to_one_person(store: Store, attempt: Attempt) -> None:
    attempt_id = play(store, attempt)
    assert len(attempt_id) == 22
    with store.writing() as session:
        for look in (attempts.read_attempt, attempts.lock_attempt):
            assert look(session, "bob", attempt_id) is None
            assert look(session, "ann", attempt_id[:-1]) is None
        assert history.list_attempts(session, "bob", ["finished"]) == []


def test_an_attempt_in_which_nothing_was_said_is_taken_up_again(store: Store, attempt: Attempt) -> None:
    first = begin(store, attempt.scenario)
    assert begin(store, attempt.scenario) == first
    assert begin(store, attempt.scenario, "bob") != first
    add(store, first, replace(attempt, turns=attempt.turns[:1], pending=attempt.turns[1].customer))
    second = begin(store, attempt.scenario)
    assert second != first
    assert (read(store, second).attempt.seed, read(store, second).number) == (1, 2)


def test_an_edited_scenario_is_begun_afresh_and_the_old_one_stays_as_played(store: Store, scenario: Scenario) -> None:
    old = begin(store, scenario)
    edited = scenario.model_copy(update={"title": "Another title"})
    new = begin(store, edited)
    assert read(store, old).status == "abandoned"
    assert read(store, old).attempt.scenario == scenario
    assert read(store, new).attempt.scenario == edited
    assert read(store, new).attempt.seed == 1
    with store.reading() as session:
        assert history.list_attempts(session, "ann", ["active", "abandoned"]) == []
        assert session.scalar(select(func.count()).select_from(ScenarioRow)) == 2


def test_an_attempt_scored_by_two_versions_is_named_after_both(store: Store, attempt: Attempt) -> None:
    attempt_id = begin(store, attempt.scenario)
    first, second = attempt.turns
    add(store, attempt_id, replace(attempt, turns=(first,), pending=second.customer), "rules 2")
    assert read(store, attempt_id).ruleset == "rules 2"
    add(store, attempt_id, attempt, "rules 3")
    assert read(store, attempt_id).ruleset == "rules 2 then rules 3"


def test_a_clock_that_was_set_back_spoils_nothing(store: Store, attempt: Attempt) -> None:
    play(store, attempt)
    later = begin(store, attempt.scenario, now=NOON - timedelta(days=1))
    add(store, later, replace(attempt, turns=attempt.turns[:1], pending=attempt.turns[1].customer))
    with store.writing() as session:
        stored = attempts.lock_attempt(session, "ann", later)
        assert stored is not None
        attempts.abandon(session, stored, NOON - timedelta(days=2))
    with store.reading() as session:
        newest, oldest = history.list_attempts(session, "ann", ["finished", "abandoned"])
    assert newest.id == later
    assert newest.ended_at == newest.started_at
    assert (newest.turns, oldest.turns, oldest.overall) == (1, 2, 41)


def test_pages_of_a_history(store: Store, attempt: Attempt) -> None:
    ids = [play(store, attempt) for _ in range(5)]
    with store.reading() as session:
        pages = [history.list_attempts(session, "ann", ["finished"], 2, offset) for offset in (0, 2, 4, 6)]
    assert [each.id for page in pages for each in page] == ids[::-1]


def test_a_person_is_added_once(store: Store) -> None:
    with store.writing() as session:
        people.add_person(session, "ann", "Somebody else", NOON)
    with store.reading() as session:
        assert session.scalars(select(PersonRow.name)).all() == ["Ann", "Bob"]
        assert people.has_person(session, "ann")
        assert not people.has_person(session, "eve")


def test_times_keep_their_instant(store: Store) -> None:
    local = datetime(2026, 3, 29, 1, 30, 0, 123456, tzinfo=timezone(timedelta(hours=-7)))
    with store.writing() as session:
        people.add_person(session, "cyd", "Cyd", local)
    with store.reading() as session:
        kept = session.get_one(PersonRow, "cyd").created_at
    assert (kept, kept.tzinfo) == (local, UTC)


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="has no time zone"), store.writing() as session:
        people.add_person(session, "dee", "Dee", datetime(2026, 1, 1))  # noqa: DTZ001 - what is refused
