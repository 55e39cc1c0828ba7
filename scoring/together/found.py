"""What the rules found in a reply, as numbers to weigh: levels, components, flags, times and remedies named."""

from __future__ import annotations

from scoring.doing.moves import moves
from scoring.findings.told import heard
from scoring.types import Reply, Scores, SkillScore

_SEEN = 4  # of one kind: more of it weighs no more
_TAKEN = 2  # words of the allowed remedies: reading out the list of them weighs no more than naming one


def found(scores: Scores, reply: Reply) -> dict[str, float]:
    """Return what all skills found, by name: "empathy" (its level), "empathy: names the feeling", "flag: dismissal"."""
    made: dict[str, float] = {}
    for each in scores:
        made[each.skill] = float(each.level or 0)
        for evidence in each.evidence:
            made[f"{each.skill}: {evidence.cue}" if evidence.helps else f"flag: {evidence.cue}"] = 1.0
    made["times"] = float(min(_SEEN, sum(move.when is not None for move in moves(reply))))
    made["offered"] = float(min(_TAKEN, heard(reply).offered))
    return made


def own(score: SkillScore) -> dict[str, float]:
    """Return what a skill knows of itself: which levels it reaches, and how many places earned them."""
    made = {f"own{level}": float((score.level or 0) >= level) for level in (1, 2, 3, 4)}
    made["own_places"] = float(min(_SEEN, sum(each.helps for each in score.evidence)))
    return made


def counts_against(name: str) -> bool:
    """Tell whether a finding may only lower a grade; all others may only lift one."""
    return name.startswith("flag: ")
