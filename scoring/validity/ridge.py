"""Fit a sum of weights to labels: least squares, weights pulled to zero, those of words also cut off near it.

Plain Python, one weight after the other over sparse columns (coordinate descent, as in Friedman, Hastie and Tibshirani
2010): the same rows give the same weights on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Literal, NamedTuple

Sign = Literal["up", "down", "free"]
"""Which way a weight may point."""

_ROUNDS = 100
_ALL = 10  # every so many rounds all weights are looked at, in between only those that are not zero
_STILL = 1e-3


class Column(NamedTuple):
    """Hold one thing that is weighed: its value by row (rows without it left out), its sign, how hard it is cut."""

    values: Mapping[int, float]
    sign: Sign = "free"
    cut: float = 0.0


class Fitted(NamedTuple):
    """Hold a sum of weights."""

    start: float
    weights: dict[str, float]


@dataclass(slots=True)
class _State:
    """Hold what is left to explain: `rest` of each row, plus `shift` for all of them."""

    rest: list[float]
    shift: float = 0.0


@dataclass(slots=True)
class _Weight:
    """Hold one column, ready to be solved."""

    rows: tuple[tuple[int, float, float], ...]  # number, value, value times the row's weight
    total: float
    mean: float
    square: float
    sign: Sign
    cut: float
    weight: float = 0.0

    def solve(self, state: _State, pull: float) -> float:
        """Set the weight to its best value while the others stand; return by how much it moved."""
        rest = state.rest
        slope = fsum([heavy * rest[row] for row, _, heavy in self.rows]) + state.shift * self.total
        slope += self.weight * self.square
        best = (slope - self.cut if slope > 0 else slope + self.cut) / (self.square + pull)
        if abs(slope) <= self.cut or (self.sign == "up" and best < 0) or (self.sign == "down" and best > 0):
            best = 0.0
        moved = best - self.weight
        if moved:
            for row, value, _ in self.rows:
                rest[row] -= moved * value
            state.shift += moved * self.mean
            self.weight = best
        return abs(moved)


def fit(
    columns: Mapping[str, Column], labels: Sequence[float], pull: float, heaviness: Sequence[float] | None = None
) -> Fitted:
    """Return start and weights (those that are not zero) of the sum that comes nearest to the labels.

    Minimises half the squared error, each row's times its heaviness (1 where none is given), plus `pull / 2` times
    each weight squared plus its column's cut times its size.
    """
    heavy = heaviness or [1.0] * len(labels)
    count = fsum(heavy)
    middle = fsum(h * label for h, label in zip(heavy, labels, strict=True)) / count
    made: dict[str, _Weight] = {}
    for name, column in sorted(columns.items()):
        rows = tuple((row, value, value * heavy[row]) for row, value in column.values.items())
        total = fsum(each[2] for each in rows)
        square = fsum(value * weighted for _, value, weighted in rows) - total * total / count
        made[name] = _Weight(rows, total, total / count, square, column.sign, column.cut)
    state = _State([label - middle for label in labels])
    for turn in range(_ROUNDS):
        wanted = [each for each in made.values() if turn % _ALL == 0 or each.weight]
        if max((each.solve(state, pull) for each in wanted), default=0.0) < _STILL:
            break
    weights = {name: each.weight for name, each in made.items() if each.weight}
    return Fitted(middle - fsum(each.weight * each.mean for each in made.values()), weights)
