"""The tables. A change here needs a migration beside it; a test holds the two together."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import (
    CheckConstraint,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from simulator.state import Voice
from simulator.words import Outcome

Status = Literal["active", "finished", "abandoned"]

# Named constraints, because SQLite can only be migrated by name.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """Keep an instant. SQLite forgets the time zone, so everything goes in as UTC and comes out as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Bring an aware instant to UTC. A naive one raises ValueError: nobody knows when it was."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Give the instant back as UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """Base of every table."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map = {str: Text, datetime: UtcDateTime}  # noqa: RUF012 - read by SQLAlchemy


class PersonRow(Base):
    """Someone who practises. On a laptop there is one, whose id is `local`."""

    __tablename__ = "person"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    created_at: Mapped[datetime]


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
        CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name="ended_after_start"),
        Index("ix_attempt_person_id_status_number", "person_id", "status", "number"),
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


class TurnRow(Base):
    """One exchange. `key` is the page's own id of the sending, so that sending again adds nothing.

    `scores` and `state` are JSON of the simulator's values; `seal` is a checksum over the row, because a flipped bit
    inside a page is something that SQLite cannot see.
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
    created_at: Mapped[datetime]
    seal: Mapped[str]


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
