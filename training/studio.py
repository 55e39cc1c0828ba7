"""The studio's back room: what trainers write is kept, checked, compared, proved and put on offer. It draws nothing.

A scenario that is being written is a draft, one for all trainers; published, it becomes a release that nobody changes.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from simulator import library
from simulator.new import QUESTIONS, answers_from
from simulator.new_yaml import scenario_yaml
from simulator.problems import Problem
from simulator.prover import OnProgress, Proof, prove
from simulator.scenario import Scenario
from simulator.sheet import Sheet, split, visible
from simulator.words import Channel
from storage import scenarios
from storage.scenarios import Release, Writing
from storage.store import Store
from training.shelf import Offer, Shelf
from training.typed import StudioError, decoded, file_text, files_by_id, storable, usable_id

__all__ = ["Checked", "Draft", "Entry", "Proof", "Release", "Studio", "StudioError"]

MOVED_ON = "This draft was changed in another tab or by somebody else, so yours was not saved. Here is what stands now."
GONE = "This draft was published or discarded elsewhere, so yours was not saved. Here is what stands now."
_SHIPPED = "shipped"
_NOT_ON_OFFER = "not on offer"


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one line of the studio's list.

    `origin` is "shipped", "published N" or "not on offer". What stands under it is the version on offer, else what can
    be read of the draft: `trade` is "", `channel` and `difficulty` (1-5) are None where nothing can. `problems` counts
    those of what `Studio.draft` would open.
    """

    id: str
    title: str
    trade: str
    channel: Channel | None
    difficulty: int | None
    origin: str
    has_draft: bool
    problems: int


