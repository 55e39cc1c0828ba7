"""Who a browser belongs to: what its cookie holds is looked up at every rerun, and runs out by itself."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from storage import accounts, people
from storage.store import Store
from training.visitors import ANONYMOUS, LOCAL, Visitor

ABSOLUTE = timedelta(hours=12)
TICKET = timedelta(minutes=1)
_IDLE_MINUTES = 30.0
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_TICKET_MARK = "ticket:"


def now_utc() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


def idle_limit() -> timedelta:
    """Return how long a sign-in lasts without a click: COMPOSURE_IDLE_MINUTES, else half an hour."""
    named = os.environ.get("COMPOSURE_IDLE_MINUTES", "").strip()
    try:
        minutes = float(named) if named else _IDLE_MINUTES
    except ValueError:
        minutes = _IDLE_MINUTES
    return timedelta(minutes=min(minutes, ABSOLUTE / timedelta(minutes=1)) if minutes > 0 else _IDLE_MINUTES)


def hashed(secret: str) -> str:
    """Return what is stored of a secret of 256 random bits: nothing slower is needed for one that nobody can guess."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def ticket(session: Session, person_id: str, now: datetime) -> str:
    """Sign a person in and return the ticket that their browser changes for its cookie, once and within a minute."""
    made = secrets.token_urlsafe(32)
    accounts.end_old_sign_ins(session, idle_before=now - idle_limit(), begun_before=now - ABSOLUTE)
    accounts.add_sign_in(session, _TICKET_MARK + hashed(made), person_id, now)
    return made


def redeem(store: Store, given: str, now: datetime) -> str | None:
    """Return the token for the cookie in exchange for a ticket, None where it is not one, used or too old."""
    if not _TOKEN.fullmatch(given):
        return None
    with store.writing() as session:
        found = accounts.take_sign_in(session, _TICKET_MARK + hashed(given))
        if found is None or not timedelta(0) <= now - found.created_at <= TICKET:
            return None
        token = secrets.token_urlsafe(32)
        accounts.add_sign_in(session, hashed(token), found.person_id, now)
    return token


def visitor_of(store: Store, token: str | None, now: datetime, *, alone: bool) -> Visitor:
    """Return who a browser belongs to: the person of its cookie, or the one of solo mode where there is no account.

    `alone` says that nobody but this machine can reach the app: without it there is no solo mode. Raises StorageError.
    """
    with store.reading() as session:
        school = accounts.any_account(session)
        found = _signed_in(session, token, now) if school else None
        known = people.has_person(session, LOCAL)
    if found:
        visitor, stale = found
        if stale:
            with store.writing() as session:
                accounts.touch_sign_in(session, stale, now)
        return visitor
    if school or not alone:
        return ANONYMOUS
    return _alone(store, now, known=known)


def solo_visitor(store: Store) -> Visitor:
    """Return the one person of solo mode, made when they are first met. Raises StorageError."""
    with store.reading() as session:
        known = people.has_person(session, LOCAL)
    return _alone(store, now_utc(), known=known)


def _alone(store: Store, now: datetime, *, known: bool) -> Visitor:
    if not known:
        with store.writing() as session:
            people.add_person(session, LOCAL, "You", now)
    return Visitor(LOCAL, "You", "owner", solo=True)


def still_in(store: Store, token: str | None, now: datetime) -> bool:
    """Tell whether the sign-in of this cookie stands; to ask is no use of it. Raises StorageError."""
    with store.reading() as session:
        return _signed_in(session, token, now) is not None


def end(store: Store, token: str) -> None:
    """End the sign-in of this cookie; one that is none is no error."""
    if _TOKEN.fullmatch(token):
        with store.writing() as session:
            accounts.take_sign_in(session, hashed(token))


def _signed_in(session: Session, token: str | None, now: datetime) -> tuple[Visitor, str | None] | None:
    """Return who is signed in, and the key of the sign-in where it is time to note that it was used."""
    if not token or not _TOKEN.fullmatch(token):
        return None
    key = hashed(token)
    found = accounts.read_sign_in(session, key)
    if found is None or now - found.seen_at > idle_limit() or now - found.created_at > ABSOLUTE:
        return None
    account = accounts.read_account(session, found.person_id)
    if account is None or account.closed_at:
        return None
    # Not at every click: a write waits its turn among all writers.
    stale = now - found.seen_at > min(timedelta(minutes=1), idle_limit() / 10)
    return Visitor(account.person_id, account.name, account.role, account.teams), key if stale else None
