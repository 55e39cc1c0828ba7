# ruff: noqa: E501 - one way to say a thing is one line
"""Find the words that name what an apology is for, in its own sentence and in those beside it."""

from __future__ import annotations

import re

from scoring.feeling.regret import EMPTY_OFFENCE
from scoring.feeling.story import Touch, clause_around, clauses, touches
from scoring.feeling.sympathy import AGENT
from scoring.harm.harms import owned
from scoring.matching.overlap import content
from scoring.patterns.quick import compiled
from scoring.reading.phrases import Found
from scoring.reading.text import Reading

VAGUE = compiled(r"\b(?:let|letting|failed|fail|failing) (?:you|u|ye|them|him|her)\b")  # names nobody's act
WORD = compiled(r"[a-z0-9£$€']+")
_FAILED = compiled(
    r"\bsh(?:ould|ud)(?:n'?t| not| never)? ?(?:have|of|'?ve|a)\b|\bfor nothing\b|\b(?:nobody|no one|noone) (?:told|came|rang|called|answered|warned|checked|looked|listened|noticed|bothered|replied|wrote|asked|picked|turned up|helped|showed|met|read|let|passed|thought)\b"
    r"|\b(?:had|got|given|left|sent|with|were|was) (?:[a-z]{2,8} ){0,2}(?:no|without|nothing)\b"
    r"|\bno (?:[a-z]{2,12} ){1,3}(?:was|were|came|went|got|rang|reached|arrived|turned up|followed)\b"
)


_MISTOOK = compiled(  # a slip of the talk itself: "sorry, I read that wrong"
    r"\b(?:i|we) (?:read|heard|took|got|put|wrote|had|understood) (?:it|that|this|you|them|him|her|your \w{1,14}) (?:all |completely )?(?:wrong|wrongly|the wrong way|backwards|upside down)\b"
    r"|\b(?:i|we) (?:read|heard|took|got|put|wrote|had|understood) (?:both |all )?(?:the|your|his|her|that|those|its) (?:[a-z0-9']{1,14} ){1,6}(?:all |completely |both )?wrong\b"
    r"|\b(?:mixed|muddled|confused|mistook|swapped) (?:it|that|them|you|yours|this|the two) (?:up )?(?:with|for|and)\b"
    r"|\b(?:i|we) (?:misread|misheard|misunderstood|mistook|mixed up|muddled|confused) (?:it|that|this|you|them|him|her|your|the|what)\b"
)


def names(touch: Touch) -> bool:
    """Tell whether something taken up from the complaint says what went wrong; "the problem" does not."""
    return touch.stem not in EMPTY_OFFENCE


def quote(reading: Reading, named: list[tuple[int, int]], act: Found | None = None) -> tuple[int, int]:
    """Return the clause that names the offence rather than its single words."""
    return clause_around(reading, named[0][0], named[-1][1], after=act.end if act and act.end <= named[0][0] else 0)


def admits(reading: Reading, bounds: tuple[int, int]) -> bool:
    """Tell whether a sentence says that something went wrong at our hands: "sorry about this" then points at it."""
    return bool(AGENT.search(reading.text, *bounds) or _FAILED.search(reading.text, *bounds)) or any(
        bounds[0] <= place < bounds[1] for place in owned(reading)
    )


def deed(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a sentence says what was done: two words that name something."""
    return sum(span[0] <= w.start < span[1] and bool(content(w.text) - EMPTY_OFFENCE) for w in reading.words) >= 2


def beside(reading: Reading, act: Found) -> list[tuple[int, int]]:
    """Return the sentence before and the sentence after an act, where they only tell."""
    start, end = reading.sentence_at(act.start)
    near = [reading.sentence_at(start - 1)] if start > 0 else []
    if near and near[0][0] > 0 and len(WORD.findall(reading.text[slice(*near[0])])) <= 3:  # "Our mistake. Sorry."
        near.append(reading.sentence_at(near[0][0] - 1))
    near += [reading.sentence_at(end)] if end < len(reading.text) else []
    parts = clauses(reading)
    return [n for n in near if all(each.tells for each in parts if n[0] <= each.start < n[1]) and _concerns(reading, n)]


def _concerns(reading: Reading, bounds: tuple[int, int]) -> bool:
    """Tell whether a sentence is about them or about what we did: an apology does not reach past such a one."""
    ours = any(bounds[0] <= place < bounds[1] for place in owned(reading))
    text = reading.text[bounds[0] : bounds[1]]
    told = sum(bounds[0] <= t.start < bounds[1] and t.theirs for t in touches(reading)) >= 2 and not re.search(
        r"\b(?:i|my|we|our)\b", text
    )
    return (
        ours
        or told
        or bool(
            re.search(r"\b(?:you|u|ye|your|ur|she|he|they|should|shouldn'?t)\b", reading.text[bounds[0] : bounds[1]])
        )
        or bool(AGENT.search(reading.text, *bounds) or _FAILED.search(reading.text, *bounds))
    )


def name_offence(
    reading: Reading, act: Found | None, span: tuple[int, int], said: tuple[Touch, ...], *, weak: bool
) -> list[tuple[int, int]]:
    """Return the words that name the offence; none where they would fit any complaint."""
    mine = [
        t
        for t in said
        if span[0] <= t.start < span[1] and not t.clause.asks and not t.clause.plans and t.stem not in EMPTY_OFFENCE
    ]
    words = [w for w in reading.words if span[0] <= w.start < span[1] and content(w.text) - EMPTY_OFFENCE]
    clause = (
        re.match(
            r"(?:,(?= (?:we|i|our|nobody|no one) (?:should|did|didn't|let|left|lost|missed|failed|broke|got|had|never|came|told|called|rang|kept|forgot)\b| (?:you|that|it) should(?:n't)? (?:have|of|never)\b))?"
            r" (?:that |for what )?(?:you|u|ye|we|i|our|nobody|no one|they|he|she|it|the [a-z]{2,14} [a-z]{2,14}|your [a-z]{2,14})\b",
            reading.text[act.end : act.end + 40],
        )
        if act
        else None
    )
    agent = AGENT.search(reading.text, *span) or (not act and _FAILED.search(reading.text, *span))
    distinct = {t.stem for t in mine}
    if len(distinct) >= 2 or (mine and not weak and (clause or agent or len(words) >= 2)):
        return [(t.start, t.end) for t in mine]
    if _MISTOOK.search(reading.text, *span):
        return [m.span() for m in _MISTOOK.finditer(reading.text, *span)]
    if act and not weak and (failed := _FAILED.search(reading.text, act.end, span[1])):
        return [(w.start, w.end) for w in words[:3]] or [failed.span()]
    if (not weak or not act) and (
        (agent and (len(words) >= 2 or (mine and not act)))
        or (clause and (len(words) >= 3 or _FAILED.search(reading.text, *span)))
    ):
        return [(w.start, w.end) for w in words[:3]]
    return []
