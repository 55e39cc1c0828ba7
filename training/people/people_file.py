"""A CSV file of people as spreadsheets really save it: read into its lines, or refused in words."""

from __future__ import annotations

import csv
import io
import re

COLUMNS = ("name", "email", "role", "team")
MOST_LINES = 10_000
_SAVE = "Save the file as CSV in UTF-8 (in Excel: “CSV UTF-8”) and try again."
_NO_TEXT = "This is no CSV file, but {}. Open it where it was made, and save or export it as “CSV UTF-8”."
# What files begin with that are often taken for a table; the first bytes decide, whatever the file is called.
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a spreadsheet as Excel, Numbers or LibreOffice keep it"),
    (b"\xd0\xcf\x11\xe0", "a spreadsheet of an old Excel"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a document of a word processor"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_MARKS = (b"\xff\xfe", b"\xfe\xff")  # of UTF-16
_NO_LETTERS = re.compile(rb"[\x00-\x08\x0e-\x1f]")


class FileRefusedError(ValueError):
    """Say why a file cannot be read, and on which line: 1 is that of the headings, 0 the file as a whole."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line


def lines(data: bytes) -> tuple[list[tuple[int, dict[str, str]]], tuple[str, ...]]:
    """Return the lines with something in them, by their number, and the headings that are not ours.

    Raises FileRefusedError.
    """
    return _rows(_decoded(data))


def _decoded(data: bytes) -> str:
    """Return the text of a file as spreadsheets save it: UTF-8 with or without a mark, UTF-16 with one."""
    encoding = "utf-16" if data[:2] in _MARKS else "utf-8-sig"
    known = next((words for begins, words in _BEGINNINGS if data.startswith(begins)), None)
    if known or (encoding != "utf-16" and _NO_LETTERS.search(data)):
        raise FileRefusedError(0, _NO_TEXT.format(known or "something that is no text"))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FileRefusedError(line, f"This is not text in UTF-8. {_SAVE}") from None
    if "\0" in text:
        raise FileRefusedError(0, _NO_TEXT.format("something that is no text"))
    return text


def _rows(text: str) -> tuple[list[tuple[int, dict[str, str]]], tuple[str, ...]]:
    """Return the lines with something in them, by their number, and the headings that are not ours."""
    first = text.partition("\n")[0]
    separator = max((",", ";", "\t"), key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[tuple[int, dict[str, str]]] = []
    begins = 1
    try:
        headings = [_heading(each) for each in next(reader, [])]
        _check(headings)
        begins = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if len(cells) > len(headings):
                    raise FileRefusedError(
                        begins, "There are more cells than headings. Put a text with commas in quotes."
                    )
                rows.append((begins, dict(zip(headings, cells, strict=False))))
            begins = reader.line_num + 1
    except csv.Error:
        raise FileRefusedError(
            begins, 'A quote is opened and not closed, or stands inside a cell. Write it twice: "".'
        ) from None
    if len(rows) > MOST_LINES:
        raise FileRefusedError(
            rows[MOST_LINES][0], f"{MOST_LINES:,} people at a time are the most. Cut the file into parts."
        )
    if not rows:
        raise FileRefusedError(2, "There is nobody in this file: only the headings.")
    return rows, tuple(each for each in headings if each and each not in COLUMNS)


def _heading(cell: str) -> str:
    """Return a heading in small letters; `E-mail`, as our own pages call it, is `email`."""
    words = cell.strip().lower()
    return "email" if words in {"e-mail", "e-mail address", "email address"} else words


def _check(headings: list[str]) -> None:
    missing = [each for each in ("name", "email") if each not in headings]
    if missing:
        raise FileRefusedError(
            1, f"Missing among the headings: {', '.join(missing)}. The first line must say: {','.join(COLUMNS)}"
        )
    twice = next((each for each in COLUMNS if headings.count(each) > 1), None)
    if twice:
        raise FileRefusedError(1, f"The heading {twice} is there twice. Keep one of the two.")
