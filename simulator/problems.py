"""Every problem an author can be told of: one entry of problems.toml is its code, its words, its cure and its test."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Say what is wrong in a scenario file, where (line and column count from 1), and what to do about it."""

    file: str
    line: int
    column: int
    code: str
    message: str
    cure: str
    source_line: str = ""

    def __str__(self) -> str:
        shown = f"\n    {self.source_line}" if self.source_line else ""
        return f"{self.file}:{self.line}:{self.column} {self.code} {self.message}{shown}\n    -> {self.cure}"


@dataclass(frozen=True, slots=True)
class Code:
    """Describe one kind of problem: `message` and `cure` are filled with the words of the case.

    `why` says why it matters. The example: in a good scenario (in the file `at`), write `wrong`, `many` times over,
    where `right` stands; an empty `right` stands for the whole file. It is saved in `encoding` under `saved_as`, with a
    copy at `beside`.
    """

    code: str
    message: str
    cure: str
    wrong: str
    why: str = ""
    right: str = ""
    many: int = 1
    at: str = "scenario"
    encoding: str = "utf-8"
    saved_as: str = ""
    beside: str = ""


def _read() -> dict[str, Code]:
    text = Path(__file__).with_name("problems.toml").read_text(encoding="utf-8")
    return {code: Code(code, **entry) for code, entry in tomllib.loads(text).items()}


CODES = _read()
"""Every kind of problem by its code.

Y1xx how a file is written, F2xx its fields, M3xx their meaning, P4xx the play; H5xx are hints, not problems.
"""
