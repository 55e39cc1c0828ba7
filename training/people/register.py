"""People: who is here and what they may do; invitations, roles, and accounts that are closed."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from storage import accounts, invitations, teams
from storage.accounts import Account
from storage.invitations import Invitation
from storage.store import Store
from storage.tables import Role
from training.named import email_of, name_of, outranks, usable_id
from training.people.roles import give_role
from training.people.sessions import hashed, now_utc
from training.permits import looks_after, require
from training.visitors import Visitor

LINK_LASTS = timedelta(days=7)
NOBODY = "Nobody like that is among the people you look after. Choose from the list."
NO_TEAM = "This is none of your teams."
INVITED = "Somebody else has invited this e-mail already. Ask an owner of this Composure."
LAST_OWNER = "This is the last owner: somebody must be able to let people in. Make another owner first."


class PeopleError(ValueError):
    """Say why nothing was done, to the person who tried."""


class UnknownPersonError(LookupError):
    """Say that there is no such person, team or invitation here: absent and foreign ones are answered alike."""


@dataclass(frozen=True)
class People:
    """One visitor's view of the people. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc

    def everyone(self) -> list[Account]:
        """Return the people this visitor looks after, by name: an owner's are all; closed accounts come last."""
        require(self.visitor, "see_people")
        with self.store.reading() as session:
            found = [_shown(each) for each in accounts.list_accounts(session) if self._mine(each)]
        return sorted(found, key=lambda each: each.closed_at is not None)

    def invited(self) -> list[Invitation]:
        """Return the open invitations that this visitor made or looks after, newest first."""
        require(self.visitor, "invite_people")
        with self.store.reading() as session:
            found = invitations.list_invitations(session, self.clock())
        return [each for each in found if sees(self.visitor, each)]

    def invite(self, name: str, email: str, role: Role, team_id: str | None) -> str:
        """Invite somebody and return what their link holds; it is good once and for a week, and shown only now.

        Raises PeopleError, NameRefusedError, and UnknownPersonError for a team that is not this visitor's.
        """
        require(self.visitor, "invite_people")
        name, email = name_of(name), email_of(email)
        if outranks(role, self.visitor.role):
            raise PeopleError(f"You can give a role up to your own, and {role} is above it.")
        with self.store.writing() as session:
            self._team(session, team_id)
            if accounts.account_by_email(session, email):
                raise PeopleError("Somebody with this e-mail has an account already.")
            waiting = invitations.invitation_for(session, email, self.clock())
            if waiting and not sees(self.visitor, waiting):
                raise PeopleError(INVITED)
            return self._add(session, name, email, role, team_id)

    def renew(self, token: str) -> str:
        """Return what a new link holds for an open invitation, by its `token`; the earlier link ends.

        Raises UnknownPersonError, and PeopleError for what this visitor could not invite to.
        """
        require(self.visitor, "invite_people")
        with self.store.writing() as session:
            found = invitations.read_invitation(session, token) if usable_id(token) else None
            if found is None or found.used_at or not sees(self.visitor, found):
                raise UnknownPersonError(NOBODY)
            if accounts.account_by_email(session, found.email):
                require(self.visitor, "make_new_links")  # a new password, for no newcomer
            else:
                self._team(session, found.team_id)
            return self._add(session, found.name, found.email, found.role, found.team_id)

    def withdraw(self, token: str) -> None:
        """Make an open invitation void, by its `token`. Raises UnknownPersonError."""
        require(self.visitor, "invite_people")
        with self.store.writing() as session:
            found = invitations.find_invitation(session, token) if usable_id(token) else None
            if found is None or found.used_at or not sees(self.visitor, found):
                raise UnknownPersonError(NOBODY)
            invitations.drop_invitation(session, token)

    def new_link(self, person_id: str) -> str:
        """Return what a link holds by which somebody chooses a new password; the old one works until they do."""
        require(self.visitor, "make_new_links")
        with self.store.writing() as session:
            person = self._person(session, person_id)
            if person.closed_at:
                raise PeopleError("This account is closed. Open it again first.")
            return self._add(session, person.name, person.email, person.role, None)

    def change_role(self, person_id: str, role: Role) -> str | None:
        """Give somebody another role; they are signed out, and sign in again with it.

        A higher role begins with a new password. Returns what its link holds; None where the password stays, and for
        those who come in by single sign-on.

        Raises UnknownPersonError, and PeopleError where nobody would own this any more.
        """
        require(self.visitor, "change_roles")
        with self.store.writing() as session:
            person = self._person(session, person_id)
            if role != "owner":
                _keep_an_owner(session, person.person_id)
            if role == person.role:
                return None
            give_role(session, person, role)
            if person.subject or not outranks(role, person.role):
                return None
            return self._add(session, person.name, person.email, role, None)

    def close(self, person_id: str) -> None:
        """Close an account: its sign-ins end now, what its person did stays.

        Raises UnknownPersonError, and PeopleError where nobody would own this any more.
        """
        require(self.visitor, "close_accounts")
        with self.store.writing() as session:
            person = self._person(session, person_id)
            _keep_an_owner(session, person.person_id)
            accounts.set_closed(session, person.person_id, self.clock())
            accounts.end_sign_ins(session, person.person_id)
            invitations.drop_open_invitations(session, [person.email])

    def reopen(self, person_id: str) -> None:
        """Open a closed account again, with its role and its password. Raises UnknownPersonError."""
        require(self.visitor, "close_accounts")
        with self.store.writing() as session:
            accounts.set_closed(session, self._person(session, person_id).person_id, None)

    def _add(self, session: Session, name: str, email: str, role: Role, team_id: str | None) -> str:
        link, now = secrets.token_urlsafe(32), self.clock()
        made = Invitation(
            hashed(link), email, name, role, team_id, self.visitor.person_id, now, now + LINK_LASTS, used_at=None
        )
        invitations.add_invitations(session, [made])
        return link

    def _person(self, session: Session, person_id: str) -> Account:
        accounts.hold_accounts(session)
        found = accounts.read_account(session, person_id) if usable_id(person_id) else None
        if found is None or not self._mine(found):
            raise UnknownPersonError(NOBODY)
        return found

    def _team(self, session: Session, team_id: str | None) -> None:
        if team_id is None:
            if self.visitor.role == "owner":
                return
            raise PeopleError("Choose one of your teams: without one you would not see them yourself.")
        known = teams.read_team(session, team_id) if usable_id(team_id) else None
        if known is None or not looks_after(self.visitor, frozenset((known.id,))):
            raise UnknownPersonError(NO_TEAM)

    def _mine(self, account: Account) -> bool:
        return account.person_id == self.visitor.person_id or looks_after(self.visitor, account.teams)


def sees(visitor: Visitor, invitation: Invitation) -> bool:
    """Tell whether a visitor may see, replace and withdraw an open invitation: none to a role above their own."""
    of_team = frozenset((invitation.team_id,)) if invitation.team_id else frozenset()
    mine = invitation.invited_by == visitor.person_id or looks_after(visitor, of_team)
    return mine and not outranks(invitation.role, visitor.role)


def _shown(account: Account) -> Account:
    """Return an account without what nobody needs to look at."""
    return replace(account, password=None, subject=None)


def _keep_an_owner(session: Session, person_id: str) -> None:
    if accounts.owners(session) == {person_id}:
        raise PeopleError(LAST_OWNER)
