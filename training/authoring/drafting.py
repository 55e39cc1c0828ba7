"""A draft of a customer from a pasted complaint: private things go first, a model fills in a form."""

from __future__ import annotations

import re
from dataclasses import dataclass

from simulator.allowance import Allowance
from simulator.assist.draft import MOST, DraftError, draft
from simulator.problems import Problem
from training.authoring.studio import Studio, StudioError
from training.permits import require
from training.practice.models import MODELS, Models, Speaker, purse, redactor

__all__ = ["MOST", "Drafted", "Drafting"]

_ID = re.compile(r"^id: *([a-z0-9-]+) *$", re.MULTILINE)
_CALLS = 8  # two, and what a retry or another form of JSON takes
_NAMES = 50


@dataclass(frozen=True, slots=True)
class Drafted:
    """Hold a draft that is on the desk: its id, what was replaced in the complaint (kind, how many), what to mend."""

    id: str
    replaced: tuple[tuple[str, int], ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Drafting:
    """Where a trainer has a draft made. Raises NotAllowedError and StorageError."""

    studio: Studio
    models: Models = MODELS

    def model(self) -> Speaker | None:
        """Return the model that would be asked, None where none is configured: then nothing here is offered."""
        require(self.studio.visitor, "draft_from_complaint")
        found = self.models.customer()
        return Speaker(found.model, found.server, found.is_local) if found else None

    def draft(self, pasted: str) -> Drafted:
        """Make a draft of a complaint, put it on the desk as a new one, and return it; takes a minute at the most.

        Raises StudioError with the reason; nothing was kept then.
        """
        visitor, store = self.studio.visitor, self.studio.store
        require(visitor, "draft_from_complaint")
        found = self.models.customer()
        if found is None:
            raise StudioError("No model is configured, so nobody can make a draft. Begin with an empty customer.")
        writer = self.models.open(
            found, Allowance(_CALLS, _CALLS), purse(store, visitor.person_id, "draft"), model=found.model
        )
        try:
            made = draft(writer, pasted, redactor(store))
        except DraftError as error:
            raise StudioError(str(error)) from None
        return Drafted(self._put(made.text), made.replaced, made.problems)

    def _put(self, text: str) -> str:
        """Keep the draft under its own name, or with a number behind it where that is taken."""
        named = _ID.search(text)
        name = named[1] if named else "my-customer"
        for number in range(1, _NAMES):
            tried = name if number == 1 else f"{name}-{number}"
            if self.studio.keep_new(tried, _ID.sub(f"id: {tried}", text, count=1)):
                return tried
        raise StudioError(f"There are {_NAMES} customers called “{name}” already. Publish or discard some first.")
