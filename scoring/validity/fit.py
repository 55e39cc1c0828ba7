"""Fit the weights of `scoring.together` on labelled replies; needs no library, gives the same file every time.

What the rules found may only lift a grade and a flag only lower it; words may only lift it where stronger replies say
them more often, and only lower it where weaker ones do. A label that several raters gave counts as often as they are.
Sealed sets are left out.
What situations that were left out gain is printed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from scoring import by_rules
from scoring.bare import is_bare
from scoring.reading.language import gradable
from scoring.reading.text import read
from scoring.together import WEIGHTS, weighed
from scoring.together.found import counts_against, own
from scoring.together.said import share
from scoring.together.seen import Whole, whole
from scoring.together.why import REASONS, WORDS, words_sum
from scoring.types import SkillScore
from scoring.validity.figures import kappa
from scoring.validity.labelled import DATA, LabelledSet, read_folder
from scoring.validity.ridge import Column, fit

SKILLS = tuple(REASONS)
"""Those with labels."""

PULL = 6.0
CUT = 0.8
HEAVY = 3.5  # what words may weigh beside what the rules found
HALF = 0.5  # for levels, times and remedies, which run to 2 or 4, where the rest is 0 or 1

OFTEN = 10  # a finding in fewer replies is no finding of use
HEARD = 25  # replies, and SITES situations, in which words must stand to be weighed: rarer ones name a trade, no manner
SITES = 20
_FOLDS = 5
_DECIMALS = 3


class Row(NamedTuple):
    """Hold one labelled reply as the fit sees it."""

    group: str
    seen: Whole
    score: SkillScore
    label: int
    raters: int = 1


def rows_of(sets: Sequence[LabelledSet]) -> dict[str, list[Row]]:
    """Grade every reply by the rules alone; return its rows by skill."""
    made: dict[str, list[Row]] = {skill: [] for skill in SKILLS}
    for each in sets:
        for labelled in each.rows:
            if is_bare(labelled.reply) or gradable(labelled.reply.text):
                continue  # graded by `scoring.bare`, which nothing is weighed with, or not at all
            scores = by_rules(labelled.reply)
            seen = whole(scores, read(labelled.reply))
            for score in scores:
                if score.skill in labelled.levels:
                    group, label = f"{each.name} {labelled.situation}", labelled.levels[score.skill]
                    raters = len(labelled.raters.get(score.skill, (label,)))
                    made[score.skill].append(Row(group, seen, score, label, raters))
    return made


def _findings(rows: Sequence[Row]) -> dict[str, Column]:
    values: dict[str, dict[int, float]] = defaultdict(dict)
    for number, row in enumerate(rows):
        for name, value in {**row.seen.shared, **own(row.score, row.seen.reply.text)}.items():
            if value:
                values[name][number] = value * _scale(name)
    return {
        f"found {name}": Column(each, "down" if counts_against(name) else "up")
        for name, each in values.items()
        if len(each) >= OFTEN
    }


def _scale(name: str) -> float:
    return 1.0 if ":" in name or name.startswith("own") else HALF


def _words(rows: Sequence[Row]) -> dict[str, Column]:
    values: dict[str, dict[int, float]] = defaultdict(dict)
    sites: dict[str, set[str]] = defaultdict(set)
    for number, row in enumerate(rows):
        value = HEAVY * share(row.seen.said)
        for gram in row.seen.said:
            values[gram][number] = value
            sites[gram].add(row.group)
    usual = sum(row.label for row in rows) / len(rows)
    return {
        f"words {gram}": Column(each, "up" if sum(rows[n].label for n in each) > usual * len(each) else "down", CUT)
        for gram, each in values.items()
        if len(each) >= HEARD and len(sites[gram]) >= SITES
    }


def table_of(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the table of a skill: start, weights of findings and words, and what a level usually has of them."""
    labels, raters = [row.label for row in rows], [row.raters for row in rows]
    fitted = fit({**_findings(rows), **_words(rows)}, labels, PULL, raters)
    made: dict[str, Any] = {"start": round(fitted.start, _DECIMALS), "found": {}, "words": {}}
    for key, weight in sorted(fitted.weights.items()):
        kind, _, name = key.partition(" ")
        plain = round(weight * (_scale(name) if kind == "found" else HEAVY), _DECIMALS)
        if plain:
            made[kind][name] = plain
    shared = [name for name in made["found"] if not name.startswith("own")]
    made["usual"] = {name: _trend(rows, [row.seen.shared.get(name, 0.0) for row in rows]) for name in shared}
    made["usual"][WORDS] = _trend(rows, [words_sum(row.seen, made) for row in rows])
    return made


def _trend(rows: Sequence[Row], has: Sequence[float]) -> tuple[float, float]:
    """Return a and b of `a + b x level` through what replies of each level have."""
    levels = [float(row.score.level or 0) for row in rows]
    x, y = sum(levels) / len(rows), sum(has) / len(rows)
    down = sum((level - x) ** 2 for level in levels) or 1.0
    b = sum((level - x) * (value - y) for level, value in zip(levels, has, strict=True)) / down
    return round(y - b * x, _DECIMALS), round(b, _DECIMALS)


def given(rows: Sequence[Row], table: dict[str, Any]) -> list[int]:
    """Return the levels that a table gives these replies."""
    return [weighed(row.score, row.seen, table) for row in rows]


def held_out(rows: Sequence[Row]) -> tuple[float, float]:
    """Return kappa of the rules and of the weighed grades, each fifth of the situations weighed by the others."""
    groups = sorted({row.group for row in rows})
    labels, rules, now = [], [], []
    for fold in range(_FOLDS):
        left = set(groups[fold::_FOLDS])
        test = [row for row in rows if row.group in left]
        table = table_of([row for row in rows if row.group not in left])
        labels += [row.label for row in test]
        rules += [row.score.level or 0 for row in test]
        now += given(test, table)
    return kappa(labels, rules), kappa(labels, now)


def _fitted(skill: str, rows: Sequence[Row]) -> tuple[str, tuple[float, float], dict[str, Any]]:
    return skill, held_out(rows), table_of(rows)


def main() -> int:
    """Fit, say what each skill gains on situations that were left out, store the weights; return the exit code."""
    ask = argparse.ArgumentParser(prog="python -m scoring.validity.fit", description=__doc__)
    ask.add_argument("--data", type=Path, action="append", help="folders of labelled replies")
    ask.add_argument("--write", action="store_true", help=f"store the weights in {WEIGHTS.name}")
    ask.add_argument("--jobs", type=int, default=2, help="processes to fit with")
    wanted = ask.parse_args()
    sets = [each for folder in wanted.data or [DATA] for each in read_folder(folder).sets if not each.sealed]
    rows = rows_of(sets)
    names = {row.group.partition(" ")[0] for each in rows.values() for row in each}
    about = {"sets": sorted(names), "replies": {skill: len(rows[skill]) for skill in SKILLS}}
    made: dict[str, Any] = {"about": about, "skills": {}}
    with ProcessPoolExecutor(wanted.jobs) as pool:
        for skill, (rules, now), table in pool.map(_fitted, SKILLS, [rows[skill] for skill in SKILLS]):
            made["skills"][skill] = table
            size = f"{len(table['found'])} findings, {len(table['words'])} words and pairs"
            sys.stdout.write(f"{skill:14} situations left out: rules {rules:.3f}, weighed {now:.3f} ({size})\n")
            sys.stdout.flush()
    if wanted.write:
        WEIGHTS.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
