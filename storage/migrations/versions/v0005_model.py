"""What a model said beside the rules, why the script spoke in its place, and what it cost."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_TEXT, _WHEN = sa.Text(), sa.DateTime(timezone=True)
_PURPOSES = "purpose IN ('customer', 'judge', 'check', 'draft')"
# By hand, as in 0004: Alembic would rebuild the tables.
_COLUMNS = (("turn", "voice_note", "TEXT"), ("attempt", "model_calls", "INTEGER DEFAULT 0 NOT NULL"))


def upgrade() -> None:
    """Create the tables and the columns."""
    op.create_table(
        "model_use",
        sa.Column("person_id", _TEXT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("purpose", _TEXT, nullable=False),
        sa.Column("tokens", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "day", "purpose", name="pk_model_use"),
        sa.CheckConstraint(_PURPOSES, name="purpose"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_model_use_person_id"),
    )
    op.create_table(
        "judge_opinion",
        sa.Column("attempt_id", _TEXT, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("skill", _TEXT, nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.Column("items", _TEXT, nullable=False),
        sa.Column("model", _TEXT, nullable=False),
        sa.Column("prompt", _TEXT, nullable=False),
        sa.Column("raw", _TEXT, nullable=False),
        sa.Column("discarded", sa.Integer(), nullable=False),
        sa.Column("worth_a_look", sa.Boolean(), nullable=False),
        sa.Column("reason", _TEXT, nullable=False),
        sa.Column("made_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "number", "skill", name="pk_judge_opinion"),
        sa.CheckConstraint("level IS NULL OR level BETWEEN 0 AND 4", name="level"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_judge_opinion_attempt_id"),
    )
    op.create_table(
        "judge_check",
        sa.Column("model", _TEXT, nullable=False),
        sa.Column("tried", _TEXT, nullable=False),
        sa.Column("levels", _TEXT, nullable=True),
        sa.Column("kappa", sa.Float(), nullable=True),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("words", _TEXT, nullable=False),
        sa.Column("checked_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("model", "tried", name="pk_judge_check"),
    )
    for table, column, kind in _COLUMNS:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")


def downgrade() -> None:
    """Drop the columns and the tables, with every opinion in them."""
    for table, column, _ in reversed(_COLUMNS):
        op.drop_column(table, column)
    for name in ("judge_check", "judge_opinion", "model_use"):
        op.drop_table(name)
