"""Replies for a round as a table, the way a trainer keeps them: CSV or a workbook, every problem named by its line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from itertools import zip_longest

from storage.calibration import BlindReply
from training.boards.export import Table, to_xlsx
from training.reviews.labels import MOST_LINES, LabelsRefusedError, as_reply
from training.reviews.workbook import WorkbookError, first_sheet

COLUMNS = ("customer", "reply", "before")
_EXAMPLES = (
    ("Where is my parcel? It was due on Monday.", "I'm sorry that you are still waiting. I'll ring the depot now.", ""),
    (
        "And when do I hear from you?",
        "By four today, from me, whatever the depot says.",
        "Customer: Where is my parcel?\nReply: It left us on Friday. I'll ask the driver where it is.",
    ),
)
_NAMED = re.compile(r"\s*(customer|reply|agent)\s*:\s*", re.IGNORECASE)
_OLD = b"\xd0\xcf\x11\xe0"
_SAVE = "Save it as CSV in UTF-8 (in Excel: “CSV UTF-8”) or as a workbook (.xlsx) and try again."

Lines = list[tuple[int, list[str]]]


def template_csv() -> bytes:
    """Return a table to fill in, as CSV."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows((COLUMNS, *_EXAMPLES))
    return out.getvalue().encode("utf-8-sig")


def template_xlsx() -> bytes:
    """Return a table to fill in, as a workbook."""
    return to_xlsx([Table("Replies", COLUMNS, _EXAMPLES)], "")


def read_table(data: bytes, skills: Sequence[str], names: Sequence[str], first: int) -> list[BlindReply]:
    """Read replies from a CSV file or a workbook with the columns customer, reply, and if wanted before.

    Positions count from `first`. Raises LabelsRefusedError with every problem.
    """
    lines = _lines(data)
    head, rows = _headings(lines), lines[1:]
    if len(rows) > MOST_LINES:
        raise LabelsRefusedError([f"{len(rows)} replies are too many for a round: {MOST_LINES} are the most."])
    made: list[BlindReply] = []
    problems: list[str] = []
    for number, cells in rows:
        try:
            made.append(as_reply(_reply(head, cells), skills, names, first + len(made)))
        except (ValueError, TypeError) as error:
            problems.append(f"Line {number}: {error}")
    if problems:
        raise LabelsRefusedError(problems)
    return made


def _lines(data: bytes) -> Lines:
    """Return the lines that hold something, with their numbers; that of the headings is the first."""
    if data.startswith(_OLD):
        raise LabelsRefusedError(
            ["This is a workbook of an old Excel, or one with a password. Save it as .xlsx without a password."]
        )
    try:
        lines = first_sheet(data) if data.startswith(b"PK") else _csv(data)
    except WorkbookError as fault:
        raise LabelsRefusedError([str(fault)]) from fault
    if not lines:
        raise LabelsRefusedError([f"There is nothing in this file. The first line must say: {', '.join(COLUMNS)}."])
    return lines


def _csv(data: bytes) -> Lines:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise LabelsRefusedError([f"This is no table that can be read. {_SAVE}"])
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max((",", ";", "\t"), key=first.count), strict=True)
    found: Lines = []
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error:
        raise LabelsRefusedError(
            [f'Line {begins}: a quote is opened and not closed, or stands inside a cell. Write it twice: "".']
        ) from None
    return found


def _headings(lines: Lines) -> list[str]:
    """Return the name of every column, "" for one without. Raises LabelsRefusedError."""
    number, cells = lines[0]
    head = [" ".join(cell.split()).lower() for cell in cells]
    problems = [
        f"Line {number}: there is no column {name}. The first line must say: {', '.join(COLUMNS)}. The last may be "
        "left out."
        for name in COLUMNS[:2]
        if name not in head
    ]
    unknown = [each for each in head if each and each not in COLUMNS]
    if unknown and not problems:
        problems.append(
            f"Line {number}: nothing here reads a column called {', '.join(f'“{each}”' for each in unknown)}. "
            "Take it out, so that nothing is lost unseen."
        )
    problems += [f"Line {number}: the column {name} is there twice." for name in COLUMNS if head.count(name) > 1]
    if not problems and len(lines) == 1:
        problems.append("There are only headings in this file, and no reply.")
    if problems:
        raise LabelsRefusedError(problems)
    return head


def _reply(head: Sequence[str], line: Sequence[str]) -> dict[str, object]:
    """Return a line in the form of `as_reply`. Raises ValueError."""
    if any(cell.strip() and not name for name, cell in zip_longest(head, line, fillvalue="")):
        raise ValueError("there is text in a column without a heading; in a CSV file put a text with commas in quotes")
    cells = {name: cell.strip() for name, cell in zip(head, line, strict=False) if name}
    for name in COLUMNS[:2]:
        if not cells.get(name):
            raise ValueError(f"{name} is empty")
    return {"customer": cells["customer"], "reply": cells["reply"], "earlier": _before(cells.get("before", ""))}


def _before(text: str) -> list[dict[str, str]]:
    """Return what was said before: the customer and the reply by turns, each begun by Customer: or Reply:."""
    said: list[tuple[str, str]] = []
    for line in filter(str.strip, text.splitlines()):
        named = _NAMED.match(line)
        if named:
            said.append(("customer" if named[1].lower() == "customer" else "reply", line[named.end() :]))
        elif said:
            said[-1] = (said[-1][0], f"{said[-1][1]}\n{line}")
        else:
            raise ValueError("what was said before begins with “Customer:”, and each reply in it with “Reply:”")
    if [who for who, _ in said] != ["customer", "reply"] * (len(said) // 2):
        raise ValueError(
            "what was said before goes by turns, “Customer:” then “Reply:”, and ends with a reply: the customer's last "
            "words stand in the column customer"
        )
    return [
        {"customer": asked.strip(), "reply": answered.strip()}
        for (_, asked), (_, answered) in zip(said[::2], said[1::2], strict=True)
    ]
