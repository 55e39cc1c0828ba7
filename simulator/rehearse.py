"""Play a scenario without a person: its rehearsals and its model answers, and what did not come of them as written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from simulator.causes import why_angrier
from simulator.customer import ScriptedCustomer
from simulator.problems import Problem
from simulator.scenario import Rehearsal, Scenario
from simulator.sheet import Path, Sheet
from simulator.state import Attempt, CustomerState
from simulator.turn import begin, take_turn
from simulator.words import NEEDS, Need

WAITS_FOR: dict[Need, str] = {
    "heard": "being heard",
    "apology": "an apology",
    "solution": "a solution",
    "timing": "a day and an hour",
    "certainty": "being sure that it will hold",
}


def play(scenario: Scenario, replies: Sequence[str], seed: int = 0) -> Attempt:
    """Answer the scripted customer with each reply in turn, until the talk ends or the replies do."""
    attempt = begin(scenario, seed)
    for reply in replies:
        if attempt.state.ended:
            break
        attempt = take_turn(attempt, reply, ScriptedCustomer())
    return attempt


def rehearse(scenario: Scenario, sheet: Sheet | None = None) -> tuple[Problem, ...]:
    """Play the rehearsals and the model answers; return what differs, placed by the `sheet` it was read from.

    Replies behind the end of a talk are no difference: a customer may well be won, or gone, before the last of them.
    """
    # A sheet of its own: the library's may be asked again and again.
    own = replace(sheet, found=[]) if sheet else Sheet(f"{scenario.id}.yaml")
    for n, rehearsal in enumerate(scenario.rehearsals):
        attempt = play(scenario, rehearsal.replies)
        _compare(attempt, rehearsal, ("rehearsals", n), own)
        _repeats(attempt, f"rehearsal `{rehearsal.name}`", ("rehearsals", n, "name"), own)
    attempt = play(scenario, scenario.model_answers)
    if attempt.state.ended != "resolved":
        how = f"they end `{attempt.state.ended}`" if attempt.state.ended else "it is still open"
        found = f"{how} ({standing(attempt.state)})"
        own.report(
            "P403", own.key(("model_answers",)), found=found, hint=_mend(attempt.state), rose=why_angrier(attempt)
        )
    _repeats(attempt, "the model answers", ("model_answers",), own)
    return tuple(own.found)


def standing(state: CustomerState) -> str:
    """Say how angry the customer is and what they still wait for."""
    missing = [WAITS_FOR[need] for need in NEEDS if need not in state.met]
    waits = f"; still waiting for {', '.join(missing)}" if missing else ""
    return f"anger {state.anger:.1f} of 10, patience for {max(state.patience, 0)} more replies{waits}"


def _compare(attempt: Attempt, rehearsal: Rehearsal, path: Path, sheet: Sheet) -> None:
    ended, turns, state = attempt.state.ended, len(attempt.turns), attempt.state
    if ended is None:
        place = (*path, "replies", turns - 1)
        words = {"name": rehearsal.name, "standing": standing(state), "hint": _mend(state)}
        sheet.report("P402", place, **words, rose=why_angrier(attempt))
    elif ended != rehearsal.ends:
        hint = f"Change the replies, or write `ends: {ended}`. {_mend(state)}"
        place = (*path, "ends")
        words = {"name": rehearsal.name, "found": ended, "wanted": rehearsal.ends, "hint": hint}
        sheet.report("P401", place, **words, number=turns, rose="" if ended == "resolved" else why_angrier(attempt))


def _mend(state: CustomerState) -> str:
    """Say what the replies would have to do."""
    missing = [WAITS_FOR[need] for need in NEEDS if need not in state.met]
    if state.ended == "resolved":
        return "The customer got all they were waiting for."
    if missing:
        return f"The customer is still waiting for {', '.join(missing)}."
    return f"The customer got all they were waiting for, but is still at {state.anger:.1f} of 10."


def repeats(attempt: Attempt) -> tuple[str, ...]:
    """Return the wordings that the customer says more than once."""
    lines = [*(turn.customer.text for turn in attempt.turns), attempt.pending.text]
    return tuple(words for words in _wordings(attempt.scenario) if sum(words in line for line in lines) > 1)


def _repeats(attempt: Attempt, name: str, path: Path, sheet: Sheet) -> None:
    for words in repeats(attempt):
        sheet.report("P404", sheet.key(path), name=name, words=words)


def _wordings(scenario: Scenario) -> Iterator[str]:
    for rule in scenario.lines:
        yield from rule.say
    for fact in scenario.complaint.hidden.values():
        yield from (*fact.says, *fact.nudge)
