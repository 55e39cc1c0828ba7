"""One turn of the exercise: grade the reply, let the customer react, let them speak. A fold of values."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from scoring import score
from scoring.scorecard import Scorecard, scorecard
from simulator.mood import react
from simulator.scenario import Scenario
from simulator.state import Attempt, Line, Moment, Turn


class Customer(Protocol):
    """Anything that can put the customer's state into words."""

    def speak(self, moment: Moment) -> Line:
        """Return the customer's next line; when the talk has ended, their last word."""
        ...


class TalkEndedError(ValueError):
    """Say that the customer has already gone: the attempt takes no further reply."""


def begin(scenario: Scenario, seed: int = 0, shown: tuple[str, ...] = ()) -> Attempt:
    """Open an attempt: the customer has spoken, the trainee has not. `seed` varies the wordings, not the rules."""
    return Attempt(scenario, seed, Line(scenario.opening), shown=shown)


def take_turn(attempt: Attempt, text: str, customer: Customer) -> Attempt:
    """Answer the customer with `text` and return the attempt with one turn more.

    Raises TalkEndedError when the talk is over.
    """
    if attempt.state.ended:
        raise TalkEndedError(f"the talk has ended ({attempt.state.ended}); begin a new attempt")
    scores = score(attempt.reply(text))
    state = react(attempt.scenario, attempt.state, scores)
    turns = (*attempt.turns, Turn(len(attempt.turns) + 1, attempt.pending, text, scores, state))
    line = customer.speak(Moment(attempt.scenario, attempt.seed, state, turns))
    return replace(attempt, turns=turns, pending=line)


def rewind(attempt: Attempt, number: int) -> Attempt:
    """Return the attempt as it stood when reply `number` (the first is 1) was still to be given.

    Raises ValueError where there is no such reply.
    """
    if not 1 <= number <= len(attempt.turns):
        raise ValueError(f"the attempt has replies 1 to {len(attempt.turns)}, not {number}")
    return replace(attempt, turns=attempt.turns[: number - 1], pending=attempt.turns[number - 1].customer)


def card(attempt: Attempt) -> Scorecard:
    """Return the scorecard of the replies so far."""
    return scorecard(attempt.replies, tuple(turn.scores for turn in attempt.turns))
