"""People from a CSV file: what it would do, every problem by its line, and then links for those who are invited."""

from __future__ import annotations

import csv
import io
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from storage import accounts, invitations, teams
from storage.invitations import Invitation
from storage.store import Store
from storage.tables import Role
from training.boards.export import neutral
from training.named import NameRefusedError, email_of, name_of, outranks, role_of
from training.people.people_file import COLUMNS, FileRefusedError, lines
from training.people.register import INVITED, LINK_LASTS, PeopleError, sees
from training.people.sessions import hashed, now_utc
from training.permits import looks_after, require
from training.visitors import Visitor


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Hold one line that can be taken in; `team` is a name, "" for none."""

    line: int
    name: str
    email: str
    role: Role
    team: str


@dataclass(frozen=True, slots=True)
class LineProblem:
    """Hold what is wrong with a line, and what to do; line 1 is that of the headings, 0 the file as a whole."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold what a file would do. `unread` are columns that are not ours; `again` counts those invited before."""

    newcomers: tuple[Newcomer, ...]
    problems: tuple[LineProblem, ...]
    new_teams: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    again: int = 0


@dataclass(frozen=True, slots=True)
class Welcome:
    """Hold a newcomer and what their link holds."""

    newcomer: Newcomer
    link: str


@dataclass(frozen=True, slots=True)
class _Known:
    emails: frozenset[str]
    invited: frozenset[str]
    taken: frozenset[str]  # invited by others, where this visitor may not replace it
    teams: dict[str, str]  # id by name in small letters
    mine: frozenset[str]  # the names, in small letters, of those this visitor looks after


@dataclass(frozen=True)
class PeopleImport:
    """One visitor's way to bring in many. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc

    def look(self, data: bytes) -> Plan:
        """Return what a file would do; nothing is stored."""
        require(self.visitor, "import_people")
        with self.store.reading() as session:
            known = self._known(session)
        return self._plan(data, known)

    def take_in(self, data: bytes, *, leave_out: bool = False) -> list[Welcome]:
        """Invite everybody in a file, all of them or none, and return their links.

        Raises PeopleError while a line has a problem; with `leave_out` those lines are left out.
        """
        require(self.visitor, "import_people")
        now = self.clock()
        with self.store.writing() as session:
            known = self._known(session)
            plan = self._plan(data, known)
            if not plan.newcomers or (plan.problems and not leave_out):
                raise PeopleError("Nothing was stored: there are lines to mend first.")
            ids = dict(known.teams)
            for name in plan.new_teams:
                ids[name.casefold()] = secrets.token_urlsafe(16)
                teams.add_team(session, ids[name.casefold()], name, now)
                if self.visitor.role != "owner":
                    teams.add_member(session, ids[name.casefold()], self.visitor.person_id, now)
            welcomes = [Welcome(each, secrets.token_urlsafe(32)) for each in plan.newcomers]
            invitations.add_invitations(session, [self._invitation(each, ids, now) for each in welcomes])
        return welcomes

    def _invitation(self, welcome: Welcome, ids: dict[str, str], now: datetime) -> Invitation:
        new = welcome.newcomer
        return Invitation(
            token=hashed(welcome.link),
            email=new.email,
            name=new.name,
            role=new.role,
            team_id=ids[new.team.casefold()] if new.team else None,
            invited_by=self.visitor.person_id,
            created_at=now,
            expires_at=now + LINK_LASTS,
            used_at=None,
        )

    def _known(self, session: Session) -> _Known:
        every = teams.list_teams(session)
        waiting = invitations.list_invitations(session, self.clock())
        return _Known(
            emails=frozenset(each.email for each in accounts.list_accounts(session)),
            invited=frozenset(each.email for each in waiting),
            taken=frozenset(each.email for each in waiting if not sees(self.visitor, each)),
            teams={team.name.casefold(): team.id for team in every},
            mine=frozenset(t.name.casefold() for t in every if looks_after(self.visitor, frozenset((t.id,)))),
        )

    def _plan(self, data: bytes, known: _Known) -> Plan:
        try:
            rows, unread = lines(data)
        except FileRefusedError as refused:
            return Plan((), (LineProblem(refused.line, str(refused)),))
        seen: dict[str, int] = {}
        found: list[Newcomer] = []
        problems: list[LineProblem] = []
        for line, cells in rows:
            try:
                new = self._newcomer(line, cells, known, seen)
            except NameRefusedError as refused:
                problems.append(LineProblem(line, str(refused)))
            else:
                seen[new.email] = line
                found.append(new)
        made = {new.team.casefold(): new.team for new in found if new.team and new.team.casefold() not in known.teams}
        again = sum(new.email in known.invited for new in found)
        return Plan(tuple(found), tuple(problems), tuple(made.values()), unread, again)

    def _newcomer(self, line: int, cells: dict[str, str], known: _Known, seen: dict[str, int]) -> Newcomer:
        new = Newcomer(
            line,
            name_of(cells.get("name", "")),
            email_of(cells.get("email", "")),
            role_of(cells.get("role", "")),
            name_of(cells["team"], "team") if cells.get("team", "").strip() else "",
        )
        if new.email in seen:
            raise NameRefusedError(f"This e-mail is on line {seen[new.email]} already. Keep one of the two.")
        if outranks(new.role, self.visitor.role):
            raise NameRefusedError(f"The role {new.role} is above yours. An owner can give it.")
        if new.email in known.emails:
            raise NameRefusedError("Somebody with this e-mail has an account already. Remove the line.")
        if new.email in known.taken:
            raise NameRefusedError(INVITED)
        if not new.team and self.visitor.role != "owner":
            raise NameRefusedError("The team is missing: without one you would not see them yourself.")
        if new.team.casefold() in known.teams and new.team.casefold() not in known.mine:
            raise NameRefusedError("This is none of your teams. Write one of yours, or a new one.")
        return new


def links_csv(welcomes: list[Welcome], address: str) -> bytes:
    """Return the links as a CSV file for a spreadsheet; no cell of it is a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow((*COLUMNS, "link"))
    for each in welcomes:
        new = each.newcomer
        writer.writerow((*map(neutral, (new.name, new.email, new.role, new.team)), address + each.link))
    return out.getvalue().encode("utf-8-sig")
