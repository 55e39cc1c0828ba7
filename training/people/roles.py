"""Another role for somebody: what ends with it, and why a higher one begins with a new password."""

from __future__ import annotations

from sqlalchemy.orm import Session

from storage import accounts
from storage.accounts import Account
from storage.tables import Role
from training.named import outranks


def give_role(session: Session, account: Account, role: Role) -> None:
    """Give somebody another role; they are signed out everywhere, and with a higher role their password is void.

    Whoever handed them their invitation may have used it themselves: the password opened nothing of worth then.
    """
    accounts.set_role(session, account.person_id, role)
    accounts.end_sign_ins(session, account.person_id)
    if outranks(role, account.role):
        accounts.set_password(session, account.person_id, None)
