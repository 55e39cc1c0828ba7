"""Names, e-mails, roles and ids as people type them: made usable, or refused in words."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from storage.tables import Role

RANKS: Final[tuple[Role, ...]] = ("trainee", "trainer", "manager", "owner")
"""The roles from the one that may do least to the one that may do most."""
LONGEST_NAME = 80
_EMAIL = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+")
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_FORMULA = ("=", "+", "-", "@")


class NameRefusedError(ValueError):
    """Say why what was typed cannot be used, to the person who typed it."""


def email_of(text: str) -> str:
    """Return an e-mail in lower case. Raises NameRefusedError."""
    typed = text.strip()
    small = typed.lower()
    if not typed.isascii() or len(small) > 254 or not _EMAIL.fullmatch(small) or small.startswith(_FORMULA):
        raise NameRefusedError("This is no e-mail address. Write it like ana.silva@example.com.")
    return small


def name_of(text: str, what: str = "name") -> str:
    """Return a name on one line of at most 80 characters. Raises NameRefusedError."""
    name = " ".join(unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode()).split())
    if not name:
        raise NameRefusedError(f"The {what} is missing.")
    if len(name) > LONGEST_NAME:
        raise NameRefusedError(f"This {what} is too long: {LONGEST_NAME} characters are the most.")
    if any(unicodedata.category(each) in ("Cc", "Cf", "Cs") for each in name):
        raise NameRefusedError(f"There is an invisible character in this {what}. Please type it anew.")
    if name.startswith(_FORMULA):
        raise NameRefusedError(f"This {what} begins like a formula (= + - @). Remove that character.")
    return name


def role_of(text: str) -> Role:
    """Return a role; nothing written is a trainee. Raises NameRefusedError."""
    small = text.strip().lower() or "trainee"
    for role in RANKS:
        if role == small:
            return role
    raise NameRefusedError(f"There is no such role. Write one of: {', '.join(RANKS)}.")


def outranks(role: Role, own: Role | None) -> bool:
    """Tell whether a role stands above one's own."""
    return own is None or RANKS.index(role) > RANKS.index(own)


def usable_id(text: str) -> str | None:
    """Return an id that may be asked of a database, None for what no id looks like."""
    return text if _ID.fullmatch(text) else None
