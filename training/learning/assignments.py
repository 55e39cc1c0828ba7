"""Assignments as staff make and follow them: what is asked of whom, who has done what, closed."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from storage import assignments, teams
from storage.assigned_attempts import Try, is_begun, list_tries
from storage.assignments import Assignment, Learner
from storage.store import Store
from training.authoring.shelf import Shelf
from training.boards.standings import Record
from training.learning.path import SETTLED, Step, asked_of, overdue, steps
from training.learning.wanted import AssignmentRefusedError, Wanted, wrong
from training.named import name_of, usable_id
from training.people.sessions import now_utc
from training.permits import looks_after, require
from training.privacy import looks
from training.visitors import Visitor

_NO_TEAM = "One of these teams is not yours, or is gone. Choose from the list."
_NOBODY = "One of these people is not among those you look after. Choose from the list."


class UnknownAssignmentError(LookupError):
    """Say that there is no such assignment for this visitor: a foreign one and none are answered alike."""

    def __init__(self) -> None:
        super().__init__("There is no assignment here under this name. Choose one from the list.")


@dataclass(frozen=True, slots=True)
class Walked:
    """Hold how far one person has come; `joined_later` says that the day was over before they joined."""

    person_id: str
    name: str
    path: tuple[Step, ...]
    overdue: bool
    joined_later: bool

    @property
    def settled(self) -> bool:
        """Tell whether nothing is left to do."""
        return all(step.state in SETTLED for step in self.path)


@dataclass(frozen=True, slots=True)
class Followed:
    """Hold an assignment with those of its people whom this visitor looks after.

    `titles` are of its scenarios, `for_whom` names its teams and single people as far as this visitor knows them;
    `changeable` says that this visitor may correct it and close it; `begun` that somebody has begun it, also somebody
    they do not look after (told where one is read, not in a list).
    """

    assignment: Assignment
    titles: Mapping[str, str]
    for_whom: tuple[str, ...]
    walked: tuple[Walked, ...]
    changeable: bool
    begun: bool = False


@dataclass(frozen=True)
class Assignments:
    """One visitor's view of assignments. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    shelf: Shelf
    clock: Callable[[], datetime] = now_utc
    record: Record = looks.record

    def choices(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the teams and the people that this visitor may assign to, names by id."""
        require(self.visitor, "make_assignments")
        with self.store.reading() as session:
            return self._teams(session), {each.id: each.name for each in self._people(session)}

    def make(self, wanted: Wanted, instead_of: str | None = None) -> str:
        """Make an assignment and return its id; the open one that it is made in place of is closed with that.

        Raises AssignmentRefusedError, with everything that is wrong, and UnknownAssignmentError.
        """
        require(self.visitor, "make_assignments")
        now, offered = self.clock(), self.shelf.offer().digests
        with self.store.writing() as session:
            problems = wrong(wanted, now)
            unknown = [each for each in wanted.path if each not in offered]
            if unknown and "path" not in problems:
                problems["path"] = f"{unknown[0]} is not on offer any more. Choose another customer."
            if not {*wanted.teams} <= self._teams(session).keys():
                problems["teams"] = _NO_TEAM
            if not {*wanted.people} <= {each.id for each in self._people(session)}:
                problems["people"] = _NOBODY
            if problems:
                raise AssignmentRefusedError(problems)
            if instead_of is not None:
                assignments.set_closed(session, self._changeable(session, instead_of).assignment.id, now)
            made = Assignment(
                id=secrets.token_urlsafe(16),
                title=name_of(wanted.title, "title"),
                made_by=self.visitor.person_id,
                path=wanted.path,
                teams=frozenset(wanted.teams),
                people=frozenset(wanted.people),
                due_at=wanted.due_at,
                attempts_allowed=wanted.attempts,
                pass_mark=wanted.pass_mark,
                created_at=now,
            )
            assignments.add_assignment(session, made)
        return made.id

    def all(self) -> list[Followed]:
        """Return the assignments that this visitor made or whose people they look after, open ones first."""
        require(self.visitor, "see_team_assignments")
        with self.store.reading() as session:
            found = self._followed(session, assignments.list_assignments(session))
        return sorted(found, key=lambda each: each.assignment.closed_at is not None)

    def read(self, assignment_id: str, *, again: bool = False) -> Followed:
        """Return one assignment with who has done what. Raises UnknownAssignmentError.

        Whose scores were seen is written down, once a visit (not `again`).
        """
        require(self.visitor, "see_team_assignments")
        with looks.session_for(self.store, again=again) as session:
            found = self._one(session, assignment_id)
            for who in () if again else found.walked:
                if any(step.used for step in who.path):
                    self.record(session, self.visitor, who.person_id, "", "scores")
            return found

    def of(self, person_id: str, *, again: bool = False) -> list[tuple[Followed, Walked]]:
        """Return what one person is asked to practise and how far they have come, open ones first; none of a stranger.

        That their scores were seen is written down, once a visit (not `again`).
        """
        require(self.visitor, "see_team_assignments")
        with looks.session_for(self.store, again=again) as session:
            found = (
                self._followed(session, assignments.assignments_of(session, person_id)) if usable_id(person_id) else []
            )
            theirs = [(each, who) for each in found for who in each.walked if who.person_id == person_id]
            if not again and any(step.used for _, who in theirs for step in who.path):
                self.record(session, self.visitor, person_id, "", "scores")
        return sorted(theirs, key=lambda pair: pair[0].assignment.closed_at is not None)

    def close(self, assignment_id: str) -> None:
        """Close an assignment: nobody begins a graded attempt for it any more; what is under way may be finished.

        Raises UnknownAssignmentError and AssignmentRefusedError.
        """
        require(self.visitor, "make_assignments")
        with self.store.writing() as session:
            one = self._changeable(session, assignment_id)
            assignments.set_closed(session, one.assignment.id, self.clock())

    def _changeable(self, session: Session, assignment_id: str) -> Followed:
        one = self._one(session, assignment_id)
        if not one.changeable:
            raise AssignmentRefusedError(
                {"": "It is also for people whom others look after: ask who made it, or an owner."}
            )
        if one.assignment.closed_at:
            raise AssignmentRefusedError({"": "This assignment is closed already."})
        return one

    def _one(self, session: Session, assignment_id: str) -> Followed:
        found = assignments.read_assignment(session, assignment_id) if usable_id(assignment_id) else None
        shown = self._followed(session, [found]) if found else []
        if not shown:
            raise UnknownAssignmentError
        return replace(shown[0], begun=is_begun(session, assignment_id))

    def _followed(self, session: Session, found: Sequence[Assignment]) -> list[Followed]:
        """Return these as this visitor may see them; those that are none of their business are left out."""
        learners, own_teams = self._people(session), self._teams(session)
        seen = {each.id for each in found if self._concerns(each, learners, own_teams)}
        tries: dict[str, list[Try]] = {}
        for made_for in list_tries(session, seen, {each.id for each in learners}):
            tries.setdefault(made_for.person_id, []).append(made_for)
        later = teams.joined_after_day(session, seen)
        library = self.shelf.library()
        titles = {each.id: each.title for each in library.scenarios}
        now = self.clock()
        made = []
        for each in found:
            if each.id not in seen:
                continue
            walked = []
            for who in _of(each, learners):
                one = asked_of(who.id, each, later)
                path = steps(one, tries.get(who.id, []), titles.keys())
                walked.append(Walked(who.id, who.name, path, overdue(one, path, now), one is not each))
            names = {who.id: who.name for who in learners}
            known = [own_teams[team] for team in each.teams if team in own_teams]
            known += [names[who] for who in each.people if who in names]
            changeable = each.teams <= own_teams.keys() and each.people <= names.keys()
            made.append(
                Followed(
                    each,
                    {name: titles.get(name, name) for name in each.path},
                    tuple(sorted(known, key=str.casefold)),
                    tuple(walked),
                    changeable or self.visitor.role == "owner" or each.made_by == self.visitor.person_id,
                )
            )
        return made

    def _concerns(self, one: Assignment, learners: Sequence[Learner], own_teams: Mapping[str, str]) -> bool:
        if self.visitor.role == "owner" or one.made_by == self.visitor.person_id:
            return True
        return bool(one.teams & own_teams.keys()) or bool(one.people & {each.id for each in learners})

    def _teams(self, session: Session) -> dict[str, str]:
        every = teams.list_teams(session)
        return {team.id: team.name for team in every if looks_after(self.visitor, frozenset((team.id,)))}

    def _people(self, session: Session) -> list[Learner]:
        return [each for each in assignments.list_learners(session) if looks_after(self.visitor, each.teams)]


def _of(one: Assignment, learners: Sequence[Learner]) -> list[Learner]:
    return [each for each in learners if each.id in one.people or each.teams & one.teams]
