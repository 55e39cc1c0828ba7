"""The fixed vocabulary of the exercise: what a scenario, a mood and a customer's line may name."""

from __future__ import annotations

from typing import Literal, get_args

Channel = Literal["chat", "email", "phone", "counter"]
Temperament = Literal["loud", "cold", "exhausted", "anxious", "litigious", "polite", "talkative", "terse"]
Reveal = Literal["volunteered", "when_asked", "once_trusted"]

Band = Literal["boiling", "angry", "sharp", "wary", "calm"]
"""Anger 9-10, 7-8, 5-6, 3-4 and 0-2 (rubric, section 8)."""

Need = Literal["heard", "apology", "solution", "timing", "certainty"]
"""What the customer still waits for, in the order in which they ask for it."""

Trigger = Literal[
    "insult",
    "danger",
    "sarcasm",
    "dismissal",
    "command",
    "blame",
    "sensitive",
    "refusal",
    "policy",
    "asked_again",
    "excuse",
    "over_promise",
    "ignored",
    "interrogation",
    "vague",
    "formula",
    "over_apology",
    "unreadable",
    "too_soon",
]
"""What a reply can do that makes it worse, or that the customer reacts to; worst first."""

Question = Literal["choice", "wish", "consent", "may", "check", "more", "here", "feeling", "fact"]
"""What a reply asks of them that is no hidden fact: which of the offers; what they would like, with nothing on offer; a
yes to what is on offer; leave to do something; whether it was understood right; whether there is more; whether they
are there; how they are; anything else."""

Outcome = Literal["resolved", "settled", "gave_up", "walked_out"]

BANDS: tuple[Band, ...] = get_args(Band)
NEEDS: tuple[Need, ...] = get_args(Need)
TRIGGERS: tuple[Trigger, ...] = get_args(Trigger)
QUESTIONS: tuple[Question, ...] = get_args(Question)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


def band(anger: float) -> Band:
    """Name the band of an anger between 0 and 10."""
    for floor, name in ((8.5, "boiling"), (6.5, "angry"), (4.5, "sharp"), (2.5, "wary")):
        if anger >= floor:
            return name  # type: ignore[return-value]
    return "calm"
