"""How far somebody has come with an assignment: one step for each scenario of its path."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from storage.assigned_attempts import Try
from storage.assignments import Assignment
from storage.tables import Apart
from training.boards.ranking import OWN_DOING
from training.boards.readiness import passes

State = Literal["not begun", "under way", "left", "not passed", "failed", "done", "passed"]
"""`not passed` and `left` have an attempt to go, `failed` has none; `done` is finished where there is no pass mark."""
DONE: frozenset[State] = frozenset(("done", "passed"))
SETTLED: frozenset[State] = DONE | {"failed"}


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one scenario of somebody's path.

    `used` counts graded attempts, also those that were left; `left` how many may still be begun, None without limit.
    `best` is the highest score (0-100) that may count, `held` why it passes at no score (disputed, a critical error),
    `late` says that it was handed in after the day it was due.
    `waits_for` is the scenario that comes before this one and was not tried yet; `going` is the attempt under way,
    `attempts` are the ids of all, in order.
    """

    scenario: str
    state: State
    used: int
    left: int | None
    best: int | None
    held: Apart | None
    late: bool
    waits_for: str | None
    going: str | None
    attempts: tuple[str, ...]

    @property
    def can_begin(self) -> bool:
        """Tell whether a graded attempt may be begun or gone on with now."""
        return self.going is not None or (self.waits_for is None and self.left != 0)


def asked_of(person_id: str, assignment: Assignment, joined_later: Collection[tuple[str, str]]) -> Assignment:
    """Return an assignment as one person has it: without its day where that was over before they joined.

    `joined_later` is what `storage.teams.joined_after_day` found.
    """
    return replace(assignment, due_at=None) if (assignment.id, person_id) in joined_later else assignment


def steps(assignment: Assignment, tries: Sequence[Try], offered: Collection[str]) -> tuple[Step, ...]:
    """Return the path as one person has walked it; `tries` are theirs, `offered` the scenarios on offer.

    A step opens when the one before it was handed in or left once; a scenario that is no longer on offer holds up
    nobody.
    """
    made: list[Step] = []
    waits_for: str | None = None
    for scenario in assignment.path:
        own = [each for each in tries if each.assignment_id == assignment.id and each.scenario == scenario]
        made.append(_step(assignment, scenario, own, waits_for))
        if waits_for is None and scenario in offered and not any(each.status != "active" for each in own):
            waits_for = scenario
    return tuple(made)


def _step(assignment: Assignment, scenario: str, own: Sequence[Try], waits_for: str | None) -> Step:
    enough = [each for each in own if passes(assignment.pass_mark, each.overall, each.apart)]
    counting = [each for each in own if each.overall is not None and each.status == "finished"]
    best = max(counting, key=lambda each: each.overall or 0, default=None)
    going = next((each.attempt_id for each in own if each.status == "active"), None)
    allowed = assignment.attempts_allowed
    left = None if allowed is None else max(0, allowed - len(own))
    decisive = enough[:1] or [each for each in own if each.status == "finished"][-1:]
    due = assignment.due_at
    return Step(
        scenario=scenario,
        state=_state(assignment, own, enough=bool(enough), going=going is not None, left=left),
        used=len(own),
        left=left,
        best=best.overall if best else None,
        held=best.apart if best and not enough and best.apart in OWN_DOING else None,
        late=due is not None and any(each.ended_at is not None and each.ended_at > due for each in decisive),
        waits_for=waits_for,
        going=going,
        attempts=tuple(each.attempt_id for each in own),
    )


def _state(assignment: Assignment, own: Sequence[Try], *, enough: bool, going: bool, left: int | None) -> State:
    if enough:
        return "done" if assignment.pass_mark is None else "passed"
    if going:
        return "under way"
    if not own:
        return "not begun"
    if left == 0:
        return "failed"
    return "left" if own[-1].status == "abandoned" else "not passed"


def overdue(assignment: Assignment, path: Sequence[Step], now: datetime) -> bool:
    """Tell whether the day has gone by and something is still to be done, but a trainer's answer to a dispute."""
    late = assignment.closed_at is None and assignment.due_at is not None and now > assignment.due_at
    return late and any(step.state not in SETTLED and step.held != "disputed" for step in path)
