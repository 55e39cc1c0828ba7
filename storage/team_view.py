"""What a team page reads: who was asked what, what came of it, and the words behind a miss. In the caller's session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from storage.tables import (
    Apart,
    AssignmentPersonRow,
    AssignmentRow,
    AssignmentScenarioRow,
    AssignmentTeamRow,
    AttemptRow,
    GradeSayRow,
    ResultRow,
    ScenarioRow,
    TurnRow,
)


class Asked(NamedTuple):
    """Hold one scenario that one person, or (`person_id` None) the whole team, was asked to practise."""

    assignment_id: str
    title: str
    scenario: str
    position: int
    person_id: str | None
    due_at: datetime | None
    pass_mark: int | None
    attempts_allowed: int | None
    created_at: datetime


class Handed(NamedTuple):
    """Hold a graded attempt that was made for an assignment."""

    assignment_id: str
    person_id: str
    scenario: str
    number: int
    overall: int | None
    apart: Apart | None
    last_at: datetime


class Plain(NamedTuple):
    """Hold the figures of a graded attempt that nothing keeps apart."""

    person_id: str
    digest: str
    last_at: datetime
    overall: int


def asked(session: Session, team_id: str | None, people: Sequence[str]) -> list[Asked]:
    """Return what this team, and these people one by one, were asked to practise; closed assignments are left out."""
    columns = (
        AssignmentRow.due_at,
        AssignmentRow.pass_mark,
        AssignmentRow.attempts_allowed,
        AssignmentRow.created_at,
    )
    what = (
        AssignmentRow.id,
        AssignmentRow.title,
        AssignmentScenarioRow.scenario,
        AssignmentScenarioRow.position,
    )
    path = AssignmentScenarioRow.assignment_id == AssignmentRow.id
    single = (
        select(*what, AssignmentPersonRow.person_id, *columns)
        .join(AssignmentScenarioRow, path)
        .join(AssignmentPersonRow, AssignmentPersonRow.assignment_id == AssignmentRow.id)
        .where(AssignmentRow.closed_at.is_(None), AssignmentPersonRow.person_id.in_(people))
    )
    found = [Asked(*row) for row in session.execute(single)]
    if team_id is not None:
        whole = (
            select(*what, *columns)
            .join(AssignmentScenarioRow, path)
            .join(AssignmentTeamRow, AssignmentTeamRow.assignment_id == AssignmentRow.id)
            .where(AssignmentRow.closed_at.is_(None), AssignmentTeamRow.team_id == team_id)
        )
        found += [Asked(*row[:4], None, *row[4:]) for row in session.execute(whole)]
    return sorted(found, key=lambda each: (each.created_at, each.assignment_id, each.position))


def handed(session: Session, assignments: Sequence[str], people: Sequence[str]) -> list[Handed]:
    """Return what these people made of these assignments, in the order in which they began."""
    query = (
        select(
            AttemptRow.assignment_id,
            ResultRow.person_id,
            ScenarioRow.scenario,
            ResultRow.number,
            ResultRow.overall,
            ResultRow.apart,
            ResultRow.last_at,
        )
        .join(ResultRow, ResultRow.attempt_id == AttemptRow.id)
        .join(ScenarioRow, ScenarioRow.digest == ResultRow.digest)
        .where(AttemptRow.assignment_id.in_(assignments), ResultRow.person_id.in_(people))
        .order_by(ResultRow.person_id, ResultRow.number)
    )
    return [Handed(row[0] or "", *row[1:]) for row in session.execute(query)]


def figures(session: Session, people: Sequence[str], ruleset: str, since: datetime) -> list[Plain]:
    """Return the scores of these people since a moment, those kept apart left out."""
    query = select(ResultRow.person_id, ResultRow.digest, ResultRow.last_at, ResultRow.overall).where(
        ResultRow.person_id.in_(people),
        ResultRow.ruleset == ruleset,
        ResultRow.last_at >= since,
        ResultRow.apart.is_(None),
        ResultRow.overall.is_not(None),
    )
    return [Plain(*row[:3], row[3] or 0) for row in session.execute(query)]


def made_otherwise(session: Session, people: Sequence[str], ruleset: str, since: datetime) -> int:
    """Count the graded attempts of these people since a moment that were made under other rules."""
    query = select(func.count()).where(
        ResultRow.person_id.in_(people), ResultRow.ruleset != ruleset, ResultRow.last_at >= since
    )
    return session.scalar(query) or 0


def lately(
    session: Session, people: Sequence[str], ruleset: str, since: datetime, most: int
) -> list[tuple[str, str, str]]:
    """Return attempt, person and levels (JSON) of the newest results of these people, `most` at the most."""
    query = (
        select(ResultRow.attempt_id, ResultRow.person_id, ResultRow.levels)
        .where(
            ResultRow.person_id.in_(people),
            ResultRow.ruleset == ruleset,
            ResultRow.last_at >= since,
            ResultRow.apart.is_(None),
        )
        .order_by(ResultRow.last_at.desc(), ResultRow.attempt_id)
        .limit(most)
    )
    return [(row[0], row[1], row[2]) for row in session.execute(query)]


def replies(session: Session, places: Sequence[tuple[str, int]]) -> dict[tuple[str, int], str]:
    """Return the words of these replies, each named by attempt and number."""
    if not places:
        return {}
    wanted = or_(*(and_(TurnRow.attempt_id == attempt, TurnRow.number == number) for attempt, number in places))
    query = select(TurnRow.attempt_id, TurnRow.number, TurnRow.reply).where(wanted)
    return {(attempt, number): reply for attempt, number, reply in session.execute(query)}


class Decided(NamedTuple):
    """Hold what a trainer said of one grade, the latest that was said; `level` is None where it does not count."""

    scenario: str
    level: int | None
    machine: int | None


def decided(session: Session, people: Sequence[str]) -> list[Decided]:
    """Return the decisions of trainers on the grades of these people that count now."""
    place = (GradeSayRow.attempt_id, GradeSayRow.number, GradeSayRow.skill)
    query = (
        select(*place, ScenarioRow.scenario, GradeSayRow.level, GradeSayRow.machine)
        .join(AttemptRow, AttemptRow.id == GradeSayRow.attempt_id)
        .join(ScenarioRow, ScenarioRow.digest == AttemptRow.digest)
        .where(AttemptRow.person_id.in_(people), GradeSayRow.said != "dispute")
        .order_by(*place, GradeSayRow.step)
    )
    latest = {tuple(row[:3]): Decided(*row[3:]) for row in session.execute(query)}
    return list(latest.values())
