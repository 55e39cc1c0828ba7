"""Match what a reply offers with what the policy allows and forbids, by meaning, amount and time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from scoring.doing.idle import RECITAL
from scoring.doing.moves import Move, moves
from scoring.doing.seeming import PENDING
from scoring.matching.meaning import acts_in, keys_in, slots
from scoring.matching.spans import lasts
from scoring.matching.ways import fits, is_exact, is_trifle, table
from scoring.offering.picking import picked
from scoring.patterns.gates import Gate
from scoring.patterns.quick import compiled
from scoring.reading.recall import past, recalled
from scoring.reading.text import read
from scoring.types import Case, Reply


@dataclass(frozen=True, slots=True)
class Offer:
    """Hold one allowed offer found in a reply: the phrase of the case, its place, and whether it is firm."""

    phrase: str
    start: int
    end: int
    firm: bool
    fit: float


_HEDGED_ANYWAY = compiled(
    r"\b(?:consider|ask|review|can drop|look for|if|possible|arrange|request|pass|report|refer|complaint|"
    r"hand)\w*\b",
    re.IGNORECASE,
)


class _Stretch(NamedTuple):
    """Hold a clause, or two: its place and keys, whether it is firm, somebody acts at some time, or only checks."""

    start: int
    end: int
    keys: frozenset[str]
    firm: bool
    acting: bool = False
    looks: bool = False
    does: bool = False
    ours: bool = False


_RESULT = compiled(
    r"\b(?:it|you|that|they|them|your|card|number|line|order|parcel|one)\b.{0,40}\b(?:works?|working|is|be|have|get|"
    r"there|"
    r"here|back|arrives?|comes?|open|on|with you)\b"
)
_CONTACT = compiled(
    r"\b(?:ring|call|phone|text|message|email|write|tell|update|check|contact)(?:ing)? "
    r"(?:you|u|with|back|it|on|that)\b|"
    r"\bback to (?:you|u)\b|\blet (?:you|u) know\b"
)


@lru_cache(maxsize=1_000)
def _told_apart(phrase: str, allowed: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """Return the stretches of time that only this offer names: "in four hours" is then this one and no other."""
    others = frozenset(each for other in allowed if other != phrase for each in lasts(other))
    return lasts(phrase) - others


def _by_time(said: _Stretch, text: str, own: frozenset[tuple[str, str]]) -> float:
    """Return the fit of a clause that gives a result within the very time that only one offer takes."""
    if not own or not said.firm:
        return 0.0
    words = text[said.start : said.end]
    if own.isdisjoint(lasts(words)) or _CONTACT.search(words):
        return 0.0
    return 0.5 if said.acting or _RESULT.search(words) else 0.0


_NAMED = 0.4
"""The fit of a clause in which somebody acts with a thing that only one offer names: "I'll have a cart here"."""


@lru_cache(maxsize=1_000)
def _things(phrase: str, case: Case) -> frozenset[str]:
    """Return the things that this offer names and nobody else: no other offer, no limit, no fact of the complaint."""
    others = (*(each for each in case.allowed if each != phrase), *case.not_allowed, *case.known, *case.parts)
    told = frozenset(key for each in (*others, *case.hidden) for key in keys_in(each))
    return frozenset(
        key
        for slot in slots(phrase)
        if slot.isdisjoint(told) and not is_trifle(slot) and acts_in(slot) <= {"TAXI"}
        for key in slot
        if key[0] not in "~#@$" or key == "~TAXI"
    )


_NEW = compiled(r"\b(?:new|another|second|fresh|spare) ([a-z]{3,20})\b")


def _anew(reply: Reply, text: str) -> tuple[int, ...]:
    """Return where a reply speaks of a new one of what the complaint is about: "another crib" is a replacement."""
    found = tuple(_NEW.finditer(text))
    if not found:
        return ()
    about = frozenset(k for phrase in (*reply.case.parts, *reply.case.known) for k in keys_in(phrase) if k[0] != "~")
    return tuple(m.start() for m in found if not about.isdisjoint(keys_in(m[1])))


def _renewed(said: _Stretch, afresh: tuple[int, ...]) -> _Stretch:
    if not any(said.start <= place < said.end for place in afresh):
        return said
    return said._replace(keys=said.keys | {"~REPLACE"})


_RECITAL = Gate(RECITAL)


@lru_cache(maxsize=512)
def _named_by_policy_only(allowed: tuple[str, ...], said: tuple[str, ...]) -> frozenset[str]:
    """Return the keys of the hours and amounts that the policy names and nobody else."""
    exact = frozenset(k for phrase in allowed for slot in slots(phrase) if is_exact(slot) for k in slot)
    return exact - frozenset(k for phrase in said for k in keys_in(phrase))


@recalled
def offered(reply: Reply) -> tuple[Offer, ...]:
    """Return the allowed offers that a reply makes, one each, firm before hedged."""
    reading, case = read(reply), reply.case
    if not case.allowed or not reading.words:
        return ()
    exact = _named_by_policy_only(case.allowed, (*case.known, *case.parts, reply.answering))
    told = [m for m in moves(reply) if not _RECITAL.search(m.words, reading.text, m.start, m.end)]
    stretches = _stretches(tuple(told), exact, reading.text)
    afresh = _anew(reply, reading.text)
    stretches = [_renewed(each, afresh) for each in stretches] if afresh else stretches
    found: list[Offer] = []
    for phrase, ways in table(case.allowed):
        best: tuple[float, Offer] | None = None
        own, things = _told_apart(phrase, case.allowed), _things(phrase, case)
        for said in stretches:
            fit = max(fits(said.keys, way, acting=said.acting, looks=said.looks) for way in ways) or _by_time(
                said, reading.text, own
            )
            if not fit and said.does and not said.looks and not things.isdisjoint(said.keys):
                fit = _NAMED
            if fit:
                sure = said.firm or (said.ours and bool(_HEDGED_ANYWAY.search(phrase)))
                if best is None or (sure, fit) > (best[1].firm, best[0]):
                    best = fit, Offer(phrase, said.start, said.end, sure, fit)
        if best:
            found.append(best[1])
    chosen = picked(reading, case.allowed)
    kept = [each for each in found if each.firm or each.phrase not in dict(chosen)]
    have = {each.phrase for each in kept}
    return (*kept, *(Offer(phrase, *place, firm=True, fit=0.5) for phrase, place in chosen if phrase not in have))


def offered_before(reply: Reply) -> set[str]:
    """Return what earlier replies of the talk have offered."""
    return {offer.phrase for each in past(reply) for offer in offered(each) if offer.firm}


def _does(move: Move, text: str) -> bool:
    """Tell whether somebody acts, or a thing is named with its hour and no more: "engineer tonight, seven to nine"."""
    if move.stance == "plain" and move.when and not move.actor:
        return len(move.words) <= _BRIEF and _BRIEFLY.match(text, move.start, move.end) is not None
    return move.actor and move.stance in ("firm", "done") and not _LOOKING.search(text, move.start, move.end)


_BRIEF = 9
_BRIEFLY = compiled(
    r"\W*(?!you|your|it|they|he|she|this|that|on|at|in|after|since|for|from|no|not|nothing)[a-z]{3,14}\b[^?]*$"
)
_THING = frozenset(("it", "them", "that", "these", "those"))
"""A thing named before: "I'm getting it reactivated" need not say what."""
_LOOKING = compiled(
    r"\bi'd (?:like|love)\b|\b(?:look|looking|looked|see|seeing|seen|check|checking|checked|read|reading)\b"
)
_CHECKING = compiled(
    r"\b(?:i|we)(?:'m|'re| am| are|'ll| will)?(?: also| just| then)? "
    r"(?:check|checking|make sure|making sure|find(?:ing)? out|asking|ask) (?:\w+ ){0,4}?(?:that|whether|if)\b"
)


def _stretches(said: tuple[Move, ...], exact: frozenset[str], text: str) -> list[_Stretch]:
    """Return clauses and pairs of neighbours in which something may be offered.

    A clause that only tells, or leaves the work to the customer, counts where it names an hour or an amount (`exact`)
    that nobody but the policy has named.
    """
    good = [
        m
        for m in said
        if m.stance in ("firm", "done", "plain", "vague", "hedged")
        or (m.stance in ("told", "pushed") and not exact.isdisjoint(m.meant.keys))
    ]
    made = []
    for m in good:
        firm = m.stance in ("firm", "done", "plain", "told", "pushed") or (
            m.stance == "vague" and m.actor and not PENDING.search(text, m.start, m.end)
        )
        made.append(
            _Stretch(
                m.start,
                m.end,
                frozenset(m.meant.keys),
                firm,
                m.actor and (m.when is not None or not _THING.isdisjoint(m.words)),
                m.actor and bool(_CHECKING.search(text, m.start, m.end)),
                _does(m, text),
                m.actor,
            )
        )
    for a, b in pairwise(good):
        if b.start - a.end < 3:
            keys = frozenset(a.meant.keys) | frozenset(b.meant.keys)
            looks = bool(_CHECKING.search(text, a.start, b.end))
            made.append(
                _Stretch(
                    a.start, b.end, keys, "hedged" not in (a.stance, b.stance), looks=looks, ours=a.actor or b.actor
                )
            )
    return made
