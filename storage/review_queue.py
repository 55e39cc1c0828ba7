"""Which graded attempts wait for a trainer, the most pressing first. All work is done in the caller's session."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, literal, or_, select
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

COUNTED = 1000
_MAYBE_CRITICAL = ("critical", "fallback", "rules", "disputed")
# Nothing that an index is found by: where few are wanted, SQLite would walk every graded attempt in order of age.
_GRADED = func.coalesce(AttemptRow.kind, "") == "graded"
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


def queue(session: Session, wanted: Wanted, limit: int) -> list[Waiting]:
    """Return what waits: disputes first, then what the judge doubts, then critical errors, each the oldest first.

    What was reviewed already comes newest first, where that is asked for.
    """
    disputed, doubted, critical = _disputed(), _doubted(), _critical()
    columns = (
        AttemptRow.id,
        AttemptRow.person_id,
        PersonRow.name,
        ScenarioRow.scenario,
        ScenarioRow.title,
        func.coalesce(AttemptRow.ended_at, AttemptRow.started_at),
        AttemptRow.overall,
        ResultRow.overall,
        disputed,
        doubted,
        critical,
        _reviewed(),
    )
    query = _chosen(select(*columns), wanted)
    if wanted.done:
        query = query.where(_GRADED)
        rows = session.execute(query.order_by(AttemptRow.ended_at.desc(), AttemptRow.id.desc()).limit(limit)).all()
    else:
        rows = []
        # One after the other: sorted by how pressing it is, every graded attempt would be looked at for a page of them.
        for only in (
            (_GRADED, disputed),
            (_GRADED, ~disputed, doubted),
            (_GRADED, ~disputed, ~doubted, ResultRow.apart.in_(_MAYBE_CRITICAL), critical),
            (_by_age(wanted), ~disputed, ~doubted, ~critical),
        ):
            if len(rows) < limit:
                some = query.where(*only).order_by(AttemptRow.ended_at, AttemptRow.id).limit(limit - len(rows))
                rows += session.execute(some).all()
    return [Waiting(*row[:8], *map(bool, row[8:])) for row in rows]


def count_queue(session: Session, wanted: Wanted) -> int:
    """Return how many attempts wait, or COUNTED where there are as many or more: nobody waits for a longer count."""
    some = _chosen(select(AttemptRow.id), wanted).where(_by_age(wanted)).limit(COUNTED).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def count_disputed(session: Session, wanted: Wanted) -> int:
    """Return how many of these attempts have a dispute that waits for its answer."""
    some = _theirs(select(AttemptRow.id), wanted).where(_GRADED, _disputed()).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def queued_scenarios(session: Session, wanted: Wanted) -> dict[str, str]:
    """Return the titles of the scenarios that were played in graded attempts, by id."""
    titles = select(ScenarioRow.scenario, func.max(ScenarioRow.title)).group_by(ScenarioRow.scenario)
    if wanted.teams is None:  # one attempt at each version is found at once, where most are wanted
        query = titles.where(_theirs(select(literal(1)), wanted, version=False).where(_GRADED).exists())
    else:
        query = _theirs(titles, wanted).where(_GRADED)
    return {row[0]: row[1] for row in session.execute(query)}


def _by_age(wanted: Wanted) -> ColumnElement[bool]:
    """Say graded, so that all are walked from the oldest on where most are wanted."""
    every = wanted.teams is None and wanted.scenario is None and not wanted.done
    return AttemptRow.kind == "graded" if every else _GRADED


def _chosen(query: _Query, wanted: Wanted) -> _Query:
    query = _theirs(query, wanted)
    if wanted.scenario is not None:
        query = query.where(ScenarioRow.scenario == wanted.scenario)
    if wanted.done:
        return query.where(AttemptRow.id.in_(select(ReviewRow.attempt_id)), ~_disputed())
    return query.where(or_(_disputed(), ~_reviewed()))


def _theirs(query: _Query, wanted: Wanted, *, version: bool = True) -> _Query:
    """Narrow down to attempts of these people that are over; that they are graded the caller says."""
    query = query.select_from(AttemptRow).join(PersonRow, PersonRow.id == AttemptRow.person_id)
    if version:
        query = query.join(ScenarioRow, ScenarioRow.digest == AttemptRow.digest)
    else:  # of the version that the query around it is at
        query = query.where(AttemptRow.digest == ScenarioRow.digest).correlate(ScenarioRow)
    query = (
        # There is a result from the first reply on: where nothing was said, there is nothing to read.
        query.join(ResultRow, ResultRow.attempt_id == AttemptRow.id)
        .where(AttemptRow.status != "active")
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
    # Few among many: found once, not looked for beside every attempt.
    return AttemptRow.id.in_(select(GradeSayRow.attempt_id).where(GradeSayRow.said == "dispute", ~answered.exists()))


def _doubted() -> ColumnElement[bool]:
    said = select(literal(1)).where(
        GradeSayRow.attempt_id == JudgeOpinionRow.attempt_id,
        GradeSayRow.number == JudgeOpinionRow.number,
        GradeSayRow.skill == JudgeOpinionRow.skill,
    )
    return AttemptRow.id.in_(select(JudgeOpinionRow.attempt_id).where(JudgeOpinionRow.worth_a_look, ~said.exists()))


def _critical() -> ColumnElement[bool]:
    # The roll-up keeps one reason only; where another one came first, the grades themselves say.
    other: ColumnElement[bool] = false()
    for cue in CRITICAL:
        other |= TurnRow.scores.contains(f'"cue":"{cue}"', autoescape=True)
    found = select(literal(1)).where(TurnRow.attempt_id == AttemptRow.id, other).exists()
    return or_(
        func.coalesce(ResultRow.apart, "") == "critical",
        and_(func.coalesce(ResultRow.apart, "").in_(_MAYBE_CRITICAL[1:]), found),
    )
