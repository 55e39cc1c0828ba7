"""The form that a model fills in for a draft: its schema, and the answer read strictly."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from scoring.types import FAULTS
from simulator.words import Channel, Temperament

LARGEST = 60_000
"""Characters that an answer may have."""

NEEDS = ("heard", "apology", "solution", "timing", "certainty")
TRIGGERS = ("vague", "blame", "command", "dismissal", "refusal", "ignored", "asked_again")


class UnusableFormError(ValueError):
    """Say why an answer is no filled-in form."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Hold a fact that the customer has not said yet."""

    asks: str
    fact: str
    says: tuple[str, ...]
    nudge: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Hold what the customer says `when` they wait for something or a reply did something to them."""

    when: str
    say: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """Hold a filled-in form; what its words are worth, `check` tells."""

    title: str
    trade: str
    company: str
    channel: str
    situation: str
    customer_name: str
    manner: str
    temperament: str
    anger: int
    fault: str
    stake: str
    parts: tuple[str, ...]
    known: tuple[str, ...]
    hidden: tuple[Fact, ...]
    offers: tuple[str, ...]
    never: tuple[str, ...]
    opening: str
    lines: tuple[Said, ...]
    resolved: tuple[str, ...]
    walked_out: tuple[str, ...]


def _text(most: int = 600) -> dict[str, Any]:
    return {"type": "string", "minLength": 1, "maxLength": most}


def _one_of(names: Sequence[str]) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


def _list(of: dict[str, Any], least: int, most: int) -> dict[str, Any]:
    return {"type": "array", "items": of, "minItems": least, "maxItems": most}


def _object(**fields: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


_FACT = _object(asks=_text(), fact=_text(), says=_list(_text(), 3, 5), nudge=_list(_text(), 0, 5))
SCHEMA = _object(
    title=_text(160),
    trade=_text(40),
    company=_text(160),
    channel=_one_of(get_args(Channel)),
    situation=_text(1_200),
    customer_name=_text(80),
    manner=_text(),
    temperament=_one_of(get_args(Temperament)),
    anger={"type": "integer", "minimum": 5, "maximum": 9},
    fault=_one_of(FAULTS),
    stake=_text(),
    parts=_list(_text(160), 1, 4),
    known=_list(_text(160), 1, 8),
    hidden=_list(_FACT, 1, 3),
    offers=_list(_text(160), 1, 3),
    never=_list(_text(160), 0, 4),
    opening=_text(2_000),
    lines=_list(_object(when=_one_of((*NEEDS, *TRIGGERS)), say=_list(_text(), 3, 6)), 0, 12),
    resolved=_list(_text(), 0, 3),
    walked_out=_list(_text(), 0, 3),
)


def read_sketch(text: str, scrub: Callable[[str], str]) -> Sketch:
    """Return the form in an answer, each text in one visible line and scrubbed. Raises UnusableFormError."""
    if len(text) > LARGEST:
        raise UnusableFormError("The answer is far too long.")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise UnusableFormError("The answer is not one JSON object.") from None
    data = _fitted(data, SCHEMA, "the answer", scrub)
    facts = tuple(Fact(**each) for each in data["hidden"])
    return Sketch(**{**data, "hidden": facts, "lines": tuple(Said(**each) for each in data["lines"])})


def _fitted(value: object, schema: Mapping[str, Any], name: str, scrub: Callable[[str], str]) -> Any:
    """Return a value that has the schema's form, with tuples for lists. Raises UnusableFormError."""
    kind = schema["type"]
    if kind == "object":
        if not isinstance(value, dict) or value.keys() != schema["properties"].keys():
            raise UnusableFormError(f"In {name} the fields are not {', '.join(schema['properties'])}.")
        return {key: _fitted(value[key], each, f"`{key}`", scrub) for key, each in schema["properties"].items()}
    if kind == "array":
        if not isinstance(value, list) or not schema["minItems"] <= len(value) <= schema["maxItems"]:
            raise UnusableFormError(f"{name} must be {schema['minItems']} to {schema['maxItems']} entries.")
        return tuple(_fitted(each, schema["items"], name, scrub) for each in value)
    if kind == "integer":
        if not isinstance(value, int) or isinstance(value, bool) or not 5 <= value <= 9:
            raise UnusableFormError(f"{name} must be a whole number from 5 to 9.")
        return value
    if not isinstance(value, str) or len(value) > schema.get("maxLength", 40):
        raise UnusableFormError(f"{name} must be a text of at most {schema.get('maxLength', 40)} characters.")
    line = scrub(" ".join("".join(char if char.isprintable() else " " for char in value).split()))
    if not line or line not in schema.get("enum", [line]):
        raise UnusableFormError(f"{name} must be {' or '.join(schema.get('enum', ['a text that says something']))}.")
    return line
