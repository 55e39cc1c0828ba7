"""What trainers and trainees say about grades, and the rounds in which trainers grade the same replies blindly."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base

Said = Literal["accept", "adjust", "reject", "dispute"]
"""What was said of a grade: by a trainer, or (dispute) by the trainee."""


class GradeSayRow(Base):
    """One thing said of the grade of one skill on one reply; never changed, `step` counts from 1.

    `level` is the trainer's (None where the skill does not apply); `machine` what the rules had given. `words` say why.
    """

    __tablename__ = "grade_say"
    __table_args__ = (
        CheckConstraint("said IN ('accept', 'adjust', 'reject', 'dispute')", name="said"),
        CheckConstraint("level IS NULL OR level BETWEEN 0 AND 4", name="level"),
        CheckConstraint("machine IS NULL OR machine BETWEEN 0 AND 4", name="machine"),
    )

    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempt.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    skill: Mapped[str] = mapped_column(primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    said: Mapped[Said] = mapped_column(Text, index=True)
    level: Mapped[int | None]
    machine: Mapped[int | None]
    words: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    said_at: Mapped[datetime]


class ReviewRow(Base):
    """A trainer has read an attempt to its end, with words for the trainee; never changed, a later one is added."""

    __tablename__ = "review"

    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempt.id"), primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    words: Mapped[str]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    said_at: Mapped[datetime]


class ReviewSeenRow(Base):
    """When the trainee last saw what trainers said of an attempt; none until they have."""

    __tablename__ = "review_seen"

    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempt.id"), primary_key=True)
    seen_at: Mapped[datetime]


class RoundRow(Base):
    """A round of calibration: `skills` is JSON, the names of the skills that are graded."""

    __tablename__ = "calibration_round"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    skills: Mapped[str]
    made_by: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    made_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class RoundReplyRow(Base):
    """One reply of a round, with names taken out, and all that it answers (JSON), as graders see it.

    `attempt_id` and `number` say whose it was, where it comes from an attempt; `machine` (the rules' levels) and
    `labels` (levels that it came with) are JSON by skill.
    """

    __tablename__ = "calibration_reply"

    round_id: Mapped[str] = mapped_column(ForeignKey("calibration_round.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    attempt_id: Mapped[str | None] = mapped_column(ForeignKey("attempt.id"), index=True)
    number: Mapped[int | None]
    situation: Mapped[str]
    reply: Mapped[str]
    machine: Mapped[str]
    labels: Mapped[str]


class GraderRow(Base):
    """Somebody who grades in a round; `done_at` is when they handed in."""

    __tablename__ = "calibration_grader"

    round_id: Mapped[str] = mapped_column(ForeignKey("calibration_round.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    done_at: Mapped[datetime | None]


class BlindGradeRow(Base):
    """What one person gave one reply of a round: `levels` is JSON by skill, null where it does not apply."""

    __tablename__ = "calibration_grade"
    __table_args__ = (
        ForeignKeyConstraint(["round_id", "position"], ["calibration_reply.round_id", "calibration_reply.position"]),
    )

    round_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    levels: Mapped[str]
    words: Mapped[str]
    graded_at: Mapped[datetime]
