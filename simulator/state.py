"""The values of an exercise: how the customer stands, what was said, and the attempt as an immutable list of turns."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from scoring.types import Exchange, Reply, Scores
from simulator.scenario import Scenario
from simulator.words import Band, Need, Outcome, Trigger, band

Voice = Literal["script", "model", "fallback"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Say in words why the anger moved: `change` in points of anger, below zero when the customer calms down."""

    words: str
    change: float


@dataclass(frozen=True, slots=True)
class Credit:
    """Remember what the customer has already given the trainee credit for, so that saying it again buys nothing.

    `best` holds the best level reached per skill; `paid` the relief already granted for each, in points before
    severity; `bank` is relief that came faster than a person can calm down and arrives with later replies (below zero:
    anger that is still to come).
    """

    best: tuple[tuple[str, int], ...] = ()
    paid: tuple[tuple[str, float], ...] = ()
    bank: float = 0.0


@dataclass(frozen=True, slots=True)
class CustomerState:
    """How the customer stands after a reply. `anger` is 0-10, `patience` the replies they will still read."""

    anger: float
    patience: int
    told: tuple[str, ...] = ()
    met: tuple[Need, ...] = ()
    spoken_to: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    seen: tuple[Trigger, ...] = ()
    why: tuple[Reason, ...] = ()
    hot: int = 0
    credit: Credit = field(default_factory=Credit)
    ended: Outcome | None = None

    @property
    def band(self) -> Band:
        """Name how angry they sound."""
        return band(self.anger)


@dataclass(frozen=True, slots=True)
class Line:
    """Hold what the customer says, and whose voice it is."""

    text: str
    voice: Voice = "script"


@dataclass(frozen=True, slots=True)
class Turn:
    """Hold one exchange: what the customer said, what the trainee answered, the grades, how the customer is then."""

    number: int
    customer: Line
    reply: str
    scores: Scores
    state: CustomerState


@dataclass(frozen=True, slots=True)
class Attempt:
    """Hold one role-play: the scenario as played, the turns so far, and the line that waits for an answer.

    `pending` is what the customer has just said; once the talk has ended it is their last word. `seed` picks where the
    wordings begin, so that a second attempt is not the first again; the same seed and replies give an equal attempt.
    `shown` are texts that the trainee has read before, such as model answers: copied from there, words earn nothing.
    """

    scenario: Scenario
    seed: int
    pending: Line
    turns: tuple[Turn, ...] = ()
    shown: tuple[str, ...] = ()

    @property
    def state(self) -> CustomerState:
        """Return how the customer stands now."""
        return self.turns[-1].state if self.turns else opening_state(self.scenario)

    @property
    def replies(self) -> tuple[Reply, ...]:
        """Return the replies as they were graded, each in the context of its moment."""
        moments = (replace(self, pending=turn.customer, turns=self.turns[:n]) for n, turn in enumerate(self.turns))
        return tuple(moment.reply(turn.reply) for moment, turn in zip(moments, self.turns, strict=True))

    def reply(self, text: str) -> Reply:
        """Put a text into its context, as scoring reads it."""
        earlier = tuple(Exchange(turn.customer.text, turn.reply) for turn in self.turns)
        brief = (self.scenario.brief.role, self.scenario.brief.situation)
        return Reply(text, self.pending.text, earlier, self.scenario.case(self.state.told), self.shown, brief)


@dataclass(frozen=True, slots=True)
class Moment:
    """Hold all that a customer may know when they speak: `state` is after the reply in `turns[-1]`."""

    scenario: Scenario
    seed: int
    state: CustomerState
    turns: tuple[Turn, ...]

    @property
    def before(self) -> CustomerState:
        """Return how the customer stood before the last reply."""
        return self.turns[-2].state if len(self.turns) > 1 else opening_state(self.scenario)


def opening_state(scenario: Scenario) -> CustomerState:
    """Return how the customer stands when the talk begins."""
    return CustomerState(anger=scenario.customer.anger, patience=scenario.customer.patience)
