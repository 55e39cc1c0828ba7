"""Blind calibration: several trainers grade the same replies alone, then see how far they agree."""

from __future__ import annotations

import random
import secrets
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from scoring.skills import skills as known_skills
from storage import calibration
from storage.calibration import BlindGrade, Grader, Levels, Round
from storage.store import Store
from training.boards.standings import Record
from training.named import name_of, usable_id
from training.people.sessions import now_utc
from training.permits import require
from training.privacy import looks
from training.reviews.agreement import agreement, bias, splits
from training.reviews.labels import export, read_lines
from training.reviews.remarks import remark
from training.reviews.reply_table import read_table
from training.reviews.rounds import CalibrationError, Findings, Plan, Sheet, StillMissingError, UnknownRoundError
from training.reviews.sampling import MOST_ATTEMPTS, draw
from training.visitors import Visitor

MOST_REPLIES, MOST_GRADERS = 200, 12
TOO_FEW = (
    "There are not enough replies: a round needs two at least. They are drawn from graded attempts of the people you "
    "look after, the graders' own left out; or bring replies of your own."
)
ALL_GONE = "The replies of this round have been deleted, with the attempts that they came from."


@dataclass(frozen=True)
class Calibration:
    """A trainer's rounds. Every method raises NotAllowedError, StorageError; those with an id UnknownRoundError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc
    record: Record = looks.record

    def possible(self) -> list[tuple[str, str]]:
        """Return id and name of those who may be asked to grade: every trainer and owner.

        Replies are drawn from one's own people alone and shown without names, and every look at one is written down.
        """
        require(self.visitor, "make_calibration")
        with self.store.reading() as session:
            return self._possible(session)

    def make(self, plan: Plan) -> str:
        """Make a round and return its id.

        Raises CalibrationError, NameRefusedError, and LabelsRefusedError for lines that cannot be read.
        """
        require(self.visitor, "make_calibration")
        title, round_id = name_of(plan.title, "title"), secrets.token_urlsafe(16)
        skills = tuple(skill.name for skill in known_skills() if skill.name in plan.skills)
        if not skills:
            raise CalibrationError("Choose at least one skill to grade.")
        if not 0 <= plan.count <= MOST_REPLIES:
            raise CalibrationError(f"A round has up to {MOST_REPLIES} replies.")
        # Drawing and grading take seconds: not while other people's turns wait to be written.
        with self.store.reading() as session:
            graders = [(who, name) for who, name in self._possible(session) if who in plan.graders]
            if not graders or len(graders) > MOST_GRADERS or len(graders) != len(set(plan.graders)):
                raise CalibrationError(f"Choose 1 to {MOST_GRADERS} people from the list to grade.")
            without = () if self.visitor.solo else [who for who, _ in graders]
            mine = calibration.graded_attempts(session, self._teams(), without, MOST_ATTEMPTS) if plan.count else []
            replies = draw(session, mine, skills, plan.count, round_id)
            names = calibration.roster(session)
            if plan.table:
                replies += read_table(plan.table, skills, names, len(replies) + 1)
            replies += read_lines(plan.lines, skills, names, len(replies) + 1)
        if len(replies) < 2:
            raise CalibrationError(TOO_FEW)
        asked = tuple(Grader(who, name, 0, None) for who, name in graders)
        made = Round(round_id, title, skills, self.visitor.person_id, self.clock(), None, len(replies), asked)
        with self.store.writing() as session:
            calibration.add_round(session, made, replies)
        return round_id

    def mine(self) -> list[Round]:
        """Return the rounds that this visitor made or grades in, newest first."""
        require(self.visitor, "grade_in_calibration")
        with self.store.reading() as session:
            return calibration.rounds_of(session, self.visitor.person_id)

    def read(self, round_id: str) -> Round:
        """Return a round without its grades."""
        require(self.visitor, "grade_in_calibration")
        with self.store.reading() as session:
            return self._known(calibration.read_round(session, round_id) if usable_id(round_id) else None)

    def sheet(self, round_id: str, place: int | None = None, seen: Container[int] = ()) -> Sheet:
        """Return a reply to grade: the one at this place of one's own order, or the first that is not graded yet.

        That somebody's reply was seen is written down, unless its position is among those `seen` in this visit.
        Raises CalibrationError where they have all been erased since.
        """
        require(self.visitor, "grade_in_calibration")
        me = self.visitor.person_id
        with self.store.reading() as session:
            made = self._graded_by_me(calibration.read_round(session, round_id) if usable_id(round_id) else None)
            mine = {
                grade.position: grade for grade in calibration.read_grades(session, made.id, self.visitor.person_id)
            }
            replies = {each.position: each for each in calibration.read_replies(session, made.id)}
        if not replies:
            raise CalibrationError(ALL_GONE)
        order = sorted(replies)
        random.Random(f"{made.id} {me}").shuffle(order)  # noqa: S311 - the same at every visit
        if place is None or not 1 <= place <= len(order):
            place = next((n for n, position in enumerate(order, 1) if position not in mine), len(order))
        found = replies[order[place - 1]]
        if found.attempt_id is not None and found.position not in seen:
            self._seen(made, found.attempt_id)
        return Sheet(
            made,
            found.position,
            place,
            tuple(order),
            frozenset(mine),
            found.situation,
            found.reply,
            mine.get(found.position),
        )

    def grade(self, round_id: str, position: int, levels: Levels, words: str = "") -> None:
        """Grade a reply in every skill of the round (0-4, None where it does not apply); again changes the grade.

        Raises CalibrationError where something is missing or it is too late, and RemarkRefusedError.
        """
        require(self.visitor, "grade_in_calibration")
        kept = remark(words)
        with self.store.writing() as session:
            made = self._open(session, round_id)
            if not calibration.has_reply(session, made.id, position):
                raise CalibrationError("There is no such reply in this round.")
            if set(levels) != set(made.skills):
                raise CalibrationError("Please grade every skill; choose “does not apply” where none is due.")
            if any(level is not None and level not in range(5) for level in levels.values()):
                raise CalibrationError("A level is a whole number from 0 to 4.")
            grade = BlindGrade(position, self.visitor.person_id, dict(levels), kept)
            calibration.keep_grade(session, made.id, grade, self.clock())

    def hand_in(self, round_id: str) -> None:
        """Say that one has graded everything; with the last one, the round closes. Raises CalibrationError."""
        require(self.visitor, "grade_in_calibration")
        with self.store.writing() as session:
            made = self._open(session, round_id)
            me = self.visitor.person_id
            left = made.replies - next(grader.graded for grader in made.graders if grader.person_id == me)
            if left:
                raise CalibrationError(f"{left} of {made.replies} replies are not graded yet.")
            calibration.hand_in(session, made.id, me, self.clock())
            if all(grader.done_at or grader.person_id == me for grader in made.graders):
                calibration.close_round(session, made.id, self.clock())

    def close(self, round_id: str, *, although_missing: bool = False) -> None:
        """Close a round that one made. Raises StillMissingError where somebody has not handed in."""
        require(self.visitor, "make_calibration")
        with self.store.writing() as session:
            made = self._known(calibration.lock_round(session, round_id) if usable_id(round_id) else None)
            if made.made_by != self.visitor.person_id:
                raise UnknownRoundError
            missing = [grader for grader in made.graders if grader.done_at is None]
            if made.closed_at is None and missing and not although_missing:
                who = ", ".join(f"{each.name} ({each.graded} of {made.replies})" for each in missing)
                raise StillMissingError(f"Not handed in yet: {who}. What they have graded so far would count.")
            if made.closed_at is None:
                calibration.close_round(session, made.id, self.clock())

    def findings(self, round_id: str) -> Findings:
        """Return what a closed round came to. Raises CalibrationError while it is open: it would not be blind.

        Whose replies its maker sees only here, having graded none, is written down.
        """
        require(self.visitor, "grade_in_calibration")
        with self.store.reading() as session:
            made = self._closed(session, round_id)
            replies = calibration.read_replies(session, made.id)
            grades = calibration.read_grades(session, made.id)
        lines = bias(made, grades)
        if made.made_by != self.visitor.person_id:
            lines = tuple(line for line in lines if line.person_id == self.visitor.person_id)
        split = splits(made, replies, grades)
        if self.visitor.person_id not in {grader.person_id for grader in made.graders}:
            for attempt_id in sorted({each.reply.attempt_id for each in split if each.reply.attempt_id}):
                self._seen(made, attempt_id)
        return Findings(made, agreement(made, replies, grades), split, lines)

    def exported(self, round_id: str) -> bytes:
        """Return a closed round that one made as a set for `python -m scoring.validity --data`, in a zip."""
        require(self.visitor, "export_labels")
        with self.store.writing() as session:
            made = self._closed(session, round_id)
            if made.made_by != self.visitor.person_id:
                raise UnknownRoundError
            replies = calibration.read_replies(session, made.id)
            packed = export(made, replies, calibration.read_grades(session, made.id), calibration.roster(session))
            for attempt_id, person_id in calibration.people_behind(session, made.id):
                self.record(session, self.visitor, person_id, attempt_id, "labels")
        return packed

    def _seen(self, made: Round, attempt_id: str) -> None:
        with self.store.writing() as session:
            for each, person_id in calibration.people_behind(session, made.id):
                if each == attempt_id:
                    self.record(session, self.visitor, person_id, attempt_id, "blind")

    def _teams(self) -> frozenset[str] | None:
        return None if self.visitor.role == "owner" else self.visitor.teams

    def _possible(self, session: Session) -> list[tuple[str, str]]:
        if self.visitor.solo:
            return [(self.visitor.person_id, self.visitor.name)]
        return calibration.possible_graders(session)

    def _known(self, made: Round | None) -> Round:
        me = self.visitor.person_id
        if made is None or (made.made_by != me and me not in {grader.person_id for grader in made.graders}):
            raise UnknownRoundError
        return made

    def _graded_by_me(self, made: Round | None) -> Round:
        made = self._known(made)
        if self.visitor.person_id not in {grader.person_id for grader in made.graders}:
            raise UnknownRoundError
        return made

    def _open(self, session: Session, round_id: str) -> Round:
        made = self._graded_by_me(calibration.lock_round(session, round_id) if usable_id(round_id) else None)
        mine = next(grader for grader in made.graders if grader.person_id == self.visitor.person_id)
        if made.closed_at:
            raise CalibrationError("This round is closed; your grades so far have been counted.")
        if mine.done_at:
            raise CalibrationError("You have handed in already.")
        return made

    def _closed(self, session: Session, round_id: str) -> Round:
        made = self._known(calibration.read_round(session, round_id) if usable_id(round_id) else None)
        if made.closed_at is None:
            raise CalibrationError("The figures can be read when the round is closed.")
        return made
