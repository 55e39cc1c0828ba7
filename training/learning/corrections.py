"""Assignments put right after they were made: everything while nobody has begun, then what takes nothing back.

Whoever has begun has met these customers for this mark: another customer or a higher mark would undo what they did.
The day, the number of attempts and a lower mark do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from storage import assignments, groups, people
from storage.assigned_attempts import list_tries
from storage.assignments import Assignment
from storage.store import Store
from training.authoring.shelf import Shelf
from training.learning.assignments import Assignments, Followed, UnknownAssignmentError
from training.learning.wanted import AssignmentRefusedError, Wanted, wrong
from training.named import name_of, usable_id
from training.people.sessions import now_utc
from training.permits import looks_after, require
from training.visitors import Visitor

OTHERS = "It is also for people whom others look after: ask who made it, or an owner."
CLOSED = "This assignment is closed already."
SAME_CUSTOMERS = "Somebody has begun, so the customers stay. Make a new assignment from this one for others."
NO_HIGHER = "Somebody has begun, so the pass mark cannot rise above {}: who has passed would fail."
NO_MARK = "Somebody has begun, and finishing was enough: by a pass mark, who has finished could fail."
USED_ALREADY = "Somebody has used {0} already. Allow {0} or more."
BEGUN = "Somebody has begun it, so it cannot be removed: what they did stays. You can close it."
BACK_ALREADY = "This assignment is here already."


@dataclass(frozen=True)
class Corrections:
    """One visitor's way to put assignments right. Every method raises NotAllowedError and StorageError.

    Those with an id raise UnknownAssignmentError, and AssignmentRefusedError for what others look after too.
    """

    store: Store
    visitor: Visitor
    shelf: Shelf
    clock: Callable[[], datetime] = now_utc

    def change(self, assignment_id: str, wanted: Wanted) -> None:
        """Give an open assignment another title, path, day, number of attempts and pass mark; whom it is for stays.

        Raises AssignmentRefusedError with everything that is wrong, by field.
        """
        require(self.visitor, "make_assignments")
        offered = self.shelf.offer().digests
        with self.store.writing() as session:
            found = self._held(session, assignment_id)
            one = found.assignment
            if one.closed_at:
                raise AssignmentRefusedError({"": CLOSED})
            problems = _problems(one, wanted, self.clock())
            unknown = [each for each in wanted.path if each not in offered and each not in one.path]
            if unknown and "path" not in problems:
                problems["path"] = f"{unknown[0]} is not on offer any more. Choose another customer."
            if found.begun:
                problems |= _taken_away(session, one, wanted)
            if problems:
                raise AssignmentRefusedError(problems)
            changed = replace(
                one,
                title=name_of(wanted.title, "title"),
                path=wanted.path,
                due_at=wanted.due_at,
                attempts_allowed=wanted.attempts,
                pass_mark=wanted.pass_mark,
            )
            assignments.correct(session, changed)

    def remove(self, assignment_id: str) -> Assignment:
        """Delete an assignment that nobody has begun, and return it so that it can be brought back."""
        require(self.visitor, "make_assignments")
        with self.store.writing() as session:
            found = self._held(session, assignment_id)
            if found.begun:
                raise AssignmentRefusedError({"": BEGUN})
            assignments.drop_assignment(session, assignment_id)
            return found.assignment

    def bring_back(self, removed: Assignment) -> None:
        """Make an assignment again that was removed, for those of its teams and people who are still here."""
        require(self.visitor, "make_assignments")
        with self.store.writing() as session:
            if assignments.read_assignment(session, removed.id):
                raise AssignmentRefusedError({"": BACK_ALREADY})
            learners = {each.id: each.teams for each in assignments.list_learners(session)}
            known = people.has_person(session, removed.made_by)
            back = replace(
                removed,
                made_by=removed.made_by if known else self.visitor.person_id,
                teams=frozenset(team.id for team in groups.teams(session, removed.teams)),
                people=removed.people & learners.keys(),
            )
            mine = self.visitor.role == "owner" or removed.made_by == self.visitor.person_id
            others = [frozenset((team,)) for team in back.teams] + [learners[each] for each in back.people]
            if not mine and not all(looks_after(self.visitor, each) for each in others):
                raise UnknownAssignmentError
            assignments.add_assignment(session, back)

    def _held(self, session: Session, assignment_id: str) -> Followed:
        """Return an assignment that this visitor may change, and let nobody begin it until the session ends."""
        if usable_id(assignment_id):
            assignments.hold_assignment(session, assignment_id)
        # The same thread's reading is this very session.
        found = Assignments(self.store, self.visitor, self.shelf, self.clock).read(assignment_id, again=True)
        if not found.changeable:
            raise AssignmentRefusedError({"": OTHERS})
        return found


def _problems(one: Assignment, wanted: Wanted, now: datetime) -> dict[str, str]:
    """Return what is wrong with what was typed. A day that has gone by already, and whom it is for, are no news."""
    same_day = wanted.due_at == one.due_at
    asked = replace(wanted, teams=tuple(one.teams) or ("-",), people=(), due_at=None if same_day else wanted.due_at)
    return wrong(asked, now)


def _taken_away(session: Session, one: Assignment, wanted: Wanted) -> dict[str, str]:
    """Return what cannot change any more because somebody has begun, by field."""
    found = {}
    if wanted.path != one.path:
        found["path"] = SAME_CUSTOMERS
    if wanted.pass_mark is not None and one.pass_mark is None:
        found["mark"] = NO_MARK
    elif wanted.pass_mark is not None and one.pass_mark is not None and wanted.pass_mark > one.pass_mark:
        found["mark"] = NO_HIGHER.format(one.pass_mark)
    tries = Counter((each.person_id, each.scenario) for each in list_tries(session, [one.id]))
    used = max(tries.values(), default=0)
    if wanted.attempts is not None and wanted.attempts < used:
        found["attempts"] = USED_ALREADY.format(used)
    return found
