"""Tables to take away: CSV, XLSX, and a page to print. What people typed stays text, whatever it begins with."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import xlsxwriter

Value = str | int | float | None
_FORMULA = re.compile(
    r"^[\s'\"‘’“”\u200b\ufeff]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20\u2212\ufe62\ufe63\ufe66\ufe6b]|^[\t\r\n]"
)
"""What a spreadsheet may run, also behind blanks or quotes, also in full-width or small forms."""
_MARK = "'"
_LONGEST_SHEET, _LONGEST_CELL = 31, 32_000
_NOT_IN_A_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a table: texts are people's or ours, numbers are ours."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    note: str = ""


def neutral(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; `original` gives it back.

    A mark is put before it, and before a text that begins with the mark already.
    """
    return f"{_MARK}{text}" if text.startswith(_MARK) or _FORMULA.search(text) else text


def original(cell: str) -> str:
    """Return the text that `neutral` was given."""
    return cell.removeprefix(_MARK)


def to_csv(table: Table, about: str) -> bytes:
    """Return a table as CSV in UTF-8 with a mark for Excel; `about` stands in the last line."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([neutral(each) for each in table.head])
    for row in table.rows:
        writer.writerow([neutral(each) if isinstance(each, str) else "" if each is None else each for each in row])
    writer.writerow([neutral(about)])
    # A NUL ends the text for some readers, and nothing that is read needs one.
    return out.getvalue().replace("\0", "").encode("utf-8-sig")


def to_xlsx(tables: Sequence[Table], about: str) -> bytes:
    """Return a workbook with a sheet for each table. Texts are typed as text: none becomes a formula or a link."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        head = book.add_format({"bold": True, "bottom": 1})
        text = book.add_format({"num_format": "@"})
        quoted = book.add_format({"num_format": "@", "quote_prefix": True})
        for number, table in enumerate(tables, 1):
            sheet = book.add_worksheet(_sheet_name(table.title, number))
            for column, each in enumerate(table.head):
                sheet.write_string(0, column, each, head)
            for line, row in enumerate(table.rows, 1):
                for column, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(
                            line, column, value[:_LONGEST_CELL], quoted if _FORMULA.search(value) else text
                        )
                    elif value is not None:
                        sheet.write_number(line, column, value)
            sheet.write_string(len(table.rows) + 2, 0, " ".join(filter(None, (table.note, about))), text)
            sheet.freeze_panes(1, 0)
            sheet.autofit()
    return out.getvalue()


def _sheet_name(title: str, number: int) -> str:
    return f"{number} {_NOT_IN_A_SHEET_NAME.sub(' ', title)}"[:_LONGEST_SHEET].strip()


_SHORT = 14  # characters
_MANY = 8  # columns
_STYLE = """
@page { size: A4; margin: 14mm }
body { font: 10.5pt/1.4 system-ui, sans-serif; color: #111; max-width: 190mm; margin: 0 auto; padding: 6mm }
h1 { font-size: 17pt; margin: 0 0 2mm } h2 { font-size: 12.5pt; margin: 6mm 0 2mm; break-after: avoid }
p { margin: 1mm 0 } .note { color: #444; font-size: 9.5pt }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt }
th, td { text-align: left; padding: 1.2mm 2mm 1.2mm 0; border-bottom: .3pt solid #999; hyphens: auto }
td { vertical-align: top; overflow-wrap: break-word }
th { border-bottom: 1pt solid #111; vertical-align: bottom } td.n, th.n { text-align: right } tr { break-inside: avoid }
.k { white-space: nowrap } .w th:not(:first-child) { writing-mode: vertical-rl }
thead { display: table-header-group }
@media print { body { padding: 0 } }
"""


def to_print(title: str, tables: Sequence[Table], about: str) -> bytes:
    """Return one page of HTML for paper (A4), complete in itself: nothing in it runs, and nothing is fetched."""
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>",
        f'<p class="note">{escape(about)}</p>',
    ]
    for table in tables:
        parts.append(f"<h2>{escape(table.title)}</h2>")
        if table.note:
            parts.append(f'<p class="note">{escape(table.note)}</p>')
        if table.rows:
            head = "".join(f"<th{_side(table, n)}>{escape(each)}</th>" for n, each in enumerate(table.head))
            # Many heads side by side would leave the paper at its right edge: they stand upright.
            wide = ' class="w"' if len(table.head) > _MANY else ""
            parts.append(f"<table{wide}><thead><tr>{head}</tr></thead><tbody>")
            for row in table.rows:
                cells = "".join(_cell(_shown(each), _side(table, n)) for n, each in enumerate(row))
                parts.append(f"<tr>{cells}</tr>")
            parts.append("</tbody></table>")
        else:
            parts.append("<p>Nothing yet.</p>")
    return "".join([*parts, "</body></html>"]).encode()


def _side(table: Table, column: int) -> str:
    numbers = [row[column] for row in table.rows if row[column] is not None]
    return ' class="n"' if numbers and not any(isinstance(each, str) for each in numbers) else ""


def _cell(words: str, side: str) -> str:
    """Return a cell; a name, a date or "11 of 12" is not broken over two lines."""
    whole = side or (' class="k"' if len(words) <= _SHORT else "")
    return f"<td{whole}>{escape(words)}</td>"


def _shown(value: Value) -> str:
    return "" if value is None else f"{value:.1f}" if isinstance(value, float) else str(value)
