"""Assignments: what is asked of whom. All work is done in the caller's session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Row, delete, or_, select, update
from sqlalchemy.orm import Session

from storage.tables import (
    AccountRow,
    AssignmentPersonRow,
    AssignmentRow,
    AssignmentScenarioRow,
    AssignmentTeamRow,
    AttemptRow,
    MemberRow,
    PersonRow,
)


@dataclass(frozen=True, slots=True)
class Assignment:
    """Hold what people are asked to practise: `path` are scenarios in their order, `teams` and `people` are ids.

    `attempts_allowed` counts graded attempts for each scenario, None is as many as they like; `pass_mark` is 0-100,
    None where finishing is enough. Times are UTC.
    """

    id: str
    title: str
    made_by: str
    path: tuple[str, ...]
    teams: frozenset[str]
    people: frozenset[str]
    due_at: datetime | None
    attempts_allowed: int | None
    pass_mark: int | None
    created_at: datetime
    closed_at: datetime | None = None


class Learner(NamedTuple):
    """Hold somebody who can be asked to practise, with the ids of their teams."""

    id: str
    name: str
    teams: frozenset[str]


def add_assignment(session: Session, made: Assignment) -> None:
    """Add an assignment with everything in it."""
    session.add(
        AssignmentRow(
            id=made.id,
            title=made.title,
            made_by=made.made_by,
            due_at=made.due_at,
            attempts_allowed=made.attempts_allowed,
            pass_mark=made.pass_mark,
            created_at=made.created_at,
            closed_at=made.closed_at,
        )
    )
    session.flush()
    _add_path(session, made)
    session.add_all(AssignmentTeamRow(assignment_id=made.id, team_id=team) for team in sorted(made.teams))
    session.add_all(AssignmentPersonRow(assignment_id=made.id, person_id=person) for person in sorted(made.people))
    session.flush()


def list_assignments(session: Session) -> list[Assignment]:
    """Return every assignment, the newest first."""
    query = select(AssignmentRow).order_by(AssignmentRow.created_at.desc(), AssignmentRow.id)
    return _read(session, session.scalars(query).all())


def read_assignment(session: Session, assignment_id: str) -> Assignment | None:
    """Return an assignment, None where there is none."""
    row = session.get(AssignmentRow, assignment_id)
    return _read(session, [row])[0] if row else None


def assignments_of(session: Session, person_id: str) -> list[Assignment]:
    """Return what somebody is asked to practise, by name or with a team they are in now; the oldest first.

    A team's work is for those who practise in it: whoever looks after the team has not got it to do.
    """
    role = session.scalar(select(AccountRow.role).where(AccountRow.person_id == person_id))
    named = select(AssignmentPersonRow.assignment_id).where(AssignmentPersonRow.person_id == person_id)
    mine: ColumnElement[bool] = AssignmentRow.id.in_(named)
    if role == "trainee":
        through = (
            select(AssignmentTeamRow.assignment_id)
            .join(MemberRow, MemberRow.team_id == AssignmentTeamRow.team_id)
            .where(MemberRow.person_id == person_id)
        )
        mine = or_(mine, AssignmentRow.id.in_(through))
    query = select(AssignmentRow).where(mine).order_by(AssignmentRow.created_at, AssignmentRow.id)
    return _read(session, session.scalars(query).all())


def hold_assignment(session: Session, assignment_id: str, *, to_begin: bool = False) -> None:
    """Keep an assignment as it is until the session ends: whoever corrects it, and whoever begins (`to_begin`), waits.

    Several may begin at once.
    """
    query = select(AssignmentRow.id).where(AssignmentRow.id == assignment_id)
    session.execute(query.with_for_update(read=to_begin, key_share=to_begin))


def correct(session: Session, made: Assignment) -> None:
    """Store an assignment's title, path, day, attempts and pass mark anew; whom it is for stays."""
    values = {
        "title": made.title,
        "due_at": made.due_at,
        "attempts_allowed": made.attempts_allowed,
        "pass_mark": made.pass_mark,
    }
    session.execute(update(AssignmentRow).where(AssignmentRow.id == made.id).values(values))
    session.execute(delete(AssignmentScenarioRow).where(AssignmentScenarioRow.assignment_id == made.id))
    _add_path(session, made)
    session.flush()


def drop_assignment(session: Session, assignment_id: str) -> None:
    """Delete an assignment that nobody has begun; attempts that were opened for it and left unsaid are for nothing."""
    empty = AttemptRow.assignment_id == assignment_id
    session.execute(update(AttemptRow).where(empty).values(assignment_id=None))
    for table in (AssignmentScenarioRow, AssignmentTeamRow, AssignmentPersonRow):
        session.execute(delete(table).where(table.assignment_id == assignment_id))
    session.execute(delete(AssignmentRow).where(AssignmentRow.id == assignment_id))


def set_closed(session: Session, assignment_id: str, closed_at: datetime) -> None:
    """Close an assignment: what was done for it stays."""
    session.execute(update(AssignmentRow).where(AssignmentRow.id == assignment_id).values(closed_at=closed_at))


def hold_person(session: Session, person_id: str) -> None:
    """Let nobody else begin an attempt of this person until the session ends: attempts are counted, then begun."""
    session.execute(select(PersonRow.id).where(PersonRow.id == person_id).with_for_update())


def list_learners(session: Session) -> list[Learner]:
    """Return everybody who can be asked to practise, by name: trainees whose account is open."""
    teams: dict[str, set[str]] = {}
    for person, team in session.execute(select(MemberRow.person_id, MemberRow.team_id)):
        teams.setdefault(person, set()).add(team)
    query = (
        select(PersonRow.id, PersonRow.name)
        .join(AccountRow, AccountRow.person_id == PersonRow.id)
        .where(AccountRow.role == "trainee", AccountRow.closed_at.is_(None))
        .order_by(PersonRow.name, PersonRow.id)
    )
    return [Learner(id, name, frozenset(teams.get(id, ()))) for id, name in session.execute(query)]  # noqa: A001


def _add_path(session: Session, made: Assignment) -> None:
    for position, scenario in enumerate(made.path, 1):
        session.add(AssignmentScenarioRow(assignment_id=made.id, position=position, scenario=scenario))


def _read(session: Session, rows: Sequence[AssignmentRow]) -> list[Assignment]:
    ids = [row.id for row in rows]
    step, team, person = AssignmentScenarioRow, AssignmentTeamRow, AssignmentPersonRow
    paths = select(step.assignment_id, step.scenario).where(step.assignment_id.in_(ids)).order_by(step.position)
    teams = select(team.assignment_id, team.team_id).where(team.assignment_id.in_(ids))
    people = select(person.assignment_id, person.person_id).where(person.assignment_id.in_(ids))
    path, whole, single = (_grouped(session.execute(query)) for query in (paths, teams, people))
    return [
        Assignment(
            id=row.id,
            title=row.title,
            made_by=row.made_by,
            path=tuple(path.get(row.id, ())),
            teams=frozenset(whole.get(row.id, ())),
            people=frozenset(single.get(row.id, ())),
            due_at=row.due_at,
            attempts_allowed=row.attempts_allowed,
            pass_mark=row.pass_mark,
            created_at=row.created_at,
            closed_at=row.closed_at,
        )
        for row in rows
    ]


def _grouped(pairs: Iterable[Row[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
