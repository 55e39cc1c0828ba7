# ruff: noqa: E501 - one way to say a thing is one line
"""Undertakings in raw talk: does the speaker say what he will do, or offer to (a commissive act), and by when."""

from __future__ import annotations

import re
from typing import NamedTuple

from scoring.bare.commissives import DOING, DONE, FIRM
from scoring.bare.offers_made import (
    A_SAY,
    ABLE,
    ASKED,
    BEFORE,
    ENQUIRES,
    FAILED,
    GIVEN,
    HEARSAY,
    NO_TIME,
    OTHERS,
    OTHERWISE,
    STANDING,
    TALKED_TIME,
    TENTATIVE,
    UNREAL,
    VAGUE,
)
from scoring.bare.shown import Shown
from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.text import Place, Reading
from scoring.reading.times import TIME
from scoring.types import SkillScore

_ACTS = (FIRM, DOING, DONE, ASKED, ABLE, GIVEN)
_REACH = 16  # characters after the words that undertake in which the act is named
_ASKED_IN = 120  # characters before an act in which it may stand as the purpose of a question
_BEFORE, _AFTER = 40, 90  # characters before and after an act in which its hour may stand


class _Undertaken(NamedTuple):
    """Hold what an utterance undertakes: how firmly, where, and whether it only prepares what would help."""

    level: int
    places: tuple[Place, ...]
    cue: str
    why: str
    prepares: bool


def undertaking(reading: Reading, score: SkillScore) -> Shown | None:
    """Return how firmly something is undertaken: 1 a standing offer, 2 an act, 3 with a time, 4 and if it slips."""
    made = _undertaken(reading)
    if made is None:
        why = "Nobody here says what they will do themselves."
        return Shown(0, (), "", why) if score.level else None
    return Shown(made.level, made.places, made.cue, made.why)


def offering(reading: Reading, score: SkillScore) -> Shown | None:
    """Return what the undertaking is worth as a remedy: 1 left open, 2 something done, 3 with a time or a choice."""
    made = _undertaken(reading)
    if made is None:
        return Shown(0, (), "", "Nothing is offered here.") if score.level else None
    if made.prepares:
        return Shown(
            max(1, min(made.level - 1, 2)), made.places, "a first step", "You will look into it: a first step."
        )
    a_say = made.level > 1 and any(A_SAY.search(reading.text, a, reading.sentence_at(a)[1]) for a, _ in made.places)
    return Shown(min(3, max(made.level, 2) + a_say), made.places, "offers to do something", made.why)


@once
def _undertaken(reading: Reading) -> _Undertaken | None:
    text = reading.text
    acts = _places(reading, _ACTS)
    if not acts:
        return _left_open(reading)
    prepares = not _places(reading, (ASKED,)) and all(ENQUIRES.search(text, a, b) for a, b in acts)
    if all(TENTATIVE.search(text, max(0, a - 14), b) for a, b in acts):
        why = "You offered, and left it open: say what you will do, and when."
        return _Undertaken(1, acts, "a cautious word", why, prepares=True)
    timed = any(_hour(reading, each) for each in acts)
    level = 2 + timed + (timed and bool(OTHERWISE.search(text)))
    why = "You said what you will do, and when." if timed else "You said what you will do; a time would make it hold."
    return _Undertaken(level, acts, "says what you will do", why, prepares)


def _left_open(reading: Reading) -> _Undertaken | None:
    """Return what is undertaken with no act of the speaker's own: a standing offer, a word of consent, others' acts."""
    text = reading.text
    if places := _places(reading, (STANDING,)):
        empty = all(_NO_ACT.search(text, a, b) for a, b in places)
        return _Undertaken(1, places, "a standing offer", "You offered, and left it open: say what and when.", empty)
    if places := _places(reading, (VAGUE,)):
        return _Undertaken(
            1, places, "a word of consent", "You said yes: say what you will do, and when.", prepares=True
        )
    if (other := OTHERS.search(text)) and not FAILED.search(text):
        timed = _hour(reading, other.span())
        firm = timed and not HEARSAY.search(text) and bool(_YOU.search(text, other.start()))
        level = 1 + timed + firm
        return _Undertaken(level, (other.span(),), "somebody else acts", "You said what others will do.", prepares=True)
    return None


_NO_ACT = compiled(
    r"\b(?:help|ask|shout|"
    r"disposal|service|assistance|use|talk|listen|answer|assist|anything|here|open|count|rely|depend|lean|"
    r"let me know|let us know|won't)\b"
)
_PURPOSE = compiled(
    r"\b(?:(?:tell|give|send|let) (?:me|us)|(?:what|which|when|where|who|how|can|could|may)\b[^.!?]*\byour?)\b[^.!?]*\bso (?:that )?$|\bthat way,? ?$"
)
"""What a question or a request is for: "tell me your postcode so I can find a slot"."""
_YOU = compiled(r"\b(?:you|your)\b")


def _hour(reading: Reading, act: Place) -> bool:
    """Tell whether words near an act say when it will be; how often, how long and "now" do not."""
    text = reading.text
    start, end = reading.sentence_at(act[0])
    start, end = max(start, act[0] - _BEFORE), min(end, act[1] + _AFTER)
    if TALKED_TIME.search(text, start, end):
        return True
    return any(not NO_TIME.fullmatch(match[0].strip()) for match in TIME.finditer(text, start, end))


def _places(reading: Reading, ways: tuple[re.Pattern[str], ...]) -> tuple[Place, ...]:
    """Return where the speaker undertakes something himself; what is wished, told of or hangs on luck is nothing."""
    made: list[Place] = []
    text = reading.text
    for way in ways:
        for match in way.finditer(text):
            start, end = reading.sentence_at(match.start())
            if (
                BEFORE.search(text, max(start, match.start() - 24), match.start())
                or UNREAL.search(text, start, end)
                or _PURPOSE.search(text, max(0, match.start() - _ASKED_IN), match.start())
            ):
                continue
            made.append((match.start(), min(end, match.end() + _REACH)))
    return tuple(sorted(made))
