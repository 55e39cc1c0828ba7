"""A desk whose customer is spoken for by a model on a peer server, for tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from simulator.allowance import Allowance, Purse
from simulator.chat import ChatModel, Message, Wish
from simulator.circuit import Circuits
from simulator.limited import open_model
from simulator.providers.settings import ModelSettings
from storage.attempts import Terms
from training.practice.desk import Desk, Sitting, new_key
from training.practice.models import Models

KEY = "sk-planted-0123456789abcdef"
BY_MODEL = Terms(voice="model")


class Whole:
    """Give the other way: a stream in one piece from a whole answer, a whole answer from a stream."""

    def __init__(self, inner: ChatModel) -> None:
        self.inner = inner

    @property
    def name(self) -> str:
        return self.inner.name

    def complete(self, messages: Sequence[Message], wish: Wish) -> str:
        return "".join(self.inner.stream(messages, wish))

    def stream(self, messages: Sequence[Message], wish: Wish) -> Iterator[str]:
        yield self.inner.complete(messages, wish)


@dataclass
class Line:
    """The line to a model: what is configured just now, and circuits of its own."""

    settings: ModelSettings | None = None
    wrap: Callable[[ChatModel], ChatModel] = lambda model: model
    circuits: Circuits = field(default_factory=Circuits)

    def configured(self) -> ModelSettings | None:
        return self.settings

    def open(
        self, settings: ModelSettings, allowance: Allowance, purse: Purse | None = None, *, model: str = ""
    ) -> ChatModel:
        return self.wrap(open_model(settings, allowance, purse, model=model, circuits=self.circuits))

    def models(self) -> Models:
        return Models(self.configured, self.open)


def settings(url: str, model: str = "peer", judge: str = "", seconds: float = 10.0) -> ModelSettings:
    return ModelSettings(
        model, KEY, url, judge, total_timeout=seconds, read_timeout=seconds, connect_timeout=min(2.0, seconds)
    )


def talking(desk: Desk, line: Line) -> Desk:
    """Return a desk at which models can be reached through `line`."""
    return replace(desk, models=line.models())


def say(desk: Desk, sitting: Sitting, words: str) -> Sitting:
    """Answer, wait for the customer's line, and return how it stands then."""
    desk.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), words)
    desk.models.lines.wait(sitting.id)
    return desk.open(sitting.id)
