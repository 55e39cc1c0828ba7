"""Teams as boards and team pages need them: who is in one, and which teams somebody is in. In the caller's session."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from storage.people import GONE
from storage.tables import AccountRow, MemberRow, PersonRow, ScenarioRow, TeamRow


class Group(NamedTuple):
    """Hold a team."""

    id: str
    name: str


class Somebody(NamedTuple):
    """Hold a person of a group."""

    id: str
    name: str


class Appearing(NamedTuple):
    """Hold how a person appears on boards, and their name."""

    name: str
    pseudonym: str | None
    on_boards: bool


def teams(session: Session, ids: Collection[str] | None = None) -> list[Group]:
    """Return these teams, or all, by name."""
    query = select(TeamRow.id, TeamRow.name).order_by(TeamRow.name)
    if ids is not None:
        query = query.where(TeamRow.id.in_(ids))
    return [Group(*row) for row in session.execute(query)]


def members(session: Session, team_id: str) -> list[str]:
    """Return the ids of everybody in a team."""
    return list(session.scalars(select(MemberRow.person_id).where(MemberRow.team_id == team_id)))


def learners(session: Session, team_id: str | None) -> list[Somebody]:
    """Return who practises in a team, or anywhere, by name: trainees, and whoever has no account."""
    query = (
        select(PersonRow.id, PersonRow.name)
        .outerjoin(AccountRow, AccountRow.person_id == PersonRow.id)
        .where(or_(AccountRow.role == "trainee", AccountRow.person_id.is_(None)), PersonRow.id != GONE)
        .order_by(PersonRow.name, PersonRow.id)
    )
    if team_id is not None:
        query = query.join(MemberRow, MemberRow.person_id == PersonRow.id).where(MemberRow.team_id == team_id)
    return [Somebody(*row) for row in session.execute(query)]


def teams_of(session: Session, people: Sequence[str]) -> dict[str, frozenset[str]]:
    """Return the teams of each of these people; somebody in none is left out."""
    found: dict[str, set[str]] = {}
    for person, team in session.execute(
        select(MemberRow.person_id, MemberRow.team_id).where(MemberRow.person_id.in_(people))
    ):
        found.setdefault(person, set()).add(team)
    return {person: frozenset(each) for person, each in found.items()}


def everybodys_teams(session: Session) -> dict[str, frozenset[str]]:
    """Return the teams of everybody who is in one."""
    found: dict[str, set[str]] = {}
    for person, team in session.execute(select(MemberRow.person_id, MemberRow.team_id)):
        found.setdefault(person, set()).add(team)
    return {person: frozenset(each) for person, each in found.items()}


def versions(session: Session) -> dict[str, tuple[str, str]]:
    """Return the scenario's id and title of every version that was played, by digest."""
    query = select(ScenarioRow.digest, ScenarioRow.scenario, ScenarioRow.title)
    return {digest: (scenario, title) for digest, scenario, title in session.execute(query)}


def appearance(session: Session, person_id: str) -> tuple[str | None, bool]:
    """Return a person's pseudonym, if any, and whether they are on boards."""
    row = session.get_one(PersonRow, person_id)
    return row.pseudonym, row.on_boards


def appearances(session: Session, people: Sequence[str] | None = None) -> dict[str, Appearing]:
    """Return how these people, or all, appear on boards."""
    query = select(PersonRow.id, PersonRow.name, PersonRow.pseudonym, PersonRow.on_boards)
    if people is not None:
        query = query.where(PersonRow.id.in_(people))
    return {row[0]: Appearing(*row[1:]) for row in session.execute(query)}


def others_names(session: Session, person_id: str) -> list[str]:
    """Return the names and pseudonyms that everybody else goes by."""
    query = select(PersonRow.name, PersonRow.pseudonym).where(PersonRow.id != person_id)
    return [name for row in session.execute(query) for name in row if name]


def pseudonyms(session: Session) -> dict[str, str]:
    """Return the pseudonyms that people go by, by their ids."""
    query = select(PersonRow.id, PersonRow.pseudonym).where(PersonRow.pseudonym.is_not(None))
    return {person: name for person, name in session.execute(query) if name}


def set_pseudonym(session: Session, person_id: str, pseudonym: str) -> None:
    """Give a person another pseudonym; whether they are on boards stays as it is."""
    session.get_one(PersonRow, person_id).pseudonym = pseudonym


def appear(session: Session, person_id: str, pseudonym: str | None, *, on_boards: bool) -> None:
    """Keep how a person appears on boards."""
    row = session.get_one(PersonRow, person_id)
    row.pseudonym, row.on_boards = pseudonym, on_boards
