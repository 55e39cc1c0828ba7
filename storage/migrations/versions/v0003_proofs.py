"""What the prover found, so that a list of scenarios need not prove them again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "scenario_proof",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("ruleset", sa.Text(), nullable=False),
        sa.Column("problems", sa.Text(), nullable=False),
        sa.Column("proved_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", "ruleset", name="pk_scenario_proof"),
    )


def downgrade() -> None:
    """Drop the table: proofs are made again."""
    op.drop_table("scenario_proof")
