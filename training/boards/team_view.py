"""The team as its manager sees it: who is ready, where the skills stand, what is missed, where it is going."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import fmean

from sqlalchemy.orm import Session

from scoring.skills import skills
from storage import boards, groups, team_view, teams
from storage.boards import OVERALL, Cell
from storage.groups import Group, Somebody
from storage.store import Store
from training.authoring.shelf import Shelf
from training.boards.disagreement import Disagreement, disagreement
from training.boards.misses import Miss, misses
from training.boards.ranking import MEASURED_ON, Measured, measure
from training.boards.readiness import Ready, readiness
from training.boards.rules import Rules, choose
from training.boards.standings import NotHereError, Record
from training.boards.trend import Week, weeks
from training.people.sessions import now_utc
from training.permits import require
from training.privacy import looks
from training.visitors import Visitor

WEEKS = 26
LATELY = timedelta(days=180)
MOST_ATTEMPTS = 400
"""Graded attempts that common misses are counted over: the newest."""


@dataclass(frozen=True, slots=True)
class Heat:
    """Hold one field of the heat map: the mean level (0-4), over how many versions of scenarios."""

    level: float
    of: int


@dataclass(frozen=True, slots=True)
class Difficulty:
    """Hold how hard a scenario turned out, on everybody who played it.

    `gives` is in points above (easier) or below (harder) the middling scenario, None where fewer than three people
    played it or nothing connects it with the others; `mean` is the plain mean of the team's first attempts.
    """

    title: str
    gives: float | None
    people: int
    mean: float | None


@dataclass(frozen=True, slots=True)
class TeamView:
    """Hold everything on the page of a team. `heat` is by person and skill; `titles` names the skills in order.

    `apart` counts first attempts that are kept apart, `others` graded attempts made under other rules than the figures
    were (`rules`): neither is in the figures.
    """

    people: tuple[Somebody, ...]
    ready: tuple[Ready, ...]
    heat: Mapping[str, Mapping[str, Heat]]
    titles: Mapping[str, str]
    misses: tuple[Miss, ...]
    trend: tuple[Week, ...]
    difficulty: tuple[Difficulty, ...]
    disagreement: tuple[Disagreement, ...]
    apart: int
    others: int
    rules: Rules


@dataclass(frozen=True)
class TeamRoom:
    """Where staff see a team. Every method raises NotAllowedError, NotHereError and StorageError."""

    store: Store
    visitor: Visitor
    shelf: Shelf
    clock: Callable[[], datetime] = field(default=now_utc)
    record: Record = looks.record

    def teams(self) -> list[Group]:
        """Return the teams that this visitor looks after."""
        require(self.visitor, "see_team")
        with self.store.reading() as session:
            return groups.teams(session, None if self.visitor.role == "owner" else self.visitor.teams)

    def first(self) -> str | None:
        """Return the team to begin with: of the visitor's own the first in which somebody practises; None for none."""
        found = [team.id for team in self.teams()]
        own = [team for team in found if team in self.visitor.teams] or found
        with self.store.reading() as session:
            return next((team for team in own if groups.learners(session, team)), next(iter(own), None))

    def view(self, team_id: str | None, wanted: str | None = None, *, again: bool = False) -> TeamView:
        """Return the page of a team; None is everybody, for an owner where there is no team yet.

        Figures are by the rules that are `wanted`, else by those that cover the most people in half a year. Whose
        levels and scores were seen is written down, once a visit (not `again`).
        """
        require(self.visitor, "see_team")
        known = {team.id for team in self.teams()}
        if team_id not in known and (team_id is not None or known or self.visitor.role != "owner"):
            raise NotHereError
        now = self.clock()
        with looks.session_for(self.store, again=again) as session:
            people = groups.learners(session, team_id)
            view, shown = self._read(session, team_id, people, wanted, now)
            for each in sorted(() if again else shown):
                self.record(session, self.visitor, each, "", "scores")
        return view

    def _read(
        self, session: Session, team_id: str | None, people: Sequence[Somebody], wanted: str | None, now: datetime
    ) -> tuple[TeamView, set[str]]:
        """Return the page of these people, and whose levels or scores are on it."""
        ids = [each.id for each in people]
        since = now - timedelta(weeks=WEEKS)
        rules = choose(session, ids, since, wanted)
        stands = boards.skill_standings(session, rules.shown, ids)
        measured, own = _measured(session, rules, stands)
        versions = groups.versions(session)
        titles = dict(versions.values()) | {each.id: each.title for each in self.shelf.library().scenarios}
        asked = team_view.asked(session, team_id, ids)
        tasks = sorted({each.assignment_id for each in asked})
        handed = team_view.handed(session, tasks, ids)
        later = teams.joined_after_day(session, tasks)
        scores = team_view.figures(session, ids, rules.shown, since)
        levels = team_view.lately(session, ids, rules.shown, now - LATELY, MOST_ATTEMPTS)
        view = TeamView(
            people=tuple(people),
            ready=tuple(readiness(asked, handed, people, titles, later, now)),
            heat=_heat(stands),
            titles={skill.name: skill.title for skill in skills()},
            misses=misses(session, levels, people),
            trend=tuple(weeks(scores, measured, since)),
            difficulty=tuple(_difficulty(measured, versions, self.shelf.offer().digests, own)),
            disagreement=tuple(disagreement(team_view.decided(session, ids), titles)),
            apart=sum(cell.apart is not None for cell in own),
            others=team_view.made_otherwise(session, ids, rules.shown, since),
            rules=rules,
        )
        return view, {each.person_id for each in handed} | {person for person, _, _ in stands}

    def exported(self, team_id: str | None, wanted: str | None = None) -> TeamView:
        """Return the page of a team to take away, and write down that it was taken."""
        require(self.visitor, "export_team")
        view = self.view(team_id, wanted, again=True)
        with self.store.writing() as session:
            for each in view.people:
                self.record(session, self.visitor, each.id, "", "export")
        return view


