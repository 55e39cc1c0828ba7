"""What is asked of people in the demonstration, and who plays what when: drawn from a seed before it is played."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from training.demo.cast import TEAMS, Player

WEEKS = 13
_ASKED = 3
_BEST = 0.97


@dataclass(frozen=True, slots=True)
class Ask:
    """Hold an assignment: `week` is when it was made, `due` days later it is due; `teams` are places in TEAMS."""

    title: str
    path: tuple[str, ...]
    teams: tuple[int, ...]
    week: int
    due: int
    attempts: int
    pass_mark: int


@dataclass(frozen=True, slots=True)
class Game:
    """Hold one attempt that is to be played; `ask` is its assignment's place in the list, None for practice.

    `player` is the person's place in the cast, `seed` counts their earlier attempts at the scenario, `skill` is 0-1.
    """

    player: int
    scenario: str
    at: datetime
    ask: int | None
    seed: int
    skill: float
    habit: str
    dice: int


def asks(scenarios: Sequence[str], rng: random.Random) -> list[Ask]:
    """Return the assignments, in the order in which they were made."""
    names = list(scenarios)
    rng.shuffle(names)
    paths = [tuple(names[n * _ASKED : (n + 1) * _ASKED]) for n in range(4)]
    everybody = tuple(range(len(TEAMS)))
    return [
        Ask("First customers", paths[0], everybody, week=0, due=14, attempts=3, pass_mark=50),
        Ask("Hear people out", paths[1], everybody, week=4, due=14, attempts=2, pass_mark=60),
        Ask("When it was not our fault", paths[2], everybody[:2], week=8, due=14, attempts=2, pass_mark=60),
        Ask("The hard ones", paths[3], everybody, week=11, due=21, attempts=2, pass_mark=70),
    ]


def games(
    players: Sequence[Player], asked: Sequence[Ask], scenarios: Sequence[str], start: datetime, rng: random.Random
) -> list[Game]:
    """Return every attempt, in the order in which they begin."""
    found: list[Game] = []
    for number, player in enumerate(players):
        if player.role != "trainee":
            continue
        wanted = sorted([*_asked(player, asked, rng), *_practice(player, scenarios, rng)], key=lambda each: each[0])
        played: dict[str, int] = {}
        for day, scenario, ask in wanted:
            at = start + timedelta(days=day)
            skill = min(_BEST, max(0.0, player.skill + player.growth * day / 7))
            seed = played.get(scenario, 0)
            dice = rng.randrange(1 << 30)
            found.append(Game(number, scenario, at, ask, seed, skill, player.habit, dice))
            played[scenario] = seed + 1
    return sorted(found, key=lambda each: each.at)


def _asked(player: Player, asked: Sequence[Ask], rng: random.Random) -> list[tuple[float, str, int]]:
    """Draw the graded attempts: a path is walked in its order, and left where diligence ends."""
    found = []
    for number, ask in enumerate(asked):
        if not set(ask.teams) & set(player.teams):
            continue
        day = ask.week * 7 + rng.uniform(0.5, 5)
        for scenario in ask.path:
            if rng.random() > player.diligence:
                break
            for _ in range(1 + (rng.random() > player.skill + 0.35)):
                day += rng.uniform(0.2, 4)
                if day < WEEKS * 7:
                    found.append((_hour(day, rng), scenario, number))
    return found


def _practice(player: Player, scenarios: Sequence[str], rng: random.Random) -> list[tuple[float, str, None]]:
    many = round(16 * player.diligence * rng.uniform(0.5, 1.3))
    return [(_hour(rng.uniform(0, WEEKS * 7 - 0.7), rng), rng.choice(scenarios), None) for _ in range(many)]


def _hour(day: float, rng: random.Random) -> float:
    """Move a moment into the hours of a shift (UTC), without going back or ahead of its day."""
    return int(day) + rng.uniform(8, 17) / 24
