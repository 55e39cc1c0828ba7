"""The first tables: people, scenarios as played, attempts and their turns."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "person",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_table(
        "scenario_version",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_scenario_version"),
    )
    op.create_index("ix_scenario_version_scenario", "scenario_version", ["scenario"])
    _attempt()
    _turn()


def _attempt() -> None:
    op.create_table(
        "attempt",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("ruleset", sa.Text(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("overall", sa.Integer(), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_attempt_person_id"),
        sa.ForeignKeyConstraint(["digest"], ["scenario_version.digest"], name="fk_attempt_digest"),
        sa.UniqueConstraint("person_id", "number", name="uq_attempt_person_id_number"),
        # op.f: the name is final, the naming convention must not be put before it again.
        sa.CheckConstraint("status IN ('active', 'finished', 'abandoned')", name=op.f("ck_attempt_status")),
        sa.CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name=op.f("ck_attempt_ended_after_start")),
    )
    op.create_index("ix_attempt_digest", "attempt", ["digest"])
    op.create_index("ix_attempt_person_id_status_number", "attempt", ["person_id", "status", "number"])


def _turn() -> None:
    op.create_table(
        "turn",
        sa.Column("attempt_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("customer", sa.Text(), nullable=False),
        sa.Column("voice", sa.Text(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("scores", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("next_customer", sa.Text(), nullable=False),
        sa.Column("next_voice", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seal", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "number", name="pk_turn"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_turn_attempt_id"),
        sa.UniqueConstraint("attempt_id", "key", name="uq_turn_attempt_id_key"),
    )


def downgrade() -> None:
    """Drop the tables, with everything in them."""
    for table in ("turn", "attempt", "scenario_version", "person"):
        op.drop_table(table)
