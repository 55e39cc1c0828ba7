"""The roll-up from which boards and team pages are read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_TEXT, _WHEN = sa.Text(), sa.DateTime(timezone=True)
_APART = "apart IN ('unfinished', 'left', 'unscored', 'critical', 'fallback', 'disputed', 'rules')"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "result",
        sa.Column("attempt_id", _TEXT, nullable=False),
        sa.Column("person_id", _TEXT, nullable=False),
        sa.Column("digest", _TEXT, nullable=False),
        sa.Column("ruleset", _TEXT, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("first", sa.Boolean(), nullable=False),
        sa.Column("last_at", _WHEN, nullable=False),
        sa.Column("overall", sa.Integer(), nullable=True),
        sa.Column("apart", _TEXT, nullable=True),
        sa.Column("levels", _TEXT, nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", name="pk_result"),
        sa.CheckConstraint(_APART, name="apart"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_result_attempt_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_result_person_id"),
        sa.ForeignKeyConstraint(["digest"], ["scenario_version.digest"], name="fk_result_digest"),
    )
    op.create_index("ix_result_person_id_ruleset_last_at", "result", ["person_id", "ruleset", "last_at"])
    op.create_table(
        "standing",
        sa.Column("skill", _TEXT, nullable=False),
        sa.Column("ruleset", _TEXT, nullable=False),
        sa.Column("person_id", _TEXT, nullable=False),
        sa.Column("cells", _TEXT, nullable=False),
        sa.PrimaryKeyConstraint("skill", "ruleset", "person_id", name="pk_standing"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_standing_person_id"),
    )
    op.create_index("ix_standing_person_id", "standing", ["person_id"])


def downgrade() -> None:
    """Drop the tables; `python -m training rebuild-boards` makes what is in them again."""
    op.drop_table("standing")
    op.drop_table("result")
