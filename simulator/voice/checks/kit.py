"""What a check of a customer's line is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from scoring.reading.text import cleaned
from simulator.state import Moment

Scene = Literal["boiling", "angry", "sharp", "asked", "offered", "resolved", "walked_out", "letter"]
"""Where an example is spoken: see `simulator.voice.scenes`."""


@dataclass(frozen=True, slots=True)
class Example:
    """Hold a line that a check must stop, or must let pass, in one scene of the example scenario."""

    line: str
    fires: bool
    scene: Scene = "angry"


@dataclass(frozen=True, slots=True)
class Check:
    """Describe one check: `finds` returns what it stops a line for, in words for the model, or None.

    `early` says that it can judge a line that is not finished: each whole sentence is checked before it is shown.
    """

    name: str
    finds: Callable[[str, Moment], str | None]
    examples: tuple[Example, ...]
    early: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """Name the check that stopped a line, and say why in words that the model can act on."""

    check: str
    words: str


def plain(line: str) -> str:
    """Return a line as the patterns see it: lower-case, plain letters, one space between words."""
    return " ".join(cleaned(line).split())


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a line, roughly."""
    yield from (piece for piece in re.split(r"(?<=[.!?])[\"')]*\s+|\n+", text) if piece.strip())
