"""A team week by week, with how sure one can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import sqrt
from statistics import fmean, stdev

from storage.team_view import Plain
from training.boards.ranking import Measured

_T95 = (0, 12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13)
"""Student's t for a 95 % interval, by degrees of freedom; from sixteen on it is close enough to 2.1."""


@dataclass(frozen=True, slots=True)
class Week:
    """Hold one week, named by its Monday (UTC): the mean score with every scenario taken as middling.

    `band` is half its 95 % interval, from how far the people differ; None where only one person played.
    """

    monday: date
    mean: float
    band: float | None
    attempts: int
    people: int


def weeks(scores: Sequence[Plain], measured: Measured, since: datetime) -> Iterator[Week]:
    """Return the weeks in which something was played. Every person weighs the same, however often they played."""
    by_week: dict[date, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for each in scores:
        if each.digest in measured.gives:
            day = each.last_at.date()
            value = each.overall - measured.gives[each.digest]
            by_week[day - timedelta(days=day.weekday())][each.person_id].append(value)
    for monday, people in sorted(by_week.items()):
        if monday >= since.date() - timedelta(days=6):
            means = [fmean(values) for values in people.values()]
            yield Week(monday, fmean(means), _band(means), sum(map(len, people.values())), len(means))


def _band(means: Sequence[float]) -> float | None:
    if len(means) < 2:
        return None
    free = len(means) - 1
    return (_T95[free] if free < len(_T95) else 2.1) * stdev(means) / sqrt(len(means))
