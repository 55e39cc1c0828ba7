"""Lines in and out, one by one: numbered, bounded in length, and as `--help` describes them."""

from __future__ import annotations

import json
from io import BytesIO

from scoring.bulk.lines import LONGEST, Line, grade_lines, read_lines
from scoring.skills import skills


def test_lines_are_numbered_and_the_last_needs_no_line_break() -> None:
    assert list(read_lines(BytesIO(b"a\n\nb"))) == [Line(1, b"a\n", 2), Line(2, b"\n", 1), Line(3, b"b", 1)]


def test_a_line_without_end_is_refused_and_not_kept() -> None:
    endless = b'{"reply": "' + b"x" * (3 * LONGEST) + b'"}\n'
    found = list(read_lines(BytesIO(endless + b'{"id": 2, "reply": "Sorry."}\n')))
    assert [each.size for each in found] == [len(endless), 29]
    assert len(found[0].data) == LONGEST + 1
    graded = grade_lines(found)
    assert graded.problems == ("line 1: longer than 1,000,000 bytes",)
    assert json.loads(graded.text)["id"] == 2


def test_the_longest_line_is_still_read() -> None:
    line = b'{"reply": "Sorry.", "id": "'
    line += b"x" * (LONGEST - len(line) - 3) + b'"}\n'
    assert len(line) == LONGEST
    (only,) = read_lines(BytesIO(line))
    assert grade_lines([only]).problems == ()


def test_what_is_written_says_how_much_was_read() -> None:
    sent = b'{"id": 1, "reply": "Sorry."}\n\n{bad\n'
    graded = grade_lines(list(read_lines(BytesIO(sent))))
    assert (graded.lines, graded.size, len(graded.problems)) == (3, len(sent), 1)
    assert graded.text.isascii()
    assert set(json.loads(graded.text)["skills"]) == {skill.name for skill in skills()}
