"""Weigh a grade together with the whole reply, by a table of weights fitted on our labelled replies.

The rules grade each skill by the words they know; people who rate see the whole reply. So a grade that the rules gave
may rise by one level or fall by up to two, by a weighted sum of what the rules found for all skills and of the words
that the reply is made of. What it may not do: lift a grade without a span, or one with a flag; give a 4, which only
components earn. Where the rules gave 0, a neighbouring skill may lend its own spans, for a level of 1 and no more.

`python -m scoring.validity.fit` makes the weights and says what they gain on situations that were left out.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from scoring.reading.text import read
from scoring.together.found import own
from scoring.together.seen import Whole, whole
from scoring.together.why import WORDS, reason, words_sum
from scoring.types import Case, Reply, Scores, SkillScore

__all__ = ["WEIGHTS", "level_of", "may_begin", "may_move", "weigh", "weighed"]

WEIGHTS = Path(__file__).with_name("weights.json")

_MOST = 3
_ALL = 4
_CLEARLY, _WELL = 1.0, 1.1  # how far a sum lies under a level: of a 4, of one line that opens a talk
_FEW = 18  # different words: a reply of some twenty
_OPENING = 26  # different words: a line or two
_INJECTED = "flag: injection"  # who talks to a grader is lifted by nothing
_FALL = 2
_WORDED = 0.15  # of a level: what words may add to the usual; neither a heap of strong ones nor a split adds more
_BEGINS = 0.7  # the sum from which a neighbour's words count for a beginning

_BEGUN = "Together with the rest of the reply it is a beginning: what is marked does some of it."
_PRAISE = re.compile(r"^(?:That apology stands|They will feel seen)[^.]*\.\s*")
_CARRY = "One thing more would carry it: {}."
_CLOSER = "The parts are there. Say them more plainly, and closer to what this customer told you."


@cache
def _table() -> Mapping[str, Any]:
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8"))["skills"])


def weigh(scores: Scores, reply: Reply) -> Scores:
    """Return the grades, weighed with the whole reply; a reply without a case stays as it is."""
    if reply.case == Case():
        return scores
    table, seen = _table(), whole(scores, read(reply))
    return tuple(_moved(each, seen, table[each.skill]) if each.skill in table else each for each in scores)


def may_move(score: SkillScore) -> bool:
    """Tell whether a grade may move: it has earned something, in words to be shown."""
    return bool(score.level) and any(each.helps for each in score.evidence)


def level_of(total: float, score: SkillScore, seen: Whole) -> int:
    """Return a sum of weights, rounded, held near the level of the rules.

    A 4, and what a line or two that open a talk have, stays unless the sum is clearly less: rules read those well.
    """
    level = score.level or 0
    opens = seen.words < _OPENING and not seen.reply.earlier
    slack = _WELL if opens and seen.words < _FEW else _CLEARLY
    if total >= level - slack and (level == _ALL or opens):
        return level
    held = score.flags or seen.words < _FEW or _INJECTED in seen.shared
    most = level if held else max(level, min(level + 1, _MOST))
    return min(max(math.floor(total + 0.5), level - (1 if opens else _FALL), 0), most)


def may_begin(score: SkillScore, seen: Whole) -> bool:
    """Tell whether a grade of 0 may become a 1: nothing speaks against it, and a neighbour lends it words to show."""
    held = score.flags or seen.words < _FEW or _INJECTED in seen.shared
    return score.level == 0 and not held and score.skill in seen.lent


def weighed(score: SkillScore, seen: Whole, table: Mapping[str, Any]) -> int:
    """Return the level of a skill weighed with the whole."""
    if may_move(score):
        return level_of(_sum(score, seen, table), score, seen)
    if may_begin(score, seen):
        return int(_sum(score, seen, table) >= _BEGINS)
    return score.level or 0


def _sum(score: SkillScore, seen: Whole, table: Mapping[str, Any]) -> float:
    rules = math.fsum(
        weight * number
        for each in (seen.shared, own(score, seen.reply.text))
        for name, number in each.items()
        if (weight := table["found"].get(name))
    )
    a, b = table["usual"][WORDS]
    words = min(words_sum(seen, table), a + b * (score.level or 0) + _WORDED)
    return float(table["start"] + rules + words)


def _moved(score: SkillScore, seen: Whole, table: Mapping[str, Any]) -> SkillScore:
    before, level = score.level or 0, weighed(score, seen, table)
    if level == before:
        return score
    if not before:
        proof = tuple(dict.fromkeys((*score.evidence, *seen.lent[score.skill])))
        return replace(score, level=level, because=f"{score.because} {_BEGUN}", evidence=proof)
    said, lacks = reason(score, level, seen, table)
    moved = replace(score, level=level, because=f"{score.because} {said}")
    if level > before:
        return moved
    missing = tuple(dict.fromkeys((*([lacks] if lacks else ()), *score.missing)))
    kept = _PRAISE.sub("", score.advice) if score.missing else ""  # "nothing to add" would be no advice any more
    return replace(moved, missing=missing, advice=kept or (_CARRY.format(missing[0]) if missing else _CLOSER))
