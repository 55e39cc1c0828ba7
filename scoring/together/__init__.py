"""Weigh a grade together with the whole reply, by a table of weights fitted on our labelled replies.

The rules grade each skill by the words they know; people who rate see the whole reply. So a grade that the rules gave
may move by one level, by a weighted sum of what the rules found for all skills and of the words that the reply is made
of. What it may not do: lift a grade for which no rule found a span, or one with a flag; give a 4, which only components
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

from scoring.reading.text import Reading, read
from scoring.together.found import found, own
from scoring.together.said import said, share
from scoring.types import Case, Reply, Scores, SkillScore

__all__ = ["ALSO", "REASONS", "WEIGHTS", "Whole", "level_of", "may_move", "together", "weighed", "whole"]

WEIGHTS = Path(__file__).with_name("weights.json")

_MOST = 3
_ALL = 4
_CLEARLY = 1.0  # how far a sum lies under a level
_SHORT = 18  # different words: some twenty in all
_THERE = {"times": 1, "offered": 1}  # what is named as a reason for more must be there; of a skill, at level 2

_WHY = {
    True: "Together with the rest it is worth a level more: you also {}.",
    False: "But the rest of the reply holds it a level lower: it does not {}.",
}
_AS_WHOLE = {
    True: "Read as a whole, the reply does more than its parts, and that is worth a level.",
    False: "But read as a whole, the reply does less than its parts, and that costs a level.",
}
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
    """Hold all that is weighed: the reply, what the rules found in it, its words and pairs of words.

    `short` tells that there is hardly a whole.
    """

    reply: Reply
    shared: Mapping[str, float]
    said: frozenset[str]
    short: bool = False


def whole(scores: Scores, reading: Reading) -> Whole:
    """Return what is weighed of a reply and of the grades that the rules gave it."""
    return Whole(reading.reply, found(scores, reading.reply), said(reading), len(reading.vocabulary) < _SHORT)


@cache
def _table() -> Mapping[str, Any]:
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8"))["skills"])


def together(scores: Scores, reply: Reply) -> Scores:
    """Return the grades, each at most one level from what the rules gave; a reply without a case stays as it is."""
    if reply.case == Case():
        return scores
    table, seen = _table(), whole(scores, read(reply))
    return tuple(_moved(each, seen, table[each.skill]) if each.skill in table else each for each in scores)


def may_move(score: SkillScore) -> bool:
    """Tell whether a grade may move: it has earned something, in words to be shown."""
    return bool(score.level) and any(each.helps for each in score.evidence)


def level_of(total: float, score: SkillScore, seen: Whole) -> int:
    """Return a sum of weights, rounded, held near the level of the rules.

    A 4, and what a short reply that opens a talk has, stays unless the sum is clearly less: rules read one line well.
    """
    level = score.level or 0
    if total >= level - _CLEARLY and (level == _ALL or (seen.short and not seen.reply.earlier)):
        return level
    most = level if score.flags or seen.short else max(level, min(level + 1, _MOST))
    return min(max(math.floor(total + 0.5), level - 1, 0), most)


def weighed(score: SkillScore, seen: Whole, table: Mapping[str, Any]) -> int:
    """Return the level of a skill weighed with the whole."""
    if not may_move(score):
        return score.level or 0
    rules = math.fsum(
        weight * number
        for each in (seen.shared, own(score, seen.reply.text))
        for name, number in each.items()
        if (weight := table["found"].get(name))
    )
    words = math.fsum(table["words"][gram] for gram in seen.said & table["words"].keys())
    return level_of(table["start"] + rules + words * share(seen.said), score, seen)


def _moved(score: SkillScore, seen: Whole, table: Mapping[str, Any]) -> SkillScore:
    before, level = score.level or 0, weighed(score, seen, table)
    if level == before:
        return score
    up = level > before
    why = _reason(score, seen, table, up=up)
    added = _WHY[up].format(ALSO[why]) if why else _AS_WHOLE[up]
    moved = replace(score, level=level, because=f"{score.because} {added}")
    if up:
        return moved
    kept = score.advice if score.missing else ""  # "nothing to add" would be no advice any more
    return replace(
        moved,
        missing=tuple(dict.fromkeys((*([ALSO[why]] if why else ()), *score.missing))),
        advice=kept or (_CARRY.format(ALSO[why]) if why else _CLOSER),
    )


def _reason(score: SkillScore, seen: Whole, table: Mapping[str, Any], *, up: bool) -> str:
    """Name what is there, or not at all, and differs most from the usual reply of this level (a + b x level)."""
    push: dict[str, float] = {}
    for name, (a, b) in table["usual"].items():
        number = seen.shared.get(name)
        if number is None or (not up and _said_anyway(name, seen.shared)):
            continue  # it was not called for, or a rule quotes it
        more = table["found"][name] * (number - a - b * (score.level or 0))
        if more > 0 and number >= _THERE.get(name, 2) if up else more < 0 and number < 1:
            push[name] = abs(more)
    return max(sorted(push), key=push.__getitem__, default="")


def _said_anyway(name: str, shared: Mapping[str, float]) -> bool:
    if name == "offered":
        return shared.get("solution", 0.0) > 1
    return name == "times" and any(each.endswith(("gives a time", "says when")) for each in shared)
