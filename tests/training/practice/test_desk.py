from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from scoring.ruleset import ruleset
from simulator.customer import ScriptedCustomer
from simulator.scenario import Scenario
from simulator.state import Line, Moment
from simulator.turn import begin, take_turn
from storage.errors import StorageError
from storage.people import add_person
from storage.store import close_stores
from training.authoring.shelf import Shelf
from training.practice.desk import (
    Desk,
    ReplyRefusedError,
    Sitting,
    UnknownAttemptError,
    UnknownScenarioError,
    new_key,
    open_desk,
)
from training.visitors import Visitor

BAD = "ok"


def answer(desk: Desk, sitting: Sitting, words: str) -> Sitting:
    return desk.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), words)


def play_out(desk: Desk, scenario: Scenario, replies: tuple[str, ...] = (BAD,) * 20) -> Sitting:
    sitting = desk.start(scenario.id)
    for words in replies:
        if sitting.status == "active":
            sitting = answer(desk, sitting, words)
    return sitting


def test_a_conversation_from_the_first_word_to_the_scorecard(desk: Desk, scenario: Scenario) -> None:
    sitting = desk.start(scenario.id)
    assert (sitting.status, sitting.attempt, sitting.notice) == ("active", begin(scenario), None)
    expected = sitting.attempt
    for words in scenario.model_answers:
        sitting = answer(desk, sitting, words)
        expected = take_turn(expected, words, ScriptedCustomer())
        assert sitting.attempt == expected
        assert sitting.notice is None
    assert expected.state.ended
    assert (sitting.status, sitting.outcome) == ("finished", expected.state.ended)
    assert sitting.ended_at
    assert sitting.ended_at >= sitting.started_at
    assert sitting.overall == desk.scorecard(sitting.id).overall


@pytest.mark.parametrize(
    "words",
    ["😭👩‍👩‍👧", "\u200f\u05e9\u05dc\u05d5\u05dd", "$5 and $9 <b>*x*</b>", "我很抱歉", "a\x00b\ud83d", " \n x \t "],
)
def test_any_words_come_back_after_a_restart(desk: Desk, scenario: Scenario, words: str) -> None:
    shown = answer(desk, desk.start(scenario.id), words)
    close_stores()
    assert open_desk().open(shown.id) == shown
    for score in shown.attempt.turns[0].scores:
        for each in score.evidence:
            assert 0 <= each.start < each.end <= len(shown.attempt.turns[0].reply)


def test_every_attempt_of_every_scenario_comes_back_equal(desk: Desk) -> None:
    for number, scenario in enumerate(desk.library().scenarios):
        # One rehearsal of each, another kind for the next: over the library every kind of trainee is stored.
        replies = (*(each.replies for each in scenario.rehearsals), (BAD,) * 20)
        shown = play_out(desk, scenario, replies[number % len(replies)])
        expected = begin(scenario, shown.attempt.seed, shown.attempt.shown)
        for turn in shown.attempt.turns:
            expected = take_turn(expected, turn.reply, ScriptedCustomer())
        assert desk.open(shown.id).attempt == expected


def test_the_same_sending_twice_is_one_turn(desk: Desk, scenario: Scenario) -> None:
    sitting = desk.start(scenario.id)
    first = desk.say(sitting.id, 1, "key", "Hello, Dana.")
    assert desk.say(sitting.id, 1, "key", "Hello, Dana.") == first
    assert desk.say(sitting.id, 2, "key", "Hello, Dana.") == first
    assert desk.say(sitting.id, 1, "another-key", "Hello, Dana.") == first
    assert first.notice is None
    moved = desk.say(sitting.id, 1, "key", "Other words.")
    assert moved.notice
    assert replace(moved, notice=None) == first


@pytest.mark.parametrize("number", [1, 3, 0, -1, 10**30])
def test_a_reply_to_a_turn_that_is_not_due_is_not_added(desk: Desk, scenario: Scenario, number: int) -> None:
    first = answer(desk, desk.start(scenario.id), "Hello, Dana.")
    moved = desk.say(first.id, number, new_key(), "From the other tab.")
    assert "not added" in (moved.notice or "")
    assert replace(moved, notice=None) == first == desk.open(first.id)


