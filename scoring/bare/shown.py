"""Hold what the words of an utterance show by themselves, as each module of this room returns it."""

from __future__ import annotations

from typing import NamedTuple

from scoring.reading.text import Place


class Shown(NamedTuple):
    """Hold a level (0-4), the places in `reading.text` that show it, what they are called, and why, for a trainee."""

    level: int
    places: tuple[Place, ...]
    cue: str
    because: str
