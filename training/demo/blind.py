"""Rounds of calibration for the demonstration: trainers grade the same replies, each near the rules' levels."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from storage import calibration
from storage.store import Store
from training.reviews.calibration import Calibration
from training.reviews.rounds import Plan
from training.visitors import Visitor

_SKILLS = ("empathy", "apology", "solution")
_REPLIES = 24
_APART = ((-1, 2), (0, 6), (1, 2))
"""How far a trainer stands from the rules, and how often out of ten."""
_NOTES = (
    "Warm, but she would still not know when anything happens.",
    "I had to read it twice. Is that an offer or a hope?",
    "Good, and short.",
    "The sorry is about the wrong thing.",
)


def rounds(store: Store, owner: Visitor, trainers: Sequence[Visitor], now: datetime, rng: random.Random) -> None:
    """Hold one round that is closed, and one in which the last trainer has not begun. None where trainers are few."""
    if len(trainers) < 2:
        return
    ids = tuple(each.person_id for each in trainers)
    for title, days, slow in (("Do we mean the same by empathy?", 30, False), ("Before the new rules", 3, True)):
        at = now - timedelta(days=days)
        # A trainer may ask those of their own teams only.
        round_id = _service(store, owner, at).make(Plan(title, _SKILLS, ids, _REPLIES))
        with store.reading() as session:
            machine = {each.position: each.machine for each in calibration.read_replies(session, round_id)}
        for trainer in trainers[: -1 if slow else None]:
            service = _service(store, trainer, at + timedelta(days=1))
            harsher = rng.choice((-1, 0, 0))
            for position in service.sheet(round_id, seen=machine).order:
                levels = {skill: _near(machine[position].get(skill), harsher, rng) for skill in _SKILLS}
                note = rng.choice(_NOTES) if rng.random() < 0.2 else ""
                service.grade(round_id, position, levels, note)
            service.hand_in(round_id)


def _service(store: Store, who: Visitor, at: datetime) -> Calibration:
    return Calibration(store, who, partial(_at, at))


def _at(moment: datetime) -> datetime:
    return moment


def _near(level: int | None, harsher: int, rng: random.Random) -> int | None:
    if level is None:
        return None if rng.random() < 0.9 else 1
    step = rng.choices([apart for apart, _ in _APART], [often for _, often in _APART])[0]
    if rng.random() < 0.3:
        step += harsher
    return max(0, min(4, level + step))
