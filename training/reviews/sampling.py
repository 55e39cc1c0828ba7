"""Replies for a round of calibration: drawn from graded attempts so that every level is there, names taken out."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy.orm import Session

from scoring.types import Reply
from simulator.redaction import redact
from storage import attempts, calibration
from storage.attempts import Stored
from storage.calibration import BlindReply, Levels
from storage.errors import DamagedError

MOST_ATTEMPTS = 300
"""Graded attempts that replies are drawn from: the newest."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    stored: Stored
    number: int
    machine: Levels

    @property
    def text(self) -> str:
        return self.stored.attempt.turns[self.number - 1].reply


def draw(
    session: Session, mine: Sequence[tuple[str, str]], skills: Sequence[str], count: int, seed: str
) -> list[BlindReply]:
    """Return up to `count` replies of these attempts (person and id), as evenly spread over levels as can be.

    The same seed draws the same; nobody's very same words are drawn twice.
    """
    chance = random.Random(seed)  # noqa: S311 - repeatable on purpose
    pool = list(_candidates(session, mine, skills))
    chance.shuffle(pool)
    buckets: dict[tuple[str, int], list[_Candidate]] = {}
    for each in pool:
        for skill, level in each.machine.items():
            if level is not None:
                buckets.setdefault((skill, level), []).append(each)
    rarest = sorted(buckets, key=lambda key: (len(buckets[key]), key))
    chosen: list[_Candidate] = []
    said: set[str] = set()
    while len(chosen) < count and any(buckets.values()):
        for key in rarest:
            new = next((each for each in _taken(buckets[key]) if each.text.casefold() not in said), None)
            if new is not None and len(chosen) < count:
                chosen.append(new)
                said.add(new.text.casefold())
    names = calibration.roster(session)
    return [_blind(position, each, names) for position, each in enumerate(chosen, 1)]


def _taken(bucket: list[_Candidate]) -> Iterator[_Candidate]:
    while bucket:
        yield bucket.pop()


def _candidates(session: Session, mine: Sequence[tuple[str, str]], skills: Sequence[str]) -> Iterator[_Candidate]:
    for person_id, attempt_id in mine:
        try:
            stored = attempts.read_attempt(session, person_id, attempt_id)
        except DamagedError:  # its words are gone, and others are there
            continue
        for turn in stored.attempt.turns if stored else ():
            machine = {score.skill: score.level for score in turn.scores if score.skill in skills}
            if stored and any(level is not None for level in machine.values()):
                yield _Candidate(stored, turn.number, machine)


def _blind(position: int, each: _Candidate, names: Sequence[str]) -> BlindReply:
    scenario = each.stored.attempt.scenario
    about = f"{scenario.brief.role} {scenario.brief.situation}"
    reply = each.stored.attempt.replies[each.number - 1]
    masked = situation_of(reply, about, scenario.id, names)
    words = redact(each.text, names)
    return BlindReply(position, masked, words, each.machine, {}, each.stored.id, each.number)


def situation_of(reply: Reply, about: str, name: str, names: Sequence[str]) -> dict[str, Any]:
    """Return what a reply answers, as it is kept with a round: plain JSON, without what must not be seen."""
    return {
        "name": name,
        "about": redact(about, names),
        "customer": redact(reply.answering, names),
        "earlier": [
            {"customer": redact(each.customer, names), "reply": redact(each.reply, names)} for each in reply.earlier
        ],
        "case": json.loads(json.dumps(asdict(reply.case))),
    }
