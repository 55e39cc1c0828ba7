"""Grade a stream of any length in constant memory, in order, with as many helpers as there are."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from scoring.bulk.lines import Graded, Line, grade_lines

CHUNK_LINES = 64
CHUNK_BYTES = 256_000
AHEAD = 4
"""Chunks that wait or are being graded, for each helper: enough that none is idle, few enough to fit in memory."""


class Pending(Protocol):
    """Something that is being graded elsewhere."""

    def result(self) -> Graded:
        """Wait for what came of it."""
        ...


Submit = Callable[[list[Line]], Pending]


def alone(lines: Iterable[Line]) -> Iterator[Graded]:
    """Grade line by line: whoever sends one line and waits gets its answer."""
    return (grade_lines([line]) for line in lines)


def together(lines: Iterable[Line], submit: Submit, helpers: int) -> Iterator[Graded]:
    """Grade chunk by chunk with helpers; the chunks come back in the order in which they were read."""
    waiting: deque[Pending] = deque()
    for chunk in chunks(lines):
        waiting.append(submit(chunk))
        if len(waiting) >= helpers * AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def chunks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Cut into pieces of so many lines or bytes, whichever is reached first."""
    chunk: list[Line] = []
    size = 0
    for line in lines:
        chunk.append(line)
        size += len(line.data)
        if len(chunk) >= CHUNK_LINES or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
