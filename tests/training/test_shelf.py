from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from simulator import library
from training.shelf import Shelf


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
