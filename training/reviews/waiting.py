"""What waits for a trainer or an owner: disputes to answer, rounds to grade in, drafts of their own.

Each is counted only where the table of permits lets the visitor do something about it, and only among what they would
see if they opened the page. Nobody is named, so nothing is written into the log of looks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from storage import review_queue, waiting
from storage.review_queue import Wanted
from storage.store import Store
from storage.waiting import OpenDraft, OpenRound, SetUp
from training.people.sessions import now_utc
from training.permits import Action, may, require
from training.visitors import Visitor


@dataclass(frozen=True, slots=True)
class Waits:
    """Count what waits: attempts with a dispute, rounds that were not handed in, drafts that the visitor saved last."""

    disputes: int = 0
    rounds: int = 0
    drafts: int = 0


@dataclass(frozen=True, slots=True)
class Today:
    """Hold what a trainer or an owner does next. `set_up` is None for whoever does not set the school up.

    Attempts that nobody has reviewed are not among it: there are always some, and their grades stand.
    """

    disputes: int
    rounds: tuple[OpenRound, ...]
    drafts: tuple[OpenDraft, ...]
    set_up: SetUp | None


@dataclass(frozen=True)
class Waiting:
    """What waits for one visitor. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc

    def counts(self) -> Waits:
        """Return how much waits. It is asked at every click on any page: three small questions."""
        require(self.visitor, "see_what_waits")
        mine = self.visitor.person_id
        with self.store.reading() as session:
            return Waits(
                disputes=self._disputes(session),
                rounds=waiting.count_rounds(session, mine) if self._may("grade_in_calibration") else 0,
                drafts=waiting.count_drafts(session, mine) if self._may("write_scenarios") else 0,
            )

    def today(self) -> Today:
        """Return what waits, one by one, and what a new school still lacks."""
        require(self.visitor, "see_what_waits")
        mine = self.visitor.person_id
        with self.store.reading() as session:
            return Today(
                disputes=self._disputes(session),
                rounds=tuple(waiting.list_rounds(session, mine)) if self._may("grade_in_calibration") else (),
                drafts=tuple(waiting.list_drafts(session, mine)) if self._may("write_scenarios") else (),
                set_up=waiting.set_up(session, self.clock()) if self.visitor.role == "owner" else None,
            )

    def _disputes(self, session: Session) -> int:
        return review_queue.count_disputed(session, self._wanted()) if self._may("answer_disputes") else 0

    def _wanted(self) -> Wanted:
        """Return whose attempts are meant: as the page Reviews has it."""
        return Wanted(
            None if self.visitor.role == "owner" else self.visitor.teams,
            None if self.visitor.solo else self.visitor.person_id,
        )

    def _may(self, action: Action) -> bool:
        return may(self.visitor, action)
