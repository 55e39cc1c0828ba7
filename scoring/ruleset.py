"""Name the rules that made a score, so that a stored score can be told from one made by other rules."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from scoring.measures import versions
from scoring.skills import skills

_HERE = Path(__file__).parent
_NO_GRADE = ("bulk", "validity", "__main__.py")
"""What cannot change a grade: running many, measuring agreement, the command line."""


@cache
def ruleset() -> str:
    """Return twelve hexadecimal digits that change with any skill, its version, a lexicon, or a borrowed library."""
    made = hashlib.sha256()
    for skill in skills():
        made.update(f"{skill.name} {skill.version}\n".encode())
    for name, version in sorted(versions().items()):
        made.update(f"{name} {version}\n".encode())
    for file in _files():
        made.update(file.relative_to(_HERE).as_posix().encode())
        made.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return made.hexdigest()[:12]


def _files() -> list[Path]:
    found = (*_HERE.rglob("*.py"), *_HERE.rglob("*.json"))
    return sorted(file for file in found if file.relative_to(_HERE).parts[0] not in _NO_GRADE)
