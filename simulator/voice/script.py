"""What the scenario's own lines would say at a moment: the measure of a model's line, and what stands in for it."""

from __future__ import annotations

from dataclasses import replace

from simulator.customer import ScriptedCustomer
from simulator.state import Line, Moment, Turn


def script(moment: Moment) -> str:
    """Return what the scripted customer would say here, had they spoken all along.

    A model's line says in other words what the script had for its moment; so the script must not come back to that.
    """
    turns: list[Turn] = []
    for turn in moment.turns:
        said = turn.customer
        if turns and said.voice == "model":
            said = Line(_speak(moment, turns))
        turns.append(replace(turn, customer=said))
    return _speak(moment, turns)


def _speak(moment: Moment, turns: list[Turn]) -> str:
    return ScriptedCustomer().speak(Moment(moment.scenario, moment.seed, turns[-1].state, tuple(turns))).text
