"""What the prover found, kept by what was proved and by which rules. All work is done in the caller's session."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.scenarios import take_turn
from storage.tables import ProofRow


@dataclass(frozen=True, slots=True)
class Finding:
    """Hold one problem that the prover found, in words. Not its line: a comment moves that, and proves nothing new."""

    code: str
    message: str
    cure: str


@dataclass(frozen=True, slots=True)
class Proved:
    """Hold what came of proving the scenario of this `digest` under these rules; the time is UTC."""

    digest: str
    ruleset: str
    findings: tuple[Finding, ...]
    proved_at: datetime

    @property
    def clean(self) -> bool:
        """Tell whether nothing was found."""
        return not self.findings


def save_proof(session: Session, proved: Proved) -> None:
    """Keep what was found; what was found before of the same under the same rules gives way."""
    take_turn(session, ProofRow)
    problems = json.dumps([astuple(each) for each in proved.findings], ensure_ascii=False)
    row = ProofRow(digest=proved.digest, ruleset=proved.ruleset, problems=problems, proved_at=proved.proved_at)
    session.merge(row)
    session.flush()


def read_proofs(session: Session, ruleset: str, digests: Iterable[str]) -> dict[str, Proved]:
    """Return by digest what was found under these rules; what was not proved yet is not in it."""
    wanted = (ProofRow.ruleset == ruleset) & ProofRow.digest.in_(sorted(set(digests)))
    return {row.digest: _proved(row) for row in session.scalars(select(ProofRow).where(wanted))}


def _proved(row: ProofRow) -> Proved:
    findings = tuple(Finding(*each) for each in json.loads(row.problems))
    return Proved(row.digest, row.ruleset, findings, row.proved_at)
