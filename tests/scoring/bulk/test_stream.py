"""Streams: in order, in pieces of bounded size, never more in hand than the helpers need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from scoring.bulk.lines import Graded, Line, grade_lines, read_lines
from scoring.bulk.stream import AHEAD, CHUNK_BYTES, CHUNK_LINES, alone, chunks, together


@dataclass
class Later:
    """Grade when asked, as a helper that has not finished yet would."""

    lines: list[Line]

    def result(self) -> Graded:
        return grade_lines(self.lines)


def lines(count: int) -> Iterator[Line]:
    return read_lines(BytesIO(b"".join(b'{"id": %d, "reply": "Sorry."}\n' % n for n in range(count))))


def test_helpers_write_what_one_alone_writes() -> None:
    count = 3 * CHUNK_LINES + 5
    expected = "".join(each.text for each in alone(lines(count)))
    assert "".join(each.text for each in together(lines(count), Later, 2)) == expected


def test_no_more_is_read_ahead_than_the_helpers_need() -> None:
    read = 0

    def counted() -> Iterator[Line]:
        nonlocal read
        for line in lines(100 * CHUNK_LINES):
            read += 1
            yield line

    next(together(counted(), Later, 2))
    assert read == 2 * AHEAD * CHUNK_LINES


def test_long_lines_make_small_pieces() -> None:
    long = [Line(n, b"x" * (CHUNK_BYTES // 2), CHUNK_BYTES // 2) for n in range(6)]
    assert [len(each) for each in chunks(long)] == [2, 2, 2]
    assert [len(each) for each in chunks(lines(2 * CHUNK_LINES + 1))] == [CHUNK_LINES, CHUNK_LINES, 1]
    assert list(chunks([])) == []
