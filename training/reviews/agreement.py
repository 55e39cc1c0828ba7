"""How far people who graded the same replies agree, with each other and with the rules."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from scoring.validity import figures
from storage.calibration import BlindGrade, BlindReply, Round
from training.reviews.labels import situation_names

FEW = 20
"""With fewer replies than these a figure says little, and it is said."""
MOST_SPLITS = 5

Column = Mapping[int, int]
"""What one grader gave, by the position of the reply; what does not apply counts as 0, as in `make validity`."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold how far grades agree: mean weighted kappa (quadratic) over the pairs, its 95 % interval, share within one.

    `n` counts the replies that two or more of them graded.
    """

    n: int
    kappa: float
    low: float
    high: float
    within_1: float


@dataclass(frozen=True, slots=True)
class SkillAgreement:
    """Hold the figures of one skill: between people, for each pair of names, with the rules, with given labels."""

    skill: str
    people: Figure | None
    pairs: tuple[tuple[str, str, Figure], ...]
    scorer: Figure | None
    labels: Figure | None


@dataclass(frozen=True, slots=True)
class Split:
    """Hold a reply that people graded differently in one skill: name, level and words of each, the highest first."""

    reply: BlindReply
    skill: str
    given: tuple[tuple[str, int | None, str], ...]
    machine: int | None


@dataclass(frozen=True, slots=True)
class Bias:
    """Hold by how many levels somebody lies above (or below) the mean of the others, over `n` grades."""

    person_id: str
    name: str
    n: int
    difference: float


def agreement(made: Round, replies: Sequence[BlindReply], grades: Sequence[BlindGrade]) -> tuple[SkillAgreement, ...]:
    """Return the figures of a round, skill by skill."""
    groups = situation_names(replies)
    names = {grader.person_id: grader.name for grader in made.graders}
    return tuple(_of_skill(skill, names, groups, replies, grades) for skill in made.skills)


def _of_skill(
    skill: str,
    names: Mapping[str, str],
    groups: Mapping[int, str],
    replies: Sequence[BlindReply],
    grades: Sequence[BlindGrade],
) -> SkillAgreement:
    columns: dict[str, dict[int, int]] = {}
    for grade in grades:
        if skill in grade.levels:
            columns.setdefault(grade.person_id, {})[grade.position] = grade.levels[skill] or 0
    machine = {each.position: each.machine[skill] or 0 for each in replies if skill in each.machine}
    labels = {each.position: each.labels[skill] or 0 for each in replies if skill in each.labels}
    between = [(names[a], names[b], columns[a], columns[b]) for a, b in combinations(columns, 2)]
    pairs = ((a, b, figure([(left, right)], groups)) for a, b, left, right in between)
    return SkillAgreement(
        skill,
        figure([(left, right) for _, _, left, right in between], groups),
        tuple((a, b, found) for a, b, found in pairs if found),
        figure([(column, machine) for column in columns.values()], groups),
        figure([(labels, column) for column in columns.values()], groups),
    )


def figure(pairs: Sequence[tuple[Column, Column]], groups: Mapping[int, str]) -> Figure | None:
    """Return how far these pairs agree on average, None where no pair has a reply in common.

    Whole situations are drawn anew where there are ten or more of them, single replies otherwise, as
    `scoring.validity.figures.interval` does for one pair.
    """
    common = [sorted(left.keys() & right.keys()) for left, right in pairs]
    kept = [(left, right, shared) for (left, right), shared in zip(pairs, common, strict=True) if shared]
    if not kept:
        return None
    kappas = [figures.kappa([left[p] for p in shared], [right[p] for p in shared]) for left, right, shared in kept]
    within = [figures.within_one([left[p] for p in shared], [right[p] for p in shared]) for left, right, shared in kept]
    low, high = _interval(kept, groups)
    count = len({position for _, _, shared in kept for position in shared})
    return Figure(count, fmean(kappas), low, high, fmean(within))


def _interval(kept: Sequence[tuple[Column, Column, list[int]]], groups: Mapping[int, str]) -> tuple[float, float]:
    positions = sorted({position for _, _, shared in kept for position in shared})
    names = {position: groups[position] for position in positions}
    if len(set(names.values())) < figures.FEWEST_GROUPS:
        names = {position: str(position) for position in positions}
    members: dict[str, list[int]] = {}
    for position in positions:
        members.setdefault(names[position], []).append(position)
    pool = list(members.values())
    chance = random.Random(figures.SEED)  # noqa: S311 - repeatable on purpose
    found = []
    for _ in range(figures.RESAMPLES):
        drawn = [position for group in chance.choices(pool, k=len(pool)) for position in group]
        kappas = []
        for left, right, shared in kept:
            here = (
                drawn if len(shared) == len(positions) else [each for each in drawn if each in left and each in right]
            )
            if here:
                kappas.append(figures.kappa([left[p] for p in here], [right[p] for p in here]))
        if kappas:
            found.append(fmean(kappas))
    found.sort()
    return found[math.floor(0.025 * len(found))], found[math.ceil(0.975 * len(found)) - 1]


def splits(made: Round, replies: Sequence[BlindReply], grades: Sequence[BlindGrade]) -> tuple[Split, ...]:
    """Return the replies that split people most: two levels apart or more, the widest first."""
    names = {grader.person_id: grader.name for grader in made.graders}
    found: list[tuple[int, float, Split]] = []
    for each in replies:
        here = [grade for grade in grades if grade.position == each.position]
        for skill in made.skills:
            given = [(names[g.person_id], g.levels[skill], g.words) for g in here if skill in g.levels]
            levels = [level or 0 for _, level, _ in given]
            if levels and max(levels) - min(levels) >= 2:
                apart = fmean(abs(a - b) for a, b in combinations(levels, 2))
                ordered = tuple(sorted(given, key=lambda one: -(one[1] or 0)))
                found.append((max(levels) - min(levels), apart, Split(each, skill, ordered, each.machine.get(skill))))
    found.sort(key=lambda one: (-one[0], -one[1], one[2].reply.position))
    return tuple(split for _, _, split in found[:MOST_SPLITS])


def bias(made: Round, grades: Sequence[BlindGrade]) -> tuple[Bias, ...]:
    """Return how each grader lies beside the others; somebody who graded nothing with others is left out."""
    cells: dict[tuple[int, str], dict[str, int]] = {}
    for grade in grades:
        for skill, level in grade.levels.items():
            cells.setdefault((grade.position, skill), {})[grade.person_id] = level or 0
    made_of: dict[str, list[float]] = {}
    for given in cells.values():
        for person, level in given.items():
            others = [value for who, value in given.items() if who != person]
            if others:
                made_of.setdefault(person, []).append(level - fmean(others))
    return tuple(
        Bias(grader.person_id, grader.name, len(made_of[grader.person_id]), fmean(made_of[grader.person_id]))
        for grader in made.graders
        if grader.person_id in made_of
    )
