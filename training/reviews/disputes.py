"""What trainers made of a person's own attempts, and the one time that they may say: I see it differently."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage import attempts, boards, reviews
from storage.attempts import Stored
from storage.both_numbers import Both, both_numbers
from storage.reviews import Place
from storage.store import Store
from training.named import usable_id
from training.people.sessions import now_utc
from training.permits import require
from training.reviews.remarks import remark
from training.reviews.reviewed import (
    Reviewed,
    ReviewRefusedError,
    UnknownReviewError,
    grade_at,
    reviewed,
    saying,
)
from training.visitors import Visitor

NOT_MINE = "There is no such graded attempt among yours."
NO_WORDS = "Please say in your own words what you see differently. Nothing was stored."
ONCE = "You have disputed this grade already. A grade can be disputed once."
NOT_OVER = "Grades can be looked at together once the conversation is over."


@dataclass(frozen=True)
class OwnReviews:
    """What trainers made of a person's own attempts. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc

    def read(self, attempt_id: str) -> Reviewed:
        """Return one's own graded attempt with all that was said of it. Raises UnknownReviewError.

        That it was seen is kept, so that the home page need not point to it any more.
        """
        require(self.visitor, "read_own_attempts")
        with self.store.reading() as session:
            found = (
                attempts.read_attempt(session, self.visitor.person_id, attempt_id) if usable_id(attempt_id) else None
            )
            made = reviewed(session, _graded(found))
            seen = reviews.seen(session, attempt_id)
        last = max((each.said_at for each in made.closings), default=None)
        if last is not None and (seen is None or seen < last):
            with self.store.writing() as session:
                reviews.set_seen(session, attempt_id, last)
        return made

    def both(self, attempts_of_mine: Sequence[str]) -> Mapping[str, Both]:
        """Return the score that counts and the rules' own, for those of these in which a trainer moved a grade."""
        require(self.visitor, "read_own_attempts")
        with self.store.reading() as session:
            return both_numbers(session, attempts_of_mine, self.visitor.person_id)

    def dispute(self, attempt_id: str, place: Place, words: str) -> None:
        """Dispute a grade, once, in one's own words; a trainer answers, and that answer is final.

        Raises UnknownReviewError, RemarkRefusedError and ReviewRefusedError.
        """
        require(self.visitor, "dispute_a_grade")
        kept = remark(words, NO_WORDS)
        with self.store.writing() as session:
            found = (
                attempts.lock_attempt(session, self.visitor.person_id, attempt_id) if usable_id(attempt_id) else None
            )
            stored = _graded(found)
            if stored.status == "active":
                raise ReviewRefusedError(NOT_OVER)
            grade = grade_at(stored, place)
            says = reviews.read_talk(session, attempt_id).get(place, ())
            if reviews.disputed(says):
                raise ReviewRefusedError(ONCE)
            say = saying(self.visitor, place, len(says) + 1, "dispute", None, grade.level, kept, self.clock())
            reviews.add_say(session, attempt_id, say)
            boards.refresh(session, attempt_id)


def _graded(stored: Stored | None) -> Stored:
    if stored is None or stored.terms.kind != "graded":
        raise UnknownReviewError(NOT_MINE)
    return stored
