"""The JSON schema of a scenario: from it an editor completes names and shows what each field is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from scoring.skills import skills
from simulator.rehearse import WAITS_FOR
from simulator.scenario import Scenario
from simulator.triggers import WORDS

SCHEMA_LINE = "# yaml-language-server: $schema=../schema.json"
"""The first line of a scenario file: editors with the YAML language server find the schema by it."""


_MEANINGS: tuple[Mapping[str, str], ...] = (
    {str(trigger): what for trigger, what in WORDS.items()},
    {need: f"They wait for {what}." for need, what in WAITS_FOR.items()},
    {
        "choice": "“Which one do you want?”, with something on offer.",
        "wish": "“What would you like us to do?”, with nothing on offer yet.",
        "consent": "“Is that all right? Does Thursday suit you?”",
        "may": "“Can you wait a minute? Shall I call you back?”, with nothing on offer yet.",
        "check": "“Have I got that right?”, after a summary that leaves no part out.",
        "more": "“Is there anything else?”, while they wait for something.",
        "here": "“Can you hear me?”",
        "feeling": "“How are you?”",
        "fact": "Any other question: for what no hidden fact tells.",
    },
    {
        "boiling": "Anger 8.5 and over: shouting or ice, about to leave.",
        "angry": "Anger 6.5 to 8.5: sarcasm, one word in capitals.",
        "sharp": "Anger 4.5 to 6.5: clipped, testing every promise.",
        "wary": "Anger 2.5 to 4.5: working with you, not yet trusting.",
        "calm": "Anger under 2.5: brief, thanks for something concrete.",
    },
    {
        "resolved": "Heard, helped, sure of it, and calm enough.",
        "settled": "Patience gone, but something real is on offer.",
        "gave_up": "Patience gone, and nothing is there.",
        "walked_out": "Boiling for two replies running.",
    },
    {
        "volunteered": "Comes by itself once they feel heard, or when asked.",
        "when_asked": "Told when it is asked for.",
        "once_trusted": "Told when it is asked for, once they were heard and have calmed down a little.",
    },
    {
        "company": "It is ours: there is something to admit.",
        "third_party": "It is somebody else's: be sorry, and own how it was handled.",
        "customer": "It is their own: be sorry, blame nobody, and own how it was handled.",
        "unknown": "Nobody knows yet.",
    },
    {"outcome": "The thing itself went wrong.", "process": "The way it was handled went wrong."},
)
"""What the words to choose from mean, for an editor to show."""


def schema_text() -> str:
    """Return the text of scenarios/schema.json, with the newline at its end."""
    whole = Scenario.model_json_schema()
    tree = _plain(whole, whole["$defs"])
    del tree["$defs"]
    tree["properties"]["practise"]["items"] = {
        "enum": [skill.name for skill in skills()],
        "enumDescriptions": [skill.about for skill in skills()],
    }
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "A scenario of Composure"}
    return json.dumps({**head, **tree}, indent=2, ensure_ascii=False) + "\n"


def _plain(node: Any, kinds: dict[str, Any]) -> Any:
    """Return a node with every reference written out: some editors drop the hover text that stands beside one."""
    if isinstance(node, list):
        return [_plain(each, kinds) for each in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        kind = kinds[node["$ref"].rpartition("/")[2]]
        return _plain(kind | {name: each for name, each in node.items() if name != "$ref"}, kinds)
    if "anyOf" in node:  # a field that may be left out; it cannot be written as null
        bare = next(each for each in node["anyOf"] if each != {"type": "null"})
        return _plain(bare | {name: each for name, each in node.items() if name not in ("anyOf", "default")}, kinds)
    # "title" is pydantic's own for every field ("Not Allowed"), unless it is the name of a field of ours.
    plain = {name: _plain(each, kinds) for name, each in node.items() if name != "title" or isinstance(each, dict)}
    return plain | _choices(plain) | _names(plain)


def _choices(node: dict[str, Any]) -> dict[str, Any]:
    """Return what the words to choose from mean, where that is known."""
    words = node.get("enum", ())
    meanings = next((each for each in _MEANINGS if words and set(words) <= set(each)), None)
    return {"enumDescriptions": [meanings[word] for word in words]} if meanings else {}


def _names(node: dict[str, Any]) -> dict[str, Any]:
    """Return a group whose names are given, or follow a pattern, as editors complete and check it."""
    if "patternProperties" in node:
        return {"additionalProperties": False}
    names = node.get("propertyNames", {})
    if "enum" not in names:
        return {}
    described = zip(names["enum"], names.get("enumDescriptions", names["enum"]), strict=True)
    each = node["additionalProperties"]
    return {
        "properties": {name: each | {"description": what} for name, what in described},
        "additionalProperties": False,
    }
