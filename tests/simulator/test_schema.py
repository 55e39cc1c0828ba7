"""The schema that editors read: kept beside the scenarios, true to the model, with a word on every field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from simulator.examples import EXAMPLE
from simulator.library import HOUSE, SHIPPED
from simulator.schema import SCHEMA_LINE, schema_text
from simulator.sheet import Sheet
from simulator.yaml_reader import read

SCHEMA = json.loads(schema_text())
FILES = sorted(path for path in SHIPPED.glob("*/*.yaml"))


def fields(node: dict[str, Any], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for step, below in node.get("properties", {}).items():
        yield f"{name}.{step}", below
        for inner in (below, below.get("items", {}), *below.get("patternProperties", {}).values()):
            yield from fields(inner, f"{name}.{step}")


def test_the_kept_schema_is_up_to_date() -> None:
    kept = (SHIPPED / "schema.json").read_text("utf-8")
    assert kept == schema_text(), "run: python -m simulator schema > scenarios/schema.json"


def test_every_field_says_what_it_is() -> None:
    found = dict(fields(SCHEMA, "scenario"))
    assert {"scenario.complaint.hidden.asks", "scenario.lines.say", "scenario.rehearsals.ends"} <= found.keys()
    for name, field in found.items():
        assert len(field["description"]) > 15, name
        assert "title" not in field, name
        assert "$ref" not in field, name


def test_choices_and_defaults_are_there_to_pick() -> None:
    found = dict(fields(SCHEMA, "scenario"))
    assert found["scenario.channel"]["enum"] == ["chat", "email", "phone", "counter"]
    assert found["scenario.channel"]["default"] == "chat"
    assert found["scenario.customer.anger"]["default"] == 8
    assert found["scenario.endings.walked_out"]["description"] == "Boiling for two replies running."
    trigger = found["scenario.lines.trigger"]
    assert dict(zip(trigger["enum"], trigger["enumDescriptions"], strict=True))["insult"] == "You attacked them."
    assert "vague" in found["scenario.lines.trigger"]["enum"]
    assert "empathy" in found["scenario.practise"]["items"]["enum"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_scenario_names_the_schema(path: Path) -> None:
    assert path.read_text("utf-8").startswith(f"{SCHEMA_LINE}\n")
    assert (path.parent / "../schema.json").exists()


@pytest.mark.parametrize("path", [*FILES, EXAMPLE / "crib.yaml"], ids=lambda path: path.stem)
def test_a_good_scenario_fits_the_schema(path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft7Validator(SCHEMA).validate(typed(read(path.read_bytes(), Sheet(path.name)), SCHEMA))


def test_a_typing_error_does_not_fit() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    good = read((EXAMPLE / "crib.yaml").read_bytes(), Sheet(HOUSE))
    assert good is not None
    validator = jsonschema.Draft7Validator(SCHEMA)
    for wrong in ({"chanel": "chat"}, {"channel": "chatt"}, {"difficulty": "9"}, {"lines": [{"say": ["a"]}]}):
        assert not validator.is_valid(typed({**good, **wrong}, SCHEMA)), wrong


def typed(node: Any, kind: dict[str, Any]) -> Any:
    """Return what our reader keeps as text as the values that an editor sees."""
    if isinstance(node, dict):
        other = next(iter(kind.get("patternProperties", {"": {}}).values()))
        return {name: typed(each, kind.get("properties", {}).get(name, other)) for name, each in node.items()}
    if isinstance(node, list):
        return [typed(each, kind.get("items", {})) for each in node]
    if kind.get("type") == "boolean":
        return {"true": True, "false": False}.get(node, node)
    if kind.get("type") in ("integer", "number"):
        return float(node) if "." in node else int(node)
    return node
