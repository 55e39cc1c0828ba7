"""The scenarios on offer, read again when a file has changed, so that an author sees an edit without a restart."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from simulator import library
from simulator.library import Library

_Stamp = tuple[tuple[str, int, int], ...]


class Shelf:
    """Keep the library of one folder. A broken file keeps only itself off the shelf; `Library.problems` says why."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._stamp: _Stamp | None = None
        self._library: Library | None = None
        self._digests: dict[str, str] = {}

    def library(self) -> Library:
        """Return the library as the files are now; unless one has changed this costs a look at each file's date."""
        return self._current()[0]

    def digest(self, scenario_id: str) -> str | None:
        """Return the digest of the version on offer, None when there is no such scenario."""
        return self._current()[1].get(scenario_id)

    def _current(self) -> tuple[Library, dict[str, str]]:
        with self._lock:
            # The dates are taken before the files are read: an edit in between is then seen at the next look.
            stamp = _stamp(self.folder)
            if self._library is None or stamp != self._stamp:
                loaded = library.load(self.folder)
                self._digests = {each.id: library.digest(each) for each in loaded.scenarios}
                self._library, self._stamp = loaded, stamp
            return self._library, self._digests


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
