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
ENOUGH = 6
"""Talks under new rules, from which on where a skill stood by the rules before says nothing more."""
_THEN = " then "
SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class Point:
    """Hold one attempt on one skill: its level, by which rules, and where the skill stood after it by these alone.

    `after` is None where the rules changed during the attempt.
    """

    attempt_id: str
    scenario: str
    ended_at: datetime
    kind: Kind
    level: float
    rules: str
    after: Estimate | None


@dataclass(frozen=True, slots=True)
class SkillProgress:
    """Hold one skill over time; `now` and `change` are made of attempts under one set of rules, `points` of all.

    `before` is where the skill stood by the rules before those, as long as there are few attempts under them.
    """

    skill: str
    title: str
    points: tuple[Point, ...]
    now: Estimate | None
    change: Change | None
    before: Estimate | None

    @property
    def stands(self) -> Estimate | None:
        """Return where the skill stands, by the rules before where nothing else is known."""
        return self.now or self.before


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

    `rules` are those that the figures are by: where no attempt was made by those in force, the newest. `changed` tells
    whether there are attempts under other rules too.
    """

    skills: tuple[SkillProgress, ...]
    suggestions: tuple[Suggestion, ...]
    days: Days
    attempts: int
    graded: int
    rules: str
    changed: bool

    @property
    def today(self) -> bool:
        """Tell whether the figures were made by the rules in force."""
        return self.rules == ruleset()


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
        made.sort(key=lambda each: (each.stands is None, each.stands.level if each.stands else 0.0))
        return Progress(
            skills=tuple(made),
            suggestions=suggestions(made, played, self.shelf.library().scenarios, titles, now),
            days=_days([each.astimezone(zone).date() for each in said], now.astimezone(zone).date()),
            attempts=len(played),
            graded=sum(each.kind == "graded" for each in played),
            rules=rules,
            changed=any(each.ruleset != rules for each in played),
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
    whole = [each for each in played if _THEN not in each.ruleset]
    if not whole or any(each.ruleset == ruleset() for each in whole):
        return ruleset()
    return max(whole, key=lambda each: each.ended_at).ruleset


def _skill(name: str, title: str, played: Sequence[Played], rules: str) -> SkillProgress | None:
    called = [each for each in played if name in each.levels]
    if not called:
        return None
    levels: dict[str, list[float]] = {}
    for each in called:
        if _THEN not in each.ruleset:
            levels.setdefault(each.ruleset, []).append(each.levels[name])
    standing = {under: iter(path(each)) for under, each in levels.items()}
    points = tuple(
        Point(
            each.attempt_id,
            each.scenario,
            each.ended_at,
            each.kind,
            each.levels[name],
            each.ruleset,
            next(standing[each.ruleset]) if each.ruleset in standing else None,
        )
        for each in called
    )
    comparable = levels.get(rules, [])
    earlier = [] if len(comparable) >= ENOUGH else [point for point in points if point.rules != rules and point.after]
    return SkillProgress(
        skill=name,
        title=title,
        points=points,
        now=estimate(comparable) if comparable else None,
        change=change(comparable),
        before=earlier[-1].after if earlier else None,
    )


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
        now_at = known[skill].stands if skill in known else None
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
            found.append(Suggestion(skill, titles[skill], mine.stands if mine else None, days, first))
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
