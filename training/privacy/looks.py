"""Who looked at whose attempt: `record` writes it down, an owner reads all of it, everybody what concerns them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from storage import looks
from storage.looks import Checked, Look
from storage.store import Store
from training.people.sessions import now_utc
from training.permits import require
from training.visitors import Visitor

ACTIONS: Mapping[str, str] = {
    "read": "read an attempt",
    "scores": "saw levels and scores",
    "blind": "graded (name hidden) a reply",
    "review": "reviewed an attempt",
    "answer": "answered a dispute",
    "export": "exported results",
    "labels": "exported labelled replies",
    "download": "took a copy of what is held",
    "erase": "erased everything",
    "locked": "stopped wrong tries at the password",
    "slowed": "stopped wrong tries from one address",
    looks.EMPTIED: "took somebody erased out of this log",
    looks.SHORTENED: "deleted the oldest lines of this log",
    "retention": "deleted what was kept long enough",
}
_SEEN = ("read", "scores", "blind")


def session_for(store: Store, *, again: bool) -> AbstractContextManager[Session]:
    """Give a session to look in: one that may write the look down, unless it is one more of the same visit."""
    return store.reading() if again else store.writing()


def record(  # noqa: PLR0913, PLR0917 - as `Record` in standings.py has it
    session: Session, visitor: Visitor, subject: str, attempt_id: str, action: str, now: datetime | None = None
) -> None:
    """Write down, in a session that may write, that a visitor did something with what is held about `subject`.

    `attempt_id` is "" where it was not about one attempt. Seeing what is one's own is not written down. The line is
    stored when the caller's session is: call it in the session that hands out the words.
    """
    if action in _SEEN and subject == visitor.person_id:
        return
    looks.add_look(session, visitor.person_id, subject, attempt_id, action, now or now_utc())


def words(action: str) -> str:
    """Return what was done, in words."""
    return ACTIONS.get(action, action.replace("_", " "))


@dataclass(frozen=True)
class Looks:
    """Where the log is read. Every method raises NotAllowedError and StorageError."""

    store: Store
    visitor: Visitor
    clock: Callable[[], datetime] = now_utc

    def about_me(self, limit: int | None = 50, offset: int = 0) -> list[Look]:
        """Return who did what with what is held about this visitor, newest first."""
        require(self.visitor, "see_own_data")
        with self.store.reading() as session:
            return looks.list_looks(session, self.visitor.person_id, limit, offset)

    def everything(self, limit: int | None = 50, offset: int = 0) -> list[Look]:
        """Return the whole log, newest first."""
        require(self.visitor, "read_access_log")
        with self.store.reading() as session:
            return looks.list_looks(session, None, limit, offset)

    def check(self, known: str = "") -> Checked:
        """Follow the chain of seals; `known` is a seal that was noted down earlier."""
        require(self.visitor, "read_access_log")
        with self.store.reading() as session:
            return looks.check(session, known)
