"""The school: accounts, teams, assignments; and of an attempt whether it counts and who speaks in it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_TEXT, _WHEN = sa.Text(), sa.DateTime(timezone=True)
_ROLES = "role IN ('trainee', 'trainer', 'manager', 'owner')"
# By hand: SQLite can add a column with its constraint, but Alembic would rebuild the table, and with it drop the turns.
_COLUMNS = (
    ("person", "pseudonym", "TEXT"),
    ("person", "on_boards", "BOOLEAN DEFAULT {true} NOT NULL"),
    (
        "attempt",
        "kind",
        "TEXT DEFAULT 'practice' NOT NULL CONSTRAINT ck_attempt_kind CHECK (kind IN ('practice', 'graded'))",
    ),
    (
        "attempt",
        "voice",
        "TEXT DEFAULT 'script' NOT NULL CONSTRAINT ck_attempt_voice CHECK (voice IN ('script', 'model'))",
    ),
    ("attempt", "assignment_id", "TEXT CONSTRAINT fk_attempt_assignment_id REFERENCES assignment (id)"),
)
_MADE = (
    "team",
    "account",
    "sign_in",
    "sign_in_try",
    "invitation",
    "member",
    "assignment",
    "assignment_scenario",
    "assignment_team",
    "assignment_person",
)


def upgrade() -> None:
    """Create the tables, then the columns that point to them."""
    _people()
    _teams()
    _assignments()
    true = "true" if op.get_bind().dialect.name == "postgresql" else "1"
    for table, column, kind in _COLUMNS:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind.format(true=true)}")
    op.create_index("ix_attempt_assignment_id", "attempt", ["assignment_id"])


def downgrade() -> None:
    """Drop the columns and the tables, with every account and team in them."""
    op.drop_index("ix_attempt_assignment_id", "attempt")
    for table, column, _ in reversed(_COLUMNS):
        op.drop_column(table, column)
    for table in reversed(_MADE):
        op.drop_table(table)


def _people() -> None:
    op.create_table(
        "team",
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("name", _TEXT, nullable=False),
        sa.Column("created_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_team"),
        sa.UniqueConstraint("name", name="uq_team_name"),
    )
    op.create_table(
        "account",
        sa.Column("person_id", _TEXT, nullable=False),
        sa.Column("email", _TEXT, nullable=False),
        sa.Column("role", _TEXT, nullable=False),
        sa.Column("password", _TEXT, nullable=True),
        sa.Column("subject", _TEXT, nullable=True),
        sa.Column("created_at", _WHEN, nullable=False),
        sa.Column("closed_at", _WHEN, nullable=True),
        sa.PrimaryKeyConstraint("person_id", name="pk_account"),
        sa.UniqueConstraint("email", name="uq_account_email"),
        sa.UniqueConstraint("subject", name="uq_account_subject"),
        sa.CheckConstraint(_ROLES, name="role"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_account_person_id"),
    )
    op.create_table(
        "sign_in",
        sa.Column("token", _TEXT, nullable=False),
        sa.Column("person_id", _TEXT, nullable=False),
        sa.Column("created_at", _WHEN, nullable=False),
        sa.Column("seen_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_sign_in"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_sign_in_person_id"),
    )
    op.create_index("ix_sign_in_person_id", "sign_in", ["person_id"])
    op.create_table(
        "sign_in_try",
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("who", _TEXT, nullable=False),
        sa.Column("tried_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_try"),
    )
    op.create_index("ix_sign_in_try_who", "sign_in_try", ["who"])


def _teams() -> None:
    op.create_table(
        "invitation",
        sa.Column("token", _TEXT, nullable=False),
        sa.Column("email", _TEXT, nullable=False),
        sa.Column("name", _TEXT, nullable=False),
        sa.Column("role", _TEXT, nullable=False),
        sa.Column("team_id", _TEXT, nullable=True),
        sa.Column("invited_by", _TEXT, nullable=False),
        sa.Column("created_at", _WHEN, nullable=False),
        sa.Column("expires_at", _WHEN, nullable=False),
        sa.Column("used_at", _WHEN, nullable=True),
        sa.PrimaryKeyConstraint("token", name="pk_invitation"),
        sa.CheckConstraint(_ROLES, name="role"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_invitation_team_id"),
        sa.ForeignKeyConstraint(["invited_by"], ["person.id"], name="fk_invitation_invited_by"),
    )
    op.create_table(
        "member",
        sa.Column("team_id", _TEXT, nullable=False),
        sa.Column("person_id", _TEXT, nullable=False),
        sa.Column("joined_at", _WHEN, nullable=False),
        sa.PrimaryKeyConstraint("team_id", "person_id", name="pk_member"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_member_team_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_member_person_id"),
    )
    op.create_index("ix_member_person_id", "member", ["person_id"])


def _assignments() -> None:
    op.create_table(
        "assignment",
        sa.Column("id", _TEXT, nullable=False),
        sa.Column("title", _TEXT, nullable=False),
        sa.Column("made_by", _TEXT, nullable=False),
        sa.Column("due_at", _WHEN, nullable=True),
        sa.Column("attempts_allowed", sa.Integer(), nullable=True),
        sa.Column("pass_mark", sa.Integer(), nullable=True),
        sa.Column("created_at", _WHEN, nullable=False),
        sa.Column("closed_at", _WHEN, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_assignment"),
        sa.CheckConstraint("pass_mark IS NULL OR pass_mark BETWEEN 0 AND 100", name="pass_mark"),
        sa.CheckConstraint("attempts_allowed IS NULL OR attempts_allowed > 0", name="attempts_allowed"),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name="fk_assignment_made_by"),
    )
    op.create_table(
        "assignment_scenario",
        sa.Column("assignment_id", _TEXT, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("scenario", _TEXT, nullable=False),
        sa.PrimaryKeyConstraint("assignment_id", "position", name="pk_assignment_scenario"),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignment.id"], name="fk_assignment_scenario_assignment_id"),
    )
    op.create_table(
        "assignment_team",
        sa.Column("assignment_id", _TEXT, nullable=False),
        sa.Column("team_id", _TEXT, nullable=False),
        sa.PrimaryKeyConstraint("assignment_id", "team_id", name="pk_assignment_team"),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignment.id"], name="fk_assignment_team_assignment_id"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_assignment_team_team_id"),
    )
    op.create_index("ix_assignment_team_team_id", "assignment_team", ["team_id"])
    op.create_table(
        "assignment_person",
        sa.Column("assignment_id", _TEXT, nullable=False),
        sa.Column("person_id", _TEXT, nullable=False),
        sa.PrimaryKeyConstraint("assignment_id", "person_id", name="pk_assignment_person"),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignment.id"], name="fk_assignment_person_assignment_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_assignment_person_person_id"),
    )
    op.create_index("ix_assignment_person_person_id", "assignment_person", ["person_id"])