def test_a_reply_to_a_talk_that_is_over_is_not_added(desk: Desk, scenario: Scenario) -> None:
    ended = play_out(desk, scenario)
    again = answer(desk, ended, "Wait!")
    assert "already ended" in (again.notice or "")
    left = desk.leave(answer(desk, desk.start(scenario.id), BAD).id)
    again = answer(desk, left, "I am back.")
    assert "had left" in (again.notice or "")
    assert desk.open(left.id) == left


@pytest.mark.parametrize("words", ["", " \n", "\x00", "x" * 4001])
def test_a_refused_reply_stores_nothing(desk: Desk, scenario: Scenario, words: str) -> None:
    sitting = desk.start(scenario.id)
    with pytest.raises(ReplyRefusedError):
        answer(desk, sitting, words)
    assert desk.open(sitting.id) == sitting


@pytest.mark.parametrize("key", ["", "two words", "é", "\ud83d", "k" * 101])
def test_a_key_no_page_makes_is_an_error(desk: Desk, scenario: Scenario, key: str) -> None:
    with pytest.raises(ValueError, match=r"new_key\(\)"):
        desk.say(desk.start(scenario.id).id, 1, key, "Hello.")


def test_a_second_attempt_has_another_seed(desk: Desk, scenario: Scenario) -> None:
    seeds = [play_out(desk, scenario).attempt.seed for _ in range(3)]
    assert seeds == [0, 1, 2]
    other = desk.library().scenarios[1]
    assert desk.start(other.id).attempt.seed == 0


def test_unfinished_attempts_are_offered_and_ended_ones_are_history(desk: Desk) -> None:
    first, second, third = desk.library().scenarios[:3]
    desk.start(third.id)
    waiting = answer(desk, desk.start(first.id), BAD)
    done = play_out(desk, second)
    left = desk.leave(answer(desk, desk.start(second.id), BAD).id)
    (offered,) = desk.unfinished()
    assert (offered.id, offered.scenario_id, offered.title) == (waiting.id, first.id, first.title)
    assert (offered.turns, offered.status, offered.ended_at) == (1, "active", None)
    assert [each.id for each in desk.history()] == [left.id, done.id]
    assert [each.id for each in desk.history(1)] == [left.id]
    assert [each.id for each in desk.history(1, 1)] == [done.id]
    assert desk.history(5, 2) == []
    summary = desk.history()[1]
    assert (summary.outcome, summary.overall, summary.turns) == (done.outcome, done.overall, len(done.attempt.turns))


def test_leaving_keeps_every_turn_and_ends_nothing_twice(desk: Desk, scenario: Scenario) -> None:
    waiting = answer(desk, desk.start(scenario.id), BAD)
    left = desk.leave(waiting.id)
    assert (left.status, left.outcome, left.overall) == ("abandoned", None, None)
    assert left.attempt == waiting.attempt
    assert desk.leave(left.id) == left
    done = play_out(desk, scenario)
    assert desk.leave(done.id) == done


BAD_IDS = ["", "x", "../../etc", "' OR 1=1 --", "\x00" * 22, "é" * 22, "\ud83d" * 22, "a" * 22, "A" * 10_000]


@pytest.mark.parametrize("attempt_id", BAD_IDS)
def test_an_id_that_is_not_ours_is_as_if_absent(desk: Desk, scenario: Scenario, attempt_id: str) -> None:
    mine = answer(desk, desk.start(scenario.id), BAD)
    with desk.store.writing() as session:
        add_person(session, "eve", "Eve", datetime.now(UTC))
    eve = replace(desk, visitor=Visitor("eve", "Eve", "trainee"))
    doors: list[Callable[[Desk, str], object]] = [
        Desk.open,
        Desk.leave,
        Desk.scorecard,
        lambda at, id_: at.say(id_, 2, new_key(), "Hello."),
    ]
    for door in doors:
        said = set()
        for at, tried in ((desk, attempt_id), (eve, attempt_id), (eve, mine.id), (eve, mine.id[:-1])):
            with pytest.raises(UnknownAttemptError) as caught:
                door(at, tried)
            said.add(str(caught.value))
        assert len(said) == 1
    assert eve.unfinished() == eve.history() == []
    assert desk.open(mine.id) == mine


