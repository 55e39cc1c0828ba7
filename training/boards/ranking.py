"""Who stands where, fairly: like is compared with like, an easy scenario lifts nobody, and luck is not called rank.

A score is taken as what the person brings plus what the scenario gives. Both are measured together, on everybody who
played: a scenario that only beginners met is not easy because they did badly in it. What is left over says how far one
talk differs from the next, and from that comes the band around each figure. Where two bands overlap, nobody is ahead.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum, sqrt
from statistics import fmean, pstdev

from storage.boards import Cell
from storage.tables import Apart

FEWEST_SCENARIOS = 3
FEWEST_PEOPLE = 3
"""Fewer than these on a version of a scenario, and it is not known how hard it is."""
MEASURED_ON = 500
"""People on whom scenarios are measured at the most: more would sharpen nothing, and a board must not wait for it."""
OWN_DOING: frozenset[Apart] = frozenset(("left", "unfinished", "critical", "disputed"))
"""Kept apart for something the person did: such an attempt can never lift a figure, or leaving would pay."""
_WIDE = 1.96  # standard errors in half a 95 % band
_ROUNDS, _SETTLED = 200, 0.005

Cells = Mapping[str, Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Measured:
    """Hold how hard each version of a scenario is: points that it gives (above 0: easier), and how many played it.

    `spread` is the standard deviation of a single score once person and scenario are allowed for.
    """

    gives: Mapping[str, float]
    people: Mapping[str, int]
    spread: float


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold where a person stands: what they would score in a scenario of middling difficulty, and half its 95 % band.

    `mean` is None, with the reason in `why`, for somebody who is not ranked. `ranks` are the best and the worst place
    that the bands leave open. `held` counts attempts that were kept apart and hold the figure down.
    """

    mean: float | None
    band: float
    scenarios: int
    attempts: int
    apart: Mapping[Apart, int]
    held: int = 0
    why: str = ""
    ranks: tuple[int, int] | None = None


def measure(people: Cells) -> Measured:
    """Measure scenarios and people together, by turns, until neither moves.

    Only what hangs together is measured: two groups with no scenario in common cannot be compared, and the smaller one
    is left out.
    """
    scores = _connected(_enough([(who, c.digest, c.score) for who, cells in people.items() for c in _clean(cells)]))
    # Places in lists in place of names: a board of everybody waits for this, and it goes round many times.
    who = {name: place for place, name in enumerate(dict.fromkeys(name for name, _, _ in scores))}
    what = {digest: place for place, digest in enumerate(dict.fromkeys(digest for _, digest, _ in scores))}
    by_person: list[list[tuple[int, float]]] = [[] for _ in who]
    by_digest: list[list[tuple[int, float]]] = [[] for _ in what]
    for name, digest, score in scores:
        by_person[who[name]].append((what[digest], score))
        by_digest[what[digest]].append((who[name], score))
    gives, brings = _settled(by_person, by_digest)
    left = [score - gives[place] - brings[person] for person, each in enumerate(by_person) for place, score in each]
    return Measured(
        {digest: gives[place] for digest, place in what.items()},
        {digest: len(by_digest[place]) for digest, place in what.items()},
        _spread(left, [score for _, _, score in scores], len(who), len(what)),
    )


def _settled(
    by_person: list[list[tuple[int, float]]], by_digest: list[list[tuple[int, float]]]
) -> tuple[list[float], list[float]]:
    """Return what each scenario gives and each person brings, once neither moves any more."""
    gives, brings = [0.0] * len(by_digest), [0.0] * len(by_person)
    for _ in range(_ROUNDS):
        brings = [sum([score - gives[place] for place, score in each]) / len(each) for each in by_person]
        new = [sum([score - brings[person] for person, score in each]) / len(each) for each in by_digest]
        middle = fmean(new) if new else 0.0
        moved = max((abs(value - middle - before) for value, before in zip(new, gives, strict=True)), default=0.0)
        gives = [value - middle for value in new]
        if moved < _SETTLED:
            break
    return gives, brings


def _clean(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.apart is None and cell.score is not None]


