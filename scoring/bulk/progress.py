"""What is said on standard error while lines are graded: problems always, a bar where someone is watching."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, Protocol


class Report(Protocol):
    """Whoever hears how the work goes."""

    def problem(self, words: str) -> None:
        """Hear what could not be graded."""
        ...

    def advance(self, lines: int, size: int) -> None:
        """Hear how many lines, and bytes of input, are done."""
        ...


class Plain:
    """Write the problems and nothing else."""

    def __init__(self, errors: IO[str]) -> None:
        self._errors = errors

    def problem(self, words: str) -> None:
        """Write it on a line of its own."""
        self._errors.write(f"{words}\n")

    def advance(self, lines: int, size: int) -> None:
        """Say nothing."""


class Bar:
    """Draw a bar: a share of the file where its size is known, else the number of lines and the time."""

    def __init__(self, progress: Any, size: int | None) -> None:
        self._progress = progress
        self._lines = 0
        self._task = progress.add_task("grading", total=size, lines="0")

    def problem(self, words: str) -> None:
        """Write it above the bar."""
        self._progress.console.print(words, markup=False, highlight=False, soft_wrap=True)

    def advance(self, lines: int, size: int) -> None:
        """Move the bar."""
        self._lines += lines
        self._progress.update(self._task, advance=size, lines=f"{self._lines:,}")


@contextmanager
def reporting(source: IO[bytes], out: IO[str], errors: IO[str]) -> Iterator[Report]:
    """Give who is to hear of it: a bar where errors go to a terminal that the answers do not go to as well."""
    if not errors.isatty() or out.isatty():
        yield Plain(errors)
        return
    from rich.console import Console  # noqa: PLC0415 - 0.1 s that a pipe need not wait for
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("{task.fields[lines]} lines"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    # Rich would take standard output for its own, and draw the answers on the terminal.
    console = Console(file=errors)
    with Progress(*columns, console=console, redirect_stdout=False, redirect_stderr=False) as progress:
        yield Bar(progress, _size(source))


def _size(source: IO[bytes]) -> int | None:
    """Return how many bytes are to come, None where nobody can know."""
    try:
        found = os.fstat(source.fileno())
        return found.st_size - source.tell() if stat.S_ISREG(found.st_mode) else None
    except OSError:
        return None
