"""What is asked of a board and what comes back: rows, the attempts behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from storage.boards import OVERALL
from storage.both_numbers import Both
from storage.tables import Apart
from training.boards.ranking import Figure
from training.boards.rules import Rules
from training.visitors import Visitor

NEIGHBOURS = 2

Record = Callable[[Session, Visitor, str, str, str], None]
"""Writes down who looked at whose attempt: session, visitor, the person looked at, the attempt, what was done."""


class NotHereError(LookupError):
    """Say that there is no such team, person or attempt for this visitor: a foreign one and none are answered alike."""

    def __init__(self) -> None:
        super().__init__("There is nothing here under this name. Choose from the list.")


@dataclass(frozen=True, slots=True)
class Choice:
    """Hold what a board is asked for: `team` None is everybody, `days` None is at any time; `skill` may be `overall`.

    `rules` None is those that cover the most people in the period.
    """

    team: str | None = None
    days: int | None = None
    trade: str | None = None
    skill: str = OVERALL
    rules: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row of a board. `name` is what this visitor may call them, `open` whether they may see the attempts."""

    person_id: str
    name: str
    figure: Figure
    mine: bool
    open: bool
    on_board: bool


@dataclass(frozen=True, slots=True)
class Board:
    """Hold a board as one visitor sees it: all of it (`whole`), or the neighbours of their own row.

    `ranked` counts everybody who has a rank, `unranked` why others have none, `apart` what was kept apart and why.
    `improved` is name and mean gain, the most first. `rules` are those that the figures were made by.
    """

    rows: tuple[Row, ...]
    whole: bool
    ranked: int
    unranked: Mapping[str, int]
    apart: Mapping[Apart, int]
    improved: tuple[tuple[str, float], ...]
    rules: Rules


@dataclass(frozen=True, slots=True)
class Behind:
    """Hold one attempt behind a row. `gives` is what its scenario gives in points, None where that is not known.

    `both` are the score that counts and the rules' own, where a trainer moved a grade.
    """

    attempt_id: str
    title: str
    last_at: datetime
    overall: int | None
    apart: Apart | None
    first: bool
    gives: float | None
    both: Both | None = None


def around(rows: Sequence[Row], away: Sequence[Row]) -> list[Row]:
    """Return a trainee's own row with its neighbours; where they have no rank, or stepped off, their row alone."""
    placed = [row for row in rows if row.figure.ranks]
    at = next((number for number, row in enumerate(placed) if row.mine), None)
    if at is None:
        return [row for row in (*rows, *away) if row.mine]
    return placed[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]
