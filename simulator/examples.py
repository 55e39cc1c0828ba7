"""A good scenario with something wrong in it: the example of every problem, which is its test and its documentation."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from simulator.library import HOUSE, load
from simulator.problems import Code, Problem
from simulator.prover import prove
from simulator.rehearse import rehearse

EXAMPLE = Path(__file__).with_name("example")
"""The folder of the good scenario, crib.yaml, and of its house."""


def place(folder: Path, code: Code | None = None) -> None:
    """Write the good scenario and its house into an empty folder, with the example of `code` in them."""
    texts = {"scenario": _text("crib.yaml"), "house": _text(HOUSE)}
    code = code or Code("", "", "", "")
    wrong = code.wrong * code.many
    if code.right:
        before, after = texts[code.at].split(code.right)  # exactly once, or the example has lost its place
        texts[code.at] = f"{before}{wrong}{after}"
    elif code.wrong:
        texts[code.at] = wrong
    saved_as = folder / (code.saved_as or "furniture/crib.yaml")
    saved_as.parent.mkdir()
    if code.saved_as.endswith("/"):
        saved_as.mkdir()
    else:
        saved_as.write_text(texts["scenario"], encoding=code.encoding, newline="")
    if code.beside:
        (folder / code.beside).parent.mkdir()
        (folder / code.beside).write_text(texts["scenario"], "utf-8")
    (folder / HOUSE).write_text(texts["house"], "utf-8")


def problems_of(folder: Path, *, played: bool = False, proved: bool = False) -> list[Problem]:
    """Return every problem and hint of a folder; its scenarios are `played` or `proved` where that is asked for."""
    library = load(folder)
    found = [*library.problems, *library.hints]
    for scenario in library.scenarios:
        sheet = library.sheets[scenario.id]
        if proved:
            found += prove(scenario, sheet).problems
        elif played:
            found += rehearse(scenario, sheet)
    return found


def raised_by(code: Code) -> list[Problem]:
    """Return what an author is told of the example of a code; hints only for a hint."""
    with TemporaryDirectory() as folder:
        place(Path(folder), code)
        found = problems_of(Path(folder), played=code.code.startswith("P"), proved=code.code > "P404")
    return [each for each in found if each.code.startswith("H") == code.code.startswith("H") or each.code == code.code]


def _text(name: str) -> str:
    return (EXAMPLE / name).read_text(encoding="utf-8")
