"""What may be sent as a reply, and how it is kept: as typed, but for what no screen or database can hold."""

from __future__ import annotations

import re
import unicodedata

from scoring.reading.cleaning import LIMIT

LONGEST_REPLY = LIMIT
_LINE_ENDS = re.compile(r"\r\n?")


class ReplyRefusedError(ValueError):
    """Say in plain words why a reply was not sent. Nothing was stored; the page keeps the text."""


def clean_reply(text: str) -> str:
    r"""Return the reply as it will be stored and graded.

    Control characters go (those that separate become a space), line ends become `\n`, halves of characters become the
    replacement sign; everything else stays as typed. Raises ReplyRefusedError for a blank or an over-long reply.
    """
    # A pair of surrogates is a character written in two halves; a lone one cannot be stored anywhere.
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    kept = "".join(_kept(character) for character in _LINE_ENDS.sub("\n", whole))
    if all(_unseen(character) for character in kept):
        raise ReplyRefusedError("Write something first: an empty reply was not sent.")
    if len(kept) > LONGEST_REPLY:
        raise ReplyRefusedError(
            f"Your reply has {len(kept):,} characters and a reply may have {LONGEST_REPLY:,}. "
            "Shorten it and send it again: nothing was sent, and your text is still here."
        )
    return kept


def _kept(character: str) -> str:
    if character in "\n\t" or unicodedata.category(character) != "Cc":
        return character
    return " " if character.isspace() else ""


def _unseen(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "Cf"
