"""Tables on the screen, as a test reads them."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def table(at: AppTest) -> list[dict[str, str]]:
    """Return the rows of the first table, as they are read: without the marks that keep text from being Markdown."""
    records = at.table[0].value.to_dict("records")
    return [{_read(str(name)): _read(cell) for name, cell in each.items()} for each in records]


def _read(words: str) -> str:
    return words.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
