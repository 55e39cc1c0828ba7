"""Match questions with the facts of a case: those still hidden, and those asked for before."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.inquiry.asking import OFFERED_HELP
from scoring.inquiry.questions import Ask, asks
from scoring.matching.meaning import acts_in, alternatives, keys_in, meant_in, share, slots, weak
from scoring.matching.ways import is_trifle
from scoring.matching.wording import same_question
from scoring.patterns.quick import compiled
from scoring.reading.recall import past
from scoring.reading.text import Reading, read
from scoring.reading.times import DAY
from scoring.types import Case, Reply

_WH = compiled(
    r"(?:roughly |about |at |for |from |to |in |on |the |their |his |her |your ){0,2}"
    r"(?:(?P<what>which|what|who|name|date|time|amount|address)|(?P<where>where)|(?P<many>how many|how much|"
    r"number of)|(?P<long>how long))\b"
)
_NAMED = compiled(
    r"\b(?:(?P<what>which|what|what's|whats|who|who's|name|date|date's|when|times?|hours?)|(?P<where>where|where's)|"
    r"(?P<long>how long|how many (?:hours|days)|how much .{0,20}left)|(?P<many>how many|how much|number of))\b"
)
_WHEN_WAS = compiled(
    r"\b(?:when|what (?:day|date|time)|how long ago) (?:was|is|were|exactly was) (?:it|this|that|they)\b"
)
_CERTAIN = frozenset(
    [
        "~REF",
        "~ACCTNO",
        "~SERIAL",
        "~REG",
        "~ADDRESS",
        "~PHONEDATA",
        "~EMAIL",
        "~DOB",
        "~PHOTO",
        "~RECEIPT",
        "~LAST4",
        "~CERT",
    ]
)
NEAR = 0.42
_HOUR = (
    rf"(?:{DAY}s?|today|tonight|tomorrow|mornings?|afternoons?|evenings?|noon|midday|\d{{1,2}}(?:[:.]\d\d| ?(?:am|pm|"
    rf"o'?clock))|"
    r"(?:half|quarter|ten|twenty) (?:past|to) \w+)"
)
_TYPES = tuple(
    compiled(pattern)
    for pattern in (
        (  # when somebody can be there for us
            rf"\b{_HOUR}[^.?!]{{0,28}}?\bor (?:is |on |at |would |a |the )?{_HOUR}|"
            r"\bavailability\b|\b(?:when|(?:what|which) (?:days?|times?|mornings?|afternoons?|evenings?|date|"
            r"slot))\b(?! (?:did|was|were|do you "
            r"need|must))(?:.{0,40}\b(?:come|visit|call round|deliver|bring|suits?|good|works?|best|home|there|"
            r"free|available|drop|send|fit|"
            r"convenient)\b|\b(?:is|are|be|will) (?:there )?(?:any|some)(?:one|body) (?:be )?(?:at )?(?:home|in)\b|"
            r".{0,20}\b(?:is|are|be) (?:somebody |someone )?in\b)"
        ),
        (  # by when something is needed
            r"\bby (?:when|what (?:time|hour|day))\b|\b(?:until|till) (?:when|what)\b|\bhow late\b|\b(?:the "
            r")?latest\b|\bdeadline\b|"
            r"\b(?:when|what time|what hour)\b.{0,40}\b(?:needs?|needed|must|has to|have to|ready|leaves?|ends?|"
            r"closes?|be (?:in|at|there)|"
            r"begins?|starts?|sails?|goes)\b"
        ),
        (  # whether it was the customer who did it
            r"\b(?:was|were|is|are)\b.{0,45}\b(?:all you\b|yours\b|your own\b|"
            r"(?:all |both )?(?:made |done )?by (?:you|the customer)\b)|"
            r"\b(?:was|were) (?:that|it|those|these|they) (?:all )?you\b"
        ),
        (  # whether everybody is out of it
            r"\b(?:every(?:one|body)|any(?:one|body)(?: else)?|all of you|you all|you both|kids|children|others|"
            r"neighbours|who(?: else)?|did all|are all)\b.{0,22}"
            r"\b(?:out(?! of (?!the (?:house|flat|building|room|hall|place|stair|car|door)))|outside|inside|indoors|"
            r"upstairs|still (?:in|there)|in (?:there|the (?:house|flat|building|hall|room))|left behind|evacuated)\b"
        ),
        # whether somebody is with them
        r"\b(?:any|some)(?:one|body)\b.{0,20}\b(?:with|near|there|around|who (?:could|can))\b",
        # where something goes
        r"\bwhere\b.{0,25}\b(?:send|deliver|bring|post|ship|drop|courier)\b|\bwhere to\b",
    )
)
_WHICH_ONE = compiled(r"\b(?:ones?|it|its|them|their|that|those)\b")


def unlocks(reading: Reading, ask: Ask, hidden: tuple[str, ...], common: frozenset[str]) -> tuple[str, ...]:
    """Return the hidden phrases that this question or request is about; "how can I help?" is about none."""
    if OFFERED_HELP.search(reading.text, ask.start, ask.end):
        return ()
    if not hidden:
        return ()
    said = reading.text[ask.start : ask.end]
    kinds = frozenset(index for index, pattern in enumerate(_TYPES) if pattern.search(said))
    wh = frozenset(str(found.lastgroup) for found in _NAMED.finditer(reading.text, ask.start, ask.end))
    keys = ask.meant.keys
    if place := _WHEN_WAS.search(reading.text, ask.start, ask.end):
        keys = {**keys, "~HAPPENED": place.span(), "~CLOCK": place.span()}
    before = reading.sentence_at(ask.start)[0]
    if before < ask.start and ask.kind in ("choice", "fact", "consent") and _WHICH_ONE.search(said):
        kinds |= {0} if _TYPES[0].search(reading.text, before, ask.end) else set()
        keys = {**meant_in(reading, before, ask.start).keys, **keys}  # "your calls go elsewhere, on which one?"
    case = reading.reply.case
    return tuple(
        p
        for p in hidden
        if not kinds.isdisjoint(_types(p))
        or names(p, keys, common, wh=wh)
        or same_question(said, p)
        or (ask.kind == "fact" and not _only_its_own(p, case, common).isdisjoint(keys))
    )


@lru_cache(maxsize=2_000)
def _only_its_own(phrase: str, case: Case, common: frozenset[str]) -> frozenset[str]:
    """Return the things that this fact names and nothing else: no other fact, no offer, no limit, nobody so far."""
    others = (*(each for each in case.hidden if each != phrase), *case.allowed, *case.not_allowed)
    told = common.union(*map(keys_in, (*others, *case.known, *case.parts)))
    own = (slot for slot in slots(phrase) if slot.isdisjoint(told) and not is_trifle(slot) and not acts_in(slot))
    return frozenset(key for slot in own for key in slot if key[0] not in "~#@$" and key not in _COMMONPLACE)


_COMMONPLACE = frozenset(
    """still long old anyone ever already own whole thing custom person use live home want need read""".split()  # noqa: SIM905 - words read better as text
)


@lru_cache(maxsize=2_000)
def _types(phrase: str) -> frozenset[int]:
    """Return the types of fact (indices of `_TYPES`) that one of a phrase's authored alternatives is."""
    ways = phrase.lower().split(" / ")
    return frozenset(i for i, pattern in enumerate(_TYPES) if any(map(pattern.search, ways)))


