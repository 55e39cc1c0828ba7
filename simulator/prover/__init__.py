"""Prove a scenario without a person: its rehearsals, a cast of bots, and a search of everything that can be said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from simulator.prover import chart
from simulator.prover.bots import CAST
from simulator.prover.proof import Cell, Kind, OnProgress, Proof, Reach, Talk
from simulator.prover.recognised import unasked, unmade
from simulator.prover.search import explore
from simulator.prover.stage import Played, perform, recorded
from simulator.prover.verdict import Evidence, judge
from simulator.rehearse import play, rehearse
from simulator.scenario import Scenario
from simulator.sheet import Sheet

__all__ = ["Cell", "Kind", "OnProgress", "Proof", "Reach", "Talk", "prove"]


def prove(scenario: Scenario, sheet: Sheet, on_progress: OnProgress | None = None) -> Proof:
    """Play and search a scenario; return what was found, with every problem at its place.

    `sheet` is what the scenario was read from: it tells the scenario's own lines from those of the house, and is left
    as it is. `on_progress` is told `(done, total, what)` before each step, and at the end with `done == total`. Takes a
    second or two; the same scenario gives an equal proof.
    """
    tell = _Teller(on_progress, 3 + len(CAST) + scenario.customer.patience)
    tell("playing the rehearsals and the model answers")
    written = tuple(_written(scenario))
    broken = rehearse(scenario, sheet)
    staged: list[Played] = []
    for bot in CAST:
        tell(f"playing the bot “{bot.name}”")
        staged.append(perform(scenario, bot))
    tell("asking and offering")
    own = sum(("lines", n) in sheet.values for n in range(len(scenario.lines)))
    deaf = unasked(scenario), unmade(scenario)
    found = explore(scenario, own, lambda depth: tell(f"searching the moments after reply {depth}"))
    evidence = Evidence(scenario, own, found, tuple(staged), *deaf)
    problems = (*broken, *judge(evidence, replace(sheet, found=[])))
    tell.finish()
    return Proof(
        scenario=scenario.id,
        title=scenario.title,
        talks=(*written, *(each.talk for each in staged)),
        lines=tuple(chart.lines(scenario, sheet, own, found)),
        endings=tuple(chart.endings(sheet, found)),
        facts=tuple(chart.facts(scenario, sheet, found, deaf[0])),
        cells=tuple(chart.cells(scenario, own, found)),
        moments=found.moments,
        longest=max(found.longest, *(len(each.talk.exchanges) for each in staged)),
        problems=tuple(sorted(problems)),
    )


class _Teller:
    """Count the steps for whoever watches."""

    def __init__(self, on_progress: OnProgress | None, total: int) -> None:
        self.on_progress = on_progress
        self.total = total
        self.done = 0

    def __call__(self, what: str) -> None:
        if self.on_progress:
            self.on_progress(min(self.done, self.total - 1), self.total, what)
        self.done += 1

    def finish(self) -> None:
        if self.on_progress:
            self.on_progress(self.total, self.total, "done")


def _written(scenario: Scenario) -> Iterator[Talk]:
    yield recorded("model answers", "", "", ("resolved",), play(scenario, scenario.model_answers))
    for each in scenario.rehearsals:
        yield recorded("rehearsal", each.name, "", (each.ends,), play(scenario, each.replies))
