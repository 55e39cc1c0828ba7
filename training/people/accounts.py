"""One's own account: the first owner's, the password, the sign-ins; and what ends when an account changes."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from storage import accounts, invitations, people
from storage.accounts import Account
from storage.store import Store
from training.boards.pseudonyms import give_way
from training.named import email_of, name_of
from training.people.passwords import hashed_password, matches, usable_password
from training.people.sessions import hashed, now_utc, ticket
from training.people.tries import forget, note_try, note_wrong
from training.permits import require
from training.visitors import LOCAL, Visitor

FOUNDED: Final = "There are accounts here already. Sign in, or ask an owner for an invitation."
WRONG: Final = "This is not your password so far, so nothing was changed."


class AccountError(ValueError):
    """Say, to the person whose account it is, why nothing was changed."""


@dataclass(frozen=True)
class Accounts:
    """One visitor's own account. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc

    def create_owner(self, name: str, email: str, password: str, *, keep_practice: bool = True) -> str:
        """Make the first account, which ends solo mode, and return a ticket for its browser.

        With `keep_practice` the attempts made in solo mode are the owner's; without, they stay with nobody. Raises
        AccountError, NameRefusedError and PasswordRefusedError.
        """
        require(self.visitor, "create_first_owner")
        name, email, now = name_of(name), email_of(email), self.clock()
        stored = hashed_password(usable_password(password, email, name))
        person_id = LOCAL if keep_practice else secrets.token_urlsafe(16)
        with self.store.writing() as session:
            if accounts.any_account(session):
                raise AccountError(FOUNDED)
            people.add_person(session, person_id, name, now)
            people.rename_person(session, person_id, name)
            give_way(session, name)
            accounts.add_account(session, Account(person_id, name, email, "owner", stored, None, now, None))
            return ticket(session, person_id, now)

    def own(self) -> Account:
        """Return one's own account. Raises AccountError in solo mode."""
        require(self.visitor, "change_own_password")
        with self.store.reading() as session:
            found = accounts.read_account(session, self.visitor.person_id)
        if found is None:
            raise AccountError("There are no accounts yet.")
        return found

    def change_password(self, old: str, new: str, token: str | None) -> None:
        """Change one's own password and sign every other browser out than the one whose cookie holds `token`.

        A link for a new password that is still open is void then. Raises AccountError and PasswordRefusedError.
        """
        require(self.visitor, "change_own_password")
        account = self.own()
        # As at the entrance: whoever found a browser open must not find the password too.
        this = note_try(self.store, account.email, self.clock())
        if this.wait:
            raise AccountError(this.wait)
        if not matches(account.password, old):
            note_wrong(self.store, account, this, self.clock())
            raise AccountError(WRONG)
        stored = hashed_password(usable_password(new, account.email, account.name))
        with self.store.writing() as session:
            forget(session, account.email, this)
            accounts.set_password(session, account.person_id, stored)
            accounts.end_sign_ins(session, account.person_id, keep=hashed(token) if token else None)
            invitations.drop_open_invitations(session, [account.email])

    def sign_out(self) -> None:
        """Sign every browser of this person out."""
        require(self.visitor, "change_own_password")
        with self.store.writing() as session:
            accounts.end_sign_ins(session, self.visitor.person_id)


def has_accounts(store: Store) -> bool:
    """Tell whether people sign in here; where not, this is solo mode."""
    with store.reading() as session:
        return accounts.any_account(session)
