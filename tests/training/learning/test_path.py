"""What is said of a score that would be enough and passes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from storage.assigned_attempts import Try
from storage.assignments import Assignment
from storage.tables import Apart
from training.learning.path import State, overdue, steps
from ui.parts.wording import held, state_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TASK = Assignment("task", "First week", "rita", ("crib",), frozenset(("north",)), frozenset(), None, 3, 50, NOON)


def tried(number: int, overall: int, apart: Apart | None) -> Try:
    return Try("task", "tom", "crib", f"attempt-{number}", "finished", overall, apart, NOON, NOON)


@pytest.mark.parametrize(
    ("tries", "state", "best", "held"),
    [
        ([(85, "disputed")], "not passed", 85, "disputed"),
        ([(40, None), (85, "critical")], "not passed", 85, "critical"),
        ([(40, None)], "not passed", 40, None),
        ([(85, "fallback")], "passed", 85, None),
        ([(90, "disputed"), (60, None)], "passed", 90, None),
    ],
)
def test_a_score_that_passes_nothing_says_why(
    tries: list[tuple[int, Apart | None]], state: State, best: int, held: Apart | None
) -> None:
    (step,) = steps(TASK, [tried(number, *each) for number, each in enumerate(tries)], ["crib"])
    assert (step.state, step.best, step.held) == (state, best, held)


def test_a_dispute_waits_and_is_no_failure() -> None:
    (step,) = steps(TASK, [tried(1, 85, "disputed")], ["crib"])
    assert (state_of(step), held(step)) == (("disputed, a trainer has yet to answer", "◔"), "")
    (step,) = steps(TASK, [tried(number, 85, "disputed") for number in (1, 2, 3)], ["crib"])
    assert (step.state, state_of(step)[0]) == ("failed", "disputed, a trainer has yet to answer")
    (step,) = steps(TASK, [tried(1, 85, "critical")], ["crib"])
    assert (state_of(step), held(step)) == (("not passed yet", "✗"), ", with a critical error")


def test_nobody_is_overdue_who_waits_for_a_trainers_answer() -> None:
    task = replace(TASK, due_at=NOON)
    later = NOON + timedelta(days=1)
    assert overdue(task, steps(task, [tried(1, 40, None)], ["crib"]), later)
    assert not overdue(task, steps(task, [tried(1, 40, "disputed")], ["crib"]), later)
