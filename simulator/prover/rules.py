"""Name the rules that a proof rests on, so that a kept proof can be told from one of other rules."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from scoring.ruleset import ruleset

_SIMULATOR = Path(__file__).parent.parent
_DECIDE = ("customer", "mood", "rehearse", "scenario", "state", "triggers", "turn", "words")
_SHOW = ("command", "rules")


@cache
def proving_rules() -> str:
    """Return twelve hexadecimal digits that change with the grading, the mood, the customer, a bot or the search."""
    made = hashlib.sha256(ruleset().encode())
    prover = [file for file in _SIMULATOR.glob("prover/*.py") if file.stem not in _SHOW]
    for file in sorted([*(_SIMULATOR / f"{name}.py" for name in _DECIDE), *prover]):
        made.update(file.relative_to(_SIMULATOR).as_posix().encode())
        made.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return made.hexdigest()[:12]
