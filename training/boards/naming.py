"""What one visitor may call the people on a board, and whose attempts they may open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from storage.groups import Appearing
from training.boards.ranking import Figure
from training.boards.standings import Row
from training.permits import looks_after, may
from training.visitors import Visitor

ELSEWHERE = "Somebody in another team"
_IN_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Naming:
    """Hold how people appear and in which teams they are, beside the visitor who looks."""

    visitor: Visitor
    appearing: Mapping[str, Appearing]
    teams: Mapping[str, frozenset[str]]

    @cached_property
    def _reads(self) -> bool:
        return may(self.visitor, "read_team_attempts")

    def opens(self, person_id: str) -> bool:
        """Tell whether the visitor may see this person's graded attempts."""
        if person_id == self.visitor.person_id:
            return True
        return self._reads and looks_after(self.visitor, self.teams.get(person_id, _IN_NONE))

    def name(self, person_id: str) -> str:
        """Return what the visitor may call somebody: staff know those whom they look after by name."""
        who = self.appearing[person_id]
        if self.opens(person_id):
            return f"{who.name} ({who.pseudonym})" if who.pseudonym else who.name
        theirs = self.teams.get(person_id, _IN_NONE)
        return who.pseudonym or (who.name if theirs & self.visitor.teams else ELSEWHERE)

    def row(self, person_id: str, made: Figure) -> Row:
        """Return somebody's row of a board."""
        mine = person_id == self.visitor.person_id
        on_board = self.appearing[person_id].on_boards
        return Row(person_id, self.name(person_id), made, mine, self.opens(person_id), on_board)
