"""Teams and who is in them. All work is done in the caller's session."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, delete, func, select, update
from sqlalchemy.orm import Session

from storage.people import add_once
from storage.tables import (
    AccountRow,
    AssignmentPersonRow,
    AssignmentRow,
    AssignmentTeamRow,
    InvitationRow,
    MemberRow,
    TeamRow,
)


@dataclass(frozen=True, slots=True)
class Team:
    """Hold a team; `members` are the ids of people."""

    id: str
    name: str
    members: frozenset[str]


class Attached(NamedTuple):
    """Count what hangs on a team: its people, those of them who are in no other, open assignments and invitations."""

    people: int
    alone: int
    assignments: int
    invitations: int


def list_teams(session: Session) -> list[Team]:
    """Return every team, by name."""
    members: dict[str, set[str]] = {}
    for row in session.execute(select(MemberRow.team_id, MemberRow.person_id)):
        members.setdefault(row.team_id, set()).add(row.person_id)
    rows = session.execute(select(TeamRow.id, TeamRow.name).order_by(func.lower(TeamRow.name)))
    return [Team(row.id, row.name, frozenset(members.get(row.id, ()))) for row in rows]


def read_team(session: Session, team_id: str) -> Team | None:
    """Return a team, None where there is none."""
    return next((team for team in list_teams(session) if team.id == team_id), None)


def team_called(session: Session, name: str) -> str | None:
    """Return the id of the team of this name, whatever its capitals; None where there is none."""
    rows = session.execute(select(TeamRow.id, TeamRow.name))
    return next((row.id for row in rows if row.name.casefold() == name.casefold()), None)


def add_team(session: Session, team_id: str, name: str, now: datetime) -> None:
    """Add a team. Its name must be free."""
    session.add(TeamRow(id=team_id, name=name, created_at=now))
    session.flush()


def rename_team(session: Session, team_id: str, name: str) -> None:
    """Give a team another name."""
    session.execute(update(TeamRow).where(TeamRow.id == team_id).values(name=name))


def teams_of(session: Session, person_id: str) -> frozenset[str]:
    """Return the ids of the teams that a person is in."""
    return frozenset(session.scalars(select(MemberRow.team_id).where(MemberRow.person_id == person_id)))


def add_member(session: Session, team_id: str, person_id: str, now: datetime) -> None:
    """Put a person into a team; one who is in it already stays."""
    add_once(session, MemberRow(team_id=team_id, person_id=person_id, joined_at=now))


def remove_member(session: Session, team_id: str, person_id: str) -> None:
    """Take a person out of a team."""
    session.execute(delete(MemberRow).where(MemberRow.team_id == team_id, MemberRow.person_id == person_id))


def attached(session: Session, team: Team, now: datetime) -> Attached:
    """Return what hangs on a team just now."""
    elsewhere = select(MemberRow.person_id).where(MemberRow.person_id.in_(team.members), MemberRow.team_id != team.id)
    asked = (
        select(func.count())
        .join_from(AssignmentTeamRow, AssignmentRow, AssignmentRow.id == AssignmentTeamRow.assignment_id)
        .where(AssignmentTeamRow.team_id == team.id, AssignmentRow.closed_at.is_(None))
    )
    waiting = select(func.count()).where(_into(team.id), InvitationRow.expires_at > now)
    return Attached(
        people=len(team.members),
        alone=len(team.members - set(session.scalars(elsewhere))),
        assignments=session.scalar(asked) or 0,
        invitations=session.scalar(waiting) or 0,
    )


def joined_after_day(session: Session, assignments: Collection[str]) -> set[tuple[str, str]]:
    """Return assignment and person for whoever came into its teams when its day was over, and was not asked by name."""
    named = select(AssignmentPersonRow).where(
        AssignmentPersonRow.assignment_id == AssignmentRow.id, AssignmentPersonRow.person_id == MemberRow.person_id
    )
    query = (
        select(AssignmentRow.id, MemberRow.person_id)
        .join(AssignmentTeamRow, AssignmentTeamRow.assignment_id == AssignmentRow.id)
        .join(MemberRow, MemberRow.team_id == AssignmentTeamRow.team_id)
        .where(AssignmentRow.id.in_(assignments), ~named.exists())
        .group_by(AssignmentRow.id, AssignmentRow.due_at, MemberRow.person_id)
        .having(func.min(MemberRow.joined_at) > AssignmentRow.due_at)
    )
    return {(assignment, person) for assignment, person in session.execute(query)}


def hold_team(session: Session, team_id: str) -> None:
    """Let nobody come into a team, or change it, until the session ends."""
    session.execute(select(TeamRow.id).where(TeamRow.id == team_id).with_for_update())


def drop_team(session: Session, team_id: str) -> None:
    """Delete a team. What it was asked to practise stays with its trainees, by name; open invitations to it are void.

    Attempts and figures belong to people, and stay as they are.
    """
    asked = list(session.scalars(select(AssignmentTeamRow.assignment_id).where(AssignmentTeamRow.team_id == team_id)))
    trainees = session.scalars(
        select(MemberRow.person_id)
        .join(AccountRow, AccountRow.person_id == MemberRow.person_id)
        .where(MemberRow.team_id == team_id, AccountRow.role == "trainee")
    ).all()
    for person in trainees:
        for assignment in asked:
            add_once(session, AssignmentPersonRow(assignment_id=assignment, person_id=person))
    session.execute(delete(InvitationRow).where(_into(team_id)))
    session.execute(update(InvitationRow).where(InvitationRow.team_id == team_id).values(team_id=None))
    for table in (AssignmentTeamRow, MemberRow):
        session.execute(delete(table).where(table.team_id == team_id))
    session.execute(delete(TeamRow).where(TeamRow.id == team_id))


def _into(team_id: str) -> ColumnElement[bool]:
    return and_(InvitationRow.team_id == team_id, InvitationRow.used_at.is_(None))
