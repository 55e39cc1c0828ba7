"""Gather all that is weighed of a reply."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scoring.reading.text import Reading
from scoring.together.found import found
from scoring.together.said import said
from scoring.types import Reply, Scores

_FEW = 18  # different words: some twenty in all


@dataclass(frozen=True, slots=True)
class Whole:
    """Hold all that is weighed: the reply, what the rules found in it, its words and pairs of words.

    `short` tells that there is hardly a whole.
    """

    reply: Reply
    shared: Mapping[str, float]
    said: frozenset[str]
    short: bool = False


def whole(scores: Scores, reading: Reading) -> Whole:
    """Return what is weighed of a reply and of the grades that the rules gave it."""
    return Whole(reading.reply, found(scores, reading.reply), said(reading), len(reading.vocabulary) < _FEW)
