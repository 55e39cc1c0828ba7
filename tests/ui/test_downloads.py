"""No table gives away more than its page does: what people typed has no download of its own, and is no formula."""

from __future__ import annotations

import re
from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.ui.tables import tables

ROOT = Path(__file__).parents[2]


def test_only_the_talks_of_a_proof_stand_in_a_table_with_a_download() -> None:
    used = {
        path.relative_to(ROOT).as_posix(): len(found)
        for path in (*(ROOT / "ui").rglob("*.py"), ROOT / "app.py")
        if (found := re.findall(r"st\.(?:dataframe|data_editor)\(", path.read_text("utf-8")))
    }
    assert used == {"ui/parts/proof.py": 1}


def _page() -> None:
    from simulator.prover.proof import Kind, Proof, Reach, Talk  # noqa: PLC0415
    from ui.parts.proof import proof_of  # noqa: PLC0415

    formula = "=HYPERLINK(1)"
    kinds: tuple[Kind, ...] = ("bot", "rehearsal")
    talks = tuple(Talk(kind, formula, formula, "resolved", (), 90, (5.0, 3.0), (), "") for kind in kinds)
    reach = Reach(formula, ("lines",), 3, ("@sorry",), formula)
    proof_of(Proof("x", "X", talks, (reach,), (reach,), (), (), 9, 3, ()))


def test_no_cell_of_a_proof_is_a_formula() -> None:
    at = AppTest.from_function(_page, default_timeout=60).run()
    assert not at.exception
    (talks,) = at.dataframe
    cells = [str(cell) for name in talks.value if name != "anger" for cell in talks.value[name]]
    assert [cell for cell in cells if "HYPERLINK" in cell] == ["'=HYPERLINK(1)", "✎ =HYPERLINK(1)"]
    assert len(tables(at)) == 3
