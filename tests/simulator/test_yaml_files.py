"""Whole files as authors' editors leave them: read alike, or named as no scenario."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from simulator.sheet import Sheet
from simulator.yaml_reader import read
from tests.simulator.crib_file import GOOD, verdict

BILLION_LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
WHOLE = {
    "nothing": (b"", "Y102"),
    "blank": (b"  \n\n", "Y102"),
    "a comment alone": (b"# soon\n", "Y102"),
    "a separator alone": (b"---\n", "Y102"),
    "null": (b"null\n", "Y118"),
    "one word": (b"crib\n", "Y118"),
    "a list": (b"- a\n- b\n", "Y118"),
    "an empty group": (b"{}\n", "F202"),
    "UTF-16": (GOOD.encode("utf-16"), "Y104"),
    "UTF-16 without a mark": (GOOD.encode("utf-16-le"), "Y104"),
    "UTF-16, the other way round": (GOOD.encode("utf-16-be"), "Y104"),
    "UTF-32": (GOOD.encode("utf-32"), "Y104"),
    "Latin-1": ("title: café\n".encode("latin-1"), "Y104"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "Y104"),
    "a zip": (b"PK\x03\x04\x14\0\0\0", "Y105"),
    "billion laughs": (BILLION_LAUGHS.encode(), "Y112"),
    "a page of HTML": (b"<!DOCTYPE html>\n<html><body>404</body></html>\n", "Y118"),
    "JSON": (b'{"id": "crib"', "Y126"),
}


@pytest.mark.parametrize(("data", "code"), WHOLE.values(), ids=WHOLE)
def test_a_file_that_is_no_scenario_is_named(data: bytes, code: str, desk: Path) -> None:
    scenario, codes = verdict(desk, data)
    assert scenario is None
    assert code in codes


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode("utf-8-sig"),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r").encode(),
        f"---\n{GOOD}...\n".encode(),
        GOOD.replace("choice: true", "choice: Yes").encode(),
        GOOD.replace("difficulty: 2", "difficulty: '2'").encode(),
        GOOD.replace("channel: chat", "channel: chat  # or email").encode(),
        re.sub(
            r"(?m)((?:id|part|offer|need|band|anger|needed|choice|escalation|ends): \S+)$", r"\1 # yes", GOOD
        ).encode(),
        GOOD.replace("    band: boiling", '    "band": boiling').encode(),
    ],
    ids=[
        "byte order mark",
        "CRLF",
        "CR",
        "one document",
        "Yes",
        "quoted number",
        "comment on a choice",
        "comments",
        "quoted key",
    ],
)
def test_another_way_of_writing_is_the_same_scenario(data: bytes, desk: Path) -> None:
    good, _ = verdict(desk, GOOD.encode())
    scenario, codes = verdict(desk, data)
    assert codes == []
    assert scenario == good


@pytest.mark.parametrize("style", [None, '"', "'", "|", ">"])
@pytest.mark.parametrize("width", [30, 80, 4_000])
@pytest.mark.parametrize("indent", [2, 4, 8])
def test_every_authors_style_is_read_alike(style: str | None, width: int, indent: int, desk: Path) -> None:
    good, _ = verdict(desk, GOOD.encode())
    written = read(GOOD.encode(), Sheet("crib.yaml"))
    for flow in (False, True):
        text = yaml.dump(
            written, default_style=style, width=width, indent=indent, default_flow_style=flow, allow_unicode=True
        )
        scenario, codes = verdict(desk, text.encode())
        assert codes == []
        assert scenario == good
