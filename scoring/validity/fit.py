"""Fit the weights of `scoring/together.py` on labelled replies; needs no library, gives the same file every time.

A ridge regression with signs (no level and no good thing may ever count against a skill), solved one weight after the
other. Sealed sets are never read. What situations that were left out gain is printed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from scoring import by_rules
from scoring.bare import is_bare
from scoring.together import WEIGHTS, features, own, weighed
from scoring.types import SkillScore
from scoring.validity.figures import kappa
from scoring.validity.labelled import DATA, LabelledSet, read_folder

SKILLS = ("next_steps", "solution")
"""Those that gained on every set that was left out (four, November 2026); other skills gained on some, lost on some."""

PULL = 50.0  # of the ridge, in replies
_ROUNDS = 200
_FOLDS = 5
_FLOOR = 0.3  # least spread of a feature: rare ones are not blown up


class Row(NamedTuple):
    """Hold one labelled reply as the fit sees it."""

    group: str
    found: dict[str, float]
    score: SkillScore
    label: int


class Fitted(NamedTuple):
    """Hold a sum of weights."""

    start: float
    weights: dict[str, float]


def rows_of(sets: Sequence[LabelledSet]) -> dict[str, list[Row]]:
    """Grade every reply by the rules alone; return its rows by skill."""
    made: dict[str, list[Row]] = {skill: [] for skill in SKILLS}
    for each in sets:
        for labelled in each.rows:
            if is_bare(labelled.reply):
                continue  # graded by `scoring.bare`, which nothing is weighed with
            scores = by_rules(labelled.reply)
            shared = features(scores, labelled.reply)
            for score in scores:
                if score.skill in SKILLS and score.skill in labelled.levels:
                    group, label = f"{each.name} {labelled.situation}", labelled.levels[score.skill]
                    made[score.skill].append(Row(group, {**shared, **own(score)}, score, label))
    return made


def ridge(rows: Sequence[Row], pull: float = PULL) -> Fitted:
    """Fit the weights, none below zero, by coordinate descent."""
    names = sorted(rows[0].found)
    count = len(rows)
    mean = {name: sum(row.found[name] for row in rows) / count for name in names}
    spread = {
        name: max(_FLOOR, (sum((row.found[name] - mean[name]) ** 2 for row in rows) / count) ** 0.5) for name in names
    }
    table = [[(row.found[name] - mean[name]) / spread[name] for name in names] for row in rows]
    middle = sum(row.label for row in rows) / count
    columns = list(zip(*table, strict=True))
    gram = [[sum(a * b for a, b in zip(one, other, strict=True)) for other in columns] for one in columns]
    aim = [sum(a * (row.label - middle) for a, row in zip(column, rows, strict=True)) for column in columns]
    weights = [0.0] * len(names)
    for _ in range(_ROUNDS):
        moved = 0.0
        for j, line in enumerate(gram):
            rest = sum(g * w for g, w in zip(line, weights, strict=True)) - line[j] * weights[j]
            new = max(0.0, (aim[j] - rest) / (line[j] + pull))
            moved, weights[j] = max(moved, abs(new - weights[j])), new
        if moved < 1e-6:
            break
    plain = {name: round(w / spread[name], 3) for name, w in zip(names, weights, strict=True)}
    plain = {name: weight for name, weight in plain.items() if weight}
    return Fitted(round(middle - sum(weight * mean[name] for name, weight in plain.items()), 3), plain)


def fit(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the table of one skill: start, weights, and the usual value of each thing at each level."""
    fitted = ridge(rows)
    return {
        "start": fitted.start,
        "weights": fitted.weights,
        "usual": {name: _line(rows, name) for name in fitted.weights},
    }


def _line(rows: Sequence[Row], name: str) -> tuple[float, float]:
    """Return a and b of `a + b x level` through what replies of each level have."""
    levels = [float(row.score.level or 0) for row in rows]
    x, y = sum(levels) / len(rows), sum(row.found[name] for row in rows) / len(rows)
    down = sum((level - x) ** 2 for level in levels) or 1.0
    b = sum((level - x) * (row.found[name] - y) for level, row in zip(levels, rows, strict=True)) / down
    return round(y - b * x, 3), round(b, 3)


def given(rows: Sequence[Row], table: dict[str, Any]) -> list[int]:
    """Return the levels that a table gives these replies."""
    return [weighed(row.score, row.found, table)[0] for row in rows]


def held_out(rows: Sequence[Row]) -> tuple[float, float]:
    """Return kappa of the rules and of the weighed grades, each fifth of the situations weighed by the others."""
    groups = sorted({row.group for row in rows})
    labels, rules, now = [], [], []
    for fold in range(_FOLDS):
        left = set(groups[fold::_FOLDS])
        test = [row for row in rows if row.group in left]
        table = fit([row for row in rows if row.group not in left])
        labels += [row.label for row in test]
        rules += [row.score.level or 0 for row in test]
        now += given(test, table)
    return kappa(labels, rules), kappa(labels, now)


def main() -> int:
    """Fit, say what each skill gains on situations that were left out, store the weights; return the exit code."""
    ask = argparse.ArgumentParser(prog="python -m scoring.validity.fit", description=__doc__)
    ask.add_argument("--data", type=Path, action="append", help="folders of labelled replies")
    ask.add_argument("--write", action="store_true", help=f"store the weights in {WEIGHTS.name}")
    wanted = ask.parse_args()
    sets = [each for folder in wanted.data or [DATA] for each in read_folder(folder).sets if not each.sealed]
    rows = rows_of(sets)
    for skill in SKILLS:
        rules, now = held_out(rows[skill])
        sys.stdout.write(f"{skill:12} situations left out: rules {rules:.3f}, weighed with the rest {now:.3f}\n")
    if wanted.write:
        about = {"sets": sorted(each.name for each in sets), "replies": {skill: len(rows[skill]) for skill in SKILLS}}
        made = {"about": about, "skills": {skill: fit(rows[skill]) for skill in SKILLS}}
        WEIGHTS.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
