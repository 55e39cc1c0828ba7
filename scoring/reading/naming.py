"""Make every name read alike, so that no grade hangs on what somebody is called (Will, May and Grace are words too)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scoring.patterns.quick import compiled
from scoring.reading.cleaning import Place

_NAME = r"(?:(?:mr|mrs|ms|mx|dr|prof)\.? )?[a-z][a-z'.-]*[a-z](?: [a-z][a-z'-]*[a-z]){0,3}"
_GREETED = compiled(
    rf"(?:^|\n)\W{{0,3}}(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)) ({_NAME})(?=[,.!:;\n-]|$)"
)
_INTRODUCED = compiled(rf"(?:this is|my name is|my name's) ({_NAME})(?=[,.!\n]|$)")
_CALLED = compiled(rf"(?<=[a-z0-9)][,-] )({_NAME})(?=[,.!?\n]|$)")
_SIGNED = compiled(rf"\n[ -]{{0,3}}({_NAME})[ .!]{{0,3}}$")
NAME = "qz"
"""What a name is written with, over and over: no word begins so."""

_NEAR_THE_START = 60

_PARTICLES = frozenset("van von der den de del della di da la le al el bin ibn".split())  # noqa: SIM905 - words read better as text
_NO_NAMES = frozenset(
    """all anyone apologies anyway bye cardholder cardmember certainly cheers client customer everybody everyone folks
    friend goodbye guest guys however love lovely madam maam ma'am mate member no okay ok pal passenger patient please
    regards resident right sincerely sir so sorry student sure team tenant thanks then there user valued well yes your
    you i""".split()  # noqa: SIM905 - reads better as text
)
_DATES = compiled(
    r"(?<![£$€\d.,])\d{1,2}\b|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may"
    r"|june|july|august|september|october|november|december|today|tomorrow|noon)\b"
)
_STOP = compiled(r"[.!?\n]")
_BESIDE = 16  # characters around a word in which another date makes it a date


def nameless(text: str, typed: str, at: tuple[int, ...]) -> str:
    """Return a cleaned text with each name written as one word that means nothing, as long as the name.

    A name is what follows a greeting, "this is" or stands by itself between commas or at the end, in capitals as names
    have them; after a greeting a single word will do in small letters too.
    """
    for start, end in _names(text, typed, at):
        text = text[:start] + (NAME * (end - start))[: end - start] + text[end:]
    return text


def _names(text: str, typed: str, at: tuple[int, ...]) -> Iterator[Place]:
    for match in _GREETED.finditer(text):
        start, end = match.span(1)
        if _may_be(text[start:end]) and (" " not in match[1] or _capital(text, typed, at, start, end)):
            yield start, end
    for pattern in (_INTRODUCED, _CALLED, _SIGNED):
        for match in pattern.finditer(text):
            start, end = match.span(1)
            if pattern is _INTRODUCED and start > _NEAR_THE_START:
                continue
            if _may_be(match[1]) and _capital(text, typed, at, start, end) and not _is_date(text, start, end):
                yield start, end


def _may_be(words: str) -> bool:
    return _NO_NAMES.isdisjoint(words.split())


def _capital(text: str, typed: str, at: tuple[int, ...], start: int, end: int) -> bool:
    """Tell whether the words are typed as names are: a capital first, small letters after."""
    for word in re.finditer(r"\S+", text[start:end]):
        if word.group() in _PARTICLES:
            continue
        low = start + word.start()
        raw = typed[at[low] : at[low + len(word.group()) - 1] + 1]
        if not raw[0].isupper() or (raw.isupper() and len(raw) > 2):
            return False
    return True


def _is_date(text: str, start: int, end: int) -> bool:
    """Tell a month from a woman: "in April, May and June" against "I'm sorry, April"."""
    if not _DATES.search(text, start, end):
        return False
    before = _STOP.split(text[max(0, start - _BESIDE) : start])[-1]
    after = _STOP.split(text[end : end + _BESIDE])[0]
    return bool(_DATES.search(before) or _DATES.search(after))
