"""An index that holds only the results kept apart: SQLite took the whole one for all that are not, nearly every row."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_KEPT_APART = sa.text("apart IS NOT NULL")


def upgrade() -> None:
    """Replace the index."""
    op.drop_index("ix_result_apart", "result")
    op.create_index("ix_result_apart", "result", ["apart"], sqlite_where=_KEPT_APART, postgresql_where=_KEPT_APART)


def downgrade() -> None:
    """Bring the whole index back."""
    op.drop_index("ix_result_apart", "result")
    op.create_index("ix_result_apart", "result", ["apart"])
