from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from storage.store import Store
from training.authoring.shelf import Shelf
from training.authoring.studio import Entry, Studio, StudioError
from training.people.sessions import solo_visitor
from training.practice.desk import Desk

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def store(desk: Desk) -> Store:
    return desk.store


@pytest.fixture
def studio(store: Store, shelf: Shelf) -> Studio:
    return Studio(store, solo_visitor(store), shelf.attach(store), lambda: NOW)


@pytest.fixture
def shipped(studio: Studio) -> str:
    return studio.shelf.library().scenarios[0].id


def retitled(studio: Studio, name: str, title: str) -> str:
    text = studio.draft(name).text
    before = next(line for line in text.splitlines() if line.startswith("title:"))
    return text.replace(before, f'title: "{title}"')


def listed(studio: Studio, name: str = "late-piano") -> Entry:
    return next(each for each in studio.entries() if each.id == name)


def entry(studio: Studio, name: str) -> tuple[str, str, bool, int]:
    (found,) = [each for each in studio.entries() if each.id == name]
    return found.title, found.origin, found.has_draft, found.problems


def test_a_shipped_scenario_opens_as_its_file(studio: Studio, shipped: str) -> None:
    path = next(studio.shelf.folder.rglob(f"{shipped}.yaml"))
    draft = studio.draft(shipped)
    assert (draft.text, draft.edition) == (path.read_text("utf-8"), 0)
    scenario = studio.shelf.library().get(shipped)
    assert entry(studio, shipped) == (scenario.title, "shipped", False, 0)
    assert studio.check(shipped, draft.text).scenario == scenario
    assert studio.compare(shipped, draft.text) == []


def test_what_is_saved_is_there_after_a_reload(studio: Studio, shipped: str) -> None:
    saved = studio.save(shipped, "title: [unfinished", 0)
    again = replace(studio)
    assert again.draft(shipped) == saved
    assert saved.notice is None
    assert saved.updated_at == NOW
    title = studio.shelf.library().get(shipped).title
    assert entry(again, shipped) == (title, "shipped", True, len(again.check(shipped, saved.text).problems))
    assert again.check(shipped, saved.text).problems
    again.discard(shipped, saved.edition)
    assert studio.draft(shipped).edition == 0


def test_a_draft_that_moved_on_comes_back_with_a_notice(studio: Studio, shipped: str) -> None:
    first = studio.save(shipped, "one", 0)
    second = studio.save(shipped, "two", first.edition)
    stands = studio.save(shipped, "three", first.edition)
    assert "was not saved" in (stands.notice or "")
    assert replace(stands, notice=None) == second
    studio.discard(shipped, second.edition)
    gone = studio.save(shipped, "four", second.edition)
    assert "was not saved" in (gone.notice or "")
    assert (gone.edition, gone.text) == (0, studio.draft(shipped).text)


def test_publishing_puts_it_on_offer_and_running_attempts_keep_theirs(studio: Studio, desk: Desk, shipped: str) -> None:
    desk = replace(desk, shelf=studio.shelf)
    before = desk.start(shipped)
    text = retitled(studio, shipped, "Quite another title")
    studio.save(shipped, text, 0)
    assert not desk.open(before.id).scenario_changed
    assert studio.publish(shipped, text, studio.draft(shipped).edition) == 1
    assert entry(studio, shipped) == ("Quite another title", "published 1", False, 0)
    assert desk.open(before.id).attempt.scenario == before.attempt.scenario
    assert desk.open(before.id).scenario_changed
    assert studio.draft(shipped).text == text
    assert [(each.number, each.person_id, each.published_at) for each in studio.releases(shipped)] == [
        (1, "local", NOW)
    ]
    assert studio.releases(shipped)[0].digest == studio.shelf.digest(shipped)
    assert studio.publish(shipped, retitled(studio, shipped, "A third"), -1) == 2


def test_nothing_is_published_twice_nor_with_problems(studio: Studio, shipped: str) -> None:
    text = studio.draft(shipped).text
    with pytest.raises(StudioError, match="Nothing has changed"):
        studio.publish(shipped, text.replace("\n", "\r\n"), 0)
    with pytest.raises(StudioError, match="to mend first"):
        studio.publish(shipped, "title: [unfinished", 0)
    with pytest.raises(StudioError, match="1 problem to mend"):
        studio.publish("another-name", text, 0)
    assert studio.releases(shipped) == []


