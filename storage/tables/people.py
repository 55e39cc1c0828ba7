"""The school: accounts, sign-ins, invitations, teams, and what people are asked to practise."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base

Role = Literal["trainee", "trainer", "manager", "owner"]
"""What somebody may do. In solo mode there are no accounts, and the one person may do everything."""


class AccountRow(Base):
    """How a person comes in. `email` is in lower case; `subject` is issuer and subject of single sign-on."""

    __tablename__ = "account"
    __table_args__ = (CheckConstraint("role IN ('trainee', 'trainer', 'manager', 'owner')", name="role"),)

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    role: Mapped[Role] = mapped_column(Text)
    password: Mapped[str | None]
    subject: Mapped[str | None] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class SignInRow(Base):
    """A browser that is signed in. `token` is the hash of what the browser holds: a stolen table opens nothing."""

    __tablename__ = "sign_in"

    token: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]


class SignInTryRow(Base):
    """A sign-in that failed; `who` is a hash, so that the list does not collect addresses."""

    __tablename__ = "sign_in_try"

    id: Mapped[str] = mapped_column(primary_key=True)
    who: Mapped[str] = mapped_column(index=True)
    tried_at: Mapped[datetime]


class InvitationRow(Base):
    """A link that lets one person in once. `token` is the hash of what the link holds."""

    __tablename__ = "invitation"
    __table_args__ = (CheckConstraint("role IN ('trainee', 'trainer', 'manager', 'owner')", name="role"),)

    token: Mapped[str] = mapped_column(primary_key=True)
    email: Mapped[str]
    name: Mapped[str]
    role: Mapped[Role] = mapped_column(Text)
    team_id: Mapped[str | None] = mapped_column(ForeignKey("team.id"))
    invited_by: Mapped[str] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class TeamRow(Base):
    """A group of people who learn together."""

    __tablename__ = "team"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]


class MemberRow(Base):
    """Somebody's place in a team; a trainer or manager who is in it looks after its trainees."""

    __tablename__ = "member"

    team_id: Mapped[str] = mapped_column(ForeignKey("team.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    joined_at: Mapped[datetime]


class AssignmentRow(Base):
    """What somebody is asked to practise: `pass_mark` is 0-100, `attempts_allowed` counts graded ones per scenario."""

    __tablename__ = "assignment"
    __table_args__ = (
        CheckConstraint("pass_mark IS NULL OR pass_mark BETWEEN 0 AND 100", name="pass_mark"),
        CheckConstraint("attempts_allowed IS NULL OR attempts_allowed > 0", name="attempts_allowed"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    made_by: Mapped[str] = mapped_column(ForeignKey("person.id"))
    due_at: Mapped[datetime | None]
    attempts_allowed: Mapped[int | None]
    pass_mark: Mapped[int | None]
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class AssignmentScenarioRow(Base):
    """One scenario of an assignment; they are met in the order of `position`, from 1."""

    __tablename__ = "assignment_scenario"

    assignment_id: Mapped[str] = mapped_column(ForeignKey("assignment.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    scenario: Mapped[str]


class AssignmentTeamRow(Base):
    """A team that an assignment is for: whoever is in it, also later, has it."""

    __tablename__ = "assignment_team"

    assignment_id: Mapped[str] = mapped_column(ForeignKey("assignment.id"), primary_key=True)
    team_id: Mapped[str] = mapped_column(ForeignKey("team.id"), primary_key=True, index=True)


class AssignmentPersonRow(Base):
    """A single person whom an assignment is for."""

    __tablename__ = "assignment_person"

    assignment_id: Mapped[str] = mapped_column(ForeignKey("assignment.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
