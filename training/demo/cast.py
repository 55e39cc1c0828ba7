"""Who is in the demonstration: their teams, how well they begin, how fast they learn, what they fall back on."""

from __future__ import annotations

import random
from dataclasses import dataclass

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

    `diligence` (0-1) is how much of what is asked they do; `teams` are places in TEAMS.
    """

    name: str
    role: Role
    teams: tuple[int, ...]
    skill: float = 0.0
    growth: float = 0.0
    diligence: float = 0.0
    habit: str = ""


def cast(people: int, seed: int) -> list[Player]:
    """Return this many people (5 to 40), staff first: the same ones for the same seed."""
    rng = random.Random(seed)  # noqa: S311 - not a secret
    staff = _STAFF if people > len(_STAFF) + 3 else (_STAFF[0], _STAFF[1], _STAFF[3])
    found = [Player(name, role, teams) for name, (role, teams) in zip(_NAMES, staff, strict=False)]
    for n, name in enumerate(_NAMES[len(_STAFF) : len(_STAFF) + people - len(found)]):
        team = n % len(TEAMS) if len(staff) == len(_STAFF) else 0
        found.append(
            Player(
                name=name,
                role="trainee",
                teams=(team,),
                skill=rng.triangular(0.08, 0.75, 0.3),
                growth=rng.triangular(-0.005, 0.05, 0.02),
                diligence=rng.triangular(0.4, 1.0, 0.9),
                habit=rng.choice(_FALLS_BACK_ON),
            )
        )
    return found
