"""Read numbers that are said in words, as people say sums: "three hundred and sixty quid" is 360 quid."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.quick import compiled

Edit = tuple[int, int, str]
"""From where to where, and what stands there instead."""

_TO_NINETEEN = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_TO_NINETY = "twenty thirty forty fifty sixty seventy eighty ninety"
_ONES = {word: number for number, word in enumerate(_TO_NINETEEN.split(), 1)}
_TENS = {word: number * 10 for number, word in enumerate(_TO_NINETY.split(), 2)}
_SMALL = {**_ONES, **_TENS}
_WORD = "|".join(_SMALL)
_SAID = compiled(
    rf"\b(?:a |(?:(?:{_WORD})[ -]){{1,2}})(?:hundred|thousand)\b(?:(?: and)?[ -](?:{_WORD}|hundred|thousand)\b){{0,6}}"
    r"(?! (?:times|thanks|apologies|pardons|per ?cent|other|miles|different))(?!%)"
)


def spoken_numbers(text: str) -> Iterator[Edit]:
    """Yield the numbers from a hundred up that are said in words, each as figures."""
    for match in _SAID.finditer(text):
        if value := _value(match[0].replace("-", " ").split()):
            yield match.start(), match.end(), str(value)


def _value(words: list[str]) -> int:
    total = part = 0
    for word in words:
        if word == "hundred":
            part = (part or 1) * 100
        elif word == "thousand":
            total, part = total + (part or 1) * 1000, 0
        else:
            part += _SMALL.get(word, 0)
    return total + part
