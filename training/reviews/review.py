"""Reviews: a trainer reads graded attempts of people they look after, and has the last word on their grades."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from scoring.types import SkillScore
from storage import attempts, boards, groups, review_queue, reviews
from storage.attempts import Stored
from storage.both_numbers import both_numbers
from storage.groups import Group
from storage.review_queue import Waiting, Wanted
from storage.reviews import Closing, Place, Say
from storage.store import Store
from storage.tables import AttemptRow
from training.boards.standings import Record
from training.named import usable_id
from training.people.sessions import now_utc
from training.permits import looks_after, require
from training.privacy import looks
from training.reviews.remarks import remark
from training.reviews.reviewed import (
    Decision,
    MovedOnError,
    Reviewed,
    ReviewRefusedError,
    UnknownReviewError,
    grade_at,
    reviewed,
    saying,
)
from training.visitors import Visitor

NOT_HERE = "There is no such attempt here: only graded attempts of people you look after can be read."
NO_REASON = "Please say why in a sentence: your trainee reads it, and so does the next trainer. Nothing was stored."
FINAL = "This grade was disputed and answered. That answer is final."


@dataclass(frozen=True)
class Reviews:
    """A trainer's reviews. Every method raises NotAllowedError, StorageError; those with an id UnknownReviewError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc
    record: Record = looks.record

    def teams(self) -> list[Group]:
        """Return the teams that this visitor looks after."""
        require(self.visitor, "review_grades")
        with self.store.reading() as session:
            return groups.teams(session, self._wanted().teams)

    def scenarios(self) -> dict[str, str]:
        """Return the scenarios of the graded attempts that this visitor may read: titles by id."""
        require(self.visitor, "review_grades")
        with self.store.reading() as session:
            return review_queue.queued_scenarios(session, self._wanted())

    def queue(
        self,
        team: str | None = None,
        scenario: str | None = None,
        *,
        done: bool = False,
        limit: int = 20,
        seen: Container[str] = (),
    ) -> tuple[list[Waiting], int]:
        """Return what waits for a trainer, most pressing first, and how many there are; `done`: what was reviewed.

        A team that is none of theirs has nothing waiting. Whose scores were seen is written down, but for the people
        `seen` in this visit.
        """
        require(self.visitor, "review_grades")
        wanted = self._wanted(team, scenario, done=done)
        with self.store.reading() as session:
            lines = review_queue.queue(session, wanted, limit)
            both = both_numbers(session, [line.attempt_id for line in lines])
            lines = [
                replace(line, overall=both[line.attempt_id].rules) if line.attempt_id in both else line
                for line in lines
            ]
            count = review_queue.count_queue(session, wanted)
        fresh = sorted({line.person_id for line in lines if line.person_id not in seen})
        if fresh:
            with self.store.writing() as session:
                for each in fresh:
                    self.record(session, self.visitor, each, "", "scores")
        return lines, count

    def read(self, attempt_id: str, *, again: bool = False) -> Reviewed:
        """Return an attempt with all that was said of it, and write down that it was read.

        A page is drawn anew at every click: only the first time (not `again`) is a look.
        """
        require(self.visitor, "review_grades")
        if again:
            with self.store.reading() as session:
                return reviewed(session, self._theirs(session, attempt_id, attempts.read_attempt))
        with self.store.writing() as session:
            stored = self._theirs(session, attempt_id)
            self.record(session, self.visitor, stored.person_id, attempt_id, "read")
            return reviewed(session, stored)

    def decide(self, attempt_id: str, place: Place, decision: Decision, seen: int) -> None:
        """Decide on one grade; `seen` is how much had been said of it when the trainer looked.

        Raises RemarkRefusedError, MovedOnError where somebody said more meanwhile, and ReviewRefusedError.
        """
        require(self.visitor, "review_grades")
        reason = remark(decision.reason, "" if decision.said == "accept" else NO_REASON)
        with self.store.writing() as session:
            stored = self._theirs(session, attempt_id)
            grade = grade_at(stored, place)
            says = reviews.read_talk(session, attempt_id).get(place, ())
            if reviews.waits(says):
                require(self.visitor, "answer_disputes")
            _unmoved(says, seen)
            if reviews.final(says):
                raise ReviewRefusedError(FINAL)
            level = _level(grade, decision)
            say = saying(self.visitor, place, len(says) + 1, decision.said, level, grade.level, reason, self.clock())
            reviews.add_say(session, attempt_id, say)
            boards.refresh(session, attempt_id)
            what = "answer" if reviews.waits(says) else "review"
            self.record(session, self.visitor, stored.person_id, attempt_id, what)

    def close(self, attempt_id: str, words: str, seen: int) -> None:
        """Say that an attempt is read to its end, with words for the trainee, or none.

        `seen` is how many had said so when the trainer looked. The grades that nobody touched stand. Raises as `decide`
        does, also while a dispute waits for its answer.
        """
        require(self.visitor, "review_grades")
        kept = remark(words)
        with self.store.writing() as session:
            stored = self._theirs(session, attempt_id)
            closings = reviews.read_closings(session, attempt_id)
            if len(closings) > seen:
                last = closings[-1]
                raise MovedOnError(f"{last.name} finished reviewing this attempt just before you: read it again.")
            if any(map(reviews.waits, reviews.read_talk(session, attempt_id).values())):
                raise ReviewRefusedError("Your trainee disputes a grade here. Answer that first.")
            closing = Closing(len(closings) + 1, kept, self.visitor.person_id, self.visitor.name, self.clock())
            reviews.add_closing(session, attempt_id, closing)
            self.record(session, self.visitor, stored.person_id, attempt_id, "review")

    def _wanted(self, team: str | None = None, scenario: str | None = None, *, done: bool = False) -> Wanted:
        teams = None if self.visitor.role == "owner" else self.visitor.teams
        if team is not None:
            teams = frozenset((team,)) if teams is None or team in teams else frozenset()
        return Wanted(teams, None if self.visitor.solo else self.visitor.person_id, scenario, done)

    def _theirs(
        self,
        session: Session,
        attempt_id: str,
        get: Callable[[Session, str, str], Stored | None] = attempts.lock_attempt,
    ) -> Stored:
        """Return a graded attempt that is over, and keep it from changing; nobody reviews their own, except alone."""
        row = session.get(AttemptRow, attempt_id) if usable_id(attempt_id) else None
        if row is not None and row.kind == "graded" and row.status != "active":
            teams = groups.teams_of(session, [row.person_id]).get(row.person_id, frozenset())
            mine = row.person_id == self.visitor.person_id
            if looks_after(self.visitor, teams) and (self.visitor.solo or not mine):
                stored = get(session, row.person_id, attempt_id)
                if stored is not None and stored.attempt.turns:
                    return stored
        raise UnknownReviewError(NOT_HERE)


def _unmoved(says: tuple[Say, ...], seen: int) -> None:
    if len(says) <= seen:
        return
    last = says[-1]
    done = {
        "accept": "accepted this grade",
        "adjust": f"put this grade at {'not applicable' if last.level is None else last.level}",
        "reject": "rejected this grade",
        "dispute": "disputed this grade",
    }[last.said]
    why = f" and wrote: “{last.words}”" if last.words else ""
    raise MovedOnError(f"{last.name} {done} while you were reading{why}. Nothing of yours was stored: look again.")


def _level(grade: SkillScore, decision: Decision) -> int | None:
    if decision.said not in ("accept", "adjust", "reject"):
        raise ReviewRefusedError("Choose accept, adjust or reject.")
    if decision.said != "adjust":
        return grade.level if decision.said == "accept" else None
    if decision.level is not None and decision.level not in range(reviews.TOP + 1):
        raise ReviewRefusedError(f"A level is a whole number from 0 to {reviews.TOP}.")
    if decision.level == grade.level:
        raise ReviewRefusedError("That is the level it has. To agree with it, accept it.")
    return decision.level
