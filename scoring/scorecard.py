"""Make one scorecard of the graded replies of an attempt (rubric, section 3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from scoring.elsewhere import done_elsewhere
from scoring.findings.grievances import parts_of
from scoring.findings.relief import LEFT
from scoring.matching.quotable import may_be_named
from scoring.measures import readability_advice
from scoring.ordering import order
from scoring.reading.text import cleaned
from scoring.skills import skills
from scoring.types import Evidence, Reply, Scores, SkillScore

State = Literal["done", "missed", "not called for"]

WEIGHTS: Mapping[str, int] = {
    "listening": 10,
    "empathy": 15,
    "apology": 15,
    "clarification": 15,
    "solution": 20,
    "next_steps": 5,
    "follow_up": 5,
    "tone": 5,
}
"""What each skill counts for in the overall score, renormalised over those called for; any other skill counts 5."""

CRITICAL = ("danger", "insult", "threat", "discrimination", "over_promise", "sensitive", "false_claim", "injection")
"""Flags that would be grave in a real conversation: shown apart, never mixed into the score."""

_DONE = 2.0  # one real component
_ALIKE = 0.8  # share of common words from which a reply is the same reply again (rubric G3)
_LAPSE, _MOST = 0.5, 1.5  # what a harmful reply takes from a skill, and the most that lapses take
_SPREAD = 2  # how far the mean of tone may lie above its worst reply


@dataclass(frozen=True, slots=True)
class SkillResult:
    """Hold one skill over the attempt. `turn` is the deciding reply, from 1; `evidence` belongs to that reply."""

    skill: str
    title: str
    level: float | None
    turn: int | None
    evidence: tuple[Evidence, ...]
    because: str
    missing: tuple[str, ...]
    advice: str
    state: State


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Hold the attempt as a whole; `overall` is 0-100, or None when nothing could be graded."""

    results: tuple[SkillResult, ...]
    overall: int | None
    order: tuple[str, ...]
    critical: tuple[tuple[int, str, str], ...]
    practise_next: tuple[str, ...]
    readability: str


class _Graded(NamedTuple):
    turn: int
    score: SkillScore
    level: int
    again: bool


def scorecard(replies: Sequence[Reply], scores: Sequence[Scores]) -> Scorecard:
    """Make the scorecard of an attempt; extra, repeated, split or padded replies never raise it by themselves.

    `scores[i]` are the grades of `replies[i]`. Raises ValueError when the two differ in length.
    """
    if len(replies) != len(scores):
        raise ValueError(f"{len(replies)} replies but {len(scores)} grades")
    again = _repeated(replies)
    results = tuple(_result(name, title, replies, scores, again) for name, title in _skills(scores).items())
    called = [result for result in results if result.level is not None]
    return Scorecard(
        results=results,
        overall=_overall(called),
        order=order(replies, scores),
        critical=tuple(dict.fromkeys(_critical(replies, scores))),
        practise_next=_weakest(called),
        readability=readability_advice([reply.text for reply, same in zip(replies, again, strict=True) if not same]),
    )


def _skills(scores: Sequence[Scores]) -> dict[str, str]:
    """Return skill names and titles, in the order of the weights, then by name."""
    titles = {skill.name: skill.title for skill in skills()}
    graded = {score.skill for each in scores for score in each}
    ranked = [*(name for name in WEIGHTS if name in graded), *sorted(graded - WEIGHTS.keys())]
    return {name: titles.get(name, name.replace("_", " ").capitalize()) for name in ranked}


def _repeated(replies: Sequence[Reply]) -> list[bool]:
    """Tell which replies say again what an earlier one said: they can lose a grade, never win one."""
    seen: list[frozenset[str]] = []
    again: list[bool] = []
    for reply in replies:
        words = frozenset(cleaned(reply.text).split())
        again.append(any(len(words & old) >= _ALIKE * max(1, len(words | old)) for old in seen if words))
        seen.append(words)
    return again


def _result(
    name: str, title: str, replies: Sequence[Reply], scores: Sequence[Scores], again: list[bool]
) -> SkillResult:
    graded = [
        _Graded(turn, score, score.level, same)
        for turn, (each, same) in enumerate(zip(scores, again, strict=True), 1)
        for score in each
        if score.skill == name and score.level is not None
    ]
    # A repeated reply may show that something is missing; what it does well was credited when it was new.
    fresh = [each for each in graded if not each.again] or [each for each in graded if each.level == 0]
    if not fresh:
        why = next((score.because for each in scores for score in each if score.skill == name), "")
        return SkillResult(name, title, None, None, (), why, (), "", "not called for")
    missing: tuple[str, ...] | None = None
    if name == "tone":
        level, decisive, note = _mean(graded, fresh)
    else:
        decisive = max(fresh, key=lambda each: each.level)
        level, note = float(decisive.level), ""
        if name in ("clarification", "solution"):
            level, note = _covered(name, decisive, fresh, replies)
        elif name == "breakdown":
            level, note, missing = _gathered(decisive, fresh, replies)
        elif name in ("empathy", "apology", "ownership", "listening", "escalation", "transparency"):
            level, note = _less_lapses(graded, decisive)
    score = decisive.score
    lacking, advice = done_elsewhere(name, score, (each.score for each in fresh if each.turn != decisive.turn))
    if name == "breakdown" and missing is not None and score.missing != missing:
        advice = _next_part(missing, advice)
    return SkillResult(
        skill=name,
        title=title,
        level=level,
        turn=decisive.turn,
        evidence=score.evidence,
        because=f"{score.because}{note}",
        missing=lacking if missing is None else missing,
        advice=advice,
        state="done" if level >= _DONE else "missed",
    )


