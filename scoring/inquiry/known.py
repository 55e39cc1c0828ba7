"""Tell what the customer has said already, and whether a question asks for it again."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.inquiry.asking import OFFERED_HELP
from scoring.inquiry.questions import Ask
from scoring.matching.meaning import alternatives, keys_in, share, slots
from scoring.matching.values import value_known
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading
from scoring.types import Case


@lru_cache(maxsize=512)
def said_before(case: Case, customer: str) -> frozenset[str]:
    """Return the words (as stems and values) of all that the customer has said or is known to have said.

    Concepts are left out: to mention an e-mail is not to give the address it came from.
    """
    made = keys_in(customer)
    for phrase in (*case.known, *case.parts):
        made |= keys_in(phrase)
    return frozenset(key for key in made if key[0] != "~")


_IDENTITY = compiled(
    r"(?<![£$€\d.,])\b(?:[a-z]{1,5}-?\d[\d-]{1,12}|\d{4,12}|[a-z]{2}\d{2} ?[a-z]{3}|"
    r"(?=[a-z]*\d)(?=\d*[a-z])(?!\d+(?:am|pm|st|nd|rd|th|min|cm|kg|gb|mm)\b)[a-z\d]{5,10})\b"
)


def known_already(reading: Reading, ask: Ask) -> tuple[int, int] | None:
    """Return the words of a question that ask for what the customer has said, or None.

    A number counts as said where the customer, or `known`, gives it beside the noun that is asked for.
    """
    reply = reading.reply
    if OFFERED_HELP.search(reading.text, ask.start, ask.end):
        return (ask.start, ask.end) if reply.answering or reply.earlier else None
    if _BY_NOW.search(reading.text, ask.start, ask.end):
        return None
    keys = ask.meant.keys
    words = frozenset(key for key in keys if key[0] not in "~#@")
    told = (
        *reply.case.known,
        *(line for e in (*reply.earlier, None) for line in _sentences_of(e.customer if e else reply.answering)),
    )
    for phrase in told:
        if "~PHOTO" in keys or "~RECEIPT" in keys or "~CERT" in keys:
            break
        if _identifies(phrase) and words & keys_in(phrase) and ("~REF" in keys or share(phrase, keys.keys()) >= 0.3):
            return ask.start, ask.end
    if value_known(reading.text[ask.start : ask.end], keys, reply.case.known, told):
        return ask.start, ask.end
    for phrase in reply.case.known:
        for way in alternatives(phrase):
            met = frozenset().union(*slots(way)) & keys.keys()  # "works" and "home" both suit "what time suits you?"
            if len(slots(way)) > 1 and len(met) > 1 and share(way, keys.keys()) >= 0.65:
                return ask.start, ask.end
    return None


_BY_NOW = compiled(  # "is the shed off now?": whether it is done is new, whatever they told before
    r"(?:^|[.,;:!?-]|\b(?:and|so|then|ok|now|me|know|whether|if))\s*"
    r"(?:(?:is|are|has|have|did|was|'s) (?:[a-z0-9'\"-]+ ){1,6}?|(?:it|that|everything) (?:is|has) )"
    r"(?:(?:(?:off|on|out|up|down|in|away|gone|done|back|open|closed|shut|safe|awake|outside|there|clear|ok|okay|"
    r"better|dry|warm|cold|plugged (?:in|out)|[a-z]+ing|"
    r"(?!charged|paid|booked|billed|called|ordered|told|promised)[a-z]+ed)"
    r"(?: (?:off|on|in|out|up|back))? (?:now|yet|already|again|by now|this minute|at last))|"
    r"still (?:off|on|out|up|down|in|open|switched (?:on|off)|plugged in|there|outside|hot|warm|wet|cold|awake|"
    r"(?!waiting|charging|asking)[a-z]+ing))\W*$"
)


@lru_cache(maxsize=2_000)
def _identifies(phrase: str) -> bool:
    """Tell whether a phrase holds a reference or another number that stands for one thing."""
    return bool(_IDENTITY.search(phrase.lower()))


def _sentences_of(text: str) -> list[str]:
    return [piece for piece in re.split(r"[.!?\n]+\s", text) if piece]
