"""What somebody may be called on boards in place of their name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from sqlalchemy.orm import Session

from storage import groups
from training.boards.export import neutral

LONGEST_PSEUDONYM = 40
_MARK = "pseudonym"


class PseudonymRefusedError(ValueError):
    """Say why a pseudonym cannot be used, in words for the person; nothing was changed."""


def pseudonym(typed: str, others: Iterable[str]) -> str:
    """Return a pseudonym as it is kept, "" for none. Raises PseudonymRefusedError.

    `others` are the names that are taken: of everybody else, and those that boards use themselves.
    """
    name = " ".join(typed.split())
    if not name:
        return ""
    if len(name) > LONGEST_PSEUDONYM:
        raise PseudonymRefusedError(f"A pseudonym has up to {LONGEST_PSEUDONYM} letters, digits and spaces.")
    # Not printable are control characters, those that turn the direction of the text, and those of no width.
    if not name.isprintable() or not typed.replace("\t", " ").strip().isprintable():
        raise PseudonymRefusedError("There is a character in it that nobody can see. Type it anew, without pasting.")
    if neutral(name) != name:
        raise PseudonymRefusedError(
            f"A spreadsheet may take “{name}” for a formula. Please begin with a letter or a digit."
        )
    if not _looks(name):
        raise PseudonymRefusedError("A pseudonym needs a letter or a digit, so that it can be read.")
    if _looks(name) in map(_looks, others):
        raise PseudonymRefusedError(
            "Somebody else goes by this name, or by one that looks the same. Choose another one."
        )
    return name


def give_way(session: Session, name: str) -> None:
    """Change the pseudonyms that look like the name of somebody who comes in: a name is nobody's to choose.

    They say that they are pseudonyms from then on. To drop them would show who had chosen not to be named.
    """
    for person_id, each in groups.pseudonyms(session).items():
        if _looks(each) == _looks(name):
            groups.set_pseudonym(session, person_id, f"{each} ({_MARK})")


def _looks(name: str) -> str:
    """Return what is left when letters differ only in width, case, accents, or what stands between them."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    # Fillers are letters by their class, and blank.
    return "".join(each for each in apart if each.isalnum() and each not in "\u115f\u1160\u3164\uffa0")
