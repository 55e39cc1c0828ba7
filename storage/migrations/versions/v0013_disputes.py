"""An index that finds the few disputes among all that was ever said of grades: they are counted at every click."""

from __future__ import annotations

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Create the index."""
    op.create_index("ix_grade_say_said", "grade_say", ["said"])


def downgrade() -> None:
    """Drop the index."""
    op.drop_index("ix_grade_say_said", "grade_say")
