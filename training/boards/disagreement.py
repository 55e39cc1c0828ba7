"""Where trainers and the rules disagree, by scenario: a scenario that leads there is worth a look, or a rule is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from storage.team_view import Decided


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Hold one scenario: how many grades trainers decided on, how many they moved, and by how many levels on average.

    `difference` is the trainers' level less the machine's over those that both graded, None where there is none.
    """

    title: str
    decided: int
    moved: int
    difference: float | None


def disagreement(decisions: Sequence[Decided], titles: Mapping[str, str]) -> list[Disagreement]:
    """Return the scenarios in which trainers decided on grades, those with the largest share moved first."""
    by_scenario: dict[str, list[Decided]] = defaultdict(list)
    for each in decisions:
        by_scenario[each.scenario].append(each)
    made = [
        Disagreement(
            titles.get(name, name), len(each), sum(one.level != one.machine for one in each), _difference(each)
        )
        for name, each in by_scenario.items()
    ]
    return sorted(made, key=lambda each: (-each.moved / each.decided, each.title))


def _moved(decisions: Sequence[Decided]) -> int:
    return sum(one.level != one.machine for one in decisions)


def _difference(decisions: Sequence[Decided]) -> float | None:
    both = [one.level - one.machine for one in decisions if one.level is not None and one.machine is not None]
    return fmean(both) if both else None
