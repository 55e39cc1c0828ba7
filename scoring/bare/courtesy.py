"""Courtesy in raw talk: thanks, deference, greeting, indirect requests, hedges; and what is rude.

The strategies are those of politeness theory (Brown and Levinson, 1987), with the cues that Danescu-Niculescu-Mizil and
others measured on requests between strangers (2013).
"""

from __future__ import annotations

from scoring.bare.courtesies import COLD, FREES, KIND, OWN, SLURS, STINGS, TOLD_OF
from scoring.bare.shown import Shown
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading
from scoring.types import SkillScore

_STINGS = frozenset({"insult", "threat", "mention", "shouting"})
_KIND_ENOUGH = 2  # ways of being kind beside which nothing is meant to mock
_BRIEF = 8  # words
_NEAR = 32  # characters before a slur in which it is told whom it means


def courtesy(reading: Reading, score: SkillScore) -> Shown | None:
    """Return how an utterance treats the other: 0 rude, 1 brusque, 2 plain, 3 courteous, 4 and leaves them free."""
    text = reading.text
    if not reading.words:
        return None
    found = {name: match.span() for name, pattern in KIND.items() if (match := pattern.search(text))}
    mocks = "sarcasm" in score.flags and len(found) < _KIND_ENOUGH
    if _stings(text) or mocks or not _STINGS.isdisjoint(score.flags) or insults(text):
        return Shown(0, (), "", "These words sting, whoever hears them.")
    if found:
        ways = sum(1 for _ in FREES.finditer(text))
        free = len(reading.words) > _BRIEF and (ways > 1 or (ways > 0 and not found.keys() <= {"gently"}))
        places: tuple[Place, ...] = tuple(sorted(found.values()))
        return Shown(4 if free else 3, places, "courteous", "You were courteous.")
    if COLD.search(text):
        return Shown(1, reading.sentences[:1], "brusque", "It sounds brusque: no word of courtesy goes with it.")
    return Shown(2, reading.sentences[:1], "plain and civil", "Plain and civil, neither cold nor warm.")


def insults(text: str) -> bool:
    """Tell whether somebody is called a name who is not the speaker."""
    return any(
        not OWN.search(text, max(0, m.start() - _NEAR), m.start())
        and not TOLD_OF.search(text, max(0, m.start() - 2 * _NEAR), m.start())
        and (m[0] not in _OF_THINGS or _AT_THEM.search(text, max(0, m.start() - _NEAR), m.start()))
        for m in SLURS.finditer(text)
    )


_OF_THINGS = frozenset(("thick", "dense", "lazy", "lying", "dumb", "garbage", "rubbish", "crap"))
_AT_THEM = compiled(r"\b(?:you|your|you're|youre|u|ur|stop|be|being|what a|such a|talk|talking)\b[^.!?]*$")


def _stings(text: str) -> bool:
    """Tell whether words sting that are not reported."""
    return any(not TOLD_OF.search(text, max(0, m.start() - 2 * _NEAR), m.start()) for m in STINGS.finditer(text))
