"""A file on the trainer's desk: its lines, where its entries stand, and the problems noted on it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from simulator.problems import CODES, Problem

Path = tuple[str | int, ...]
"""How to reach an entry from the top of a file: names of fields and positions in lists."""

_MOST_PROBLEMS = 100
_LONGEST = 120


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Point into a file; line and column count from 1, columns in characters."""

    line: int = 1
    column: int = 1

    @classmethod
    def after(cls, text: str) -> Place:
        """Return the place that follows `text` at the top of a file."""
        lines = split(text)
        return cls(len(lines), len(lines[-1]) + 1)


def split(text: str) -> tuple[str, ...]:
    """Split a text into lines as an editor does; str.splitlines knows more breaks than that."""
    return tuple(re.split(r"\r\n|\r|\n", text))


@dataclass(slots=True)
class Sheet:
    """Collect what is known of one file; `file` is its name as the trainer knows it.

    `keys` and `values` say where each entry's name and value begin, `cut` where a comment begins right behind a text.
    `hints` are what would make it better; unlike the problems `found`, they keep nothing off the shelf.
    """

    file: str
    lines: tuple[str, ...] = ()
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    cut: dict[Path, Place] = field(default_factory=dict)
    found: list[Problem] = field(default_factory=list)
    hints: list[Problem] = field(default_factory=list)

    def line(self, number: int) -> str:
        """Return a line by its number, empty beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def value(self, path: Path) -> Place:
        """Return where an entry's value begins, or that of the nearest entry around it."""
        return next((self.values[p] for p in _outwards(path) if p in self.values), Place())

    def key(self, path: Path) -> Place:
        """Return where an entry's name is written, or the beginning of the nearest entry around it."""
        return next((places[p] for p in _outwards(path) for places in (self.keys, self.values) if p in places), Place())

    def report(self, code: str, place: Place | Path, **words: object) -> None:
        """Note a problem or a hint at a place or at an entry's value; `words` fill the message and cure of its code."""
        if len(self.found) >= _MOST_PROBLEMS:
            return
        at = place if isinstance(place, Place) else self.value(place)
        kind = CODES[code]
        said = {name: _short(str(word)) for name, word in words.items()}
        shown = _around(self.line(at.line), at.column)
        message, cure = kind.message.format_map(said), kind.cure.format_map(said).strip()
        notes = self.hints if code.startswith("H") else self.found
        notes.append(Problem(self.file, at.line, at.column, code, message, cure, shown))

    def marked(self, place: Place) -> bool:
        """Tell whether a problem was already noted at this very place."""
        return any((each.line, each.column) == (place.line, place.column) for each in self.found)


def _outwards(path: Path) -> Iterator[Path]:
    return (path[:n] for n in range(len(path), -1, -1))


def _short(text: str) -> str:
    text = visible(" ".join(text.split()))
    return text if len(text) <= 2 * _LONGEST else f"{text[: 2 * _LONGEST]}..."


def _around(line: str, column: int) -> str:
    start = max(0, min(column - 1 - _LONGEST // 2, len(line) - _LONGEST))
    return visible(line[start : start + _LONGEST]).strip()


def visible(text: str) -> str:
    """Return a line with a sign in place of every character that cannot be seen."""
    # A file, or what people type, may carry escape codes that would repaint the reader's terminal.
    return "".join(
        char if char.isprintable() else " " if char == "\t" else "\N{REPLACEMENT CHARACTER}" for char in text
    )


def name_of(path: Path) -> str:
    """Write a path as people do: `lines[2].say`, counting from 1."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return advice that names what `word` was probably meant to be, or else every choice."""
    known = list(choices)
    close = closest(word, known)
    if close:
        return f"Did you mean `{close}`?"
    return f"Write one of {', '.join(known)}." if known else "Remove it."


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Return which of the choices `word` was probably meant to be, None where it is like none of them."""
    plain = re.sub(r"[\W_]", "", word[:60]).casefold()
    flat = {re.sub(r"[\W_]", "", choice).casefold(): choice for choice in choices}
    found = difflib.get_close_matches(plain, flat, n=1, cutoff=0.6)
    return flat[found[0]] if found else None
