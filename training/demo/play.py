"""One attempt of the demonstration, really played: a bot of this skill answers, rules grade, the customer reacts."""

from __future__ import annotations

import random
import re
from functools import cache

from simulator.customer import ScriptedCustomer
from simulator.library import load
from simulator.prover.bots import CAST, Speaks
from simulator.scenario import Scenario
from simulator.state import Attempt
from simulator.turn import begin, take_turn
from training.demo.plan import Game

_BOTS: dict[str, Speaks] = {bot.name: bot.speaks for bot in CAST}
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LONGEST = 40  # further than any patience reaches
_LEAVES = 0.015
_WRITTEN = 0.5


def play(game: Game) -> tuple[Attempt, bool]:
    """Play an attempt; return it, and whether its trainee walked away from it before it was over."""
    rng = random.Random(game.dice)  # noqa: S311 - not a secret
    scenario = _scenarios()[game.scenario]
    # As storage has it: who has met a scenario before, or is graded, may know the model answers.
    known = scenario.model_answers if game.seed or game.ask is not None else ()
    attempt = begin(scenario, game.seed, known)
    for _ in range(_LONGEST):
        attempt = take_turn(attempt, _reply(attempt, game, rng), ScriptedCustomer())
        if attempt.state.ended:
            return attempt, False
        if rng.random() < _LEAVES:
            break
    return attempt, True


@cache
def _scenarios() -> dict[str, Scenario]:
    return {each.id: each for each in load().scenarios}


def _reply(talk: Attempt, game: Game, rng: random.Random) -> str:
    roll = rng.random()
    if roll < game.skill:
        return _shorter(_good(talk, rng), 0.25 + 0.7 * game.skill, rng)
    if roll < game.skill + (1 - game.skill) * 0.3:
        return _shorter(_BOTS[rng.choice(("average", "solution-first"))](talk), 0.4 + 0.5 * game.skill, rng)
    return _BOTS[game.habit](talk)


def _good(talk: Attempt, rng: random.Random) -> str:
    """Take what the expert would say, or a reply of a rehearsal that went well at the same point of the talk."""
    at = len(talk.turns)
    written = [
        each.replies[at] for each in talk.scenario.rehearsals if each.ends == "resolved" and at < len(each.replies)
    ]
    return rng.choice(written) if written and rng.random() < _WRITTEN else _BOTS["expert"](talk)


def _shorter(text: str, keep: float, rng: random.Random) -> str:
    """Leave out sentences: what somebody who is learning forgets."""
    sentences = _SENTENCE.split(text)
    kept = [each for each in sentences if rng.random() < keep]
    return " ".join(kept or sentences[:1])
