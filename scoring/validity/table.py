"""The stored table of agreement: made by one command, shown by the README and the app, kept true by a test."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from pathlib import Path
from statistics import mean

from scoring import score
from scoring.skills import skills
from scoring.validity import baselines, figures
from scoring.validity.labelled import DATA, HERE, Folder, Labelled, LabelledSet, read_folder

STORED = HERE / "agreement.json"
COMMAND = "make validity"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Hold how well the grades of one skill agree with the labels of one set; all but the counts are rounded to 0.001.

    `low` and `high` are the 95 % interval of `kappa`; `poor` counts the replies labelled 0 or 1, `fooled` those of them
    that were graded 3 or 4; `length`, `vader` and `keywords` are the kappas of three cheap graders on the same replies,
    `passes` that of the raters with each other (None where each rater's own level is not known).
    """

    skill: str
    title: str
    n: int
    kappa: float
    low: float
    high: float
    within_1: float
    mean_difference: float
    fooled: int
    poor: int
    length: float
    vader: float
    keywords: float
    passes: float | None


@dataclass(frozen=True, slots=True)
class SetTable:
    """Hold the figures of one set, a row for each skill that it has labels for."""

    name: str
    title: str
    replies: int
    situations: int
    rows: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Hold all figures, and the two things to say wherever they are shown (see `Folder`)."""

    labels: str
    in_sight: bool
    sets: tuple[SetTable, ...]


def measure(folder: Path = DATA) -> Table:
    """Grade every labelled reply of a folder and compare. Raises ValueError where the folder cannot be read."""
    read = read_folder(folder)
    return Table(read.labels, read.in_sight, tuple(_measured(each) for each in _known(read)))


def misses(folder: Path = DATA) -> Iterator[str]:
    """Return a line for every grade that is two or more levels off, for whoever mends the rules."""
    for each in _known(read_folder(folder)):
        for row in () if each.sealed else each.rows:
            for found in score(row.reply):
                truth, given = row.levels.get(found.skill), found.level or 0
                if truth is not None and abs(truth - given) >= 2:
                    yield f"{found.skill}: {truth} graded {given} [{row.id}] {row.reply.text!r} {found.because}"


def _known(folder: Folder) -> Iterator[LabelledSet]:
    names = {skill.name for skill in skills()}
    for each in folder.sets:
        unknown = sorted({name for row in each.rows for name in row.levels} - names)
        if unknown:
            raise ValueError(f"{each.name}.jsonl labels {unknown[0]!r}; the skills are {', '.join(sorted(names))}")
        yield each


def _measured(labelled: LabelledSet) -> SetTable:
    # A skill that was not called for counts as 0 here: the raters were asked for a level of every reply.
    graded = {row.id: {each.skill: each.level or 0 for each in score(row.reply)} for row in labelled.rows}
    rows = []
    for skill in skills():
        found = labelled.of(skill.name)
        if len(found) > 1:
            rows.append(_compared(skill.name, skill.title, found, [graded[row.id][skill.name] for row in found]))
    places = len({row.situation for row in labelled.rows})
    return SetTable(labelled.name, labelled.title, len(labelled.rows), places, tuple(rows))


def _compared(skill: str, title: str, rows: Sequence[Labelled], given: list[int]) -> Agreement:
    truth, texts = [row.levels[skill] for row in rows], [row.reply.text for row in rows]
    low, high = figures.interval(truth, given, [row.situation for row in rows])
    fooled, poor = figures.fooled(truth, given)
    return Agreement(
        skill=skill,
        title=title,
        n=len(rows),
        kappa=round(figures.kappa(truth, given), 3),
        low=round(low, 3),
        high=round(high, 3),
        within_1=round(figures.within_one(truth, given), 3),
        mean_difference=round(figures.mean_difference(truth, given), 3),
        fooled=fooled,
        poor=poor,
        length=round(figures.kappa(truth, baselines.by_length(texts)), 3),
        vader=round(figures.kappa(truth, baselines.by_polarity(texts)), 3),
        keywords=round(figures.kappa(truth, baselines.by_keywords(skill, texts)), 3),
        passes=_between_raters([row.raters.get(skill, ()) for row in rows]),
    )


def _between_raters(given: Sequence[tuple[int, ...]]) -> float | None:
    """Return the kappa of the raters with each other, as a mean over their pairs."""
    raters = min(map(len, given))
    if raters < 2:
        return None
    columns = list(zip(*(each[:raters] for each in given), strict=True))
    return round(mean(figures.kappa(a, b) for a, b in combinations(columns, 2)), 3)


def to_json(table: Table) -> str:
    """Write a table as the text of the stored file."""
    return json.dumps(asdict(table), indent=1) + "\n"


def stored(path: Path = STORED) -> Table:
    """Read the stored table; cheap enough for a page."""
    data = json.loads(path.read_text(encoding="utf-8"))
    sets = (SetTable(**{**each, "rows": tuple(Agreement(**row) for row in each["rows"])}) for each in data["sets"])
    return Table(data["labels"], data["in_sight"], tuple(sets))
