"""The scenarios on offer: the files of a folder, and over them what trainers published in the app.

Read again when one of the two has changed, so that an author sees an edit without a restart.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Self

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


class _Kept(NamedTuple):
    """Hold what was read last, and what it was read from."""

    store: Store | None
    stamp: tuple[_Stamp, int]
    offer: Offer


class Shelf:
    """Keep what is on offer. A broken file or release keeps only itself off the shelf; `Library.problems` says why.

    Without a `store` nothing but the files of the folder is on offer.
    """

    def __init__(self, folder: Path, store: Store | None = None) -> None:
        self.folder = folder
        self._store = store
        self._reading = threading.Lock()
        self._kept: _Kept | None = None

    def attach(self, store: Store) -> Self:
        """Change this shelf, for everybody who holds it, to what was published in this store; return it."""
        self._store = store
        return self

    def library(self) -> Library:
        """Return the library as it is now; unless something has changed this costs a look at dates, and a count."""
        return self.offer().library

    def digest(self, scenario_id: str) -> str | None:
        """Return the digest of the version on offer, None when there is no such scenario."""
        return self.offer().digests.get(scenario_id)

    def offer(self, *, fresh: bool = False) -> Offer:
        """Return what is on offer now; while somebody else reads a change, what was on offer until then.

        With `fresh` that is waited for. Raises StorageError.
        """
        store, kept = self._store, self._kept
        kept = kept if kept and kept.store is store else None
        # Dates and count are taken before anything is read: a change in between is then seen at the next look.
        if kept and kept.stamp == (_stamp(self.folder), _count(store)):
            return kept.offer
        # Reading everything takes a second or more, and everybody's pages come by here.
        if kept is None:
            self._reading.acquire()
        elif not self._reading.acquire(blocking=fresh):
            return kept.offer
        try:
            stamp, kept = (_stamp(self.folder), _count(store)), self._kept
            if kept is None or kept.store is not store or kept.stamp != stamp:
                self._kept = kept = _Kept(store, stamp, _offered(self.folder, stamp[0], _published(store)))
            return kept.offer
        finally:
            self._reading.release()


def _count(store: Store | None) -> int:
    if store is None:
        return 0
    with store.reading() as session:
        return scenarios.count_releases(session)


def _published(store: Store | None) -> list[Release]:
    if store is None:
        return []
    with store.reading() as session:
        return scenarios.newest_releases(session)


def label(release: Release) -> str:
    """Return what a release is called where a file would have its name."""
    return f"{release.scenario}.yaml (published {release.number})"


@lru_cache(maxsize=2)
def _files(folder: Path, stamp: _Stamp) -> tuple[Library, House]:  # noqa: ARG001 - another stamp is another reading
    """Read a folder: half a second, which a publication in the app or another database need not cost again."""
    return library.load(folder), library.house_of(folder)


def _offered(folder: Path, stamp: _Stamp, published: Sequence[Release]) -> Offer:
    files, house = _files(folder, stamp)
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
