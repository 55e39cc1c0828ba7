"""Leaderboards: who sees which rows of them under which name, and the attempts behind every row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from scoring.ruleset import ruleset
from storage import attempts, boards, groups
from storage.boards import OVERALL, Cell
from storage.both_numbers import both_numbers
from storage.groups import Group
from storage.store import Store
from storage.tables import Apart, AttemptRow
from training.authoring.shelf import Shelf
from training.boards.naming import ELSEWHERE, Naming
from training.boards.pseudonyms import pseudonym
from training.boards.ranking import MEASURED_ON, Cells, Figure, figure, improvement, measure, ranked
from training.boards.rules import Rules, choose
from training.boards.standings import Behind, Board, Choice, NotHereError, Record, around
from training.people.sessions import now_utc
from training.permits import looks_after, may, require
from training.privacy import looks
from training.privacy.retention import words_gone
from training.reviews.reviewed import Reviewed, reviewed
from training.visitors import Visitor

IMPROVED = 3
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True)
class BoardRoom:
    """Where boards are read. Every method raises NotAllowedError and StorageError, those with an id NotHereError."""

    store: Store
    visitor: Visitor
    shelf: Shelf
    clock: Callable[[], datetime] = field(default=now_utc)
    record: Record = looks.record

    def teams(self) -> list[Group]:
        """Return the teams whose board this visitor may choose."""
        require(self.visitor, "see_board")
        with self.store.reading() as session:
            return groups.teams(session, None if self.visitor.role == "owner" else self.visitor.teams)

    def trades(self) -> list[str]:
        """Return the trades of the scenarios on offer."""
        require(self.visitor, "see_board")
        return sorted({each.trade for each in self.shelf.library().scenarios}, key=str.casefold)

    def board(self, choice: Choice) -> Board:
        """Return a board as this visitor may see it."""
        require(self.visitor, "see_board")
        if choice.team is not None and choice.team not in {team.id for team in self.teams()}:
            raise NotHereError
        with self.store.reading() as session:
            people = None if choice.team is None else groups.members(session, choice.team)
            since = None if choice.days is None else self.clock() - timedelta(days=choice.days)
            rules = choose(session, people, since, choice.rules)
            here = boards.standings(session, rules.shown, choice.skill, people)
            others = here[:MEASURED_ON]
            if people is not None:
                others = [*boards.standings(session, rules.shown, choice.skill, most=MEASURED_ON), *here]
            naming = self._naming(session, people)
            names = {digest: scenario for digest, (scenario, _) in groups.versions(session).items()}
        measured = measure({each.person_id: each.cells for each in others})
        wanted = self._wanted(choice, names)
        cells = {each.person_id: wanted(each.cells) for each in here}
        figures = {who: figure(each, measured, names) for who, each in cells.items()}
        return self._drawn(figures, cells, naming, rules)

    def _naming(self, session: Session, people: Sequence[str] | None) -> Naming:
        teams = groups.everybodys_teams(session) if people is None else groups.teams_of(session, people)
        return Naming(self.visitor, groups.appearances(session, people), teams)

    def _drawn(self, made: Mapping[str, Figure], cells: Cells, naming: Naming, rules: Rules) -> Board:
        """Return the board that these figures make: of those who are on boards, and of the others for whoever may."""
        figures = ranked({who: each for who, each in made.items() if naming.appearing[who].on_boards})
        rows = [naming.row(who, each) for who, each in figures.items()]
        away = [naming.row(who, each) for who, each in made.items() if who not in figures]
        whole = may(self.visitor, "see_whole_board")
        gains = {who: improvement(cells[who]) for who in figures}
        best = sorted(((gain, who) for who, gain in gains.items() if gain and gain > 0), reverse=True)[:IMPROVED]
        return Board(
            rows=tuple([*rows, *(row for row in away if row.open)] if whole else around(rows, away)),
            whole=whole,
            ranked=sum(each.mean is not None for each in figures.values()),
            unranked=Counter(each.why for each in figures.values() if each.mean is None),
            apart=_together(figures.values()),
            improved=tuple((naming.name(who), gain) for gain, who in best),
            rules=rules,
        )

    def exported(self, choice: Choice) -> Board:
        """Return a board to take away, and write down whose row was taken."""
        require(self.visitor, "export_board")
        board = self.board(choice)
        with self.store.writing() as session:
            for row in board.rows:
                self.record(session, self.visitor, row.person_id, "", "export")
        return board

    def behind(self, person_id: str, rules: str | None = None, *, again: bool = False) -> list[Behind]:
        """Return every graded attempt of a person that a board or team page draws from, newest first.

        That somebody else saw them is written down, once a visit (not `again`).
        """
        require(self.visitor, "see_board")
        rules = rules or ruleset()
        if not _ID.fullmatch(person_id):
            raise NotHereError
        with looks.session_for(self.store, again=again) as session:
            if not Naming(self.visitor, {}, groups.teams_of(session, [person_id])).opens(person_id):
                raise NotHereError
            if not again:
                self.record(session, self.visitor, person_id, "", "scores")
            found = boards.results(session, [person_id], rules)
            versions = groups.versions(session)
            others = boards.standings(session, rules, OVERALL, most=MEASURED_ON)
            both = both_numbers(session, [each.attempt_id for each in found])
        gives = measure({each.person_id: each.cells for each in others}).gives
        return [
            Behind(
                each.attempt_id,
                versions[each.digest][1],
                each.last_at,
                each.overall,
                each.apart,
                each.first,
                gives.get(each.digest),
                both.get(each.attempt_id),
            )
            for each in reversed(found)
        ]

    def look(self, attempt_id: str, *, again: bool = False) -> Reviewed:
        """Return a graded attempt of somebody whom this visitor looks after, and write down that they looked.

        A page is drawn anew at every click: only the first time (not `again`) is a look. With it comes what trainers
        said of its grades. Raises WordsGoneError where only its levels are left.
        """
        require(self.visitor, "read_team_attempts")
        if not _ID.fullmatch(attempt_id):
            raise NotHereError
        with looks.session_for(self.store, again=again) as session:
            row = session.get(AttemptRow, attempt_id)
            person = row.person_id if row and row.kind == "graded" else ""
            teams = groups.teams_of(session, [person]).get(person, frozenset())
            if not person or not looks_after(self.visitor, teams):
                raise NotHereError
            stored = attempts.read_attempt(session, person, attempt_id)
            if stored is None:
                raise words_gone(session, person, attempt_id) or NotHereError
            if not again:
                self.record(session, self.visitor, person, attempt_id, "read")
            return reviewed(session, stored)

    def appearance(self) -> tuple[str | None, bool]:
        """Return this visitor's pseudonym, if any, and whether they are on boards."""
        require(self.visitor, "choose_how_i_appear")
        with self.store.reading() as session:
            return groups.appearance(session, self.visitor.person_id)

    def appear(self, typed: str, *, on_boards: bool) -> None:
        """Choose how others see this visitor: under a pseudonym (empty: their name), or not at all.

        Raises PseudonymRefusedError.
        """
        require(self.visitor, "choose_how_i_appear")
        with self.store.writing() as session:
            name = pseudonym(typed, [ELSEWHERE, *groups.others_names(session, self.visitor.person_id)])
            groups.appear(session, self.visitor.person_id, name or None, on_boards=on_boards)

    def _wanted(self, choice: Choice, names: Mapping[str, str]) -> Callable[[Sequence[Cell]], Sequence[Cell]]:
        if choice.days is None and choice.trade is None:
            return lambda cells: cells
        since = 0 if choice.days is None else self.clock().date().toordinal() - choice.days
        trades = {each.id: each.trade for each in self.shelf.library().scenarios}
        open_ = {digest for digest, name in names.items() if choice.trade in (None, trades.get(name))}
        return lambda cells: [cell for cell in cells if cell.day >= since and cell.digest in open_]


def _together(figures: Iterable[Figure]) -> Counter[Apart]:
    """Count what was kept apart, by reason."""
    found = Counter[Apart]()
    for each in figures:
        found.update(each.apart)
    return found
