"""The closing form of a talk that is over: written once, and read against the talk with the rules of today."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from scoring.documentation import ClosingForm, Documentation, document
from scoring.reading.cleaning import LIMIT
from storage import closing
from training.practice.desk import Desk, UnknownAttemptError
from training.practice.replies import ReplyRefusedError, clean_reply


@dataclass(frozen=True, slots=True)
class Filed:
    """Hold a form as it was written, and what the rules make of it."""

    form: ClosingForm
    grade: Documentation


@dataclass(frozen=True, slots=True)
class ClosingDesk:
    """Where a person closes their own cases. Every method raises UnknownAttemptError and StorageError."""

    desk: Desk

    def file(self, attempt_id: str, form: ClosingForm) -> None:
        """Keep the form of an attempt that is over; one that was filed before stays.

        Raises ReplyRefusedError where every field is blank, or one is too long. Nothing was stored then.
        """
        sitting = self.desk.open(attempt_id)
        if sitting.status == "active" or not sitting.attempt.turns:
            raise UnknownAttemptError("You can close a case once the conversation is over.")
        cleaned = {name: clean_reply(text) if text.strip() else "" for name, text in asdict(form).items()}
        if not any(cleaned.values()):
            raise ReplyRefusedError("Write something first: an empty form was not filed.")
        if sum(map(len, cleaned.values())) > LIMIT:
            raise ReplyRefusedError(f"Keep the whole form under {LIMIT:,} characters. Nothing was filed.")
        with self.desk.store.writing() as session:
            closing.add_form(session, attempt_id, ClosingForm(**cleaned), self.desk.clock())

    def filed(self, attempt_id: str) -> Filed | None:
        """Return the form of an attempt with its grade, None where none was written."""
        attempt = self.desk.open(attempt_id).attempt
        with self.desk.store.reading() as session:
            form = closing.read_form(session, attempt_id)
        if form is None:
            return None
        scores, scenario = tuple(turn.scores for turn in attempt.turns), attempt.scenario
        return Filed(form, document(form, scenario.customer.name, attempt.replies, scores, scenario.channel))
