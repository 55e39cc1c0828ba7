"""Closing forms: written once for an attempt that is over. All work is done in the caller's session."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlalchemy.orm import Session

from scoring.documentation import FIELDS, ClosingForm
from storage.people import add_once
from storage.tables import ClosingFormRow


def add_form(session: Session, attempt_id: str, form: ClosingForm, now: datetime) -> None:
    """Keep the form of an attempt; one that is there already stays as it is."""
    add_once(session, ClosingFormRow(attempt_id=attempt_id, **asdict(form), written_at=now))


def read_form(session: Session, attempt_id: str) -> ClosingForm | None:
    """Return the form of an attempt, None where none was written."""
    row = session.get(ClosingFormRow, attempt_id)
    return ClosingForm(**{field: getattr(row, field) for field in FIELDS}) if row else None
