"""Let the bots play: each against the scripted customer, with three seeds, to the end of the talk."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scoring.types import Exchange
from simulator.customer import ScriptedCustomer
from simulator.prover.bots import Bot
from simulator.prover.proof import Kind, Talk
from simulator.rehearse import repeats
from simulator.scenario import Scenario
from simulator.state import Attempt
from simulator.turn import begin, card, take_turn
from simulator.words import Outcome

_SEEDS = (0, 1, 2)
_EIGHT = 8  # turns without a repeat: what a customer owes even to a poor trainee


@dataclass(frozen=True, slots=True)
class Played:
    """Hold what came of a bot: its talk with seed 0, its attempts with every seed, and what was said twice."""

    bot: Bot
    talk: Talk
    attempts: tuple[Attempt, ...]
    twice: tuple[str, ...]

    @property
    def attempt(self) -> Attempt:
        """Return the attempt with seed 0."""
        return self.attempts[0]

    @property
    def ends(self) -> tuple[Outcome | None, ...]:
        """Return how it ended with each seed."""
        return tuple(each.state.ended for each in self.attempts)


def perform(scenario: Scenario, bot: Bot) -> Played:
    """Play one bot to the end, with each seed."""
    attempts = tuple(_play(scenario, bot, seed) for seed in _SEEDS)
    twice = dict.fromkeys(words for each in attempts for words in repeats(_early(each)))
    talk = recorded("bot", bot.name, bot.about, bot.wanted, attempts[0])
    return Played(bot, talk, attempts, tuple(twice))


def recorded(kind: Kind, name: str, about: str, wanted: tuple[Outcome, ...], attempt: Attempt) -> Talk:
    """Return an attempt as plain values."""
    turns = attempt.turns
    return Talk(
        kind=kind,
        name=name,
        about=about,
        ended=attempt.state.ended,
        wanted=wanted,
        score=card(attempt).overall,
        anger=(attempt.scenario.customer.anger, *(turn.state.anger for turn in turns)),
        exchanges=tuple(Exchange(turn.customer.text, turn.reply) for turn in turns),
        last=attempt.pending.text,
    )


def _play(scenario: Scenario, bot: Bot, seed: int) -> Attempt:
    attempt = begin(scenario, seed)
    while not attempt.state.ended and len(attempt.turns) < scenario.customer.patience:
        attempt = take_turn(attempt, bot.speaks(attempt), ScriptedCustomer())
    return attempt


def _early(attempt: Attempt) -> Attempt:
    """Return the first eight turns of an attempt."""
    if len(attempt.turns) <= _EIGHT:
        return attempt
    return replace(attempt, turns=attempt.turns[:_EIGHT], pending=attempt.turns[_EIGHT].customer)
