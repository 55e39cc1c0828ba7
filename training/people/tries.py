"""How often a password may be tried: five times in a quarter of an hour for one e-mail, wherever it is asked for."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from storage import accounts
from storage.store import Store
from training.people.sessions import hashed

TRIES, WINDOW = 5, timedelta(minutes=15)
LOCKED: Final = (
    "That was not right five times, so this e-mail has to wait for a quarter of an hour. If you have forgotten your "
    "password, ask the owner of this Composure for a new link."
)


def may_try(store: Store, email: str, now: datetime) -> bool:
    """Note a try at the password of an e-mail in lower case, whether or not anybody has it; False where it must wait.

    The tries are forgotten by `accounts.drop_tries` when the password was right, all by themselves after a while.
    """
    who = hashed(email)
    # Kept before it is checked: of many tries at the same moment no more than five are looked at.
    with store.writing() as session:
        accounts.drop_old_tries(session, now - WINDOW)
        this = accounts.add_try(session, who, now)
    with store.reading() as session:
        tries = accounts.count_tries(session, who, now - WINDOW)
    if tries <= TRIES:
        return True
    with store.writing() as session:
        accounts.drop_try(session, this)
    return False
