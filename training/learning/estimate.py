"""How sure one can be of a level that was measured in a few talks.

A level after some attempts is their weighted mean: the latest weighs 1, and each one before it 13 % less, so that the
fifth before it weighs half. The band around it is a 95 % interval of Student's t: the standard error of that mean,
where the spread of single attempts is shrunk towards one level, as if two attempts had been seen to differ so before.
One attempt therefore says next to nothing, and its band says so; five say something.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

HIGHEST = 4.0
HALF_LIFE = 5
_BEFORE = 2.0  # attempts' worth of belief in the spread below, before any is seen
_SPREAD = 1.0  # levels between one talk and the next
# Student's t for a 95 % interval, by degrees of freedom from 2 to 16; the step beyond is small.
_T95 = (4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13, 2.12)


@dataclass(frozen=True, slots=True)
class Estimate:
    """Hold a level (0-4) with its 95 % band, cut to what levels can be, and the number of attempts behind it."""

    level: float
    low: float
    high: float
    n: int

    @property
    def band(self) -> float:
        """Return half the width of the band, in levels."""
        return (self.high - self.low) / 2


@dataclass(frozen=True, slots=True)
class Change:
    """Hold how far the latest attempts lie above those before them: `sure` when the 95 % interval leaves out zero."""

    before: float
    now: float
    n_before: int
    n_now: int
    sure: bool


def estimate(levels: Sequence[float]) -> Estimate:
    """Return where a skill stands after these attempts, the oldest first. Raises ValueError where there is none."""
    if not levels:
        raise ValueError("an estimate needs an attempt")
    weights = [0.5 ** (age / HALF_LIFE) for age in range(len(levels) - 1, -1, -1)]
    total = sum(weights)
    mean = sum(weight * level for weight, level in zip(weights, levels, strict=True)) / total
    effective = total * total / sum(weight * weight for weight in weights)
    off = sum(weight * (level - mean) ** 2 for weight, level in zip(weights, levels, strict=True))
    # With the weights scaled to sum to the effective number, this is the usual sum of squares.
    free, spread = _shrunk(effective - 1, off * effective / total)
    half = _t(free) * spread / sqrt(effective)
    return Estimate(mean, max(0.0, mean - half), min(HIGHEST, mean + half), len(levels))


def path(levels: Sequence[float]) -> list[Estimate]:
    """Return the estimate as it stood after each of these attempts."""
    return [estimate(levels[: upto + 1]) for upto in range(len(levels))]


def change(levels: Sequence[float], fewest: int = 3, latest: int = 5) -> Change | None:
    """Compare the latest attempts (up to `latest`) with all before them; None below `fewest` on either side."""
    recent = min(latest, len(levels) // 2)
    before, now = levels[: len(levels) - recent], levels[len(levels) - recent :]
    if recent < fewest:
        return None
    means = [sum(each) / len(each) for each in (before, now)]
    off = sum((level - mean) ** 2 for each, mean in zip((before, now), means, strict=True) for level in each)
    free, spread = _shrunk(len(levels) - 2, off)
    half = _t(free) * spread * sqrt(1 / len(before) + 1 / len(now))
    return Change(means[0], means[1], len(before), len(now), abs(means[1] - means[0]) > half)


def _shrunk(free: float, squares: float) -> tuple[float, float]:
    """Return degrees of freedom and spread with what is believed beforehand."""
    free += _BEFORE
    return free, sqrt((_BEFORE * _SPREAD**2 + squares) / free)


def _t(free: float) -> float:
    place = min(free - 2, len(_T95) - 1)
    low = int(place)
    high = min(low + 1, len(_T95) - 1)
    return _T95[low] + (place - low) * (_T95[high] - _T95[low])
