"""My progress: skills over time with how sure one can be, what improved, what to practise next, days of practice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo

from scoring.ruleset import ruleset
from scoring.skills import skills
from simulator.scenario import Scenario
from storage import progress
from storage.progress import Known, Played, Words
from storage.store import Store
from storage.tables import Kind
from training.authoring.shelf import Shelf
from training.learning.estimate import Change, Estimate, change, estimate, path
from training.people.sessions import now_utc
from training.permits import require
from training.visitors import Visitor

MOST = 150
"""Attempts that are looked at: the newest."""
UNPLAYED = 2.0  # the level that a skill is taken for which no talk has called for yet
FIRST_INTERVAL = 2  # days after which a skill at level 0 comes round again; twice as long with each level
LATELY = timedelta(days=28)
SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class Point:
    """Hold one attempt on one skill: its level, and where the skill stood after it (None: under other rules)."""

    attempt_id: str
    scenario: str
    ended_at: datetime
    kind: Kind
    level: float
    after: Estimate | None


@dataclass(frozen=True, slots=True)
class SkillProgress:
    """Hold one skill over time; `now` and `change` are made of attempts under one set of rules, `points` of all."""

    skill: str
    title: str
    points: tuple[Point, ...]
    now: Estimate | None
    change: Change | None

    @property
    def earlier(self) -> int:
        """Count the attempts that were made under other rules."""
        return sum(point.after is None for point in self.points)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Hold what to practise next: a skill, why (its level if known, days since it came up), and a customer for it."""

    skill: str
    title: str
    level: Estimate | None
    days: int | None
    scenario: Scenario


@dataclass(frozen=True, slots=True)
class Days:
    """Hold the days of the past four weeks, today last, with whether anything was said on each.

    `run` is how many days in a row there were up to today, or up to yesterday where today is still to come.
    """

    each: tuple[tuple[date, bool], ...]
    run: int

    @property
    def practised(self) -> int:
        """Count the days of practice."""
        return sum(said for _, said in self.each)


@dataclass(frozen=True, slots=True)
class Progress:
    """Hold everything on the page: skills that came up, the lowest first, and what to practise next.

    `today` tells whether the figures were made by the rules in force: where no attempt was, they are by the newest.
    """

    skills: tuple[SkillProgress, ...]
    suggestions: tuple[Suggestion, ...]
    days: Days
    attempts: int
    graded: int
    today: bool


@dataclass(frozen=True)
class ProgressRoom:
    """Where a person sees their own progress; nobody else's. Raises NotAllowedError and StorageError.

    `known` is what was read for this very person before; whoever keeps it drops it when another person comes.
    """

    store: Store
    visitor: Visitor
    shelf: Shelf
    clock: Callable[[], datetime] = now_utc
    known: Known = field(default_factory=dict)

    def progress(self, zone: tzinfo) -> Progress:
        """Return this person's progress; `zone` says where a day of theirs begins."""
        require(self.visitor, "see_own_progress")
        now = self.clock()
        with self.store.reading() as session:
            played = progress.played(session, self.visitor.person_id, MOST, self.known)
            said = progress.said_at(session, self.visitor.person_id, now - LATELY - timedelta(days=2))
        titles = {skill.name: skill.title for skill in skills()}
        rules = _rules(played)
        made = [each for name, title in titles.items() if (each := _skill(name, title, played, rules))]
        made.sort(key=lambda each: (each.now is None, each.now.level if each.now else 0.0))
        return Progress(
            skills=tuple(made),
            suggestions=suggestions(made, played, self.shelf.library().scenarios, titles, now),
            days=_days([each.astimezone(zone).date() for each in said], now.astimezone(zone).date()),
            attempts=len(played),
            graded=sum(each.kind == "graded" for each in played),
            today=rules == ruleset(),
        )

    def words(self) -> list[Words]:
        """Return what trainers wrote to this person about their attempts, the newest first."""
        require(self.visitor, "see_own_progress")
        with self.store.reading() as session:
            return progress.list_words(session, self.visitor.person_id)

    def unseen(self) -> list[Words]:
        """Return the attempts that a trainer has read and this person has not looked at since, the newest first."""
        require(self.visitor, "see_own_progress")
        with self.store.reading() as session:
            return progress.list_unseen(session, self.visitor.person_id)


def _rules(played: Sequence[Played]) -> str:
    """Return today's rules, or the newest that there are attempts under where today's have none yet."""
    whole = [each for each in played if " then " not in each.ruleset]
    if not whole or any(each.ruleset == ruleset() for each in whole):
        return ruleset()
    return max(whole, key=lambda each: each.ended_at).ruleset


def _skill(name: str, title: str, played: Sequence[Played], rules: str) -> SkillProgress | None:
    called = [each for each in played if name in each.levels]
    comparable = [each.levels[name] for each in called if each.ruleset == rules]
    standing = iter(path(comparable))
    points = tuple(
        Point(
            each.attempt_id,
            each.scenario,
            each.ended_at,
            each.kind,
            each.levels[name],
            next(standing) if each.ruleset == rules else None,
        )
        for each in called
    )
    if not points:
        return None
    return SkillProgress(name, title, points, estimate(comparable) if comparable else None, change(comparable))


def suggestions(
    made: Sequence[SkillProgress],
    played: Sequence[Played],
    offered: Sequence[Scenario],
    titles: Mapping[str, str],
    now: datetime,
) -> tuple[Suggestion, ...]:
    """Return up to three skills, the weakest and longest unpractised first, each with a customer who is good for it.

    A skill's claim is how far it is from complete (0-1) plus how much of its interval has gone by: 2 days at level 0,
    twice as long with each level. The customer is one not met yet, else the one met longest ago; a gentle one first.
    """
    known = {each.skill: each for each in made}
    met = {each.scenario: each.ended_at for each in played}
    wanted = {skill for each in offered for skill in each.practise if skill in titles}

    def claim(skill: str) -> float:
        now_at = known[skill].now if skill in known else None
        level = now_at.level if now_at else UNPLAYED
        days = _since(known[skill], now) if skill in known else None
        share = 1.0 if days is None else days / (FIRST_INTERVAL * 2**level)
        return (4 - level) / 4 + share

    found: list[Suggestion] = []
    for skill in sorted(wanted, key=lambda each: (-claim(each), each)):
        taken = {each.scenario.id for each in found}
        good = [each for each in offered if skill in each.practise and each.id not in taken]
        if good and len(found) < SUGGESTED:
            first = min(good, key=lambda each: (each.id in met, met.get(each.id, now), each.difficulty, each.title))
            mine = known.get(skill)
            days = int(_since(mine, now)) if mine else None
            found.append(Suggestion(skill, titles[skill], mine.now if mine else None, days, first))
    return tuple(found)


def _since(skill: SkillProgress, now: datetime) -> float:
    return max(0.0, (now - skill.points[-1].ended_at) / timedelta(days=1))


def _days(said: Sequence[date], today: date) -> Days:
    practised = {*said}
    each = [today - timedelta(days=back) for back in range(LATELY.days - 1, -1, -1)]
    run, day = 0, today if today in practised else today - timedelta(days=1)
    while day in practised:
        run, day = run + 1, day - timedelta(days=1)
    return Days(tuple((one, one in practised) for one in each), run)
