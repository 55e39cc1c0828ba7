"""A model's words for what the engine has decided: the script's line is stored first, the model's takes its place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.allowance import Allowance
from simulator.chat import ModelError
from simulator.providers.settings import ModelSettings
from simulator.state import Attempt, Line, Moment
from simulator.voice.customer import LONGEST, ModelCustomer
from simulator.voice.script import script
from storage import attempts, boards
from storage.model import DUE, count_calls, settle_line
from storage.store import Store
from training.practice.jobs import Job
from training.practice.models import Models, purse, redactor

OFF, BUSY = "off", "busy"
"""Why the script speaks: no model is configured any more, too many are asked at this moment."""


class StandIn:
    """Speak the scripted line in a model's place: it is what stands, whatever becomes of the model."""

    def speak(self, moment: Moment) -> Line:
        """Return the line, labelled."""
        return Line(script(moment), "fallback")


@dataclass(frozen=True, slots=True)
class Voice:
    """Let a model speak in one person's attempt."""

    store: Store
    models: Models
    person_id: str
    attempt_id: str

    def note(self) -> str:
        """Return the note with which the stand-in is stored: due, or why no model is asked."""
        return DUE if self.models.customer() else OFF

    def begin(self, attempt: Attempt, calls: int) -> None:
        """Ask for the line that stands in `attempt`, which is stored; `calls` were made in it before."""
        settings = self.models.customer()
        if settings is None:
            self._settle(attempt, attempt.pending, OFF, 0)
        elif not self.models.lines.begin(
            self.attempt_id, self.person_id, lambda job: self._tell(job, settings, attempt, calls)
        ):
            self._settle(attempt, attempt.pending, BUSY, 0)

    def _tell(self, job: Job, settings: ModelSettings, attempt: Attempt, calls: int) -> None:
        allowance = Allowance(used=calls)
        line, note = attempt.pending, "server"
        try:
            line, note = self._asked(job, settings, attempt, allowance)
        except ModelError as error:
            note = error.fault
        finally:
            if self.models.lines.late(job):
                line, note = attempt.pending, "too_slow"
            self._settle(attempt, line, None if line.voice == "model" else note, allowance.used - calls)

    def _asked(self, job: Job, settings: ModelSettings, attempt: Attempt, allowance: Allowance) -> tuple[Line, str]:
        """Return the line, and why it is the script's where it is."""
        model = self.models.open(
            replace(settings, total_timeout=min(LONGEST, settings.total_timeout)),
            allowance,
            purse(self.store, self.person_id, "customer"),
            model=settings.model,
        )
        moment = Moment(attempt.scenario, attempt.seed, attempt.state, attempt.turns)
        telling = ModelCustomer(model, redactor(self.store)).stream(moment)
        for text in telling:
            job.text = text
        spoken = telling.spoken
        if spoken is None:
            return telling.line, "server"
        return spoken.line, spoken.fault or (f"check {spoken.problems[-1].check}" if spoken.problems else "server")

    def _settle(self, attempt: Attempt, line: Line, note: str | None, calls: int) -> None:
        with self.store.writing() as session:
            if attempts.lock_attempt(session, self.person_id, self.attempt_id) is None:
                return
            put = settle_line(session, self.attempt_id, len(attempt.turns), line, note)
            count_calls(session, self.attempt_id, calls)
            if put:
                boards.refresh(session, self.attempt_id)
