"""Say why a grade moved: by something that is there or missing, by a finding, or by the words that tipped it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

from scoring.matching.words import EMPTY
from scoring.reading.text import Place, read
from scoring.together.found import counts_against
from scoring.together.said import ALIKE, grams, share
from scoring.together.seen import Whole
from scoring.types import SkillScore

__all__ = ["ALSO", "REASONS", "WORDS", "Why", "reason"]

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
    "empathy": ("listening", "ownership"),
    "listening": ("breakdown", "empathy", "ownership"),
    "next_steps": ("escalation", "follow_up", "offered", "ownership", "solution", "times", "transparency"),
    "solution": ("clarification", "follow_up", "next_steps", "offered", "ownership", "times", "transparency"),
    "tone": ("apology", "empathy", "listening", "ownership"),
}
"""Which of them a trainer would name for which skill; weighed is more."""

WORDS = "words"
"""The name of all words together, beside those of the findings."""

_THERE = {"times": 1, "offered": 1}  # what is named as a reason for more must be there; of a skill, at level 3
_SHOWN = 3
_SPEAKS = 0.04  # of a level: less than that tips nothing

_FAR = {-2: "two levels lower", -1: "a level lower", 1: "a level more"}
_MORE = "Together with the rest it is worth {far}: you also {what}."
_LESS = "But the rest of the reply holds it {far}: it does not {what}."
_DOES = {
    True: "Together with the rest it is worth {far}: it also {what}.",
    False: "But the rest of the reply holds it {far}: nothing in it {what}.",
}
_COSTS = "But the rest of the reply holds it {far}: it {what}."
_SAYS = {
    True: "Read as a whole it is worth {far}. What stronger replies say more often: {what}.",
    False: "But read as a whole it is held {far}. What weaker replies say more often: {what}.",
}
_AS_WHOLE = {
    True: "Read as a whole, the reply does more than its parts, and that is worth {far}.",
    False: "But read as a whole, the reply does less than its parts, and that holds it {far}.",
}


class Why(NamedTuple):
    """Hold why a grade moved: a sentence, and what a reply that fell does not do ("" where that is not the reason)."""

    said: str
    lacks: str = ""


def reason(score: SkillScore, now: int, seen: Whole, table: Mapping[str, Any]) -> Why:
    """Return the plainest true reason for the level `now`: a skill, day or offer; else a finding or the words."""
    level = score.level or 0
    up, far = now > level, _FAR[now - level]
    if name := _named(score, seen, table, up=up):
        return Why((_MORE if up else _LESS).format(far=far, what=ALSO[name]), "" if up else ALSO[name])
    sign = 1 if up else -1
    finding, by_finding = _finding(score.skill, seen, table, level, up=up)
    a, b = table["usual"].get(WORDS, (0.0, 0.0))
    by_words = sign * (words_sum(seen, table) - a - b * level)
    spoken = _spoken(seen, table, sign)
    if spoken and by_words > by_finding:
        return Why(_SAYS[up].format(far=far, what=", ".join(f"“{each}”" for each in spoken)))
    if finding:
        cue = finding.partition(": ")[2]
        return Why((_COSTS if counts_against(finding) else _DOES[up]).format(far=far, what=cue))
    return Why(_AS_WHOLE[up].format(far=far))


def words_sum(seen: Whole, table: Mapping[str, Any]) -> float:
    """Return what the words of a reply weigh together, in levels."""
    return math.fsum(table[WORDS][gram] for gram in seen.said & table[WORDS].keys()) * share(seen.said)


def _named(score: SkillScore, seen: Whole, table: Mapping[str, Any], *, up: bool) -> str:
    """Name what is there, or not at all, and differs most from the usual reply of this level (a + b x level)."""
    push: dict[str, float] = {}
    for name in REASONS[score.skill]:
        number = seen.shared.get(name)
        if name not in table["usual"] or number is None or _said_anyway(name, seen.shared):
            continue  # it was not called for, or a rule quotes it
        a, b = table["usual"][name]
        more = table["found"][name] * (number - a - b * (score.level or 0))
        if (more > 0 and number >= _THERE.get(name, 3)) if up else (more < 0 and number < 1):
            push[name] = abs(more)
    return max(sorted(push), key=push.__getitem__, default="")


def _said_anyway(name: str, shared: Mapping[str, float]) -> bool:
    if name == "offered":
        return shared.get("solution", 0.0) > 1
    return name == "times" and any(each.endswith(("gives a time", "says when")) for each in shared)


def _finding(skill: str, seen: Whole, table: Mapping[str, Any], level: int, *, up: bool) -> tuple[str, float]:
    """Return the finding that a trainer would name and that pushes most, and how far, in levels."""
    near = {*REASONS[skill], "flag"} | (set() if up else {skill})  # what earned its own level is no "also"
    push = {
        name: abs(table["found"][name] * ((name in seen.shared) - a - b * level))
        for name, (a, b) in table["usual"].items()
        if name.partition(": ")[0] in near and ": " in name and _tells(name, seen.shared, up=up)
    }
    best = max(sorted(push), key=push.__getitem__, default="")
    return best, push.get(best, 0.0)


def _tells(name: str, shared: Mapping[str, float], *, up: bool) -> bool:
    """Tell whether a finding can be why: as a sentence ("says why"), and there, or missed where it was called for."""
    skill, _, cue = name.partition(": ")
    if not cue.split()[0].endswith("s"):
        return False
    if up or counts_against(name):
        return name in shared and up != counts_against(name)
    return skill in shared and not any(each.endswith(f": {cue}") for each in shared)


def _spoken(seen: Whole, table: Mapping[str, Any], sign: int) -> tuple[str, ...]:
    """Return the words and pairs that push most, as they were typed; none that stands in another."""
    reading, weight = read(seen.reply), sign * share(seen.said)
    pushes = {
        gram: (push, start, end)
        for gram, start, end in reversed([*grams(reading)])
        if (push := table[WORDS].get(gram, 0.0) * weight) >= _SPEAKS and _tellable(gram)
    }
    taken: list[Place] = []
    for _, start, end in sorted(pushes.values(), key=lambda each: (-each[0], each[1])):
        if len(taken) < _SHOWN and all(end <= a or b <= start for a, b in taken):
            taken.append((start, end))
    places = [reading.evidence(*place, WORDS) for place in sorted(taken)]
    return tuple(dict.fromkeys(reading.reply.text[each.start : each.end] for each in places))


def _tellable(gram: str) -> bool:
    """Tell whether words say something as they stand: "the" does not, nor does one of many figures, days or names."""
    return not EMPTY.issuperset(gram.split()) and not ALIKE.search(gram)
