"""Keep the advice of the scorecard from asking for what another reply of the same attempt has done already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scoring.types import SkillScore

_DONE_BY: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "clarification": (
        ("ask for the one fact", ("asks for a fact that is needed",)),
        ("sum up the complaint", ("sums up the complaint",)),
        ("ask whether you have got it right", ("checks the understanding",)),
    ),
    "solution": (
        ("offer one concrete thing", ("offers something real",)),
        ("say who does it", ("says who acts",)),
        ("give a day or an hour", ("gives a time",)),
        ("let them choose", ("lets the customer decide",)),
        ("ask whether that suits them", ("lets the customer decide",)),
    ),
    "next_steps": (
        ("name one step", ("names a step",)),
        ("give a day or an hour", ("gives a time",)),
        ("start it now", ("has already begun",)),
        ("say what happens if it slips", ("says what happens if it slips",)),
    ),
    "follow_up": (
        ("say who comes back", ("promises to come back",)),
        ("say when", ("says when",)),
        ("say how", ("says how",)),
        ("check what was agreed", ("will check that it holds", "names what was agreed")),
        ("ask whether anything is still open", ("asks whether anything is open", "asks for feedback")),
    ),
    "ownership": (("say that you will stay with it", ("stays with it",)),),
    "escalation": (
        ("say why it goes to them", ("says why",)),
        ("say when the customer hears", ("says when they hear",)),
        ("say that they need not tell it again", ("spares them telling it again",)),
        ("say that you stay their contact", ("stays their contact",)),
    ),
    "empathy": (
        ("name the feeling", ("names what they feel",)),
        ("say what happened to them", ("names what happened",)),
        ("say what hangs on it", ("names what hangs on it", "says they are right to mind")),
    ),
}
"""By skill, how a lacking component begins, and the evidence that another reply had it."""


def done_elsewhere(name: str, decisive: SkillScore, others: Iterable[SkillScore]) -> tuple[tuple[str, ...], str]:
    """Return what the deciding reply lacks and no other reply had, and advice that denies none of them.

    A component in another reply is not in this one, so the level stays; only the words change.
    """
    cues = {each.cue for other in others for each in other.evidence if each.helps}
    had = tuple(start for start, by in _DONE_BY.get(name, ()) if not cues.isdisjoint(by))
    left = tuple(each for each in decisive.missing if not each.startswith(had)) if had else decisive.missing
    if len(left) == len(decisive.missing) or not decisive.advice:
        return decisive.missing, decisive.advice
    if left and left[0] == decisive.missing[0]:
        return left, decisive.advice
    rest = f" What no reply had yet: {left[0]}." if left else ""
    return left, f"Another reply of yours had part of this; together in one reply it counts for more.{rest}"
