"""A model within limits: it is asked only as often as allowed, and not while its server rests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from simulator.allowance import Allowance, Purse, most_tokens
from simulator.chat import ChatModel, Fault, Message, ModelError, Wish
from simulator.circuit import CIRCUITS, Circuits
from simulator.providers import connect
from simulator.providers.settings import ModelSettings

_SERVER_ANSWERED: frozenset[Fault] = frozenset({"refused", "too_long"})
_NOT_ASKED: frozenset[Fault] = frozenset({"spent", "resting"})


class Limited:
    """Ask `inner` within limits. `server` names whose failures count together. Raises ModelError spent or resting.

    Tokens are set aside before a call and what was not used comes back after it. A call that fails keeps the tokens of
    its question, since its server may have read it.
    """

    def __init__(
        self,
        inner: ChatModel,
        server: str,
        allowance: Allowance,
        purse: Purse | None = None,
        circuits: Circuits = CIRCUITS,
    ) -> None:
        self._inner = inner
        self._server = server
        self._allowance = allowance
        self._purse = purse
        self._circuits = circuits

    @property
    def name(self) -> str:
        """Return the model's name."""
        return self._inner.name

    def complete(self, messages: Sequence[Message], wish: Wish) -> str:
        """Return the whole answer. Raises ModelError."""
        return "".join(self._within(messages, wish, streamed=False))

    def stream(self, messages: Sequence[Message], wish: Wish) -> Iterator[str]:
        """Yield the answer in pieces. Raises ModelError."""
        return self._within(messages, wish, streamed=True)

    def _within(self, messages: Sequence[Message], wish: Wish, *, streamed: bool) -> Iterator[str]:
        most = most_tokens(messages, wish)
        day = self._admit(most)
        said = 0
        fault: Fault | None = None
        left = True
        try:
            for piece in self._inner.stream(messages, wish) if streamed else [self._inner.complete(messages, wish)]:
                said += len(piece.encode("utf-8", "replace"))
                yield piece
            left = False
        except ModelError as error:
            fault, left = error.fault, False
            raise
        finally:
            self._settle(day, wish.longest - said // 3)
            self._count(fault, wish, left=left)

    def _admit(self, tokens: int) -> date | None:
        """Check every limit; the circuit comes last, since its one call after a rest must really be made."""
        day = self._purse.set_aside(tokens) if self._purse else None
        try:
            self._circuits.enter(self._server)
            self._allowance.take()
        except ModelError as error:
            if self._purse and day:
                self._purse.give_back(day, tokens)
            if error.fault == "spent":
                self._circuits.left(self._server)
            raise
        return day

    def _settle(self, day: date | None, unused: int) -> None:
        if self._purse and day:
            self._purse.give_back(day, unused)

    def _count(self, fault: Fault | None, wish: Wish, *, left: bool) -> None:
        if left or fault in _NOT_ASKED:
            self._circuits.left(self._server)
        # A model that cannot write JSON is no broken server: the customer goes on talking while the judge fails.
        elif fault is None or fault in _SERVER_ANSWERED or (fault == "unreadable" and wish.schema is not None):
            self._circuits.succeeded(self._server)
        else:
            self._circuits.failed(self._server)


def open_model(
    settings: ModelSettings,
    allowance: Allowance,
    purse: Purse | None = None,
    *,
    model: str = "",
    circuits: Circuits = CIRCUITS,
) -> ChatModel:
    """Return the model named `model` (default: the customer's) within its limits; nothing is sent yet."""

    def before_extra(tokens: int) -> None:
        allowance.take()
        if purse is not None:
            purse.set_aside(tokens)

    inner = connect(settings, model, before_extra)
    return Limited(inner, f"{settings.base_url} {inner.name}", allowance, purse, circuits)
