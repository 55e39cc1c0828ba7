"""Indexes by which the queue of reviews is read without sorting every graded attempt."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create the indexes."""
    op.create_index("ix_attempt_kind_ended_at", "attempt", ["kind", "ended_at", "id"])
    op.create_index("ix_result_apart", "result", ["apart"])


def downgrade() -> None:
    """Drop the indexes."""
    op.drop_index("ix_result_apart", "result")
    op.drop_index("ix_attempt_kind_ended_at", "attempt")
