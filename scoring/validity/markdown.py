"""The table of agreement in Markdown, and the two documents that carry a copy of it between markers."""

from __future__ import annotations

import re
from pathlib import Path

from scoring.validity.labelled import HERE
from scoring.validity.table import COMMAND, Agreement, SetTable, Table

README = HERE.parents[1] / "README.md"
CARD = HERE / "DATA_CARD.md"
_HEAD = (
    "| skill | n | kappa, 95 % | within one level | mean difference | 0-1 graded 3+ | length alone | VADER alone "
    "| keywords | raters, blind |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
)


def caption(table: Table) -> str:
    """Say what must stand wherever a figure is shown: who labelled, and whether the rules knew the replies."""
    if not table.in_sight:
        return table.labels
    seen = (
        "Unless a set says otherwise, the rules were written, and the weights fitted, with its replies in sight: "
        "expect less on others."
    )
    return f"{table.labels} {seen}"


def section(made: SetTable) -> str:
    """Return the table of one set."""
    head = f"{made.title} ({made.replies} replies, {made.situations} situations)."
    return "\n".join((head, "", _HEAD, *map(_row, made.rows)))


def passes(table: Table) -> str:
    """Return the agreement of the raters with each other, for the data card."""
    lines = ["| set | skill | n | rater against rater, kappa |", "|---|---|--:|--:|"]
    lines += [
        f"| {made.name} | {row.title} | {row.n} | {row.passes:.2f} |"
        for made in table.sets
        for row in made.rows
        if row.passes is not None
    ]
    return "\n".join(lines)


def whole(table: Table) -> str:
    """Return every set with its caption, and how to read the columns."""
    return "\n\n".join((caption(table), *map(section, table.sets), _LEGEND))


def documents(table: Table) -> dict[Path, str]:
    """Return, by path, what the documents that carry the table must say. Raises ValueError for lost markers."""
    return {README: _filled(README, whole(table)), CARD: _filled(CARD, passes(table))}


_LEGEND = (
    "Kappa is quadratic weighted (1 perfect, 0 chance), with a seeded bootstrap interval that draws whole situations "
    "where there are ten or more. The mean difference is in standard deviations of the labels; below zero the rules "
    "are the stricter. *0-1 graded 3+* counts poor replies that fooled the rules. The next three columns are the "
    "kappas of cheap graders on the same replies; the last is how well the raters' blind passes agree with each other. "
    f"`{COMMAND}` measures all of it again; a test fails while this table and the rules disagree."
)


def _row(row: Agreement) -> str:
    raters = "" if row.passes is None else f"{row.passes:.2f}"
    cells = (
        row.title,
        str(row.n),
        f"**{row.kappa:.2f}** ({row.low:.2f} to {row.high:.2f})",
        f"{row.within_1:.1%}",
        f"{row.mean_difference:+.2f}",
        f"{row.fooled} of {row.poor}",
        *(f"{each:.2f}" for each in (row.length, row.vader, row.keywords)),
        raters,
    )
    return f"| {' | '.join(cells)} |"


def _filled(path: Path, text: str) -> str:
    before = path.read_text(encoding="utf-8")
    pattern = r"(<!-- agreement: written by `make validity` -->\n).*?(<!-- /agreement -->)"
    after, found = re.subn(pattern, lambda match: f"{match[1]}\n{text}\n\n{match[2]}", before, count=1, flags=re.DOTALL)
    if not found:
        raise ValueError(f"{path.name} has lost the markers <!-- agreement ... --> between which the table stands")
    return after
