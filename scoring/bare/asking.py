"""Questions in raw talk: does somebody want to know something, whatever the grammar, and how easy is it to answer.

Open and closed questions as motivational interviewing codes them (MITI 4.2); a rhetorical question asks nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from scoring.bare.courtesy import insults
from scoring.bare.empty_questions import AGAIN, BID, EMPTY, FOR_AN_ACT, MUSED, TELLS
from scoring.bare.question_forms import (
    BIDS_TELL,
    CLAUSE,
    FILLED,
    JOINED,
    LEFT_OUT,
    NO_TURN,
    OPENS,
    SAID,
    TAGS,
    TO_YOU,
    TOLD,
    TURNED,
    WANTS_TO_KNOW,
)
from scoring.bare.shown import Shown
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading
from scoring.types import SkillScore

_EITHER = compiled(
    r"\b[a-z]+,? or (?!no\b|not\b|nah\b|what\b|so\b|something\b|whatever\b|anything\b|anyone\b|somebody\b)(?:more |"
    r"the |a |"
    r"just |was |is |did |do |are |have )?[a-z]+"
)
_REASON = compiled(
    r"\b(?:so (?:that )?(?:i|we) (?:can|know|get)|because (?:i|we)|i ask because|just so|i (?:searched|looked|"
    r"checked|"
    r"tried)|i can't (?:find|see|tell)|then i'll|and (?:i'll|we'll)|(?:we|i) (?:just )?(?:want|need) to|without "
    r"(?:it|that)|"
    r"if (?:it|that|so|not) [^.!?]{2,40}, |the reason (?:i|we)|in (?:your|ur) own words|just roughly|don't worry "
    r"about|otherwise|that way|even a|would do|(?:doesn't|don't) (?:need|have) "
    r"to)\b|"
    r"'cause i\b"
)
_TWO = compiled(
    r"[?,]? (?:and|or) (?!what\W*$)(?:for |at |on |about |in |from )?(?:do|does|did|is|are|was|were|what|when|where|"
    r"who|how|"
    r"which|have|"
    r"has|can|will|whether|if)\b|\b(?:which|what|when) .{3,60}\band (?:whether|if|what|when|how|your|the)\b|"
    r"\byour [a-z ]{2,24} and (?:your|the) [a-z]+"
)
_TAGGED = compiled(
    r"\b(?:your|you|you've|you're)\b.{20,}\b(?:right|is that right|correct),? (?:and|not)\b.{10,}"
)  # says back, then asks more
_WH_FIRST = compiled(
    r"\W{0,9}(?:(?:and|so|but|on|to|in|at|from|for|with|by|about) )*"
    r"(?:what|which|who|where|when|how (?:many|much|long|often))\b(?! can i)"
)
_MARKS = compiled(r"[.,;!?\n]")
_ACTS = compiled(r"\b(?:they|he|she|people|who|i|we|they'll|he'll|she'll|i'll|we'll|they'd|he'd|she'd)\b")
"""Who acts before a joining word acts after it: "they'll come round and tell me the price"."""
_HARMS = frozenset({"sensitive", "injection", "insult", "threat", "sarcasm"})
_LEAST = 12  # characters that a question without a verb is taken to hold


def asking(reading: Reading, score: SkillScore) -> Shown | None:
    """Return how far an utterance asks: 1 for a yes or again, 2 for one thing, 3 for more or with ease."""
    if insults(reading.text):
        return Shown(0, (), "", "It asks nobody: it stings.")
    if not _HARMS.isdisjoint(score.flags):
        return None
    asked, bids = _asked(reading)
    text = reading.text
    if not asked:
        why = "There is no question here that somebody could answer with something new."
        return Shown(1 if bids else 0, tuple(bids), "asks for a yes", why)
    first, last = asked[0][0], min(asked[-1][1], len(text))
    rich = (
        len(asked) > 1
        or _EITHER.search(text, first, last)
        or _TWO.search(text, first)
        or _REASON.search(text)
        or _TAGGED.search(text)
    )
    why = "You asked, and made it easy to answer." if rich else "You asked for one thing that you wanted to know."
    return Shown(3 if rich else 2, tuple(asked), "asks a question", why)


def _asked(reading: Reading) -> tuple[list[Place], list[Place]]:
    """Return the places that ask to know something, and those that ask for a yes."""
    text = reading.text
    found: list[Place] = []
    bids: list[Place] = []
    asked = [each for start, end in reading.sentences for each in _questions(reading, start, end)]
    empty = _empty(reading) if asked else []
    for low, high, until in asked:
        if any(a < high and low < b for a, b in empty) or any(a <= low < b for a, b in (*found, *bids)):
            continue
        words = text[low:until]
        bid = AGAIN.search(words) or FOR_AN_ACT.match(words) or (BID.search(words) and not _WH_FIRST.match(words))
        (bids if bid and not (" or " in words and _EITHER.search(words)) else found).append((low, until))
    return sorted(found), sorted(bids)


def _empty(reading: Reading) -> list[Place]:
    """Return the places of words that ask nobody."""
    empty = [match.span() for match in EMPTY.finditer(reading.text)]
    return [*empty, *((m.start(), _until(reading, m.end())) for m in MUSED.finditer(reading.text))]


def _until(reading: Reading, place: int) -> int:
    """Return where the clause ends that goes on at `place`: at the next mark that somebody typed."""
    for match in _MARKS.finditer(reading.text, place):
        if reading.reply.text[reading.at[match.start()]] == match[0]:
            return match.end()
    return len(reading.text)


def _typed(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a question mark was typed there; the reading sets some of its own."""
    return any(
        reading.text[at] == "?" and reading.reply.text[reading.at[at]] in "?\uff1f" for at in range(end - 1, start, -1)
    )


