"""Which graded attempts wait for a trainer, the most pressing first. All work is done in the caller's session."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, false, func, literal, or_, select
from sqlalchemy.orm import Session, aliased
from sqlalchemy.sql.selectable import Select

from scoring.scorecard import CRITICAL
from storage.tables import (
    AttemptRow,
    GradeSayRow,
    JudgeOpinionRow,
    KeptCardRow,
    MemberRow,
    PersonRow,
    ResultRow,
    ReviewRow,
    ScenarioRow,
    TurnRow,
)

_Query = Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Say whose attempts are meant: of people in these teams (None: of everybody), but never of `but`.

    `scenario` is the id of one; `done` asks for what was reviewed already in place of what waits.
    """

    teams: Collection[str] | None
    but: str | None = None
    scenario: str | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """Hold one line of the queue: `overall` (0-100) is the machine's, `counts` what counts now."""

    attempt_id: str
    person_id: str
    name: str
    scenario: str
    title: str
    ended_at: datetime
    overall: int | None
    counts: int | None
    disputed: bool
    worth_a_look: bool
    critical: bool
    reviewed: bool


def queue(session: Session, wanted: Wanted, limit: int, offset: int = 0) -> list[Waiting]:
    """Return what waits: disputes first, then what the judge doubts, then critical errors, each the oldest first.

    What was reviewed already comes newest first, where that is asked for.
    """
    doubted, critical = _doubted(), _critical()
    columns = (
        AttemptRow.id,
        AttemptRow.person_id,
        PersonRow.name,
        ScenarioRow.scenario,
        ScenarioRow.title,
        func.coalesce(AttemptRow.ended_at, AttemptRow.started_at),
        AttemptRow.overall,
        ResultRow.overall,
        _disputed(),
        doubted,
        critical,
        _reviewed(),
    )
    rank = case((_disputed(), 0), (doubted, 1), (critical, 2), else_=3)
    order = (AttemptRow.ended_at.desc(),) if wanted.done else (rank, AttemptRow.ended_at)
    query = _chosen(select(*columns), wanted).order_by(*order, AttemptRow.id).limit(limit).offset(offset)
    return [Waiting(*row[:8], *map(bool, row[8:])) for row in session.execute(query)]


def count_queue(session: Session, wanted: Wanted) -> int:
    """Return how many attempts wait."""
    return session.scalar(_chosen(select(func.count()), wanted)) or 0


def queued_scenarios(session: Session, wanted: Wanted) -> dict[str, str]:
    """Return the titles of the scenarios that were played in graded attempts, by id."""
    query = _theirs(select(ScenarioRow.scenario, func.max(ScenarioRow.title)), wanted).group_by(ScenarioRow.scenario)
    return {row[0]: row[1] for row in session.execute(query)}


def _chosen(query: _Query, wanted: Wanted) -> _Query:
    query = _theirs(query, wanted)
    if wanted.scenario is not None:
        query = query.where(ScenarioRow.scenario == wanted.scenario)
    if wanted.done:
        return query.where(_reviewed(), ~_disputed())
    return query.where(or_(_disputed(), ~_reviewed()))


def _theirs(query: _Query, wanted: Wanted) -> _Query:
    query = (
        query.select_from(AttemptRow)
        .join(PersonRow, PersonRow.id == AttemptRow.person_id)
        .join(ScenarioRow, ScenarioRow.digest == AttemptRow.digest)
        # There is a result from the first reply on: where nothing was said, there is nothing to read.
        .join(ResultRow, ResultRow.attempt_id == AttemptRow.id)
        .where(AttemptRow.kind == "graded", AttemptRow.status != "active")
        # Words that were deleted because they are old cannot be reviewed any more.
        .where(~select(literal(1)).where(KeptCardRow.attempt_id == AttemptRow.id).exists())
    )
    if wanted.but is not None:
        query = query.where(AttemptRow.person_id != wanted.but)
    if wanted.teams is not None:
        members = select(MemberRow.person_id).where(MemberRow.team_id.in_(wanted.teams))
        query = query.where(AttemptRow.person_id.in_(members))
    return query


def _reviewed() -> ColumnElement[bool]:
    return select(literal(1)).where(ReviewRow.attempt_id == AttemptRow.id).exists()


def _disputed() -> ColumnElement[bool]:
    later = aliased(GradeSayRow)
    answered = select(literal(1)).where(
        later.attempt_id == GradeSayRow.attempt_id,
        later.number == GradeSayRow.number,
        later.skill == GradeSayRow.skill,
        later.step > GradeSayRow.step,
    )
    mine = (GradeSayRow.attempt_id == AttemptRow.id, GradeSayRow.said == "dispute")
    return select(literal(1)).where(*mine, ~answered.exists()).exists()


def _doubted() -> ColumnElement[bool]:
    said = select(literal(1)).where(
        GradeSayRow.attempt_id == JudgeOpinionRow.attempt_id,
        GradeSayRow.number == JudgeOpinionRow.number,
        GradeSayRow.skill == JudgeOpinionRow.skill,
    )
    mine = (JudgeOpinionRow.attempt_id == AttemptRow.id, JudgeOpinionRow.worth_a_look)
    return select(literal(1)).where(*mine, ~said.exists()).exists()


def _critical() -> ColumnElement[bool]:
    # The roll-up keeps one reason only; where another one came first, the grades themselves say.
    other: ColumnElement[bool] = false()
    for cue in CRITICAL:
        other |= TurnRow.scores.contains(f'"cue":"{cue}"', autoescape=True)
    found = select(literal(1)).where(TurnRow.attempt_id == AttemptRow.id, other).exists()
    return or_(
        func.coalesce(ResultRow.apart, "") == "critical",
        and_(ResultRow.apart.in_(("fallback", "rules", "disputed")), found),
    )
