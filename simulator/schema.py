"""The JSON schema of a scenario: from it an editor completes names and shows what each field is."""

from __future__ import annotations

import json
from typing import Any

from simulator.scenario import Scenario


def schema_text() -> str:
    """Return the text of scenarios/schema.json, with the newline at its end."""
    whole = Scenario.model_json_schema()
    tree = _plain(whole, whole["$defs"])
    del tree["$defs"]
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
        return _plain({**kind, **{name: each for name, each in node.items() if name != "$ref"}}, kinds)
    if "anyOf" in node:  # a field that may be left out; it cannot be written as null
        bare = next(each for each in node["anyOf"] if each != {"type": "null"})
        return _plain(
            {**bare, **{name: each for name, each in node.items() if name not in ("anyOf", "default")}}, kinds
        )
    # "title" is pydantic's own for every field ("Not Allowed"), unless it is the name of a field of ours.
    return {name: _plain(each, kinds) for name, each in node.items() if name != "title" or isinstance(each, dict)}
