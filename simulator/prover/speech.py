"""Put a scenario's facts into a bot's mouth: questions, lists and sentences in plain English."""

from __future__ import annotations

import re
from collections.abc import Iterable

from simulator.scenario import Scenario
from simulator.state import Attempt

_ASKING = re.compile(
    r"(?:whether|which|what|where|how|when|who|whose|whom|why|if|the latest|(?:by|until) (?:when|what))\b"
)

_ACT = re.compile(
    r"(?!(?:all|half|both|in|for|by|on|at|from)\b)[a-z]+ (?:a|an|the|your|our|it|them|him|her)\b"
)  # "send the bag", "hire a suit"


def ways(asks: str) -> tuple[str, ...]:
    """Return the ways of putting a question that an author gave, without the ` / ` between them."""
    return tuple(way for way in re.split(r"\s+/\s+", asks.strip()) if way)


def question(way: str) -> str:
    """Turn one way of asking into a question."""
    return f"Could you tell me {way}?" if _ASKING.match(way) else f"Could you tell me about this: {way}?"


def questions(scenario: Scenario, names: Iterable[str]) -> list[str]:
    """Return a question for each of these hidden facts, in its first way that reads like one."""
    made = []
    for name in names:
        given = ways(scenario.complaint.hidden[name].asks)
        made.append(question(next(filter(_ASKING.match, given), given[0])))
    return made


def unknown(talk: Attempt, *, needed: bool = False) -> list[str]:
    """Return the hidden facts that were not told yet, those that the remedy needs first (`needed`: only those)."""
    hidden = talk.scenario.complaint.hidden
    left = [name for name in hidden if name not in talk.state.told]
    return sorted(
        (name for name in left if hidden[name].needed or not needed), key=lambda name: not hidden[name].needed
    )


def told(talk: Attempt) -> str:
    """Say back what the customer has told so far; empty when that is nothing."""
    hidden = talk.scenario.complaint.hidden
    return "; ".join(hidden[name].fact for name in talk.state.told)


def offering(words: str) -> str:
    """Return a sentence that offers what an author allows, whether they wrote a thing or an act."""
    words = words.strip().rstrip(".")
    return f"I can {words}." if _ACT.match(words) else f"I can offer you {words}."


def joined(*pieces: str) -> str:
    """Join what is there, with a space between."""
    return " ".join(piece for piece in pieces if piece)
