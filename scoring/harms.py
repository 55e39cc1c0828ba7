"""Find the moves that hurt a customer (insult, sarcasm, dismissal, blame, shields, tricks), each with its words."""

from __future__ import annotations

import re

from scoring.harmful import HARMFUL
from scoring.once import once
from scoring.owning import OFFERING, owning
from scoring.phrases import Found, Lexicon
from scoring.shields import SHIELDS
from scoring.text import Reading
from scoring.tricks import CUE_WORDS, INJECTION, PLACEHOLDER, UPPER
from scoring.types import Evidence

FLAGS = (
    "insult",
    "sarcasm",
    "dismissal",
    "command",
    "blame",
    "policy_shield",
    "refusal",
    "excuse",
    "scapegoat",
    "threat",
    "mention",
    "non_apology",
    "placeholder",
    "shouting",
    "injection",
)
"""Every flag that `harms` can raise, gravest first."""

_LEXICON = Lexicon(HARMFUL | SHIELDS)
_YIELDS_TO_OFFER = frozenset({"policy_shield", "refusal"})
_YIELDS_TO_NEGATION = frozenset({"blame", "insult", "command", "threat"})
_NEGATED = re.compile(
    r"(?:\bnot|n'?t|\bnever|\bnor|\bno way|\brather than|\bnobody|\bno one|\bwithout)"
    r" (?:[a-z']{1,12} ){0,4}$"
)
_YIELDS_TO_OWNING = frozenset({"excuse", "scapegoat"})


def harms(reading: Reading) -> tuple[Evidence, ...]:
    """Return what hurts in a reply, gravest first; the cue of each is one of `FLAGS`, its `helps` is False."""
    return _harms(reading)


def flagged(reading: Reading) -> frozenset[str]:
    """Return the names of the flags that `harms` raises."""
    return frozenset(each.cue for each in harms(reading))


@once
def _harms(reading: Reading) -> tuple[Evidence, ...]:
    found = [each for each in _LEXICON.find(reading) if not _excepted(reading, each)]
    out = [reading.evidence(each.start, each.end, each.label, helps=False) for each in _outermost(found)]
    out += _typed(reading)
    return tuple(sorted(out, key=lambda each: (FLAGS.index(each.cue), each.start)))


def _outermost(found: list[Found]) -> list[Found]:
    """Keep one span where several lines of one label overlap."""
    kept: list[Found] = []
    last: dict[str, Found] = {}
    for each in found:
        before = last.get(each.label)
        if before is None or each.start >= before.end:
            last[each.label] = each
            kept.append(each)
    return kept


def _excepted(reading: Reading, found: Found) -> bool:
    """Tell whether the words around take the sting out: a no with an offer, a cause with ownership."""
    if found.label in _YIELDS_TO_OFFER:
        return offers(reading)
    if found.label in _YIELDS_TO_NEGATION and _NEGATED.search(reading.text, max(0, found.start - 48), found.start):
        return True
    if found.label in _YIELDS_TO_OWNING:
        start, end = reading.sentence_at(found.start)
        after = reading.sentence_at(min(end, len(reading.text) - 1))[1]
        return any(start <= place < after for place in owned(reading))
    return False


def offers(reading: Reading) -> bool:
    """Tell whether the reply offers anything concrete at all."""
    return bool(OFFERING.find(reading))


def owned(reading: Reading) -> tuple[int, ...]:
    """Return the places (in `reading.text`) where the agent owns what went wrong."""
    return _owned(reading)


@once
def _owned(reading: Reading) -> tuple[int, ...]:
    return tuple([each.start for each in owning(reading)])


def _typed(reading: Reading) -> list[Evidence]:
    """Find what shows in the typing rather than the meaning: templates, capitals, instructions to a grader."""
    out: list[Evidence] = []
    if CUE_WORDS.search(reading.plain):
        out += [reading.evidence(*m.span(), "placeholder", helps=False) for m in PLACEHOLDER.finditer(reading.plain)]
        out += [
            reading.evidence(*m.span(), "injection", helps=False)
            for m in INJECTION.finditer(reading.plain)
            if m.group().strip()
        ]
    raw = reading.reply.text[: reading.at[-1] + 1] if reading.at else ""
    shouted = UPPER.search(raw) if any(word.isupper() and len(word) > 2 for word in raw.split()) else None
    if shouted:
        out.append(Evidence(*shouted.span(), "shouting", helps=False))
    return out
