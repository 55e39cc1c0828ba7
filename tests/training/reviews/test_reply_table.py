"""Replies as a trainer keeps them: tables of many makers come in whole, and what cannot is named by its line."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import pytest
import xlsxwriter

from storage.calibration import BlindReply
from training.reviews.labels import LabelsRefusedError
from training.reviews.reply_table import read_table, template_csv, template_xlsx

NAMES = ("Tom Baker",)
HEAD = ("customer", "reply", "before")
ROW = ("Where is it?", "I'm sorry, Tom Baker here. It comes at four, and I ring you at five.", "")
SAID = "Customer: Hello?\nAnyone?\n\nReply: Hello, which order is it?\nCustomer: 4471\nAgent: Thank you."


def read(data: bytes) -> list[BlindReply]:
    return read_table(data, ("apology", "tone"), NAMES, 3)


def csv_of(*rows: Sequence[str], comma: str = ",", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    lines = (comma.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    return end.join(lines).encode(encoding)


def book_of(*rows: Sequence[object]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        for line, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(line, column, cell)
    return out.getvalue()


def raw_book(sheet: str, shared: str = "", target: str = "worksheets/sheet1.xml") -> bytes:
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(
            "xl/workbook.xml", f'<workbook {main} xmlns:r="{links}"><sheets><sheet r:id="rId1"/></sheets></workbook>'
        )
        book.writestr("xl/_rels/workbook.xml.rels", f'<R><Relationship Id="rId1" Target="{target}"/></R>')
        book.writestr("xl/worksheets/sheet1.xml", f"<worksheet {main}><sheetData>{sheet}</sheetData></worksheet>")
        if shared:
            book.writestr("xl/sharedStrings.xml", f"<sst {main}>{shared}</sst>")
    return out.getvalue()


def refused(data: bytes) -> tuple[str, ...]:
    with pytest.raises(LabelsRefusedError) as caught:
        read(data)
    return caught.value.problems


@pytest.mark.parametrize(
    "data",
    [
        csv_of(HEAD, ROW, ("", "", ""), ("And then?", "By five.", SAID)),
        csv_of(HEAD, ROW, ("And then?", "By five.", SAID), comma=";", encoding="utf-8-sig", end="\n"),
        csv_of(HEAD, ROW, ("And then?", "By five.", SAID), comma="\t", encoding="utf-16"),
        csv_of((" Customer ", "REPLY", "Before"), ROW, ("And then?", "By five.", SAID)),
        book_of(HEAD, ROW, (), ("And then?", "By five.", SAID)),
    ],
    ids=["commas", "semicolons", "utf-16 with tabs", "headings in capitals", "workbook"],
)
def test_a_table_comes_in_however_it_was_saved(data: bytes) -> None:
    first, second = read(data)
    assert (first.position, second.position) == (3, 4)
    assert first.reply == "I'm sorry, [name] here. It comes at four, and I ring you at five."
    assert first.situation["customer"] == "Where is it?"
    assert set(first.machine) == {"apology", "tone"}
    assert first.machine["apology"]
    assert second.situation["earlier"] == [
        {"customer": "Hello?\nAnyone?", "reply": "Hello, which order is it?"},
        {"customer": "4471", "reply": "Thank you."},
    ]


def test_the_templates_come_in_as_they_are() -> None:
    by_csv, by_book = read(template_csv()), read(template_xlsx())
    assert by_csv == by_book
    assert [len(each.situation["earlier"]) for each in by_csv] == [0, 1]


def test_a_workbook_of_another_maker_is_read() -> None:
    sheet = (
        '<row r="2"><c r="A2" t="inlineStr"><is><t>customer</t></is></c><c r="C2" t="s"><v>0</v></c></row>'
        '<row r="4"><c r="A4"><v>4471</v></c><c r="C4" t="str"><f>A1</f><v>I look_x000D_\nnow.</v></c></row>'
    )
    shared = "<si><r><t>re</t></r><r><t>ply</t></r><rPh><t>no</t></rPh></si>"
    for target in ("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"):
        (made,) = read(raw_book(sheet, shared, target))
        assert (made.situation["customer"], made.reply) == ("4471", "I look\nnow.")


def test_every_problem_is_named_by_its_line_and_none_comes_in() -> None:
    rows = (
        ROW,
        ("", "x", ""),
        ("Where?", " ", ""),
        ("Where?", "There.", "Hello?"),
        ("Where?", "There.", "Customer: Hello?"),
        ("Where?", "There.", "Reply: Hello?"),
        ("Where?", "There.", "", "more"),
        ("Where?", "long " * 5000, ""),
    )
    for data in (csv_of(HEAD, *rows), book_of(HEAD, *rows)):
        problems = refused(data)
        assert [each.partition(":")[0] for each in problems] == [f"Line {number}" for number in range(3, 10)]
        assert "customer is empty" in problems[0]
        assert "begins with “Customer:”" in problems[2]
        assert "goes by turns" in problems[3]
        assert "goes by turns" in problems[4]
        assert "without a heading" in problems[5]
        assert "characters" in problems[6]
    broken = csv_of(HEAD, ROW) + b'\r\n"a","b\r\n'
    assert refused(broken)[0].startswith("Line 3: a quote is opened")


REFUSED = (
    (b"", "nothing in this file"),
    (csv_of(("kunde", "reply"), ROW), "there is no column customer"),
    (csv_of((*HEAD, "score"), ROW), "a column called “score”"),
    (csv_of(("reply", *HEAD), ROW), "reply is there twice"),
    (csv_of(HEAD), "only headings"),
    (csv_of(HEAD, *[ROW] * 201), "201 replies are too many"),
    ("customer,reply\nWo?,Zürich\n".encode("latin-1"), "no table that can be read"),
    (b"\x89PNG\r\n\0\0", "no table that can be read"),
    (b"\xd0\xcf\x11\xe0 old", "old Excel"),
    (b"PK\x03\x04 cut off", "no workbook that can be read"),
    (raw_book("").replace(b"xl/workbook.xml", b"xl/workbooks.xm"), "no workbook that can be read"),
    (raw_book('<row><c t="s"><v>99</v></c><c t="s"><v>-</v></c></row>', "<si/>"), "no workbook that can be read"),
    (raw_book('<!DOCTYPE a [<!ENTITY b "c">]><row/>'), "no table needs"),
    (raw_book("<row>" + " " * 9_000_000 + "</row>"), "too much in this workbook"),
)


@pytest.mark.parametrize(("data", "says"), REFUSED, ids=[says for _, says in REFUSED])
def test_what_is_no_table_of_replies_is_refused_in_words(data: bytes, says: str) -> None:
    (problem,) = refused(data)
    assert says in problem
