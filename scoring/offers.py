"""Match what a reply offers with what the policy allows and forbids, by meaning, amount and time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from scoring.concepts import NUMERALS
from scoring.gates import Gate
from scoring.idle import RECITAL
from scoring.meaning import keys_in, slots, weak
from scoring.moves import Move, moves
from scoring.quick import compiled
from scoring.recall import recalled
from scoring.text import read
from scoring.types import Reply


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
_FACET = compiled(
    r",\s|;|\s(?:with|within|including|incl\.?|or|plus|while|once|less|against|inside|for|on details|to be|"
    r"so that|and have|and)\s"
)
_PIECE = compiled(r",\s|;|\s(?:or|plus|and|incl\.?|including)\s")
_ACT_KEYS = frozenset(
    "~" + name
    for name in """REFUND CREDIT WAIVE STOP REPLACE REPAIR DELIVER VISIT REBOOK MOVE INSTALL CALL LETTER
    REPORT CHECK APPEAL CORRECT     COLLECT RAISE REDO RECOVER LOAN REGISTER SUPPLY SURVEY TAXI""".split()  # noqa: SIM905
)
_PLAIN_ACTS = frozenset(
    "~" + name
    for name in """
    REFUND CREDIT WAIVE STOP REPLACE REPAIR DELIVER VISIT REBOOK INSTALL COLLECT RECOVER LOAN REDO
    SURVEY""".split()  # noqa: SIM905
)
_WHENS = frozenset(
    "~" + name
    for name in [
        "TODAY",
        "NOW",
        "TOMORROW",
        "HOURS",
        "DAYS",
        "WEEKS",
        "MONTHS",
        "MINUTES",
        "CLOCK",
        "PRIORITY",
        "FREE",
        "NIGHT",
    ]
)
_DOERS = frozenset("couri technician engin plumb driv mechan".split())  # noqa: SIM905
"""Who does it: "by courier" is not yet a delivery that no other offer has."""
_TRIFLES = frozenset("next availabl possibl onetim courtes special singl onc new toward mor on".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class _Way:
    """Hold one way of putting an allowed offer: its slots with weights, the acts and names no other offer has."""

    slots: tuple[tuple[frozenset[str], float], ...]
    total: float
    own: frozenset[str]
    named: frozenset[str]


class _Stretch(NamedTuple):
    """Hold a clause, or two: its place and keys, whether it is firm, somebody acts at some time, or only checks."""

    start: int
    end: int
    keys: frozenset[str]
    firm: bool
    acting: bool = False
    looks: bool = False


@lru_cache(maxsize=512)
def _table(allowed: tuple[str, ...]) -> tuple[tuple[str, tuple[_Way, ...]], ...]:
    """Return each allowed offer with its ways: whole, its first part, other parts that act.

    A tail such as "in 5 working days" makes no offer.
    """
    made = []
    for phrase in allowed:
        others = frozenset(key for other in allowed if other != phrase for key in keys_in(other))
        pieces = [p for p in _FACET.split(phrase) if p and slots(p)]
        ways = [slots(phrase)]
        if pieces and (len(slots(pieces[0])) >= 2 or slots(pieces[0])[0] & _PLAIN_ACTS):
            ways.append(slots(pieces[0]))
        others_said = [p for p in _PIECE.split(phrase)[1:] if p and len(slots(p)) >= 2]
        ways += [
            slots(p)
            for p in others_said
            if any(s & _ACT_KEYS for s in slots(p)[:2]) or any(_exact(s) for s in slots(p))
        ]
        acts = [slot & _PLAIN_ACTS for slot in slots(phrase) if slot & _PLAIN_ACTS and slot.isdisjoint(_DOERS)]
        own = (acts[0] if acts else frozenset()) - others
        named = frozenset(key for name in _NAME.findall(phrase) for key in keys_in(name) if key[0] not in "~#@$")
        made.append((phrase, tuple(_way(way, own, named - others) for way in dict.fromkeys(ways))))
    return tuple(made)


def _way(way: tuple[frozenset[str], ...], own: frozenset[str], named: frozenset[str]) -> _Way:
    weighed = tuple((slot, _worth(slot)) for slot in way)
    if len(way) == 2 and all(worth == _TRIFLE for _, worth in weighed) and any("~FREE" in slot for slot in way):
        weighed = tuple((slot, 0.6) for slot in way)  # "a free month": two everyday words are all there is to it
    return _Way(weighed, sum(worth for _, worth in weighed) or 1.0, own, named)


def _exact(slot: frozenset[str]) -> bool:
    """Tell whether a slot is an hour with its minutes, or an amount: nothing else in a reply looks like it."""
    return any((key[0] == "@" and ":" in key) or key[0] == "$" or (key[0] == "#" and len(key) > 3) for key in slot)


_NAME = compiled(r"(?<=[a-z,] )[A-Z][a-z]{2,14}\b")
_NAMED = 0.3
_EXACT = 1.4
_TRIFLE = 0.3


def _worth(slot: frozenset[str]) -> float:
    if _exact(slot):
        return _EXACT
    if any(key[0] == "~" and key[1:].islower() for key in slot):  # a weekday
        return 0.6
    if slot & _TRIFLES or not slot.isdisjoint(_WHENS) or weak(slot) or any(key[0] in "#@" for key in slot):
        return _TRIFLE
    return 1.0


def _fits(keys: frozenset[str], way: _Way, *, acting: bool = False, looks: bool = False) -> float:
    """Return how well keys fit one way of putting an offer: 0 (no) to 1."""
    got = 0.0
    act = big = own = given = False
    nouns = unsaid = 0
    for slot, worth in way.slots:
        if slot.isdisjoint(keys):
            unsaid += worth == _EXACT  # "deposit back today": the sum goes without saying
            continue
        got += worth
        if not slot.isdisjoint(_ACT_KEYS):
            act = True
            given = given or "check" in slot or not (slot & keys & _ACT_KEYS) <= {"~CHECK"}
            own = own or not slot.isdisjoint(way.own)
        elif worth == 1.0:
            nouns += 1
        big = big or worth == _EXACT
    share = got / max(way.total - 0.7 * unsaid, 0.5)
    if big and (act or share >= 0.3):
        return max(share, 0.5)
    if looks and not given:
        return 0.0  # to check that her car is fine gives nobody a car
    if acting and share >= _NAMED and not way.named.isdisjoint(keys):
        return max(share, 0.5)  # "Lena, tomorrow at two": nobody else is called so
    if act and share >= (0.2 if own else 0.34) and (own or nouns or len(way.slots) <= 2 or share >= 0.5):
        return share
    return share if share >= (0.4 if acting else 0.5) and (nouns or got > 1.1) else 0.0


_LASTS = compiled(
    r"\b(half an|an?|the|\d{1,3}|[a-z]{3,8})[ -](?:working |business )?(minute|min|hour|hr|day|week)s?\b", re.IGNORECASE
)
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


@lru_cache(maxsize=2_000)
def lasts(text: str) -> frozenset[tuple[str, str]]:
    """Return the stretches of time that a text names, such as ("4", "hour")."""
    found = []
    for count, unit in _LASTS.findall(text.lower()):
        number = {"half an": "30", "a": "1", "an": "1", "the": "1"}.get(count) or NUMERALS.get(count, count)
        if number.isdigit():
            short = {"min": "minute", "hr": "hour"}.get(unit, unit)
            found.append((number, "minute" if count == "half an" else short))
    return frozenset(found)


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
    exact = frozenset(k for phrase in allowed for slot in slots(phrase) if _exact(slot) for k in slot)
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
    for phrase, ways in _table(case.allowed):
        best: tuple[float, Offer] | None = None
        own = _told_apart(phrase, case.allowed)
        for said in stretches:
            fit = max(_fits(said.keys, way, acting=said.acting, looks=said.looks) for way in ways) or _by_time(
                said, reading.text, own
            )
            if fit:
                sure = said.firm or bool(_HEDGED_ANYWAY.search(phrase))
                if best is None or (sure, fit) > (best[1].firm, best[0]):
                    best = fit, Offer(phrase, said.start, said.end, sure, fit)
        if best:
            found.append(best[1])
    return tuple(found)


_THING = frozenset(("it", "them", "that", "these", "those"))
"""A thing named before: "I'm getting it reactivated" need not say what."""


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
        firm = m.stance in ("firm", "done", "plain", "told", "pushed") or (m.stance == "vague" and m.actor)
        made.append(
            _Stretch(
                m.start,
                m.end,
                frozenset(m.meant.keys),
                firm,
                m.actor and (m.when is not None or not _THING.isdisjoint(m.words)),
                m.actor and bool(_CHECKING.search(text, m.start, m.end)),
            )
        )
    for a, b in pairwise(good):
        if b.start - a.end < 3:
            keys = frozenset(a.meant.keys) | frozenset(b.meant.keys)
            looks = bool(_CHECKING.search(text, a.start, b.end))
            made.append(_Stretch(a.start, b.end, keys, "hedged" not in (a.stance, b.stance), looks=looks))
    return made
