"""Labelled replies in and out: pasted lines become replies of a round, a round becomes a set for `make validity`."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median_low
from typing import Any

from scoring import score
from scoring.reading.cleaning import LIMIT
from scoring.types import Case, Exchange, Reply
from simulator.redaction import redact
from storage.calibration import BlindGrade, BlindReply, Levels, Round
from training.reviews.sampling import situation_of

MOST_LINES = 200
LARGEST = 1_000_000
_FIELDS = ("customer", "reply", "earlier", "case", "levels", "about", "situation", "id")

_CARD = """# Data card: {title}

**What they are.** {replies} replies to customers, with the talk before them, graded in a blind round of calibration
that was made on {made} and closed on {closed} (UTC).

**Who graded them.** {graders} people, each alone: they saw the situation and the reply, in an order of their own,
without names, without the grades of the others and without the machine's. The label of a reply is the median of their
levels (the lower of the two in the middle); each one's own level stands beside it under `raters` where everybody
graded the reply. A grade of "does not apply" counts as level 0 here, as everywhere in `make validity`.

**What was taken out.** Names of people with an account, e-mail addresses, numbers of phones, cards and accounts were
replaced by placeholders such as [name] before anybody graded. A machine did that: read the file before you pass it on.

**What they are for.** To tell how near the rules are to your own people: `python -m scoring.validity --data FOLDER`.
**What they are not for.** They say nothing about a person, and should not be the ground for a decision about one.
"""


class LabelsRefusedError(ValueError):
    """Say why nothing was taken in: `problems` are sentences that name the line."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


def read_lines(text: str, skills: Sequence[str], names: Sequence[str], first: int) -> list[BlindReply]:
    """Read replies, a line of JSON each: customer and reply, and if wanted earlier, case and levels.

    Positions count from `first`. Raises LabelsRefusedError with every problem.
    """
    if len(text) > LARGEST:
        raise LabelsRefusedError([f"This is too much at once: {LARGEST:,} characters are the most."])
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(lines) > MOST_LINES:
        raise LabelsRefusedError([f"{len(lines)} replies are too many for a round: {MOST_LINES} are the most."])
    made: list[BlindReply] = []
    problems: list[str] = []
    for number, line in lines:
        try:
            made.append(as_reply(json.loads(line), skills, names, first + len(made)))
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            said = f"there is no {error}" if isinstance(error, KeyError) else str(error)
            problems.append(f"Line {number}: {said}")
    if problems:
        raise LabelsRefusedError(problems)
    return made


def as_reply(data: object, skills: Sequence[str], names: Sequence[str], position: int) -> BlindReply:
    """Return a reply that came from outside as one of a round, graded by the rules and without names.

    Raises ValueError and KeyError, which say what is wrong with it.
    """
    if not isinstance(data, dict):
        raise ValueError('a line is an object such as {"customer": "...", "reply": "..."}')  # noqa: TRY004
    unknown = sorted(set(data) - set(_FIELDS))
    if unknown:
        raise ValueError(f"there is no field {unknown[0]!r}; the fields are {', '.join(_FIELDS[:6])}")
    words, customer = _text(data, "reply"), _text(data, "customer")
    earlier = data.get("earlier", [])
    if not isinstance(earlier, list) or not all(isinstance(each, dict) for each in earlier):
        raise ValueError("earlier is a list of objects, each with customer and reply")
    before = tuple(Exchange(_text(each, "customer"), _text(each, "reply")) for each in earlier)
    case = data.get("case", {})
    if not isinstance(case, dict):
        raise ValueError("case is an object")  # noqa: TRY004
    reply = Reply(words, customer, before, Case.from_mapping(case))
    machine: Levels = {each.skill: each.level for each in score(reply) if each.skill in skills}
    about = data.get("about", "")
    situation = situation_of(reply, about if isinstance(about, str) else "", "pasted", names)
    return BlindReply(position, situation, redact(words, names), machine, _levels(data.get("levels", {}), skills))


def _text(data: Mapping[str, Any], field: str) -> str:
    value = data[field]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{field} is empty or no text")
    if len(value) > LIMIT:
        raise ValueError(f"{field} has more than {LIMIT:,} characters")
    return value.encode("utf-8", "replace").decode().replace("\x00", "")


def _levels(value: object, skills: Sequence[str]) -> Levels:
    if not isinstance(value, dict):
        raise ValueError("levels is an object of skills and levels")  # noqa: TRY004
    for level in value.values():
        if level is not None and (not isinstance(level, int) or isinstance(level, bool) or not 0 <= level <= 4):
            raise ValueError(f"a level is a whole number from 0 to 4, or null, not {level!r}")
    return {skill: level for skill, level in value.items() if skill in skills}


def situation_names(replies: Sequence[BlindReply]) -> dict[int, str]:
    """Name the situation of every reply by position: the same customer, talk and case have the same name."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    found: dict[int, str] = {}
    for each in replies:
        key = json.dumps(each.situation, sort_keys=True)
        base = str(each.situation["name"])
        if key not in names:
            counts[base] = counts.get(base, 0) + 1
            names[key] = f"{base}-{counts[base]}"
        found[each.position] = names[key]
    return found


def export(made: Round, replies: Sequence[BlindReply], grades: Sequence[BlindGrade], names: Sequence[str]) -> bytes:
    """Return a zip with a folder that `python -m scoring.validity --data` reads, and its data card."""
    given: dict[int, list[Levels]] = {}
    for grade in grades:
        given.setdefault(grade.position, []).append(grade.levels)
    graders = len({grade.person_id for grade in grades})
    situations = situation_names(replies)
    kept = [each for each in replies if each.position in given]
    rows = [_row(each, situations[each.position], given[each.position], graders, names) for each in kept]
    about = {
        "labels": f"Replies of our own people, each graded blindly by {graders} of our trainers.",
        "in_sight": False,
        "sets": {"calibration": redact(made.title, names)},
    }
    contexts = {situations[each.position]: _context(each, names) for each in kept}
    closed = made.closed_at.date() if made.closed_at else date.min
    card = _CARD.format(
        title=redact(made.title, names), replies=len(rows), graders=graders, made=made.made_at.date(), closed=closed
    )
    files = {
        "about.json": json.dumps(about, ensure_ascii=False, indent=1),
        "calibration.jsonl": "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows),
        "calibration_situations.json": json.dumps(contexts, ensure_ascii=False, indent=1),
        "DATA_CARD.md": card,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, text in files.items():
            folder.writestr(f"calibration/{name}", text)
    return packed.getvalue()


def _row(
    each: BlindReply, situation: str, given: Sequence[Levels], graders: int, names: Sequence[str]
) -> dict[str, Any]:
    skills = given[0].keys()
    raters = {skill: [levels[skill] or 0 for levels in given] for skill in skills}
    row = {
        "id": str(each.position),
        "situation": situation,
        "reply": redact(each.reply, names),
        "levels": {skill: median_low(levels) for skill, levels in raters.items()},
    }
    return row | ({"raters": raters} if graders > 1 and len(given) == graders else {})


def _context(each: BlindReply, names: Sequence[str]) -> dict[str, Any]:
    situation = each.situation
    earlier = [{part: redact(text, names) for part, text in one.items()} for one in situation["earlier"]]
    return {"customer": redact(situation["customer"], names), "earlier": earlier, **situation["case"]}
