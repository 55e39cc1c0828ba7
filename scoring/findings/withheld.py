# ruff: noqa: E501 - one way to say a thing is one line
"""Find what the customer asked for, may not have, and was not told so."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.doing.moves import moves
from scoring.matching.meaning import keys_in, share
from scoring.offering.offers import offered
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading, cleaned

_ASKS_FOR = compiled(
    r"\b(?:(?:i|we)(?:'d| would)? (?:just |also |really )?(?:want|need|demand|expect|insist|like)|give (?:me|us|it|back)|(?:refund|pay|reimburse|compensate) (?:me|us|it|my|our|all|every|for|back)"
    r"|(?:can|could|will|would|why can't|why don't) (?:you|u|i|we)|when (?:is|will|are|do|does|can|exactly|am)|and when|so when|when$|tell me|how long|get me|owe me|money back|i want|wanna)\b"
)
_TRIFLE = compiled(
    r"^(?:a |an |any |the )?(?:promis\w+|guarantee\w*|saying|giving|declaring|naming|reading|paying)\b(?: that| it| out| for)*"
)


def withheld(reading: Reading) -> str:
    """Return what the customer asked for, may not have, and was not told so, though the reply already offers something."""
    case, line = reading.reply.case, reading.reply.answering
    if not case.not_allowed or not line:
        return ""
    wanted = asked_for(line, case.not_allowed)
    acts = any(move.actor and move.stance in ("firm", "done") for move in moves(reading.reply))
    return wanted if wanted and acts and any(offer.firm for offer in offered(reading.reply)) else ""


@lru_cache(maxsize=512)
def asked_for(line: str, not_allowed: tuple[str, ...]) -> str:
    """Return the forbidden thing that the customer asks for by name; empty where none."""
    for sentence in re.split(r"[.!?\n]+(?=\s|$)", cleaned(line)):
        if not _ASKS_FOR.search(sentence):
            continue
        keys = keys_in(sentence)
        for phrase in not_allowed:
            if share(_TRIFLE.sub("", phrase.lower()).strip() or phrase, keys) >= 0.5:
                return phrase
    return ""