def test_a_draft_that_somebody_went_on_writing_is_neither_published_nor_discarded(studio: Studio, shipped: str) -> None:
    first = studio.save(shipped, retitled(studio, shipped, "Quite another title"), 0)
    kept = studio.save(shipped, first.text + "# more to come\n", first.edition)
    with pytest.raises(StudioError, match="meanwhile"):
        studio.publish(shipped, first.text, first.edition)
    with pytest.raises(StudioError, match="meanwhile"):
        studio.discard(shipped, first.edition)
    assert studio.draft(shipped) == kept
    assert studio.releases(shipped) == []


def test_a_tab_from_before_a_release_takes_nothing_of_it_back(studio: Studio, shipped: str) -> None:
    opened = studio.draft(shipped)
    text = retitled(studio, shipped, "Quite another title")
    studio.publish(shipped, text, studio.save(shipped, text, opened.edition).edition)
    late = studio.save(shipped, opened.text + "# late\n", opened.edition)
    assert "was not saved" in (late.notice or "")
    assert (late.text, late.edition) == (text, -1)
    with pytest.raises(StudioError, match="meanwhile"):
        studio.publish(shipped, opened.text + "# late\n", opened.edition)


@pytest.mark.parametrize("name", ["\0", "../../etc/passwd", "x" * 61, ""])
def test_what_cannot_be_a_name_never_reaches_the_database(studio: Studio, name: str) -> None:
    with pytest.raises(StudioError, match=r"^“.*” cannot be the name"):
        studio.draft(name)


def test_compare_shows_what_would_change(studio: Studio, shipped: str) -> None:
    lines = studio.compare(shipped, retitled(studio, shipped, "Quite another title"))
    assert lines[:2] == ["--- on offer", "+++ your text"]
    assert '+title: "Quite another title"' in lines
    assert "+id: a" in studio.compare("not-there", "id: a\n")


def test_a_new_one_is_a_draft_that_can_be_played_and_published(studio: Studio) -> None:
    assert studio.new("late-piano") == "late-piano"
    text = studio.draft("late-piano").text
    assert studio.check("late-piano", text).problems == ()
    assert entry(studio, "late-piano")[1:] == ("not on offer", True, 0)
    seen: list[tuple[int, int]] = []
    proof = studio.prove("late-piano", text, lambda done, total, _: seen.append((done, total)))
    assert proof.scenario == "late-piano"
    assert seen[-1][0] == seen[-1][1]
    assert studio.publish("late-piano", text, studio.draft("late-piano").edition) == 1
    assert entry(studio, "late-piano")[1:] == ("published 1", False, 0)
    with pytest.raises(StudioError, match="already"):
        studio.new("late-piano")
    with pytest.raises(StudioError, match="to mend first"):
        studio.prove("late-piano", "id: late-piano")


def test_what_was_proved_is_kept_until_the_text_changes(studio: Studio) -> None:
    studio.new("late-piano")
    begun = studio.draft("late-piano")
    scenario = studio.check("late-piano", begun.text).scenario
    assert scenario
    assert studio.proved(scenario) is None
    assert listed(studio).proved is None
    studio.prove("late-piano", begun.text)
    again = replace(studio)
    proved = again.proved(scenario)
    assert proved
    assert (proved.clean, proved.proved_at) == (True, NOW)
    assert listed(again).proved == proved

    noted = studio.save("late-piano", "# a word to my colleagues\n" + begun.text, begun.edition)
    assert listed(studio).proved == proved, "a comment plays no part"
    calmer = begun.text.replace("  # anger: 8  ", "  anger: 5  ")
    assert calmer != begun.text
    edited = studio.save("late-piano", calmer, noted.edition)
    assert listed(studio).proved is None
    broken = studio.save("late-piano", "title: [unfinished", edited.edition)
    assert listed(studio).digest is None
    studio.save("late-piano", begun.text, broken.edition)
    assert listed(studio).proved == proved, "the very words that were proved"


