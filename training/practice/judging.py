"""A second opinion on grades, where the owner has switched it on: beside the rules' grades, and part of nothing.

A judge's model must grade thirty fixed replies as their labels say before it is heard, and again every week.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.allowance import PER_ATTEMPT, PER_DAY, Allowance, Purse
from simulator.chat import ChatModel
from simulator.judge.drift import drift, tried_with
from simulator.judge.items import forms
from simulator.judge.opinion import opinions
from simulator.providers.settings import ModelSettings
from simulator.state import Attempt
from simulator.turn import card
from storage import attempts, model
from storage.model import Check
from storage.store import Store
from training.practice.models import Models, purse, redactor

AGAIN_AFTER, SOON_AFTER = timedelta(days=7), timedelta(days=1)
_PER_SKILL, _FIXED = 6, 180  # calls: three, and as many again for a retry or another form of JSON
_CHECK_TOKENS = 1_000_000  # a day, for each who sets it off
JUDGE_TOKENS = 3 * PER_DAY
"""Tokens a day for second opinions: each grade is asked for three times, and an attempt has up to twelve."""
_checking = threading.Lock()


def is_old(check: Check, now: datetime) -> bool:
    """Tell whether a check has to be made again: after a week, or after a day where the judge may not be heard."""
    return now - check.checked_at > (AGAIN_AFTER if check.is_on else SOON_AFTER)


def job_key(attempt_id: str) -> str:
    """Name the job that asks about an attempt."""
    return f"judge {attempt_id}"


@dataclass(frozen=True, slots=True)
class Judging:
    """Ask the judge, for what one person did."""

    store: Store
    models: Models
    person_id: str

    def begin(self, attempt_id: str, attempt: Attempt, now: datetime) -> None:
        """Ask about an attempt that is over, unless everything was asked or somebody is asking."""
        settings = self.models.judge()
        if settings is None:
            return
        with self.store.reading() as session:
            known = model.known_skills(session, attempt_id)
        wanted = [(skill, number) for skill, number in decided(attempt) if skill not in known]
        if wanted:
            self.models.opinions.begin(
                job_key(attempt_id), self.person_id, lambda _: self._ask(settings, attempt_id, attempt, wanted, now)
            )

    def _ask(
        self,
        settings: ModelSettings,
        attempt_id: str,
        attempt: Attempt,
        wanted: list[tuple[str, int]],
        now: datetime,
    ) -> None:
        if not self.check(settings, now).is_on:
            return
        most = min(_PER_SKILL * len(wanted), PER_ATTEMPT)
        judge = self._judge(settings, Allowance(most, most), purse(self.store, self.person_id, "judge", JUDGE_TOKENS))
        redact = redactor(self.store)
        replies = attempt.replies
        for skill, number in wanted:
            for opinion in opinions(judge, replies[number - 1], attempt.turns[number - 1].scores, redact, (skill,)):
                with self.store.writing() as session:
                    if attempts.lock_attempt(session, self.person_id, attempt_id):
                        model.add_opinion(session, attempt_id, number, opinion, now)

    def check(self, settings: ModelSettings, now: datetime, *, anew: bool = False, forget: bool = False) -> Check:
        """Return the check of the judge's model; made now where there is none, it is old, or `anew` is asked.

        `forget` takes the model as it is now for its measure. Up to ninety calls. Raises StorageError.
        """
        with _checking:
            with self.store.reading() as session:
                known = model.read_check(session, settings.judge, tried_with())
            if known and not anew and not is_old(known, now):
                return known
            judge = self._judge(
                settings, Allowance(_FIXED, _FIXED), purse(self.store, self.person_id, "check", _CHECK_TOKENS)
            )
            found = drift(judge, known.baseline if known and not forget else None)
            made = Check(settings.judge, tried_with(), found.baseline, found.on, found.words, now)
            with self.store.writing() as session:
                model.keep_check(session, made)
            return made

    def _judge(self, settings: ModelSettings, allowance: Allowance, own: Purse) -> ChatModel:
        return self.models.open(settings, allowance, own, model=settings.judge)


def decided(attempt: Attempt) -> list[tuple[str, int]]:
    """Return the skills that the judge knows with the reply that decided each: the one that it is shown."""
    found = [(each.skill, each.turn) for each in card(attempt).results if each.turn and each.skill in forms()]
    return [(skill, number) for skill, number in found if _is_graded(attempt, skill, number)]


def _is_graded(attempt: Attempt, skill: str, number: int) -> bool:
    return any(each.skill == skill and each.level is not None for each in attempt.turns[number - 1].scores)
