# ruff: noqa: E501 - one way to say a thing is one line
"""Tell which parts of a complaint a reply speaks to, and which of them get somebody or something of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scoring.doing.moves import Move, moves
from scoring.findings.grievances import EVERYDAY, names_of, parts_of, shared_of, story_of, telling_of
from scoring.inquiry.questions import Ask, asks
from scoring.matching.concepts import ACTS
from scoring.matching.meaning import acts_in, slots, weak
from scoring.matching.overlap import content, matched, stem, stemmed
from scoring.matching.slogans import SLOGAN
from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.text import Place, Reading
from scoring.types import Reply

_SEVERAL = compiled(
    r"\b(?:several|two|three|four|five|few|many|all|both|number of|multiple|every|each|couple of)"
    r" (?:[a-z]{2,12} ){0,2}?(?:things?|issues?|points?|problems?|parts?|matters?|concerns?|questions?|failures?|complaints?)\b"
    r"|\bone by one\b|\bin turn\b|\bpoint by point\b|\beach of (?:these|them|those)\b|(?<!problem )(?<!think )(?<!solve this )(?<!solve it )(?<!think through this )(?<!think about this )(?<!think through it )\bstep by step\b"
    r"|\bin (?:the|that|this|your) order\b|\bgo through (?:them|it all|everything|all)\b"
)
_COUNTS = frozenset(
    """several two three four five few many all both number multiple every each couple one turn point step order them everything""".split()  # noqa: SIM905 - words read better as text
)
_AHEAD = compiled(
    r"\b(?:today|tonight|tomorrow|tmrw|tomoro|2moro|tmw|now|by|within|in|at|on|before|this|next|mon|tue|wed|thu|fri|sat|sun"
    r"|first thing|noon|am|pm|same day|\d{1,2} ?(?:-|to) ?\d{1,2})"
)
_STATUS = compiled(
    r"\b(?:is|are|it's|they're|she's|he's|that's|being|been) (?:now |already |also |just )?(?:booked|on (?:its|the|their|our) way|coming|with you|yours|gone"
    r"|done|sorted|back|investigating|looking|checking|refunded|paid|sent|held|on hold|underway|waiting|asked|told|arranged)\b"
    r"|\byou (?:only |now |just )?(?:deal|talk|speak) (?:only )?(?:with|to) me\b|\b(?:i've|i have|i'm|i am|im|ive|i'll|i will|we've|we're|we'll) (?:\w+ )?"
    r"(?:ask\w*|told|tell\w*|report\w*|logg?\w*|check\w*|speak\w*|spok\w+|rais\w+|tak\w+ (?:it|that|this)|look\w* into|find\w* out|mak\w+ sure|sort\w*)\b"
)
_SUFFERED = compiled(r"\b(?:twice|three times|for nothing|too late|before any(?:one|body))\b")  # told, not settled
_ORDERS = compiled(
    r"(?:(?:^|[\n.:;!?]\s*)(?P<marks>\d[.)]|first\w*|second\w*|third\w*|next|then|last\w*|finally))(?:\b|(?<=[.)]))"
    r"|\bas (?:for|to|regards)\b"
    r"|\b(?:on|about|regarding) the [^.!?:,]{2,40}[:,](?!\d)|\b[a-z']{1,24}: |\bone by one\b|\bin turn\b"
    r"|(?<!came )(?<!comes )(?<!at )(?<!the )\bfirst\b(?! (?:time|night|day|class))"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Hold what a reply makes of the parts: named (with the words), left out, and how many have their own step."""

    parts: tuple[str, ...]
    named: tuple[tuple[str, Place], ...]
    steps: int
    several: Place | None
    orders: Place | None
    acts: Place | None

    @property
    def left(self) -> tuple[str, ...]:
        """Return the parts that the reply does not speak to."""
        reached = {part for part, _ in self.named}
        return tuple(part for part in self.parts if part not in reached)


