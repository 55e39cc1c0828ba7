"""The studio: scenarios that trainers write in the app, as drafts and as they were published."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the two tables."""
    op.create_table(
        "scenario_draft",
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("scenario", name="pk_scenario_draft"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_scenario_draft_person_id"),
    )
    op.create_table(
        "scenario_release",
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("scenario", "number", name="pk_scenario_release"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_scenario_release_person_id"),
    )


def downgrade() -> None:
    """Drop the two tables, with every draft and release in them."""
    for table in ("scenario_release", "scenario_draft"):
        op.drop_table(table)
