"""Tables of people's data on the screen: nothing in them runs, and they leave by no other door than the exports."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import streamlit as st

from ui.parts.wording import plain

_TALL = 720  # pixels; beyond it a table scrolls under its head
_ROW = 41  # pixels of a row on one line
_LINE = 14  # characters, after which a cell may go on in the next line
_LONG_WORD = re.compile(r"\w{16}(?=\w{4})")  # unbroken, it would push every figure off a phone's screen
Cell = str | int | None


def table(rows: Sequence[Mapping[str, Cell]], about: str) -> None:
    """Draw rows under the keys of all of them; `about` says to screen readers what the table holds.

    Never st.dataframe for what is held about people: its toolbar has a download that asks for no permit, writes no line
    in the log and hands formulas to a spreadsheet.
    """
    names = list(dict.fromkeys(name for row in rows for name in row))
    st.table(
        {plain(name): [_shown(row.get(name)) for row in rows] for name in names},
        border="horizontal",
        hide_index=True,
        hide_header=False,
        height=_TALL if _ROW * len(rows) > _TALL else "content",
        alt=about,
    )


def _shown(cell: Cell) -> str:
    words = "" if cell is None else _LONG_WORD.sub("\\g<0>\N{ZERO WIDTH SPACE}", str(cell))
    first, *rest = plain(words).split(" ")
    made, line = first, len(first)
    for word in rest:
        # On a phone the table scrolls sideways: a date in three lines, or one word a line, would help nobody.
        line = 0 if line >= _LINE else line + 1
        made += (" " if line == 0 else "\N{NO-BREAK SPACE}") + word
        line += len(word)
    return made
