r"""Read from a regular expression which words it needs: a small parser for the patterns of this package.

Understood: literals, classes, `(?:...)`, alternation, `? * + {m,n}`, `\\b ^ $` and lookaround. Anything else stands for
"any text", which needs no word: then the pattern is always tried, never wrongly skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

ANY = "\0"
"""Stands for text that the parser knows nothing about."""
_EDGE = "\1"
"""Stands for a word boundary."""
_DIGIT = "\2"
NUMBER = "#"
"""Stands among the needed words for any figure."""
_MOST = 400
_QUANTIFIER = re.compile(r"[?*+]|\{(\d*),?(\d*)\}")
_TOKEN = re.compile(rf"[a-z0-9'£$€%{ANY}{_EDGE}{_DIGIT}]+")
COMMON = frozenset(
    """a an the i you it is are was be been to of in on and or but not we your have has had for with at so that this do
    no if me my our can get i'm i'll will it's as by up would could u ur they he she what when there from out all any
    just now then im ive we'll we're s t ll re ve d m n""".split()  # noqa: SIM905 - words read better as text
)
"""Words that stand in most replies: to need one of them tells little."""
_PIECES = re.compile(r"[^a-z0-9£$€%]+")
_BARE = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=20_000)
def pieces(word: str) -> frozenset[str]:
    """Return a word of a text with its pieces ("don't" has "don"), first four letters ("prom*"), "#" for a figure."""
    made = {word}
    if not word.isalnum():
        made.update(filter(None, (*_PIECES.split(word), *_BARE.split(word))))
    made.update([each[:4] + "*" for each in made if len(each) >= 4])
    if any(char.isdigit() for char in word):
        made.add(NUMBER)
    return frozenset(made)


@dataclass(frozen=True, slots=True)
class Item:
    """Hold one item of a sequence: its source, the texts it may stand for, and the letters they begin with."""

    source: str
    texts: tuple[str, ...]
    firsts: frozenset[str]


Sequence = tuple[Item, ...]


def parse(pattern: str) -> tuple[Sequence, ...]:
    """Return the alternatives of a pattern, each as its items."""
    ways, place = _alternatives(pattern, 0)
    if place != len(pattern):
        raise ValueError(f"unbalanced at {place}: {pattern[:60]!r}")
    return ways


def _alternatives(pattern: str, place: int) -> tuple[tuple[Sequence, ...], int]:
    ways: list[Sequence] = []
    items: list[Item] = []
    while place < len(pattern) and pattern[place] != ")":
        if pattern[place] == "|":
            ways.append(tuple(items))
            items, place = [], place + 1
            continue
        item, place = _item(pattern, place)
        items.append(item)
    return (*ways, tuple(items)), place


def _item(pattern: str, place: int) -> tuple[Item, int]:
    atom, after = _atom(pattern, place)
    match = _QUANTIFIER.match(pattern, after)
    if not match:
        return atom, after
    end = match.end() + (pattern[match.end() : match.end() + 1] == "?")
    if pattern[end : end + 1] in ("+", "*"):
        raise ValueError(f"not understood at {end}: {pattern[place : end + 1]!r}")
    least = {"?": 0, "*": 0, "+": 1}.get(match[0], int(match[1] or 0) if match[0][0] == "{" else 0)
    more = () if match[0] == "?" else (ANY + " " if all(text.endswith(" ") for text in atom.texts) else ANY,)
    texts = (*atom.texts, *more, *(("",) if least == 0 else ()))
    if least and more:
        texts = tuple(text + ANY for text in atom.texts) + (atom.texts if least == 1 else ())
    return Item(pattern[place:end], texts, atom.firsts if least else atom.firsts | {""}), end


def _atom(pattern: str, place: int) -> tuple[Item, int]:
    char = pattern[place]
    if char == "(":
        return _group(pattern, place)
    if char == "[":
        end = _class_end(pattern, place)
        body = pattern[place + 1 : end - 1]
        listed = len(body) <= 4 and body[0] != "^" and "\\" not in body and "-" not in body[1:-1]
        texts = tuple(body) if listed else (ANY,)
        return Item(pattern[place:end], texts, frozenset(texts)), end
    if char == "\\":
        code = pattern[place + 1]
        if code.isdigit() or code in "AZ":
            raise ValueError(f"not understood at {place}: {pattern[place : place + 2]!r}")
        text = {"b": _EDGE, "W": " ", "s": " ", "w": ANY, "d": _DIGIT, "S": ANY, "D": ANY, "B": ""}.get(code, code)
        return Item(pattern[place : place + 2], (text,), frozenset((text.strip(_EDGE),))), place + 2
    text = {".": ANY, "^": _EDGE, "$": _EDGE}.get(char, char)
    return Item(char, (text,), frozenset((text.strip(_EDGE),))), place + 1


def _class_end(pattern: str, place: int) -> int:
    end = place + 2  # a class holds one character at least, and a "]" that stands first is one
    if pattern[place + 1] == "\\" or pattern[place + 1 : place + 3] in ("^]", "^\\"):
        end = place + (3 if pattern[place + 1] == "\\" or pattern[place + 2] == "]" else 4)
    while pattern[end] != "]":
        end += 2 if pattern[end] == "\\" else 1
    return end + 1


def _group(pattern: str, place: int) -> tuple[Item, int]:
    look = re.match(r"\((?:\?(?:[:=!]|<[=!]|P<\w+>))?", pattern[place:])
    opened = look[0] if look else "("
    if opened == "(" and pattern[place + 1] == "?":
        raise ValueError(f"not understood at {place}: {pattern[place : place + 20]!r}")
    ways, end = _alternatives(pattern, place + len(opened))
    source = pattern[place : end + 1]
    if opened[1:2] == "?" and opened[-1] in "=!":
        return Item(source, (_EDGE if opened == "(?<=" else "",), frozenset(("",))), end + 1
    texts = tuple(dict.fromkeys(text for way in ways for text in _texts(way)))
    return Item(source, texts if len(texts) <= _MOST else (ANY,), frozenset().union(*map(_firsts, ways))), end + 1


def _firsts(sequence: Sequence) -> frozenset[str]:
    """Return the letters with which a sequence may begin, and "" where it may be empty."""
    made: set[str] = set()
    for item in sequence:
        made |= item.firsts
        if "" not in item.firsts:
            return frozenset(made - {""})
    return frozenset(made | {""})


def _texts(sequence: Sequence) -> tuple[str, ...]:
    made: tuple[str, ...] = ("",)
    for item in sequence:
        if len(made) * len(item.texts) > _MOST:
            return (ANY,)
        made = tuple(one + other for one in made for other in item.texts)
    return made


def takes_nothing(item: Item) -> bool:
    """Tell whether an item only looks around: an edge, a lookbehind, or a group of them."""
    return item.firsts == {""}


def starts(ways: Iterable[Sequence]) -> frozenset[str]:
    """Return what may stand inside `[...]` for the characters with which a match begins; empty where any may."""
    firsts = frozenset().union(*map(_firsts, ways))
    if not firsts.isdisjoint((ANY, " ", "")):
        return frozenset()
    return frozenset([r"\d" if first == _DIGIT else re.escape(first) for first in firsts])


def needs(sequence: Sequence) -> tuple[float, frozenset[str]]:
    """Return how rare, and which, are the words of which a match holds at least one; none where that is not known."""
    best: tuple[float, frozenset[str]] = (0.0, frozenset())
    made: tuple[str, ...] = (ANY,)
    for item in (*sequence, None):
        if item is not None and len(made) * len(item.texts) <= _MOST:
            made = tuple(one + other for one in made for other in item.texts)
            continue
        best = max(best, _wanted(made), key=lambda each: each[0])
        edge = _EDGE if all(text.endswith((" ", _EDGE)) for text in made) else ANY
        made = tuple(edge + text for text in item.texts) if item is not None else ()
    return best


def _wanted(texts: tuple[str, ...]) -> tuple[float, frozenset[str]]:
    """Return the rarest word of each text, and how rare the least rare of them is."""
    chosen: set[str] = set()
    worst = 99.0
    for text in texts:
        rarity, word = max((_rarity(word), word) for word in ("", *_words(text + ANY)))
        if not word:
            return 0.0, frozenset()
        worst = min(worst, rarity)
        chosen.add(word)
    return worst - len(chosen) / 200, frozenset(chosen)


def _rarity(word: str) -> float:
    return 0.5 if word in COMMON else 3.0 if word == NUMBER else float(len(word))


def _words(text: str) -> list[str]:
    """Return the words of a text that must stand whole in a match, and the starts ("prom*") of those that go on."""
    found = []
    for run in _TOKEN.findall(text):
        if _DIGIT in run:
            found.append(NUMBER)
            continue
        for piece in run.split(_EDGE):
            open_left = piece.startswith(ANY)
            word = piece.strip(ANY)
            if not word or ANY in word or open_left or not word[0].isalnum():
                continue
            if piece == word and word[-1] != "'":
                found.append(word)
            elif len(word) >= 4 and "'" not in word[:4] and piece.endswith(ANY):
                found.append(word[:4] + "*")
    return found
