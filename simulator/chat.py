"""The seam to a language model: messages in, text out. Knows no vendor; providers/ does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

Role = Literal["system", "user", "assistant"]

Fault = Literal[
    "refused_key",
    "no_model",
    "bad_request",
    "quota",
    "busy",
    "server",
    "unreachable",
    "too_slow",
    "cut_off",
    "empty",
    "unreadable",
    "refused",
    "too_long",
    "resting",
    "spent",
]
"""What can go wrong: the key or the model is not accepted, the request is not understood, the money is gone, too many
requests, the server's own fault, nobody there, over the deadline, ended early, nothing said, not what was asked for,
declined to answer, far too much, not asked because it failed just now, not asked because the allowance is used up."""


class ModelError(RuntimeError):
    """Say in words for a person why the model gave no usable text; `fault` names the kind.

    `detail` is what the server itself said, shortened, without the key: for whoever sets it up, not for trainees.
    """

    def __init__(self, fault: Fault, words: str, detail: str = "") -> None:
        super().__init__(words)
        self.fault = fault
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Message:
    """Hold one message of a conversation with a model."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Say how to answer: `longest` in tokens; `schema`, a JSON schema, asks for one JSON object of that form."""

    longest: int = 200
    temperature: float = 0.7
    seed: int | None = None
    schema: Mapping[str, Any] | None = None


class ChatModel(Protocol):
    """Anything that answers messages. `name` is the model's name as its server knows it."""

    @property
    def name(self) -> str:
        """Return the model's name."""
        ...

    def complete(self, messages: Sequence[Message], wish: Wish) -> str:
        """Return the whole answer, never empty; with `wish.schema` the text of one JSON object. Raises ModelError."""
        ...

    def stream(self, messages: Sequence[Message], wish: Wish) -> Iterator[str]:
        """Yield the answer in pieces as they come. Raises ModelError, also after some pieces: then all are void."""
        ...
