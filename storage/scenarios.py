"""Scenarios that trainers write in the app: drafts, and what was published. All work is done in the caller's session.

A draft is kept as it was typed, finished or not. A release is never changed: whoever regrets one publishes another.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from storage.tables import Base, DraftRow, ReleaseRow

_LAST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Draft:
    """Hold a draft as it was stored; `edition` is 1 or more and differs after every saving. The time is UTC."""

    scenario: str
    text: str
    person_id: str
    updated_at: datetime
    edition: int


@dataclass(frozen=True, slots=True)
class Release:
    """Hold a scenario as it was published; `number` counts from 1 for each scenario. The time is UTC."""

    scenario: str
    number: int
    text: str
    digest: str
    person_id: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class Writing:
    """Hold what a person writes about a scenario: its `text` as typed, and when (UTC)."""

    scenario: str
    text: str
    person_id: str
    now: datetime


def read_draft(session: Session, scenario_id: str) -> Draft | None:
    """Return the draft of a scenario, None when there is none."""
    row = session.get(DraftRow, scenario_id)
    return _draft(row) if row else None


def list_drafts(session: Session) -> list[Draft]:
    """Return every draft, in the order of the scenarios' ids."""
    return [_draft(row) for row in session.scalars(select(DraftRow).order_by(DraftRow.scenario))]


def save_draft(session: Session, new: Writing, edition: int) -> Draft | None:
    """Save a draft over what has this `edition` (`edition_of`); None, and nothing saved, when another stands there.

    The same text again adds nothing and is no quarrel, whatever its edition: a double click.
    """
    standing = lock_edition(session, new.scenario)
    row = session.get(DraftRow, new.scenario)
    if row and row.text == new.text:
        return _draft(row)
    if standing != edition:
        return None
    # A count would begin at 1 again after a discarded draft, and a tab with the old one would write over the new.
    fresh = edition
    while fresh == edition:
        fresh = 1 + secrets.randbelow(_LAST)
    row = row or DraftRow(scenario=new.scenario)
    row.text, row.person_id, row.updated_at, row.edition = new.text, new.person_id, new.now, fresh
    session.add(row)
    session.flush()
    return _draft(row)


def lock_edition(session: Session, scenario_id: str) -> int:
    """Return what `edition_of` does, and keep it from changing until the session ends."""
    take_turn(session, DraftRow)
    return edition_of(session, scenario_id)


def edition_of(session: Session, scenario_id: str) -> int:
    """Name the text that a trainer would open: the draft's edition, else minus the newest release's number, else 0."""
    draft = session.get(DraftRow, scenario_id)
    if draft:
        return draft.edition
    release = newest_release(session, scenario_id)
    return -release.number if release else 0


def delete_draft(session: Session, scenario_id: str) -> None:
    """Delete the draft of a scenario, if there is one."""
    take_turn(session, DraftRow)
    row = session.get(DraftRow, scenario_id)
    if row:
        session.delete(row)
        session.flush()


def add_release(session: Session, new: Writing, digest: str) -> Release | None:
    """Publish a scenario under its next number; None, and nothing added, when its newest release has this very text."""
    take_turn(session, ReleaseRow)
    last = newest_release(session, new.scenario)
    if last and last.text == new.text:
        return None
    row = ReleaseRow(
        scenario=new.scenario,
        number=last.number + 1 if last else 1,
        text=new.text,
        digest=digest,
        person_id=new.person_id,
        published_at=new.now,
    )
    session.add(row)
    session.flush()
    return _release(row)


def newest_release(session: Session, scenario_id: str) -> Release | None:
    """Return the newest release of a scenario, None when it was never published."""
    query = select(ReleaseRow).where(ReleaseRow.scenario == scenario_id).order_by(ReleaseRow.number.desc()).limit(1)
    row = session.scalar(query)
    return _release(row) if row else None


def newest_releases(session: Session) -> list[Release]:
    """Return the newest release of every published scenario, in the order of their ids."""
    last = (
        select(ReleaseRow.scenario, func.max(ReleaseRow.number).label("number"))
        .group_by(ReleaseRow.scenario)
        .subquery()
    )
    newest = (ReleaseRow.scenario == last.c.scenario) & (ReleaseRow.number == last.c.number)
    rows = session.scalars(select(ReleaseRow).join(last, newest).order_by(ReleaseRow.scenario))
    return [_release(row) for row in rows]


def list_releases(session: Session, scenario_id: str) -> list[Release]:
    """Return every release of a scenario, newest first."""
    query = select(ReleaseRow).where(ReleaseRow.scenario == scenario_id).order_by(ReleaseRow.number.desc())
    return [_release(row) for row in session.scalars(query)]


def count_releases(session: Session) -> int:
    """Return how many releases there are: as none is ever changed or deleted, an equal count means nothing is new."""
    return session.scalar(select(func.count()).select_from(ReleaseRow)) or 0


def take_turn(session: Session, table: type[Base]) -> None:
    """Let one writer at a time come here: SQLite has but one anyway, and in PostgreSQL no row may be there to lock."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"LOCK TABLE {table.__tablename__} IN SHARE ROW EXCLUSIVE MODE"))


def _draft(row: DraftRow) -> Draft:
    return Draft(row.scenario, row.text, row.person_id, row.updated_at, row.edition)


def _release(row: ReleaseRow) -> Release:
    return Release(row.scenario, row.number, row.text, row.digest, row.person_id, row.published_at)
