"""Write a filled-in form as a scenario file: our own hand writes the YAML, so its form is right whatever it says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from simulator.assist.form import TRIGGERS, Fact, Said, Sketch
from simulator.names import slug
from simulator.new_words import Answers, model_answers
from simulator.schema import SCHEMA_LINE

_DESK = {"chat": "the chat", "email": "the mail", "phone": "the phone", "counter": "the people at the counter"}
_HEAD = f"""{SCHEMA_LINE}
# A draft that a language model made from a pasted text. Names, numbers and addresses in it are invented. Read every
# line before you publish it: whether it is fair, whether it could still tell who complained, whether you would say so.
"""

_NAME = re.compile("[a-z][a-z_-]*")

Value = str | int | Sequence["Value"] | Mapping[str, "Value"]


def answers_of(sketch: Sketch) -> Answers:
    """Return a form as the answers from which `new` makes its replies."""
    first = sketch.hidden[0]
    return Answers(
        company=sketch.company,
        trade=sketch.trade,
        channel=sketch.channel,
        customer=sketch.customer_name,
        manner=sketch.manner,
        wrong=tuple(part.rstrip(".") for part in sketch.parts),
        stake=sketch.stake.rstrip("."),
        opening=sketch.opening,
        offers=tuple(offer.rstrip(".") for offer in sketch.offers),
        never=sketch.never,
        asks=first.asks,
        fact=first.fact.rstrip("."),
        says=first.says[0],
        title=sketch.title,
        id=name_of(sketch),
    )


def name_of(sketch: Sketch) -> str:
    """Return the scenario's id."""
    return slug(sketch.title) or "my-customer"


def draft_yaml(sketch: Sketch) -> str:
    """Return the text of a scenario file without its rehearsals."""
    fields: dict[str, Value] = {
        "id": name_of(sketch),
        "title": sketch.title,
        "trade": sketch.trade,
        "channel": sketch.channel,
        "brief": {
            "company": sketch.company,
            "role": f"You answer {_DESK[sketch.channel]}. You may offer: {', or '.join(sketch.offers)}.",
            "situation": sketch.situation,
        },
        "customer": {
            "name": sketch.customer_name,
            "manner": sketch.manner,
            "temperament": sketch.temperament,
            "anger": sketch.anger,
        },
        "complaint": {
            "fault": sketch.fault,
            "stake": sketch.stake,
            "parts": _named(sketch.parts, "part"),
            "known": sketch.known,
            "hidden": _facts(sketch.hidden),
        },
        "policy": {"allowed": _named(sketch.offers, "offer"), "not_allowed": sketch.never},
        "opening": sketch.opening,
        "lines": [_rule(said) for said in sketch.lines],
        "endings": {"resolved": sketch.resolved, "walked_out": sketch.walked_out},
        "model_answers": model_answers(answers_of(sketch)),
    }
    return _HEAD + "".join(f"{line}\n" for line in _fields(fields, 0))


def _facts(facts: Sequence[Fact]) -> dict[str, Value]:
    """Return the facts by name; no offer works before the first is known, so only that one is nudged for."""
    found: dict[str, Value] = {}
    for (name, _), fact in zip(_named([each.asks.split("/")[0] for each in facts], "fact").items(), facts, strict=True):
        entry: dict[str, Value] = {"asks": fact.asks, "fact": fact.fact, "says": fact.says}
        found[name] = entry if found else {**entry, "needed": True, "nudge": fact.nudge}
    return found


def _rule(said: Said) -> dict[str, Value]:
    return {"trigger" if said.when in TRIGGERS else "need": said.when, "say": said.say}


def _named(phrases: Sequence[str], kind: str) -> dict[str, Value]:
    """Return each phrase under a name of its own."""
    named: dict[str, Value] = {}
    for phrase in phrases:
        name = slug(phrase, 2) or kind
        named[name if name not in named else f"{name}-{len(named) + 1}"] = phrase
    return named


def _fields(fields: Mapping[str, Value], indent: int) -> Iterator[str]:
    margin = " " * indent
    for name, value in fields.items():
        if isinstance(value, str | int):
            yield f"{margin}{name}: {_scalar(value)}"
        elif value:
            yield f"{margin}{name}:"
            yield from _fields(value, indent + 2) if isinstance(value, Mapping) else _entries(value, indent + 2)


def _entries(values: Sequence[Value], indent: int) -> Iterator[str]:
    margin = " " * indent
    for value in values:
        if isinstance(value, Mapping):
            first, *others = _fields(value, indent + 2)
            yield f"{margin}- {first.lstrip()}"
            yield from others
        elif isinstance(value, str | int):
            yield f"{margin}- {_scalar(value)}"


def _scalar(value: str | int) -> str:
    if isinstance(value, str) and _NAME.fullmatch(value):
        return value
    # What JSON quotes is quoted for YAML too; nothing in it can become a field, a comment or a number.
    return json.dumps(value, ensure_ascii=False)
