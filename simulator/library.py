"""The scenarios on the shelf: load a folder of them, with every problem of every file; keep one as text, whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from simulator.fields import fit
from simulator.hints import give_hints, hint_folder
from simulator.meaning import check_house, check_meaning, check_text
from simulator.problems import Problem
from simulator.scenario import House, Scenario
from simulator.sheet import Place, Sheet, did_you_mean
from simulator.yaml_reader import LARGEST, read

SHIPPED = Path(__file__).parent.parent / "scenarios"
HOUSE = "house.yaml"


class UnknownScenarioError(LookupError):
    """Say that no scenario has this id, and which one may have been meant."""


class StoredScenarioError(ValueError):
    """Say that a scenario kept as text is not one that this version of Composure can play."""


@dataclass(frozen=True, slots=True)
class Library:
    """Hold the scenarios that are ready to be played, easiest first, and the problems of those that are not.

    `hints` say what would make a scenario better. `sheets` are the files the scenarios were read from, by id: they know
    on which line everything stands.
    """

    scenarios: tuple[Scenario, ...]
    problems: tuple[Problem, ...] = ()
    hints: tuple[Problem, ...] = ()
    sheets: Mapping[str, Sheet] = field(default_factory=lambda: MappingProxyType({}))

    def get(self, id: str) -> Scenario:  # noqa: A002  # it is called id wherever an author meets it
        """Return the scenario with this id. Raises UnknownScenarioError."""
        for scenario in self.scenarios:
            if scenario.id == id:
                return scenario
        ids = [scenario.id for scenario in self.scenarios]
        raise UnknownScenarioError(
            f"No scenario is called `{id[:80]}`. {did_you_mean(id, ids) if ids else 'There are none yet.'}"
        )


def load(folder: Path = SHIPPED) -> Library:
    """Load every scenario of a folder, or one file; what has problems is listed with them and left out.

    A folder without a house.yaml of its own falls back on the shipped one. Raises nothing for what a file holds.
    """
    top = folder if folder.is_dir() else folder.parent
    house, house_sheet = _house(top, folder)
    shelf: list[tuple[Scenario, Sheet]] = []
    sheets = [house_sheet]
    for path in files(folder):
        sheet = Sheet(path.relative_to(top).as_posix())
        sheets.append(sheet)
        scenario = _scenario(path, sheet, house)
        if scenario:
            shelf.append((scenario, sheet))
    _check_ids(shelf)
    ready = sorted((each for each in shelf if not each[1].found), key=lambda each: shelf_order(each[0]))
    problems = tuple(problem for sheet in sheets for problem in sorted(sheet.found))
    hints = tuple(hint for sheet in sheets if not sheet.found for hint in sorted(sheet.hints))
    return Library(tuple(scenario for scenario, _ in ready), problems, hints, {s.id: sheet for s, sheet in ready})


def shelf_order(scenario: Scenario) -> tuple[int, str, str]:
    """Return what scenarios are sorted by: the easiest first, then by title."""
    return scenario.difficulty, scenario.title.casefold(), scenario.id


def files(folder: Path) -> Iterator[Path]:
    """Yield what looks like a scenario; names that begin with a dot or an underscore are an editor's or a draft's."""
    if not folder.is_dir():
        yield folder
        return
    for path in sorted(folder.rglob("*")):
        names = path.relative_to(folder).parts
        if path.suffix.lower() in (".yaml", ".yml") and names != (HOUSE,) and not any(n[0] in "._" for n in names):
            yield path


def house_of(folder: Path) -> House:
    """Return the lines that a folder lends its scenarios; empty where its house.yaml has problems."""
    return _house(folder, folder)[0] if folder.is_dir() else _house(folder.parent, folder)[0]


def read_text(text: str, file: str, id: str, house: House) -> tuple[Scenario | None, Sheet]:  # noqa: A002  # as above
    """Read one scenario that is no file, as `load` would read `<id>.yaml`; None when it has problems.

    `file` is what its problems call it. The sheet holds them, and the hints.
    """
    sheet = Sheet(file)
    scenario = _read(text.encode(), f"{id}.yaml", sheet, house)
    return (None if sheet.found else scenario), sheet


def _house(top: Path, folder: Path) -> tuple[House, Sheet]:
    """Return the shared lines: of this folder, or for one file of those around it, else the shipped ones."""
    near = [top] if folder.is_dir() else [top, top.parent]
    path = next((each / HOUSE for each in (*near, SHIPPED) if (each / HOUSE).exists()), None)
    if path is None:
        return House(), Sheet(HOUSE)
    sheet = Sheet(HOUSE)
    data = _bytes(path, sheet)
    written = read(data, sheet) if data is not None else None
    house = fit(House, written, sheet) if written is not None else None
    if house:
        check_text(written, sheet)
        check_house(house, sheet)
    return house or House(), sheet


def _bytes(path: Path, sheet: Sheet) -> bytes | None:
    reason = "it is not a file" if path.exists() else "it is not there"
    try:
        if path.is_file():  # a pipe would never end
            with path.open("rb") as file:
                return file.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or "the disk refuses"
    sheet.report("Y101", Place(), reason=reason)
    return None


def _scenario(path: Path, sheet: Sheet, house: House) -> Scenario | None:
    if path.suffix != ".yaml" and path.exists():
        sheet.report("Y119", Place(), name=path.with_suffix(".yaml").name)
        return None
    data = _bytes(path, sheet)
    own = _read(data, path.name, sheet, house) if data is not None else None
    if own and (path.absolute().parent.parent / HOUSE).exists():  # a draft may lie anywhere
        hint_folder(own, path.absolute().parent.name, sheet)
    return own


def _read(data: bytes, name: str, sheet: Sheet, house: House) -> Scenario | None:
    written = read(data, sheet)
    if written is None:
        return None
    own = fit(Scenario, written, sheet)
    check_text(written, sheet)
    if own is None:
        return None
    if name != f"{own.id}.yaml":
        sheet.report("M317", ("id",), file=name, id=own.id)
    whole = house.complete(own)
    check_meaning(own, whole, sheet)
    give_hints(own, sheet)
    return whole


def _check_ids(shelf: list[tuple[Scenario, Sheet]]) -> None:
    by_id: dict[str, list[Sheet]] = {}
    for scenario, sheet in shelf:
        by_id.setdefault(scenario.id, []).append(sheet)
    for name, sheets in by_id.items():
        for sheet in sheets[1:]:
            sheet.report("M316", ("id",), id=name, other=sheets[0].file)


def to_text(scenario: Scenario) -> str:
    """Return a scenario as canonical JSON, complete with what the house lent it.

    The fields come in the model's order and the author's own names in theirs, unsorted: the order of parts, offers and
    hidden facts is the order in which they are spoken of.
    """
    return json.dumps(scenario.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def from_text(text: str) -> Scenario:
    """Return the scenario that `to_text` wrote. Raises StoredScenarioError."""
    try:
        return Scenario.model_validate_json(text)
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors()[0]["loc"]) or "its text"
        raise StoredScenarioError(
            f"The stored scenario cannot be played by this version: {where} does not fit."
        ) from None


def digest(scenario: Scenario) -> str:
    """Return 16 hexadecimal digits that differ whenever the scenario plays differently."""
    return sha256(to_text(scenario).encode()).hexdigest()[:16]
