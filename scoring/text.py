"""Read a reply once: clean it, mask what is not the trainee's own, split it; places map back to what was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from scoring.types import Evidence, Reply

LIMIT = 2_000
"""Longest reply that is graded, in characters; what follows is kept but earns nothing (rubric G19)."""

MASK = "\x1a"
"""Stands in for text that is not the trainee's own; no cue matches it."""

_STRAIGHT = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02b9`\u00b4\u2032\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\t\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", "\n"),
        "\t": " ",
        "…": "...",
    }
)
_ODD = re.compile(r"[^\n -_a-~]")
_UNSEEN = ("Cf", "Cc", "Cs", "Co", "Cn", "Mn", "Me")
_REPEAT = re.compile(r"([^\d])\1{2,}")
_PLACES = tuple(range(LIMIT))

_WORD = re.compile(r"[£$€]*\d+(?:[.,:]\d+)*[a-z]*%?|[a-z]+(?:'?[a-z0-9])*")
_END = re.compile(r"[.!?](?:[.!?]*[\"')\]]*(?=\s|$)|(?<=[a-z0-9]{2}[.!?])(?=[a-z]))|\n+")
_NOT_AN_END = re.compile(
    r"(?:(?<![a-z0-9])(?:e\.g|i\.e|etc|mrs?|ms|dr|st|nr|approx|vs|ref|tel|ext|dept|inc|ltd|co|www?|[ap]\.m)|(?:^|[\n.:;!?])\s*\d{1,2})$"
)
_NUMBER_AHEAD = re.compile(r"\s?\d")
_AFTER_DOT = re.compile(r"(?:com|org|net|io|uk|ie|us|eu|edu|gov|app|html?|pdf|jpe?g|png|co|ca|au|in|php)\b|[\w-]+[@/]")

_DOUBLE = re.compile(r"(?<!\d)\"[^\"]{3,400}\"")
_TICK = re.compile(r"(?<![a-z0-9])(')(?=[a-z0-9£$€])|(?<=[^\s'])'(?![a-z0-9'])")
_ELISION = re.compile(
    r"'(?:em|till?|cause|co[sz]|cuz|bout|twas|tis|ere|ave|n|round|nuff|fraid|course|d|s|\d0s|\d\d)(?![a-z])"
)
_LINE_QUOTED = re.compile(r"^[ ]*>[^\n]*", re.MULTILINE)
_RUN = 8  # tokens copied word for word from the customer (rubric, section 3)
_GRAM = 5
_CONTAINED = 0.6  # share of a sentence's 5-grams that the customer wrote too: then it is theirs (rubric, section 3)


Place = tuple[int, int]
"""Where words start and end, in a cleaned text."""


class Word(NamedTuple):
    """Hold one lower-case word and its place in the cleaned text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Hold a reply as the rules see it.

    `text` is lower-case, cleaned and masked; `plain` is the same before masking and equally long. `sentences` and
    `words` index both. `at` maps each index of `text` to the stored reply, so `evidence()` quotes what was typed.
    """

    reply: Reply
    text: str
    plain: str
    at: tuple[int, ...]
    words: tuple[Word, ...]
    vocabulary: frozenset[str]
    sentences: tuple[Place, ...]
    copied: tuple[Place, ...]

    def evidence(self, start: int, end: int, cue: str, *, helps: bool = True) -> Evidence:
        """Make evidence of a place in `text`, in code points of the stored reply; the place must hold a character."""
        while start < end - 1 and self.plain[start].isspace():
            start += 1
        while end > start + 1 and self.plain[end - 1].isspace():
            end -= 1
        return Evidence(self.at[start], self.at[end - 1] + 1, cue, helps)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds `place`."""
        for start, end in self.sentences:
            if start <= place < end:
                return start, end
        return place, min(place + 1, len(self.text))


@lru_cache(maxsize=128)
def read(reply: Reply) -> Reading:
    """Read a reply; the same reply gives the same reading (a memo, so that a dozen skills share one pass)."""
    plain, at = _clean(reply.text)
    words = split_words(plain)
    sentences = _sentences(plain)
    copied = _merge([*_quoted(plain), *_borrowed(words, sentences, reply)])
    text = plain
    for start, end in copied:
        text = text[:start] + MASK * (end - start) + text[end:]
    own = tuple(word for word in words if text[word.start] != MASK) if copied else words
    return Reading(reply, text, plain, at, own, frozenset([w.text for w in own]), sentences, copied)


def split_words(text: str) -> tuple[Word, ...]:
    """Split lower-case text into words, numbers and amounts; hyphens part words, apostrophes do not."""
    return tuple(map(Word._make, [(m.group(), *m.span()) for m in _WORD.finditer(text)]))


@lru_cache(maxsize=1_024)
def cleaned(text: str) -> str:
    """Return a text of the scenario or the customer as the rules see it: lower-case, no accents, straight quotes."""
    return _clean(text)[0]


def _clean(text: str) -> tuple[str, tuple[int, ...]]:
    """Lower-case, NFKC, no accents, straight quotes, no invisible characters or long repeats; with each one's place."""
    text = text[:LIMIT]
    made: str = text.lower()
    at: list[int] | tuple[int, ...] = _PLACES[: len(text)]
    if _ODD.search(text):
        out: list[str] = []
        at = []
        last = 0
        for odd in _ODD.finditer(text):
            place = odd.start()
            char = _tame(odd.group())
            out += (text[last:place].lower(), char)
            at += (*range(last, place), *([place] * len(char)))
            last = place + 1
        out.append(text[last:].lower())
        at += range(last, len(text))
        made = "".join(out)
    if _REPEAT.search(made):
        keep = sorted({*range(len(made))}.difference(*(range(m.start() + 2, m.end()) for m in _REPEAT.finditer(made))))
        made, at = "".join([made[i] for i in keep]), [at[i] for i in keep]
    return made, tuple(at)


@lru_cache(maxsize=4_096)
def _tame(char: str) -> str:
    """Turn one unusual character into plain lower-case ones; invisible ones vanish."""
    char = char.translate(_STRAIGHT)
    if char.isascii() and (char.isprintable() or char == "\n"):
        return char
    plain = unicodedata.normalize("NFKD", char).lower().translate(_STRAIGHT)
    return "".join([c for c in plain if c == "\n" or unicodedata.category(c) not in _UNSEEN])


def _sentences(text: str) -> tuple[Place, ...]:
    """Split at full stops and line breaks, but not in "10.40", "e.g. this", "£1.50", a list's "1." or an address."""
    bounds: list[Place] = []
    start = 0
    for stop in _END.finditer(text):
        if text[stop.start()] == "." and _goes_on(text, stop.start(), stop.end()):
            continue
        if text[start : stop.end()].strip():
            bounds.append((start, stop.end()))
            start = stop.end()
    if text[start:].strip():
        bounds.append((start, len(text)))
    return tuple(bounds)


def _goes_on(text: str, dot: int, after: int) -> bool:
    """Tell whether a full stop belongs to an abbreviation, a list number or an address."""
    if text.endswith("no", 0, dot) and _NUMBER_AHEAD.match(text, after):  # "order no. 4471"
        return True
    return bool(_NOT_AN_END.search(text, max(0, dot - 8), dot) or _AFTER_DOT.match(text, after))


def _quoted(text: str) -> Iterator[Place]:
    """Find words between quote marks, and lines quoted as in e-mail. A reply wholly in quotes is one's own."""
    if '"' in text:
        yield from (m.span() for m in _DOUBLE.finditer(text) if not _whole(text, *m.span()))
    if "'" in text:
        yield from (span for span in _single_quoted(text) if not _whole(text, *span))
    if ">" in text:
        yield from (m.span() for m in _LINE_QUOTED.finditer(text))


def _whole(text: str, start: int, end: int) -> bool:
    return not _WORD.search(text, 0, start) and not _WORD.search(text, end)


def _single_quoted(text: str) -> Iterator[Place]:
    """Pair single quotes. The trap is the apostrophe: "the drivers' fault", "goin' 'til", "'cause", "the '90s"."""
    opened = unsure = -1
    for tick in _TICK.finditer(text):
        place = tick.start()
        if opened >= 0 and place - opened > 400:
            opened = unsure = -1
        if tick.lastindex:
            if not _ELISION.match(text, place):
                if opened >= 0 and unsure > opened:
                    yield opened, unsure + 1
                opened, unsure = place, -1
        elif opened >= 0 and place - opened > 3:
            if text[place - 1] != "s" and text[place - 2 : place] not in ("in", "an", "th"):
                yield opened, place + 1
                opened = unsure = -1
            elif unsure < 0:
                unsure = place
    if opened >= 0 and unsure > opened:
        yield opened, unsure + 1


def _borrowed(words: tuple[Word, ...], sentences: tuple[Place, ...], reply: Reply) -> Iterator[Place]:
    """Find what the customer wrote: runs of eight words, and sentences most of whose 5-grams are theirs."""
    if len(words) < _GRAM:
        return
    theirs = _customer_grams(reply.answering).union(*(_customer_grams(turn.customer) for turn in reply.earlier))
    if not theirs:
        return
    mine = _grams(words)
    hits = [gram in theirs for gram in mine]
    if True not in hits:
        return
    run = _RUN - _GRAM + 1
    streak = 0
    for i, hit in enumerate(hits):
        streak = streak + 1 if hit else 0
        if streak >= run:
            yield words[i - run + 1].start, words[i + _GRAM - 1].end
    for start, end in sentences:
        inside = [hit for i, hit in enumerate(hits) if start <= words[i].start and words[i + _GRAM - 1].end <= end]
        if len(inside) > _GRAM and sum(inside) >= _CONTAINED * len(inside):
            yield start, end


def _grams(words: tuple[Word, ...]) -> list[tuple[str, ...]]:
    tokens = [word.text for word in words]
    return list(zip(*(tokens[i:] for i in range(_GRAM)), strict=False))


@lru_cache(maxsize=512)
def _customer_grams(line: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_grams(split_words(cleaned(line))))


def _merge(found: list[Place]) -> tuple[Place, ...]:
    merged: list[Place] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
