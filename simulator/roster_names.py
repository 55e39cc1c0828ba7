"""Where the names of people stand in a text, as they are and as they are usually shortened."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

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

_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_DUE = re.compile(r"(?:\b(?:hi|hello|hey|dear|is|i'm|i am|me|mr\.?|mrs\.?|ms\.?|name's)|\b(?:regards|thanks),)\s$")
_BETWEEN = re.compile(rf"[\s.,_-]{{1,3}}(?:(?:{'|'.join(_PARTICLES)})\s)*")


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    part: str
    people: frozenset[int]
    sure: bool

    def goes_with(self, other: _Hit, plain: str) -> bool:
        """Say whether `other`, which comes next, is another part of the same person's name."""
        return bool(self.people & other.people) and _BETWEEN.fullmatch(plain, self.end, other.start) is not None


def find_names(text: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where one of `names`, whole or in part, stands in `text`, whatever its case and accents.

    A part that is a word as well (Will, May, Grace) counts with a capital, and only beside another part of the name or
    where a name is due: Hi Will, this is Grace.
    """
    plain = _plain(text)
    people, unspaced = _parts(tuple(names))
    hits = sorted(_hits(plain, people, unspaced), key=lambda hit: hit.start)
    at = 0
    while at < len(hits):
        run = [hits[at]]
        for other in islice(hits, at + 1, None):
            if not run[-1].goes_with(other, plain) or other.part in {hit.part for hit in run}:
                break
            run.append(other)
        at += len(run)
        capital = any(text[hit.start].isupper() for hit in run)
        due = len(run) > 1 or _DUE.search(plain, max(0, run[0].start - 12), run[0].start)
        if any(hit.sure for hit in run) or (capital and due):
            yield run[0].start, run[-1].end


def _hits(plain: str, people: Mapping[str, frozenset[int]], unspaced: re.Pattern[str] | None) -> Iterator[_Hit]:
    for found in _PART.finditer(plain):
        part = found[0]
        if part not in people:
            part = part.removesuffix("'s")
        if part in people:
            is_word = part in _WORDS or (len(part) < 3 and part.isascii())
            yield _Hit(found.start(), found.start() + len(part), part, people[part], not is_word)
        elif unspaced:
            for inner in unspaced.finditer(plain, found.start(), found.end()):
                yield _Hit(inner.start(), inner.end(), inner[0], frozenset(), sure=True)


@lru_cache(maxsize=64)
def _parts(names: tuple[str, ...]) -> tuple[Mapping[str, frozenset[int]], re.Pattern[str] | None]:
    """Return whose name each part is, and what finds names in scripts that set no blanks between words (Han, kana)."""
    people: dict[str, frozenset[int]] = {}
    for number, name in enumerate(names):
        for part in _PART.findall(_plain(name)):
            if part not in _TITLES and part not in _PARTICLES:
                people[part] = people.get(part, frozenset()) | {number}
    unspaced = [re.escape(part) for part in people if ord(part[0]) >= 0x3040 and len(part) > 1]
    return people, re.compile("|".join(sorted(unspaced, key=len, reverse=True))) if unspaced else None


def _plain(text: str) -> str:
    """Return `text` in small letters without accents, of the same length, so that places in it are places in `text`."""
    return "".join(map(_letter, text))


@lru_cache(maxsize=4096)
def _letter(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0].lower().translate(_ALIKE)
    return base if len(base) == 1 else char
