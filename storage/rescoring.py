"""Grade stored attempts again with the rules of today, and say what changed and why. Nothing is written.

`python -m scoring rescore` ends up here: what is stored may only be read in this room. What people were shown stays,
because the customer's mood followed those very grades: a new grade beside it would explain a talk that never was.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import IO

from sqlalchemy import select
from sqlalchemy.orm import Session

from scoring import score
from scoring.ruleset import ruleset
from scoring.types import Evidence, Scores, SkillScore
from simulator.state import Attempt
from simulator.turn import card
from storage import attempts
from storage.attempts import Stored
from storage.errors import DamagedError, StorageError
from storage.store import Store, open_store
from storage.tables import AttemptRow, TurnRow

_PAGE = 200


@dataclass(frozen=True, slots=True)
class Change:
    """Hold how the grade of one skill on one reply differs; `old` or `new` is None where a skill is new or gone."""

    number: int
    reply: str
    old: SkillScore | None
    new: SkillScore | None

    @property
    def moved(self) -> bool:
        """Tell whether the level itself differs, not only the words or the proof."""
        return self.old is None or self.new is None or self.old.level != self.new.level


@dataclass(frozen=True, slots=True)
class Rescored:
    """Hold what came of one attempt; `overall` is the score out of 100 that today's rules would give."""

    stored: Stored
    overall: int | None
    changes: tuple[Change, ...]


def rescore(stored: Stored) -> Rescored:
    """Grade every reply of a stored attempt again, each in the context of its moment."""
    attempt = stored.attempt
    again = tuple(
        replace(turn, scores=score(reply)) for turn, reply in zip(attempt.turns, attempt.replies, strict=True)
    )
    changes = tuple(
        Change(old.number, old.reply, *pair)
        for old, new in zip(attempt.turns, again, strict=True)
        for pair in _pairs(old.scores, new.scores)
        if pair[0] != pair[1]
    )
    return Rescored(stored, _overall(replace(attempt, turns=again)), changes)


def _pairs(old: Scores, new: Scores) -> Iterator[tuple[SkillScore | None, SkillScore | None]]:
    before, after = {each.skill: each for each in old}, {each.skill: each for each in new}
    return ((before.get(name), after.get(name)) for name in {**before, **after})


def _overall(attempt: Attempt) -> int | None:
    return card(attempt).overall if attempt.state.ended else None


def every_attempt(store: Store) -> Iterator[tuple[str, str]]:
    """Return attempt and person of every attempt in which something was said, page by page, in the order of the ids."""
    last = ""
    while True:
        with store.reading() as session:
            page = _page(session, last)
        yield from page
        if len(page) < _PAGE:
            return
        last = page[-1][0]


def _page(session: Session, after: str) -> list[tuple[str, str]]:
    said = select(TurnRow.number).where(TurnRow.attempt_id == AttemptRow.id).exists()
    query = select(AttemptRow.id, AttemptRow.person_id).where(AttemptRow.id > after, said)
    return [(each.id, each.person_id) for each in session.execute(query.order_by(AttemptRow.id).limit(_PAGE))]


def explain(found: Rescored, *, words_too: bool = False) -> str:
    """Say what changed in an attempt and why; empty where nothing did (with `words_too`: not even the wording)."""
    shown = [change for change in found.changes if change.moved or words_too]
    if not shown and found.overall == found.stored.overall:
        return ""
    stored = found.stored
    lines = [f"Attempt {stored.id}, {stored.attempt.scenario.title!r}: rules {stored.ruleset} -> {ruleset()}"]
    for change in shown:
        lines += _why(change)
    if found.overall != stored.overall:
        lines.append(f"  overall: {_number(stored.overall)} -> {_number(found.overall)}")
    return "\n".join(lines) + "\n"


def _why(change: Change) -> Iterator[str]:
    old, new = change.old, change.new
    yield f"  reply {change.number}, {_skill(change)}: {_level(old)} -> {_level(new)}"
    reasons = [each.because if each else "" for each in (old, new)]
    if reasons[0] != reasons[1]:
        yield f"    was: {reasons[0] or '-'}"
        yield f"    now: {reasons[1] or '-'}"
    before, after = (each.evidence if each else () for each in (old, new))
    yield from (f"    no longer {_quoted(change.reply, each)}" for each in before if each not in after)
    yield from (f"    now also  {_quoted(change.reply, each)}" for each in after if each not in before)
    if old and new and old.missing != new.missing:
        yield f"    missing: {', '.join(old.missing) or '-'} -> {', '.join(new.missing) or '-'}"


def _skill(change: Change) -> str:
    return (change.new or change.old or SkillScore("?", None, "")).skill


def _level(found: SkillScore | None) -> str:
    return "no such skill" if found is None else _number(found.level)


def _number(value: int | None) -> str:
    return "not graded" if value is None else str(value)


def _quoted(reply: str, proof: Evidence) -> str:
    return f"{reply[proof.start : proof.end]!r}: {proof.cue}{'' if proof.helps else ' (costs)'}"


def report(store: Store, out: IO[str], errors: IO[str], *, words_too: bool = False) -> int:
    """Grade everything again, write what changed, and return how many attempts could not be read."""
    read = replies = unreadable = moved = worded = 0
    for attempt_id, person_id in every_attempt(store):
        try:
            with store.reading() as session:
                stored = attempts.read_attempt(session, person_id, attempt_id)
        except DamagedError as error:
            unreadable += 1
            errors.write(f"{attempt_id}: {error}\n")
            continue
        if stored is None:  # erased since its page was read
            continue
        found = rescore(stored)
        out.write(explain(found, words_too=words_too))
        read, replies = read + 1, replies + len(stored.attempt.turns)
        moved += sum(change.moved for change in found.changes)
        worded += sum(not change.moved for change in found.changes)
    out.write(
        f"Graded again with the rules {ruleset()}: attempts {read}, replies {replies}. Levels changed: {moved}; "
        f"same level, other words or proof: {worded}. Nothing was stored.\n"
    )
    return unreadable


def main(arguments: Sequence[str]) -> int:
    """Grade what is stored in the database of this installation again; return the exit code."""
    ask = argparse.ArgumentParser(
        prog="python -m scoring rescore",
        description="Grade the stored attempts again with today's rules, and print what changed and why. Nothing is "
        "stored: what people were shown stays as it is. DATABASE_URL or COMPOSURE_DATA name the database.",
    )
    ask.add_argument("--words", action="store_true", help="also show grades that kept their level but not their words")
    wanted = ask.parse_args(arguments)
    try:
        return 1 if report(open_store(), sys.stdout, sys.stderr, words_too=wanted.words) else 0
    except StorageError as error:
        sys.stderr.write(f"{error}\n")
        return 1
