"""What somebody's attempts came to, skill by skill, and the days on which they practised. In the caller's session."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.selectable import Select

from simulator.scenario import Scenario
from simulator.state import Attempt, Line, Turn
from simulator.turn import card
from storage.errors import DamagedError
from storage.tables import (
    AttemptRow,
    KeptCardRow,
    Kind,
    PersonRow,
    ResultRow,
    ReviewRow,
    ReviewSeenRow,
    ScenarioRow,
    TurnRow,
)
from storage.values import scenario_of, turn_of


@dataclass(frozen=True, slots=True)
class Played:
    """Hold what one attempt that is over came to: `levels` (0-4) by skill, of the skills that were called for.

    Those of a graded attempt are as boards have them, with what a trainer has adjusted. Times are UTC.
    """

    attempt_id: str
    scenario: str
    kind: Kind
    ruleset: str
    ended_at: datetime
    levels: Mapping[str, float]


Known = dict[str, dict[str, float]]
"""Levels by skill of attempts that are over, by the attempt's id."""


class Words(NamedTuple):
    """Hold a trainer's words on an attempt as a whole, by whom and when (UTC)."""

    attempt_id: str
    title: str
    words: str
    by: str
    said_at: datetime


def played(session: Session, person_id: str, most: int, known: Known) -> list[Played]:
    """Return the newest `most` of somebody's attempts that are over, the oldest first; damaged ones are left out.

    `known` holds the levels of practice that was read before, and is added to: what is over does not change, and to
    read a talk takes milliseconds.
    """
    query = (
        select(AttemptRow, ScenarioRow, ResultRow.levels)
        .join(ScenarioRow, ScenarioRow.digest == AttemptRow.digest)
        .outerjoin(ResultRow, ResultRow.attempt_id == AttemptRow.id)
        .where(AttemptRow.person_id == person_id, AttemptRow.status != "active")
        .order_by(AttemptRow.number.desc())
        .limit(most)
    )
    # Practice has no row in the roll-up, which the types of an outer join do not say.
    rows: list[tuple[AttemptRow, ScenarioRow, str | None]] = [(*row,) for row in session.execute(query)]
    for left in session.scalars(select(KeptCardRow).where(KeptCardRow.attempt_id.in_([row.id for row, *_ in rows]))):
        known[left.attempt_id] = {skill: float(level) for skill, _, level in json.loads(left.card)}
    turns = _turns(session, [row.id for row, _, levels in rows if levels is None and row.id not in known])
    scenarios: dict[str, Scenario] = {}
    made = []
    for row, version, kept in reversed(rows):
        if kept is not None:
            levels = {skill: float(level) for skill, (level, *_) in json.loads(kept).items()}
        elif row.id in known:
            levels = known[row.id]
        else:
            try:
                scenario = scenarios.get(row.digest) or scenario_of(version)
                scenarios[row.digest] = scenario
                known[row.id] = levels = _levels(scenario, row, turns.get(row.id, ()))
            except DamagedError:
                continue
        if levels:
            ended = row.ended_at or row.started_at
            made.append(Played(row.id, version.scenario, row.kind, row.ruleset, ended, levels))
    return made


def said_at(session: Session, person_id: str, since: datetime) -> list[datetime]:
    """Return when each of somebody's replies since a moment was stored."""
    query = (
        select(TurnRow.created_at)
        .join(AttemptRow, AttemptRow.id == TurnRow.attempt_id)
        .where(AttemptRow.person_id == person_id, TurnRow.created_at >= since)
    )
    return list(session.scalars(query))


def list_words(session: Session, person_id: str) -> list[Words]:
    """Return what trainers wrote to somebody when they had read an attempt, the newest first."""
    return [Words(*row) for row in session.execute(_words(person_id).where(ReviewRow.words != ""))]


def list_unseen(session: Session, person_id: str) -> list[Words]:
    """Return the attempts of somebody that a trainer has read since they last looked, the newest first.

    Each stands once, with the latest words; these are empty where the trainer wrote none.
    """
    query = (
        _words(person_id)
        .outerjoin(ReviewSeenRow, ReviewSeenRow.attempt_id == ReviewRow.attempt_id)
        .where(or_(ReviewSeenRow.seen_at.is_(None), ReviewSeenRow.seen_at < ReviewRow.said_at))
        # Where the words were deleted since, there is nothing to look at any more.
        .where(ReviewRow.attempt_id.not_in(select(KeptCardRow.attempt_id)))
    )
    found: dict[str, Words] = {}
    for row in session.execute(query):
        found.setdefault(row[0], Words(*row))
    return list(found.values())


def _words(person_id: str) -> Select[str, str, str, str, datetime]:
    return (
        select(ReviewRow.attempt_id, ScenarioRow.title, ReviewRow.words, PersonRow.name, ReviewRow.said_at)
        .join(AttemptRow, AttemptRow.id == ReviewRow.attempt_id)
        .join(ScenarioRow, ScenarioRow.digest == AttemptRow.digest)
        .join(PersonRow, PersonRow.id == ReviewRow.person_id)
        .where(AttemptRow.person_id == person_id)
        .order_by(ReviewRow.said_at.desc(), ReviewRow.step.desc())
    )


def _turns(session: Session, attempts: Sequence[str]) -> dict[str, list[TurnRow]]:
    found: dict[str, list[TurnRow]] = {}
    query = select(TurnRow).where(TurnRow.attempt_id.in_(attempts)).order_by(TurnRow.number)
    for row in session.scalars(query):
        found.setdefault(row.attempt_id, []).append(row)
    return found


def _levels(scenario: Scenario, row: AttemptRow, rows: Sequence[TurnRow]) -> dict[str, float]:
    """Return the levels of a scorecard, made of stored grades: nothing is graded anew."""
    turns: tuple[Turn, ...] = tuple(turn_of(each)[0] for each in rows)
    made = card(Attempt(scenario, row.seed, Line(scenario.opening), turns))
    return {each.skill: each.level for each in made.results if each.level is not None}
