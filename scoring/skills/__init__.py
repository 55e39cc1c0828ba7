"""The skills: every module here holds one `SKILL`; adding a file adds a skill."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from scoring.types import Skill


@cache
def skills() -> tuple[Skill, ...]:
    """Return every skill, by name.

    Raises TypeError, naming the file, for a module here without a `SKILL`.
    """
    found: list[Skill] = []
    for module in iter_modules(__path__):
        skill = getattr(import_module(f"{__name__}.{module.name}"), "SKILL", None)
        if not isinstance(skill, Skill):
            raise TypeError(f"scoring/skills/{module.name}.py must define SKILL = Skill(...)")
        found.append(skill)
    return tuple(sorted(found, key=lambda skill: skill.name))
