"""How a table is declared: what its columns hold about people, and through which of them a row is theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Link = Literal["person", "attempt", "email", "try", "look"]
"""How a row is found to be theirs: by their id, through their attempt, by their e-mail, by its hash, or as a look."""
Kept = Literal["account", "words", "scores", "log", "short", "nobody"]
"""For how long: as the account, as transcripts, as scores, as the log, for hours or days; or it is about nobody."""


@dataclass(frozen=True, slots=True)
class Declared:
    """Declare a table: `columns` say what each holds about a person, `own` through which of them a row is theirs.

    A person's own rows are exported, and deleted when the person is erased. Rows of others' that name them through
    `author` columns are kept without them, and lose the texts in `emptied`. `secret` columns are never handed out.
    """

    purpose: str
    kept: Kept
    columns: Mapping[str, str]
    own: Mapping[str, Link] = field(default_factory=dict)
    author: tuple[str, ...] = ()
    emptied: tuple[str, ...] = ()
    secret: tuple[str, ...] = ()


WHOSE, OF = "whose it is", "of which attempt"
"""What a column holds that says whose a row is, by the person or through an attempt."""
