"""Find promises that the policy forbids, or that nobody can keep."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.meaning import acts_in, keys_in, slots, weak
from scoring.moves import moves
from scoring.offers import offered
from scoring.text import read
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
    said = [m for m in moves(reply) if m.stance not in ("refused", "pushed", "wish", "hedged")]
    for index, move in enumerate(said):
        near = frozenset(move.meant.keys)
        if index + 1 < len(said) and said[index + 1].start - move.end < 3:
            near |= frozenset(said[index + 1].meant.keys)
        words = reading.text[move.start : move.end]
        inside = any(o.start < move.end and move.start < o.end and o.fit >= 0.5 for o in made)
        if not words.strip():
            continue
        denied = bool(_NEGATION.search(words))
        if (
            any(
                denied == bool(_NEGATION.search(phrase))
                and _forbidden(frozenset(move.meant.keys), near, phrase, allowed)
                for phrase in case.not_allowed
            )
            or (_CERTAINTY.search(words) and move.stance in ("firm", "plain", "done") and not _GUARANTEES.search(words))
            or (_PUNISH.search(words) and move.stance in ("firm", "plain", "done"))
            or (not inside and move.when and _WILL.search(words) and any(_SURE.search(p) for p in case.not_allowed))
            or _too_much(words, case)
        ):
            found.append((move.start, move.end))
    return tuple(found)


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


def _forbidden(keys: frozenset[str], near: frozenset[str], phrase: str, allowed: frozenset[str]) -> bool:
    """Tell whether a clause offers a forbidden thing: most of what sets it apart from the allowed ones."""
    got = total = 0.0
    apart = act = acts = False
    whole = False
    keys, near = keys - _LOOSE, near - _LOOSE
    for slot in slots(re.sub(r"\(.*?\)", "", _LEAD.sub("", phrase))):
        own = slot.isdisjoint(allowed)
        worth = (0.5 if weak(slot) else 1.0) if own else 0.35
        total += worth
        does = bool(acts_in(slot))
        whole = whole or ("~ALL" in slot and slot.isdisjoint(keys | near))
        acts = acts or does
        if not slot.isdisjoint(keys):
            got += worth
            apart = apart or own
            act = act or does
        elif not slot.isdisjoint(near):
            got += worth * 0.6
            act = act or does
    return apart and not whole and (act or not acts) and total > 0 and got / total >= 0.58


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
