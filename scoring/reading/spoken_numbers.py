"""Read numbers that are said in words: "three hundred and sixty quid" is 360 quid, "by the fifth" by the 5th."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.patterns.quick import compiled

Edit = tuple[int, int, str]
"""From where to where, and what stands there instead."""

_TO_NINETEEN = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_TO_NINETY = "twenty thirty forty fifty sixty seventy eighty ninety"
_ONES = {word: number for number, word in enumerate(_TO_NINETEEN.split(), 1)}
_TENS = {word: number * 10 for number, word in enumerate(_TO_NINETY.split(), 2)}
SMALL = {**_ONES, **_TENS}
_WORD = "|".join(SMALL)
_SAID = compiled(
    rf"\b(?:a |(?:(?:{_WORD})[ -]){{1,2}})(?:hundred|thousand)\b(?:(?: and)?[ -](?:{_WORD}|hundred|thousand)\b){{0,6}}"
    r"(?! (?:times|thanks|apologies|pardons|per ?cent|other|miles|different))(?!%)"
)

_DAYS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_DAY = {word: number for number, word in enumerate(_DAYS.split(), 1)}
_ENDING = {1: "st", 2: "nd", 3: "rd"}
_DATED = compiled(
    rf"\b(?:on|by|before|of|till|until|from|since|friday|monday|tuesday|wednesday|thursday|saturday|sunday) the "
    rf"(?P<tens>twenty[ -]|thirty[ -])?(?P<day>{'|'.join(_DAY)})\b"
    r"(?=[,.;:!?]|$| (?:at|or|and|to|so|if|for|with|when|i|i'll|we|we'll|you|it|but|of|in|by|from|then|is|was)\b)"
)


COUNTED = compiled(r"hundred|thousand|the (?:twenty|thirty|[a-z]{3,7}th|first|second|third)\b")
"""One of these stands wherever a number is found."""


def spoken_numbers(text: str) -> Iterator[Edit]:
    """Yield the numbers from a hundred up that are said in words, each as figures."""
    for match in _DATED.finditer(text):
        day = _DAY[match["day"]] + (_TENS[match["tens"][:6]] if match["tens"] else 0)
        yield (
            *match.span("tens" if match["tens"] else "day")[:1],
            match.end(),
            f"{day}{_ENDING.get(day % 10 if day > 13 else day, 'th')}",
        )
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
            part += SMALL.get(word, 0)
    return total + part
