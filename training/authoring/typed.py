"""What a trainer typed or uploaded, and what the folder holds: texts and ids to keep, or a plain reason why not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from simulator import library
from simulator.problems import Problem
from simulator.scenario import Scenario
from simulator.sheet import visible
from simulator.yaml_reader import LARGEST

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LONGEST_ID = 60
_TOO_LARGE = f"This is larger than {LARGEST // 1024} KB. Shorten it: a scenario is rarely longer than 30 KB."


class StudioError(ValueError):
    """Say why something was not done, and what to do instead, in words for a trainer. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Hold the text to be edited. `edition` is what to save, publish or discard it with; the time is UTC.

    Above 0 it is a stored draft's, 0 is the file, and below 0 stands the number of the release that was opened.

    `notice` is set, in words for the trainer, when the text just sent was NOT saved: `text` is then what stands there.
    """

    id: str
    text: str
    edition: int
    updated_at: datetime | None = None
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Hold what was found in a text: the complete scenario when there is no problem, else None."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]
    hints: tuple[Problem, ...]


def usable_id(name: str) -> str:
    """Return a name that may be a scenario's id. Raises StudioError."""
    if not _may_be_id(name):
        raise StudioError(
            f"“{visible(name[:80])}” cannot be the name of a scenario. Use small letters, digits and single hyphens, "
            f"such as wrong-cake; up to {_LONGEST_ID} characters, and not house, which is taken."
        )
    return name


def _may_be_id(name: str) -> bool:
    return bool(_SLUG.fullmatch(name)) and len(name) <= _LONGEST_ID and f"{name}.yaml" != library.HOUSE


def storable(text: str) -> str:
    """Return a text that every database can keep. Raises StudioError."""
    # PostgreSQL keeps no NUL; half a character, which a browser may send, cannot be written as UTF-8.
    if "\0" in text or text != text.encode("utf-8", "replace").decode():
        raise StudioError("There is a character in this text that nobody can see. Type the words around it again.")
    if len(text.encode()) > LARGEST:
        raise StudioError(_TOO_LARGE)
    return text


def decoded(data: bytes) -> str:
    """Return the text of an uploaded file. Raises StudioError."""
    if len(data) > LARGEST:
        raise StudioError(_TOO_LARGE)
    try:
        return storable(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise StudioError("This file is not saved as UTF-8. In your editor choose Save as, with UTF-8.") from None


def files_by_id(folder: Path) -> dict[str, Path]:
    """Return the files of a folder that are called as a scenario may be, by id; of two with one name the first."""
    found: dict[str, Path] = {}
    for path in library.files(folder) if folder.is_dir() else ():
        if path.suffix == ".yaml" and _may_be_id(path.stem) and path.is_file():
            found.setdefault(path.stem, path)
    return found


def file_text(path: Path) -> str:
    """Return the text of a file of the folder. Raises StudioError where it cannot be shown."""
    try:
        return decoded(path.read_bytes())
    except OSError as error:
        raise StudioError(f"The file {path.name} cannot be read: {error.strerror}.") from None
