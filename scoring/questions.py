"""Find what a reply asks for: questions and requests, with or without a question mark, and their kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scoring.asking import (
    AUX,
    COURTESY,
    CUT,
    DATUM,
    EITHER,
    IMPERATIVE,
    INVERTED,
    JOINED,
    KINDS,
    OPENERS,
    SAYS,
    SPEAKER,
    STATED,
    WH_ASKED,
    YOU,
    Kind,
)
from scoring.meaning import Meant, data_in, meant_in
from scoring.text import Reading, read
from scoring.types import Reply


@dataclass(frozen=True, slots=True)
class Ask:
    """Hold one question or request: its place in `reading.text`, its kind and what its words mean."""

    start: int
    end: int
    kind: Kind
    meant: Meant
    data: int


@lru_cache(maxsize=256)
def asks(reply: Reply) -> tuple[Ask, ...]:
    """Return every question and request of a reply, in order of place."""
    reading = read(reply)
    found: list[Ask] = []
    for start, end in reading.sentences:
        found += _asks_in(reading, start, end)
    return tuple(found)


def _asks_in(reading: Reading, start: int, end: int) -> list[Ask]:
    sentence = reading.text[start:end]
    marked = "?" in sentence
    places = sorted(
        {
            match.start()
            for pattern in OPENERS
            for match in pattern.finditer(sentence)
            if _asking(sentence, match, marked=marked)
        }
    )
    if not places and (marked or _bare_datum(reading, start, end)):
        comma = max(sentence.rfind(mark, 0, max(len(sentence) - 12, 0)) for mark in (",", ";", " - ", ":"))
        places = [0 if len(sentence.split()) <= 16 or comma < 0 else comma + 1]
    if not places:
        return []
    first, last = _bounds(sentence, places[0])
    segment = sentence[first:last]
    meant = meant_in(reading, start + first, start + last)
    return [Ask(start + first, start + last, _kind(segment, sentence), meant, _wanted(segment))]


def _bounds(sentence: str, first: int) -> tuple[int, int]:
    """Return where asking begins and ends in a sentence: "tracking number please, and I'll ..." ends at the comma."""
    start = first
    if _PLEASE.match(sentence, first):
        start = max(sentence.rfind(mark, 0, first) for mark in (",", ";", ":", "(")) + 1
        if _SPEAKING.match(sentence, start):
            start = first
    cut = CUT.search(sentence, min(start + 9, len(sentence)))
    if _WITH.match(sentence, start):
        cut = _THEN.search(sentence, start) or cut
    return start, cut.start() if cut and sentence.find("?", cut.end()) < 0 else len(sentence)


_PLEASE = re.compile(r"(?:please|kindly|pls|plz)\b")
_SPEAKING = re.compile(r"\s*(?:i|i'm|i've|i'll|we|we're)\b")
_WITH = re.compile(r"\W*with\b")
_OUTRIGHT = re.compile(
    r"(?:when|what|where|who|how) (?:was|is|were|did|do) (?:it|this|that|they|he|she|the|your|you)\b"
)
_THEN = re.compile(r" (?:i|we)\b|[,:]")
_LEFT = re.compile(AUX + r"\b")
_SECOND = re.compile(rf"(?:{YOU}|there|it|he|she|they|any\w*)$")
_NEEDING = re.compile(r" (?:to (?!know|check|ask|confirm|see)|you to (?!tell|send|confirm|give))")
_NEED = re.compile(r"(?:i|we|me|i'll|we'll)\b.*need")


def _asking(sentence: str, match: re.Match[str], *, marked: bool) -> bool:
    """Tell an asking opener from the same words in a statement ("what I can do is", "please accept")."""
    said = match.group().strip()
    before = sentence[: match.start()]
    if IMPERATIVE.match(said) and JOINED.search(before + " ") and SPEAKER.search(before):
        return False
    if _PLEASE.match(said):
        return not COURTESY.match(sentence, match.end() - len(match.group().lstrip()))
    if _LEFT.match(said) and not marked:
        return bool(_SECOND.search(said))
    if said.startswith(("wh", "how")):
        outright = bool(_OUTRIGHT.match(sentence, match.start())) and not before.strip(" ,.-")
        inverted = marked or bool(WH_ASKED.match(sentence, match.start()))
        stated = any(m.start() <= match.start() < m.end() for m in STATED.finditer(sentence))
        return outright or (inverted and not stated)
    if said.startswith(("let me", "let us")):
        return sentence.startswith(("know", "have"), match.end() + 1)
    return not (_NEED.match(said) and _NEEDING.match(sentence, match.end()))


def _wanted(segment: str) -> int:
    """Count the data that a request lists, at least 1."""
    return max(1, sum(bool(DATUM.search(piece)) for piece in re.split(r",|\band\b|\?|;|/", segment)))


def _bare_datum(reading: Reading, start: int, end: int) -> bool:
    words = [word for word in reading.words if start <= word.start < end]
    return (
        0 < len(words) <= 5
        and bool(data_in(meant_in(reading, start, end).keys) - {"NAME", "PRICE", "MODEL", "SIZE"})
        and not any(w.text in SAYS for w in words)
    )


def _kind(segment: str, sentence: str) -> Kind:
    for kind, pattern in KINDS:
        if pattern.search(segment if kind != "check" else sentence):
            return kind
    return "choice" if EITHER.search(segment) and not INVERTED.search(segment) else "fact"
