"""How often the checks take a line of a scenario's own for a contradiction: each of those is a false alarm.

Each line is tried twice: as it is, and with itself taken out of the scenario first, since what an author wrote is
among the words that the customer may use. `python -m benchmarks.alarms`, and part of `make realism`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.library import load
from simulator.scenario import Scenario
from simulator.state import Line, Moment, Turn, opening_state
from simulator.voice.checks import CHECKS

WATCHED = ("turned", "another", "ending", "open_end")
"""The checks that have no other measure on scripted lines."""
MOST = 0.5  # of 100 lines


@dataclass(frozen=True, slots=True)
class Alarm:
    """Hold a line that was stopped though its author wrote it; `left_out` where it was taken out first."""

    scenario: str
    check: str
    line: str
    left_out: bool


def spoken(scenario: Scenario) -> tuple[str, ...]:
    """Return every line that this customer may say before the end, house lines too; each once."""
    facts = (wording for fact in scenario.complaint.hidden.values() for wording in (*fact.says, *fact.nudge))
    return tuple(dict.fromkeys((*(wording for rule in scenario.lines for wording in rule.say), *facts)))


def false_alarms(scenario: Scenario) -> Iterator[Alarm]:
    """Yield the lines of a scenario that a check stops."""
    checks = [check for check in CHECKS if check.name in WATCHED]
    for line in spoken(scenario):
        for left_out in (False, True):
            now = _moment(_without(scenario, line) if left_out else scenario)
            yield from (Alarm(scenario.id, each.name, line, left_out) for each in checks if each.finds(line, now))


def _moment(scenario: Scenario) -> Moment:
    """Return a moment in the middle of a talk, at which everything was told."""
    state = opening_state(scenario)
    told = tuple(scenario.complaint.hidden)
    now = type(state)(anger=state.anger, patience=state.patience, told=told)
    return Moment(scenario, 0, now, (Turn(1, Line(scenario.opening), "Hello, this is Robin.", (), now),))


def _without(scenario: Scenario, line: str) -> Scenario:
    def less(texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(text for text in texts if text != line)

    complaint = scenario.complaint
    hidden = {
        name: fact.model_copy(update={"says": less(fact.says), "nudge": less(fact.nudge)})
        for name, fact in complaint.hidden.items()
    }
    lines = tuple(rule.model_copy(update={"say": less(rule.say)}) for rule in scenario.lines)
    return scenario.model_copy(update={"lines": lines, "complaint": complaint.model_copy(update={"hidden": hidden})})


def report(scenarios: Iterable[Scenario]) -> tuple[list[str], bool]:
    """Return the figures as lines of text, and whether they are within what is allowed."""
    lines, found = 0, list[Alarm]()
    for scenario in scenarios:
        lines += len(spoken(scenario))
        found += false_alarms(scenario)
    said = [f"{lines} scripted lines. Taken for contradictions, of 100:"]
    rates = []
    for left_out, words in ((False, "as they stand"), (True, "each left out of its scenario")):
        alarms = [each for each in found if each.left_out is left_out]
        rates.append(100 * len({(each.scenario, each.line) for each in alarms}) / max(lines, 1))
        by_check = ", ".join(f"{name} {sum(each.check == name for each in alarms)}" for name in WATCHED)
        said.append(f"  {words:<32}{rates[-1]:>6.2f}   ({by_check})")
    return said, max(rates) < MOST


def main() -> int:
    """Print the figures for every shipped scenario; 1 where there are more false alarms than are allowed."""
    said, within = report(load().scenarios)
    for line in said:
        sys.stdout.write(f"{line}\n")
    return 0 if within else 1


if __name__ == "__main__":
    raise SystemExit(main())
