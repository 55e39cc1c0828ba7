"""A rest for a server that keeps failing: nobody waits for it, and one call after a while sees whether it is back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from simulator.chat import ModelError

FAILURES = 3
REST = 60.0


@dataclass(slots=True)
class _Record:
    failures: int = 0
    again_at: float = 0.0


class Circuits:
    """Keep count of every server's failures. Thread-safe; `clock` gives seconds and never goes back.

    After three failures in a row a server rests for sixty seconds. Then one call goes through; if it fails, or never
    comes back, the server rests again. A success ends the rest.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._records: dict[str, _Record] = {}

    def enter(self, server: str) -> None:
        """Ask to call `server`. Raises ModelError resting, at once, while it rests."""
        with self._lock:
            record = self._records.setdefault(server, _Record())
            if record.failures < FAILURES:
                return
            now = self._clock()
            if now < record.again_at:
                raise ModelError(
                    "resting", "The model server failed three times just now, so it is left alone for a minute."
                )
            record.again_at = now + REST  # this call is the one that sees; the others wait

    def succeeded(self, server: str) -> None:
        """Count a call that was answered."""
        with self._lock:
            self._records.pop(server, None)

    def failed(self, server: str) -> None:
        """Count a call that failed."""
        with self._lock:
            record = self._records.setdefault(server, _Record())
            record.failures += 1
            record.again_at = self._clock() + REST

    def left(self, server: str) -> None:
        """Count a call that nobody waited for: it says nothing, and the next call may see how the server is."""
        with self._lock:
            record = self._records.get(server)
            if record is not None and record.failures >= FAILURES:
                record.again_at = self._clock()


CIRCUITS = Circuits()
"""The circuits of this process: what one trainee finds out spares the others."""
