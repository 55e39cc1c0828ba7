"""A request that ends on time whatever the server does: it runs in a thread, and is left there when time is up."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

from simulator.chat import ModelError

TOO_SLOW = "The model server took too long to answer."


class Leash:
    """Hold what is needed to end a request from outside: its deadline (time.monotonic) and its open connection."""

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self._cut = threading.Event()
        self._stream: Any = None

    @property
    def left(self) -> float:
        """Return the seconds that are left, never negative; none after a cut."""
        return 0.0 if self._cut.is_set() else max(0.0, self.deadline - time.monotonic())

    def wait(self, seconds: float) -> bool:
        """Wait before another try; return False, at once, where the wait would use up the time."""
        return seconds < self.left and not self._cut.wait(seconds)

    def trace(self, name: str, info: dict[str, Any]) -> None:
        """Remember the connection as the HTTP library opens it; a TLS connection takes the place of the plain one."""
        if name in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            self._stream = info.get("return_value")
            if self._cut.is_set():
                self.cut()

    def cut(self) -> None:
        """End the request. Shutting down, not closing: a closed number could be another connection's by now."""
        self._cut.set()
        found = self._stream and self._stream.get_extra_info("socket")
        if isinstance(found, socket.socket):
            with contextlib.suppress(OSError):
                socket.socket.shutdown(found, socket.SHUT_RDWR)


@dataclass(frozen=True, slots=True)
class _End:
    error: Exception | None


def on_leash(work: Callable[[Leash], Iterator[str]], deadline: float) -> Iterator[str]:
    """Yield what `work` yields, and end by `deadline` even where `work` hangs in a read or in a look-up of a name.

    Raises ModelError too_slow at the deadline, and what `work` raises. A caller who stops listening ends the work.
    """
    leash = Leash(deadline)
    pieces: SimpleQueue[str | _End] = SimpleQueue()
    threading.Thread(target=_run, args=(work, leash, pieces), name="model-request", daemon=True).start()
    try:
        while True:
            try:
                piece = pieces.get(timeout=max(0.0, deadline - time.monotonic()))
            except Empty:
                raise ModelError("too_slow", TOO_SLOW) from None
            if isinstance(piece, str):
                yield piece
            elif piece.error is not None:
                raise piece.error
            else:
                return
    finally:
        leash.cut()


def _run(work: Callable[[Leash], Iterator[str]], leash: Leash, pieces: SimpleQueue[str | _End]) -> None:
    try:
        for piece in work(leash):
            pieces.put(piece)
            if not leash.left:
                return
    except Exception as error:  # noqa: BLE001 - the caller raises it; here it would only reach the thread's stderr
        pieces.put(_End(error))
    else:
        pieces.put(_End(None))
