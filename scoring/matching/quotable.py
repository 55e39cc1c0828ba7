"""Tell which facts of a case may be said back: those that the customer has told, in much the same words."""

from __future__ import annotations

from functools import lru_cache

from scoring.matching.overlap import content
from scoring.types import Reply

_SOME, _MOST, _MORE = 0.3, 0.5, 0.6  # of the words; a part of the complaint is put in the trainer's own


def told_by_them(phrase: str, reply: Reply) -> bool:
    """Tell whether most of a fact stands in the customer's lines so far; without a line of theirs, it may."""
    return _stands(phrase, _lines(reply), _SOME if phrase in reply.case.parts else _MOST)


def may_be_named(phrase: str, reply: Reply) -> bool:
    """Tell whether a fact stands in the customer's lines, or in the brief that the trainee has read."""
    return told_by_them(phrase, reply) or (bool(reply.brief) and _stands(phrase, reply.brief, _MOST))


def parts_named(reply: Reply) -> tuple[str, ...]:
    """Return the parts of the complaint that may be quoted to the trainee, in order."""
    return tuple(part for part in reply.case.parts if may_be_named(part, reply))


def weighed_by_them(phrase: str, reply: Reply) -> bool:
    """Tell whether what is at stake was said in their own words: nobody likes it guessed."""
    return _stands(phrase, _lines(reply), _MORE)


def _lines(reply: Reply) -> tuple[str, ...]:
    return tuple(filter(str.strip, (*(turn.customer for turn in reply.earlier), reply.answering)))


def _stands(phrase: str, lines: tuple[str, ...], least: float) -> bool:
    stems = content(phrase)
    return not lines or len(stems & _said(lines)) >= least * len(stems)


@lru_cache(maxsize=512)
def _said(lines: tuple[str, ...]) -> frozenset[str]:
    return content(" \n ".join(lines))
