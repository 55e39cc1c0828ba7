"""The form that closes a case after the talk."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class ClosingFormRow(Base):
    """What the trainee wrote down of a talk that is over, as typed; written once."""

    __tablename__ = "closing_form"

    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempt.id"), primary_key=True)
    contact: Mapped[str]
    complaint: Mapped[str]
    cause: Mapped[str]
    remedy: Mapped[str]
    promises: Mapped[str]
    follow_up: Mapped[str]
    written_at: Mapped[datetime]
