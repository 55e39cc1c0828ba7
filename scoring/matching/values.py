"""Tell whether a question asks for a value (a day, a sum, a number, a place) that has been given already."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from scoring.matching.meaning import keys_in, weak
from scoring.patterns.quick import compiled

_ASKS_DATE = compiled(
    r"\b(?:when (?:did|was|were|exactly did)|(?:what|which) (?:day|date|month|year) (?:did|was|were))\b"
)
_ASKS_SUM = compiled(
    r"\b(?:how much (?:did|was|were|have)|what (?:was|is) the (?:amount|sum)|what amount|the amount)\b"
)
_DATED = compiled(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)day|yesterday|\d{1,2}(?:st|nd|rd|th)|the \d{1,2})\b"
)
_ASKS_HOUR = compiled(
    r"\b(?:what|which) (?:time|hour) (?:(?:did|was|were)\b|(?:your|the|it|this|that)\b.{0,30}\b(?:was|were)\b)"
)
_HOUR = compiled(
    r"\b(?:(?:at|for|since|from|about) (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"(?! (?:\w+ly|hours?|minutes?|days?|weeks?|months?|nights?|people|years?))|noon|midnight|\d ?[ap]m)\b"
)
_SUM = compiled(r"[£$€]\d|\d\.\d\d|\b(?:charged|paid|cost|taken) .{0,12}\d{2,}|\d (?:pounds|dollars|euros)")
_TAKEN = compiled(r"\b(?:charged?|paid|pay|taken|took|take|billed|debited)\b")
_NUMBERED = compiled(
    r"\b(account|booking|order|room|flight|case|ticket|invoice|policy|claim|contract|customer|membership|meter|parcel|"
    r"tracking|reservation|flat|seat) (?:number|no|nr|ref|reference|code|id)\b(?! for)"
)
_WHICH_NUMBER = compiled(
    r"\b(?:which|what) (room|flight|flat|seat|gate)"
    r"(?: (?:is it|was it|are (?:you|u)(?: in| on)?|is yours|please|then))*\W*$"
)
_BOUND_FOR = compiled(
    r"\bwhere (?:were|are|was|is) (?:you|u|they|he|she) (?:flying|travell?ing|going|heading|sailing|off)(?: to)?\W*$"
)
_TO_A_PLACE = compiled(r"\b(?:flights?|fly|flying|trains?|trip|travell?ing|journey|ferry|going|coach|bus) to [A-Z]")
_ASKS_LONG = compiled(
    r"\bhow long (?:(?:did|had|were) (?:you|u|they|he|she)|have (?:you|u|they) been|has (?:it|he|she) been|was|were)\b"
)
_LONG = compiled(
    r"\b(?:\d+|an?|half an|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    r"fifty|sixty|ninety)[ -](?:minutes?|mins?|hours?|days?|nights?|weeks?|months?|years?)\b"
)
_VALUES = ((_ASKS_LONG, _LONG), (_ASKS_DATE, _DATED), (_ASKS_HOUR, _HOUR), (_ASKS_SUM, _SUM))


def value_known(said: str, keys: Collection[str], known: Iterable[str], told: Iterable[str]) -> bool:
    """Tell whether a question asks the day, the sum, the number or the place that `known` or `told` gives."""
    known = tuple(known)
    wanted = [value for asked, value in _VALUES if asked.search(said)]
    strong = frozenset(key for key in keys if key[0] not in "#@$" and not weak(frozenset((key,))))
    if any(value.search(phrase.lower()) and strong & keys_in(phrase) for value in wanted for phrase in known):
        return True
    if _ASKS_SUM.search(said) and _TAKEN.search(said):
        return any(_SUM.search(phrase.lower()) and _TAKEN.search(phrase.lower()) for phrase in known)
    if number := _NUMBERED.search(said) or _WHICH_NUMBER.search(said):
        given = re.compile(
            rf"\b{number[1]}(?: (?:number|no\.?|nr\.?|ref|reference|is|was))?:? (?=[a-z-]{{0,5}}\d)[a-z\d-]{{2,14}}\b"
        )
        return any(given.search(phrase.lower()) for phrase in told)
    return bool(_BOUND_FOR.search(said)) and any(_TO_A_PLACE.search(phrase) for phrase in told)
