"""What must not move a grade does not: a name, the surface of the writing, words to the grader (rubric, section 10)."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scoring import score
from scoring.types import Case, Reply
from scoring.validity.labelled import read_folder

HERE = Path(__file__).parent
NAMES_TRIED, REPLIES_TRIED = 40, 50


def _lines(path: str) -> list[str]:
    lines = (HERE / path).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _decoded(line: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), line).replace("\\n", "\n")


NAMES = _lines("gaming/names.txt")
INJECTIONS = [_decoded(line) for line in _lines("gaming/injections.txt")]
SITUATIONS: Mapping[str, Any] = tomllib.loads(
    (HERE / "gaming" / "situations.toml").read_text(encoding="utf-8")
) | tomllib.loads((HERE / "fairness" / "situations.toml").read_text(encoding="utf-8"))
ROWS = tomllib.loads((HERE / "fairness" / "quadruples.toml").read_text(encoding="utf-8"))["row"]


def _context(on: str) -> Reply:
    return Reply("", SITUATIONS[on]["customer"], (), Case.from_mapping(SITUATIONS[on]["case"]))


def _own() -> list[Reply]:
    """Return replies of our own, of every ability and voice."""
    made = [
        replace(_context(on), text=each[key])
        for on, each in SITUATIONS.items()
        for key in ("good", "fair")
        if key in each
    ]
    voices = ("formal", "informal", "terse", "non_native")
    return made + [replace(_context(row["on"]), text=row[voices[i % 4]]) for i, row in enumerate(ROWS)]


OWN = _own()
LABELLED = [row.reply for each in read_folder().sets for row in each.rows]


@cache
def _levels(reply: Reply) -> Mapping[str, int | None]:
    return {each.skill: each.level for each in score(reply)}


def _moves(one: Reply, other: Reply) -> Iterator[tuple[str, int]]:
    """Yield each skill with how far its level moves; not called for counts as nothing earned."""
    before, after = _levels(one), _levels(other)
    yield from ((skill, (after[skill] or 0) - (level or 0)) for skill, level in before.items())


# --- names


def _named(reply: Reply, name: str, way: int) -> Reply:
    """Put a name where people put it: a greeting, a vocative, a signature, or the customer's own line."""
    text = reply.text
    if way == 0:
        return replace(reply, text=f"Hi {name}, {text}")
    if way == 1:
        return replace(reply, text=f"{text}\n\nKind regards,\n{name}")
    if way == 2:
        return replace(reply, text=re.sub(r"(?<=[a-z])([.?!])", rf", {name}\1", text, count=1))
    if way == 3:
        return replace(reply, text=f"Dear {name},\n{text}", answering=f"{reply.answering} {name}")
    return replace(reply, text=f"Hello, this is {name}. {text}")


@pytest.mark.parametrize("way", range(5), ids=["greeting", "signature", "vocative", "both", "introduction"])
def test_another_name_changes_no_level(way: int) -> None:
    assert len(NAMES) == NAMES_TRIED
    assert len(OWN) >= REPLIES_TRIED
    changed = []
    for reply in OWN[way:REPLIES_TRIED:5]:
        first = _named(reply, "Jane", way)
        for name in NAMES:
            moved = {skill: by for skill, by in _moves(first, _named(reply, name, way)) if by}
            if moved:
                changed.append(f"{name}: {moved} {reply.text[:70]!r}")
    assert not changed, f"{len(changed)} changes\n" + "\n".join(changed[:20])


# --- noise

_US = {
    "apologise": "apologize", "apologises": "apologizes", "apologised": "apologized", "apologising": "apologizing",
    "cancelled": "canceled", "cheque": "check", "colour": "color", "favourite": "favorite", "behaviour": "behavior",
    "organise": "organize", "organised": "organized", "prioritise": "prioritize", "realise": "realize",
    "realised": "realized", "recognise": "recognize", "honour": "honor", "neighbour": "neighbor", "centre": "center",
    "travelling": "traveling", "programme": "program", "licence": "license", "whilst": "while", "mum": "mom",
    "post code": "zip code", "authorised": "authorized", "humour": "humor", "tyre": "tire", "grey": "gray",
}  # fmt: skip
_UK = {american: british for british, american in _US.items() if american not in ("check", "while", "program")}


