"""Find promises that the policy forbids, or that nobody can keep."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.meaning import acts_in, keys_in, slots, weak
from scoring.moves import Move, moves
from scoring.offers import offered
from scoring.questions import asks
from scoring.text import Reading, read
from scoring.types import Case, Reply

_LEAD = re.compile(
    r"^(?:a |an |any |the )?(?:promis\w+|guarantee\w*|say(?:ing)?|giving|declaring|allege\w*|"
    r"alleging)\b(?: that| it| they| when| a| an| the)*",
    re.IGNORECASE,
)


_CERTAINTY = re.compile(
    r"\b(?:guarantee[ds]?|100 ?%|(?<!don't )(?<!can't )(?<!cannot )(?<!not )promise (?:you )?(?:it|that|this|"
    r"you'll|we'll|whoever|he|she|they|the)|you have my word|my word on it|hold me to|never happen again|"
    r"won't happen again|wont happen again|consider it done|i swear|without fail|no doubt|definitely be|"
    r"for definite)\b"
)
_GUARANTEES = re.compile(
    r"(?:not|n't|cannot|debit|money.back|the) (?:be )?guarantee|satisfaction guarantee|(?:can't|cannot|won't|"
    r"not|n't) .{0,20}(?:guarantee|promise)"
)
_PUNISH = re.compile(
    r"\b(?:sacked?|fired?|let go|dismissed|lose (?:his|her|their) job|off the app|disciplined|suspended|"
    r"blacklist|never (?:work|drive) (?:for us )?again)\b"
)
_WILL = re.compile(
    r"\b(?:it|that|this|parcel|bag|case|passport|order|bed|money|you)(?:'ll| will|ll)(?: (?:definitely|"
    r"certainly|all|both|surely))? (?:be|have|arrive|get|turn up|land|receive|come)\b"
    r"(?!.{0,30}\b(?:answer|reply|update|letter|decision|news|text|call|response|email|result|confirmation|"
    r"money|refund|report|yes or no)\b)"
)
_SURE = re.compile(r"\b(?:promis|guarantee|exact|time\b|deliver|arriv|when\b|the final)", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:not|n't|no|never|without|free)\b|n't\b")
_OVER = re.compile(r"\b(?:over|more than|above|beyond)\b.{0,30}?[£$€]?(\d[\d,]*)", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:[£$€]|\brs\.? ?|\beur ?)(\d[\d,]*(?:\.\d\d)?)|\b(\d[\d,]*) (?:pounds?|dollars?|euros?|quid|bucks|"
    r"rupees)\b"
)


@lru_cache(maxsize=256)
def over_promised(reply: Reply) -> tuple[tuple[int, int], ...]:
    """Return the places where a reply promises what the policy forbids, or what nobody can promise."""
    reading, case = read(reply), reply.case
    allowed = frozenset(key for phrase in case.allowed for key in keys_in(phrase))
    found: list[tuple[int, int]] = []
    made = offered(reply)
    asked = [(ask.start, ask.end) for ask in asks(reply) if ask.kind not in ("consent", "choice")]
    said = tuple(m for m in moves(reply) if not any(a < m.end and m.start < b for a, b in asked))
    for move, after in zip(said, (*said[1:], None), strict=False):
        beside = after if after and after.start - move.end < 3 else None
        if move.stance not in _OFFERING or (
            beside and beside.stance == "refused" and beside.end <= _end(reading, move)
        ):
            continue
        inside = any(o.start < move.end and move.start < o.end and o.fit >= 0.5 for o in made)
        words = reading.text[move.start : move.end]
        near = frozenset(move.meant.keys) | frozenset(beside.meant.keys if beside else ())
        if _sworn(words, move, case, inside=inside) or _against(words, move, near, case, allowed):
            found.append((move.start, move.end))
    return tuple(found)


_OFFERING = ("firm", "done", "plain", "vague", "told")


def _end(reading: Reading, move: Move) -> int:
    return reading.sentence_at(move.start)[1]


def _sworn(words: str, move: Move, case: Case, *, inside: bool) -> bool:
    """Tell whether a clause swears to what nobody can promise: an outcome, a punishment, an arrival."""
    if move.stance != "told" and _CERTAINTY.search(words) and not _GUARANTEES.search(words):
        return True
    if move.stance in ("firm", "plain", "done") and _PUNISH.search(words):
        return True
    return (
        not inside
        and move.when is not None
        and bool(_WILL.search(words))
        and any(_SURE.search(phrase) for phrase in case.not_allowed)
    )


def _against(words: str, move: Move, near: frozenset[str], case: Case, allowed: frozenset[str]) -> bool:
    """Tell whether a clause offers what the policy forbids by name, or more money than it allows."""
    denied = bool(_NEGATION.search(words))
    keys = frozenset(move.meant.keys)
    return _too_much(words, case) or any(
        denied == bool(_NEGATION.search(phrase)) and _forbidden(keys, near, phrase, allowed)
        for phrase in case.not_allowed
    )


_LOOSE = frozenset(
    "~" + name
    for name in [
        "WANT",
        "SUITS",
        "STILL",
        "USE",
        "USEFUL",
        "HOME",
        "WAIVE",
        "STOP",
        "MOVE",
        "CORRECT",
        "SEND",
        "LETTER",
        "CALL",
        "CHECK",
        "REPORT",
        "CONSIDER",
        "TRANSFERRED",
        "REGISTER",
        "LOAN",
    ]
)
"""Concepts with too many words to tell a forbidden offer by."""


def _forbidden(keys: frozenset[str], near: frozenset[str], phrase: str, allowed: frozenset[str]) -> bool:
    """Tell whether a clause offers a forbidden thing: most of what sets it apart from the allowed ones."""
    got = total = 0.0
    apart = tied = act = acts = False
    keys, near = keys - _LOOSE, near - _LOOSE
    for slot in slots(re.sub(r"\(.*?\)", "", _LEAD.sub("", phrase))):
        own = slot.isdisjoint(allowed)
        worth = (0.5 if weak(slot) else 1.0) if own else 0.35
        total += worth
        does = bool(acts_in(slot))
        acts = acts or does
        if "~ALL" in slot and slot.isdisjoint(near):
            return False  # "the whole holiday" is forbidden; a night of it is not
        if not slot.isdisjoint(keys):
            got += worth
            apart = apart or own
            tied = tied or (own and not weak(slot))
        elif not slot.isdisjoint(near):
            got += worth * 0.6
        act = act or (does and not slot.isdisjoint(near))
    return apart and (act or not acts) and got >= total * (0.58 if tied else 0.9)


def _too_much(words: str, case: Case) -> bool:
    limits = [int(m[1].replace(",", "")) for phrase in case.not_allowed if (m := _OVER.search(phrase))]
    if not limits:
        return False
    known = " ".join((*case.known, *case.allowed)).replace(",", "")
    for match in _AMOUNT.finditer(words):
        figure = (match[1] or match[2]).replace(",", "")
        if float(figure) > min(limits) and figure.removesuffix(".00") not in known:
            return True
    return False