def _measured(
    session: Session, rules: Rules, stands: Sequence[tuple[str, str, tuple[Cell, ...]]]
) -> tuple[Measured, list[Cell]]:
    """Measure scenarios on everybody, and return it with the cells of these people's overall scores."""
    overall = {person: cells for person, skill, cells in stands if skill == OVERALL}
    others = boards.standings(session, rules.shown, OVERALL, most=MEASURED_ON)
    measured = measure({each.person_id: each.cells for each in others} | overall)
    return measured, [cell for cells in overall.values() for cell in cells]


def _heat(stands: Sequence[tuple[str, str, Sequence[Cell]]]) -> dict[str, dict[str, Heat]]:
    """Take each scenario at its latest graded attempt: the map is about today, the board about the first time."""
    made: dict[str, dict[str, Heat]] = {}
    for person, skill, cells in stands:
        levels = [
            level
            for cell in cells
            if cell.apart is None and (level := cell.score if cell.latest is None else cell.latest) is not None
        ]
        if levels and skill != OVERALL:
            made.setdefault(person, {})[skill] = Heat(fmean(levels), len(levels))
    return made


def _difficulty(
    measured: Measured,
    versions: Mapping[str, tuple[str, str]],
    offered: Mapping[str, str],
    own: Sequence[Cell],
) -> list[Difficulty]:
    """Return the versions on offer that were played, the hardest first; those that nobody could measure last."""
    scores: dict[str, list[float]] = {}
    for cell in own:
        if cell.apart is None and cell.score is not None:
            scores.setdefault(cell.digest, []).append(cell.score)
    made = [
        Difficulty(
            versions[digest][1],
            measured.gives.get(digest),
            measured.people.get(digest, len(scores.get(digest, ()))),
            fmean(scores[digest]) if digest in scores else None,
        )
        for digest in offered.values()
        if digest in versions and (digest in measured.gives or digest in scores)
    ]
    return sorted(made, key=lambda each: (each.gives is None, each.gives or 0.0, each.title))
