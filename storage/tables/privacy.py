"""Who looked at whose attempt, how long things are kept, and what is left of an attempt whose words are gone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class LookRow(Base):
    """One look. `number` counts from 1 without a gap; `seal` is made of this line and of the seal before.

    The seal knows people by their marks (a hash of salt and id), not by their ids: so the ids of somebody who was
    erased can be emptied, with their salt, and the chain still holds. `note` is JSON that the line needs to be checked.
    """

    __tablename__ = "look"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    action: Mapped[str]
    visitor_id: Mapped[str | None] = mapped_column(Text, index=True)
    visitor_salt: Mapped[str | None]
    visitor_mark: Mapped[str]
    subject_id: Mapped[str | None] = mapped_column(Text, index=True)
    attempt_id: Mapped[str | None]
    subject_salt: Mapped[str | None]
    subject_mark: Mapped[str]
    note: Mapped[str]
    seal: Mapped[str]


class LookEndsRow(Base):
    """Where the chain begins and ends, in one row: what was cut off at either side shows against it."""

    __tablename__ = "look_ends"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    first_number: Mapped[int]
    first_seal: Mapped[str]
    last_number: Mapped[int]
    last_seal: Mapped[str]


class RetentionRow(Base):
    """How long things are kept, in one row, where the owner has set it."""

    __tablename__ = "retention"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    transcript_days: Mapped[int]
    score_days: Mapped[int]
    set_at: Mapped[datetime]


class KeptCardRow(Base):
    """What is left of an attempt whose words were deleted: JSON of the scorecard's numbers, and how many replies."""

    __tablename__ = "kept_card"

    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempt.id"), primary_key=True)
    turns: Mapped[int]
    card: Mapped[str]
    deleted_at: Mapped[datetime]
