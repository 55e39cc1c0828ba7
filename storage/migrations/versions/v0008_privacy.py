"""Who looked at whose attempt, and how long things are kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_TEXT, _WHEN = sa.Text(), sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "look",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", _WHEN, nullable=False),
        sa.Column("action", _TEXT, nullable=False),
        sa.Column("visitor_id", _TEXT, nullable=True),
        sa.Column("visitor_salt", _TEXT, nullable=True),
        sa.Column("visitor_mark", _TEXT, nullable=False),
        sa.Column("subject_id", _TEXT, nullable=True),
        sa.Column("attempt_id", _TEXT, nullable=True),
        sa.Column("subject_salt", _TEXT, nullable=True),
        sa.Column("subject_mark", _TEXT, nullable=False),
        sa.Column("note", _TEXT, nullable=False),
        sa.Column("seal", _TEXT, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_look"),
    )
    op.create_index("ix_look_visitor_id", "look", ["visitor_id"])
    op.create_index("ix_look_subject_id", "look", ["subject_id"])
    ends = op.create_table(
        "look_ends",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=False),
        sa.Column("first_seal", _TEXT, nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("last_seal", _TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_look_ends"),
    )
    # There from the start: whoever adds a line locks this row, and so they come one after the other.
    op.bulk_insert(ends, [{"id": 1, "first_number": 0, "first_seal": "", "last_number": 0, "last_seal": ""}])
    op.create_table(
        "retention",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("transcript_days", sa.Integer(), nullable=False),
        sa.Column("score_days", sa.Integer(), nullable=False),
        sa.Column("set_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_retention"),
    )
    op.create_table(
        "kept_card",
        sa.Column("attempt_id", _TEXT, nullable=False),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.Column("card", _TEXT, nullable=False),
        sa.Column("deleted_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", name="pk_kept_card"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_kept_card_attempt_id"),
    )


def downgrade() -> None:
    """Drop the tables, with every line in them."""
    for name in ("kept_card", "retention", "look_ends", "look"):
        op.drop_table(name)
