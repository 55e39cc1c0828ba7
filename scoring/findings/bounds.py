"""Bound the tone: how low and how high it may be, whatever its traits add up to."""

from __future__ import annotations

from scoring.doing.moves import moves
from scoring.findings.bearing import bearing
from scoring.findings.chatter import ceiling
from scoring.findings.contrition import contrition
from scoring.findings.heard import hear
from scoring.harm.harms import owned
from scoring.inquiry.questions import asks
from scoring.offering.offers import offered
from scoring.reading.phrases import Found
from scoring.reading.text import Reading
from scoring.types import Evidence

_CURT = 12  # words
_GRAVE = frozenset({"insult", "sarcasm", "threat"})


def bounded(reading: Reading, level: int, hurts: tuple[Evidence, ...], manner: dict[str, list[Found]]) -> int:
    """Apply the caps: insult, sarcasm and threat end it; a slight with nothing done for them is no better."""
    flags = {each.cue for each in hurts}
    acts = bool(manner.get("acts"))
    low, high = 1, 4
    if flags & _GRAVE or not reading.words:
        low = high = 0
    elif flags & {"command", "mention"}:
        low, high = 0, int(acts)
    elif flags & {"dismissal", "blame"}:
        low, high = 0, int(acts or len(reading.words) > _CURT)
    elif flags & {"shouting", "placeholder"}:
        low, high = 0, 1
    elif flags & {"policy_shield", "scapegoat", "refusal", "excuse", "non_apology"}:
        high = 2
    elif _warm(reading, manner):
        low = 2
    if _says_nothing(reading, manner) or _is_a_form(reading):
        high = min(high, 1)
    high = min(high, ceiling(reading, manner), *(each.most for each in bearing(reading)))
    low = min(low, high)
    return min(max(level, low), high)


def _says_nothing(reading: Reading, manner: dict[str, list[Found]]) -> bool:
    """Tell whether a reply only recites: nobody acts, nothing is given, asked, regretted, or felt with them."""
    reply = reading.reply
    if any(manner.get(label) for label in ("feels", "shares", "grants", "minds", "limits")) or asks(reply):
        return False
    if any(
        each.stance in ("firm", "done", "hedged") or (each.stance == "vague" and each.actor) for each in moves(reply)
    ):
        return False
    return not (offered(reply) or contrition(reading).offence or owned(reading) or hear(reading).scenes)


_FORM = 5
"""Things asked for at once that make a form of a reply."""


def _is_a_form(reading: Reading) -> bool:
    return any(ask.data >= _FORM for ask in asks(reading.reply))


def _warm(reading: Reading, manner: dict[str, list[Found]]) -> bool:
    """Tell whether a reply is kind about this very event, and steady."""
    kind = any(manner.get(label) for label in ("feels", "shares", "grants", "minds"))
    return (
        kind
        and (len({t.stem for t in hear(reading).event}) >= 2 or bool(hear(reading).scenes))
        and not any(manner.get(each) for each in ("bright", "chummy", "presumes"))
    )