def _questions(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield where a question of a sentence begins, where the words that make it one end, and where it ends."""
    text, found = reading.text, False
    for each in _formed(text, start, end):
        found = True
        yield each
    if not found and "?" in text[start:end] and _typed(reading, start, end):
        yield start, end, end


def _formed(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the same for the questions that are known by their words."""
    for at in _clauses(text, start, end):
        made = OPENS.match(text, at, end) or (
            not (text.startswith("and ", at - 4) and _ACTS.search(text, start, at)) and BIDS_TELL.match(text, at, end)
        )
        if made and not TELLS.match(text, at, end):
            yield at, made.end(), end
    yield from _without_verb(text, start, end)
    for pattern in (WANTS_TO_KNOW, TAGS):
        yield from ((*match.span(), end) for match in pattern.finditer(text, start, end))
    yield from _turned(text, start, end)


def _without_verb(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the questions that are the whole of a short utterance."""
    alone = FILLED.match(text, start, end)
    for at in {start, alone.end() if alone else start}:
        made = LEFT_OUT.match(text, at, end)
        if made and not TELLS.match(text, at, end):
            yield at, min(made.end(), at + _LEAST), end


def _turned(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the questions in the middle of a run, where nobody is told of as asking them."""
    for match in TURNED.finditer(text, start, end):
        told = TOLD.search(text, max(start, match.start() - 24), match.start())
        if not told and not TELLS.match(text, match.start(), end):
            yield match.start(), match.end(), end
    for match in TO_YOU.finditer(text, start, end):
        before = max(start, match.start() - 40)
        if not NO_TURN.search(text, before, match.start()) and not SAID.search(text, before, match.start()):
            yield match.start(), match.end(), end


def _clauses(text: str, start: int, end: int) -> list[int]:
    """Return where clauses begin in a sentence, fillers passed over."""
    begin = [start, *(match.end() for match in CLAUSE.finditer(text, start, end))]
    filled = [match.end() for at in begin if (match := FILLED.match(text, at, end))]
    return sorted({*begin, *filled, *(match.end() for match in JOINED.finditer(text, start, end))})
