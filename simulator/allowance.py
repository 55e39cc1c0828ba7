"""How much may be asked of a model: calls for one reply, calls for one attempt, tokens for one person and day."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Protocol

from simulator.chat import Message, ModelError, Wish

PER_REPLY = 4
PER_ATTEMPT = 60
PER_DAY = 200_000

_SPENT = "is used up."


class Ledger(Protocol):
    """Anything that remembers what a person has used. `person` is an id that means something to the ledger only."""

    def spent(self, person: str, day: date) -> int:
        """Return the tokens that `person` used on `day`."""
        ...

    def add(self, person: str, day: date, tokens: int) -> None:
        """Add `tokens`, which may be negative: what was set aside for an answer and not used comes back."""
        ...


class MemoryLedger:
    """Remember in memory, until the process ends."""

    def __init__(self) -> None:
        self._spent: dict[tuple[str, date], int] = {}

    def spent(self, person: str, day: date) -> int:
        """Return the tokens that `person` used on `day`."""
        return self._spent.get((person, day), 0)

    def add(self, person: str, day: date, tokens: int) -> None:
        """Add `tokens`."""
        self._spent[person, day] = self.spent(person, day) + tokens


@dataclass(slots=True)
class Allowance:
    """Count the requests of one attempt. `used` is what the attempt used before; thread-safe."""

    per_reply: int = PER_REPLY
    per_attempt: int = PER_ATTEMPT
    used: int = 0
    _used_here: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def next_reply(self) -> None:
        """Begin another reply."""
        with self._lock:
            self._used_here = 0

    def take(self) -> None:
        """Count one request. Raises ModelError spent when none is left."""
        with self._lock:
            if self.used >= self.per_attempt:
                raise ModelError("spent", f"What this attempt may ask of the model {_SPENT}")
            if self._used_here >= self.per_reply:
                raise ModelError("spent", f"What one reply may ask of the model {_SPENT}")
            self.used += 1
            self._used_here += 1


def _today() -> date:
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True)
class Purse:
    """Hold whose tokens are used. A day is a day in UTC."""

    ledger: Ledger
    person: str
    per_day: int = PER_DAY
    today: Callable[[], date] = _today

    def set_aside(self, tokens: int) -> date:
        """Take `tokens` before a call and return their day. Raises ModelError spent where they are not left."""
        day = self.today()
        with _counting:  # two calls at the same time must not both see the last tokens
            if self.ledger.spent(self.person, day) + tokens > self.per_day:
                raise ModelError("spent", f"What one person may ask of the model in a day {_SPENT}")
            self.ledger.add(self.person, day, tokens)
        return day

    def give_back(self, day: date, tokens: int) -> None:
        """Return tokens that were set aside and not used; a negative number takes more."""
        with _counting:
            self.ledger.add(self.person, day, -tokens)


_counting = threading.Lock()


def tokens_in(text: str) -> int:
    """Return how many tokens `text` may have: one for three bytes, which is above what English has. An estimate."""
    return -(-len(text.encode("utf-8", "replace")) // 3)


def most_tokens(messages: Sequence[Message], wish: Wish) -> int:
    """Return the most tokens that a request with these messages can use, eight for the wrapping of each message."""
    return sum(tokens_in(message.text) + 8 for message in messages) + wish.longest
