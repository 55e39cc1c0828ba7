"""Find what a reply says they lived through: clauses that tell it, and those that picture it in words of their own."""

from __future__ import annotations

from collections.abc import Iterable

from scoring.doing.moves import moves
from scoring.feeling.regret import EMPTY_OFFENCE
from scoring.feeling.story import Clause, clauses, greeting_end
from scoring.feeling.telling import ABOUT_THEM, OWN_BUSINESS, REMEDY, TOLL
from scoring.inquiry.questions import asks
from scoring.matching.overlap import stemmed
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading

_LACKING = compiled(r"\b(?:no|without|still no|not a|not one) [a-z]{3,}")
_ACTS_NOW = ("firm", "done", "hedged", "pushed")


def told_of(reading: Reading, sour: Iterable[tuple[int, int]]) -> tuple[Clause, ...]:
    """Return the clauses that tell rather than ask, plan or remedy, outside the sentences that hurt (`sour`)."""
    text, greeting = reading.text, greeting_end(reading)
    told = [
        each
        for each in clauses(reading)
        if each.start >= greeting
        and each.tells
        and not any(low <= each.start < high for low, high in sour)
        and not REMEDY.search(text, each.start, each.end)
    ]
    if not told:
        return ()
    ahead = [(each.start, each.end) for each in moves(reading.reply) if each.stance in _ACTS_NOW]
    ahead += [(each.start, each.end) for each in asks(reading.reply) if each.kind != "check"]
    return tuple(each for each in told if not any(low <= each.start + 2 < high for low, high in ahead))


def scenes(reading: Reading, lived: Iterable[Clause], named: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return the clauses that picture what they went through, in words that need not be theirs.

    Overlap misses the best recaps ("Eleven goes at the same box" for "restarted it 11 times"). A picture is a clause
    of `told_of` that is not our own business, has two content words besides the feeling (`named`), and says how long,
    how often, without what, or what they did.
    """
    text = reading.text
    told = [
        each
        for each in lived
        if not OWN_BUSINESS.match(text, each.start, each.end)
        and (TOLL.search(text, each.start, each.end) or ABOUT_THEM.search(text, each.start, each.end))
    ]
    if not told:
        return ()
    spans = tuple(named)
    spots = [
        place
        for key, places in stemmed(reading.reply).items()
        if key not in EMPTY_OFFENCE
        for place, _ in places
        if not any(low <= place < high for low, high in spans)
    ]
    made: list[tuple[int, int]] = []
    for each in told:
        words = sum([each.start <= place < each.end for place in spots])
        if words >= 2 or (words and _LACKING.search(text, each.start, each.end)):
            made.append((each.start, each.end))
    return tuple(made)
