"""Hold the words for numbers and for the days of the week, as the keys of a meaning spell them."""

from __future__ import annotations

from scoring.reading.spoken_numbers import SMALL

NUMERALS = {word: str(number) for word, number in SMALL.items()} | {
    "zero": "0",
    "couple": "2",
    "twice": "2",
    "double": "2",
    "noon": "12",
    "midday": "12",
    "hundred": "100",
}
WEEKDAYS = {
    short: full
    for full, shorts in {
        "monday": "mon",
        "tuesday": "tue tues",
        "wednesday": "wed weds",
        "thursday": "thu thur thurs",
        "friday": "fri",
        "saturday": "sat",
        "sunday": "sun",
    }.items()
    for short in (full, *shorts.split())
}
