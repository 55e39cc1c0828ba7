"""The studio: scenarios that trainers write in the app, as drafts and as they were published."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class DraftRow(Base):
    """A scenario that a trainer is writing, as typed, finished or not. `edition` differs after every saving."""

    __tablename__ = "scenario_draft"

    scenario: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    updated_at: Mapped[datetime]
    edition: Mapped[int]


class ReleaseRow(Base):
    """A scenario as a trainer published it, never changed: `number` counts from 1, `digest` is of the complete one."""

    __tablename__ = "scenario_release"

    scenario: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str]
    digest: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    published_at: Mapped[datetime]


class ProofRow(Base):
    """What the prover found in one version of a scenario under one set of rules; `problems` is JSON, `[]` if clean."""

    __tablename__ = "scenario_proof"

    digest: Mapped[str] = mapped_column(primary_key=True)
    ruleset: Mapped[str] = mapped_column(primary_key=True)
    problems: Mapped[str]
    proved_at: Mapped[datetime]
