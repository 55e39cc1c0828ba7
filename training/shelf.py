"""The scenarios on offer: the files of a folder, and over them what trainers published in the app.

Read again when one of the two has changed, so that an author sees an edit without a restart.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from simulator import library
from simulator.library import Library
from simulator.scenario import House, Scenario
from simulator.sheet import Sheet
from storage import scenarios
from storage.scenarios import Release
from storage.store import Store

_Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """Hold what is on offer at one moment, everything by the scenario's id.

    `releases` are those on offer: one that cannot be read any more is not among them. `house` is what the folder lends.
    """

    library: Library
    house: House
    digests: dict[str, str] = field(default_factory=dict)
    releases: dict[str, Release] = field(default_factory=dict)


class Shelf:
    """Keep what is on offer. A broken file or release keeps only itself off the shelf; `Library.problems` says why.

    Without a `store` nothing but the files of the folder is on offer.
    """

    def __init__(self, folder: Path, store: Store | None = None) -> None:
        self.folder = folder
        self._store = store
        self._lock = threading.Lock()
        self._stamp: tuple[_Stamp, int] | None = None
        self._offer: Offer | None = None

    def over(self, store: Store) -> Self:
        """Return this shelf, from now on with what was published in this store."""
        with self._lock:
            if store is not self._store:
                self._store, self._offer = store, None
        return self

    def library(self) -> Library:
        """Return the library as it is now; unless something has changed this costs a look at dates, and a count."""
        return self.offer().library

    def digest(self, scenario_id: str) -> str | None:
        """Return the digest of the version on offer, None when there is no such scenario."""
        return self.offer().digests.get(scenario_id)

    def offer(self) -> Offer:
        """Return what is on offer now. Raises StorageError."""
        with self._lock:
            # Dates and count are taken before anything is read: a change in between is then seen at the next look.
            stamp = _stamp(self.folder), self._count()
            if self._offer is None or stamp != self._stamp:
                self._offer, self._stamp = _offered(self.folder, self._published()), stamp
            return self._offer

    def _count(self) -> int:
        if self._store is None:
            return 0
        with self._store.reading() as session:
            return scenarios.count_releases(session)

    def _published(self) -> list[Release]:
        if self._store is None:
            return []
        with self._store.reading() as session:
            return scenarios.newest_releases(session)


def label(release: Release) -> str:
    """Return what a release is called where a file would have its name."""
    return f"{release.scenario}.yaml (published {release.number})"


def _offered(folder: Path, published: Sequence[Release]) -> Offer:
    files, house = library.load(folder), library.house_of(folder)
    shelf: dict[str, tuple[Scenario, Sheet]] = {each.id: (each, files.sheets[each.id]) for each in files.scenarios}
    problems, hints, covered = list(files.problems), list(files.hints), set[str]()
    releases: dict[str, Release] = {}
    for release in published:
        scenario, sheet = library.read_text(release.text, label(release), release.scenario, house)
        if scenario is None:
            problems += sorted(sheet.found)
            continue
        if release.scenario in shelf:
            covered.add(shelf[release.scenario][1].file)
        shelf[release.scenario] = scenario, sheet
        releases[release.scenario] = release
        hints += sorted(sheet.hints)
    ready = sorted((scenario for scenario, _ in shelf.values()), key=library.shelf_order)
    whole = Library(
        tuple(ready),
        tuple(problems),
        tuple(each for each in hints if each.file not in covered),
        {name: sheet for name, (_, sheet) in shelf.items()},
    )
    return Offer(whole, house, {each.id: library.digest(each) for each in ready}, releases)


def _stamp(folder: Path) -> _Stamp:
    found: list[tuple[str, int, int]] = []
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            if path.suffix.lower() in (".yaml", ".yml"):
                try:
                    about = path.stat()
                except OSError:
                    continue  # deleted since it was listed, or a link to nowhere
                found.append((str(path), about.st_mtime_ns, about.st_size))
    return tuple(sorted(found))
