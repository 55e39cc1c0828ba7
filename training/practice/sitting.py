"""An attempt as a page draws it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from simulator.state import Attempt
from simulator.words import Outcome
from storage.attempts import Stored, Terms
from storage.tables import Status


@dataclass(frozen=True, slots=True)
class Sitting:
    """Hold an attempt as it is stored, for a page to draw.

    `attempt` is the exercise itself (turns, state, the line that waits). `status` is active, finished or abandoned;
    `overall` is 0-100, None while active and where nothing could be graded. `scenario_changed` says that the version on
    offer is not the one played here (edited or withdrawn). `notice` is set, in words for the trainee, when the reply
    just sent was NOT added. Times are UTC; `pace` is the seconds from a line of the customer to its reply. `notes` says
    of what the customer said to each turn why the script spoke in a model's place (storage/tables/practice.py);
    `speaking` that the line is on its way: what stands in `attempt` may still give way to a model's.
    """

    id: str
    attempt: Attempt
    status: Status
    outcome: Outcome | None
    overall: int | None
    started_at: datetime
    ended_at: datetime | None
    scenario_changed: bool
    terms: Terms
    pace: tuple[float, ...] = ()
    notice: str | None = None
    notes: tuple[str | None, ...] = ()
    speaking: bool = False


def sitting(
    stored: Stored, notice: str | None = None, *, scenario_changed: bool = False, speaking: bool = False
) -> Sitting:
    """Return what is stored as a page draws it."""
    return Sitting(
        id=stored.id,
        attempt=stored.attempt,
        status=stored.status,
        outcome=stored.outcome,
        overall=stored.overall,
        started_at=stored.started_at,
        ended_at=stored.ended_at,
        scenario_changed=scenario_changed,
        terms=stored.terms,
        pace=_pace(stored),
        notice=notice,
        notes=stored.notes,
        speaking=speaking,
    )


def _pace(stored: Stored) -> tuple[float, ...]:
    """Return the seconds that each reply took; a clock that was put back counts as none."""
    asked = (stored.started_at, *stored.said_at)
    return tuple(max(0.0, (said - before).total_seconds()) for before, said in pairwise(asked))