def test_an_unknown_scenario_says_so(desk: Desk) -> None:
    for name in ("", "nothing-like-it", "\ud83d", "x" * 5000):
        with pytest.raises(UnknownScenarioError):
            desk.start(name)


def test_an_attempt_runs_on_the_scenario_as_it_began(desk: Desk, shelf: Shelf) -> None:
    desk = replace(desk, shelf=shelf)
    scenario = shelf.library().scenarios[0]
    path = next(shelf.folder.rglob(f"{scenario.id}.yaml"))
    before = answer(desk, desk.start(scenario.id), BAD)
    assert not before.scenario_changed
    path.write_text(path.read_text(encoding="utf-8").replace(scenario.title, "Edited meanwhile"), encoding="utf-8")
    after = desk.open(before.id)
    assert after == replace(before, scenario_changed=True)
    assert answer(desk, after, BAD).attempt.scenario == scenario
    assert desk.start(scenario.id).attempt.scenario.title == "Edited meanwhile"
    path.unlink()
    assert desk.open(before.id).scenario_changed
    assert desk.unfinished()[0].title == scenario.title


def test_the_scorers_version_is_kept(desk: Desk, scenario: Scenario) -> None:
    sitting = answer(desk, desk.start(scenario.id), BAD)
    with desk.store.reading() as session:
        kept = session.scalar(text("SELECT ruleset FROM attempt WHERE id = :id"), {"id": sitting.id})
    assert kept == ruleset()


def test_a_clock_that_jumps_back_spoils_nothing(desk: Desk, scenario: Scenario) -> None:
    now = datetime(2026, 3, 29, 1, tzinfo=UTC)
    times = (now - timedelta(hours=n) for n in range(1000))
    done = play_out(replace(desk, clock=lambda: next(times)), scenario)
    assert done.ended_at == done.started_at == now


def test_a_customer_who_fails_leaves_the_talk_as_it_was(desk: Desk, scenario: Scenario) -> None:
    class Silent:
        def speak(self, moment: Moment) -> Line:
            raise RuntimeError("no voice")

    sitting = desk.start(scenario.id)
    with pytest.raises(RuntimeError, match="no voice"):
        answer(replace(desk, customer=Silent()), sitting, "Hello.")
    assert desk.open(sitting.id) == sitting


def test_a_full_disk_is_named_and_the_same_sending_goes_through_once_there_is_space(
    desk: Desk, scenario: Scenario, tmp_path: Path
) -> None:
    resource = pytest.importorskip("resource", reason="only where the size of files can be limited")
    sitting, long = desk.start(scenario.id), "x y z. " * 250

    def fill() -> None:
        for number in range(1, 100):
            desk.say(sitting.id, number, f"key-{number}", long)

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    # No file of this process may grow from here on: the nearest thing to a full disk that a test may make.
    resource.setrlimit(resource.RLIMIT_FSIZE, ((tmp_path / "data" / "composure.db").stat().st_size, limits[1]))
    try:
        with pytest.raises(StorageError, match=r"the disk is full|the disk reported an error"):
            fill()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    before = desk.open(sitting.id)
    due = len(before.attempt.turns) + 1
    after = desk.say(sitting.id, due, f"key-{due}", long)
    assert after.attempt.turns[:-1] == before.attempt.turns
    assert after.attempt.turns[-1].reply == long


def test_a_place_that_cannot_be_written_says_so_at_the_door(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "file"))
    with pytest.raises(StorageError, match="set COMPOSURE_DATA"):
        open_desk()


def test_model_answers_earn_nothing_once_the_scorecard_has_shown_them(desk: Desk, scenario: Scenario) -> None:
    def play() -> Sitting:
        sitting = desk.start(scenario.id)
        return desk.say(sitting.id, 1, new_key(), scenario.model_answers[0])

    first, second = play(), play()
    levels = [
        {score.skill: score.level or 0 for score in sitting.attempt.turns[0].scores} for sitting in (first, second)
    ]
    assert levels[0]["empathy"] >= 3
    assert levels[1]["empathy"] <= 1
    assert "copied" in {flag for score in second.attempt.turns[0].scores for flag in score.flags}
