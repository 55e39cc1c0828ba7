"""How often a password may be tried in a quarter of an hour: five times for one e-mail, fifty from one address.

A try is kept before it is looked at: of many at the same moment no more than that are.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from storage import accounts
from storage.accounts import Account
from storage.store import Store
from training.people.sessions import hashed
from training.privacy.looks import record
from training.visitors import ANONYMOUS

TRIES, WINDOW = 5, timedelta(minutes=15)
TRIES_FROM = 50
"""Wrong ones from one address: a whole office may sit behind it, each of them with a bad morning."""
LOCKED: Final = (
    "That was not right five times, so this e-mail has to wait for a quarter of an hour. If you have forgotten your "
    "password, ask the owner of this Composure for a new link."
)
SLOWED: Final = (
    "There were too many wrong passwords from where you are, whoever wrote them. Please wait for a quarter of an hour."
)


@dataclass(frozen=True, slots=True)
class Try:
    """Hold a try that was noted: why it has to wait ("": it need not), and what it is kept under."""

    wait: str
    kept: tuple[str, ...] = ()
    last: bool = False
    last_from: bool = False


def note_try(store: Store, email: str, now: datetime, source: str = "") -> Try:
    """Note a try at the password of an e-mail in lower case, whether or not anybody has it.

    `source` is the address that asks, "" where it is not known. The tries are forgotten all by themselves after a
    while, and by `forget` when the password was right.
    """
    asked = {hashed(email): TRIES} | ({_address(source): TRIES_FROM} if source else {})
    with store.writing() as session:
        accounts.drop_old_tries(session, now - WINDOW)
        kept = tuple(accounts.add_try(session, who, now) for who in asked)
    with store.reading() as session:
        left = [most - accounts.count_tries(session, who, now - WINDOW) for who, most in asked.items()]
    if min(left) >= 0:
        return Try("", kept, last=left[0] == 0, last_from=left[-1] == 0 and bool(source))
    with store.writing() as session:
        for each in kept:
            accounts.drop_try(session, each)
    return Try(LOCKED if left[0] < 0 else SLOWED)


def forget(session: Session, email: str, right: Try) -> None:
    """Forget the tries of an e-mail whose password was right, and this one of its address."""
    accounts.drop_tries(session, hashed(email))
    for each in right.kept:
        accounts.drop_try(session, each)


def note_wrong(store: Store, account: Account | None, wrong: Try, now: datetime, source: str = "") -> None:
    """Write into the log of looks that nobody may try any more for a while, once when that begins."""
    if not (account and wrong.last) and not wrong.last_from:
        return
    if wrong.last_from:
        # The address itself only here: the log of looks is kept for years.
        logging.getLogger("composure").warning("Too many wrong passwords from %s: it has to wait.", source)
    with store.writing() as session:
        if account and wrong.last:
            record(session, ANONYMOUS, account.person_id, "", "locked", now)
        if wrong.last_from:
            record(session, ANONYMOUS, "", "", "slowed", now)


def _address(source: str) -> str:
    return hashed(f"from {source}")  # no e-mail has a blank in it
