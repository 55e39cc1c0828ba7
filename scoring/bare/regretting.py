"""Regret in raw talk: an apology or remorse that is the speaker's own, not the word alone."""

from __future__ import annotations

from scoring.bare.remorse_words import ABOUT, ACT, CONDOLES, COST, DEEP, FAULT, IN_PASSING, REMORSE, REPAIR, SORRY
from scoring.bare.shown import Shown
from scoring.reading.text import Reading
from scoring.types import SkillScore

_TOLD = 12  # words in which both an act and its cost can be told
_NOT_MEANT = frozenset({"non_apology", "sarcasm"})


def regretting(reading: Reading, score: SkillScore) -> Shown | None:
    """Return how far an utterance apologises: 1 in passing, 2 for something, 3 for their fault, 4 and its cost."""
    text = reading.text
    said = SORRY.search(text)
    found = said or REMORSE.search(text) or FAULT.search(text)
    if not found:
        return Shown(0, (), "", "No regret of the speaker's own is in these words.") if score.level else None
    if not _NOT_MEANT.isdisjoint(score.flags):
        return None
    place = (found.span(),)
    fault = FAULT.search(text)
    if said and not fault and CONDOLES.search(text):
        return Shown(1, place, "is sorry for what happened to them", "Sympathy: it apologises for nothing.")
    named = bool(ABOUT.search(text) or ACT.search(text))
    if said and not fault and IN_PASSING.search(text) and not _names_more(text):
        return Shown(1, place, "says sorry", "A sorry in passing.")
    level = _level(text, len(reading.words), named=named, theirs=any(e.cue == _TAKES for e in score.evidence))
    why = (
        "You were sorry for what you did."
        if fault or level > 2
        else "You were sorry, and said for what."
        if level > 1
        else "A sorry in passing."
    )
    return Shown(level, place, "says sorry", why)


_TAKES = "takes responsibility"  # as the apology skill names it


def _level(text: str, words: int, *, named: bool, theirs: bool) -> int:
    """Return the level of a regret: what for, whose fault, what it cost or how it is put right."""
    faults = sum(1 for _ in FAULT.finditer(text))
    sorry = bool(SORRY.search(text) or REMORSE.search(text))
    if not sorry:  # the fault is owned, the word is not said
        return 1 + (named or faults > 1 or words > _BARE) + (faults > 1)
    owned = theirs or faults > 0 or bool(DEEP.search(text))
    borne = words >= _TOLD and bool(COST.search(text) or REPAIR.search(text))
    if not named:
        return 1 + owned
    return 2 + owned + (owned and borne)


_BARE = 2  # words of "my bad"


def _names_more(text: str) -> bool:
    """Tell whether a sorry in passing still names an act of the speaker's."""
    return bool(ACT.search(text)) and not IN_PASSING.match(text)
