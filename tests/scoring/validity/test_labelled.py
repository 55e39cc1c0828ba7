"""Labelled replies: ours are whole, and a centre's own are read or refused in words that help."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from statistics import median

import pytest

from scoring.bare import is_bare
from scoring.validity.labelled import read_folder
from scoring.validity.table import measure, misses

ABOUT = {"labels": "Replies of ours.", "in_sight": False, "sets": {"spring": "Spring"}}
SITUATIONS = {"late": {"customer": "It is FOUR days late!", "fault": "company", "parts": ["late delivery"]}}
ROW = {"id": "1", "situation": "late", "reply": "I'm sorry it is late.", "levels": {"apology": 2}}


def folder(tmp_path: Path, *rows: object) -> Path:
    (tmp_path / "about.json").write_text(json.dumps(ABOUT))
    (tmp_path / "spring_situations.json").write_text(json.dumps(SITUATIONS))
    (tmp_path / "spring.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path


def test_ours_are_whole() -> None:
    sets = {each.name: each for each in read_folder().sets}
    counts = {
        "rubric": 96,
        "natural": 412,
        "workshop": 2035,
        "talk": 1386,
        "course": 1685,
        "strangers": 140,
        "overheard": 787,
        "newcomers": 322,
        "latecomers": 182,
        "walkins": 182,
    }
    assert {name: len(each.rows) for name, each in sets.items()} == counts
    for each in sets.values():
        assert not [name for name, count in Counter(row.id for row in each.rows).items() if count > 1]
        assert not [row.id for row in each.rows if not row.reply.text.strip()]
        alone = each.name in ("talk", "overheard")
        assert not [row.id for row in each.rows if is_bare(row.reply) is not alone]
    for row in sets["rubric"].rows:
        assert all(level == median(row.raters[skill]) for skill, level in row.levels.items())
    for row in (*sets["natural"].rows, *sets["strangers"].rows):
        assert all(level == min(row.raters[skill]) for skill, level in row.levels.items())


def test_a_centre_measures_its_own(tmp_path: Path) -> None:
    rows = [
        ROW | {"id": str(n), "levels": {"apology": n % 3}, "reply": f"Sorry it is {n} days late."} for n in range(6)
    ]
    table = measure(folder(tmp_path, *rows))
    assert (table.labels, table.in_sight) == ("Replies of ours.", False)
    (row,) = table.sets[0].rows
    assert (row.skill, row.n, row.passes) == ("apology", 6, None)


def test_a_sealed_set_is_measured_and_never_listed(tmp_path: Path) -> None:
    far = [ROW | {"id": str(n), "levels": {"apology": 4 - n % 2}, "reply": f"Hello {n}."} for n in range(6)]
    kept = folder(tmp_path, *far)
    (kept / "about.json").write_text(json.dumps(ABOUT | {"sealed": ["spring"]}))
    assert measure(kept).sets[0].rows[0].n == 6
    assert list(misses(kept)) == []


def test_grades_that_are_far_off_are_listed(tmp_path: Path) -> None:
    far = ROW | {"id": "far", "levels": {"apology": 4}, "reply": "Hello."}
    (line,) = misses(folder(tmp_path, ROW | {"levels": {"apology": 1}, "reply": "Hello."}, far))
    assert line.startswith("apology: 4 graded 0 [far] 'Hello.' ")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (ROW | {"levels": {"apology": 5}}, "line 2: .*0 to 4, not 5"),
        (ROW | {"levels": {"apology": "2"}}, "0 to 4, not '2'"),
        (ROW | {"levels": {"apology": True}}, "0 to 4, not True"),
        (ROW | {"situation": "early"}, "line 2: .*early"),
        ({"id": "1", "situation": "late", "levels": {}}, "line 2: .*reply"),
        ([1], "spring.jsonl, line 2"),
        (ROW | {"levels": {"charm": 2}}, "labels 'charm'; the skills are"),
    ],
    ids=range(7),
)
def test_what_is_wrong_is_named(tmp_path: Path, row: object, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        measure(folder(tmp_path, ROW, row))


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"about\.json cannot be read"):
        read_folder(tmp_path)
    (tmp_path / "about.json").write_text("{}")
    with pytest.raises(ValueError, match=r"about\.json must hold labels"):
        read_folder(tmp_path)
