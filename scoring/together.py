"""Weigh a grade together with the rest of its reply, by a small table of weights fitted on our labelled replies.

The rules grade each skill by itself and miss what is said in words they do not know; people who rate see the whole
reply. So the grade of a skill in `together.json` that lies in the middle may move by one level, by a weighted sum of
what the rules found for all skills. No word is looked at: nothing can be won that no rule has found, with its span.
A 3 and a 4 stand by their components. What the rules hold down stays down: a 0, a flag, a skill not called for.

`python -m scoring.validity.fit` makes the weights and says what they gain on replies that were left out.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from scoring.doing.moves import moves
from scoring.findings.told import heard
from scoring.types import Case, Reply, Scores, SkillScore

WEIGHTS = Path(__file__).with_name("together.json")
_MIDDLE = (1, 2)  # the levels that may move: those above have their components, and only a rule can see that
_MOST = 3
_SEVERAL = 2
_SEEN = 4  # of one kind: more of it weighs no more
_TAKEN = 2  # words of the allowed remedies: reading out the list of them weighs no more than naming one

ALSO = {
    "clarification": "ask for what is needed",
    "escalation": "explain who takes over",
    "follow_up": "say when you will check back",
    "next_steps": "say who does what by when",
    "ownership": "take the matter on as your own",
    "solution": "put something concrete on the table",
    "transparency": "say openly what can and cannot be done",
    "times": "name a day or an hour",
    "offered": "name what can be offered",
}
"""What is weighed, as a trainee reads it. Manners and sympathy are not: a curt plan is still a plan."""


def features(scores: Scores, reply: Reply) -> dict[str, float]:
    """Return what the skills share: levels, clauses that name a time, and remedies taken from the case."""
    made = {each.skill: float(each.level or 0) for each in scores if each.skill in ALSO}
    made["times"] = float(min(_SEEN, sum(move.when is not None for move in moves(reply))))
    made["offered"] = float(min(_TAKEN, heard(reply).offered))
    return made


def own(score: SkillScore) -> dict[str, float]:
    """Return what a skill knows of itself: which levels it reaches, and how many places earned them."""
    made = {f"own{level}": float((score.level or 0) >= level) for level in (2, 3, 4)}
    made["own_places"] = float(min(_SEEN, sum(each.helps for each in score.evidence)))
    return made


@cache
def _table() -> Mapping[str, Any]:
    return dict(json.loads(WEIGHTS.read_text(encoding="utf-8"))["skills"])


def together(scores: Scores, reply: Reply) -> Scores:
    """Return the grades, each at most one level from what the rules gave; a reply without a case stays as it is."""
    if reply.case == Case():
        return scores
    table, shared = _table(), features(scores, reply)
    return tuple(_moved(each, shared, table[each.skill]) if each.skill in table else each for each in scores)


def may_move(score: SkillScore) -> bool:
    """Tell whether a grade may move: it has earned something, not all, in words to be shown, and broke nothing."""
    return score.level in _MIDDLE and not score.flags and any(each.helps for each in score.evidence)


def level_of(total: float, level: int) -> int:
    """Return a sum of weights, rounded, held near the level that the rules gave."""
    return min(max(math.floor(total + 0.5), level - 1, 1), level + 1, _MOST)


def weighed(score: SkillScore, found: Mapping[str, float], table: Mapping[str, Any]) -> tuple[int, str]:
    """Return the level, and the thing for which it moved: without one that can be named, nothing moves."""
    level = score.level or 0
    if not may_move(score):
        return level, ""
    total = table["start"] + math.fsum(weight * found[name] for name, weight in table["weights"].items())
    wanted = level_of(total, level)
    if wanted < level and len(score.touches) >= _SEVERAL:
        return level, ""  # several real remedies are a 2, with or without a day (rubric, 4.6)
    why = _reason(level, found, table, up=wanted > level) if wanted != level else ""
    return (wanted, why) if why else (level, "")


def _reason(level: int, found: Mapping[str, float], table: Mapping[str, Any], *, up: bool) -> str:
    """Name what is there, or not at all, and differs most from the usual reply of this level (a + b x level)."""
    push: dict[str, float] = {}
    for name, weight in table["weights"].items():
        a, b = table["usual"][name]
        more = weight * (found[name] - a - b * level)
        if name in ALSO and (more > 0 and found[name] >= 1 if up else more < 0 and found[name] < 1):
            push[name] = abs(more)
    return max(sorted(push), key=push.__getitem__, default="")


def _moved(score: SkillScore, shared: Mapping[str, float], table: Mapping[str, Any]) -> SkillScore:
    level, why = weighed(score, {**shared, **own(score)}, table)
    if not why:
        return score
    if level > (score.level or 0):
        said = f"Together with the rest it is worth a level more, because you also {ALSO[why]}."
        return replace(score, level=level, because=f"{score.because} {said}")
    return replace(
        score,
        level=level,
        because=f"{score.because} The rest of the reply holds it a level lower: it does not {ALSO[why]}.",
        missing=score.missing or (ALSO[why],),
        advice=score.advice or f"One thing more would carry it: {ALSO[why]}.",
    )
