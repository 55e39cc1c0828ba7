"""Name the rules that made a score, so that a stored score can be told from one made by other rules."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from scoring.measures import versions
from scoring.skills import skills

_HERE = Path(__file__).parent


@cache
def ruleset() -> str:
    """Return twelve hexadecimal digits that change with any skill, its version, a lexicon, or a borrowed library."""
    made = hashlib.sha256()
    for skill in skills():
        made.update(f"{skill.name} {skill.version}\n".encode())
    for name, version in sorted(versions().items()):
        made.update(f"{name} {version}\n".encode())
    for file in sorted((*_HERE.glob("*.py"), *_HERE.glob("*.json"), *_HERE.glob("skills/*.py"))):
        if file.name != "__main__.py":
            made.update(file.relative_to(_HERE).as_posix().encode())
            made.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return made.hexdigest()[:12]
