"""Measure how well the grades agree with labelled replies; `--write` also stores the table that README and app show."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scoring.validity.labelled import DATA
from scoring.validity.markdown import caption, documents
from scoring.validity.table import STORED, Agreement, Table, measure, misses, to_json

_HEAD = (
    f"{'skill':<22}{'n':>5}{'kappa':>7}  {'95 %':<13}{'within 1':>9}{'mean diff':>11}{'0-1 as 3+':>11}"
    f"{'length':>9}{'VADER':>8}{'keywords':>10}{'raters':>8}"
)


def main() -> int:
    """Print the figures; return the exit code."""
    ask = argparse.ArgumentParser(prog="python -m scoring.validity", description=__doc__)
    ask.add_argument("--data", type=Path, default=DATA, help="a folder of labelled replies (its form: DATA_CARD.md)")
    ask.add_argument(
        "--write", action="store_true", help="store the table, and write it into README.md and DATA_CARD.md"
    )
    ask.add_argument("--misses", action="store_true", help="list the grades that are two or more levels off")
    wanted = ask.parse_args()
    if wanted.write and wanted.data != DATA:
        ask.error(f"what is stored is measured on {DATA}: put your labelled replies there, then write")
    try:
        table = measure(wanted.data)
        sys.stdout.write(as_text(table))
        if wanted.misses:
            sys.stdout.writelines(f"{line}\n" for line in misses(wanted.data))
        if wanted.write:
            STORED.write_text(to_json(table), encoding="utf-8")
            for path, text in documents(table).items():
                path.write_text(text, encoding="utf-8")
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def as_text(table: Table) -> str:
    """Return the figures as a terminal shows them."""
    lines = [caption(table)]
    for made in table.sets:
        lines += ["", f"{made.title} ({made.replies} replies, {made.situations} situations)", _HEAD]
        lines += map(_line, made.rows)
    return "\n".join(lines) + "\n"


def _line(row: Agreement) -> str:
    raters = "" if row.passes is None else f"{row.passes:.2f}"
    return (
        f"{row.title:<22}{row.n:>5}{row.kappa:>7.2f}  {f'{row.low:.2f} to {row.high:.2f}':<13}{row.within_1:>9.1%}"
        f"{row.mean_difference:>+11.2f}{f'{row.fooled} of {row.poor}':>11}{row.length:>9.2f}{row.vader:>8.2f}"
        f"{row.keywords:>10.2f}{raters:>8}"
    )


if __name__ == "__main__":
    raise SystemExit(main())
