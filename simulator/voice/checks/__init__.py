"""Every check of a customer's line, in one registry; a line is spoken only when none of them finds anything."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.state import Moment
from simulator.voice.checks import another, ending, facts, form, invention, mood, role, turned
from simulator.voice.checks.kit import Check, Problem

CHECKS: tuple[Check, ...] = (
    *form.CHECKS,
    *role.CHECKS,
    *mood.CHECKS,
    *ending.CHECKS,
    *facts.CHECKS,
    *turned.CHECKS,
    *another.CHECKS,
    *invention.CHECKS,
)
"""The worst first: the first that finds something is what the model is told."""


def problems(line: str, moment: Moment, *, unfinished: bool = False) -> Iterator[Problem]:
    """Yield what is wrong with a line; of an `unfinished` one only what no further word could mend."""
    for check in CHECKS:
        words = check.finds(line, moment) if check.early or not unfinished else None
        if words:
            yield Problem(check.name, words)
