"""Chart what a search found: every line, ending, fact and mood of a scenario, with the way there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.prover.proof import Cell, Reach
from simulator.prover.search import Found, Way
from simulator.scenario import Lines, Scenario
from simulator.sheet import Path, Sheet
from simulator.words import BANDS, NEEDS, OUTCOMES, Band, Need


def lines(scenario: Scenario, sheet: Sheet, own: int, found: Found) -> Iterator[Reach]:
    """Yield the scenario's own lines, in the order of the file."""
    for n, rule in enumerate(scenario.lines[:own]):
        yield _reach(conditions(rule), ("lines", n), sheet, found.lines.get(n))


def endings(sheet: Sheet, found: Found) -> Iterator[Reach]:
    """Yield the four endings, the best first."""
    for name in OUTCOMES:
        yield _reach(name, ("endings", name), sheet, found.endings.get(name))


def facts(scenario: Scenario, sheet: Sheet, found: Found, unasked: frozenset[str]) -> Iterator[Reach]:
    """Yield the hidden facts; one whose question is not understood has no way."""
    for name in scenario.complaint.hidden:
        way = None if name in unasked else found.facts.get(name)
        yield _reach(name, ("complaint", "hidden", name), sheet, way)


def cells(scenario: Scenario, own: int, found: Found) -> Iterator[Cell]:
    """Yield each mood with each need, and with none left."""
    mine, lent = scenario.lines[:own], scenario.lines[own:]
    for band in BANDS:
        for need in (*NEEDS, None):
            way = found.cells.get((band, need))
            yield Cell(band, need, _fitting(mine, band, need), _fitting(lent, band, need), way.moves if way else None)


def conditions(rule: Lines) -> str:
    """Name a line by its conditions: `need timing, boiling`."""
    named = [
        f"{name} {value}" for name in ("trigger", "question", "need", "part", "offer") if (value := getattr(rule, name))
    ]
    return ", ".join([*(named or ["any moment"]), *([rule.band] if rule.band else [])])


def _reach(what: str, path: Path, sheet: Sheet, way: Way | None) -> Reach:
    line = sheet.key(path).line if path in sheet.keys or path in sheet.values else 0
    return Reach(what, path, line, way.moves if way else None, way.said if way else "")


def _fitting(rules: Sequence[Lines], band: Band, need: Need | None) -> int:
    return sum(len(rule.say) for rule in rules if not rule.reacts and rule.need == need and rule.band in (None, band))
