"""Read talk as if it were written: leave out what only fills a pause, and set the marks that nobody speaks.

Transcripts and phone talk have "um", "you know" and "I'll I'll", hardly a full stop and no question mark. Fillers go;
a question known by its words ends in "?"; a long run without a mark gets commas and stops where a clause begins. Each
place still maps to what was typed: a mark that is set stands where the character before it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from scoring.patterns.quick import compiled
from scoring.reading.cleaning import Place
from scoring.reading.clocks import SAYS_HOURS, hours_said
from scoring.reading.inversion import ASKED_BY_VOICE, BIDS, LEAD, LOOSE, NO_ANSWER, OPENING, VOICED, WH, YOU
from scoring.reading.spoken_numbers import COUNTED, Edit, spoken_numbers

_SOUND = r"(?:umm?|uhh?|uhm|err?|erm|ehm|hmm?|mmm?)(?! ?(?:huh|oh)\b)"
_GOES_ON = (
    r"(?:so|okay|ok|well|then|let|i|i'll|i'm|i've|i'd|we|we'll|we've|we're|that's|it's|what|what's|which|where|when|"
    r"when's|who|how|can|could|do|did|is|was|are|have|has|the|you|you've|you're|your|no|sorry|leave|give|first)\b"
)
_SORT = "".join(
    rf"(?<!\b{word} )"
    for word in "the what this that some any all a every no same other which those these your our".split()  # noqa: SIM905 - words read better as text
)
_KNOW = "".join(
    rf"(?<!\b{word} )"
    for word in "do did if as let when so that what how before till until once would who all thing".split()  # noqa: SIM905 - words read better as text
)
_SOUNDS = compiled(rf"\b(?:{_SOUND})\b(?<!\d mm)(?<!'er)(?<!'em)(?:,|\.\.\.?)?(?: |$)")
_SAID = ("you know", "sort of", "kind of", "i mean", "you see", ", like,", ", um", ", er", ", uh")
_SAYINGS = compiled(
    rf", (?:{_SOUND}|you know|like|i mean|sort of|kind of|you see),(?= )|(?<![\w']){_SORT}(?:sort of|kind of) "
    rf"|(?<![\w']){_KNOW}you know (?=(?:i'm|i'll|i've|we'll|we're|we've|really|very|just|and|but|so|um|er)\b)"
    r"|(?:^|(?<=[.!?\n] )|(?<=\n)|(?<=\band )|(?<=\bbut ))i mean,? (?!(?:it|that|to|by|the|what)\b)"
)
_LEADS = compiled(
    rf"(?:^|(?<=[.!?] )|(?<=\n))(?:(?:(?:right|okay|ok|alright|well|now then) )+(?={_GOES_ON})"
    r"|(?:look|listen|now look) (?=(?:i|i'm|i'll|i've|we|we'll|we've|we're|that's|it's|there's)\b))"
)
_DOUBLED = compiled(
    r"\b(?P<said>i|we|the|a|an|to|and|is|it|my|i'm|i'll|i've|we'll|we're|it's|can|could|of|for|in|with|your|let me|"
    r"i can|i was|we can|there's) (?=(?P=said)\b(?! (?:is|was)\b))"
)

_SO_IT_IS = r"(?:and |but )?so (?:are|is|was|were|do|does|did|has|have|can|will|would) (?!you|it |that )"
_OPENS = compiled(rf"\W*(?!{_SO_IT_IS})(?:{LEAD}){{0,3}}(?:{OPENING}|{LOOSE})")
_OPENS_AFTER = compiled(
    r"(?:,(?! (?:is|are|was|were) (?:the|your|his|her|their|this|that)\b)|(?<!,)(?= (?:and|but|so) )) "
    rf"(?!{_SO_IT_IS})(?:{LEAD}){{0,3}}(?:{OPENING})"
)
_OPENS_AMID = compiled(
    rf" (?:(?:can|could|would|do|did|have|are|were|shall|will|d') {YOU}|(?:can|could|shall|may) (?:i|we){NO_ANSWER}"
    rf" (?:ask|have|take|get|check|book|send|put|call|offer|do|see|grab)|d'you|what's|when's|where's|who's|how's"
    rf"|(?:what|when|where|how|which \w+) (?:do|did|can|could|would|are|were|have|will) (?:{YOU}|i|we|they|the))\b"
)
_NOT_AMID = frozenset(
    """what which who whom when where how why whatever wherever whoever than as nor neither only i we they he she it you
    that to if thing all everything anything something know see tell ask check find out understand about of for on sure
    exactly decide depends is that's matter wonder explain show me us remember say said told and but or so not even
    just once before after until till while because cause cos whether the a could can would will should may might do
    did i'll we'll you'll i'd we'd i'm we're you're il ill""".split()  # noqa: SIM905 - words read better as text
)
_CLOSES = compiled(
    r",? (?:(?:and|so|but|then) )?(?:i'll|i will|i can|i could|i'm|i am|i've|we'll|we will|we can|we're|we are|"
    r"let me)\b(?! (?:need|help|ask|have your))"
)
_SUBORDINATE = compiled(
    r"\W*(?:(?:and|but|so|then) )?(?:if|when|once|for|before|as|since|to|while|because|until|after|with|on|in)\b"
)
_MARK = compiled(r"[.,;:!?\n]|\s-\s")
_SPARSE = 14  # words to a mark: more than anybody writes who sets marks
_LONG = 80  # characters without a mark: enough to hold two clauses
_SHORT = 12  # characters of the shortest clause
_CLAUSE = compiled(
    r" (?=(?:and |so |but )?(?:i'll|we'll|i'm (?:going|gonna|just|now|not|after)|we're going|let me|i've|i can|we can|"
    r"we've|you'll|you've|you're|it's|it'll|that's|there's|there'll|they'll|he'll|she'll|what i can|what i'll|"
    r"and then)\b)"
)
_SENTENCE = compiled(
    r" (?=(?:and |but |so )?(?:(?:okay|ok) (?:so|then|well|now)|right (?:so|well|then)|now then|anyway|sorry about|"
    r"i'm (?:so |really |very |truly |ever so )*sorry|i (?:do |really )*apologi[sz]e|thank you|thanks (?:for|so)|"
    r"first thing)\b)"
)
_HOLDS = frozenset(
    """that if when and but so or because cause cos what which who whom whose where how why than as since while until
    till unless once before after whether though although think hope know see sure afraid say said says mean believe
    feel guess suppose reckon promise understand hear told tell swear wish whatever whoever wherever everything
    anything something nothing all thing one best least most the a an like not only is was be are were i we you to of
    for with now am at by on in about then just even again sorry honestly unfortunately sadly saying lot bit more much
    way time bother glad happy""".split()  # noqa: SIM905 - words read better as text
)
_NAMES = frozenset(("the", "a", "an", "any", "every", "each", "all", "only", "first", "next", "no"))
"""Words of which the second before a clause makes it a relative one: "the days you've been covered"."""


def as_written(
    text: str, at: tuple[int, ...], split: Callable[[str], tuple[Place, ...]]
) -> tuple[str, tuple[int, ...]]:
    """Return a cleaned text without fillers and with the marks that were left out, and where each character stood."""
    if text.count(" ") < 2:
        return text, at
    found = (_SOUNDS, _DOUBLED, _LEADS, *((_SAYINGS,) if any(each in text for each in _SAID) else ()))
    edits = [(*m.span(), "") for each in found for m in each.finditer(text)]
    if COUNTED.search(text):
        edits += spoken_numbers(text)
    if SAYS_HOURS.search(text):
        edits += hours_said(text)
    text, at = _edited(text, at, edits)
    talk = text.count(" ") > _SPARSE * sum(1 for _ in _MARK.finditer(text))
    return _edited(text, at, [edit for start, end in split(text) for edit in _marks(text, start, end, talk=talk)])


def _edited(text: str, at: tuple[int, ...], edits: list[Edit]) -> tuple[str, tuple[int, ...]]:
    if not edits:
        return text, at
    out: list[str] = []
    places: list[int] = []
    last = 0
    for start, end, new in sorted(edits):
        if start < last:
            continue
        out += (text[last:start], new)
        first = at[max(start - (start == end), 0)]
        places += (
            *at[last:start],
            *([first, *([at[end - 1] if end > start else first] * (len(new) - 1))] if new else ()),
        )
        last = end
    return "".join((*out, text[last:])), (*places, *at[last:])


def _marks(text: str, start: int, end: int, *, talk: bool) -> Iterator[Edit]:
    """Yield the marks that one sentence lacks: where its questions begin and end, and where its clauses do."""
    last = start + len(text[start:end].rstrip(" \n"))
    if last == start or text[last - 1] in "?!":
        return
    stop = start + len(text[start:last].rstrip("."))
    cuts = sorted({*_question_starts(text, start, stop)})
    asking = False
    for cut, after in pairwise((*cuts, stop)):
        if cut > start:
            yield cut, cut + (text[cut] == ","), "?" if asking else "."
        close = _close(text, cut + _SHORT, after)
        mark = "." if BIDS.match(text, cut, after) else "?"
        asking = close < 0 and mark == "?"
        if close >= 0:
            yield close, close + (text[close] == ","), mark
    if asking or (not cuts and text.endswith(VOICED, start, stop) and ASKED_BY_VOICE.search(text, start, stop)):
        yield stop, last, "?"
    if talk:
        yield from _clauses(text, start, cuts[0] if cuts else stop)


def _question_starts(text: str, start: int, stop: int) -> Iterator[int]:
    """Yield where questions begin in a sentence: at its start, or at the comma or space before them."""
    if _OPENS.match(text, start, stop):
        yield start
    for match in _OPENS_AFTER.finditer(text, start + 1, stop):
        if match.start() - start >= _SHORT and not _SUBORDINATE.match(text, start, match.start()):
            yield match.start()
        elif not ASKED_BY_VOICE.match(text, match.start(), stop):
            yield start
    for match in _OPENS_AMID.finditer(text, start + 1, stop):
        words = text[start : match.start()].rsplit(" ", 4)[-4:]
        if (
            match.start() - start >= _SHORT
            and words[-1].isalnum()
            and words[-1] not in _NOT_AMID
            and WH.isdisjoint(words)
        ):
            yield match.start()


def _close(text: str, start: int, stop: int) -> int:
    """Return where a question ends because somebody begins to act, or -1."""
    for match in _CLOSES.finditer(text, start, stop):
        if match[0][0] == "," or text[start : match.start()].rpartition(" ")[2] not in _HOLDS:
            return match.start()
    return -1


def _clauses(text: str, start: int, stop: int) -> Iterator[Edit]:
    """Yield commas and full stops for the clauses of long runs without a mark."""
    if stop - start < _LONG:
        return
    for low, high in pairwise((start, *(m.end() for m in _MARK.finditer(text, start, stop)), stop)):
        if high - low < _LONG:
            continue
        last = low
        found = [
            (m.start(), mark)
            for each, mark in ((_SENTENCE, "."), (_CLAUSE, ","))
            for m in each.finditer(text, low, high)
        ]
        for place, mark in sorted(found):
            if place - last < _SHORT:
                continue
            before = text[low:place].split()[-2:]
            held = before[-1] in _HOLDS or (mark == "," and (before[0] in _NAMES or _SUBORDINATE.match(text, last)))
            if not held:
                yield place, place, mark
                last = place + 1