def test_what_the_prover_finds_is_kept_in_words(studio: Studio) -> None:
    studio.new("late-piano")
    text = studio.draft("late-piano").text.replace("nobody picked up the phone for an hour", "you are an idiot")
    problems = studio.prove("late-piano", text).problems
    assert problems
    scenario = studio.check("late-piano", text).scenario
    assert scenario
    proved = studio.proved(scenario)
    assert proved
    assert [each.code for each in proved.findings] == [each.code for each in problems]
    assert [each.cure for each in proved.findings] == [each.cure for each in problems]


def test_a_proof_by_other_rules_is_none(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    studio.new("late-piano")
    text = studio.draft("late-piano").text
    studio.prove("late-piano", text)
    assert listed(studio).proved
    monkeypatch.setattr("training.authoring.studio.proving_rules", lambda: "other rules")
    assert listed(studio).proved is None


def test_a_proof_that_was_stopped_keeps_nothing(studio: Studio) -> None:
    studio.new("late-piano")
    text = studio.draft("late-piano").text

    def stop(done: int, _: int, __: str) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        studio.prove("late-piano", text, stop)
    assert listed(studio).proved is None


def test_a_name_that_is_taken_or_unfit_begins_nothing(studio: Studio, shipped: str) -> None:
    with pytest.raises(StudioError, match="already"):
        studio.new(shipped)
    for name in ("", "../up", "Late Piano", "a" * 61, "house", "piano\n"):
        with pytest.raises(StudioError, match="cannot be the name"):
            studio.new(name)
    with pytest.raises(StudioError, match="no scenario called"):
        studio.draft("not-there")


def test_an_upload_becomes_a_draft(studio: Studio, shipped: str) -> None:
    text = studio.draft(shipped).text
    assert studio.upload(f"{shipped}.yaml", b"\xef\xbb\xbf" + text.encode()) == shipped
    assert studio.draft(shipped).text == text
    assert studio.draft(shipped).edition
    with pytest.raises(StudioError, match="a draft of"):
        studio.upload(f"{shipped}.yaml", text.encode())


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("late-piano.yaml", b"#" * (256 * 1024 + 1), "256 KB"),
        ("late-piano.yaml", "id: crème".encode("utf-16"), "UTF-8"),
        ("late-piano.yaml", "id: crème".encode("latin-1"), "UTF-8"),
        ("late-piano.yaml", b"id: \0", "nobody can see"),
        ("../late-piano.yaml", b"id: a", "plain name"),
        ("C:\\late-piano.yaml", b"id: a", "plain name"),
        ("late-piano.yml", b"id: a", "ends in .yaml"),
        ("late-piano.yaml.exe", b"id: a", "ends in .yaml"),
        ("Late piano (1).yaml", b"id: a", "cannot be the name"),
        (".yaml", b"id: a", "cannot be the name"),
        ("house.yaml", b"lines: []", "cannot be the name"),
    ],
)
def test_an_upload_that_cannot_be_kept_is_refused(name: str, data: bytes, reason: str, studio: Studio) -> None:
    before = studio.entries()
    with pytest.raises(StudioError, match=reason):
        studio.upload(name, data)
    assert studio.entries() == before


@pytest.mark.parametrize("text", ["a\0b", "half \ud83d a face", "#" * (256 * 1024 + 1)])
def test_a_text_that_no_database_keeps_is_refused_and_still_checked(text: str, studio: Studio, shipped: str) -> None:
    with pytest.raises(StudioError):
        studio.save(shipped, text, 0)
    assert studio.check(shipped, text).problems


def test_a_broken_file_can_be_opened_and_mended_by_publishing(studio: Studio, shipped: str) -> None:
    good = studio.draft(shipped).text
    path = next(studio.shelf.folder.rglob(f"{shipped}.yaml"))
    path.write_text("title: [unfinished", "utf-8")
    title, origin, has_draft, problems = entry(studio, shipped)
    assert (title, origin, has_draft) == (shipped, "not on offer", False)
    assert problems
    assert studio.draft(shipped).text == "title: [unfinished"
    assert studio.publish(shipped, good, 0) == 1
    assert entry(studio, shipped)[1:] == ("published 1", False, 0)
