"""The roll-up of graded attempts: kept in the transaction that changes an attempt, read by boards and team pages.

All work is done in the caller's session. `refresh` makes an attempt's row anew from the attempt itself, so that
whatever was stored before, one call is enough; `rebuild` does it for everybody.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from storage import attempts
from storage.counting import effective, exclusion
from storage.errors import DamagedError
from storage.tables import Apart, AttemptRow, ResultRow, StandingRow, TurnRow

OVERALL = "overall"
_USUAL = (None, 1, None)
_PARSED = 8192  # rows of which the cells are kept read: some forty megabytes where each holds thirty
_WHAT = ("person_id", "digest", "ruleset", "number", "last_at", "overall", "apart", "levels")


class Cell(NamedTuple):
    """Hold one version of a scenario in a person's standing: `score` is of the first graded attempt, as it stands.

    `day` is its date as an ordinal, `attempts` counts the graded ones, `latest` is the score of the latest retry.
    """

    digest: str
    day: int
    score: float | None
    apart: Apart | None = None
    attempts: int = 1
    latest: float | None = None


class Standing(NamedTuple):
    """Hold what a board counts of one person; the cells are those of one skill or of the overall score."""

    person_id: str
    cells: tuple[Cell, ...]


def refresh(session: Session, attempt_id: str) -> None:
    """Bring the roll-up up to date with one attempt. Practice, and an attempt without a reply, leave no trace in it.

    An attempt whose words are gone stays as it was kept while they could be read.
    """
    row = session.get(AttemptRow, attempt_id)
    if row is None or row.kind != "graded":
        return
    _one_at_a_time(session, row.person_id)
    before = session.get(ResultRow, attempt_id)
    rulesets = {before.ruleset} if before else set()
    made = expected(session, row)
    if made is not None:
        session.merge(ResultRow(first=before.first if before else False, **made))
        session.flush()
        rulesets.add(made["ruleset"])
    for ruleset in rulesets:
        keep_standing(session, row.person_id, ruleset)


def _one_at_a_time(session: Session, person_id: str) -> None:
    # Two tabs that end two attempts at once would each rank without the other's. Not the person's row: whoever begins
    # an attempt locks that one before attempts, and here an attempt is locked already.
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"standing {person_id}"))))


def expected(session: Session, row: AttemptRow) -> dict[str, Any] | None:
    """Return what the roll-up must hold of a graded attempt, None where it cannot be read or nothing was said in it."""
    try:
        stored = attempts.read_attempt(session, row.person_id, row.id)
    except DamagedError:
        return None
    if stored is None or not stored.attempt.turns:
        return None
    overall, levels = effective(session, stored)
    said = select(func.max(TurnRow.created_at)).where(TurnRow.attempt_id == row.id)
    return {
        "attempt_id": row.id,
        "person_id": row.person_id,
        "digest": row.digest,
        "ruleset": row.ruleset,
        "number": row.number,
        "last_at": row.ended_at or session.scalar(said) or row.started_at,
        "overall": overall,
        "apart": exclusion(session, stored),
        "levels": json.dumps(levels, separators=(",", ":"), ensure_ascii=False),
    }


def keep_standing(session: Session, person_id: str, ruleset: str) -> None:
    """Make a person's standing under one set of rules anew from their results, and mark which of those rank."""
    mine = ResultRow.person_id == person_id, ResultRow.ruleset == ruleset
    rows = session.scalars(select(ResultRow).where(*mine).order_by(ResultRow.digest, ResultRow.number)).all()
    cells: dict[str, list[Cell]] = {}
    for _, group in groupby(rows, key=lambda row: row.digest):
        same = list(group)
        for row in same:
            if row.first != (row is same[0]):
                row.first = row is same[0]
        for skill, cell in _cells(same):
            cells.setdefault(skill, []).append(cell)
    held = StandingRow.person_id == person_id, StandingRow.ruleset == ruleset
    session.execute(delete(StandingRow).where(*held))
    if cells:
        values = [
            {"ruleset": ruleset, "skill": skill, "person_id": person_id, "cells": _packed(each)}
            for skill, each in cells.items()
        ]
        session.execute(insert(StandingRow), values)
    session.flush()


def _packed(cells: Sequence[Cell]) -> str:
    short = (cell[:3] if cell[3:] == _USUAL else cell for cell in cells)
    return json.dumps(list(short), separators=(",", ":"))


