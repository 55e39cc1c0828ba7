"""Teams and who is in them. All work is done in the caller's session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from storage.people import add_once
from storage.tables import MemberRow, TeamRow


@dataclass(frozen=True, slots=True)
class Team:
    """Hold a team; `members` are the ids of people."""

    id: str
    name: str
    members: frozenset[str]


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
