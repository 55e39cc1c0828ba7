"""When a trainee last saw what trainers said of an attempt."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "review_seen",
        sa.Column("attempt_id", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", name="pk_review_seen"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_review_seen_attempt_id"),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("review_seen")
