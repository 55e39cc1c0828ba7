"""Read a model's answer: exactly the form that was asked for, or nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import NoReturn

from simulator.judge.items import Form
from simulator.judge.view import LONGEST_QUOTE

LARGEST = 20_000
"""Characters that an answer may have."""

_REPEATED = 12
"""Words in a row that show that an answer repeats its prompt."""

REMOVED = "(This answer repeated the judge's instructions and was not kept.)"


class UnusableAnswerError(ValueError):
    """Say why an answer counts for nothing."""


def read_answer(text: str, form: Form) -> Mapping[str, str]:
    """Return the quote of each item that was answered with yes, unchecked. Raises UnusableAnswerError."""
    if len(text) > LARGEST:
        raise UnusableAnswerError("it is far too long")
    try:
        data = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise UnusableAnswerError("it is not the JSON that was asked for") from None
    names = {item.id for item in form.items}
    if not isinstance(data, dict) or data.keys() != names:
        raise UnusableAnswerError("it does not answer exactly the questions that were asked")
    return {name: quote for name, entry in data.items() if (quote := _quote(entry)) is not None}


def kept(text: str, prompt: str) -> str:
    """Return an answer as it may be stored: without the prompt, should it repeat twelve words of it or more."""
    words, asked = text[:LARGEST].split(), prompt.split()
    told = set(_runs(asked))
    return REMOVED if any(run in told for run in _runs(words)) else text[:LARGEST]


def _runs(words: list[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(words[n:] for n in range(_REPEATED)), strict=False)


def _quote(entry: object) -> str | None:
    """Return the quote of a yes, None for a no."""
    if not isinstance(entry, dict) or entry.keys() != {"yes", "quote"}:
        raise UnusableAnswerError("an answer to a question is not of the form yes and quote")
    yes, quote = entry["yes"], entry["quote"]
    if not isinstance(yes, bool) or not isinstance(quote, str) or len(quote) > LONGEST_QUOTE:
        raise UnusableAnswerError("an answer to a question is neither yes nor no")
    return quote if yes else None


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found
