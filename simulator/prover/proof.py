"""What a proof holds: plain frozen values that a page or a program can show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from scoring.types import Exchange
from simulator.problems import Problem
from simulator.sheet import Path
from simulator.words import Band, Need, Outcome

OnProgress = Callable[[int, int, str], None]
"""Told how much is done, of how much, and what is next."""

Kind = Literal["model answers", "rehearsal", "bot"]


@dataclass(frozen=True, slots=True)
class Talk:
    """Hold one talk that was played: `score` is the scorecard's 0-100.

    `anger` is 0-10 at the opening and after each reply. `wanted` are the endings that would be right; `about` says in a
    sentence what a bot does.
    """

    kind: Kind
    name: str
    about: str
    ended: Outcome | None
    wanted: tuple[Outcome, ...]
    score: int | None
    anger: tuple[float, ...]
    exchanges: tuple[Exchange, ...]
    last: str

    @property
    def right(self) -> bool:
        """Tell whether the talk ended in a way that it should."""
        return self.ended in self.wanted


@dataclass(frozen=True, slots=True)
class Reach:
    """Tell whether a line, an ending or a hidden fact can come, by the shortest way that was found.

    `moves` are what the trainee does, reply by reply, in words; None when no way was found. `said` is what the customer
    says there. `line` is where it stands in the file, from 1; 0 where the house lends it.
    """

    what: str
    path: Path
    line: int
    moves: tuple[str, ...] | None
    said: str

    @property
    def reached(self) -> bool:
        """Tell whether there is a way."""
        return self.moves is not None


@dataclass(frozen=True, slots=True)
class Cell:
    """Count the wordings for one mood and one unmet need (None: nothing is left), the scenario's own and the house's.

    `moves` is the shortest way to such a moment; None when it cannot come, so that no words are needed for it.
    """

    band: Band
    need: Need | None
    own: int
    house: int
    moves: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Proof:
    """Hold everything that was found about one scenario.

    `talks` come as model answers, rehearsals, bots; `lines` are the scenario's own, in the order of the file; `moments`
    is how many moments the search looked at, `longest` the most replies that any talk had.
    """

    scenario: str
    title: str
    talks: tuple[Talk, ...]
    lines: tuple[Reach, ...]
    endings: tuple[Reach, ...]
    facts: tuple[Reach, ...]
    cells: tuple[Cell, ...]
    moments: int
    longest: int
    problems: tuple[Problem, ...]

    @property
    def clean(self) -> bool:
        """Tell whether there is no problem."""
        return not self.problems
