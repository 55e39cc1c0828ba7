"""Read hours that are said in words: "ten past four" is 4:10, "at half three" 3:30, "quarter to six" 5:45."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scoring.patterns.quick import compiled
from scoring.reading.spoken_numbers import Edit

_HOURS = "one two three four five six seven eight nine ten eleven twelve"
_HOUR = {word: number for number, word in enumerate(_HOURS.split(), 1)}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty five": 25, "half": 30}
_SURE = ("quarter", "a quarter", "twenty", "twenty five")
_HALF, _FULL = 30, 60
_H = rf"(?:{_HOURS.replace(' ', '|')}|1[0-2]|[1-9])(?: ?[ap]m)?\b"
_NO_COUNT = (  # "five to ten days", "half two-thirds", "quarter to 4.30"
    r"(?![:.]\d|%|[ -](?:days?|weeks?|months?|hours?|hrs?|minutes?|mins?|years?|times|people|working|business|"
    r"pounds?|euros?|dollars?|quid|pence|per ?cent|miles|quarters?|thirds?|of (?:us|them|you|the)|or \w+ days?)\b)"
)
_AT = r"at|by|till?|until|about|around|before|after|is|it's|@"
_SAID = compiled(
    rf"\b(?:(?:{_AT}) )?(?P<clock>(?P<part>half|(?:a )?quarter|twenty[- ]five|twenty|five|ten|\d{{1,2}})"
    rf"(?: min(?:ute)?s)? (?P<way>past|to) (?P<hour>{_H})){_NO_COUNT}"
    rf"|\b(?:{_AT}|for|from|between|and|or) (?P<short>half (?P<next>{_H})){_NO_COUNT}"
)
SAYS_HOURS = compiled(r"\b(?:past|half|(?:quarter|twenty|five|ten|\d) to)\b")
"""One of these stands wherever an hour is found."""


def hours_said(text: str) -> Iterator[Edit]:
    """Yield the hours with minutes that are said in words, each in figures.

    The traps are ranges ("five to ten of them", "open from nine to five"): fives and tens need an "at" before "to".
    """
    for match in _SAID.finditer(text):
        if match["next"]:
            hour, suffix = _hour(match["next"])
            yield *match.span("short"), f"{hour}:30{suffix}"
            continue
        part, (hour, suffix) = match["part"].replace("-", " "), _hour(match["hour"])
        minutes = _MINUTES.get(part) or int(part)
        if match["way"] == "to":
            bare = match.start() == match.start("clock") and part not in _SURE and not _alone(text, match)
            if bare or minutes % 5 or minutes == _HALF:
                continue
            hour, minutes = (hour - 2) % 12 + 1, 60 - minutes
        if 0 < minutes < _FULL:
            yield *match.span("clock"), f"{hour}:{minutes:02}{suffix}"


def _alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether an hour in words is all that is said: "Ten to twelve. And him already gone"."""
    before, after = text[: match.start()].rstrip(), text[match.end() :]
    return not match[0][0].isdigit() and (not before or before[-1] in ".!?\n") and after[:1] in ("", ".", ",", "!", "?")


def in_figures(text: str) -> str:
    """Return a text with its hours in figures."""
    if not SAYS_HOURS.search(text):
        return text
    for start, end, figures in reversed([*hours_said(text)]):
        text = text[:start] + figures + text[end:]
    return text


def _hour(said: str) -> tuple[int, str]:
    suffix = said[-2:] if said.endswith("m") else ""
    bare = said.removesuffix(suffix).strip()
    return _HOUR.get(bare) or int(bare), suffix
