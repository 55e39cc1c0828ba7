"""People's attempts: begun, answered turn by turn, ended, read again. All work is done in the caller's session.

What must not happen twice is decided under a lock: SQLite has one writer at a time, PostgreSQL locks the row.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from simulator.scenario import Scenario
from simulator.state import Attempt, Line, Turn
from simulator.words import Outcome
from storage.errors import DamagedError
from storage.people import add_once
from storage.tables import AttemptRow, Chosen, KeptCardRow, Kind, PersonRow, ScenarioRow, Status, TurnRow
from storage.values import scenario_of, scenario_row, turn_of, turn_row

_THEN = " then "


@dataclass(frozen=True, slots=True)
class Terms:
    """Say how an attempt is begun: whether it counts, who speaks, which assignment it is for."""

    kind: Kind = "practice"
    voice: Chosen = "script"
    assignment_id: str | None = None


PRACTICE = Terms()


@dataclass(frozen=True, slots=True)
class Stored:
    """Hold an attempt as it was stored. `keys` are the pages' ids of the turns, `said_at` their times; all UTC.

    `digest` names the version of the scenario, `ruleset` the scorer's; where the scorer changed in the middle of the
    talk, both versions stand in it, so that it is never compared with either. `notes` says of what the customer said
    to each turn why the script spoke in a model's place (see TurnRow); `model_calls` counts what a model was asked.
    """

    id: str
    person_id: str
    number: int
    attempt: Attempt
    keys: tuple[str, ...]
    digest: str
    ruleset: str
    status: Status
    outcome: Outcome | None
    overall: int | None
    started_at: datetime
    ended_at: datetime | None
    terms: Terms
    said_at: tuple[datetime, ...]
    notes: tuple[str | None, ...] = ()
    model_calls: int = 0


@dataclass(frozen=True, slots=True)
class NewTurn:
    """Hold what is to be stored of a reply: `attempt` after it, the page's `key`, the scorer's version, when.

    `overall` is 0-100 where the talk has ended with this turn and something could be graded. `note` says why the script
    answers in a model's place.
    """

    key: str
    attempt: Attempt
    ruleset: str
    now: datetime
    overall: int | None = None
    note: str | None = None


def begin_attempt(  # noqa: PLR0913 - what a row holds
    session: Session, person_id: str, scenario: Scenario, ruleset: str, now: datetime, *, terms: Terms = PRACTICE
) -> str:
    """Begin an attempt of this person at this scenario and return its id.

    Where an attempt at the very same version on the same terms was begun and nothing said yet, that one is returned;
    another one that is likewise empty is closed. The seed is the number of the person's earlier attempts at this
    scenario.
    """
    session.execute(select(PersonRow.id).where(PersonRow.id == person_id).with_for_update())
    version = scenario_row(scenario)
    mine = (
        select(AttemptRow)
        .join(ScenarioRow, ScenarioRow.digest == AttemptRow.digest)
        .where(AttemptRow.person_id == person_id, ScenarioRow.scenario == scenario.id)
    )
    for empty in session.scalars(mine.where(AttemptRow.status == "active", ~answered())):
        if empty.digest == version.digest and terms_of(empty) == terms:
            return empty.id
        _end(empty, "abandoned", now)
    add_once(session, version)
    attempt_id = secrets.token_urlsafe(16)
    last = session.scalar(select(func.max(AttemptRow.number)).where(AttemptRow.person_id == person_id))
    session.add(
        AttemptRow(
            id=attempt_id,
            person_id=person_id,
            number=(last or 0) + 1,
            digest=version.digest,
            ruleset=ruleset,
            seed=session.scalar(select(func.count()).select_from(mine.subquery())) or 0,
            status="active",
            started_at=now,
            kind=terms.kind,
            voice=terms.voice,
            assignment_id=terms.assignment_id,
        )
    )
    session.flush()
    return attempt_id


def read_attempt(session: Session, person_id: str, attempt_id: str) -> Stored | None:
    """Return a person's attempt, None when they have none of this id or its words were deleted. Raises DamagedError."""
    with legible():
        row = session.get(AttemptRow, attempt_id)
        return _stored(session, row) if row and row.person_id == person_id and not _wordless(session, row) else None


