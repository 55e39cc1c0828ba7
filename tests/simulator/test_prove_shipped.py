"""Every scenario that comes with Composure proves clean: nobody has to find out in a lesson what does not hold."""

from __future__ import annotations

from itertools import pairwise

import pytest

from simulator.library import load
from simulator.prover import prove
from simulator.prover.bots import RANKED

LIBRARY = load()


@pytest.mark.parametrize("id", [scenario.id for scenario in LIBRARY.scenarios])
def test_it_proves_clean(id: str) -> None:  # noqa: A002 - it is called id wherever an author meets it
    scenario = LIBRARY.get(id)
    proof = prove(scenario, LIBRARY.sheets[id])
    assert [str(problem) for problem in proof.problems] == []

    cast = {talk.name: talk for talk in proof.talks if talk.kind == "bot"}
    scores = [cast[name].score or 0 for name in RANKED]
    assert all(better > worse for better, worse in pairwise(scores)), dict(zip(RANKED, scores, strict=True))
    assert cast["expert"].ended == "resolved"
    assert cast["hostile"].ended == "walked_out"

    assert [reach.what for reach in (*proof.lines, *proof.endings, *proof.facts) if not reach.reached] == []
    assert proof.longest <= scenario.customer.patience
