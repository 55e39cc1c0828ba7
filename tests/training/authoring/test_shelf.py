from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from simulator import library
from storage import scenarios
from storage.place import sqlite_url
from storage.scenarios import Writing
from storage.store import Store, open_store
from training.authoring.shelf import Shelf
from training.practice.desk import Desk


def write(path: Path, text: str) -> None:
    """Write as an editor does, some time later: a quick test may fall into one tick of the file system's clock."""
    before = path.stat().st_mtime_ns if path.exists() else 0
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


def a_file(shelf: Shelf) -> tuple[str, Path]:
    first = shelf.library().scenarios[0].id
    return first, next(shelf.folder.rglob(f"{first}.yaml"))


def test_unchanged_files_are_not_read_again(shelf: Shelf) -> None:
    assert shelf.library() is shelf.library()


def test_an_edit_shows_without_a_restart(shelf: Shelf) -> None:
    name, path = a_file(shelf)
    before = shelf.digest(name)
    text = path.read_text(encoding="utf-8")
    title = shelf.library().get(name).title
    write(path, text.replace(title, "Quite another title"))
    assert shelf.library().get(name).title == "Quite another title"
    assert shelf.digest(name) == library.digest(shelf.library().get(name)) != before
    write(path, text)
    assert shelf.digest(name) == before


def test_a_broken_file_keeps_only_itself_away(shelf: Shelf) -> None:
    name, path = a_file(shelf)
    others = [each.id for each in shelf.library().scenarios if each.id != name]
    text = path.read_text(encoding="utf-8")
    write(path, "title: [unfinished")
    assert [each.id for each in shelf.library().scenarios] == others
    assert [problem.file for problem in shelf.library().problems] == [path.relative_to(shelf.folder).as_posix()]
    assert shelf.digest(name) is None
    write(path, text)
    assert shelf.library().problems == ()


def test_files_come_and_go(shelf: Shelf) -> None:
    name, path = a_file(shelf)
    text = path.read_text(encoding="utf-8")
    path.unlink()
    assert shelf.digest(name) is None
    path.write_text(text, encoding="utf-8")
    assert shelf.digest(name)


def test_a_folder_that_is_not_there_is_an_empty_shelf(tmp_path: Path) -> None:
    assert Shelf(tmp_path / "nowhere").library().scenarios == ()


def test_many_readers_share_one_reading(shelf: Shelf) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len({id(each) for each in pool.map(lambda _: shelf.library(), range(50))}) == 1


def test_nobody_waits_while_another_reads_a_change(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    name, path = a_file(shelf)
    before = shelf.library()
    begun, go_on = threading.Event(), threading.Event()
    load = library.load

    def slowly(folder: Path) -> library.Library:
        begun.set()
        assert go_on.wait(20)
        return load(folder)

    monkeypatch.setattr(library, "load", slowly)
    write(path, path.read_text(encoding="utf-8").replace(before.get(name).title, "Quite another title"))
    with ThreadPoolExecutor(2) as pool:
        reader = pool.submit(shelf.library)
        assert begun.wait(20)
        assert shelf.library() is before
        waiting = pool.submit(lambda: shelf.offer(fresh=True))
        go_on.set()
        assert reader.result().get(name).title == "Quite another title"
        assert waiting.result().library is reader.result()


def publish(store: Store, name: str, text: str) -> None:
    with store.writing() as session:
        now = datetime(2026, 1, 1, tzinfo=UTC)
        assert scenarios.add_release(session, Writing(name, text, "local", now), "not looked at")


def test_a_release_stands_over_the_file_of_its_name(shelf: Shelf, desk: Desk) -> None:
    name, path = a_file(shelf)
    text, title = path.read_text(encoding="utf-8"), shelf.library().get(name).title
    shelf = shelf.attach(desk.store)
    before = shelf.library()
    assert shelf.library() is before
    publish(desk.store, name, text.replace(title, "From the studio"))
    after = shelf.library()
    assert after.get(name).title == "From the studio"
    assert after.sheets[name].file == f"{name}.yaml (published 1)"
    assert sorted(each.id for each in after.scenarios) == sorted(each.id for each in before.scenarios)
    assert shelf.library() is after
    write(path, text.replace(title, "An edit of the file"))
    assert shelf.library().get(name).title == "From the studio"
    assert Shelf(shelf.folder).library().get(name).title == "An edit of the file"


def test_a_release_needs_no_file(shelf: Shelf, desk: Desk) -> None:
    name, path = a_file(shelf)
    text, known = path.read_text(encoding="utf-8"), len(shelf.library().scenarios)
    publish(desk.store, "quite-new", text.replace(f"id: {name}", "id: quite-new"))
    offered = Shelf(shelf.folder, desk.store).library()
    assert len(offered.scenarios) == known + 1
    # The house lends to a release what it lends to a file.
    assert offered.get("quite-new").lines == offered.get(name).lines


def test_a_release_that_no_longer_loads_keeps_only_itself_away(shelf: Shelf, desk: Desk) -> None:
    name, path = a_file(shelf)
    text, title = path.read_text(encoding="utf-8"), shelf.library().get(name).title
    shelf = shelf.attach(desk.store)
    publish(desk.store, name, "title: [unfinished")
    publish(desk.store, "no-file", "id: another-name")
    offered = shelf.library()
    assert offered.get(name).title == title
    assert {each.file for each in offered.problems} == {f"{name}.yaml (published 1)", "no-file.yaml (published 1)"}
    assert shelf.digest("no-file") is None
    publish(desk.store, name, text.replace(title, "Mended"))
    assert shelf.library().get(name).title == "Mended"


def test_the_desk_offers_what_was_published_in_its_own_store(desk: Desk, tmp_path: Path) -> None:
    name, path = a_file(desk.shelf)
    text, title = path.read_text(encoding="utf-8"), desk.library().get(name).title
    publish(desk.store, name, text.replace(title, "From the studio"))
    assert desk.start(name).attempt.scenario.title == "From the studio"
    other = open_store(sqlite_url(tmp_path / "other" / "composure.db"))
    assert desk.shelf.attach(other).library().get(name).title == title