def lock_attempt(session: Session, person_id: str, attempt_id: str) -> Stored | None:
    """Return a person's attempt as `read_attempt` does, and keep it from changing until the session ends."""
    with legible():
        row = session.get(AttemptRow, attempt_id, with_for_update=True)
        return _stored(session, row) if row and row.person_id == person_id and not _wordless(session, row) else None


def add_turn(session: Session, stored: Stored, new: NewTurn) -> None:
    """Add a turn to a locked attempt, and close the attempt with it when the customer has ended the talk."""
    row = turn_row(stored.id, new.key, new.attempt.turns[-1], new.attempt.pending, new.note)
    row.created_at = new.now
    session.add(row)
    owner = session.get_one(AttemptRow, stored.id)
    if not stored.keys:
        owner.ruleset = new.ruleset
    elif new.ruleset not in owner.ruleset.split(_THEN):
        owner.ruleset += _THEN + new.ruleset
    if new.attempt.state.ended:
        owner.outcome, owner.overall = new.attempt.state.ended, new.overall
        _end(owner, "finished", new.now)
    session.flush()


def abandon(session: Session, stored: Stored, now: datetime) -> None:
    """Close a locked attempt that its person gave up; every turn is kept."""
    _end(session.get_one(AttemptRow, stored.id), "abandoned", now)
    session.flush()


@contextmanager
def legible() -> Iterator[None]:
    """Name as damage what a damaged row makes of its own reading: a date that is none, a text that is a number."""
    try:
        yield
    except (ValueError, TypeError, LookupError, NoResultFound) as error:
        raise DamagedError(f"A stored attempt cannot be read any more ({error}). Restore your last backup.") from error


def answered() -> ColumnElement[bool]:
    """Say that something was said in an attempt and is still kept."""
    return select(TurnRow.number).where(TurnRow.attempt_id == AttemptRow.id).exists()


def terms_of(row: AttemptRow) -> Terms:
    """Return how an attempt was begun."""
    return Terms(row.kind, row.voice, row.assignment_id)


def _wordless(session: Session, row: AttemptRow) -> bool:
    return session.get(KeptCardRow, row.id) is not None


def _end(row: AttemptRow, status: Status, now: datetime) -> None:
    row.status, row.ended_at = status, max(now, row.started_at)


def _stored(session: Session, row: AttemptRow) -> Stored:
    rows = session.scalars(select(TurnRow).where(TurnRow.attempt_id == row.id).order_by(TurnRow.number)).all()
    scenario = scenario_of(session.get_one(ScenarioRow, row.digest))
    turns: tuple[Turn, ...] = ()
    pending = Line(scenario.opening)
    for each in rows:
        turn, pending = turn_of(each)
        turns = (*turns, turn)
    ended = turns[-1].state.ended if turns else None
    if ended != row.outcome or [turn.number for turn in turns] != list(range(1, len(turns) + 1)):
        raise DamagedError(f"The attempt {row.id} has lost turns: the database is damaged. Restore your last backup.")
    return Stored(
        id=row.id,
        person_id=row.person_id,
        number=row.number,
        # The scorecard of an earlier attempt shows the model answers; before a graded one a colleague may pass them on.
        attempt=Attempt(
            scenario, row.seed, pending, turns, scenario.model_answers if row.seed or row.kind == "graded" else ()
        ),
        keys=tuple(each.key for each in rows),
        digest=row.digest,
        ruleset=row.ruleset,
        status=row.status,
        outcome=row.outcome,
        overall=row.overall,
        started_at=row.started_at,
        ended_at=row.ended_at,
        terms=terms_of(row),
        said_at=tuple(each.created_at for each in rows),
        notes=tuple(each.voice_note for each in rows),
        model_calls=row.model_calls,
    )
