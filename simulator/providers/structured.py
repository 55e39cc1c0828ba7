"""One JSON object out of whatever a model wrote around it, checked against the schema that was asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from simulator.chat import Message
from simulator.providers.text import clean_values

_BRACES = 50


class BadJsonError(ValueError):
    """Say in words for the model what is wrong with its JSON."""


def instruct(messages: Sequence[Message], schema: Mapping[str, Any]) -> list[Message]:
    """Return `messages` with the schema in words, for a server that does not hold the model to it."""
    return [*messages, Message("system", f"{_ONLY}\n{json.dumps(schema, ensure_ascii=False)}")]


def repair(messages: Sequence[Message], answer: str, problem: str, schema: Mapping[str, Any]) -> list[Message]:
    """Return the conversation that asks for the answer once more, with what was wrong with it."""
    again = f"That answer cannot be used: {problem}\n{_ONLY}\n{json.dumps(schema, ensure_ascii=False)}"
    return [*messages, Message("assistant", answer[:4000]), Message("user", again)]


_ONLY = "Answer with one JSON object and no other words. It must fit this JSON schema:"


def read_object(text: str, schema: Mapping[str, Any]) -> str:
    """Return the one JSON object in `text`, cleaned, as JSON. Raises BadJsonError where none is there or fits.

    Two objects are none: the first may be what a trainee wrote and the model only quoted.
    """
    found = _objects(text)
    if len(found) != 1:
        raise BadJsonError(
            "there is no JSON object in it." if not found else "there is more than one JSON object in it."
        )
    value = clean_values(found[0])
    _check(value, schema)
    return json.dumps(value, ensure_ascii=False)


def _objects(text: str) -> list[dict[str, Any]]:
    """Return the outermost JSON objects in `text`, two at most; objects with the same key twice or NaN are none."""
    found: list[dict[str, Any]] = []
    at = text.find("{")
    for _ in range(_BRACES):
        if at < 0 or len(found) == 2:
            break
        try:
            value, end = _DECODER.raw_decode(text, at)
            found.append(value)
        except (ValueError, RecursionError):
            end = at + 1
        at = text.find("{", end)
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ValueError("the same key twice")
    return read


def _no_number(name: str) -> float:
    raise ValueError(name)


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_number)


def _check(value: dict[str, Any], schema: Mapping[str, Any]) -> None:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - a fifth of a second, needed where JSON is asked for only

    try:
        problems = [
            f"{'.'.join(map(str, error.absolute_path)) or 'the object'}: {error.message[:200]}"
            for error in Draft202012Validator(schema).iter_errors(value)
        ]
    except RecursionError:
        problems = ["it is nested too deeply"]
    if problems:
        raise BadJsonError("; ".join(problems[:5]))