def _enough(scores: list[tuple[str, str, float | None]]) -> list[tuple[str, str, float]]:
    many = Counter(digest for _, digest, _ in scores)
    return [(who, d, score) for who, d, score in scores if score is not None and many[d] >= FEWEST_PEOPLE]


def _connected(scores: list[tuple[str, str, float]]) -> list[tuple[str, str, float]]:
    """Keep the largest group of people and scenarios that hang together."""
    met: dict[str, set[str]] = defaultdict(set)
    had: dict[str, set[str]] = defaultdict(set)
    for who, digest, _ in scores:
        met[who].add(digest)
        had[digest].add(who)
    group: dict[str, str] = {}
    for first in had:
        waiting = [first] if first not in group else []
        while waiting:
            digest = waiting.pop()
            if digest not in group:
                group[digest] = first
                # Whoever was come across once leads nowhere new a second time.
                waiting += {other for who in had[digest] for other in met.pop(who, ())}
    sizes = Counter(group[digest] for _, digest, _ in scores)
    largest = max(sizes, key=lambda name: (sizes[name], name), default="")
    return [each for each in scores if group[each[1]] == largest]


def _spread(left: Sequence[float], scores: Sequence[float], people: int, scenarios: int) -> float:
    free = len(scores) - people - scenarios + 1
    if free < 10:  # too few to tell one talk's luck from skill: take everything for luck
        return pstdev(scores) if len(scores) > 1 else 0.0
    return sqrt(sum(each * each for each in left) / free)


def figure(cells: Sequence[Cell], measured: Measured, names: Mapping[str, str]) -> Figure:
    """Return one person's figure from the cells that are to count; `names` gives the scenario of each version."""
    gives, people, apart, attempts = measured.gives, measured.people, Counter[Apart](), 0
    met, known = set[str](), set[str]()
    brought, owned, unsure = list[float](), list[float](), 0.0
    for digest, _, score, why, times, _ in cells:
        attempts += times
        given = gives.get(digest)
        if why is not None:
            apart[why] += 1
            if why in OWN_DOING and score is not None and given is not None:
                owned.append(score - given)
        elif score is not None:
            scenario = names.get(digest, digest)
            met.add(scenario)
            if given is not None:
                known.add(scenario)
                brought.append(score - given)
                unsure += 1 / people[digest]
    if len(known) < FEWEST_SCENARIOS:
        few = len(met) < FEWEST_SCENARIOS
        why_not = (
            f"{len(met)} of the {FEWEST_SCENARIOS} customers that a rank needs" if few else "nobody to compare with yet"
        )
        return Figure(None, 0.0, len(known), attempts, apart, why=why_not)
    mean = fsum(brought) / len(brought)
    low = [each for each in owned if each < mean]
    counted = len(brought) + len(low)
    band = _WIDE * measured.spread * sqrt(1 / counted + unsure / len(brought) ** 2)
    return Figure((fsum(brought) + fsum(low)) / counted, band, len(known), attempts, apart, len(low))


def ranked(figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """Return the figures with their ranks, highest mean first; who is not ranked comes last."""
    placed = {who: (each.mean, each.band) for who, each in figures.items() if each.mean is not None}
    lows = sorted(mean - band for mean, band in placed.values())
    highs = sorted(mean + band for mean, band in placed.values())
    made = {}
    for who, (mean, band) in sorted(placed.items(), key=lambda item: (-item[1][0], item[0])):
        above = len(lows) - bisect_right(lows, mean + band)
        below = bisect_left(highs, mean - band)
        made[who] = replace(figures[who], ranks=(above + 1, len(placed) - below))
    return made | {who: each for who, each in figures.items() if each.mean is None}


def improvement(cells: Sequence[Cell]) -> float | None:
    """Return the mean gain of the latest retry over the first attempt, None below two scenarios played again."""
    gains = [
        latest - score
        for _, _, score, apart, _, latest in cells
        if latest is not None and score is not None and apart is None
    ]
    return fmean(gains) if len(gains) >= 2 else None
