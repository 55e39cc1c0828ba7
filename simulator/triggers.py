"""What a reply can do that hurts: what it costs in points of anger, and how it is told to the trainee."""

from __future__ import annotations

from simulator.words import TRIGGERS, Trigger

COST: dict[Trigger, float] = {
    "insult": 2.5,
    "danger": 2.0,
    "sarcasm": 2.0,
    "dismissal": 1.5,
    "command": 1.5,
    "blame": 1.5,
    "sensitive": 1.5,
    "refusal": 1.0,
    "policy": 1.0,
    "asked_again": 1.0,
    "excuse": 0.8,
    "ignored": 0.7,
    "interrogation": 0.7,
    "over_apology": 0.5,
}
"""Points of anger at severity 1, the first time and every time (rubric, section 8)."""

COST_AGAIN: dict[Trigger, float] = {"vague": 0.7, "formula": 0.5}
"""Points from the second time on: the first is forgiven."""

WORDS: dict[Trigger, str] = {
    "insult": "You attacked them.",
    "danger": "You sent them into a danger you knew of.",
    "sarcasm": "That sounded sarcastic.",
    "dismissal": "You made their trouble smaller than it is.",
    "command": "You told them how to feel or behave.",
    "blame": "You put it on them.",
    "sensitive": "You asked for a secret nobody should type.",
    "refusal": "You left them with a no and nothing else.",
    "policy": "You hid behind the rules.",
    "asked_again": "You asked for something they had already told you.",
    "excuse": "You explained it away.",
    "over_promise": "You promised what you may not promise.",
    "ignored": "They did not feel answered.",
    "interrogation": "You asked too many things at once.",
    "vague": "You stayed vague about what happens and when.",
    "formula": "They heard a stock phrase.",
    "over_apology": "Too many sorries, too little else.",
    "unreadable": "They could not make sense of your words.",
    "too_soon": "They are not ready to tell you that yet.",
}
"""What the trainee reads beside the mood gauge."""

OF_FLAG: dict[str, Trigger] = {
    **{name: name for name in TRIGGERS},
    "threat": "insult",
    "shouting": "command",
    "accusing": "blame",
    "policy_shield": "policy",
    "pushed_back": "refusal",
    "scapegoat": "excuse",
    "fake_choice": "vague",
    "another_case": "ignored",
    "vague_time": "vague",
    "placeholder": "formula",
    "misheard": "ignored",
    "non_apology": "dismissal",
    "mention": "sarcasm",
    "early_close": "ignored",
}
"""The trigger that a flag of scoring sets off; a flag that is not here leaves the customer cold."""
