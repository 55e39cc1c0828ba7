"""What somebody is asked to practise, and the gate through which a graded attempt for it begins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from storage import assignments, teams
from storage.assigned_attempts import list_tries
from storage.assignments import Assignment
from storage.attempts import Terms
from storage.store import Store
from training.authoring.shelf import Shelf
from training.learning.path import SETTLED, Step, asked_of, overdue, steps
from training.named import usable_id
from training.people.sessions import now_utc
from training.permits import require
from training.visitors import Visitor

SOON = timedelta(days=3)


class BeginRefusedError(ValueError):
    """Say why a graded attempt cannot be begun, to the person who wanted to; practice stays open."""


@dataclass(frozen=True, slots=True)
class Task:
    """Hold an assignment of somebody's own, and how far they have come; `titles` are of its scenarios.

    `next` is the step to take now, None when nothing is left to do. `joined_later` says that the day was over before
    they joined: it is not held against them, and `assignment` has none.
    """

    assignment: Assignment
    titles: Mapping[str, str]
    path: tuple[Step, ...]
    next: Step | None
    overdue: bool
    soon: bool
    joined_later: bool


@dataclass(frozen=True)
class ToDo:
    """One person's assignments. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    shelf: Shelf
    clock: Callable[[], datetime] = now_utc

    def tasks(self) -> list[Task]:
        """Return the assignments that are not closed: what is overdue first, then by the day they are due."""
        require(self.visitor, "see_own_assignments")
        mine, now = self.visitor.person_id, self.clock()
        titles = {each.id: each.title for each in self.shelf.library().scenarios}
        with self.store.reading() as session:
            found = [each for each in assignments.assignments_of(session, mine) if each.closed_at is None]
            tries = list_tries(session, [each.id for each in found], [mine])
            later = teams.joined_after_day(session, [each.id for each in found])
        made = []
        for each in found:
            one = asked_of(mine, each, later)
            made.append(_task(one, steps(one, tries, titles.keys()), titles, now, joined_later=one is not each))
        return sorted(made, key=_urgency)


def _task(
    one: Assignment, path: tuple[Step, ...], titles: Mapping[str, str], now: datetime, *, joined_later: bool
) -> Task:
    # What was tried without success comes again after the rest of the path: nobody is stuck at one customer.
    ready = [each for each in path if each.state not in SETTLED and each.can_begin and each.scenario in titles]
    going = [each for each in ready if each.going]
    fresh = [each for each in ready if each.state == "not begun"]
    late = overdue(one, path, now)
    return Task(
        assignment=one,
        titles={name: titles.get(name, name) for name in one.path},
        path=path,
        next=next(iter(going or fresh or ready), None),
        overdue=late,
        soon=not late and one.due_at is not None and one.due_at - now <= SOON,
        joined_later=joined_later,
    )


def _urgency(task: Task) -> tuple[bool, bool, bool, float, datetime]:
    due = task.assignment.due_at
    return (
        task.next is None,
        not task.overdue,
        due is None,
        due.timestamp() if due else 0.0,
        task.assignment.created_at,
    )


def admit(session: Session, person_id: str, scenario_id: str, terms: Terms, offered: Collection[str]) -> str | None:
    """Let an attempt begin that is for an assignment, or return the id of the one under way that is to be gone on with.

    Called in the transaction that begins it: what is left is counted with the person held, so that two tabs cannot both
    take the last attempt. Raises BeginRefusedError.
    """
    if terms.assignment_id is None:
        return None
    assignments.hold_person(session, person_id)
    mine = []
    if usable_id(terms.assignment_id):
        # Also against whoever corrects or removes it at this moment: the path that is read here is the one that holds.
        assignments.hold_assignment(session, terms.assignment_id, to_begin=True)
        mine = assignments.assignments_of(session, person_id)
    one = next((each for each in mine if each.id == terms.assignment_id), None)
    if one is None or scenario_id not in one.path or terms.kind != "graded":
        raise BeginRefusedError("This customer is not among what you were asked to practise. Choose from your list.")
    if one.closed_at is not None:
        raise BeginRefusedError("This assignment was closed meanwhile. You can still practise.")
    path = steps(one, list_tries(session, [one.id], [person_id]), offered)
    step = next(each for each in path if each.scenario == scenario_id)
    if step.going is None and step.left == 0:
        raise BeginRefusedError("Your graded attempts for this customer are used up. You can still practise.")
    if step.going is None and step.waits_for is not None:
        raise BeginRefusedError("Another customer of this path comes first. You can still practise with this one.")
    return step.going
