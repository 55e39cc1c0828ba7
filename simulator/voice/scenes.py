"""The scenes in which the examples of the checks are spoken: moments of one talk, about the crib without screws."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from simulator.examples import EXAMPLE
from simulator.library import load
from simulator.state import Credit, CustomerState, Line, Moment, Turn, opening_state
from simulator.voice.checks.kit import Scene


@lru_cache(maxsize=1)
def scenes() -> dict[Scene, Moment]:
    """Return the moments of the examples, all in the talk about the crib without screws."""
    scenario = load(EXAMPLE / "crib.yaml").get("crib")
    start = opening_state(scenario)
    solved = Credit(best=(("solution", 3),))
    stood = replace(start, anger=5.0, met=("heard", "apology"), told=("address",))
    offered = replace(stood, met=("heard", "apology", "solution"), offered=("express",), credit=solved)
    states: dict[Scene, tuple[CustomerState, CustomerState]] = {
        "boiling": (start, replace(start, anger=9.2)),
        "angry": (start, start),
        "sharp": (start, replace(start, anger=5.0, met=("heard",))),
        "asked": (replace(stood, told=()), stood),
        "offered": (stood, offered),
        "resolved": (offered, replace(offered, anger=2.0, ended="resolved")),
        "walked_out": (start, replace(start, anger=9.8, ended="walked_out")),
        "letter": (start, start),
    }
    letter = scenario.model_copy(update={"channel": "email"})
    said = Line(scenario.opening), Line("Do you even understand what this week is like for me?")
    return {
        name: Moment(
            letter if name == "letter" else scenario,
            0,
            after,
            (
                Turn(1, said[0], "Hello Farida, I am Robin.", (), before),
                Turn(2, said[1], "Your order is here with me, and £40 of it.", (), after),
            ),
        )
        for name, (before, after) in states.items()
    }


def example_line(name: Scene) -> str:
    """Return a line that suits a scene and that no check may stop."""
    return _GOOD[name]


_GOOD: dict[Scene, str] = {
    "boiling": "Forty minutes on hold and you HANG UP on me? Get me your supervisor!",
    "angry": "You have no idea, do you? I'm about to have a baby and his bed is a heap of planks.",
    "sharp": "Right. And is anybody over there sorry for it?",
    "asked": "I'm staying with my sister, 18 Birch Lane. So what are you going to do?",
    "offered": "Fine, a courier. And when does he turn up, exactly?",
    "resolved": "All right then. Thank you for sending the screws.",
    "walked_out": "Enough. I'll find a crib from somebody who can pack a box.",
    "letter": "I have read your message twice, and it does not say one word about what this week is like for me.",
}