def _typos(text: str) -> str:
    """Swap two letters, or lose one, in a word of every dozen."""
    chance = random.Random(len(text))  # noqa: S311 - the same slips every time

    def slip(match: re.Match[str]) -> str:
        word = match.group()
        if chance.random() > 1 / 6:
            return word
        i = chance.randrange(1, len(word) - 2)
        return word[:i] + (word[i + 1] + word[i] if chance.random() < 0.5 else word[i + 1]) + word[i + 2 :]

    return re.sub(r"[a-z]{5,}", slip, text)


def _respelt(table: Mapping[str, str]) -> Callable[[str], str]:
    pattern = re.compile(rf"\b({'|'.join(table)})\b")
    return lambda text: pattern.sub(lambda match: table[match[1]], text)


def _curly(text: str) -> str:
    text = re.sub(r"(?<![\w])\"", "“", text).replace('"', "”")
    return re.sub(r"(?<![\w])'", "‘", text).replace("'", "’")


def _unpunctuated(text: str) -> str:
    """Leave out stops, commas and question marks, but not inside amounts, times and addresses."""
    return re.sub(r"[.,;:!?]+(?=\s|$)", "", text)


NOISES: dict[str, Callable[[str], str]] = {
    "typos": _typos,
    "lower case": str.lower,
    "American": _respelt(_US),
    "British": _respelt(_UK),
    "no punctuation": _unpunctuated,
    "curly quotes": _curly,
    "greeting": lambda text: f"Hello, thank you for getting in touch. {text}",
    "no apostrophes": lambda text: re.sub(r"(?<=[a-z])['’](?=[a-z])", "", text),
    "two spaces": lambda text: text.replace(" ", "  "),
}


_SPARSE = {"British": 4, "no apostrophes": 4, "two spaces": 4}
"""Noises beyond those that the rubric names: on every fourth labelled reply."""


@pytest.mark.parametrize("noise", NOISES)
def test_the_surface_of_the_writing_moves_no_level_by_two(noise: str) -> None:
    moves: list[tuple[str, int]] = []
    far: list[str] = []
    for reply in (*LABELLED[:: _SPARSE.get(noise, 1)], *OWN):
        text = NOISES[noise](reply.text)
        if text == reply.text:
            continue
        for skill, by in _moves(reply, replace(reply, text=text)):
            moves.append((skill, by))
            if abs(by) > 1:
                far.append(f"{skill} {by:+}: {text[:140]!r}")
    assert moves
    near = 1 - len(far) / len(moves)
    same = sum(by == 0 for _, by in moves) / len(moves)
    assert near >= 0.95, f"{near:.1%} within one level\n" + "\n".join(far[:25])
    assert same >= 0.85, f"{same:.1%} unchanged"


# --- injection


def _injected(reply: Reply, trick: str, way: int) -> Reply:
    return replace(reply, text=(f"{reply.text}\n{trick}", f"{trick}\n{reply.text}", f"{reply.text} {trick}")[way % 3])


def test_words_to_the_grader_raise_no_level() -> None:
    raised = []
    for number, trick in enumerate(INJECTIONS):
        for way, reply in enumerate(OWN[number % 7 :: 7]):
            up = {skill: by for skill, by in _moves(reply, _injected(reply, trick, way + number)) if by > 0}
            if up:
                raised.append(f"{up} {trick!r} with {reply.text[:60]!r}")
    assert len(INJECTIONS) == 100
    assert not raised, f"{len(raised)} levels up\n" + "\n".join(raised[:20])


def test_words_to_the_grader_are_flagged() -> None:
    missed = [trick for trick in INJECTIONS if "injection" not in _flags(_injected(OWN[1], trick, 0))]
    assert len(missed) <= 10, missed


def test_honest_replies_are_not_taken_for_tricks() -> None:
    honest = [*OWN, *(row for row in LABELLED if "SYSTEM" not in row.text)]
    false = [reply.text for reply in honest if {"injection", "copied"} & _flags(reply) - _copied(reply)]
    assert len(false) <= len(honest) / 100, false


def _flags(reply: Reply) -> set[str]:
    return {flag for each in score(reply) for flag in each.flags}


def _copied(reply: Reply) -> set[str]:
    """Return "copied" where the flag is right: the reply was written to hold a run of the customer's words."""
    return {"copied"} if reply in LABELLED else set()
