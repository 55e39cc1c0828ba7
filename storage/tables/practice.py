"""Who practises, the versions of the scenarios that were played, the attempts and their turns."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, UniqueConstraint, text, true
from sqlalchemy.orm import Mapped, mapped_column

from simulator.state import Voice
from simulator.words import Outcome
from storage.tables.base import Base

Status = Literal["active", "finished", "abandoned"]
Kind = Literal["practice", "graded"]
"""Practice is private; a graded attempt is chosen as such before it begins, and counts."""
Chosen = Literal["script", "model"]
"""Who the trainee asked to speak for the customer."""


class PersonRow(Base):
    """Someone who practises. On a laptop there is one, whose id is `local`.

    On boards others see `pseudonym` where there is one, and nothing at all where `on_boards` is false.
    """

    __tablename__ = "person"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    created_at: Mapped[datetime]
    pseudonym: Mapped[str | None]
    on_boards: Mapped[bool] = mapped_column(server_default=true())


class ScenarioRow(Base):
    """One version of a scenario, complete as it was played: canonical JSON under its own digest, never changed."""

    __tablename__ = "scenario_version"

    digest: Mapped[str] = mapped_column(primary_key=True)
    scenario: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    text: Mapped[str]


class AttemptRow(Base):
    """One role-play. `number` counts a person's attempts in the order they began: a clock may jump, this cannot."""

    __tablename__ = "attempt"
    __table_args__ = (
        UniqueConstraint("person_id", "number"),
        CheckConstraint("status IN ('active', 'finished', 'abandoned')", name="status"),
        CheckConstraint("kind IN ('practice', 'graded')", name="kind"),
        CheckConstraint("voice IN ('script', 'model')", name="voice"),
        CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name="ended_after_start"),
        Index("ix_attempt_person_id_status_number", "person_id", "status", "number"),
        Index("ix_attempt_kind_ended_at", "kind", "ended_at", "id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    number: Mapped[int]
    digest: Mapped[str] = mapped_column(ForeignKey("scenario_version.digest"), index=True)
    ruleset: Mapped[str]
    seed: Mapped[int]
    status: Mapped[Status] = mapped_column(Text)
    outcome: Mapped[Outcome | None] = mapped_column(Text)
    overall: Mapped[int | None]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    kind: Mapped[Kind] = mapped_column(Text, server_default="practice")
    voice: Mapped[Chosen] = mapped_column(Text, server_default="script")
    assignment_id: Mapped[str | None] = mapped_column(ForeignKey("assignment.id"), index=True)
    model_calls: Mapped[int] = mapped_column(server_default=text("0"))


class TurnRow(Base):
    """One exchange. `key` is the page's own id of the sending, so that sending again adds nothing.

    `scores` and `state` are JSON of the simulator's values; `seal` is a checksum over the row, because a flipped bit
    inside a page is something that SQLite cannot see. `voice_note` says about `next_customer` why the script spoke
    where a model was to: "due" while the model is still asked, a fault of simulator/chat.py, or "check " and its name.
    """

    __tablename__ = "turn"
    __table_args__ = (UniqueConstraint("attempt_id", "key"),)

    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempt.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    key: Mapped[str]
    customer: Mapped[str]
    voice: Mapped[Voice] = mapped_column(Text)
    reply: Mapped[str]
    scores: Mapped[str]
    state: Mapped[str]
    next_customer: Mapped[str]
    next_voice: Mapped[Voice] = mapped_column(Text)
    voice_note: Mapped[str | None]
    created_at: Mapped[datetime]
    seal: Mapped[str]
