from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import URL, select, update

from simulator.scenario import Scenario
from simulator.state import Attempt
from storage import attempts, boards, people, rulesets
from storage.attempts import NewTurn, Terms
from storage.boards import OVERALL, Cell
from storage.store import Store, open_store
from storage.tables import ResultRow, StandingRow, TurnRow

NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)
GRADED = Terms("graded")
RULES = "rules 1"


@pytest.fixture
def store(url: URL) -> Store:
    return open_store(url)


@pytest.fixture(autouse=True)
def _people(store: Store) -> None:
    with store.writing() as session:
        for person in ("ann", "bob"):
            people.add_person(session, person, person.title(), NOON)


@pytest.fixture
def scripted(attempt: Attempt) -> Attempt:
    """The attempt of two turns, with nobody but the script speaking."""
    first, second = attempt.turns
    second = replace(second, customer=replace(second.customer, voice="script"))
    return replace(attempt, turns=(first, second), pending=replace(attempt.pending, voice="script"))


def begin(store: Store, scenario: Scenario, terms: Terms = GRADED, rules: str = RULES) -> str:
    with store.writing() as session:
        return attempts.begin_attempt(session, "ann", scenario, rules, NOON, terms=terms)


def answer(store: Store, attempt_id: str, talk: Attempt, upto: int, overall: int | None = None) -> None:
    """Store turn `upto` of a talk, as the desk does."""
    said = talk.turns[:upto]
    pending = talk.turns[upto].customer if upto < len(talk.turns) else talk.pending
    with store.writing() as session:
        stored = attempts.lock_attempt(session, "ann", attempt_id)
        assert stored is not None
        after = replace(talk, turns=said, pending=pending)
        attempts.add_turn(session, stored, NewTurn(f"key {upto}", after, RULES, NOON + timedelta(hours=upto), overall))
        boards.refresh(session, attempt_id)


def play(store: Store, talk: Attempt, overall: int | None, terms: Terms = GRADED) -> str:
    attempt_id = begin(store, talk.scenario, terms)
    answer(store, attempt_id, talk, 1)
    answer(store, attempt_id, talk, 2, overall)
    return attempt_id


def leave(store: Store, attempt_id: str) -> None:
    with store.writing() as session:
        stored = attempts.lock_attempt(session, "ann", attempt_id)
        assert stored is not None
        attempts.abandon(session, stored, NOON + timedelta(hours=3))
        boards.refresh(session, attempt_id)


def cell(store: Store, skill: str = OVERALL, rules: str = RULES) -> Cell:
    with store.reading() as session:
        (one,) = boards.standings(session, rules, skill)
    (only,) = one.cells
    return only


def differences(store: Store) -> list[str]:
    with store.writing() as session:
        return boards.rebuild(session, "ann")


def test_the_first_graded_attempt_ranks_and_a_retry_is_progress(store: Store, scripted: Attempt) -> None:
    play(store, scripted, 41)
    play(store, scripted, 90)
    assert cell(store)[1:] == (NOON.date().toordinal(), 41, None, 2, 90)
    assert cell(store, "empathy").score == 3
    assert differences(store) == []


def test_practice_leaves_no_trace(store: Store, scripted: Attempt) -> None:
    play(store, scripted, 99, Terms("practice"))
    with store.reading() as session:
        assert rulesets.covered(session) == {}
        assert session.scalar(select(ResultRow)) is None


def test_an_attempt_counts_from_the_first_reply_and_no_later_one_takes_its_place(
    store: Store, scripted: Attempt
) -> None:
    left = begin(store, scripted.scenario)
    leave(store, left)
    with store.reading() as session:
        assert rulesets.covered(session) == {}, "nothing was said: reading the brief is no attempt"
    bad = begin(store, scripted.scenario)
    answer(store, bad, scripted, 1)
    assert (cell(store).apart, cell(store).score) == ("unfinished", 75)
    play(store, scripted, 97)
    assert (cell(store).apart, cell(store).attempts, cell(store).latest) == ("unfinished", 2, 97)
    leave(store, bad)
    assert (cell(store).apart, cell(store).score) == ("left", 75)
    assert differences(store) == []


@pytest.mark.parametrize(("change", "why"), [("critical", "critical"), ("fallback", "fallback"), ("none", "unscored")])
def test_what_is_kept_apart(store: Store, scripted: Attempt, change: str, why: str) -> None:
    first, second = scripted.turns
    if change == "critical":
        score = first.scores[0]
        harm = replace(score.evidence[1], cue="insult")
        first = replace(first, scores=(replace(score, evidence=(score.evidence[0], harm)),))
    elif change == "fallback":
        second = replace(second, customer=replace(second.customer, voice="fallback"))
    else:
        first = replace(first, scores=first.scores[1:])
    play(store, replace(scripted, turns=(first, second)), None if change == "none" else 50)
    assert cell(store).apart == why
    assert differences(store) == []


def test_rules_that_changed_in_the_middle_are_compared_with_nobody(store: Store, scripted: Attempt) -> None:
    attempt_id = begin(store, scripted.scenario)
    answer(store, attempt_id, scripted, 1)
    with store.writing() as session:
        stored = attempts.lock_attempt(session, "ann", attempt_id)
        assert stored is not None
        attempts.add_turn(session, stored, NewTurn("key 2", scripted, "rules 2", NOON, 41))
        boards.refresh(session, attempt_id)
    with store.reading() as session:
        assert rulesets.covered(session) == {"rules 1 then rules 2": 1}
    assert cell(store, rules="rules 1 then rules 2").apart == "rules"
    play(store, scripted, 60)
    assert cell(store).score == 60
    assert differences(store) == []


def test_rebuilding_finds_and_mends_what_differs(store: Store, scripted: Attempt) -> None:
    play(store, scripted, 41)
    with store.writing() as session:
        session.execute(update(ResultRow).values(overall=99))
        session.execute(update(StandingRow).values(cells=json.dumps([])))
    assert len(differences(store)) >= 2
    assert cell(store).score == 41
    assert differences(store) == []


def test_words_that_are_gone_leave_the_standing_as_it_was(store: Store, scripted: Attempt) -> None:
    attempt_id = play(store, scripted, 41)
    with store.writing() as session:
        session.execute(update(TurnRow).values(reply=""))
    assert differences(store) == []
    with store.writing() as session:
        boards.refresh(session, attempt_id)
    assert cell(store).score == 41


def test_a_person_who_is_forgotten_leaves_nothing(store: Store, scripted: Attempt) -> None:
    play(store, scripted, 41)
    with store.writing() as session:
        boards.forget(session, "ann")
    with store.reading() as session:
        assert boards.standings(session, RULES, OVERALL) == []
        assert boards.results(session, ["ann"]) == []
