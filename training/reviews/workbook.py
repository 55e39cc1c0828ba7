"""The first sheet of a workbook (XLSX) as rows of text: read without running, fetching or trusting anything in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

LARGEST_PART = 8_000_000
"""Bytes of one part of a workbook, unpacked: a small file can unpack to a huge one."""
MOST_COLUMNS = 200
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_WORKBOOK, _LINKS, _WORDS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
_COMING_BACK = re.compile(r"_x000[dD]_\n?")  # how a workbook writes a carriage return


class WorkbookError(ValueError):
    """Say in words why a file cannot be read as a workbook."""


def first_sheet(data: bytes) -> list[tuple[int, list[str]]]:
    """Return the rows of the first sheet that hold something: their number, from 1, and their cells as text.

    A formula is what it last came to. Raises WorkbookError.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            words = [_said(each) for each in _part(book, _WORDS).iterfind("{*}si")] if _has(book, _WORDS) else []
            return list(_rows(_part(book, _first(book)), words))
    except (zipfile.BadZipFile, ParseError, KeyError, ValueError, NotImplementedError, RuntimeError) as fault:
        if isinstance(fault, WorkbookError):
            raise
        raise WorkbookError(
            "This is no workbook that can be read. Open it in Excel or LibreOffice and save it as .xlsx or as CSV."
        ) from fault


def _has(book: zipfile.ZipFile, name: str) -> bool:
    return name in book.namelist()


def _part(book: zipfile.ZipFile, name: str) -> Element:
    with book.open(name) as packed:
        text = packed.read(LARGEST_PART + 1)
    if len(text) > LARGEST_PART:
        raise WorkbookError("There is too much in this workbook. Copy the replies into a new one and try again.")
    # Entities that name each other could fill the memory; no program that saves tables writes any.
    if b"<!DOCTYPE" in text.replace(b"\0", b""):
        raise WorkbookError("There is something in this workbook that no table needs. Save it as CSV and try again.")
    return fromstring(text)  # noqa: S314 - no entities are left in it, and its size is bounded


def _first(book: zipfile.ZipFile) -> str:
    """Return the name of the part that holds the first sheet."""
    sheet = _part(book, _WORKBOOK).find("{*}sheets/{*}sheet")
    if sheet is None:
        raise WorkbookError("There is no sheet in this workbook.")
    wanted = next(value for key, value in sheet.attrib.items() if key.endswith("}id"))
    links = {each.get("Id"): each.get("Target", "") for each in _part(book, _LINKS)}
    target = links[wanted]
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _said(element: Element) -> str:
    """Return the text of a cell: of all its runs, without how it is to be read aloud."""
    told = [*element.iterfind("{*}t"), *element.iterfind("{*}r/{*}t")]
    return _COMING_BACK.sub("\n", "".join(each.text or "" for each in told))


def _rows(sheet: Element, words: list[str]) -> Iterator[tuple[int, list[str]]]:
    number = 0
    for row in sheet.iterfind("{*}sheetData/{*}row"):
        number = int(row.get("r") or number + 1)
        cells: list[str] = []
        for cell in row.iterfind("{*}c"):
            place = _PLACE.fullmatch(cell.get("r", ""))
            column = _column(place[1]) if place else len(cells)
            if column < MOST_COLUMNS:
                cells += [""] * (column + 1 - len(cells))
                cells[column] = _cell(cell, words)
        if any(each.strip() for each in cells):
            yield number, cells


def _column(letters: str) -> int:
    """Return the place of a column, A being 0."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _cell(cell: Element, words: list[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find("{*}is")
        return "" if inline is None else _said(inline)
    value = cell.findtext("{*}v") or ""
    if kind == "s" and value:
        return words[int(value)] if int(value) < len(words) else ""
    return _COMING_BACK.sub("\n", value)
