"""What the rules' flags leave of a level: an opinion never goes above it."""

from __future__ import annotations

from collections.abc import Mapping

from scoring.types import Scores
from simulator.judge.items import TOP

CEILINGS: Mapping[str, Mapping[str, int]] = {
    "listening": {"misheard": 1, "copied": TOP},
    "empathy": {
        "insult": 0,
        "sarcasm": 0,
        "command": 0,
        "mention": 0,
        "placeholder": 0,
        "dismissal": 1,
        "blame": 1,
        "threat": 1,
        "policy_shield": 1,
        "scapegoat": 1,
        "non_apology": 1,
        "refusal": TOP,
        "excuse": TOP,
        "shouting": TOP,
        "copied": TOP,
    },
    "apology": {
        "non_apology": 0,
        "sarcasm": 0,
        "blame": 0,
        "formula": 1,
        "excuse": 2,
        "scapegoat": 2,
        "over_apology": 2,
        "false_admission": 2,
    },
    "clarification": {"sensitive": 0, "interrogation": 1, "accusing": 2, "asked_again": 2},
    "solution": {"over_promise": 1, "refusal": 1, "policy_shield": 1, "pushed_back": 1, "vague": 1, "fake_choice": 1},
    "next_steps": {"over_promise": 2, "vague_time": 2},
    "tone": {
        "insult": 0,
        "sarcasm": 0,
        "threat": 0,
        "command": 1,
        "mention": 1,
        "dismissal": 1,
        "blame": 1,
        "shouting": 1,
        "placeholder": 1,
        "policy_shield": 2,
        "scapegoat": 2,
        "refusal": 2,
        "excuse": 2,
        "non_apology": 2,
        "copied": TOP,
    },
    "ownership": {"blame": 0, "scapegoat": 2, "policy_shield": 2, "excuse": 2, "false_admission": 2},
    "escalation": {"pushed_back": 0, "refusal": 0},
    "follow_up": {"early_close": 0},
    "breakdown": {},
    "transparency": {"over_promise": 0, "false_admission": 0, "dismissal": 0},
}
"""The caps of `scoring/skills`, by skill and flag; a test holds them against the rules on every labelled reply.

A flag that is not named here (`injection` is none, on purpose) leaves the rules' own level and no more.
"""


def ceiling(skill: str, scores: Scores) -> int:
    """Return the highest level that the rules' flags leave for a skill that they graded.

    Every harm is flagged on tone; empathy answers for those too. Words to a grader hold down every skill.
    """
    by_skill = {score.skill: score for score in scores}
    own, tone = by_skill[skill], by_skill.get("tone")
    flags = {*own.flags, *(tone.flags if tone and skill == "empathy" else ())}
    flags |= {"injection"} & {flag for score in scores for flag in score.flags}
    rules = own.level if own.level is not None else 0
    return min((CEILINGS[skill].get(flag, rules) for flag in flags), default=TOP)
