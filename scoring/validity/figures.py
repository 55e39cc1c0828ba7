"""The figures of agreement: weighted kappa with its interval, share within one level, difference of means."""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Hashable, Sequence

LEVELS = 5
SEED = 20_261_122
RESAMPLES = 1_000
FEWEST_GROUPS = 10
_CELLS = LEVELS * LEVELS
_Counts = list[int]  # how often truth i met grade j, at i * LEVELS + j
_APART = tuple((cell // LEVELS - cell % LEVELS) ** 2 for cell in range(_CELLS))


def kappa(truth: Sequence[int], given: Sequence[int]) -> float:
    """Return Cohen's kappa with quadratic weights: 1 is perfect, 0 is chance; 1 where neither side varies at all."""
    return _kappa(_counts(truth, given))


def interval(truth: Sequence[int], given: Sequence[int], groups: Sequence[Hashable]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of kappa (percentiles of 1,000 seeded resamples).

    Replies to one situation are alike, so whole groups are drawn where there are ten or more of them; with fewer,
    single replies are drawn, and the interval speaks of these situations only.
    """
    named = list(groups) if len(set(groups)) >= FEWEST_GROUPS else list(range(len(truth)))
    tallies: dict[Hashable, _Counts] = {}
    for name, t, g in zip(named, truth, given, strict=True):
        tallies.setdefault(name, [0] * _CELLS)[t * LEVELS + g] += 1
    pool = list(tallies.values())
    draw = random.Random(SEED)  # noqa: S311 - repeatable on purpose
    found = sorted(
        _kappa([sum(column) for column in zip(*draw.choices(pool, k=len(pool)), strict=True)]) for _ in range(RESAMPLES)
    )
    return found[math.floor(0.025 * RESAMPLES)], found[math.ceil(0.975 * RESAMPLES) - 1]


def within_one(truth: Sequence[int], given: Sequence[int]) -> float:
    """Return the share of grades that are at most one level off."""
    return sum(abs(t - g) <= 1 for t, g in zip(truth, given, strict=True)) / len(truth)


def mean_difference(truth: Sequence[int], given: Sequence[int]) -> float:
    """Return by how many standard deviations of the labels the grades lie above them on average."""
    return (statistics.mean(given) - statistics.mean(truth)) / (statistics.pstdev(truth) or 1.0)


def fooled(truth: Sequence[int], given: Sequence[int]) -> tuple[int, int]:
    """Return how many replies labelled 0 or 1 were graded 3 or 4, and how many replies are labelled 0 or 1."""
    poor = [g for t, g in zip(truth, given, strict=True) if t <= 1]
    return sum(g >= 3 for g in poor), len(poor)


def _counts(truth: Sequence[int], given: Sequence[int]) -> _Counts:
    counts = [0] * _CELLS
    for t, g in zip(truth, given, strict=True):
        counts[t * LEVELS + g] += 1
    return counts


def _kappa(counts: _Counts) -> float:
    rows = [sum(counts[i * LEVELS : (i + 1) * LEVELS]) for i in range(LEVELS)]
    columns = [sum(counts[j::LEVELS]) for j in range(LEVELS)]
    apart = sum(weight * count for weight, count in zip(_APART, counts, strict=True))
    chance = sum(_APART[cell] * rows[cell // LEVELS] * columns[cell % LEVELS] for cell in range(_CELLS))
    return 1 - apart * sum(rows) / chance if chance else 1.0
