"""The second opinion on one attempt, as its scorecard shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.judge.drift import tried_with
from simulator.judge.opinion import Opinion
from storage import model
from training.practice.desk import Desk
from training.practice.judging import Judging, is_old, job_key


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """Hold what the judge makes of an attempt: by skill, the number of the reply that it read and its opinion.

    `under_way` says that more may come; `off` says in words why the judge may not be heard, "" where it may.
    """

    by_skill: Mapping[str, tuple[int, Opinion]]
    under_way: bool
    off: str


def second_opinion(desk: Desk, attempt_id: str) -> SecondOpinion | None:
    """Return the second opinion on an attempt that is over, and ask for what is missing of it.

    None where the judge is not switched on and has said nothing before. Raises UnknownAttemptError and StorageError.
    """
    sitting = desk.open(attempt_id)
    settings = desk.models.judge()
    if sitting.status == "active":
        return None
    under_way = desk.models.opinions.under_way(job_key(attempt_id)) is not None
    with desk.store.reading() as session:
        known = model.read_opinions(session, attempt_id)
        check = model.read_check(session, settings.judge, tried_with()) if settings else None
    by_skill = {each.skill: (number, each) for number, some in known.items() for each in some}
    if settings is None:
        return SecondOpinion(by_skill, under_way=False, off="") if by_skill else None
    if check is None or check.is_on or is_old(check, desk.clock()):
        Judging(desk.store, desk.models, desk.person_id).begin(attempt_id, sitting.attempt, desk.clock())
        under_way = under_way or desk.models.opinions.under_way(job_key(attempt_id)) is not None
    return SecondOpinion(by_skill, under_way, "" if check is None or check.is_on else check.words)
