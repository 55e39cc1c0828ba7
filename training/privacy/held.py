"""What is held about a person: they see it in plain words, take it away, and erase it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from storage import accounts, looks, privacy
from storage.privacy import Held, Somebody
from storage.store import Store
from training.named import usable_id
from training.people.sessions import now_utc
from training.permits import require
from training.privacy.looks import record
from training.privacy.package import package
from training.visitors import Visitor

CONFIRM: Final = "erase everything"
"""What has to be typed before anything is erased."""
NOBODY: Final = "There is nobody here under this name. Choose from the list."
LAST_OWNER: Final = (
    "This is the last owner: without one nobody could let people in or erase anything. Make another owner first."
)
NOT_TYPED: Final = f"Nothing was erased. To erase, type the words “{CONFIRM}”."


class EraseRefusedError(ValueError):
    """Say why nothing was erased, to the person who asked for it."""


class UnknownPersonError(LookupError):
    """Say that there is no such person here: absent and foreign ones are answered alike."""


@dataclass(frozen=True)
class OwnData:
    """What is held about a visitor. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc

    def held(self) -> list[Held]:
        """Return the tables in which something is held about this visitor, with counts and times."""
        require(self.visitor, "see_own_data")
        with self.store.reading() as session:
            return privacy.held(session, _somebody(session, self.visitor.person_id))

    def download(self, about: str) -> bytes:
        """Return everything as a zip: one JSON file, and one page to read, with `about` at the top of both."""
        require(self.visitor, "see_own_data")
        with self.store.writing() as session:
            who = _somebody(session, self.visitor.person_id)
            record(session, self.visitor, who.id, "", "download", self.clock())
            return package(session, who, self.clock(), about)

    def people(self) -> dict[str, str]:
        """Return whom this visitor may erase beside themself: names and e-mails by id."""
        require(self.visitor, "erase_other_data")
        with self.store.reading() as session:
            found = accounts.list_accounts(session)
        return {each.person_id: f"{each.name} ({each.email})" for each in found if not self._me(each.person_id)}

    def erase(self, typed: str) -> None:
        """Erase what is held about this visitor; `typed` must be CONFIRM. Raises EraseRefusedError."""
        require(self.visitor, "erase_own_data")
        self._erase(self.visitor.person_id, typed)

    def erase_other(self, person_id: str, typed: str) -> None:
        """Erase what is held about somebody else. Raises EraseRefusedError and UnknownPersonError."""
        require(self.visitor, "erase_other_data")
        self._erase(person_id, typed)

    def _me(self, person_id: str) -> bool:
        return person_id == self.visitor.person_id

    def _erase(self, person_id: str, typed: str) -> None:
        if " ".join(typed.split()).lower() != CONFIRM:
            raise EraseRefusedError(NOT_TYPED)
        with self.store.writing() as session:
            accounts.hold_accounts(session)
            who = _somebody(session, person_id)
            if accounts.owners(session) == {who.id}:
                raise EraseRefusedError(LAST_OWNER)
            record(session, self.visitor, who.id, "", "erase", self.clock())
            looks.empty_looks(session, who.id, self.visitor.person_id, self.clock())
            privacy.erase(session, who, alone=self.visitor.solo and self._me(who.id))
        privacy.compact(self.store)


def _somebody(session: Session, person_id: str) -> Somebody:
    found = privacy.find(session, person_id) if usable_id(person_id) else None
    if found is None:
        raise UnknownPersonError(NOBODY)
    return found
