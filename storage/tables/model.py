"""What was asked of a model, and what a judge made of replies beside the rules."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from sqlalchemy import CheckConstraint, Float, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base

Purpose = Literal["customer", "judge", "check", "draft"]
"""What tokens were used for: the customer's words, an opinion, a check of the judge, a draft from a complaint."""


class ModelUseRow(Base):
    """The tokens that one person's doings used on one day (UTC), for one purpose: an estimate, see allowance.py."""

    __tablename__ = "model_use"
    __table_args__ = (CheckConstraint("purpose IN ('customer', 'judge', 'check', 'draft')", name="purpose"),)

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    purpose: Mapped[Purpose] = mapped_column(Text, primary_key=True)
    tokens: Mapped[int]


class JudgeOpinionRow(Base):
    """A model's opinion on one skill of one reply, beside the rules' level, which it never changes.

    `items` and `raw` are JSON: how the votes went, with the places of the quotes in the reply, and the answers as they
    came. `prompt` is the digest of what the judge was told.
    """

    __tablename__ = "judge_opinion"
    __table_args__ = (CheckConstraint("level IS NULL OR level BETWEEN 0 AND 4", name="level"),)

    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempt.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    skill: Mapped[str] = mapped_column(primary_key=True)
    level: Mapped[int | None]
    rules: Mapped[int]
    items: Mapped[str]
    model: Mapped[str]
    prompt: Mapped[str]
    raw: Mapped[str]
    discarded: Mapped[int]
    worth_a_look: Mapped[bool]
    reason: Mapped[str]
    made_at: Mapped[datetime]


class JudgeCheckRow(Base):
    """The last check of a judge's model on the fixed replies, with what it gave them when it was first tried.

    `levels` (JSON) and `kappa` are of that first time; both are empty while the model has never been good enough.
    """

    __tablename__ = "judge_check"

    model: Mapped[str] = mapped_column(primary_key=True)
    tried: Mapped[str] = mapped_column(primary_key=True)
    levels: Mapped[str | None]
    kappa: Mapped[float | None] = mapped_column(Float)
    is_on: Mapped[bool]
    words: Mapped[str]
    checked_at: Mapped[datetime]
