"""People: who is known here. All work is done in the caller's session."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from storage.tables import Base, PersonRow

GONE = "gone"
"""The id under which the work of people who were erased stays; it is nobody, and practises nothing."""


def add_person(session: Session, person_id: str, name: str, now: datetime) -> None:
    """Make sure that a person is there; one who is already there stays as they are."""
    add_once(session, PersonRow(id=person_id, name=name, created_at=now))


def has_person(session: Session, person_id: str) -> bool:
    """Tell whether a person is known."""
    return session.get(PersonRow, person_id) is not None


def add_once(session: Session, row: Base) -> None:
    """Add a row unless its primary key is taken, also by a transaction that runs at this moment."""
    if session.get(type(row), session.identity_key(instance=row)[1]):
        return
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        return


def rename_person(session: Session, person_id: str, name: str) -> None:
    """Give a person another name."""
    session.execute(update(PersonRow).where(PersonRow.id == person_id).values(name=name))
