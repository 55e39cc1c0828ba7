"""Tables on the screen, as a test reads them."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest


def tables(at: AppTest) -> list[list[dict[str, str]]]:
    """Return the rows of every table on the page, by the names of its columns."""
    drawn = [each.proto for each in at.get("bidi_component") if each.proto.component_name == "composure_table"]
    return [_rows(json.loads(each.json)) for each in drawn]


def table(at: AppTest) -> list[dict[str, str]]:
    """Return the rows of the first table."""
    return tables(at)[0]


def _rows(data: dict[str, list[dict[str, str]]]) -> list[dict[str, str]]:
    names = [column["name"] for column in data["columns"]]
    return [dict(zip(names, row, strict=True)) for row in data["rows"]]
