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
        cut = max(sentence.rfind(mark, 0, max(len(sentence) - 12, 0)) for mark in (",", ";", " - ", ":"))
        places = [0 if len(sentence.split()) <= 16 or cut < 0 else cut + 1]
    if not places:
        return []
    first = places[0]
    if re.match(r"please|kindly|pls|plz", sentence[first:]):  # "tracking number please"
        first = max(sentence.rfind(mark, 0, first) for mark in (",", ";", ":", "(")) + 1
        if re.match(r"\s*(?:i|i'm|i've|i'll|we|we're)\b", sentence[first:]):
            first = places[0]
    cut = CUT.search(sentence, min(first + 9, len(sentence)))
    if re.match(r"\W*with\b", sentence[first:]):
        cut = re.compile(r" (?:i|we)\b|[,:]").search(sentence, first) or cut
    last = cut.start() if cut and sentence.find("?", cut.end()) < 0 else len(sentence)
    segment = sentence[first:last]
    meant = meant_in(reading, start + first, start + last)
    return [Ask(start + first, start + last, _kind(segment, sentence), meant, _wanted(segment))]


def _asking(sentence: str, match: re.Match[str], *, marked: bool) -> bool:
    """Tell an asking opener from the same words in a statement ("what I can do is", "please accept")."""
    said = match.group().strip()
    if re.match(r"(?:please|kindly|pls|plz)\b", said) and COURTESY.match(
        sentence, match.start() + len(match.group()) - len(match.group().lstrip())
    ):
        return False
    before = sentence[: match.start()]
    if IMPERATIVE.match(said) and JOINED.search(before + " ") and SPEAKER.search(before):
        return False
    if re.match(AUX + r"\b", said) and not marked:
        return bool(re.search(rf"(?:{YOU}|there|it|he|she|they|any\w*)$", said))
    if re.match(r"wh|how", said):
        return (marked or bool(WH_ASKED.match(sentence, match.start()))) and not any(
            m.start() <= match.start() < m.end() for m in STATED.finditer(sentence)
        )
    if re.match(r"let (?:me|us)", said):
        return sentence.startswith(("know", "have"), match.end() + 1)
    if re.match(r"(?:i|we|me|i'll|we'll)\b", said) and "need" in said:
        return not re.match(
            r" (?:to (?!know|check|ask|confirm|see)|you to (?!tell|send|confirm|give))", sentence[match.end() :]
        )
    return True


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
