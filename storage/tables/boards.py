"""The roll-up: what graded attempts came to, kept with each of them, from which boards and team pages are read."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base

_KEPT_APART = text("apart IS NOT NULL")

Apart = Literal["unfinished", "left", "unscored", "critical", "fallback", "disputed", "rules"]
"""Why an attempt is kept apart from those that a board compares."""


class ResultRow(Base):
    """What a graded attempt came to; there is one from the first reply on. `overall` is 0-100, as it stands now.

    `first` marks the one that ranks: the first that this person began at this version under these rules. `last_at` is
    when it ended or was last answered. `levels` is JSON: for each skill called for the level (0-4), the deciding reply,
    and what was missing.
    """

    __tablename__ = "result"
    __table_args__ = (
        CheckConstraint(
            "apart IN ('unfinished', 'left', 'unscored', 'critical', 'fallback', 'disputed', 'rules')", name="apart"
        ),
        Index("ix_result_person_id_ruleset_last_at", "person_id", "ruleset", "last_at"),
        Index("ix_result_apart", "apart", sqlite_where=_KEPT_APART, postgresql_where=_KEPT_APART),
    )

    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempt.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    digest: Mapped[str] = mapped_column(ForeignKey("scenario_version.digest"))
    ruleset: Mapped[str]
    number: Mapped[int]
    first: Mapped[bool]
    last_at: Mapped[datetime]
    overall: Mapped[int | None]
    apart: Mapped[Apart | None] = mapped_column(Text)
    levels: Mapped[str]


class StandingRow(Base):
    """Everything a board needs of one person under one set of rules, in one row, for one skill or `overall`.

    One row a person, because a board of everybody must be read in milliseconds. `cells` is JSON, one list for each
    version of a scenario: digest, day (days since 1 January of the year 1), score or null; and where they differ from
    null, 1, null: why apart, how many graded attempts, score of the latest retry.
    """

    __tablename__ = "standing"

    skill: Mapped[str] = mapped_column(primary_key=True)
    ruleset: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    cells: Mapped[str]
