"""The way to a model: is one configured, who pays, what is taken out of texts, and the jobs that ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Protocol

from simulator.allowance import PER_DAY, Allowance, Purse
from simulator.chat import ChatModel
from simulator.limited import open_model
from simulator.providers.settings import ModelSettings, configured
from simulator.redaction import redact
from storage import model
from storage.store import Store
from storage.tables import Purpose
from training.practice.jobs import Jobs

LINE_SECONDS = 30.0
"""How long a trainee waits for a line; then the script has spoken."""
_LINES, _OPINIONS = 24, 2  # at a time, for the whole process


class Opens(Protocol):
    """Anything that opens a model within limits, as `simulator.limited.open_model` does."""

    def __call__(
        self, settings: ModelSettings, allowance: Allowance, purse: Purse | None = None, *, model: str = ""
    ) -> ChatModel:
        """Return the model; nothing is sent yet."""
        ...


@dataclass(frozen=True, slots=True)
class Speaker:
    """Name a model that can speak, and the server that hears what is said; `is_local` where it is this machine."""

    name: str
    server: str
    is_local: bool


@dataclass(frozen=True)
class Models:
    """Hold how this process reaches models. With nothing configured, nothing is opened and nothing imported."""

    configured: Callable[[], ModelSettings | None] = configured
    open: Opens = open_model
    lines: Jobs = field(default_factory=lambda: Jobs(LINE_SECONDS, _LINES))
    opinions: Jobs = field(default_factory=lambda: Jobs(600.0, _OPINIONS))

    def customer(self) -> ModelSettings | None:
        """Return the settings with which a model can speak for the customer; None where it cannot."""
        found = self.configured()
        return found if found and found.model and not found.problem else None

    def judge(self) -> ModelSettings | None:
        """Return the settings with which a model can give second opinions; None where that is off."""
        found = self.configured()
        return found if found and found.judge and not found.problem else None


MODELS = Models()
"""The one of this process."""


@dataclass(frozen=True, slots=True)
class StoredLedger:
    """Remember in the database what was used for one purpose."""

    store: Store
    purpose: Purpose

    def spent(self, person: str, day: date) -> int:
        """Return the tokens that `person` used on `day`."""
        with self.store.reading() as session:
            return model.tokens_used(session, day, person).get(self.purpose, 0)

    def add(self, person: str, day: date, tokens: int) -> None:
        """Add `tokens`."""
        with self.store.writing() as session:
            model.add_tokens(session, person, day, self.purpose, tokens)


def purse(store: Store, person_id: str, purpose: Purpose, per_day: int = PER_DAY) -> Purse:
    """Return what one person may use in a day for one purpose."""
    return Purse(StoredLedger(store, purpose), person_id, per_day)


def redactor(store: Store) -> Callable[[str], str]:
    """Return what takes private data out of a text: addresses, numbers, and the names of everybody with an account."""
    with store.reading() as session:
        names = model.roster(session)
    return lambda text: redact(text, names)


def today() -> date:
    """Return the day that limits count: in UTC."""
    return datetime.now(UTC).date()
