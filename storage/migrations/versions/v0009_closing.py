"""The form that closes a case."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_FIELDS = ("contact", "complaint", "cause", "remedy", "promises", "follow_up")


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "closing_form",
        sa.Column("attempt_id", sa.Text(), nullable=False),
        *(sa.Column(field, sa.Text(), nullable=False) for field in _FIELDS),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", name="pk_closing_form"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_closing_form_attempt_id"),
    )


def downgrade() -> None:
    """Drop the table, with every form in it."""
    op.drop_table("closing_form")
