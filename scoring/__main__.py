"""Grade replies from the command line: JSON lines in, JSON lines out (see `--help`)."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator
from typing import IO, Any

from scoring import score
from scoring.types import Case, Exchange, Reply, Scores

_HELP = """\
Each line in:   {"id", "customer", "reply", "earlier": [{"customer", "reply"}, ...], "case": {...}}
Each line out:  {"id", "skills": {name: {"level": 0-4 or null, "evidence": [{"start", "end", "cue"}],
                                         "missing", "flags", "because", "advice"}}}

Only "reply" is needed. "case" may hold fault, known, hidden, parts, allowed, not_allowed, choice_applicable.
"start" and "end" count code points of the reply as sent. A line that cannot be graded is named on standard error
with its number and the reason; the others are graded, and the exit code is 1.
"""
_FIELDS = ("id", "customer", "reply", "earlier", "case")


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
    unknown = sorted(set(data) - set(_FIELDS))
    if unknown:
        raise ValueError(f"no field is called {unknown[0]!r}; there are {', '.join(_FIELDS)}")
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


def grade(lines: Iterable[bytes], out: IO[str], errors: IO[str]) -> int:
    """Grade line by line, in constant memory; return how many lines could not be graded."""
    bad = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            name, reply = parse(line)
        except ValueError as error:
            bad += 1
            errors.write(f"line {number}: {error}\n")
            continue
        # ASCII output: a lone surrogate in a cue or an id must not break the stream.
        out.write(json.dumps({"id": name, "skills": as_json(score(reply))}) + "\n")
        out.flush()  # a caller that sends one line and waits must get its answer
    return bad


def main() -> int:
    """Grade standard input to standard output; return the exit code."""
    argparse.ArgumentParser(
        prog="python -m scoring",
        description=__doc__,
        epilog=_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    ).parse_args()
    try:
        bad = grade(sys.stdin.buffer, sys.stdout, sys.stderr)
    except BrokenPipeError:  # the reader had enough, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    if bad:
        sys.stderr.write(f"{bad} line{'s' if bad > 1 else ''} could not be graded\n")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
