"""Grading stored attempts again: what changed and why is said, and nothing is written."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from sqlalchemy import URL, text

from scoring.ruleset import ruleset
from scoring.types import Evidence, SkillScore
from simulator.scenario import Scenario
from simulator.state import Attempt, Line, Moment
from simulator.turn import begin, card, take_turn
from storage import attempts, people
from storage.attempts import NewTurn, Stored
from storage.place import sqlite_url
from storage.rescoring import every_attempt, explain, report, rescore
from storage.store import Store, open_store

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)
REPLIES = (
    "I'm so sorry that your crib never came, after three weeks of waiting. That is maddening with a baby due.",
    "What address shall I send it to? I can send it by courier today.",
)


@pytest.fixture
def store(url: URL) -> Store:
    return open_store(url)


class Curt:
    """A customer of one line: what they say is of no matter here."""

    def speak(self, moment: Moment) -> Line:
        return Line("So?")


def play(scenario: Scenario) -> Attempt:
    attempt = begin(scenario)
    for reply in REPLIES:
        attempt = take_turn(attempt, reply, Curt())
    return attempt


def keep(store: Store, attempt: Attempt, person: str = "ann", rules: str = "old rules") -> str:
    """Store an attempt turn by turn, as the desk does."""
    with store.writing() as session:
        people.add_person(session, person, person.title(), NOON)
        attempt_id = attempts.begin_attempt(session, person, attempt.scenario, rules, NOON)
    for n, turn in enumerate(attempt.turns, 1):
        pending = attempt.turns[n].customer if n < len(attempt.turns) else attempt.pending
        so_far = replace(attempt, turns=attempt.turns[:n], pending=pending)
        overall = card(so_far).overall if turn.state.ended else None
        with store.writing() as session:
            stored = attempts.lock_attempt(session, person, attempt_id)
            assert stored
            attempts.add_turn(session, stored, NewTurn(f"key {n}", so_far, rules, NOON, overall))
    return attempt_id


def read(store: Store, attempt_id: str) -> Stored:
    with store.reading() as session:
        stored = attempts.read_attempt(session, "ann", attempt_id)
    assert stored
    return stored


def graded_otherwise(attempt: Attempt) -> Attempt:
    """The attempt as other rules would have graded its first reply."""
    first = attempt.turns[0]
    other = SkillScore("empathy", 0, "No feeling was named.", (Evidence(0, 10, "older cue"),), ("the feeling",))
    gone = SkillScore("charm", 3, "Charming.")
    scores = (*(other if each.skill == "empathy" else each for each in first.scores if each.skill != "tone"), gone)
    return replace(attempt, turns=(replace(first, scores=scores), *attempt.turns[1:]))


def said(store: Store, *, words_too: bool = False) -> tuple[int, str, str]:
    out, errors = StringIO(), StringIO()
    return report(store, out, errors, words_too=words_too), out.getvalue(), errors.getvalue()


def test_the_same_rules_change_nothing(store: Store, scenario: Scenario) -> None:
    found = rescore(read(store, keep(store, play(scenario))))
    assert found.changes == ()
    assert explain(found) == ""
    nothing = "Levels changed: 0; same level, other words or proof: 0."
    assert said(store) == (
        0,
        f"Graded again with the rules {ruleset()}: attempts 1, replies 2. {nothing} Nothing was stored.\n",
        "",
    )


def test_what_changed_and_why(store: Store, scenario: Scenario) -> None:
    attempt = play(scenario)
    attempt_id = keep(store, graded_otherwise(attempt))
    before = read(store, attempt_id)
    now = {each.skill: each for each in attempt.turns[0].scores}
    _, words, _ = said(store)
    assert f"Attempt {attempt_id}, {scenario.title!r}: rules old rules -> {ruleset()}\n" in words
    assert f"  reply 1, empathy: 0 -> {now['empathy'].level}\n    was: No feeling was named.\n" in words
    assert f"    now: {now['empathy'].because}\n" in words
    assert '    no longer "I\'m so sor": older cue\n' in words
    for proof in now["empathy"].evidence:
        assert f"    now also  {REPLIES[0][proof.start : proof.end]!r}: {proof.cue}" in words
    assert "  reply 1, charm: 3 -> no such skill\n" in words
    assert "  reply 1, tone: no such skill -> " in words
    assert "Levels changed: 3;" in words
    assert read(store, attempt_id) == before  # nothing was written


def test_other_words_at_the_same_level_are_counted_and_shown_on_demand(store: Store, scenario: Scenario) -> None:
    attempt = play(scenario)
    first = attempt.turns[0]
    scores = tuple(replace(each, because="Older words.") if each.skill == "empathy" else each for each in first.scores)
    keep(store, replace(attempt, turns=(replace(first, scores=scores), *attempt.turns[1:])))
    _, quiet, _ = said(store)
    assert quiet.startswith("Graded again")
    assert "Levels changed: 0; same level, other words or proof: 1." in quiet
    _, loud, _ = said(store, words_too=True)
    assert "    was: Older words.\n" in loud


def test_an_overall_score_that_would_differ_is_named(store: Store, attempt: Attempt) -> None:
    attempt_id = keep(store, attempt)  # ended, graded by hand
    found = rescore(read(store, attempt_id))
    assert found.overall != found.stored.overall
    assert "  overall: " in explain(found)


def test_every_attempt_of_everyone_is_found_once(
    store: Store, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.rescoring._PAGE", 2)
    made = {keep(store, play(scenario), person) for person in ("ann", "bob", "cy", "dee", "eve")}
    with store.writing() as session:
        attempts.begin_attempt(session, "ann", scenario, "old rules", NOON)  # nothing was said in it
    found = list(every_attempt(store))
    assert {each for each, _ in found} == made
    assert len(found) == 5


def test_a_damaged_attempt_is_named_and_the_others_are_graded(store: Store, scenario: Scenario) -> None:
    bad, good = keep(store, play(scenario), "ann"), keep(store, graded_otherwise(play(scenario)), "bob")
    with store.writing() as session:
        session.execute(text("UPDATE turn SET reply = 'x' WHERE attempt_id = :id"), {"id": bad})
    unreadable, words, errors = said(store)
    assert unreadable == 1
    assert errors.startswith(f"{bad}: ")
    assert f"Attempt {good}" in words
    assert "attempts 1, replies 2." in words


def test_a_thousand_times_the_same_bytes(store: Store, scenario: Scenario) -> None:
    stored = read(store, keep(store, graded_otherwise(play(scenario))))
    assert len({explain(rescore(stored), words_too=True) for _ in range(1_000)}) == 1


def test_the_command(path: Path, scenario: Scenario) -> None:
    attempt_id = keep(open_store(sqlite_url(path)), graded_otherwise(play(scenario)))
    command = [sys.executable, "-W", "error", "-m", "scoring", "rescore"]
    setting = {**os.environ, "COMPOSURE_DATA": str(path.parent)}
    done = subprocess.run(command, cwd=ROOT, env=setting, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Attempt {attempt_id}")
    path.write_bytes(b"not a database" * 1_000)
    done = subprocess.run(command, cwd=ROOT, env=setting, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "damaged or is not a database" in done.stderr
    assert "Traceback" not in done.stderr
