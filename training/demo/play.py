"""Three months of one person of the demonstration, really played: bots answer, rules grade, the customer reacts."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from heapq import heapify, heappop, heappush

from simulator.customer import ScriptedCustomer
from simulator.library import load
from simulator.prover.bots import CAST, Speaks
from simulator.scenario import Scenario
from simulator.state import Attempt
from simulator.turn import begin, card, take_turn
from training.demo.cast import Player
from training.demo.plan import WEEKS, Life

_BOTS: dict[str, Speaks] = {bot.name: bot.speaks for bot in CAST}
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\b\d\.)\s+(?!\d\.)")  # the items of a numbered list stay together
_SORRY = re.compile(r"\b(?:sorry|apolog|regret)", re.IGNORECASE)
_LONGEST = 40  # further than any patience reaches
_LEAVES = 0.01
_WRITTEN = 0.5
_BEST = 0.97
_PRACTICE = 13
_PAUSE = timedelta(minutes=25)


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """Hold what somebody means to do next: `ask` is the assignment's place in the list, -1 for practice.

    `place` is the scenario's on its path, `tried` counts the attempts that were made at it for this assignment.
    """

    at: datetime
    ask: int
    scenario: str
    place: int = 0
    tried: int = 0


@dataclass(frozen=True, slots=True)
class Game:
    """Hold one attempt: by whom (place in the cast), when, for which assignment, and whether it was left."""

    player: int
    at: datetime
    ask: int | None
    attempt: Attempt
    left: bool


def live(life: Life) -> list[Game]:
    """Play all that one person did, in order of time: what was asked, once more where it failed, and practice."""
    rng = random.Random(life.dice)  # noqa: S311 - not a secret
    waiting = [*_asked(life, rng), *_practice(life, rng)]
    heapify(waiting)
    played: dict[str, int] = {}
    made: list[Game] = []
    free = life.start
    while waiting:
        step = heappop(waiting)
        if step.at < free:  # nobody has two talks at once
            heappush(waiting, replace(step, at=free))
            continue
        if step.at >= life.end:
            break
        week = (step.at - life.start) / timedelta(weeks=1)
        skill = min(_BEST, max(0.0, life.player.skill + life.player.growth * week))
        seed = played.get(step.scenario, 0)
        attempt, left = _talk(life.player, skill, step, seed, rng)
        played[step.scenario] = seed + 1
        made.append(Game(life.number, step.at, None if step.ask < 0 else step.ask, attempt, left))
        free = step.at + _PAUSE
        after = None if step.ask < 0 else _next(life, step, attempt, rng, left=left)
        if after:
            heappush(waiting, after)
    return made


def _asked(life: Life, rng: random.Random) -> list[Step]:
    """Return the first step of every assignment that this person does not let lie."""
    return [
        Step(life.at_work(ask.week * 7 + rng.uniform(0.5, 4), rng), number, ask.path[0])
        for number, ask in life.asked
        if rng.random() < life.player.diligence
    ]


def _practice(life: Life, rng: random.Random) -> list[Step]:
    many = round(_PRACTICE * life.player.diligence * rng.uniform(0.5, 1.3))
    return [Step(life.at_work(rng.uniform(0, WEEKS * 7 - 3), rng), -1, rng.choice(life.scenarios)) for _ in range(many)]


def _next(life: Life, step: Step, attempt: Attempt, rng: random.Random, *, left: bool) -> Step | None:
    """Return the next step on a path: the same customer where it was not enough, else the one after."""
    ask = next(each for number, each in life.asked if number == step.ask)
    overall = None if left else card(attempt).overall
    day = (step.at - life.start) / timedelta(days=1) + rng.uniform(0.2, 3)
    if (overall or 0) < ask.pass_mark and step.tried + 1 < ask.attempts:
        again = Step(life.at_work(day, rng), step.ask, step.scenario, step.place, step.tried + 1)
        return again if rng.random() < life.player.diligence else None
    if step.place + 1 == len(ask.path) or rng.random() > life.player.diligence:
        return None
    return Step(life.at_work(day, rng), step.ask, ask.path[step.place + 1], step.place + 1)


def _talk(player: Player, skill: float, step: Step, seed: int, rng: random.Random) -> tuple[Attempt, bool]:
    """Play an attempt; return it, and whether its trainee walked away from it before it was over."""
    scenario = _scenarios()[step.scenario]
    # As storage has it: who has met a scenario before, or is graded, may know the model answers.
    known = scenario.model_answers if seed or step.ask >= 0 else ()
    attempt = begin(scenario, seed, known)
    for _ in range(_LONGEST):
        attempt = take_turn(attempt, _reply(attempt, player, skill, rng), ScriptedCustomer())
        if attempt.state.ended:
            return attempt, False
        if rng.random() < _LEAVES:
            break
    return attempt, True


@cache
def _scenarios() -> dict[str, Scenario]:
    return {each.id: each for each in load().scenarios}


def _reply(talk: Attempt, player: Player, skill: float, rng: random.Random) -> str:
    roll = rng.random()
    if roll < skill:
        text = _shorter(_good(talk, rng), 0.25 + 0.7 * skill, rng)
    elif roll < skill + (1 - skill) * 0.6:
        text = _shorter(_BOTS[rng.choice(("average", "solution-first"))](talk), 0.5 + 0.45 * skill, rng)
    else:
        text = _BOTS[player.habit](talk)
    return _unapologetic(text) if player.never_sorry else text


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


def _unapologetic(text: str) -> str:
    """Leave out every sentence that is sorry."""
    kept = [each for each in _SENTENCE.split(text) if not _SORRY.search(each)]
    return " ".join(kept) or "Let me see what I can do."
