"""Find what a reply asks for: questions and requests, with or without a question mark, and their kind."""

from __future__ import annotations

import re
from typing import NamedTuple

from scoring.inquiry.asking import (
    AUX,
    COURTESY,
    CUT,
    DATUM,
    EITHER,
    IMPERATIVE,
    INVERTED,
    JOINED,
    OPENERS,
    SAYS,
    SPEAKER,
    STATED,
    WH_ASKED,
    YOU,
)
from scoring.inquiry.earnest import EXCLAIMED, LET_KNOW, NO_DATUM, SIGNED
from scoring.inquiry.kinds import KINDS, Kind
from scoring.inquiry.unmarked import UNMARKED
from scoring.matching.keys import Meant
from scoring.matching.meaning import data_in, meant_in, words_in
from scoring.patterns.gates import Gate
from scoring.patterns.quick import compiled
from scoring.reading.recall import recalled
from scoring.reading.text import Reading, read
from scoring.types import Reply


class Ask(NamedTuple):
    """Hold one question or request: its place in `reading.text`, its kind and what its words mean."""

    start: int
    end: int
    kind: Kind
    meant: Meant
    data: int


@recalled
def asks(reply: Reply) -> tuple[Ask, ...]:
    """Return every question and request of a reply, in order of place."""
    reading = read(reply)
    found: list[Ask] = []
    for start, end in reading.sentences:
        found += _asks_in(reading, start, end)
    return tuple(found)


def _asks_in(reading: Reading, start: int, end: int) -> list[Ask]:
    sentence = reading.text[start:end]
    marked = "?" in sentence
    words = words_in(reading, start, end)
    places = sorted(
        {
            match.start()
            for opener in _OPENERS
            if opener.opens(words)
            for match in opener.pattern.finditer(sentence)
            if _asking(sentence, match, marked=marked)
        }
    )
    places += (
        [m.start() + len(m[0]) - len(m[0].lstrip(" ,;:.")) for m in UNMARKED.finditer(sentence)] if not marked else []
    )
    places.sort()
    if marked and _ANY.match(sentence):  # "Any allergies I should know about?"
        places = [0]
    if not places and (marked or (_bare_datum(reading, start, end) and not _BIDDEN.match(sentence))):
        comma = max(sentence.rfind(mark, 0, max(len(sentence) - 12, 0)) for mark in (",", ";", " - ", ":"))
        places = [0 if len(sentence.split()) <= 16 or comma < 0 else comma + 1]
    if not places:
        return []
    first, last = _bounds(sentence, places[0])
    segment = sentence[first:last]
    meant = meant_in(reading, start + first, start + last)
    return [Ask(start + first, start + last, _kind(segment, sentence, words), meant, _wanted(segment))]


def _bounds(sentence: str, first: int) -> tuple[int, int]:
    """Return where asking begins and ends in a sentence: "tracking number please, and I'll ..." ends at the comma."""
    start = first
    if _PLEASE.match(sentence, first):
        start = max(sentence.rfind(mark, 0, first) for mark in (",", ";", ":", "(")) + 1
        if _SPEAKING.match(sentence, start):
            start = first
    cut = CUT.search(sentence, min(start + 9, len(sentence)))
    if _WITH.match(sentence, start):
        cut = _THEN.search(sentence, start) or cut
    return start, cut.start() if cut and sentence.find("?", cut.end()) < 0 else len(sentence)


_ANY = compiled(r"\W{0,3}(?:(?:and|or|so|ok|also) )?any (?!chance|one of|way)[a-z]")
_PLEASE = compiled(r"(?:please|kindly|pls|plz)\b")
_SPEAKING = compiled(r"\s{0,9}(?:i|i'm|i've|i'll|we|we're)\b")
_WITH = compiled(r"\W{0,9}with\b")
_OUTRIGHT = compiled(r"(?:when|what|where|who|how) (?:was|is|were|did|do) (?:it|this|that|they|he|she|the|your|you)\b")
_ORDERS = ("send", "tell", "give", "let", "read", "show", "pass", "text", "message", "email")
_TOLD_BY = compiled(r"\b(?:they|he|she|it|who|that|will|they'll|he'll|she'll|people|i|we|i'll|we'll)\s+$")
_RELATIVE = compiled(
    r"\b(?:the|a|an|our|your|my|another|one|any|some|no|that|this|those|these)(?: \w+){1,3}\s+$(?<!by )(?<!and "
    r")(?<!so )(?<!me )"
)
_NOUN = compiled(
    r"\b(?!(?:and|so|but|or|by|to|on|of|from|with|for|know|knows|ask|asks|tell|me|us|see|say|check|confirm|"
    r"wonder|exactly|also|then|"
    r"just|please|remember|sure|about)\s)[a-z]{3,}\s+$"
)
_LEADS = compiled(
    r"(?:^|[,;:.(!?-])\s*(?:(?:and|so|but|ok|or|then|also|by|from|until|till|at|since|on|in|for|to|hi|please|"
    r"just) ?){0,3}$"
)
_INVERSION = compiled(
    r"(?!which (?:is|are|was|means)|what (?:is|'s) more|what (?:could|might|would|should) have\b)"
    r"(?:what|which|who|when|where|how)(?: (?!i\b|we\b|you\b|"
    r"they\b|he\b|she\b|it\b)\w+){0,2} "
    r"(?:does|do|did|can|could|would|will|should|is|are|was) "
)
_THEN = compiled(r" (?:i|we)\b|[,:]")
_LEFT = compiled(AUX + r"\b")
_SECOND = compiled(rf"(?:{YOU}|there|it|he|she|they|any\w*)$")
_NEEDING = compiled(r" (?:to (?!know|check|ask|confirm|see)|you to (?!tell|send|confirm|give))")
_ANEW = compiled(r", (?:but|so|now|ok) ?$")
_MUSES = compiled(r"\b(?:i|we|i'm|we're)(?: do| just)? wonder(?:ing)?$")
"""To wonder about nothing of theirs asks nothing: "I wonder what it would be like to live there"."""
_TO_YOU = compiled(r"(?:[^.!?,]|,(?! i\b)){0,80}\b(?:you|your|you'd|you've|u|ur|we|the parcel|the order)\b")
_NEED = compiled(r"(?:i|we|me|i'll|we'll)\b.*need")


