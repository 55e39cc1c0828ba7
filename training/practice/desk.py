"""The practice desk: the only door from the pages to the exercise and to what is stored of it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from scoring.ruleset import ruleset
from scoring.scorecard import Scorecard
from simulator.customer import ScriptedCustomer
from simulator.library import Library, UnknownScenarioError
from simulator.state import Attempt
from simulator.turn import Customer, card, rewind, take_turn
from storage import attempts, boards
from storage.attempts import PRACTICE, NewTurn, Stored, Terms
from storage.history import Summary, list_attempts
from storage.model import DUE
from storage.place import PROJECT
from storage.store import Store, open_store
from training.authoring.shelf import Shelf
from training.learning.to_do import admit
from training.people.sessions import now_utc, solo_visitor
from training.permits import require
from training.practice.judging import Judging
from training.practice.models import MODELS, Models, Speaker
from training.practice.not_added import OTHER_LINE, not_added
from training.practice.replies import LONGEST_REPLY, ReplyRefusedError, clean_reply
from training.practice.sitting import Sitting, sitting
from training.practice.voice import StandIn, Voice
from training.visitors import Visitor

__all__ = [
    "LONGEST_REPLY",
    "Desk",
    "ReplyRefusedError",
    "Sitting",
    "UnknownAttemptError",
    "UnknownScenarioError",
    "clean_reply",
    "new_key",
    "open_desk",
]

_ID = re.compile(r"[A-Za-z0-9_-]{22}")
_KEY = re.compile(r"[\x21-\x7e]{1,100}")


class UnknownAttemptError(LookupError):
    """Say that this person has no attempt of this id: a mistyped, foreign and deleted one are answered alike."""


@dataclass(frozen=True)
class Desk:
    """One person's place to practise: every method sees their attempts only; raises NotAllowedError, StorageError."""

    store: Store
    visitor: Visitor
    shelf: Shelf
    customer: Customer = field(default_factory=ScriptedCustomer)
    clock: Callable[[], datetime] = now_utc
    models: Models = MODELS

    @property
    def person_id(self) -> str:
        """Name whose desk this is."""
        return self.visitor.person_id

    def library(self) -> Library:
        """Return the scenarios on offer and the problems of files that could not be read."""
        require(self.visitor, "practise")
        return self.shelf.library()

    def model(self) -> Speaker | None:
        """Return the model that can speak for the customer, None where none is configured."""
        require(self.visitor, "practise")
        settings = self.models.customer()
        return Speaker(settings.model, settings.server, settings.is_local) if settings else None

    def start(self, scenario_id: str, terms: Terms = PRACTICE) -> Sitting:
        """Begin an attempt, or return the one that was begun and not yet answered.

        For an assignment, also the one under way is returned. Raises UnknownScenarioError and BeginRefusedError.
        """
        require(self.visitor, "practise")
        scenario = self.library().get(scenario_id)
        if self.model() is None:
            terms = replace(terms, voice="script")
        offered = self.shelf.offer().digests
        with self.store.writing() as session:
            attempt_id = admit(session, self.person_id, scenario_id, terms, offered) or attempts.begin_attempt(
                session, self.person_id, scenario, ruleset(), self.clock(), terms=terms
            )
        return self.open(attempt_id)

    def open(self, attempt_id: str) -> Sitting:
        """Return an attempt as it is stored. Raises UnknownAttemptError."""
        require(self.visitor, "read_own_attempts")
        return self._sitting(self._read(attempt_id))

    def say(self, attempt_id: str, number: int, key: str, text: str) -> Sitting:
        """Answer the customer with turn `number` (the first is 1); it is stored when this returns.

        `key` is made once for each sending with `new_key()`. The same key again, and a reply to a turn that has been
        answered meanwhile, add nothing: the attempt comes back as it is stored, with a `notice` when these words are
        not in it. Raises ReplyRefusedError (nothing stored), UnknownAttemptError, and ValueError for a malformed key.
        """
        require(self.visitor, "practise")
        if not _KEY.fullmatch(key):
            raise ValueError("a key is 1 to 100 visible ASCII characters; make it with new_key()")
        before = self._read(attempt_id)
        text = clean_reply(text)
        answered = self._answered(before, number, key, text)
        if answered:
            return answered
        # Outside the transaction: grading must not keep other people's turns waiting.
        voice = Voice(self.store, self.models, self.person_id, attempt_id) if before.terms.voice == "model" else None
        after = take_turn(before.attempt, text, StandIn() if voice else self.customer)
        overall = card(after).overall if after.state.ended else None
        new = NewTurn(key, after, ruleset(), self.clock(), overall, voice.note() if voice else None)
        with self.store.writing() as session:
            now = attempts.lock_attempt(session, self.person_id, attempt_id)
            same = now and (now.keys, now.attempt.pending) == (before.keys, before.attempt.pending)
            added = bool(same and now and now.status == "active")
            if now and added:
                attempts.add_turn(session, now, new)
                boards.refresh(session, attempt_id)
        if voice and added and new.note == DUE:
            voice.begin(after, before.model_calls)
        if added and after.state.ended:
            Judging(self.store, self.models, self.person_id).begin(attempt_id, after, self.clock())
        current = self._read(attempt_id)
        return self._answered(current, number, key, text) or self._sitting(current, OTHER_LINE)

    def heard(self, attempt_id: str) -> str | None:
        """Return what can be heard so far of a line that is on its way, None when none is.

        Each text replaces the one before; "" comes first. What is said in the end is in the attempt.
        """
        require(self.visitor, "practise")
        job = self.models.lines.under_way(attempt_id)
        return job.text if job and job.person_id == self.person_id else None

    def leave(self, attempt_id: str) -> Sitting:
        """Give up an attempt; every turn is kept. One that has ended stays as it is. Raises UnknownAttemptError."""
        require(self.visitor, "practise")
        self._read(attempt_id)
        with self.store.writing() as session:
            now = attempts.lock_attempt(session, self.person_id, attempt_id)
            if now and now.status == "active":
                attempts.abandon(session, now, self.clock())
                boards.refresh(session, attempt_id)
        return self.open(attempt_id)

    def unfinished(self) -> list[Summary]:
        """Return the attempts that wait for a reply, newest first; those without a single reply are left out."""
        require(self.visitor, "read_own_attempts")
        with self.store.reading() as session:
            return list_attempts(session, self.person_id, ["active"])

    def history(self, limit: int = 20, offset: int = 0) -> list[Summary]:
        """Return the attempts that were finished or left after a reply or more, newest first."""
        require(self.visitor, "read_own_attempts")
        with self.store.reading() as session:
            return list_attempts(session, self.person_id, ["finished", "abandoned"], limit, offset)

    def scorecard(self, attempt_id: str) -> Scorecard:
        """Return the scorecard over all replies so far. Raises UnknownAttemptError."""
        require(self.visitor, "read_own_attempts")
        return card(self._read(attempt_id).attempt)

    def what_if(self, attempt_id: str, number: int, replies: Sequence[str]) -> Attempt:
        """Return how an attempt that is over would have gone on, had reply `number` been the first of `replies`.

        Nothing is stored. Replies behind the end of the branch are left out. Raises UnknownAttemptError (also for one
        that is not over, and for a reply that was never given) and ReplyRefusedError.
        """
        require(self.visitor, "try_what_if")
        stored = self._read(attempt_id)
        if stored.status == "active":
            raise UnknownAttemptError("You can go back to a reply once the conversation is over.")
        given = len(stored.attempt.turns)
        if not given:
            raise UnknownAttemptError("You gave no reply here, so there is none to go back to.")
        if not 1 <= number <= given:
            raise UnknownAttemptError(f"You gave no such reply here: yours are 1 to {given}. Choose one of those.")
        branch = rewind(stored.attempt, number)
        # Whoever comes here has had the scorecard, and the model answers on it, before their eyes.
        branch = replace(branch, shown=branch.scenario.model_answers)
        for text in replies:
            if not branch.state.ended:
                branch = take_turn(branch, clean_reply(text), self.customer)
        return branch

    def _read(self, attempt_id: str) -> Stored:
        found = None
        if _ID.fullmatch(attempt_id):
            with self.store.reading() as session:
                found = attempts.read_attempt(session, self.person_id, attempt_id)
        if found is None:
            raise UnknownAttemptError("There is no such conversation among yours. Choose a customer to begin one.")
        return found

    def _answered(self, stored: Stored, number: int, key: str, text: str) -> Sitting | None:
        """Return what to show when this reply cannot be added, None when it can."""
        notice = not_added(stored, number, key, text, speaking=self.heard(stored.id) is not None)
        return None if notice is None else self._sitting(stored, notice or None)

    def _sitting(self, stored: Stored, notice: str | None = None) -> Sitting:
        speaking = self.heard(stored.id) is not None
        if stored.notes and stored.notes[-1] == DUE and not speaking:
            stored = self._read(stored.id)  # the line came between the reading and the asking
        return sitting(
            stored,
            notice,
            scenario_changed=self.shelf.digest(stored.attempt.scenario.id) != stored.digest,
            speaking=speaking,
        )


_SHELF = Shelf(PROJECT / "scenarios")


def open_desk(visitor: Visitor | None = None) -> Desk:
    """Return a visitor's desk, that of solo mode by default. Cheap enough to call at every rerun.

    Raises NotAllowedError and StorageError.
    """
    store = open_store()
    visitor = visitor or solo_visitor(store)
    return Desk(store, visitor, _SHELF.attach(store))


def new_key() -> str:
    """Return a key for one sending of one reply: make it when the box is drawn, send it with the reply."""
    return secrets.token_urlsafe(12)
