"""The entrance: signing in by password, by an invitation, or by single sign-on."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from storage import accounts, invitations, people, teams
from storage.accounts import Account
from storage.invitations import Invitation
from storage.store import Store
from storage.tables import Role
from training.boards.pseudonyms import give_way
from training.named import RANKS, NameRefusedError, email_of, outranks
from training.people.passwords import hashed_password, matches, usable_password
from training.people.roles import give_role
from training.people.sessions import hashed, now_utc, ticket
from training.people.tries import WINDOW, forget, note_try, note_wrong
from training.permits import may, require
from training.visitors import Visitor

WRONG: Final = "This e-mail and this password do not belong together. Have a look at both, and try again."
NO_LINK: Final = "This link has been used, has run out, or is not complete. Ask whoever sent it for a new one."
UNKNOWN: Final = (
    "You are known to your organisation, but not here yet. Ask the owner of this Composure to invite your e-mail."
)
USED: Final = "You have signed out since. Please sign in again."


class SignInRefusedError(PermissionError):
    """Say, to the person at the door, why they are not let in; an unknown e-mail and a wrong password are alike."""


class UsedError(SignInRefusedError):
    """Say that this word of the provider has let somebody in already: after they signed out it opens nothing."""


@dataclass(frozen=True, slots=True)
class Invited:
    """Hold who a link is for: `returning` says that it gives a new password to somebody who is here already."""

    name: str
    email: str
    returning: bool


@dataclass(frozen=True)
class Entrance:
    """Let people in. What comes back is a ticket for their browser. Every method raises StorageError.

    `source` is the address that their browser connects from, "" where it is not known.
    """

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc
    source: str = ""

    def sign_in(self, email: str, password: str) -> str:
        """Return a ticket for who has this e-mail and password. Raises SignInRefusedError.

        After five wrong ones within a quarter of an hour an e-mail has to wait, whether or not anybody has it; after
        fifty from one address, that address.
        """
        require(self.visitor, "sign_in")
        email, now = email.strip().lower(), self.clock()
        this = note_try(self.store, email, now, self.source)
        if this.wait:
            raise SignInRefusedError(this.wait)
        with self.store.reading() as session:
            account = accounts.account_by_email(session, email) if _is_email(email) else None
        known = matches(account.password if account else None, password)
        if not known or account is None or account.closed_at:
            note_wrong(self.store, account, this, now, self.source)
            raise SignInRefusedError(WRONG)
        with self.store.writing() as session:
            forget(session, email, this)
            standing = accounts.read_account(session, account.person_id)
            if standing is None or standing.closed_at or standing.password != account.password:
                raise SignInRefusedError(WRONG)
            return ticket(session, account.person_id, now)

    def invitation(self, link: str) -> Invited:
        """Return who a link is for. Raises SignInRefusedError when it cannot be used (any more)."""
        require(self.visitor, "accept_invitation")
        with self.store.writing() as session:
            invitation = self._open(session, link)
            known = accounts.account_by_email(session, invitation.email)
        return Invited(known.name if known else invitation.name, invitation.email, known is not None)

    def accept(self, link: str, password: str) -> str:
        """Use a link up, with the password that its person has chosen, and return a ticket.

        Raises SignInRefusedError, and PasswordRefusedError (the link can then be used again).
        """
        require(self.visitor, "accept_invitation")
        with self.store.reading() as session:
            found = invitations.find_invitation(session, hashed(link))
        stored = hashed_password(usable_password(password, found.email, found.name)) if found else ""
        with self.store.writing() as session:
            invitation = self._open(session, link)
            known = accounts.account_by_email(session, invitation.email)
            if known:
                person_id = known.person_id
                accounts.set_password(session, person_id, stored)
                accounts.end_sign_ins(session, person_id)
            else:
                person_id = self._welcome(session, invitation, password=stored)
            invitations.use_invitation(session, invitation.token, self.clock())
            return ticket(session, person_id, self.clock())

    def by_provider(self, claims: Mapping[str, object]) -> str:
        """Return a ticket for who single sign-on says is here, found by issuer and subject, else by e-mail.

        An e-mail counts only where the provider has verified it. What the provider said at one moment (`iat`) lets in
        once. Raises SignInRefusedError, UsedError where it has.
        """
        require(self.visitor, "sign_in")
        subject, email = f"{claims.get('iss')} {claims.get('sub')}", ""
        if claims.get("email_verified") is True:
            email = str(claims.get("email", "")).strip()
            # The Kelvin sign is no K, but its small letter is k: an address of somebody else's.
            email = email.lower() if email.isascii() else ""
        if not claims.get("iss") or not claims.get("sub") or not subject.isprintable():
            raise SignInRefusedError(UNKNOWN)
        with self.store.writing() as session:
            if claims.get("iat") is not None:
                self._use_once(session, f"{subject} {claims['iat']}")
            account = accounts.account_by_subject(session, subject)
            if account is None and _is_email(email):
                account = self._by_email(session, email, subject)
            if account is None or account.closed_at:
                raise SignInRefusedError(UNKNOWN)
            role = _claimed(claims)
            last = account.role == "owner" and accounts.owners(session) == {account.person_id}
            if role and role != account.role and not last:
                give_role(session, account, role)
            return ticket(session, account.person_id, self.clock())

    def _use_once(self, session: Session, said: str) -> None:
        # Beside the tries, where it is forgotten after a quarter of an hour: pages take no older word (entry.py).
        used, now = hashed(f"said {said}"), self.clock()
        accounts.drop_old_tries(session, now - WINDOW)
        if accounts.count_tries(session, used, now - WINDOW):
            raise UsedError(USED)
        accounts.add_try(session, used, now)

    def _by_email(self, session: Session, email: str, subject: str) -> Account | None:
        account = accounts.account_by_email(session, email)
        if account is None:
            invitation = invitations.invitation_for(session, email, self.clock())
            if invitation is None or not _stands(session, invitation, None):
                return None
            person_id = self._welcome(session, invitation, subject=subject)
            invitations.use_invitation(session, invitation.token, self.clock())
            return accounts.read_account(session, person_id)
        if account.subject is not None:
            return None  # somebody else of that provider: e-mails are given to new people
        accounts.set_subject(session, account.person_id, subject)
        return account

    def _open(self, session: Session, link: str) -> Invitation:
        found = invitations.read_invitation(session, hashed(link))
        if found is None or found.used_at or found.expires_at <= self.clock():
            raise SignInRefusedError(NO_LINK)
        account = accounts.account_by_email(session, found.email)
        # A link made before the account was is no way to another one's password.
        if account and (account.closed_at or found.created_at < account.created_at):
            raise SignInRefusedError(NO_LINK)
        if not _stands(session, found, account):
            raise SignInRefusedError(NO_LINK)
        return found

    def _welcome(
        self, session: Session, invitation: Invitation, *, password: str | None = None, subject: str | None = None
    ) -> str:
        person_id, now = secrets.token_urlsafe(16), self.clock()
        people.add_person(session, person_id, invitation.name, now)
        give_way(session, invitation.name)
        accounts.add_account(
            session,
            Account(person_id, invitation.name, invitation.email, invitation.role, password, subject, now, None),
        )
        if invitation.team_id:
            teams.add_member(session, invitation.team_id, person_id, now)
        return person_id


def _stands(session: Session, invitation: Invitation, known: Account | None) -> bool:
    """Tell whether who made a link could still make it: else they come back by one, after they were sent away."""
    maker = accounts.read_account(session, invitation.invited_by)
    if maker is None or maker.closed_at:
        return False
    visitor = Visitor(maker.person_id, maker.name, maker.role, maker.teams)
    if known:  # a new password: an owner made it, or whoever runs the server, in the person's own name
        return may(visitor, "make_new_links") or maker.person_id == known.person_id
    near = maker.role == "owner" or invitation.team_id in maker.teams
    return may(visitor, "invite_people") and not outranks(invitation.role, maker.role) and near


def _is_email(text: str) -> bool:
    """Tell whether this may be asked of a database: PostgreSQL refuses a NUL, and nobody has half a character."""
    try:
        return email_of(text) == text
    except NameRefusedError:
        return False


def _claimed(claims: Mapping[str, object]) -> Role | None:
    """Return the highest of our roles in the claim that COMPOSURE_ROLE_CLAIM names, None where there is none."""
    value = claims.get(os.environ.get("COMPOSURE_ROLE_CLAIM", "").strip())
    named = {value} if isinstance(value, str) else set(value) if isinstance(value, list | tuple) else set()
    return next((role for role in reversed(RANKS) if role in named), None)
