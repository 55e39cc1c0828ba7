# ruff: noqa: E501 - one way to say a thing is one line
"""Tell whether words of feeling count: about this customer, about what is, and no story of our own."""

from __future__ import annotations

from collections.abc import Iterable

from scoring.feeling.story import Clause
from scoring.feeling.telling import COMPANY_FEELS, FOR_US, NOT
from scoring.feeling.whose import of_another, supposed
from scoring.patterns.quick import compiled
from scoring.reading.phrases import Found
from scoring.reading.text import Reading
from scoring.types import Case

_OF_SOMEBODY = frozenset({"feels", "shares", "grants", "wronged", "judges", "token", "eases"})
_OF_THEM = compiled(
    r"\b(?:you|u|ye|ya|yous|you're|you've|your|ur|yer|she|he|they|her|him|them|his|their|anyone|anybody|nobody|no one|someone|somebody|any \w+|a (?:person|child|baby|family|parent|mother|customer))\b"
)
_IS_NOT = compiled(r"(?:you|u|she|he|they)(?:'re|'s| are| were| was| is)? (?:not|no longer|never)\b")
_OURS = compiled(r"\b(?:we|us|our|ours|i|my|mine)\b")
_NO_TRUST = compiled(
    r"(?:\bnot|\bnever|n't|\bdont|\bwont|\bno longer|\bwho would|\bwhy would you) (?:still |ever )?trust\b"
)
_OUR_FAILING = compiled(  # "we had not asked them once", "we lost your parcel last week": no story of our own
    r"(?:i|we)(?: [a-z]+ly)? (?:(?:had|have|was|were)(?:n't| not| never)\b|"
    r"(?:had|lost|missed|broke) (?:[a-z]+ed |told |sent |left |cut )?(?:you|your)\b)"
)
_UNKNOWN = compiled(r"(?:don't|dont|do not|doesn't|didn't|not|never|nobody|no one|to) (?:yet |really |even )?know\b")
"""Not to know why is no understanding: "we don't know yet why he didn't come"."""
_FOR_THEM = compiled(r" ?(?:for|about) (?:you|u|her|him|them)\b")
_I_FEEL = compiled(
    r"\b(?:i'm|i am|i was|i've been) (?:so |really |very |a bit |just |quite )?(?:worried|anxious|stressed|nervous|scared|tired|knackered|upset|annoyed|fed up)\b(?! (?:for|about|that|to hear|by) (?:you|your|this|that|how|what)\b)"
)
_AS_IF = compiled(r"\b(?:in front of|facing|telling|tell|if (?:it|that|this|she|he) (?:was|were)|if) $")
"""What makes "my wife" part of standing in their place ("I'd be lost for words in front of my wife"), no story."""


def counts(reading: Reading, found: Found, parts: Iterable[Clause]) -> bool:
    """Tell whether words of feeling, found in one of these clauses, say something about what this customer feels."""
    if found.label in ("cheers", "presumes") and _of_another(reading, found):
        return False
    clause = next((each for each in parts if each.start <= found.start < each.end), None)
    if found.label in _OF_SOMEBODY and not _theirs(reading, found, clause):
        return False
    before = reading.text[max(0, found.start - 40) : found.start]
    if found.label in ("feels", "token", "judges") and (
        COMPANY_FEELS.search(before) or FOR_US.match(reading.text, found.end)
    ):
        return False
    if found.label == "feels" and (
        NOT.search(before)
        or _IS_NOT.match(reading.text, found.start)
        or _I_FEEL.search(before + reading.text[found.start : found.start + 12])
    ):
        return False
    if found.label == "grants" and _UNKNOWN.search(reading.text, max(0, found.start - 24), found.start + 5):
        return False
    return not (clause and clause.asks and found.label in ("judges", "wronged", "grants", "feels"))


def _theirs(reading: Reading, found: Found, clause: Clause | None) -> bool:
    """Tell whether words of feeling are about this customer, and about what is rather than what might be."""
    if of_another(reading, found):
        return False
    if clause is None:
        return True
    if found.label != "shares" and supposed(reading, found, (clause.start, clause.end)):
        return False
    if found.label not in ("wronged", "judges"):
        return True
    said = reading.sentence_at(
        found.start
    )  # of our own slip it is an apology: "it should have been done, that's on us"
    if _OF_THEM.search(reading.text, *said):
        return True
    return found.label == "judges" and not _OURS.search(reading.text, *said)


def _of_another(reading: Reading, found: Found) -> bool:
    """Tell whether cheer is distrust retold, or a story of our own is what we failed to do."""
    if found.label == "cheers":
        if _FOR_THEM.match(reading.text, found.end) and reading.reply.case == Case():
            return True
        return bool(_NO_TRUST.search(reading.text, max(0, found.start - 24), found.end))
    before = max(0, found.start - 24)
    return bool(_AS_IF.search(reading.text, before, found.start) or _OUR_FAILING.match(reading.text, found.start))
