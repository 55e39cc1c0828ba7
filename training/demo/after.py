"""What people make of the attempts of the demonstration: trainers review, trainees dispute, managers look."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from simulator.state import Attempt
from storage.reviews import TOP, Place, set_seen
from storage.store import Store
from training.boards.standings import Record
from training.demo.plan import FRIDAY
from training.privacy import looks
from training.reviews.disputes import OwnReviews
from training.reviews.review import Reviews
from training.reviews.reviewed import Decision
from training.visitors import Visitor

_HARSHER = (
    "The words are there, but for this customer they come too late in the reply.",
    "It names the feeling and then moves straight on: nobody would feel heard.",
    "The promise has no day and no name behind it.",
)
_KINDER = (
    "The rules missed it: said in other words, this is exactly what she needed.",
    "Not a set phrase, and better for it. I count this.",
    "The offer is clear enough for somebody who is on the phone.",
)
_FOR_THEM = (
    "You stay calm even when she does not. Next time, say back what happened before you offer anything.",
    "Good ending: a day, an hour, your name. Do that in the first reply too.",
    "Read your second reply aloud. Would you believe it?",
    "Much better than last week. Now ask one question fewer and listen to the answer.",
    "",
)
_DISPUTES = (
    "I did say it, in my first sentence, only without the word sorry.",
    "She had already told me the number, so there was nothing to ask.",
    "I think the second half of the reply was not read.",
)
_ANSWERS = (
    "I read it again with you: you are right about the first sentence.",
    "I see what you mean. For the customer it was still not said, so it stays.",
)
_SEEN, _LONG = 0.6, timedelta(days=21)
"""How many reviews their trainees have looked at already, and after how long all have."""


@dataclass(frozen=True, slots=True)
class Played:
    """Hold an attempt that was played and stored: `at` is when it ended."""

    who: Visitor
    attempt_id: str
    attempt: Attempt
    at: datetime
    graded: bool
    left: bool


def look_back(  # noqa: PLR0913, PLR0917 - all of them
    store: Store,
    trainers: Sequence[Visitor],
    managers: Sequence[Visitor],
    played: Sequence[Played],
    now: datetime,
    rng: random.Random,
) -> None:
    """Let trainers review a third of the graded attempts, trainees dispute some grades, and managers read a few."""
    for each in played:
        own = [trainer for trainer in trainers if trainer.teams & each.who.teams]
        if not each.graded or not own or each.at > now - timedelta(days=4):
            continue
        if rng.random() < 0.35:
            _review(store, own[0], each, now, rng)
        elif rng.random() < 0.08:
            reader = next((one for one in managers if one.role == "owner" or one.teams & each.who.teams), None)
            if reader:
                with store.writing() as session:
                    at = _next_day(each.at, rng)
                    looks.record(session, reader, each.who.person_id, each.attempt_id, "read", at)


def _next_day(moment: datetime, rng: random.Random) -> datetime:
    """Return a time in the working hours of the next working day."""
    day = moment.replace(hour=8, minute=0, second=0) + timedelta(days=1)
    while day.weekday() > FRIDAY:
        day += timedelta(days=1)
    return day + timedelta(hours=rng.uniform(0, 8))


def _review(store: Store, trainer: Visitor, game: Played, now: datetime, rng: random.Random) -> None:
    at = _next_day(game.at, rng)
    reviews = Reviews(store, trainer, lambda: at, _writes(at))
    reviews.read(game.attempt_id)
    places: list[tuple[Place, int]] = [
        ((turn.number, score.skill), score.level)
        for turn in game.attempt.turns
        for score in turn.scores
        if score.level is not None
    ]
    chosen = rng.sample(places, min(len(places), rng.randrange(4)))
    for place, level in chosen:
        reviews.decide(game.attempt_id, place, _decision(level, rng), 0)
    reviews.close(game.attempt_id, rng.choice(_FOR_THEM), 0)
    if rng.random() < _SEEN or at < now - _LONG:
        with store.writing() as session:
            set_seen(session, game.attempt_id, at + timedelta(hours=1))
    if chosen and rng.random() < 0.25:
        later = _next_day(at, rng)
        place, level = chosen[0]
        OwnReviews(store, game.who, lambda: later).dispute(game.attempt_id, place, rng.choice(_DISPUTES))
        if rng.random() < 0.6:
            last = _next_day(later, rng)
            kind = level < TOP and rng.random() < 0.5
            answer = Decision("adjust", level + 1, _ANSWERS[0]) if kind else Decision("accept", reason=_ANSWERS[1])
            Reviews(store, trainer, lambda: last, _writes(last)).decide(game.attempt_id, place, answer, 2)


def _decision(level: int, rng: random.Random) -> Decision:
    roll = rng.random()
    if roll < 0.5:
        return Decision("accept")
    if level == TOP or (level and roll < 0.75):
        return Decision("adjust", level - 1, rng.choice(_HARSHER))
    return Decision("adjust", level + 1, rng.choice(_KINDER))


def _writes(at: datetime) -> Record:
    """Return what writes a look down as made at this time."""

    def write(session: Session, visitor: Visitor, subject: str, attempt_id: str, action: str) -> None:
        looks.record(session, visitor, subject, attempt_id, action, at)

    return write
