"""A small school for tests: people with accounts, in two teams, on a clock that stands still until it is moved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from storage import accounts, people, teams
from storage.accounts import Account
from storage.store import Store
from storage.tables import Role
from training.people.passwords import hashed_password
from training.people.sessions import redeem, visitor_of
from training.visitors import ANONYMOUS, Visitor

PASSWORD = "four calm green chairs"  # noqa: S105
PEOPLE: tuple[tuple[str, Role, tuple[str, ...]], ...] = (
    ("olga", "owner", ()),
    ("mona", "manager", ("north",)),
    ("max", "manager", ("south",)),
    ("rita", "trainer", ("north",)),
    ("tom", "trainee", ("north",)),
    ("tina", "trainee", ("south",)),
)
_hash = hashed_password(PASSWORD)


@dataclass
class School:
    """Hold the store and the clock."""

    store: Store
    now: datetime = field(default_factory=lambda: datetime(2026, 3, 2, 9, tzinfo=UTC))

    def clock(self) -> datetime:
        return self.now

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)

    def fill(self) -> None:
        with self.store.writing() as session:
            for team in ("north", "south"):
                teams.add_team(session, team, team.title(), self.now)
            for name, role, own in PEOPLE:
                people.add_person(session, name, name.title(), self.now)
                email = f"{name}@example.com"
                accounts.add_account(session, Account(name, name.title(), email, role, _hash, None, self.now, None))
                for team in own:
                    teams.add_member(session, team, name, self.now)

    def visitor(self, name: str) -> Visitor:
        """Return who somebody is just now, as the database has it."""
        with self.store.reading() as session:
            account = accounts.read_account(session, name)
        assert account
        return Visitor(account.person_id, account.name, account.role, account.teams)

    def cookie(self, ticket: str) -> str:
        """Return what the browser's cookie holds after it has changed its ticket."""
        token = redeem(self.store, ticket, self.now)
        assert token
        return token

    def who(self, token: str | None, *, alone: bool = False) -> Visitor:
        return visitor_of(self.store, token, self.now, alone=alone)

    def nobody(self, token: str | None) -> bool:
        return self.who(token) == ANONYMOUS
