"""Clean a text before anything reads it, and remember where each character stood; split it into words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from scoring.reading.clocks import in_figures

LIMIT = 2_000
"""Longest reply that is graded, in characters; what follows is kept but earns nothing (rubric G19)."""

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
# Cyrillic, Greek and Armenian letters that pass for Latin ones, small and capital, each with what it passes for.
_LATIN = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u04cf\u043a\u0461"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u04ae"
    "\u03b1\u03bf\u03b9\u03ba\u03bd\u03c1\u03c4\u03c5\u03c7\u03b3\u03b7\u03f2"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u0585\u057d\u0570",
    "aeopcyxijshdqwlkwABEKMHOPCTYXIJSYaoikvptuxync" + "ABEZHIKMNOPTYXouh",
)
# Letters that Unicode does not take apart; unfolded they would cut a name such as Đorđe into "or" and "e".
_FOLDED = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "\u0131": "i",
        "ł": "l",
        "ø": "o",
        "ŧ": "t",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
_OF_OTHERS = re.compile("[\u0370-\u058f]")
_ODD = re.compile(r"[^\n -_a-~]")
_UNSEEN = ("Cf", "Cc", "Cs", "Co", "Cn", "Mn", "Me")
_REPEAT = re.compile(r" ( +)|([^\d ])\2(\2+)")
_PLACES = tuple(range(LIMIT))
_WORD = re.compile(r"[£$€]*\d+(?:[.,:]\d+)*[a-z]*%?|[a-z]+(?:'?[a-z0-9])*")

Place = tuple[int, int]
"""Where words start and end, in a cleaned text."""


class Word(NamedTuple):
    """Hold one lower-case word and its place in the cleaned text."""

    text: str
    start: int
    end: int


_new = tuple.__new__  # what Word._make calls, without the call


def split_words(text: str) -> tuple[Word, ...]:
    """Split lower-case text into words, numbers and amounts; hyphens part words, apostrophes do not."""
    return tuple([_new(Word, (m[0], *m.span())) for m in _WORD.finditer(text)])


@lru_cache(maxsize=1_024)
def cleaned(text: str) -> str:
    """Return a text of the scenario or the customer as the rules see it: lower-case, no accents, straight quotes."""
    return in_figures(clean(text)[0])


def clean(text: str) -> tuple[str, tuple[int, ...]]:
    """Lower-case, NFKC, no accents, straight quotes, no invisible characters or long repeats; with each one's place.

    Letters of other alphabets that pass for Latin ones become Latin where most of the text is; a text written in
    another alphabet stays what it is.
    """
    text = text[:LIMIT]
    made: str = text.lower()
    at: list[int] | tuple[int, ...] = _PLACES[: len(text)]
    if _ODD.search(text):
        others = len(_OF_OTHERS.findall(text))
        if others and others < sum("a" <= char <= "z" for char in made):
            text = text.translate(_LATIN)
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
        drop = (range(*m.span(1 if m[1] else 3)) for m in _REPEAT.finditer(made))
        keep = sorted({*range(len(made))}.difference(*drop))
        made, at = "".join([made[i] for i in keep]), [at[i] for i in keep]
    return made, tuple(at)


@lru_cache(maxsize=4_096)
def _tame(char: str) -> str:
    """Turn one unusual character into plain lower-case ones; invisible ones vanish."""
    char = char.translate(_STRAIGHT)
    if char.isascii() and (char.isprintable() or char == "\n"):
        return char
    plain = unicodedata.normalize("NFKD", char).lower().translate(_STRAIGHT).translate(_FOLDED)
    return "".join([c for c in plain if c == "\n" or unicodedata.category(c) not in _UNSEEN])
