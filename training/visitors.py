"""Who is here: the one person of solo mode, somebody who has signed in, or nobody yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from storage.tables import Role

LOCAL = "local"
Standing = Literal["anonymous", "trainee", "trainer", "manager", "owner"]
"""The five kinds of visitor. The one person of solo mode stands as an owner."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Hold who asks: `teams` are the ids of the teams they are in, `role` is None for nobody who is known.

    Made in `training` from what is stored, at every rerun; a page passes it on and never makes one.
    """

    person_id: str
    name: str
    role: Role | None
    teams: frozenset[str] = frozenset()
    solo: bool = False

    @property
    def standing(self) -> Standing:
        """Name the kind of visitor, as the table of permits has it."""
        return self.role or "anonymous"


ANONYMOUS = Visitor("", "", None)
