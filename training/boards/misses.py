"""What a group most often leaves out, with words that show it and that no name hangs on."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from scoring.skills import skills
from storage import team_view
from storage.groups import Somebody
from training.visitors import LOCAL

FEWEST_FOR_QUOTES = 5
"""In a smaller group everybody would know whose words they are."""
MOST = 6
QUOTES = 2
LONGEST_QUOTE = 220
_PARTICLE = re.compile(r"[a-z]{1,3}")  # of, de, van
_OF_THIS_CASE = re.compile(r"“[^”]*”")


@dataclass(frozen=True, slots=True)
class Miss:
    """Hold something left out: in `times` of the `of` attempts that called for the skill, by `people` persons.

    `quotes` are replies that would have gained most from it; empty where the group is small.
    """

    skill: str
    what: str
    times: int
    of: int
    people: int
    quotes: tuple[str, ...]


def misses(session: Session, levels: Sequence[tuple[str, str, str]], people: Sequence[Somebody]) -> tuple[Miss, ...]:
    """Count what is missing over these attempts (attempt, person, levels as JSON), most often first."""
    called: Counter[str] = Counter()
    found: dict[tuple[str, str], list[tuple[float, str, str, int]]] = defaultdict(list)
    for attempt, person, text in levels:
        for skill, (level, turn, missing) in json.loads(text).items():
            called[skill] += 1
            for what in {_OF_THIS_CASE.sub("each part of the complaint", each) for each in missing}:
                found[skill, what].append((level, attempt, person, turn))
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST]
    enough = len({person for _, person, _ in levels}) >= FEWEST_FOR_QUOTES
    wanted = {(attempt, turn) for _, places in ranked for _, attempt, _, turn in sorted(places)[: 8 * QUOTES]}
    words = team_view.replies(session, sorted(wanted)) if enough else {}
    titles = {skill.name: skill.title for skill in skills()}
    # As written, with a capital: "will" and "may" are words, Will and May are people.
    parts = {part for each in people if each.id != LOCAL for part in each.name.split() if not _PARTICLE.fullmatch(part)}
    names = re.compile("|".join(rf"\b{re.escape(part)}\b" for part in sorted(parts)) or r"(?!)")
    said: set[str] = set()
    return tuple(
        Miss(
            titles.get(skill, skill),
            what,
            len(places),
            called[skill],
            len({person for _, _, person, _ in places}),
            _quotes(
                [(person, words.get((attempt, turn), "")) for _, attempt, person, turn in sorted(places)], names, said
            ),
        )
        for (skill, what), places in ranked
    )


def _quotes(replies: Sequence[tuple[str, str]], names: re.Pattern[str], said: set[str]) -> tuple[str, ...]:
    """Pick replies of different people in which nobody of the group is named; those in `said` were quoted before."""
    chosen: dict[str, str] = {}
    for person, reply in replies:
        words = " ".join(reply.split())
        shows = any(map(str.isalpha, words))  # "..." shows nobody what is missing
        if shows and person not in chosen and words not in said and not names.search(words):
            said.add(words)
            chosen[person] = words if len(words) <= LONGEST_QUOTE else words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
        if len(chosen) == QUOTES:
            break
    return tuple(chosen.values())
