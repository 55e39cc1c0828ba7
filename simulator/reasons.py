"""Why the customer's anger moved, in words for the trainee."""

from __future__ import annotations

from simulator.state import Reason

NOTICEABLE, HELD = 0.005, 0.2  # points of anger below which nothing is said about them

_CREDIT_WORDS = {
    "empathy": "You named what this is like for them.",
    "apology": "You apologised for what really went wrong.",
    "solution": "You put something real on the table.",
    "next_steps": "You gave them a time.",
    "follow_up": "You made sure it will hold.",
    "offers": "You found one thing more for them.",
    "listening": "You showed that you had listened.",
    "clarification": "You asked what you needed to know.",
    "told": "They could tell you more of it.",
}
_TOKEN_WORDS = {
    "empathy": "A kind word.",
    "apology": "A word of regret.",
    "solution": "Some good will.",
    "listening": "A nod.",
    "clarification": "A question.",
}


def earned(reliefs: dict[str, float], best: dict[str, int], severity: float) -> list[Reason]:
    """Say what calmed them, in words that fit how far it went."""
    words = {
        name: _TOKEN_WORDS[name] if best.get(name, 0) < 2 and name in _TOKEN_WORDS else _CREDIT_WORDS[name]
        for name in reliefs
    }
    return [Reason(words[name], round(-much / severity, 2)) for name, much in reliefs.items() if much > NOTICEABLE]


def why(rises: list[tuple[str, float]], calmed: list[Reason], banked: float, bank: float) -> tuple[Reason, ...]:
    """Say what moved the anger: hurts, what `calmed`, what was held back before (`banked`) and is now (`bank`)."""
    reasons = [Reason(words, round(rise, 2)) for words, rise in rises]
    reasons += calmed
    if abs(banked) > NOTICEABLE:
        words = "What you said before is sinking in." if banked > 0 else "What hurt before still does."
        reasons.append(Reason(words, round(-banked, 2)))
    if abs(bank) > HELD:
        words = (
            "Nobody calms down all at once: more will follow." if bank > 0 else "More of that anger is still to come."
        )
        reasons.append(Reason(words, 0.0))
    if not reasons:
        reasons.append(Reason("Nothing new for them in this reply.", 0.0))
    return tuple(reasons)
