"""Make the database of the demonstration: play every attempt on all processors, store each as if it were its time."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from sqlalchemy.orm import Session

from scoring.ruleset import ruleset
from simulator.library import SHIPPED, load
from simulator.turn import card
from storage import accounts, attempts, boards, people, teams
from storage.accounts import Account
from storage.attempts import NewTurn, Terms
from storage.place import FILE_NAME, sqlite_url
from storage.store import Store, open_store
from training.authoring.shelf import Shelf
from training.demo.after import Played, look_back
from training.demo.blind import rounds
from training.demo.cast import TEAMS, Player, cast
from training.demo.door import MARK
from training.demo.plan import WEEKS, Ask, Life, asks, lives
from training.demo.play import Game, live
from training.learning.assignments import Assignments
from training.learning.wanted import Wanted
from training.practice.desk import new_key
from training.visitors import Visitor

SEED = 20
Tell = Callable[[int, int, str], None]


@dataclass
class _School:
    """Hold what is being made: ids by place in the cast, in TEAMS and in the list of assignments."""

    store: Store
    players: list[Player]
    start: datetime
    ids: list[str]
    teams: list[str]
    asks: list[str]

    def visitor(self, place: int) -> Visitor:
        player = self.players[place]
        return Visitor(self.ids[place], player.name, player.role, frozenset(self.teams[n] for n in player.teams))


def make(folder: Path, people_wanted: int, jobs: int, tell: Tell, now: datetime | None = None) -> int:
    """Make the demonstration in a folder, in place of the one that is there, and return how many attempts it has.

    `tell` is told how many of how many people are done, and what is being done. Nothing is put in the folder before
    it is complete.
    """
    now = (now or datetime.now(UTC)).replace(microsecond=0)
    making = folder.with_name(f"{folder.name}.making")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    rng = random.Random(SEED)  # noqa: S311 - not a secret
    scenarios = [each.id for each in load().scenarios]
    players, asked = cast(people_wanted, SEED), asks(scenarios, rng)
    school = _found(
        open_store(sqlite_url(making / FILE_NAME)),
        players,
        now.replace(hour=0, minute=0, second=0) - timedelta(weeks=WEEKS),
    )
    _assign(school, asked)
    wanted = lives(players, asked, scenarios, school.start, rng)
    played: list[Played] = []
    with _players(jobs) as each_life:
        # Stored while others are still playing: what one person did has nothing to do with when others did theirs.
        for done, (life, games) in enumerate(zip(wanted, each_life(wanted), strict=True)):
            tell(done, len(wanted), f"{life.player.name}: three months")
            with school.store.writing() as session:
                played += [_keep(session, school, game, rng) for game in games]
    tell(len(wanted), len(wanted), "trainers read, adjust and answer")
    played.sort(key=lambda each: each.at)
    trainers = [school.visitor(n) for n, player in enumerate(players) if player.role == "trainer"]
    managers = [school.visitor(n) for n, player in enumerate(players) if player.role in ("manager", "owner")]
    look_back(school.store, trainers, managers, played, now, rng)
    rounds(school.store, managers[0], trainers, now, rng)
    roles = [{"id": school.ids[n], "name": each.name, "role": each.role} for n, each in enumerate(players)]
    school.store.close()
    (making / MARK).write_text(json.dumps({"people": roles}, ensure_ascii=False), "utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    making.rename(folder)
    return len(played)


@contextmanager
def _players(jobs: int) -> Iterator[Callable[[list[Life]], Iterator[list[Game]]]]:
    """Give something that plays lives, in their order, on this many processes."""
    if jobs < 2:
        yield lambda wanted: map(live, wanted)
        return
    # Not by forking: whoever calls may have threads and an open database.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        try:
            yield lambda wanted: pool.map(live, wanted)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _found(store: Store, players: list[Player], start: datetime) -> _School:
    """Make the teams and the people, as they were on the first day."""
    ids = [f"demo-{_slug(player.name)}" for player in players]
    team_ids = [f"demo-team-{_slug(name)}" for name in TEAMS]
    with store.writing() as session:
        for team_id, name in zip(team_ids, TEAMS, strict=True):
            teams.add_team(session, team_id, name, start)
        for person_id, player in zip(ids, players, strict=True):
            email = f"{_slug(player.name)}@example.com"
            people.add_person(session, person_id, player.name, start)
            # No password: nobody signs in here, the demonstration has a switch.
            made = Account(person_id, player.name, email, player.role, None, None, start, None)
            accounts.add_account(session, made)
            for place in player.teams:
                teams.add_member(session, team_ids[place], person_id, start)
    return _School(store, players, start, ids, team_ids, [])


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _assign(school: _School, asked: list[Ask]) -> None:
    by = next(n for n, player in enumerate(school.players) if player.role == "owner")
    for ask in asked:
        made = school.start + timedelta(weeks=ask.week)
        service = Assignments(school.store, school.visitor(by), Shelf(SHIPPED), partial(_at, made))
        wanted = Wanted(
            title=ask.title,
            path=ask.path,
            teams=tuple(school.teams[place] for place in ask.teams),
            due_at=made + timedelta(days=ask.due),
            attempts=ask.attempts,
            pass_mark=ask.pass_mark,
        )
        school.asks.append(service.make(wanted))


def _keep(session: Session, school: _School, game: Game, rng: random.Random) -> Played:
    """Store an attempt turn by turn at the times at which it would have been made."""
    terms = Terms() if game.ask is None else Terms("graded", assignment_id=school.asks[game.ask])
    person, now, rules, whole = school.ids[game.player], game.at, ruleset(), game.attempt
    attempt_id = attempts.begin_attempt(session, person, whole.scenario, rules, now, terms=terms)
    stored = attempts.lock_attempt(session, person, attempt_id)
    assert stored is not None  # noqa: S101 - begun above
    for number in range(1, len(whole.turns) + 1):
        now += timedelta(seconds=rng.uniform(25, 150))
        answer = whole.turns[number].customer if number < len(whole.turns) else whole.pending
        so_far = replace(whole, turns=whole.turns[:number], pending=answer)
        overall = card(so_far).overall if so_far.state.ended else None
        attempts.add_turn(session, stored, NewTurn(new_key(), so_far, rules, now, overall))
    if game.left:
        attempts.abandon(session, stored, now)
    boards.refresh(session, attempt_id)
    return Played(school.visitor(game.player), attempt_id, whole, now, graded=game.ask is not None, left=game.left)


def _at(moment: datetime) -> datetime:
    return moment


def processors() -> int:
    """Return how many processes may play at once."""
    return max(1, min(8, os.cpu_count() or 1))