def names(
    phrase: str, keys: dict[str, tuple[int, int]], common: frozenset[str], *, wh: frozenset[str] = frozenset()
) -> bool:
    """Tell whether keys name what a phrase names: most of it, or most of one of its alternatives.

    A way of naming that the customer's own words would satisfy needs a which/what question on both sides, or nearly
    all of it.
    """
    for index, way in enumerate(alternatives(phrase)):
        matched = [slot for slot in slots(way) if not slot.isdisjoint(keys)]
        if not matched:
            continue
        if any(slot & _CERTAIN & keys.keys() for slot in matched) and not way.lower().startswith("whether"):
            return True
        got = share(way, keys.keys(), common)
        if all(weak(slot) for slot in slots(way)):
            if got >= 0.7 and len(matched) >= 2:
                return True
            continue
        head = slots(way)[0]
        if head & _CERTAIN and head not in matched and got < 0.6:
            continue
        telling = [slot for slot in matched if not weak(slot) and slot.isdisjoint(_HOW)]
        fresh = any(slot.isdisjoint(common) for slot in telling)
        kind = _WH.match(way.lower())
        if kind and kind.lastgroup in ("where", "many", "long") and wh and kind.lastgroup not in wh and got < 0.8:
            continue
        asked = kind is not None and kind.lastgroup in wh and bool(telling)
        if got >= NEAR and (fresh or asked or (index == 0 and got >= 0.7 and len(matched) > 1)):
            return True
        if asked and len(matched) >= 2:
            return True
    return False


_HOW = frozenset(("~HOWLONG", "~HOWMANY"))
"""Question words: "how long" alone names no fact."""


def facets(reading: Reading, ask: Ask, phrase: str, common: frozenset[str]) -> int:
    """Return how many of a phrase's facts ("date of birth and how many a day") are asked for, at least 1."""
    pieces = [
        piece
        for piece in re.split(r",? and (?!the\b)|,? and (?=the\b)", phrase.split(" / ", maxsplit=1)[0])
        if slots(piece)
    ]
    return max(1, sum(bool(unlocks(reading, ask, (piece,), common)) for piece in pieces)) if len(pieces) > 1 else 1


def asked_earlier(reply: Reply, common: frozenset[str]) -> frozenset[str]:
    """Return the hidden phrases that an earlier reply of the same talk asked for."""
    found: set[str] = set()
    for each in past(reply) if reply.case.hidden else ():
        for ask in asks(each):
            if ask.kind != "blame":
                found.update(unlocks(read(each), ask, reply.case.hidden, common))
    return frozenset(found)
