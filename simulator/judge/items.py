"""The judge's questions: yes/no items by skill, and the level that their answers make."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

TOP = 4
FILE = Path(__file__).parent / "items.toml"


@dataclass(frozen=True, slots=True)
class Item:
    """Hold one question: its examples, what it stands for in the rubric, and what a yes brings or costs.

    `caps` is the highest level that a yes leaves, None for an item that helps. `quote` are the words of `yes_example`
    that earn the yes.
    """

    id: str
    asks: str
    stands_for: str
    cue: str
    yes_example: str
    quote: str
    no_example: str
    implies: tuple[str, ...] = ()
    caps: int | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """Hold the items of one skill; `levels` are, for each level from 1, the sets of items that reach it."""

    skill: str
    items: tuple[Item, ...]
    levels: Mapping[int, tuple[frozenset[str], ...]]

    def level(self, yes: AbstractSet[str]) -> int:
        """Return the level 0-4 that the items answered with yes make; one more yes lowers it only by its cap."""
        implied = {other for item in self.items if item.id in yes for other in item.implies}
        reached = yes | implied
        level = max((n for n, ways in self.levels.items() if any(way <= reached for way in ways)), default=0)
        return min([level, *(item.caps for item in self.items if item.id in yes and item.caps is not None)])


@cache
def forms() -> Mapping[str, Form]:
    """Return the form of every skill that the judge has an opinion on, by skill."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return MappingProxyType({skill: _form(skill, entry) for skill, entry in data.items()})


def _form(skill: str, entry: Mapping[str, object]) -> Form:
    listed, levels = entry["item"], entry["levels"]
    assert isinstance(listed, list)  # noqa: S101 - our own file; tests/simulator/judge reads it whole
    assert isinstance(levels, dict)  # noqa: S101
    ways = {int(n): tuple(frozenset(way) for way in each) for n, each in levels.items()}
    return Form(skill, tuple(_item(each) for each in listed), MappingProxyType(ways))


def _item(data: Mapping[str, object]) -> Item:
    rest = {name: value for name, value in data.items() if name not in ("yes", "no", "implies")}
    yes, implies = data["yes"], data.get("implies", ())
    assert isinstance(yes, dict)  # noqa: S101 - as above
    assert isinstance(implies, (list, tuple))  # noqa: S101
    return Item(
        yes_example=yes["reply"],
        quote=yes["quote"],
        no_example=str(data["no"]),
        implies=tuple(implies),
        **rest,  # type: ignore[arg-type]  # an unknown or missing name raises TypeError, which the test would show
    )