def _cells(same: Sequence[ResultRow]) -> Iterator[tuple[str, Cell]]:
    """Make the cells of one version of a scenario: overall, and each skill that the first attempt called for."""
    first, last = same[0], next((row for row in reversed(same[1:]) if row.apart is None), None)
    day = first.last_at.date().toordinal()
    latest = last.overall if last else None
    yield OVERALL, Cell(first.digest, day, first.overall, first.apart, len(same), latest)
    then = json.loads(last.levels) if last else {}
    for skill, (level, *_) in json.loads(first.levels).items():
        later = then[skill][0] if skill in then else None
        yield skill, Cell(first.digest, day, level, first.apart, len(same), later)


def standings(
    session: Session, ruleset: str, skill: str, people: Sequence[str] | None = None, most: int | None = None
) -> list[Standing]:
    """Return the standing of these people, or of everybody, in one skill or `overall` under one set of rules.

    They come in the order of their ids, which are random: the first `most` of them are a fair sample.
    """
    # No names: to look each of thousands of people up costs as much as to read what they did.
    query = select(StandingRow.person_id, StandingRow.cells).where(
        StandingRow.ruleset == ruleset, StandingRow.skill == skill
    )
    if people is not None:
        query = query.where(StandingRow.person_id.in_(people))
    found = session.execute(query.order_by(StandingRow.person_id).limit(most))
    return [Standing(person, _parsed(cells)) for person, cells in found]


@lru_cache(_PARSED)
def _parsed(cells: str) -> tuple[Cell, ...]:
    """Read the cells of a row. What was read stays: a page is drawn many times before one person's row changes."""
    return tuple(Cell(*cell) for cell in json.loads(cells))


def skill_standings(session: Session, ruleset: str, people: Sequence[str]) -> list[tuple[str, str, tuple[Cell, ...]]]:
    """Return person, skill and cells of these people for every skill and for `overall`."""
    query = select(StandingRow.person_id, StandingRow.skill, StandingRow.cells).where(
        StandingRow.ruleset == ruleset, StandingRow.person_id.in_(people)
    )
    found = session.execute(query).all()
    return [(person, skill, _parsed(cells)) for person, skill, cells in found]


def results(
    session: Session, people: Sequence[str], ruleset: str | None = None, since: datetime | None = None
) -> list[ResultRow]:
    """Return the graded attempts of these people in the order in which they were begun."""
    query = select(ResultRow).where(ResultRow.person_id.in_(people))
    if ruleset is not None:
        query = query.where(ResultRow.ruleset == ruleset)
    if since is not None:
        query = query.where(ResultRow.last_at >= since)
    return list(session.scalars(query.order_by(ResultRow.person_id, ResultRow.number)))


def forget(session: Session, person_id: str) -> None:
    """Delete what the roll-up holds of a person. Nothing is left: the figures of others are made when they are read."""
    for table in (StandingRow, ResultRow):
        session.execute(delete(table).where(table.person_id == person_id))


def rebuild(session: Session, person_id: str) -> list[str]:
    """Make a person's roll-up anew and return what differed from what was kept, a sentence each."""
    _one_at_a_time(session, person_id)
    before = _kept(session, person_id)
    graded = select(AttemptRow).where(AttemptRow.person_id == person_id, AttemptRow.kind == "graded")
    for row in session.scalars(graded).all():
        made = expected(session, row)
        if made is not None:
            old = session.get(ResultRow, row.id)
            session.merge(ResultRow(first=old.first if old else False, **made))
    session.flush()
    known = select(StandingRow.ruleset).where(StandingRow.person_id == person_id)
    under = known.union(select(ResultRow.ruleset).where(ResultRow.person_id == person_id))
    for ruleset in session.scalars(under).all():
        keep_standing(session, person_id, ruleset)
    after = _kept(session, person_id)
    return [
        f"{key}: was {before.get(key, 'missing')}, is {after.get(key, 'gone')}"
        for key in sorted({*before, *after})
        if before.get(key) != after.get(key)
    ]


def _kept(session: Session, person_id: str) -> dict[str, str]:
    """Return every row of a person's roll-up as text under its key."""
    found: dict[str, str] = {}
    for row in session.scalars(select(ResultRow).where(ResultRow.person_id == person_id)):
        found[f"attempt {row.attempt_id}"] = repr([*(getattr(row, name) for name in _WHAT), row.first])
    held = select(StandingRow.ruleset, StandingRow.skill, StandingRow.cells).where(StandingRow.person_id == person_id)
    for ruleset, skill, cells in session.execute(held):
        found[f"standing of {person_id} in {skill} under {ruleset}"] = cells
    return found
