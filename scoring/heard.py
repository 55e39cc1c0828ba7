"""Gather what a reply does for the customer's feelings: which components of empathy, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from scoring.feelings import FEELINGS
from scoring.harms import harms
from scoring.phrases import Found
from scoring.story import Clause, Touch, clauses, touches
from scoring.text import Reading, read
from scoring.types import Reply

_HARSH_FLAGS = frozenset(
    {"insult", "sarcasm", "dismissal", "command", "blame", "policy_shield", "scapegoat", "excuse", "threat", "mention", "injection", "non_apology", "refusal"}
)
_COMPANY_FEELS = re.compile(r"(?:\bwe|\bwe're|\bwe are|\bteam (?:is|are)|\bfor us|\bto us|\bour staff are)(?: [a-z]{1,12}){0,2} ?$")
_FOR_US = re.compile(r" ?(?:[a-z]{1,12} )?(?:for|to) us\b")
_NOT = re.compile(r"\b(?:not|n't|isn't|isnt|wasn't|hardly|no|never|without)(?: [a-z]{1,10}){0,1} $")


@dataclass(frozen=True, slots=True)
class Heard:
    """Hold what was found, by component; places index `reading.text`."""

    by_label: dict[str, tuple[Found, ...]]
    event: tuple[Touch, ...]
    stake: tuple[Touch, ...]
    told: tuple[Touch, ...]

    def __getitem__(self, label: str) -> tuple[Found, ...]:
        return self.by_label.get(label, ())


def hear(reading: Reading) -> Heard:
    """Return the components of empathy in a reply."""
    return _hear(reading.reply)


@lru_cache(maxsize=128)
def _hear(reply: Reply) -> Heard:
    reading = read(reply)
    sour = _sour(reading)
    parts = clauses(reading)
    found = [each for each in FEELINGS.find(reading) if not _inside(each.start, sour) and _counts(reading, each, parts)]
    by_label: dict[str, list[Found]] = {}
    for each in found:
        kept = by_label.setdefault(each.label, [])
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    warm = sorted({reading.sentence_at(each.start) for each in found if each.label not in ("token", "cheers", "presumes")})
    spoken = [each for each in touches(reading) if each.clause.tells and not _inside(each.start, sour)]
    event = tuple(each for each in spoken if _inside(each.start, warm))
    plain = _plain(reading, parts, sour)
    told = tuple(each for each in spoken if _inside(each.start, plain))
    return Heard({k: tuple(v) for k, v in by_label.items()}, event, tuple(t for t in (*event, *told) if t.stake), told)


def _sour(reading: Reading) -> list[tuple[int, int]]:
    """Return the sentences that hurt: nothing kind is found in them."""
    out = []
    place = {at: index for index, at in reversed(list(enumerate(reading.at)))}
    for each in harms(reading):
        if each.cue in _HARSH_FLAGS and each.start in place:
            out.append(reading.sentence_at(place[each.start]))
    return sorted(set(out))


def _plain(reading: Reading, parts: tuple[Clause, ...], sour: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences that only tell: no clause of theirs asks or plans."""
    return [
        bounds
        for bounds in reading.sentences
        if bounds not in sour and all(each.tells for each in parts if bounds[0] <= each.start < bounds[1])
    ]


def _counts(reading: Reading, found: Found, parts: Iterable[Clause]) -> bool:
    if found.label in ("feels", "token", "judges"):
        before = reading.text[max(0, found.start - 40) : found.start]
        if _COMPANY_FEELS.search(before) or _FOR_US.match(reading.text, found.end):
            return False
        if found.label == "feels" and _NOT.search(before):
            return False
    if found.label in ("judges", "grants", "feels"):
        clause = next((each for each in parts if each.start <= found.start < each.end), None)
        return clause is None or not clause.asks
    return True


def _inside(place: int, bounds: Iterable[tuple[int, int]]) -> bool:
    return any(low <= place < high for low, high in bounds)
