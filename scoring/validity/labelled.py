"""Read labelled replies: `NAME.jsonl` beside `NAME_situations.json`, described by `about.json` (see DATA_CARD.md)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scoring.types import Case, Exchange, Reply

HERE = Path(__file__).parent
DATA = HERE / "data"
TOP = 4


@dataclass(frozen=True, slots=True)
class Labelled:
    """Hold one reply with its labels.

    `levels` are the labels by skill, 0-4; `raters` what each rater gave on their own, by skill, where that is known.
    """

    id: str
    situation: str
    reply: Reply
    levels: Mapping[str, int]
    raters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Hold the replies of one file; a `sealed` set is measured and never listed, so that no rule meets it."""

    name: str
    title: str
    rows: tuple[Labelled, ...]
    sealed: bool = False

    def of(self, skill: str) -> tuple[Labelled, ...]:
        """Return the replies that carry a label for this skill."""
        return tuple(row for row in self.rows if skill in row.levels)


@dataclass(frozen=True, slots=True)
class Folder:
    """Hold all sets of a folder.

    `labels` is the sentence that stands wherever a figure is shown: whose replies, labelled by whom. `in_sight` tells
    whether the rules were written with these replies in sight: agreement on others may then be lower.
    """

    labels: str
    in_sight: bool
    sets: tuple[LabelledSet, ...]


def read_folder(folder: Path = DATA) -> Folder:
    """Read every set of a folder. Raises ValueError, naming file and line, where it is not as the data card says."""
    try:
        about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
        labels, in_sight = str(about["labels"]), bool(about["in_sight"])
        sealed = about.get("sealed", ())
        sets = tuple(_read_set(folder, name, str(title), name in sealed) for name, title in about["sets"].items())
    except OSError as error:
        raise ValueError(f"{error.filename} cannot be read: {error.strerror}") from error
    except (KeyError, AttributeError, TypeError, json.JSONDecodeError) as error:
        raise ValueError(f"{folder / 'about.json'} must hold labels, in_sight and sets ({error})") from error
    return Folder(labels, in_sight, sets)


def _read_set(folder: Path, name: str, title: str, sealed: bool) -> LabelledSet:  # noqa: FBT001
    path = folder / f"{name}_situations.json"
    try:
        situations = {key: _context(value) for key, value in json.loads(path.read_text(encoding="utf-8")).items()}
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise ValueError(f"{path} must hold situations by name, each with a customer and a case: {error}") from error
    return LabelledSet(name, title, tuple(_rows(folder / f"{name}.jsonl", situations)), sealed)


def _context(situation: Mapping[str, Any]) -> Reply:
    """Return a reply without words: the customer, the talk so far and the case of a situation."""
    case = {name: value for name, value in situation.items() if name in Case.__slots__}
    earlier = tuple(Exchange(str(each["customer"]), str(each["reply"])) for each in situation.get("earlier", ()))
    return Reply("", str(situation["customer"]), earlier, Case.from_mapping(case))


def _rows(path: Path, situations: Mapping[str, Reply]) -> Iterator[Labelled]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield _row(json.loads(line), situations)
            except (ValueError, KeyError, AttributeError, TypeError) as error:
                raise ValueError(f"{path.name}, line {number}: {error!r}") from error


def _row(data: Mapping[str, Any], situations: Mapping[str, Reply]) -> Labelled:
    context = situations[data["situation"]]
    levels = data["levels"] if "levels" in data else {data["skill"]: data["level"]}
    raters = data.get("raters", {})
    if isinstance(raters, list):
        raters = {data["skill"]: raters}
    reply = Reply(str(data["reply"]), context.answering, context.earlier, context.case)
    given = {skill: tuple(map(_level, each)) for skill, each in raters.items()}
    return Labelled(
        str(data["id"]), data["situation"], reply, {skill: _level(each) for skill, each in levels.items()}, given
    )


def _level(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= TOP:
        raise ValueError(f"a level is a whole number from 0 to {TOP}, not {value!r}")
    return value
