"""Where those who write scenarios see which model is configured, try it, and read what is sent where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from simulator.allowance import PER_ATTEMPT, PER_DAY, PER_REPLY
from simulator.judge.drift import tried_with
from simulator.providers.settings import ModelSettings, left_out
from simulator.providers.trial import Trial, try_it
from simulator.redaction import redact
from simulator.references import without_references
from storage import model
from storage.model import Check
from storage.store import Store
from storage.tables import Purpose
from training.permits import require
from training.practice.judging import Judging
from training.practice.models import MODELS, Models, today
from training.visitors import Visitor

CHECK_KEY = "check of the judge"
EXAMPLE = "This is Mira Sandoval, order 88-412. Write to mira.s@mail.example or call +44 20 7946 0018 after 14:00."
"""What the page shows redacted, with Mira Sandoval on the roster."""


@dataclass(frozen=True, slots=True)
class Configured:
    """Hold what is configured, without the key. `problem` says what must be mended first, "" when nothing is."""

    server: str
    is_local: bool
    model: str
    judge: str
    has_key: bool
    problem: str


@dataclass(frozen=True, slots=True)
class Use:
    """Hold today's tokens (an estimate) by purpose: one's own, and everybody's."""

    own: Mapping[Purpose, int]
    everybody: Mapping[Purpose, int]
    per_day: int = PER_DAY
    per_reply: int = PER_REPLY
    per_attempt: int = PER_ATTEMPT


@dataclass(frozen=True)
class ModelRoom:
    """What the Model page shows. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    models: Models = MODELS
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    def configured(self) -> Configured | None:
        """Return what is configured, None when nothing is."""
        require(self.visitor, "see_model_settings")
        found = self.models.configured()
        if found is None:
            return None
        return Configured(found.server, found.is_local, found.model, found.judge, found.has_key, found.problem)

    def left_out(self) -> str:
        """Say what is missing where a key or a server is set and no model is named, "" otherwise."""
        require(self.visitor, "see_model_settings")
        return left_out()

    def example(self) -> tuple[str, str]:
        """Return a text and what a model would be sent of it."""
        require(self.visitor, "see_model_settings")
        taken = without_references(lambda text: redact(text, ["Mira Sandoval"]), (), ())
        return EXAMPLE, taken(EXAMPLE)

    def use(self) -> Use:
        """Return what was used today."""
        require(self.visitor, "see_model_settings")
        with self.store.reading() as session:
            own = model.tokens_used(session, today(), self.visitor.person_id)
            return Use(own, model.tokens_used(session, today()))

    def try_it(self) -> tuple[Trial, ...]:
        """Ask each model that is named three short things, and return what works; a minute at the most for each."""
        require(self.visitor, "try_model")
        found = self.models.configured()
        if found is None or found.problem:
            return ()
        return tuple(try_it(found, name) for name in dict.fromkeys((found.model, found.judge)) if name)

    def check(self) -> Check | None:
        """Return the last check of the judge's model, None where there was none or no judge is named."""
        require(self.visitor, "see_model_settings")
        found = self.models.judge()
        if found is None:
            return None
        with self.store.reading() as session:
            return model.read_check(session, found.judge, tried_with())

    def check_anew(self, *, forget: bool = False) -> None:
        """Try the judge on the fixed replies, in the background; up to ninety calls.

        `forget` takes the model as it is now for the measure of the next checks.
        """
        require(self.visitor, "try_model")
        found = self.models.judge()
        if found is not None:
            judging = Judging(self.store, self.models, self.visitor.person_id)
            self.models.opinions.begin(
                CHECK_KEY, self.visitor.person_id, lambda _: self._check(judging, found, forget=forget)
            )

    def _check(self, judging: Judging, settings: ModelSettings, *, forget: bool) -> None:
        judging.check(settings, self.clock(), anew=True, forget=forget)

    def is_checking(self) -> bool:
        """Tell whether the judge is being tried at this moment."""
        require(self.visitor, "see_model_settings")
        return self.models.opinions.under_way(CHECK_KEY) is not None