def _mean(graded: list[_Graded], fresh: list[_Graded]) -> tuple[float, _Graded, str]:
    """Average tone over the replies, held down by the worst: one insult is not made good by five polite lines."""
    worst = min(graded, key=lambda each: each.level)
    mean = sum(each.level for each in fresh) / len(fresh)
    level = round(min(mean, worst.level + _SPREAD), 2)
    if worst.level < level - 0.5:
        return level, worst, " The rest of the conversation was better."
    return level, max(fresh, key=lambda each: each.level), ""


def _less_lapses(graded: list[_Graded], decisive: _Graded) -> tuple[float, str]:
    """Take from the best reply for each other one that did harm."""
    lapses = sum(1 for each in graded if each.turn != decisive.turn and each.level == 0 and each.score.flags)
    lost = min(_MOST, _LAPSE * lapses)
    level = max(0.0, decisive.level - lost)
    return level, " Another reply took some of that back." if level < decisive.level else ""


def _covered(name: str, decisive: _Graded, fresh: list[_Graded], replies: Sequence[Reply]) -> tuple[float, str]:
    """Add what other replies reached: the second missing fact asked for, or the last part of the complaint settled.

    The trap is a split: a reply cut in two must not earn more than it did whole. So the level rises by one at most,
    and only where coverage was all that the best reply lacked.
    """
    others = {phrase for each in fresh if each.level >= min(2, decisive.level) for phrase in each.score.touches}
    if name == "clarification":
        if decisive.level == 2 and len(others) >= 2 > len(decisive.score.touches):
            return 3.0, " Over your replies you asked for what was missing."
        return float(decisive.level), ""
    parts = set(replies[decisive.turn - 1].case.parts)
    left = parts - set(decisive.score.touches)
    good = {phrase for each in fresh if each.level >= decisive.level for phrase in each.score.touches}
    missing = decisive.score.missing
    only_parts = bool(missing) and all(m.startswith(LEFT) or any(part in m for part in left) for m in missing)
    if left and left <= good and only_parts and 2 <= decisive.level < 4:
        return decisive.level + 1.0, " Over your replies you dealt with every part."
    return float(decisive.level), ""


def _gathered(decisive: _Graded, fresh: list[_Graded], replies: Sequence[Reply]) -> tuple[float, str, tuple[str, ...]]:
    """Add up the parts of the complaint that any reply spoke to; return what is still left too.

    Parts named over several replies earn what one reply that names them earns, and no more: a step for each part, and
    with it the highest level, must be in one reply.
    """
    reached = {part for each in fresh for part in each.score.touches}
    left = [part for part in parts_of(replies[decisive.turn - 1]) if part not in reached]
    level = max(decisive.level, 2 if left or not reached else 3) if len(reached) > 1 else decisive.level
    named = [f"“{part}”" for part in left if may_be_named(part, replies[-1])]
    rest = decisive.score.missing if level < 4 else ()
    missing = (tuple(named[:3]) or ("what else they complain of",)) if left else rest
    if not left and level > decisive.level:
        missing = ("for each part, who does what",)
    note = "" if level == decisive.level else " Over your replies you spoke to more of them."
    return float(level), note, missing


def _next_part(left: tuple[str, ...], advice: str) -> str:
    """Advise on a part that no reply spoke to, where the deciding reply's own advice may name one that another did."""
    if left and left[0].startswith("“"):
        return f"What no reply has spoken to yet is {left[0]}: name it, and say what you do about it."
    return "Take them one by one, and say for each who does what: first what hurts most." if advice else ""


def _overall(called: Sequence[SkillResult]) -> int | None:
    pairs = [(WEIGHTS.get(result.skill, 5), result.level) for result in called if result.level is not None]
    total = sum(weight for weight, _ in pairs)
    return round(25 * sum(weight * level for weight, level in pairs) / total) if total else None


def _weakest(called: Sequence[SkillResult]) -> tuple[str, ...]:
    """Name the two skills that would gain most, weakest first."""
    open_ = [result for result in called if result.level is not None and result.level < 3.5]
    ranked = sorted(open_, key=lambda result: (result.level or 0.0, -WEIGHTS.get(result.skill, 5)))
    return tuple(result.skill for result in ranked[:2])


def _critical(replies: Sequence[Reply], scores: Sequence[Scores]) -> Iterator[tuple[int, str, str]]:
    for turn, (reply, each) in enumerate(zip(replies, scores, strict=True), 1):
        for score in each:
            for cost in score.evidence:
                if not cost.helps and cost.cue in CRITICAL:
                    yield turn, cost.cue, reply.text[cost.start : cost.end]
