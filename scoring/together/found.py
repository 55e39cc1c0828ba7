"""What the rules found in a reply, as numbers to weigh: levels, components, flags, times and remedies named.

Each counts once: saying it all again weighs nothing more.
"""

from __future__ import annotations

from scoring.doing.moves import moves
from scoring.findings.told import heard
from scoring.reading.text import read
from scoring.types import Reply, Scores, SkillScore

_SEEN = 4  # of one kind: more of it weighs no more
_TAKEN = 2  # words of the allowed remedies: reading out the list of them weighs no more than naming one


def found(scores: Scores, reply: Reply) -> dict[str, float]:
    """Return what all skills found, by name: "empathy" (its level, where it was due), "flag: dismissal"."""
    made: dict[str, float] = {}
    for each in scores:
        if each.level is not None:
            made[each.skill] = float(each.level)
        for evidence in each.evidence:
            made[f"{each.skill}: {evidence.cue}" if evidence.helps else f"flag: {evidence.cue}"] = 1.0
    text = read(reply).text
    made["times"] = float(min(_SEEN, len({text[slice(*move.when)] for move in moves(reply) if move.when})))
    made["offered"] = float(min(_TAKEN, heard(reply).offered))
    return made


def own(score: SkillScore, text: str) -> dict[str, float]:
    """Return what a skill knows of itself: which levels it reaches, how many different words of `text` earned them."""
    made = {f"own{level}": float((score.level or 0) >= level) for level in (1, 2, 3, 4)}
    quotes = {text[each.start : each.end].casefold() for each in score.evidence if each.helps}
    made["own_places"] = float(min(_SEEN, len(quotes)))
    return made


def counts_against(name: str) -> bool:
    """Tell whether a finding may only lower a grade; all others may only lift one."""
    return name.startswith("flag: ")
