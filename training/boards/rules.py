"""By which rules the figures of a page are made: those that cover the most people, and what there is under others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from scoring.ruleset import ruleset
from storage import rulesets

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Rules:
    """Hold the rules that figures were made by (`shown`), and how many people there are under each.

    `newer` counts the graded attempts under today's rules, where others are shown. An attempt during which the rules
    changed is under neither.
    """

    shown: str
    people: Mapping[str, int]
    newer: int = 0

    @property
    def today(self) -> bool:
        """Tell whether the figures were made by the rules in force."""
        return self.shown == ruleset()

    @property
    def others(self) -> dict[str, int]:
        """Return how many people there are under each of the rules that are not shown."""
        return {rules: many for rules, many in self.people.items() if rules != self.shown}


def choose(
    session: Session, people: Sequence[str] | None, since: datetime | None = None, wanted: str | None = None
) -> Rules:
    """Return the rules to show: those wanted, or those under which most of these people were graded in the period.

    One attempt under new rules must not empty a page. Of two that cover as many it is the newer one; where nobody was
    graded at all, today's.
    """
    today = ruleset()
    found = {rules: many for rules, many in rulesets.covered(session, people, since).items() if " then " not in rules}
    shown = wanted or today
    if wanted is None and found:
        most = [rules for rules, many in found.items() if many == max(found.values())]
        last = rulesets.latest(session, most, people) if len(most) > 1 and today not in most else {}
        shown = today if today in most else max(most, key=lambda rules: (last.get(rules, _NEVER), rules))
    newer = rulesets.attempts_under(session, today, people, since) if shown != today and today in found else 0
    return Rules(shown, found, newer)
