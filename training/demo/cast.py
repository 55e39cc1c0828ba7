"""Who is in the demonstration: their teams, how well they begin, how fast they learn, what they fall back on."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from storage.tables import Role

TEAMS = ("North desk", "Harbour desk", "Evening shift")
_NAMES = (
    "Olga Brandt", "Mona Castellanos", "Viktor Hale", "Rita Okafor", "Sam Lindqvist", "Yusuf Demir",
    "Ana Moreira", "Ben Carraway", "Chiara Fonti", "Dmitri Volkov", "Esi Boateng", "Finn Gallagher", "Grace Adeyemi",
    "Hugo Peeters", "Ines Carvalho", "Jonas Weber", "Kavya Raman", "Liam Doyle", "Mei Tanaka", "Nadia Haddad",
    "Oskar Nilsen", "Priya Nair", "Quinn Marlow", "Rosa Jimenez", "Sofia Petrova", "Theo Laurent", "Uma Fischer",
    "Vera Novak", "Will Ashdown", "Xenia Markou", "Yara Salib", "Zack Turner", "Amir Rahimi", "Bella Rossi",
    "Carlos Vega", "Dana Kowalski", "Eli Stern", "Farah Aziz", "Gareth Pugh", "Hana Sato",
)  # fmt: skip
_STAFF: tuple[tuple[Role, tuple[int, ...]], ...] = (
    ("owner", ()),
    ("manager", (0, 1)),
    ("manager", (2,)),
    ("trainer", (0,)),
    ("trainer", (1,)),
    ("trainer", (2,)),
)
_FALLS_BACK_ON = ("defensive", "warm-but-useless", "interrogator", "apology spam", "silent", "solution-first")
MOST = len(_NAMES)
FEWEST = 5


@dataclass(frozen=True, slots=True)
class Player:
    """Hold one person. `skill` (0-1) is how often they know what to say at first, `growth` what a week adds to it.

    `diligence` (0-1) is how much of what is asked they do; `teams` are places in TEAMS. `habit` is the bot they fall
    back on; who is `never_sorry` leaves out every apology.
    """

    name: str
    role: Role
    teams: tuple[int, ...]
    skill: float = 0.0
    growth: float = 0.0
    diligence: float = 0.0
    habit: str = ""
    never_sorry: bool = False


_STORIES = (
    # Who is chosen first when the demonstration opens: a new hire, lost at first, who got better week by week.
    Player("", "trainee", (), skill=0.08, growth=0.065, diligence=1.0, habit="interrogator"),
    # Capable, and never sorry.
    Player("", "trainee", (), skill=0.62, growth=0.01, diligence=1.0, habit="solution-first", never_sorry=True),
    # A senior: steady from the first week on.
    Player("", "trainee", (), skill=0.86, growth=0.0, diligence=1.0, habit="solution-first"),
)
_LETS_THINGS_LIE = 9
"""One in so many has little time for what is asked."""


def cast(people: int, seed: int) -> list[Player]:
    """Return this many people (5 to 40), staff first: the same ones for the same seed."""
    rng = random.Random(seed)  # noqa: S311 - not a secret
    staff = _STAFF if people > len(_STAFF) + 3 else (_STAFF[0], _STAFF[1], _STAFF[3])
    found = [Player(name, role, teams) for name, (role, teams) in zip(_NAMES, staff, strict=False)]
    for n, name in enumerate(_NAMES[len(_STAFF) : len(_STAFF) + people - len(found)]):
        team = n % len(TEAMS) if len(staff) == len(_STAFF) else 0
        who = _STORIES[n] if n < len(_STORIES) else _somebody(rng, busy=n % _LETS_THINGS_LIE == _LETS_THINGS_LIE - 1)
        found.append(replace(who, name=name, teams=(team,)))
    return found


def _somebody(rng: random.Random, *, busy: bool) -> Player:
    return Player(
        name="",
        role="trainee",
        teams=(),
        skill=rng.triangular(0.2, 0.8, 0.45),
        growth=rng.triangular(-0.005, 0.04, 0.015),
        diligence=rng.uniform(0.45, 0.6) if busy else rng.choice((1.0, 1.0, 1.0, 0.96)),
        habit=rng.choice(_FALLS_BACK_ON),
    )
