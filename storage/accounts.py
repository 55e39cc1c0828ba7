"""Accounts, sign-ins and failed tries. All work is done in the caller's session."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from storage.tables import AccountRow, MemberRow, PersonRow, Role, SignInRow, SignInTryRow


@dataclass(frozen=True, slots=True)
class Account:
    """Hold how somebody comes in: `password` is its argon2 hash, `teams` are ids; times are UTC."""

    person_id: str
    name: str
    email: str
    role: Role
    password: str | None
    subject: str | None
    created_at: datetime
    closed_at: datetime | None
    teams: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Hold a browser's sign-in; times are UTC."""

    person_id: str
    created_at: datetime
    seen_at: datetime


def any_account(session: Session) -> bool:
    """Tell whether there is an account at all, also a closed one: then this is no solo mode any more."""
    return session.scalar(select(AccountRow.person_id).limit(1)) is not None


def add_account(session: Session, account: Account) -> None:
    """Add an account for a person who is there already. The e-mail must be free and in lower case."""
    session.add(
        AccountRow(
            person_id=account.person_id,
            email=account.email,
            role=account.role,
            password=account.password,
            subject=account.subject,
            created_at=account.created_at,
        )
    )
    session.flush()


def read_account(session: Session, person_id: str) -> Account | None:
    """Return somebody's account, None where they have none."""
    row = session.get(AccountRow, person_id)
    return _account(session, row) if row else None


def account_by_email(session: Session, email: str) -> Account | None:
    """Return the account of an e-mail in lower case, None where there is none."""
    row = session.scalar(select(AccountRow).where(AccountRow.email == email))
    return _account(session, row) if row else None


def account_by_subject(session: Session, subject: str) -> Account | None:
    """Return the account of an identity of single sign-on, None where there is none."""
    row = session.scalar(select(AccountRow).where(AccountRow.subject == subject))
    return _account(session, row) if row else None


def list_accounts(session: Session) -> list[Account]:
    """Return every account, by name."""
    teams: dict[str, set[str]] = {}
    for member in session.execute(select(MemberRow.person_id, MemberRow.team_id)):
        teams.setdefault(member.person_id, set()).add(member.team_id)
    rows = session.execute(
        select(AccountRow, PersonRow.name)
        .join(PersonRow, PersonRow.id == AccountRow.person_id)
        .order_by(func.lower(PersonRow.name), AccountRow.email)
    )
    return [_made(row, name, frozenset(teams.get(row.person_id, ()))) for row, name in rows]


def hold_accounts(session: Session) -> None:
    """Keep every owner's account from changing until the session ends, so that the last one cannot be lost twice."""
    session.execute(
        select(AccountRow.person_id).where(AccountRow.role == "owner").order_by(AccountRow.person_id).with_for_update()
    )


def owners(session: Session) -> frozenset[str]:
    """Return the ids of the people who own this and can come in."""
    query = select(AccountRow.person_id).where(AccountRow.role == "owner", AccountRow.closed_at.is_(None))
    return frozenset(session.scalars(query))


def set_password(session: Session, person_id: str, password: str | None) -> None:
    """Store the hash of a new password; with None there is none by which to sign in."""
    session.execute(update(AccountRow).where(AccountRow.person_id == person_id).values(password=password))


def set_subject(session: Session, person_id: str, subject: str) -> None:
    """Store which identity of single sign-on a person has."""
    session.execute(update(AccountRow).where(AccountRow.person_id == person_id).values(subject=subject))


def set_role(session: Session, person_id: str, role: Role) -> None:
    """Give a person another role."""
    session.execute(update(AccountRow).where(AccountRow.person_id == person_id).values(role=role))


def set_closed(session: Session, person_id: str, closed_at: datetime | None) -> None:
    """Close an account, or open it again with None."""
    session.execute(update(AccountRow).where(AccountRow.person_id == person_id).values(closed_at=closed_at))


def add_sign_in(session: Session, token: str, person_id: str, now: datetime) -> None:
    """Keep that a browser is signed in; `token` is a hash."""
    session.add(SignInRow(token=token, person_id=person_id, created_at=now, seen_at=now))
    session.flush()


def read_sign_in(session: Session, token: str) -> SignedIn | None:
    """Return a sign-in by the hash of its token, None where there is none."""
    row = session.get(SignInRow, token)
    return SignedIn(row.person_id, row.created_at, row.seen_at) if row else None


def take_sign_in(session: Session, token: str) -> SignedIn | None:
    """Delete a sign-in and return it; of two who take the same one, one gets None."""
    row = session.get(SignInRow, token, with_for_update=True)
    if row is None:
        return None
    session.delete(row)
    session.flush()
    return SignedIn(row.person_id, row.created_at, row.seen_at)


def touch_sign_in(session: Session, token: str, now: datetime) -> None:
    """Keep when a sign-in was last used."""
    session.execute(update(SignInRow).where(SignInRow.token == token).values(seen_at=now))


def end_sign_ins(session: Session, person_id: str, keep: str | None = None) -> None:
    """Sign a person out everywhere, but for the sign-in whose hash is `keep`."""
    session.execute(delete(SignInRow).where(SignInRow.person_id == person_id, SignInRow.token != (keep or "")))


def end_old_sign_ins(session: Session, idle_before: datetime, begun_before: datetime) -> None:
    """Delete the sign-ins that have run out."""
    session.execute(delete(SignInRow).where(or_(SignInRow.seen_at < idle_before, SignInRow.created_at < begun_before)))


def add_try(session: Session, who: str, now: datetime) -> str:
    """Keep a try to sign in and return its id."""
    made = secrets.token_urlsafe(16)
    session.add(SignInTryRow(id=made, who=who, tried_at=now))
    session.flush()
    return made


def count_tries(session: Session, who: str, since: datetime) -> int:
    """Count the tries of a hash since a moment."""
    query = select(func.count()).select_from(SignInTryRow).where(SignInTryRow.who == who, SignInTryRow.tried_at > since)
    return session.scalar(query) or 0


def drop_try(session: Session, try_id: str) -> None:
    """Delete one try."""
    session.execute(delete(SignInTryRow).where(SignInTryRow.id == try_id))


def drop_tries(session: Session, who: str) -> None:
    """Delete all tries of a hash."""
    session.execute(delete(SignInTryRow).where(SignInTryRow.who == who))


def drop_old_tries(session: Session, before: datetime) -> None:
    """Delete everybody's tries that are older than `before`."""
    session.execute(delete(SignInTryRow).where(SignInTryRow.tried_at < before))


def _account(session: Session, row: AccountRow) -> Account:
    teams = session.scalars(select(MemberRow.team_id).where(MemberRow.person_id == row.person_id))
    return _made(row, session.get_one(PersonRow, row.person_id).name, frozenset(teams))


def _made(row: AccountRow, name: str, teams: frozenset[str]) -> Account:
    return Account(
        person_id=row.person_id,
        name=name,
        email=row.email,
        role=row.role,
        password=row.password,
        subject=row.subject,
        created_at=row.created_at,
        closed_at=row.closed_at,
        teams=teams,
    )