def _asking(sentence: str, match: re.Match[str], *, marked: bool) -> bool:
    """Tell an asking opener from the same words in a statement ("what I can do is", "please accept")."""
    said = match.group().strip()
    before = sentence[: match.start()]
    told = said.startswith(_ORDERS) and _TOLD_BY.search(before)
    told = told or (not said.startswith(("wh", "how")) and _FORBIDDEN.search(before))
    joined = IMPERATIVE.match(said) and JOINED.search(before + " ") and not _ANEW.search(before)
    muses = _MUSES.search(said) and not _TO_YOU.match(sentence, match.end())
    signed = not marked and SIGNED.search(sentence, match.start(), match.end() + 60)
    if told or muses or signed or (joined and SPEAKER.search(before)):
        return False
    if _PLEASE.match(said):
        return not (_BIDDEN.match(sentence) and not _GIVEN.search(sentence)) and not COURTESY.match(
            sentence, match.end() - len(match.group().lstrip())
        )
    if _LEFT.match(said) and not marked:
        return bool(_SECOND.search(said))
    if said.startswith(("wh", "how")):
        return _wondering(sentence, match, before, said, marked=marked)
    idle = said.startswith(("let me", "let us")) and not LET_KNOW.match(sentence, match.end())
    idle = idle or bool(NO_DATUM.match(sentence, match.end()))
    return not (idle or (_NEED.match(said) and _NEEDING.match(sentence, match.end())))


_FORBIDDEN = compiled(
    r"\b(?:don't|dont|do not|never|needn't|mustn't|please not|no need to|without|"
    r"(?:don't|do not|dont) (?:need|have) to|not (?:to|asking you to))"
    r"(?: ever| please| even)? (?:[a-z]+ (?:or|and) )?$"
)
"""What nobody is to tell is not asked for: "don't tell me the code"."""
_BIDDEN = compiled(
    r"\W{0,9}(?:(?:just|and|so|then|now) ){0,2}(?:pay|settle|wait|call|ring|phone|come|go|use|try|contact|visit|cancel|"
    r"stop|be|keep|hold|accept|calm|leave|return|sign|bring|collect|take)\b"
)
_GIVEN = compiled(r"\b(?:tell|confirm|which|what|when|where|who|how|whether|number|reference|address)\b|\?")


def _wondering(sentence: str, match: re.Match[str], before: str, said: str, *, marked: bool) -> bool:
    """Tell a question word that asks from one that tells ("the driver who left you", "see what went wrong")."""
    leads = bool(_LEADS.search(before))
    if not marked and (EXCLAIMED.match(sentence, match.start()) or (said == "who" and before.strip(" ,.-"))):
        return False
    if not leads and (_RELATIVE.search(before) or (said == "who" and _NOUN.search(before))):
        return False
    if not marked and leads and _INVERSION.match(sentence, match.start()):
        return True
    if _OUTRIGHT.match(sentence, match.start()) and not before.strip(" ,.-"):
        return True
    inverted = marked or bool(WH_ASKED.match(sentence, match.start()))
    return inverted and not any(m.start() <= match.start() < m.end() for m in STATED.finditer(sentence))


def _wanted(segment: str) -> int:
    """Count the data that a request lists and the questions strung together in it, at least 1."""
    data = sum(bool(DATUM.search(piece)) for piece in _ITEM.split(segment))
    return max(1, data, sum(1 for _ in _STRUNG.finditer(segment)))


_ITEM = compiled(r",|\band\b|\?|;|/")
_STRUNG = compiled(  # questions strung together: "what's your name, and when did you buy it and who served you"
    r"(?:^|[,;:?]|\band\b|\bor\b|\balso\b|\bplus\b)\W{0,3}(?:(?:and|also|then|so|exactly) )?"
    r"(?:(?:what|which|who|when|where|how|why)(?:'s|s)?\b(?! (?:you|i|we|they|it) (?:can|will|do|did|would)\b)|"
    r"(?:do|did|does|is|are|was|were|have|has|had|can|could|would) (?:you|u|it|he|she|they|the|your|there|any\w*)\b)"
)


def _bare_datum(reading: Reading, start: int, end: int) -> bool:
    words = [word for word in reading.words if start <= word.start < end]
    return (
        0 < len(words) <= 5
        and bool(data_in(meant_in(reading, start, end).keys) - {"NAME", "PRICE", "MODEL", "SIZE"})
        and not any(w.text in SAYS or w.text.endswith("ed") for w in words)
    )


def _kind(segment: str, sentence: str, words: frozenset[str]) -> Kind:
    for kind, gate in _KINDS:
        if gate.search(words, segment if kind != "check" else sentence):
            return "fact" if kind == "consent" and _WANTS_WORD.match(segment) else kind
    return "choice" if "or" in words and EITHER.search(segment) and not INVERTED.search(segment) else "fact"


_WANTS_WORD = compiled(
    r"\W{0,3}(?:(?:and|so|but|then) )?(?:where|who|what (?:time|number|name|day)|when|how (?!about))\b"
)
_OPENERS = tuple(map(Gate, OPENERS))
_KINDS = tuple((kind, Gate(pattern)) for kind, pattern in KINDS)
