"""Tell whether a clause gives something, and which keys stand for money, a day or a stretch of time."""

from __future__ import annotations

from functools import lru_cache

from scoring.doing.moves import Move
from scoring.matching.meaning import acts_in, keys_in
from scoring.offering.offers import offered
from scoring.patterns.quick import compiled
from scoring.types import Reply

NEGATION = compiled(
    r"\b(?:not|cannae|canny|dinnae|willnae|no|never|nothing|nobody|without|outside|instead of|rather than|"
    r"(?:is|are|was|were|do|does|did|ca|wo|could|would|should|has|have)nt)\b|n't\b"
)
_GIVING = compiled(
    r"\b(?:(?:i|we)(?:'ll| will| can| could|'m| am| are|'re|'ve| have)|ill|let me|you(?:'ll| will| can| get| "
    r"may)|there'll|"
    r"will|on (?:us|the house)|yours|for you|off|back|free|is being|are being|gets?|have a|take a)\b"
)


def offers_whole(reply: Reply, move: Move) -> bool:
    """Tell whether a clause says the whole of an allowed offer: "a new machine on loan" is the loan."""
    return any(o.fit >= 0.9 and o.start < move.end and move.start < o.end for o in offered(reply))


def gives(words: str, move: Move) -> bool:
    """Tell whether a clause gives or does something, and does not only speak of it."""
    if move.stance in ("firm", "done"):
        return True
    return bool(_GIVING.search(words)) or (move.stance == "plain" and bool(acts_in(move.meant.keys)))


MONEY = frozenset(("~REFUND", "~WAIVE", "~FREE"))
DATES = frozenset(("~TODAY", "~NOW", "~TOMORROW"))
TIMES = frozenset("~" + name for name in ("TODAY", "NOW", "TOMORROW", "HOURS", "DAYS", "MINUTES", "WEEKS"))
BOUND = TIMES | {"~ALL", "~YEARS", "~MONTHS", "~NIGHT"}


@lru_cache(maxsize=512)
def keys_allowed(allowed: tuple[str, ...]) -> frozenset[str]:
    """Return every key of the allowed offers."""
    return frozenset(key for phrase in allowed for key in keys_in(phrase))
