"""Passwords: which ones are good enough, how they are kept, and how one is checked."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 200
_COMMON = frozenset(Path(__file__).with_name("common_passwords.txt").read_text("utf-8").split())
_hasher = PasswordHasher()
# Each takes 64 MB: a hundred strangers who sign in at the same moment must not take the machine.
_turns = BoundedSemaphore(4)


class PasswordRefusedError(ValueError):
    """Say, to the person who chooses a password, why this one will not do."""


def usable_password(password: str, email: str, name: str) -> str:
    """Return a password that will do for this person. Raises PasswordRefusedError, in words for them."""
    if len(password) < SHORTEST:
        raise PasswordRefusedError(
            f"Please take at least {SHORTEST} characters. A short sentence is easy to remember and hard to guess."
        )
    if len(password) > LONGEST:
        raise PasswordRefusedError(f"Please take at most {LONGEST} characters.")
    small = password.casefold().strip()
    own = {email.casefold(), email.casefold().partition("@")[0], name.casefold(), "".join(name.casefold().split())}
    if small in own:
        raise PasswordRefusedError(
            "Your name or e-mail is the first thing somebody would try. Please take another one."
        )
    if small in _COMMON or len(set(small)) < 4:
        raise PasswordRefusedError("This is one of the passwords that are tried first. Please take another one.")
    return password


def hashed_password(password: str) -> str:
    """Return what is stored of a password: argon2id with the library's own costs."""
    with _turns:
        return _hasher.hash(password.encode("utf-8", "replace"))


def matches(stored: str | None, password: str) -> bool:
    """Tell whether a password is the stored one; takes as long where none is stored."""
    try:
        with _turns:
            _hasher.verify(stored or _nobodys(), password[: LONGEST + 1].encode("utf-8", "replace"))
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


@cache
def _nobodys() -> str:
    return _hasher.hash("nobody has this password, and nobody is asked for it")
