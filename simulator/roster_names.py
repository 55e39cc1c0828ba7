"""Where the names of people stand in a text, as they are and as they are usually shortened."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

# Names that are words: alone they count only where a name is due.
_WORDS_LIST = """
al an angel april art august bill bob bond brown chance charity charm chase chip christian cole cook dale dawn day
dean do don drew earl ed faith field fields forest frank free gene gill ginger glen good grace grant gray green grey
hall hand he heath hill holly home honor hope hunter in is it ivy jack jasmine jay jean jo joy june king lance lane
law lee lily long love major mark may me melody merry miles mills mo moon my nick no norm olive page park pat
patience pearl penny peace phoenix price prince rain ray read red reed rich rob robin rock rose ruby rusty sage
sandy service sky so star stone storm sue summer sunny target temple terry tim us victor violet wade walker ward way
west white will winter wood woods worth young monday tuesday friday sunday early late agent customer team support
trainer trainee manager admin test user the and you your we our they she him her not yes can for was are has had but
"""
_WORDS = frozenset(_WORDS_LIST.split())
_PARTICLES_LIST = """
van von der den de di da del della la le al el bin ibn ben dos das du ter ten zu zur of
"""
_PARTICLES = frozenset(_PARTICLES_LIST.split())
_TITLES_LIST = """
mr mrs ms miss mx dr prof sir madam herr frau jr sr phd
"""
_TITLES = frozenset(_TITLES_LIST.split())
# What accents are not: letters of their own that are typed without them.
_ALIKE = str.maketrans("\u0131øłđð\u2019", "ioldd'")
_DUE = (
    r"(?:(?<=\bhi )|(?<=\bhello )|(?<=\bhey )|(?<=\bdear )|(?<=\bis )|(?<=\bi'm )|(?<=\bi am )|(?<=\bme )"
    r"|(?<=\bmr )|(?<=\bmrs )|(?<=\bms )|(?<=\bmr\. )|(?<=\bmrs\. )|(?<=\bms\. )|(?<=\bregards, )|(?<=\bthanks, )"
    r"|(?<=\bregards,\n)|(?<=\bthanks,\n)|(?<=\bname's ))"
)


def find_names(text: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where one of `names`, whole or in part, stands in `text`, whatever its case and accents.

    A part that is a word as well (Will, May, Grace) counts with a capital, where a name is due: Hi Will, this is Grace.
    """
    plain = _plain(text)
    strict, loose = _patterns(tuple(names))
    spans = [hit.span() for pattern in (strict,) if pattern for hit in pattern.finditer(plain)]
    if loose:
        spans += [hit.span() for hit in loose.finditer(plain) if text[hit.start()].isupper()]
    end = 0
    for start, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= end:
            yield start, stop
            end = stop


@lru_cache(maxsize=256)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return what finds whole names and parts that are names only, and what finds parts that are words too."""
    whole: set[str] = set()
    sure: set[str] = set()
    words: set[str] = set()
    for name in names:
        parts = [part for part in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", _plain(name)) if part not in _TITLES]
        if len(parts) > 1:
            whole.add(r"[\s.,_-]{1,3}".join(map(re.escape, parts)))
            whole.add(r",?[\s._-]{1,3}".join(map(re.escape, (parts[-1], *parts[:-1]))))
        for part in parts:
            if part in _WORDS or (len(part) < 3 and part.isascii()):
                words.add(re.escape(part))
            elif part not in _PARTICLES:
                sure.add(re.escape(part))
    return _any(whole | sure), _any(words, _DUE)


def _any(patterns: set[str], before: str = "") -> re.Pattern[str] | None:
    if not patterns:
        return None
    longest_first = sorted(patterns, key=len, reverse=True)
    return re.compile("|".join(f"{before}{_bounded(each)}" for each in longest_first))


def _bounded(pattern: str) -> str:
    """Return `pattern` as a word of its own; scripts without blanks between words (Han, kana) have no such thing."""
    return pattern if ord(pattern.replace("\\", "")[0]) >= 0x3040 else rf"(?<![^\W_]){pattern}(?![^\W_])"


def _plain(text: str) -> str:
    """Return `text` in small letters without accents, of the same length, so that places in it are places in `text`."""
    return "".join(_letter(char) for char in text)


def _letter(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0].lower().translate(_ALIKE)
    return base if len(base) == 1 else char
