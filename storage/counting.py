"""What counts of an attempt, a trainer's decisions in: its score and levels, and why it is kept apart from others."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from scoring.scorecard import CRITICAL
from simulator.turn import card
from storage import reviews
from storage.attempts import Stored
from storage.tables import Apart


def exclusion(session: Session, attempt: Stored) -> Apart | None:
    """Return why an attempt is kept apart, None where a board may compare it.

    What nobody could help comes before what the person did: an attempt in which a model failed is never held against
    anybody.
    """
    lines = (*(turn.customer for turn in attempt.attempt.turns), attempt.attempt.pending)
    talk = reviews.read_talk(session, attempt.id)
    turns = reviews.counted(attempt.attempt, talk).turns
    costs = (cost for turn in turns for score in turn.scores for cost in score.evidence)
    reasons: dict[Apart, bool] = {
        "rules": " then " in attempt.ruleset,
        "fallback": any(line.voice == "fallback" for line in lines),
        "disputed": any(map(reviews.waits, talk.values())),
        "critical": any(not cost.helps and cost.cue in CRITICAL for cost in costs),
        "left": attempt.status == "abandoned",
        "unfinished": attempt.status == "active",
        "unscored": effective(session, attempt)[0] is None,
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def effective(session: Session, attempt: Stored) -> tuple[int | None, Mapping[str, tuple[float, int, list[str]]]]:
    """Return the overall score (0-100) that counts, and by skill the level, the deciding reply and what was missing.

    A trainer's decisions come in here: the machine's own stay stored with the turns.
    """
    counted = reviews.counted(attempt.attempt, reviews.read_talk(session, attempt.id))
    made = card(counted)
    levels = {
        each.skill: (each.level, each.turn or 1, list(each.missing)) for each in made.results if each.level is not None
    }
    untouched = counted is attempt.attempt and attempt.overall is not None
    return (attempt.overall if untouched else made.overall), levels
