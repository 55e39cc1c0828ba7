"""What is asked of people in the demonstration, and whose working days it falls on."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from training.demo.cast import TEAMS, Player

WEEKS = 13
_ASKED = 3
_SHIFTS = ((8, 16), (9, 17), (13, 20))
"""First and last hour (UTC) of each team of TEAMS; nobody practises outside them, or at a weekend."""
FRIDAY = 4


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
class Life:
    """Hold three months of one person, `number` in the cast, from a first day (midnight UTC): they are played from it.

    `asked` are assignments, each with its place in the list of all.
    """

    number: int
    player: Player
    asked: tuple[tuple[int, Ask], ...]
    scenarios: tuple[str, ...]
    start: datetime
    dice: int

    @property
    def end(self) -> datetime:
        """Return the midnight before which everything was played."""
        return self.start + timedelta(weeks=WEEKS)

    def at_work(self, day: float, rng: random.Random) -> datetime:
        """Return a moment in the shift of a working day: that day of the three months, or the nearest one."""
        moment = self.start + timedelta(days=int(day))
        if moment.weekday() > FRIDAY:
            moment += timedelta(days=-1 if moment.weekday() == FRIDAY + 1 else 1)
        first, last = _SHIFTS[self.player.teams[0]]
        return moment + timedelta(hours=rng.uniform(first, last - 0.5))


def asks(scenarios: Sequence[str], rng: random.Random) -> list[Ask]:
    """Return the assignments, in the order in which they were made."""
    names = list(scenarios)
    rng.shuffle(names)
    paths = [tuple(names[n * _ASKED : (n + 1) * _ASKED]) for n in range(4)]
    everybody = tuple(range(len(TEAMS)))
    return [
        Ask("First customers", paths[0], everybody, week=0, due=18, attempts=4, pass_mark=45),
        Ask("Hear people out", paths[1], everybody, week=4, due=18, attempts=4, pass_mark=50),
        Ask("When it was not our fault", paths[2], everybody[:2], week=8, due=18, attempts=4, pass_mark=50),
        Ask("The hard ones", paths[3], everybody, week=11, due=21, attempts=3, pass_mark=60),
    ]


def lives(
    players: Sequence[Player], asked: Sequence[Ask], scenarios: Sequence[str], start: datetime, rng: random.Random
) -> list[Life]:
    """Return the lives of everybody who practises, in the order of the cast."""
    return [
        Life(
            number,
            player,
            tuple((place, ask) for place, ask in enumerate(asked) if set(ask.teams) & set(player.teams)),
            tuple(scenarios),
            start,
            rng.randrange(1 << 30),
        )
        for number, player in enumerate(players)
        if player.role == "trainee"
    ]