@once
def spoken(reading: Reading) -> Spoken:
    """Compare a reply with the parts of the complaint."""
    reply = reading.reply
    parts = parts_of(reply)
    said = moves(reply)
    mentions = _mentions(reading, parts, said)
    first = {part: place for place, part in reversed(mentions)}
    several = None if first or _COUNTS.isdisjoint(reading.vocabulary) else _several(reading)
    orders = _ORDERS.search(reading.text) if len(first) > 1 else None
    acts = next((move for move in said if _step(reading, move)), None)
    return Spoken(
        parts=parts,
        named=tuple((part, first[part]) for part in parts if part in first),
        steps=_stepped(reading, said, mentions),
        several=several and several.span(),
        orders=orders and orders.span("marks" if orders["marks"] else 0),
        acts=(acts.start, acts.end) if acts else None,
    )


Mention = tuple[Place, str]
"""A place in the reply and the part that it names."""


def _mentions(reading: Reading, parts: tuple[str, ...], said: tuple[Move, ...]) -> list[Mention]:
    """Return the places that name a part, in order; what is only asked, wished away or said to be polite names none."""
    reply = reading.reply
    made = _by_words(reply, parts)
    open_ = [part for part in parts if part not in {named for _, named in made}]
    if open_:
        made += _by_story(reply, parts, open_, made)
        taken = {place for place, _ in made}
        made += [(place, part) for part in open_ for place in _in_other_words(said, part) if place not in taken]
        made += _paid_back(said, parts, made)
    if not made:
        return []
    void = [(ask.start, ask.end) for ask in asks(reply) if ask.kind != "check" and _asking(reading, ask)]
    void += [(a, b) for a, b in reading.sentences if _POLITE.search(reading.text, a, b)]
    void += [(m.start, m.end) for m in said if m.stance == "pushed" or _IF_YOU.match(reading.text, m.start)]
    if not void:
        return sorted(made)
    live = [(m.start, m.end) for m in said if m.stance not in ("pushed", "told") and _step(reading, m)]
    return sorted(each for each in made if _inside(each[0], live) or not _inside(each[0], void))


def _several(reading: Reading) -> re.Match[str] | None:
    found = _SEVERAL.search(reading.text)
    return None if found and SLOGAN.search(reading.text, *reading.sentence_at(found.start())) else found


def _inside(place: Place, stretches: list[Place]) -> bool:
    return any(a <= place[0] < b for a, b in stretches)


def _by_words(reply: Reply, parts: tuple[str, ...]) -> list[Mention]:
    """Return the places that name a part in the trainer's words: one that no other part has, or two of its own."""
    found = matched(reply, " \n ".join(parts))
    made: list[Mention] = []
    for part, telling in zip(parts, telling_of(parts), strict=True):
        keys = found.keys() & content(part)
        strong = keys & telling
        if not strong and (len(keys - EVERYDAY) >= 2 or len(keys) >= 3):
            strong = keys
        made += [(place, part) for key in strong for place in found[key]]
    return made


def _by_story(reply: Reply, parts: tuple[str, ...], open_: list[str], made: list[Mention]) -> list[Mention]:
    """Return the places that name a part in the customer's words.

    One word of their story may be chance; two are not, nor is a figure or a name. A word that several parts share
    speaks to the first of them.
    """
    have = stemmed(reply)
    line = reply.earlier[0].customer if reply.earlier else reply.answering
    more: list[Mention] = []
    for part, told in zip(parts, story_of(parts, line), strict=True):
        keys = told & have.keys() if part in open_ else frozenset()
        if len(keys) > 1 or any(key[0].isdigit() or key in names_of(line) for key in keys):
            more += [(place, part) for key in keys for place in have[key]]
    named = {part for _, part in (*made, *more)}
    for key, sharing in shared_of(parts).items():
        if key in have and named.isdisjoint(sharing):
            named.add(sharing[0])
            more += [(place, sharing[0]) for place in have[key]]
    return more


def _asking(reading: Reading, ask: Ask) -> bool:
    """Tell whether a question is plainly one; what it asks about is not yet spoken to."""
    return "?" in reading.text[ask.start : reading.sentence_at(ask.start)[1]] or bool(
        _REQUEST.match(reading.text, ask.start)
    )


