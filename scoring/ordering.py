"""Order: acknowledge before you solve, ask before you solve, confirm after (rubric, section 5). Advice, not a grade."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.types import Reply, Scores, SkillScore

Moment = tuple[int, int]
"""When something first happened: the reply, from 0, and the place in its text."""

_NEVER: Moment = (1_000_000, 0)


def order(replies: Sequence[Reply], scores: Sequence[Scores]) -> tuple[str, ...]:
    """Return what came in the wrong order, as plain sentences; nothing where the order was good."""
    if not any(score.level is not None for each in scores for score in each):
        return ()
    solution = _first(scores, "solution")
    advice: list[str] = []
    if not _acknowledges(scores[0]):
        advice.append(
            "Your first reply went past what happened to the customer. One sentence that names it makes the rest "
            "easier to hear."
        )
    elif solution < _first(scores, "empathy") != _NEVER and solution < _first(scores, "empathy", 1):
        advice.append("The solution came before a word about what this meant for the customer. Turn the two round.")
    sorry = min(_first(scores, "apology", 1), _said(scores, "apology"))
    if solution < _first(scores, "apology") != _NEVER and solution < sorry:
        advice.append(
            "The apology came after the solution. Before it, it opens the door; after it, it sounds like an extra."
        )
    asked = _first(scores, "clarification")
    asked_at_all = _first(scores, "clarification", 1)
    if replies[0].case.hidden and solution < asked != _NEVER and solution[0] < min(asked, asked_at_all)[0]:
        advice.append("You offered a solution before you had asked for what it depends on.")
    closed = next((turn for turn, each in enumerate(scores, 1) if any("early_close" in s.flags for s in each)), None)
    if closed:
        advice.append(f"Reply {closed} asked what else you could do while the complaint itself was still open.")
    return tuple(advice[:3])


def _acknowledges(first: Scores) -> bool:
    levels = {score.skill: score.level or 0 for score in first}
    known = [name for name in ("empathy", "listening") if name in levels]
    return not known or levels.get("empathy", 0) >= 1 or levels.get("listening", 0) >= 2


def _first(scores: Sequence[Scores], skill: str, least: int = 2) -> Moment:
    """Return when a skill first reached a level."""
    for turn, each in enumerate(scores):
        for score in each:
            if score.skill == skill and (score.level or 0) >= least:
                return turn, _start(score)
    return _NEVER


def _said(scores: Sequence[Scores], skill: str) -> Moment:
    """Return when words of a skill first stood there, whatever else in the reply took them back."""
    for turn, each in enumerate(scores):
        for score in each:
            if score.skill == skill and any(one.helps for one in score.evidence):
                return turn, _start(score)
    return _NEVER


def _start(score: SkillScore) -> int:
    return min((each.start for each in score.evidence if each.helps), default=0)
