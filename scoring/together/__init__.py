"""Weigh a grade together with the whole reply, by a table of weights fitted on our labelled replies.

The rules grade each skill by the words they know; people who rate see the whole reply. So a grade that the rules gave
may move by one level, by a weighted sum of what the rules found for all skills and of the words that the reply is made
of. What it may not do: lift a reply in which no rule found a span, or one with a flag; give a 4, which only components
earn.

`python -m scoring.validity.fit` makes the weights and says what they gain on situations that were left out.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from scoring.reading.cleaning import Place
from scoring.reading.text import Reading, read
from scoring.together.found import found, own
from scoring.together.said import said, share
from scoring.types import Case, Reply, Scores, SkillScore

__all__ = ["ALSO", "IN_ALL", "REASONS", "WEIGHTS", "Whole", "level_of", "may_move", "together", "weighed", "whole"]

WEIGHTS = Path(__file__).with_name("weights.json")
IN_ALL = "speaks for the answer as a whole"
"""The cue of words for which a grade was lifted."""

_MOST = 3
_LINE = 18  # different words: some twenty in all
_QUOTED = 3
_LONG = 5  # letters of a word that says something by itself

_WHY = {
    True: "Together with the rest it is worth a level more, because you also {}.",
    False: "The rest of the reply holds it a level lower: it does not {}.",
}
_AS_WHOLE = "Taken as a whole it is worth a level {}: answers that read like it were labelled so."
_CARRY = "One thing more would carry it: {}."
_CLOSER = "The parts are there. Say them more plainly, and closer to what this customer told you."

ALSO = {
    "apology": "say sorry for what went wrong",
    "breakdown": "speak to each part",
    "clarification": "ask for what is needed",
    "empathy": "show that you see what it means for them",
    "escalation": "explain who takes over",
    "follow_up": "say when you will check back",
    "listening": "say back what happened in your own words",
    "next_steps": "say who does what by when",
    "ownership": "take the matter on as your own",
    "solution": "put something concrete on the table",
    "transparency": "say openly what can and cannot be done",
    "times": "name a day or an hour",
    "offered": "name what can be offered",
}
"""What can be named as the reason of a move, as a trainee reads it."""

REASONS = {
    "apology": ("empathy", "listening", "ownership"),
    "clarification": ("listening", "next_steps"),
    "empathy": ("apology", "listening", "ownership"),
    "listening": ("breakdown", "empathy", "ownership"),
    "next_steps": ("escalation", "follow_up", "offered", "ownership", "solution", "times", "transparency"),
    "solution": ("clarification", "follow_up", "next_steps", "offered", "ownership", "times", "transparency"),
    "tone": ("apology", "empathy", "listening", "ownership"),
}
"""Which of them a trainer would name for which skill; weighed is more."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Hold all that is weighed: what the rules found, and where each word and pair of words stands.

    `line` tells that there is hardly a whole, `opening` that nothing was answered before it.
    """

    shared: Mapping[str, float]
    said: Mapping[str, Place]
    line: bool = False
    opening: bool = False


def whole(scores: Scores, reading: Reading) -> Whole:
    """Return what is weighed of a reply and of the grades that the rules gave it."""
    line = len(reading.vocabulary) < _LINE
    return Whole(found(scores, reading.reply), said(reading), line, not reading.reply.earlier)


@cache
def _table() -> Mapping[str, Any]:
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8"))["skills"])


def together(scores: Scores, reply: Reply) -> Scores:
    """Return the grades, each at most one level from what the rules gave; a reply without a case stays as it is."""
    if reply.case == Case():
        return scores
    table, reading = _table(), read(reply)
    seen = whole(scores, reading)
    return tuple(_moved(each, seen, table[each.skill], reading) if each.skill in table else each for each in scores)


def may_move(score: SkillScore, seen: Whole) -> bool:
    """Tell whether a grade may move: it has earned something, in words to be shown.

    A line that opens a talk stays: the rules read one line as well as anybody. A later line may fall, or whoever
    splits a reply into lines would escape the weighing.
    """
    return bool(score.level) and not (seen.line and seen.opening) and any(each.helps for each in score.evidence)


def level_of(total: float, score: SkillScore, *, line: bool = False) -> int:
    """Return a sum of weights, rounded, held near the level that the rules gave."""
    level = score.level or 0
    most = level if score.flags or line else max(level, min(level + 1, _MOST))
    return min(max(math.floor(total + 0.5), level - 1, 0), most)


def weighed(score: SkillScore, seen: Whole, table: Mapping[str, Any]) -> int:
    """Return the level of a skill weighed with the whole."""
    if not may_move(score, seen):
        return score.level or 0
    rules = math.fsum(
        weight * number
        for each in (seen.shared, own(score))
        for name, number in each.items()
        if (weight := table["found"].get(name))
    )
    words = math.fsum(table["words"][gram] for gram in seen.said.keys() & table["words"].keys())
    return level_of(table["start"] + rules + words * share(seen.said), score, line=seen.line)


def _moved(score: SkillScore, seen: Whole, table: Mapping[str, Any], reading: Reading) -> SkillScore:
    before = score.level or 0
    level = weighed(score, seen, table)
    if level == before:
        return score
    up = level > before
    why = _reason(score, seen, table, up=up)
    said_so = _WHY[up].format(ALSO[why]) if why else _AS_WHOLE.format("more" if up else "less")
    because = f"{score.because} {said_so}"
    if up:
        words = tuple(reading.evidence(*seen.said[gram], IN_ALL) for gram in _weightiest(seen, table))
        return replace(score, level=level, because=because, evidence=(*score.evidence, *words))
    if not why:
        return replace(score, level=level, because=because, advice=score.advice or _CLOSER)
    missing = score.missing or (ALSO[why],)
    return replace(
        score, level=level, because=because, missing=missing, advice=score.advice or _CARRY.format(ALSO[why])
    )


def _weightiest(seen: Whole, table: Mapping[str, Any]) -> list[str]:
    """Return the few words and pairs that weigh most for the grade, and say something by themselves."""
    words = table["words"]
    of = [gram for gram in seen.said.keys() & words.keys() if words[gram] > 0 and (" " in gram or len(gram) >= _LONG)]
    return sorted(of, key=lambda gram: (-words[gram], gram))[:_QUOTED]


def _reason(score: SkillScore, seen: Whole, table: Mapping[str, Any], *, up: bool) -> str:
    """Name what is there, or not at all, and differs most from the usual reply of this level (a + b x level)."""
    push: dict[str, float] = {}
    for name, (a, b) in table["usual"].items():
        number = seen.shared.get(name, 0.0)
        more = table["found"][name] * (number - a - b * (score.level or 0))
        if more > 0 and number >= 1 if up else more < 0 and number < 1:
            push[name] = abs(more)
    return max(sorted(push), key=push.__getitem__, default="")