_POLITE = compiled(
    r"\b(?:thank you for|thanks for|value your|how important|is important to us|your (?:feedback|patience)|working around the clock"
    r"|want to thank|do understand how|bring(?:ing)? (?:this|it) to our)\b"
)
_IF_YOU = compiled(r"\W*if (?:you|u)\b")
_REQUEST = compiled(r"\W*(?:please|kindly|pls|plz|confirm|provide|share|send|tell|let|can|could|need|i need|we need)\b")
_MONEY = frozenset(
    map(stem, ("charge", "fee", "bill", "payment", "cost", "price", "premium", "debit", "penalty", "fine"))
)
_PAYS = frozenset(("REFUND", "WAIVE", "CREDIT"))


def _paid_back(said: tuple[Move, ...], parts: tuple[str, ...], made: list[Mention]) -> list[Mention]:
    """Return the parts about money that a refund answers without naming them: one step for one part."""
    named = {part for _, part in made}
    dues = [part for part in parts if part not in named and content(part) & _MONEY]
    pays = [
        move
        for move in (said if dues else ())
        if move.stance in ("firm", "done", "plain")
        and acts_in(move.meant.keys) & _PAYS
        and not any(move.start <= place[0] < move.end for place, part in made if content(part) & _MONEY)
    ]
    places = (min(m.meant.keys[key] for key in m.meant.keys if key[1:] in _PAYS) for m in pays)
    return list(zip(places, dues, strict=False))


_FAILURES = frozenset(
    "~" + name
    for name in "MISSED HUNGUP OUTAGE LATE DUPLICATE UNANSWERED RUDE BROKEN WRONG DATAFILES SLEEP".split()  # noqa: SIM905 - words read better as text
)


@lru_cache(maxsize=1_000)
def _concepts(part: str) -> tuple[frozenset[str], ...]:
    """Return what a part means, slot by slot, without what a company does; empty slots where a word is no concept."""
    wanted = [slot for slot in slots(part) if not weak(slot)]
    return tuple(frozenset(k for k in slot if k[0] == "~" and k[1:] not in ACTS and k[1:].isupper()) for slot in wanted)


def _in_other_words(said: tuple[Move, ...], part: str) -> Iterator[Place]:
    """Yield the places that say a part's meaning: half of its concepts at least, in one clause."""
    concepts = _concepts(part)
    for move in said if any(concepts) else ():
        keys = move.meant.keys
        got = [slot for slot in concepts if slot and not slot.isdisjoint(keys)]
        failing = any(not slot.isdisjoint(_FAILURES) for slot in got)
        if got and (len(got) * 2 > len(concepts) or (failing and len(got) * 2 == len(concepts))):
            yield keys[min(got[0] & keys.keys())]


def _step(reading: Reading, move: Move) -> bool:
    """Tell whether a clause gives a part an owner or a status: somebody acts, has acted, or says when."""
    if move.stance in ("refused", "pushed", "wish") or _SUFFERED.search(reading.text, move.start, move.end):
        return False
    ahead = move.when is not None and bool(_AHEAD.match(reading.text, *move.when))
    if move.stance in ("firm", "done"):
        sure = move.stance == "done" or ahead or bool(acts_in(move.meant.keys))
    elif move.stance == "plain":
        sure = ahead or (move.actor and bool(acts_in(move.meant.keys)))
    else:
        sure = ahead and move.actor and move.stance in ("vague", "hedged")
    return sure or bool(_STATUS.search(reading.text, move.start, move.end))


def _stepped(reading: Reading, said: tuple[Move, ...], mentions: list[tuple[Place, str]]) -> int:
    """Count the parts that have a step of their own: each step settles one part named before it, or in its clause."""
    waiting: list[str] = []
    settled: set[str] = set()
    for move in said:
        here = [part for place, part in mentions if move.start <= place[0] < move.end and part not in settled]
        waiting += [part for part in dict.fromkeys(here) if part not in waiting]
        if waiting and _step(reading, move):
            done = next((part for part in here if part in waiting), waiting[0])
            waiting.remove(done)
            settled.add(done)
    return len(settled)