@dataclass(frozen=True, slots=True)
class Draft:
    """Hold the text to be edited. `edition` is what to save it with, 0 where no draft is stored; the time is UTC.

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


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Studio:
    """One trainer's place to write. The shelf must be the one over this store. Every method raises StorageError."""

    store: Store
    person_id: str
    shelf: Shelf
    clock: Callable[[], datetime] = _now

    def entries(self) -> list[Entry]:
        """Return every scenario that can be opened: those on offer as the shelf has them, then the others by id."""
        offer = self.shelf.offer()
        with self.store.reading() as session:
            drafts = {each.scenario: each.text for each in scenarios.list_drafts(session)}
            newest = {each.scenario: each for each in scenarios.newest_releases(session)}
        folder = self.shelf.folder
        files = {name: path.relative_to(folder).as_posix() for name, path in files_by_id(folder).items()}
        unread = {name: each.text for name, each in newest.items() if name not in offer.releases}
        texts, ready = {**unread, **drafts}, [each.id for each in offer.library.scenarios]
        others = sorted({*texts, *files} - {*ready})
        return [_entry(each, offer, texts.get(each), files.get(each), each in drafts) for each in (*ready, *others)]

    def draft(self, id: str) -> Draft:  # noqa: A002  # it is called id wherever a trainer meets it
        """Return the draft; where there is none, the newest release or else the file. Raises StudioError."""
        with self.store.reading() as session:
            return self._standing(session, id)

    def save(self, id: str, text: str, edition: int) -> Draft:  # noqa: A002
        """Save a text, finished or not, over the draft of this `edition` (0: there was none), and return the draft.

        Where another edition stands there by now nothing is saved: what stands comes back, with a `notice`. Raises
        StudioError.
        """
        new = self._writing(id, text)
        with self.store.writing() as session:
            saved = scenarios.save_draft(session, new, edition)
            if saved:
                return _shown(saved)
            standing = self._standing(session, id, fallback=text)
        return Draft(id, standing.text, standing.edition, standing.updated_at, MOVED_ON if standing.edition else GONE)

    def check(self, id: str, text: str) -> Checked:  # noqa: A002
        """Read a text with the house lines of the folder, and return what was found. Nothing is stored."""
        scenario, sheet = self._read(id, text)
        return Checked(scenario, tuple(sorted(sheet.found)), tuple(sorted(sheet.hints)))

    def publish(self, id: str, text: str) -> int:  # noqa: A002
        """Put a text on offer and return its number; a draft that says the same is then done with.

        Raises StudioError when the text has problems, and when it is what is on offer already.
        """
        new = self._writing(id, text)
        scenario, sheet = self._read(id, text)
        if scenario is None:
            raise StudioError(f"This cannot be published yet: {_count(len(sheet.found))} to mend first.")
        if split(text) == split(self._offered(id)):
            raise StudioError("Nothing has changed: this is what is on offer already.")
        with self.store.writing() as session:
            release = scenarios.add_release(session, new, library.digest(scenario))
            draft = scenarios.read_draft(session, id)
            if release and draft and draft.text == text:
                scenarios.delete_draft(session, id)
        if release is None:
            raise StudioError("Nothing has changed: this is what was published last.")
        return release.number

    def discard(self, id: str) -> None:  # noqa: A002
        """Delete the draft of a scenario, if there is one; what is on offer stays."""
        with self.store.writing() as session:
            scenarios.delete_draft(session, id)

    def releases(self, id: str) -> list[Release]:  # noqa: A002
        """Return what was published of a scenario, newest first."""
        with self.store.reading() as session:
            return scenarios.list_releases(session, id)

    def compare(self, id: str, text: str) -> list[str]:  # noqa: A002
        """Return the lines of a unified diff from what is on offer to a text; none where they are the same."""
        before, after = split(self._offered(id)), split(text)
        return list(difflib.unified_diff(before, after, "on offer", "your text", lineterm=""))

    def upload(self, name: str, data: bytes) -> str:
        """Keep a file as a draft and return its id, which is the file's name. Raises StudioError with the reason."""
        if "/" in name or "\\" in name:
            raise StudioError("Upload the file by its plain name, without a folder before it.")
        if not name.endswith(".yaml"):
            raise StudioError(f"A scenario is a file that ends in .yaml, and this one is called {visible(name[:80])}.")
        new = self._writing(name.removesuffix(".yaml"), decoded(data))
        with self.store.writing() as session:
            there = scenarios.read_draft(session, new.scenario)
            if there or not scenarios.save_draft(session, new, 0):
                raise StudioError(
                    f"There is a draft of `{new.scenario}` already, and it stays. Publish or discard it first, or give "
                    "the file and its `id` another name."
                )
        return new.scenario

    def new(self, id: str) -> str:  # noqa: A002
        """Begin a draft from the example of the guide, ready to be changed, and return its id. Raises StudioError."""
        example = {question.name: question.example for question in QUESTIONS}
        new = self._writing(usable_id(id), scenario_yaml(answers_from({**example, "id": id})))
        taken = {*files_by_id(self.shelf.folder), *(each.id for each in self.shelf.library().scenarios)}
        with self.store.writing() as session:
            known = id in taken or scenarios.newest_release(session, id) or scenarios.read_draft(session, id)
            if known or not scenarios.save_draft(session, new, 0):
                raise StudioError(f"There is a scenario called `{id}` already. Choose another name.")
        return id

    def prove(self, id: str, text: str, on_progress: OnProgress | None = None) -> Proof:  # noqa: A002
        """Play and search a text as the prover does; takes a second or two. Raises StudioError when it has problems."""
        scenario, sheet = self._read(id, text)
        if scenario is None:
            raise StudioError(f"This cannot be played yet: {_count(len(sheet.found))} to mend first.")
        return prove(scenario, sheet, on_progress)

    def _read(self, id: str, text: str) -> tuple[Scenario | None, Sheet]:  # noqa: A002
        # What a browser sends may hold half a character: it cannot be written as UTF-8, and is no way to fail.
        plain = text.encode("utf-8", "replace").decode()
        return library.read_text(plain, f"{id}.yaml", id, self.shelf.offer().house)

    def _offered(self, id: str) -> str:  # noqa: A002
        """Return the text of the version on offer, "" when there is none."""
        offer = self.shelf.offer()
        if id in offer.releases:
            return offer.releases[id].text
        return file_text(self.shelf.folder / offer.library.sheets[id].file) if id in offer.library.sheets else ""

    def _standing(self, session: Session, id: str, fallback: str | None = None) -> Draft:  # noqa: A002
        draft = scenarios.read_draft(session, id)
        if draft:
            return _shown(draft)
        release = scenarios.newest_release(session, id)
        if release:
            return Draft(id, release.text, 0)
        path = files_by_id(self.shelf.folder).get(id)
        if path:
            return Draft(id, file_text(path), 0)
        if fallback is not None:
            return Draft(id, fallback, 0)
        raise StudioError(f"There is no scenario called `{visible(id[:80])}`. Begin one, or upload its file.")

    def _writing(self, id: str, text: str) -> Writing:  # noqa: A002
        return Writing(usable_id(id), storable(text), self.person_id, self.clock())


def _entry(id: str, offer: Offer, text: str | None, file: str | None, has_draft: bool) -> Entry:  # noqa: A002, FBT001
    shown = next((each for each in offer.library.scenarios if each.id == id), None)
    count = 0
    if text is not None:
        scenario, sheet = library.read_text(text, f"{id}.yaml", id, offer.house)
        shown, count = shown or scenario, len(sheet.found)
    elif id not in offer.releases:
        count = sum(each.file == file for each in offer.library.problems)
    release = offer.releases.get(id)
    origin = f"published {release.number}" if release else _SHIPPED if id in offer.digests else _NOT_ON_OFFER
    if shown is None:
        return Entry(id, id, "", None, None, origin, has_draft, count)
    return Entry(id, shown.title, shown.trade, shown.channel, shown.difficulty, origin, has_draft, count)


def _shown(draft: scenarios.Draft) -> Draft:
    return Draft(draft.scenario, draft.text, draft.edition, draft.updated_at)


def _count(problems: int) -> str:
    return "one problem" if problems == 1 else f"{problems} problems"
