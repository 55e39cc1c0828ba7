"""Read the stretches of time that a text names."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.matching.numerals import NUMERALS
from scoring.patterns.quick import compiled

_LASTS = compiled(
    r"\b(half an|an?|the|\d{1,3}|[a-z]{3,8})[ -](?:working |business )?(minute|min|hour|hr|day|week)s?\b", re.IGNORECASE
)


@lru_cache(maxsize=2_000)
def lasts(text: str) -> frozenset[tuple[str, str]]:
    """Return the stretches of time that a text names, such as ("4", "hour")."""
    found = []
    for count, unit in _LASTS.findall(text.lower()):
        number = {"half an": "30", "a": "1", "an": "1", "the": "1"}.get(count) or NUMERALS.get(count, count)
        if number.isdigit():
            short = {"min": "minute", "hr": "hour"}.get(unit, unit)
            found.append((number, "minute" if count == "half an" else short))
    return frozenset(found)
