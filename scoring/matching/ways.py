"""Read each allowed offer as ways of putting it, and tell how well words fit one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from scoring.matching.meaning import keys_in, slots, weak
from scoring.patterns.quick import compiled

_FACET = compiled(
    r",\s|;|\s(?:with|within|including|incl\.?|or|plus|while|once|less|against|inside|for|on details|to be|"
    r"so that|and have|and)\s"
)
_PIECE = compiled(r",\s|;|\s(?:or|plus|and|incl\.?|including)\s")
_ACT_KEYS = frozenset(
    "~" + name
    for name in """REFUND CREDIT WAIVE STOP REPLACE REPAIR DELIVER VISIT REBOOK MOVE INSTALL CALL LETTER
    REPORT CHECK APPEAL CORRECT     COLLECT RAISE REDO RECOVER LOAN REGISTER SUPPLY SURVEY TAXI""".split()  # noqa: SIM905 - words read better as text
)
_PLAIN_ACTS = frozenset(
    "~" + name
    for name in """
    REFUND CREDIT WAIVE STOP REPLACE REPAIR DELIVER VISIT REBOOK INSTALL COLLECT RECOVER LOAN REDO
    SURVEY""".split()  # noqa: SIM905 - words read better as text
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
_DOERS = frozenset("couri technician engin plumb driv mechan".split())  # noqa: SIM905 - words read better as text
"""Who does it: "by courier" is not yet a delivery that no other offer has."""
_TRIFLES = frozenset("next availabl possibl onetim courtes special singl onc new toward mor on".split())  # noqa: SIM905 - words read better as text


@dataclass(frozen=True, slots=True)
class Way:
    """Hold one way of putting an allowed offer: its slots with weights, the acts and names no other offer has."""

    slots: tuple[tuple[frozenset[str], float], ...]
    total: float
    own: frozenset[str]
    named: frozenset[str]


@lru_cache(maxsize=512)
def table(allowed: tuple[str, ...]) -> tuple[tuple[str, tuple[Way, ...]], ...]:
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
            if any(s & _ACT_KEYS for s in slots(p)[:2]) or any(is_exact(s) for s in slots(p))
        ]
        acts = [slot & _PLAIN_ACTS for slot in slots(phrase) if slot & _PLAIN_ACTS and slot.isdisjoint(_DOERS)]
        own = (acts[0] if acts else frozenset()) - others
        named = frozenset(key for name in _NAME.findall(phrase) for key in keys_in(name) if key[0] not in "~#@$")
        made.append((phrase, tuple(_way(way, own, named - others) for way in dict.fromkeys(ways))))
    return tuple(made)


def _way(way: tuple[frozenset[str], ...], own: frozenset[str], named: frozenset[str]) -> Way:
    weighed = tuple((slot, _worth(slot)) for slot in way)
    if len(way) == 2 and all(worth == _TRIFLE for _, worth in weighed) and any("~FREE" in slot for slot in way):
        weighed = tuple((slot, 0.6) for slot in way)  # "a free month": two everyday words are all there is to it
    return Way(weighed, sum(worth for _, worth in weighed) or 1.0, own, named)


def is_exact(slot: frozenset[str]) -> bool:
    """Tell whether a slot is an hour with its minutes, or an amount: nothing else in a reply looks like it."""
    return any((key[0] == "@" and ":" in key) or key[0] == "$" or (key[0] == "#" and len(key) > 3) for key in slot)


_NAME = compiled(r"(?<=[a-z,] )[A-Z][a-z]{2,14}\b")
_NAMED = 0.3
_EXACT = 1.4
_TRIFLE = 0.3


def _worth(slot: frozenset[str]) -> float:
    if is_exact(slot):
        return _EXACT
    if any(key[0] == "~" and key[1:].islower() for key in slot):  # a weekday
        return 0.6
    return _TRIFLE if is_trifle(slot) else 1.0


def is_trifle(slot: frozenset[str]) -> bool:
    """Tell whether a slot is too everyday to tell one offer from another: a time, a number, "next", "new"."""
    return bool(slot & _TRIFLES or slot & _WHENS or weak(slot) or any(key[0] in "#@" for key in slot))


def fits(keys: frozenset[str], way: Way, *, acting: bool = False, looks: bool = False) -> float:
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
