"""Who is ready: what each person was asked to practise, and how far they have come with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from storage.groups import Somebody
from storage.tables import Apart
from storage.team_view import Asked, Handed
from training.boards.ranking import OWN_DOING

State = Literal["passed", "passed on a retry", "not passed", "under way", "not begun"]


@dataclass(frozen=True, slots=True)
class Ready:
    """Hold one scenario that one person was asked for.

    `score` is of the first graded attempt; `overdue` says that the day has gone by and there is still something to do,
    `joined_later` that it had gone by before they joined, which makes nobody overdue.
    `apart` counts the attempts that are kept apart, by reason: what is disputed passes nothing until it is answered.
    """

    person_id: str
    name: str
    assignment: str
    scenario: str
    state: State
    overdue: bool
    joined_later: bool
    score: int | None
    attempts: int
    due_at: datetime | None
    apart: Mapping[Apart, int]


@dataclass(frozen=True, slots=True)
class Whole:
    """Hold one person over everything that they were asked for; `missing` is what they have not passed."""

    person_id: str
    name: str
    asked: int
    missing: tuple[Ready, ...]

    @property
    def overdue(self) -> bool:
        """Tell whether the day of something missing has gone by."""
        return any(each.overdue for each in self.missing)


def by_person(found: Iterable[Ready]) -> list[Whole]:
    """Return one line for each person: who is overdue first, then who is not ready yet, then who is ready."""
    own: dict[str, list[Ready]] = {}
    for each in found:
        own.setdefault(each.person_id, []).append(each)
    made = [
        Whole(person, steps[0].name, len(steps), tuple(s for s in steps if not s.state.startswith("passed")))
        for person, steps in own.items()
    ]
    return sorted(made, key=lambda each: (not each.overdue, not each.missing, each.name.casefold()))


def readiness(  # noqa: PLR0913, PLR0917 - three things that were read, and what they are read by
    asked: Sequence[Asked],
    handed: Sequence[Handed],
    people: Sequence[Somebody],
    titles: Mapping[str, str],
    joined_later: Collection[tuple[str, str]],
    now: datetime,
) -> Iterator[Ready]:
    """Tell for every person and scenario where it stands, by person and in the order of the assignments."""
    made: dict[tuple[str, str, str], list[Handed]] = {}
    for each in handed:
        made.setdefault((each.person_id, each.assignment_id, each.scenario), []).append(each)
    for person in people:
        seen: set[tuple[str, str]] = set()
        for task in asked:
            if task.person_id not in (None, person.id) or (task.assignment_id, task.scenario) in seen:
                continue
            seen.add((task.assignment_id, task.scenario))
            tries = made.get((person.id, task.assignment_id, task.scenario), [])
            state = _state(task, tries)
            used_up = (
                state == "not passed" and task.attempts_allowed is not None and len(tries) >= task.attempts_allowed
            )
            waits = any(each.apart == "disputed" for each in tries)  # for a trainer's answer, which is theirs to give
            open_still = not state.startswith("passed") and not used_up and not waits
            excused = (task.assignment_id, person.id) in joined_later
            late = task.due_at is not None and now > task.due_at and open_still
            yield Ready(
                person.id,
                person.name,
                task.title,
                titles.get(task.scenario, task.scenario),
                state,
                late and not excused,
                late and excused,
                tries[0].overall if tries else None,
                len(tries),
                task.due_at,
                Counter(each.apart for each in tries if each.apart not in (None, "unfinished")),
            )


def _state(task: Asked, tries: Sequence[Handed]) -> State:
    if not tries:
        return "not begun"
    passed = [passes(task.pass_mark, each.overall, each.apart) for each in tries]
    if passed[0]:
        return "passed"
    if any(passed):
        return "passed on a retry"
    return "under way" if tries[-1].apart == "unfinished" else "not passed"


def passes(pass_mark: int | None, overall: int | None, apart: Apart | None) -> bool:
    """Tell whether an attempt is enough: one with a critical error, or left, passes at no score."""
    if apart in OWN_DOING or overall is None:
        return False
    return pass_mark is None or overall >= pass_mark
