"""Teams: made, named and removed, and who is in them."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from storage import accounts, teams
from storage.accounts import Account
from storage.store import Store
from storage.teams import Attached, Team
from training.named import name_of, outranks, usable_id
from training.people.register import NO_TEAM, NOBODY, PeopleError, UnknownPersonError
from training.people.sessions import now_utc
from training.permits import looks_after, require
from training.visitors import Visitor


@dataclass(frozen=True)
class Teams:
    """One visitor's teams: an owner's are all. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc

    def all(self) -> list[Team]:
        """Return the teams this visitor looks after, by name."""
        require(self.visitor, "see_people")
        with self.store.reading() as session:
            return [team for team in teams.list_teams(session) if looks_after(self.visitor, frozenset((team.id,)))]

    def make(self, name: str) -> str:
        """Make a team and return its id; a manager is in the teams they make. Raises PeopleError, NameRefusedError."""
        require(self.visitor, "make_teams")
        team_id, name = secrets.token_urlsafe(16), name_of(name)
        with self.store.writing() as session:
            _free(session, name)
            teams.add_team(session, team_id, name, self.clock())
            if self.visitor.role != "owner":
                teams.add_member(session, team_id, self.visitor.person_id, self.clock())
        return team_id

    def rename(self, team_id: str, name: str) -> None:
        """Give a team another name. Raises PeopleError, NameRefusedError and UnknownPersonError."""
        require(self.visitor, "make_teams")
        name = name_of(name)
        with self.store.writing() as session:
            team = self._team(session, team_id)
            _free(session, name, but=team.id)
            teams.rename_team(session, team.id, name)

    def add(self, team_id: str, person_id: str) -> None:
        """Put somebody whom this visitor looks after into a team of theirs. Raises UnknownPersonError."""
        require(self.visitor, "make_teams")
        with self.store.writing() as session:
            team = self._team(session, team_id)
            # Not just anybody: whoever is in a manager's team, that manager may read.
            teams.add_member(session, team.id, self._person(session, person_id).person_id, self.clock())

    def remove(self, team_id: str, person_id: str) -> None:
        """Take somebody out of a team; what they did stays theirs. Raises UnknownPersonError.

        Raises PeopleError for a manager who would take out another one.
        """
        require(self.visitor, "make_teams")
        with self.store.writing() as session:
            team = self._team(session, team_id)
            person = self._person(session, person_id)
            mine = person.person_id == self.visitor.person_id
            if person.role == self.visitor.role == "manager" and not mine:
                raise PeopleError(f"{person.name} is a manager as you are. An owner can take them out of a team.")
            teams.remove_member(session, team.id, person.person_id)

    def attached(self, team_id: str) -> Attached:
        """Return what hangs on a team, for whoever may remove it. Raises UnknownPersonError."""
        require(self.visitor, "remove_teams")
        with self.store.reading() as session:
            return teams.attached(session, self._team(session, team_id), self.clock())

    def drop(self, team_id: str) -> None:
        """Remove a team; its people stay, with what they did and what they are asked. Raises UnknownPersonError.

        Raises PeopleError for a manager, where somebody is in it whom they could not take out of it.
        """
        require(self.visitor, "remove_teams")
        with self.store.writing() as session:
            if usable_id(team_id):
                teams.hold_team(session, team_id)
            team = self._team(session, team_id)
            for each in accounts.list_accounts(session):
                if each.person_id in team.members and not self._takes_out(each):
                    raise PeopleError(f"{each.name} is in this team too, as {each.role}. An owner can remove it.")
            teams.drop_team(session, team.id)

    def _takes_out(self, person: Account) -> bool:
        if self.visitor.role == "owner" or person.person_id == self.visitor.person_id:
            return True
        return person.role != "manager" and not outranks(person.role, self.visitor.role)

    def _team(self, session: Session, team_id: str) -> Team:
        found = teams.read_team(session, team_id) if usable_id(team_id) else None
        if found is None or not looks_after(self.visitor, frozenset((found.id,))):
            raise UnknownPersonError(NO_TEAM)
        return found

    def _person(self, session: Session, person_id: str) -> Account:
        found = accounts.read_account(session, person_id) if usable_id(person_id) else None
        if found is None or not looks_after(self.visitor, found.teams) or outranks(found.role, self.visitor.role):
            raise UnknownPersonError(NOBODY)
        return found


def _free(session: Session, name: str, but: str | None = None) -> None:
    if teams.team_called(session, name) not in (None, but):
        raise PeopleError("There is a team of this name already.")
