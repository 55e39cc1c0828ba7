"""The studio's back room: what trainers write is kept, checked, compared, proved and put on offer. It draws nothing.

A scenario that is being written is a draft, one for all trainers; published, it becomes a release that nobody changes.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from simulator import library
from simulator.new import QUESTIONS, answers_from
from simulator.new_yaml import scenario_yaml
from simulator.prover import OnProgress, Proof, prove
from simulator.prover.rules import proving_rules
from simulator.scenario import Scenario
from simulator.sheet import Sheet, split, visible
from storage import proofs, scenarios
from storage.proofs import Finding, Proved
from storage.scenarios import Release, Writing
from storage.store import Store
from training.authoring.listing import Entry, listed, with_proofs
from training.authoring.shelf import Shelf
from training.authoring.typed import Checked, Draft, StudioError, decoded, file_text, files_by_id, storable, usable_id
from training.people.sessions import now_utc
from training.permits import require
from training.visitors import Visitor

__all__ = ["Checked", "Draft", "Entry", "Proof", "Proved", "Release", "Studio", "StudioError"]

OVERTAKEN = "Somebody has changed this meanwhile, so nothing was done. Look at what stands now, and try again."
MOVED_ON = "This draft was changed in another tab or by somebody else, so yours was not saved. Here is what stands now."
GONE = "This draft was published or discarded elsewhere, so yours was not saved. Here is what stands now."


@dataclass(frozen=True)
class Studio:
    """One trainer's place to write; the shelf must be the one over this store.

    Every method raises NotAllowedError and StorageError.
    """

    store: Store
    visitor: Visitor
    shelf: Shelf
    clock: Callable[[], datetime] = now_utc

    def entries(self) -> list[Entry]:
        """Return every scenario that can be opened: those on offer as the shelf has them, then the others by id."""
        require(self.visitor, "write_scenarios")
        with self.store.reading() as session:
            drafts, newest = scenarios.list_drafts(session), scenarios.newest_releases(session)
        entries = listed(self.shelf, drafts, newest)
        with self.store.reading() as session:
            known = proofs.read_proofs(session, proving_rules(), (each.digest for each in entries if each.digest))
        return with_proofs(entries, known)

    def draft(self, id: str) -> Draft:  # noqa: A002  # it is called id wherever a trainer meets it
        """Return the draft; where there is none, the newest release or else the file. Raises StudioError."""
        require(self.visitor, "write_scenarios")
        known = usable_id(id)
        with self.store.reading() as session:
            return self._standing(session, known)

    def save(self, id: str, text: str, edition: int) -> Draft:  # noqa: A002
        """Save a text, finished or not, over what was opened with this `edition`, and return the draft.

        Where another edition stands there by now nothing is saved: what stands comes back, with a `notice`. Raises
        StudioError.
        """
        require(self.visitor, "write_scenarios")
        new = self._writing(id, text)
        with self.store.writing() as session:
            saved = scenarios.save_draft(session, new, edition)
            if saved:
                return _shown(saved)
            standing = self._standing(session, id, fallback=text)
        return replace(standing, notice=MOVED_ON if standing.edition > 0 else GONE)

    def check(self, id: str, text: str) -> Checked:  # noqa: A002
        """Read a text with the house lines of the folder, and return what was found. Nothing is stored."""
        require(self.visitor, "write_scenarios")
        scenario, sheet = self._read(id, text)
        return Checked(scenario, tuple(sorted(sheet.found)), tuple(sorted(sheet.hints)))

    def publish(self, id: str, text: str, edition: int) -> int:  # noqa: A002
        """Put a text on offer and return its number; a draft that says the same is then done with.

        Raises StudioError when the text has problems, when it is what is on offer already, and when another edition
        than the one it was opened with stands by now.
        """
        require(self.visitor, "publish_scenarios")
        new = self._writing(id, text)
        scenario, sheet = self._read(id, text)
        if scenario is None:
            raise StudioError(f"This cannot be published yet: {_count(len(sheet.found))} to mend first.")
        if split(text) == split(self._offered(id)):
            raise StudioError("Nothing has changed: this is what is on offer already.")
        with self.store.writing() as session:
            _hold(session, id, edition)
            release = scenarios.add_release(session, new, library.digest(scenario))
            draft = scenarios.read_draft(session, id)
            if release and draft and draft.text == text:
                scenarios.delete_draft(session, id)
        if release is None:
            raise StudioError("Nothing has changed: this is what was published last.")
        self.shelf.offer(fresh=True)
        return release.number

    def discard(self, id: str, edition: int) -> None:  # noqa: A002
        """Delete the draft of this `edition`; what is on offer stays. Raises StudioError when another stands by now."""
        require(self.visitor, "write_scenarios")
        with self.store.writing() as session:
            _hold(session, id, edition)
            scenarios.delete_draft(session, id)

    def releases(self, id: str) -> list[Release]:  # noqa: A002
        """Return what was published of a scenario, newest first."""
        require(self.visitor, "write_scenarios")
        with self.store.reading() as session:
            return scenarios.list_releases(session, id)

    def compare(self, id: str, text: str) -> list[str]:  # noqa: A002
        """Return the lines of a unified diff from what is on offer to a text; none where they are the same."""
        require(self.visitor, "write_scenarios")
        before, after = split(self._offered(id)), split(text)
        return list(difflib.unified_diff(before, after, "on offer", "your text", lineterm=""))

    def upload(self, name: str, data: bytes) -> str:
        """Keep a file as a draft and return its id, which is the file's name. Raises StudioError with the reason."""
        require(self.visitor, "write_scenarios")
        if "/" in name or "\\" in name:
            raise StudioError("Upload the file by its plain name, without a folder before it.")
        if not name.endswith(".yaml"):
            raise StudioError(f"A scenario is a file that ends in .yaml, and this one is called {visible(name[:80])}.")
        new = self._writing(name.removesuffix(".yaml"), decoded(data))
        with self.store.writing() as session:
            there = scenarios.read_draft(session, new.scenario)
            if there or not scenarios.save_draft(session, new, scenarios.edition_of(session, new.scenario)):
                raise StudioError(
                    f"There is a draft of “{new.scenario}” already, and it stays. Publish or discard it first, or give "
                    "the file and its id another name."
                )
        return new.scenario

    def new(self, id: str) -> str:  # noqa: A002
        """Begin a draft from the example of the guide, ready to be changed, and return its id. Raises StudioError."""
        require(self.visitor, "write_scenarios")
        example = {question.name: question.example for question in QUESTIONS}
        if not self.keep_new(usable_id(id), scenario_yaml(answers_from({**example, "id": id}))):
            raise StudioError(f"There is a scenario called “{id}” already. Choose another name.")
        return id

    def keep_new(self, id: str, text: str) -> bool:  # noqa: A002
        """Keep a text as the first draft of a new scenario; False where there is one called so. Raises StudioError."""
        require(self.visitor, "write_scenarios")
        new = self._writing(id, text)
        taken = {*files_by_id(self.shelf.folder), *(each.id for each in self.shelf.library().scenarios)}
        with self.store.writing() as session:
            known = id in taken or scenarios.newest_release(session, id) or scenarios.read_draft(session, id)
            return not known and scenarios.save_draft(session, new, 0) is not None

    def prove(self, id: str, text: str, on_progress: OnProgress | None = None) -> Proof:  # noqa: A002
        """Play and search a text as the prover does, and keep what was found; takes a second or two.

        Raises StudioError when it has problems. What `on_progress` raises stops it: then nothing is kept.
        """
        require(self.visitor, "write_scenarios")
        scenario, sheet = self._read(id, text)
        if scenario is None:
            raise StudioError(f"This cannot be played yet: {_count(len(sheet.found))} to mend first.")
        proof = prove(scenario, sheet, on_progress)
        findings = tuple(Finding(each.code, each.message, each.cure) for each in proof.problems)
        with self.store.writing() as session:
            proofs.save_proof(session, Proved(library.digest(scenario), proving_rules(), findings, self.clock()))
        return proof

    def proved(self, scenario: Scenario) -> Proved | None:
        """Return what the prover found in this very scenario under today's rules; None when nobody has proved it."""
        require(self.visitor, "write_scenarios")
        digest = library.digest(scenario)
        with self.store.reading() as session:
            return proofs.read_proofs(session, proving_rules(), [digest]).get(digest)

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
            return Draft(id, release.text, -release.number)
        path = files_by_id(self.shelf.folder).get(id)
        if path:
            return Draft(id, file_text(path), 0)
        if fallback is not None:
            return Draft(id, fallback, 0)
        raise StudioError(f"There is no scenario called “{visible(id[:80])}”. Begin one, or upload its file.")

    def _writing(self, id: str, text: str) -> Writing:  # noqa: A002
        return Writing(usable_id(id), storable(text), self.visitor.person_id, self.clock())


def _hold(session: Session, id: str, edition: int) -> None:  # noqa: A002
    """Keep what stands from changing until the session ends. Raises StudioError when it is not of this edition."""
    if scenarios.lock_edition(session, id) != edition:
        raise StudioError(OVERTAKEN)


def _shown(draft: scenarios.Draft) -> Draft:
    return Draft(draft.scenario, draft.text, draft.edition, draft.updated_at)


def _count(problems: int) -> str:
    return "1 problem" if problems == 1 else f"{problems} problems"
