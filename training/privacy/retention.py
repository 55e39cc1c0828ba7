"""How long things are kept: the owner sets it, sees what would go, and lets it go; nothing goes by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from storage import privacy, retention
from storage.retention import LONGEST_DAYS, Keeping, KeptCard
from storage.store import Store
from training.named import usable_id
from training.people.sessions import now_utc
from training.permits import require
from training.privacy.looks import record
from training.visitors import Visitor


class RetentionRefusedError(ValueError):
    """Say, to the owner, why these days cannot be kept to; nothing was changed."""


class WordsGoneError(LookupError):
    """Say that words were deleted, to somebody who may know: `kept` is what is left, `days` how long words stay."""

    def __init__(self, kept: KeptCard, days: int) -> None:
        super().__init__(f"The words of this conversation were deleted after {days} days.")
        self.kept, self.days = kept, days


def words_gone(session: Session, person_id: str, attempt_id: str) -> WordsGoneError | None:
    """Return what to raise for an attempt of this person whose words were deleted, None for any other."""
    kept = retention.read_kept(session, person_id, attempt_id)
    return WordsGoneError(kept, retention.read_keeping(session).transcript_days) if kept else None


@dataclass(frozen=True, slots=True)
class Due:
    """Hold what is too old: attempts that lose their words, attempts that go whole, and rows of the rest."""

    keeping: Keeping
    words: int
    attempts: int
    rest: Mapping[str, int]

    @property
    def nothing(self) -> bool:
        """Tell whether nothing is too old."""
        return not (self.words or self.attempts or any(self.rest.values()))


@dataclass(frozen=True)
class Retention:
    """How long things are kept here. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc

    def keeping(self) -> Keeping:
        """Return how long things are kept."""
        require(self.visitor, "see_own_data")
        with self.store.reading() as session:
            return retention.read_keeping(session)

    def keep(self, transcript_days: int, score_days: int) -> None:
        """Keep transcripts and scores for so many days from now on. Raises RetentionRefusedError."""
        require(self.visitor, "set_retention")
        if not 1 <= transcript_days <= score_days <= LONGEST_DAYS:
            raise RetentionRefusedError(
                f"Choose 1 to {LONGEST_DAYS} days, and for scores at least as many as for words: "
                "a score goes with everything about its attempt."
            )
        with self.store.writing() as session:
            retention.set_keeping(session, Keeping(transcript_days, score_days), self.clock())

    def due(self) -> Due:
        """Return what is too old now; nothing is changed."""
        require(self.visitor, "set_retention")
        now = self.clock()
        with self.store.reading() as session:
            keeping = retention.read_keeping(session)
            gone = set(retention.outdated(session, now - timedelta(days=keeping.score_days)))
            wordy = [
                each
                for each in retention.wordy(session, now - timedelta(days=keeping.transcript_days))
                if each not in gone
            ]
            return Due(keeping, len(wordy), len(gone), retention.count_rest(session, keeping, now))

    def apply(self) -> Due:
        """Delete what is too old, and return what it was. Can be broken off and begun again at any time."""
        require(self.visitor, "set_retention")
        due, now = self.due(), self.clock()
        with self.store.reading() as session:
            gone = retention.outdated(session, now - timedelta(days=due.keeping.score_days))
        for attempt_id in gone:
            with self.store.writing() as session:
                retention.forget_attempt(session, attempt_id)
        with self.store.reading() as session:
            wordy = retention.wordy(session, now - timedelta(days=due.keeping.transcript_days))
        for attempt_id in wordy:
            with self.store.writing() as session:
                retention.forget_words(session, attempt_id, now)
        with self.store.writing() as session:
            retention.forget_rest(session, due.keeping, now)
            if not due.nothing:
                record(session, self.visitor, "", "", "retention", now)
        if not due.nothing:
            privacy.compact(self.store)
        return due

    def kept(self, attempt_id: str) -> KeptCard | None:
        """Return what is left of one's own attempt whose words were deleted, None where there is no such one."""
        require(self.visitor, "read_own_attempts")
        if not usable_id(attempt_id):
            return None
        with self.store.reading() as session:
            return retention.read_kept(session, self.visitor.person_id, attempt_id)
