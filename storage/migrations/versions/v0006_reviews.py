"""A trainer's reviews, disputes, and calibration rounds."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_TEXT, _WHEN = sa.Text(), sa.DateTime(timezone=True)
_MADE = (
    "grade_say",
    "review",
    "calibration_round",
    "calibration_reply",
    "calibration_grader",
    "calibration_grade",
)
_INDEXES = {
    "grade_say": "person_id",
    "review": "person_id",
    "calibration_round": "made_by",
    "calibration_reply": "attempt_id",
    "calibration_grader": "person_id",
    "calibration_grade": "person_id",
}


def upgrade() -> None:
    """Create the tables."""
    _reviews()
    _rounds()
    _grades()
    for table, column in _INDEXES.items():
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables, with every decision of a trainer in them."""
    for table in reversed(_MADE):
        op.drop_table(table)


def _reviews() -> None:
    op.create_table(
        "grade_say",
        sa.Column("attempt_id", _TEXT, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("skill", _TEXT, nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("said", _TEXT, nullable=False),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("machine", sa.Integer(), nullable=True),
        sa.Column("words", _TEXT, nullable=False),
        sa.Column("person_id", _TEXT, nullable=False),
        sa.Column("said_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "number", "skill", "step", name="pk_grade_say"),
        sa.CheckConstraint("said IN ('accept', 'adjust', 'reject', 'dispute')", name="said"),
        sa.CheckConstraint("level IS NULL OR level BETWEEN 0 AND 4", name="level"),
        sa.CheckConstraint("machine IS NULL OR machine BETWEEN 0 AND 4", name="machine"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_grade_say_attempt_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_grade_say_person_id"),
    )
    op.create_table(
        "review",
        sa.Column("attempt_id", _TEXT, nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("words", _TEXT, nullable=False),
        sa.Column("person_id", _TEXT, nullable=False),
        sa.Column("said_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "step", name="pk_review"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_review_attempt_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_review_person_id"),
    )


def _rounds() -> None:
    op.create_table(
        "calibration_round",
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("title", _TEXT, nullable=False),
        sa.Column("skills", _TEXT, nullable=False),
        sa.Column("made_by", _TEXT, nullable=False),
        sa.Column("made_at", _WHEN, nullable=False),
        sa.Column("closed_at", _WHEN, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_calibration_round"),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name="fk_calibration_round_made_by"),
    )
    op.create_table(
        "calibration_reply",
        sa.Column("round_id", _TEXT, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("attempt_id", _TEXT, nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("situation", _TEXT, nullable=False),
        sa.Column("reply", _TEXT, nullable=False),
        sa.Column("machine", _TEXT, nullable=False),
        sa.Column("labels", _TEXT, nullable=False),
        sa.PrimaryKeyConstraint("round_id", "position", name="pk_calibration_reply"),
        sa.ForeignKeyConstraint(["round_id"], ["calibration_round.id"], name="fk_calibration_reply_round_id"),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempt.id"], name="fk_calibration_reply_attempt_id"),
    )


def _grades() -> None:
    op.create_table(
        "calibration_grader",
        sa.Column("round_id", _TEXT, nullable=False),
        sa.Column("person_id", _TEXT, nullable=False),
        sa.Column("done_at", _WHEN, nullable=True),
        sa.PrimaryKeyConstraint("round_id", "person_id", name="pk_calibration_grader"),
        sa.ForeignKeyConstraint(["round_id"], ["calibration_round.id"], name="fk_calibration_grader_round_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_calibration_grader_person_id"),
    )
    op.create_table(
        "calibration_grade",
        sa.Column("round_id", _TEXT, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("person_id", _TEXT, nullable=False),
        sa.Column("levels", _TEXT, nullable=False),
        sa.Column("words", _TEXT, nullable=False),
        sa.Column("graded_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("round_id", "position", "person_id", name="pk_calibration_grade"),
        sa.ForeignKeyConstraint(
            ["round_id", "position"],
            ["calibration_reply.round_id", "calibration_reply.position"],
            name="fk_calibration_grade_round_id_position",
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_calibration_grade_person_id"),
    )
