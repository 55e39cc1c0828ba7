"""Damaged files: every one is loaded, or refused in words that say where, what and how to mend it, at once.

`make soak` does two thousand of them; a slice runs with every test.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring.skills import skills
from simulator.examples import EXAMPLE
from simulator.library import HOUSE, SHIPPED, from_text, load, to_text
from simulator.sheet import Sheet
from simulator.yaml_reader import Node, read

CHUNK = 100
CHUNKS = int(os.environ.get("MUTATIONS", "200")) // CHUNK
FILES = sorted(SHIPPED.glob("*/*.yaml"))
GOOD = (EXAMPLE / "crib.yaml").read_text("utf-8")
skills()  # read once, so that no file is blamed for the time it takes

MARKS = [*"\"'#:-&*!|>%@`{}[],?\t\0\x85\u2028\ufeff“”\n ", "<<: ", "- ", ": ", "no", "010", "~", "---\n", "😀"]
WRONG = ["", "[]", "{}", "null", "yes", "-1", "1e9", "[a, b]", "{a: b}", "x" * 5_000, "'", "0x1F", "a: b", "order #42"]


def _cut(text: str, rng: random.Random) -> str:
    return text[: rng.randrange(len(text))]


def _insert(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text))
    return text[:at] + str(rng.choice(MARKS)) * rng.choice([1, 1, 1, 30]) + text[at:]


def _drop(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text))
    return text[:at] + text[at + rng.randint(1, 40) :]


def _line(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    at = rng.randrange(len(lines))
    lines[at] = rng.choice(["", lines[at] * 2, f"  {lines[at]}", lines[at].lstrip(), f"{lines[at].rstrip()} # late\n"])
    return "".join(lines)


def _value(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    fields = [n for n, line in enumerate(lines) if ": " in line]
    if fields:
        at = rng.choice(fields)
        lines[at] = f"{lines[at].split(': ')[0]}: {rng.choice(WRONG)}\n"
    return "".join(lines)


def _key(text: str, rng: random.Random) -> str:
    keys = list(re.finditer(r"(?m)^[ -]*([a-z_-]+):", text))
    if not keys:
        return text
    start, end = rng.choice(keys).span(1)
    name = text[start:end]
    return text[:start] + rng.choice([name[:-1], name.upper(), f"{name}s", "", f'"{name}"', "say"]) + text[end:]


def _swap(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def _block(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    at = rng.randrange(len(lines))
    block, rest = lines[at : at + 8], lines[at + 8 :]
    other = rng.choice([[], block * 2, [line.replace("  ", "", 1) for line in block]])
    return "".join([*lines[:at], *other, *rest])


MUTATIONS: list[Callable[[str, random.Random], str]] = [_cut, _insert, _drop, _line, _value, _key, _swap, _block]


def damaged(text: str, rng: random.Random) -> bytes:
    """Damage a text in one place or a few, and sometimes its bytes."""
    for _ in range(rng.choice([1, 1, 2, 5])):
        text = rng.choice(MUTATIONS)(text or "a: b", rng)
    data = bytearray(text.encode("utf-8", "replace"))
    for _ in range(rng.choice([0, 0, 0, 0, 1, 8]) if data else 0):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def damaged_files(chunk: int) -> Iterator[tuple[Path, bytes]]:
    rng = random.Random(chunk)  # noqa: S311  # the same damage every time
    for _ in range(CHUNK):
        path = rng.choice(FILES)
        yield path, damaged(path.read_text("utf-8"), rng)


def assert_judged(file: Path, data: bytes) -> bool:
    """Check that a file is loaded whole, or refused in words with place and cure, at once; return whether loaded."""
    file.write_bytes(data)
    began = time.process_time()
    library = load(file)
    assert time.process_time() - began < 1, "an author waits for this"
    assert bool(library.scenarios) != bool(library.problems)
    for scenario in library.scenarios:
        assert from_text(to_text(scenario)) == scenario
        written = bare(data.decode("utf-8-sig"))
        assert all(bare(text) in written for text in texts(read(data, Sheet(file.name)))), "altered unseen"
    for problem in library.problems:
        head = str(problem).splitlines()[0]
        assert re.match(rf"{re.escape(file.name)}:[1-9]\d*:[1-9]\d* [YFM]\d{{3}} \S", head)
        assert problem.line <= data.replace(b"\r\n", b"\n").count(b"\n") + data.count(b"\r") + 1
        assert problem.source_line or "`" in problem.message or problem.code in ("Y102", "Y104"), head
        assert len(problem.cure) > 10
    return bool(library.scenarios)


def texts(node: Node | None) -> Iterator[str]:
    """Yield every text of what a file says."""
    if isinstance(node, str):
        yield node
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from texts(each)


def bare(text: str) -> str:
    """Return a text without its spaces and quotation marks: those are the file's, the rest is the author's."""
    return re.sub(r"""[\s"'\\]""", "", text)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return the file to damage, in a folder of its own with the shipped house around it."""
    shutil.copy(SHIPPED / HOUSE, tmp_path)
    (tmp_path / "trade").mkdir()
    return tmp_path / "trade"


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_damaged_scenario_is_refused_in_words(chunk: int, desk: Path) -> None:
    loaded = [assert_judged(desk / path.name, data) for path, data in damaged_files(chunk)]
    assert 0 < sum(loaded) < CHUNK, "some damage is only another wording, and some is not"


def test_a_damaged_house_is_refused_in_words(tmp_path: Path) -> None:
    rng = random.Random(6)  # noqa: S311
    house = (SHIPPED / HOUSE).read_text("utf-8")
    (tmp_path / "crib.yaml").write_text(GOOD, "utf-8")
    for _ in range(CHUNK):
        (tmp_path / HOUSE).write_bytes(damaged(house, rng))
        library = load(tmp_path)
        for problem in library.problems:
            assert re.match(r"(house|crib)\.yaml:[1-9]\d*:[1-9]\d* [YFM]\d{3} \S", str(problem))
        assert library.problems or library.scenarios


@settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    data=st.one_of(
        st.binary(max_size=200), st.text(alphabet=st.sampled_from("ab:-#'\"[]{}&*!|>%@` \n\t?,"), max_size=200)
    )
)
def test_any_bytes_at_all_get_an_answer(desk: Path, data: bytes | str) -> None:
    assert not assert_judged(desk / "crib.yaml", data.encode() if isinstance(data, str) else data)
