"""One line of JSON in, one line of JSON out: the form that `python -m scoring --help` describes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Any

from scoring import score
from scoring.types import Case, Exchange, Reply, Scores

FIELDS = ("id", "customer", "reply", "earlier", "case")
LONGEST = 1_000_000
"""Bytes of a line: a file without line breaks must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Line:
    """Hold one line as it was read, or the first bytes of one that is too long."""

    number: int
    data: bytes
    size: int


@dataclass(frozen=True, slots=True)
class Graded:
    """Hold what came of some lines: the text to write, what could not be graded, how much was read."""

    text: str
    problems: tuple[str, ...]
    lines: int
    size: int


def read_lines(source: IO[bytes]) -> Iterator[Line]:
    """Read line by line, numbered from 1; of a line longer than `LONGEST` no more than its beginning is kept."""
    number = 0
    while data := source.readline(LONGEST + 1):
        number += 1
        size = len(data)
        last = data
        while len(last) > LONGEST and not last.endswith(b"\n"):
            last = source.readline(LONGEST + 1)
            size += len(last)
        yield Line(number, data, size)


def grade_lines(lines: Sequence[Line]) -> Graded:
    """Grade some lines; blank ones are passed over, and one that cannot be graded is named and leaves the others be."""
    made: list[str] = []
    problems: list[str] = []
    for line in lines:
        if not line.data.strip():
            continue
        try:
            made.append(answer(line.data))
        except ValueError as error:
            problems.append(f"line {line.number}: {error}")
    return Graded("".join(made), tuple(problems), len(lines), sum(line.size for line in lines))


def answer(line: bytes) -> str:
    """Grade the reply of one line of input and return the line of output. Raises ValueError, as `parse` does."""
    if len(line) > LONGEST:
        raise ValueError(f"longer than {LONGEST:,} bytes")
    name, reply = parse(line)
    # ASCII output: a lone surrogate in a cue or an id must not break the stream.
    return json.dumps({"id": name, "skills": as_json(score(reply))}) + "\n"


def parse(line: str | bytes) -> tuple[Any, Reply]:
    """Read one line of input into its id and the reply to grade.

    Raises ValueError, in words for the sender, when the line is not what `--help` describes.
    """
    try:
        data = json.loads(line)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except UnicodeDecodeError:
        raise ValueError("not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from None
    if not isinstance(data, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004 - a caller catches one error
    unknown = sorted(set(data) - set(FIELDS))
    if unknown:
        raise ValueError(f"no field is called {unknown[0]!r}; there are {', '.join(FIELDS)}")
    if "reply" not in data:
        raise ValueError('"reply" is missing')
    case = data.get("case") or {}
    if not isinstance(case, dict):
        raise ValueError('"case" must be an object')  # noqa: TRY004
    reply = Reply(
        text=_text(data, "reply"),
        answering=_text(data, "customer"),
        earlier=tuple(_exchanges(data.get("earlier") or [])),
        case=Case.from_mapping(case),
    )
    return data.get("id"), reply


def _text(data: dict[str, Any], name: str) -> str:
    value = data.get(name, "")
    if not isinstance(value, str):
        raise ValueError(f'"{name}" must be text')  # noqa: TRY004
    return value


def _exchanges(rows: object) -> Iterator[Exchange]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError('"earlier" must be a list of {"customer", "reply"}')
    for row in rows:
        yield Exchange(_text(row, "customer"), _text(row, "reply"))


def as_json(scores: Scores) -> dict[str, dict[str, Any]]:
    """Turn the grades of one reply into plain JSON values, by skill."""
    return {
        each.skill: {
            "level": each.level,
            "evidence": [{"start": e.start, "end": e.end, "cue": e.cue} for e in each.evidence],
            "missing": list(each.missing),
            "flags": list(each.flags),
            "because": each.because,
            "advice": each.advice,
        }
        for each in scores
    }
