"""Gather what one reply asks, sums up and checks: the raw findings that the clarification skill grades."""

from __future__ import annotations

from dataclasses import dataclass, field

from scoring.findings.secret import secrets
from scoring.findings.told import AHEAD
from scoring.inquiry.facts import asked_earlier, facets, unlocks
from scoring.inquiry.known import known_already, said_before
from scoring.inquiry.questions import Ask, asks
from scoring.matching.keys import meant
from scoring.matching.meaning import data_in, share
from scoring.patterns.quick import compiled
from scoring.reading.recall import recalled
from scoring.reading.text import Reading, read
from scoring.types import Case, Evidence, Reply

_EASY = compiled(
    r"\bor\b[^.]{2,60}\?|\b(?:so|then) (?:that )?(?:i|we|the \w+|it|your|driver|courier|nobody|"
    r"you)\b(?! (?:can|could) (?:look|check|help|assist|investigate|proceed|see))"
    r"|\bi ask because\b|\basking (?:because|so|as|since)\b|\b(?:that|this|it|which) (?:\w{1,9} )?(?:decides?|"
    r"tells?|changes?|determines?|helps?|means?|is more important|one is usually|affects?)\b"
    r"|\bbefore i\b|\bbecause\b|\bto make sure\b|\b(?:if|once|when|as soon as|soon as|with) (?:so|yes|no|not|"
    r"it's|its|it is|those|that|them|both|i (?:find|have|get|see)|i've|they're|you've|you have|we have|"
    r"the)\b(?!.{0,30}\bcalm)"
    r"|\bdepends? on\b|\b(?:any|either) one\b|\bwhichever\b|\beasy to\b|\b(?:one|either) (?:of (?:them|those|"
    r"these) )?(?:is|will be|would be) (?:enough|fine|sufficient|plenty)\b|\bjust to\b|\bquick (?:one|"
    r"question)|\b(?:one|two) (?:quick )?(?:questions?|things?)\b"
    r"|\ball i (?:need|want)\b|\bso it\b|\bin case\b|\bas (?:soon as|that|this|it|the)\b|\bsince (?:that|this|"
    r"it|the)\b|\byes or no\b|\bfor example\b|\b(?:search|work|go|look|start) (?:back |on )?from there\b|"
    r"\baround that\b|\bthe reason\b|\bthat way\b|\bwith (?:that|those|your|it) (?:i|we)\b|\bneed to see\b"
)
_ASIDE = compiled(
    r"(?:if|with|when|once|then|as|so) (?:it's|its|it is|it|that|those|them|both|the|your|you've)\b|so i\b"
)
"""What gives no reason where it stands in the sentence before a question."""
_SUMMARY = compiled(
    r"\b(?:(?:have|i) noted|(?:^|[.!?] )(?:so|okay so|ok so|right so),? (?:you|the|your|it|it's|it was|that's|that is|"
    r"there's|nobody|[£$€]?\d+|she|he|they|we)|what i'm hearing|"
    r"(?:the way|as|how) i(?:'m reading| read| see| have| understand) it|what i've (?:got|heard)|sounds like you|"
    r"you're telling me|"
    r"if i(?:'ve| have) (?:it|that|heard|got|read|this)|(?:to|let me|i'll|i will) (?:just |quickly )?(?:summari[sz]e|"
    r"recap|sum (?:it |this )?up|"
    r"say (?:it|that|this) back|run (?:it|that|this) back|play (?:it|that|this) back)|"
    r"in short|as i understand|understand correctly|let me (?:check|see if|make sure|recap|repeat|"
    r"read) (?:that |if )?(?:i|this|it|what)|(?<!as )(?<!what )(?<!everything )(?<!like )you (?:said|told|mentioned|"
    r"are saying)|what i have (?:is|so)|"
    r"if i (?:have|got|understand))\b"
)
_WANTS = compiled(
    r"\?|\b(?:tell|confirm|let (?:me|us) know|advise|specify|which|what|whats|who|where|how|whether|do you|"
    r"did you|need|want to know|remind me|gimme|(?:give|gie|send|text|read|show|pop) (?:me|us)|(?:send|"
    r"share) (?:(?:the|your|me|us) )?"
    r"(?:code|number|name|date|time|day|tag|gate))\b"
)
_WANTED = compiled(
    r"\b(?:which|what|what's|whats|who|where|when|how|tell|number|would you|could you|do you|does|is it|"
    r"are you|did)\b"
)
_AGENTS = compiled(
    r"\b(?:i'll|i will|we'll|we will|i'm|i've|i can|we can|i am|we are|sorry|apolog\w+|understand your|"
    r"frustrat\w+)\b"
)


MANY, _USEFUL = 4, 3
"""More things than this in one reply read like a form, unless so many of them are needed."""


@dataclass(slots=True)
class Clarity:
    """Hold what one reply asks: facts reached (with how many of their facets), and how it asks for them.

    `fresh` counts questions of a bare reply, where no case says what is hidden. `needed` are the hidden phrases that
    nobody has asked for yet. `wanted` counts the data that the reply lists.
    """

    needed: tuple[str, ...] = ()
    evidence: list[Evidence] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    hits: dict[str, int] = field(default_factory=dict)
    fresh: int = 0
    wanted: int = 0
    relevant: bool = False
    easy: bool = False
    useful: bool = False
    open: bool = False
    check: bool = False
    stated: bool = False

    @property
    def asked(self) -> int:
        """Return how many facts are asked for."""
        return sum(self.hits.values()) + self.fresh

    def flag(self, reading: Reading, start: int, end: int, name: str) -> None:
        """Note a violation with its words."""
        if name not in self.flags:
            self.flags.append(name)
        self.evidence.append(reading.evidence(start, end, name, helps=False))


@recalled
def clarity(reply: Reply) -> Clarity:
    """Gather what a reply asks, whether it sums up, and what it should not have asked."""
    reading = read(reply)
    common = said_before(reply.case, reply.answering)
    before = asked_earlier(reply, common)
    found = Clarity(needed=tuple(phrase for phrase in reply.case.hidden if phrase not in before))
    for ask in asks(reply):
        hits = _hits(reading, ask, common)
        if ask.kind == "blame":
            found.flag(reading, ask.start, ask.end, "accusing")
        elif hits:
            _credit(found, reading, ask, hits)
        elif ask.kind in ("fact", "open", "choice", "advice", "social") and (again := known_already(reading, ask)):
            found.wanted += ask.data
            found.flag(reading, *again, "asked_again")
        else:
            _note(found, reading, ask)
    _summary(found, reading)
    for place in secrets(reading):
        found.flag(reading, *place, "sensitive")
    _interrogates(found)
    return found


def _interrogates(found: Clarity) -> None:
    """Flag a list of questions, at the first of them; a worse fault has its own flag."""
    many = found.wanted > MANY and (found.asked < _USEFUL or found.wanted > MANY + _USEFUL)
    worse = "sensitive" in found.flags or ("accusing" in found.flags and not found.asked)
    if many and not worse and found.evidence:
        first = found.evidence[0]
        found.flags.append("interrogation")
        found.evidence.append(Evidence(first.start, first.end, "interrogation", helps=False))


_OFFERS = compiled(
    r"^\W{0,3}(?:(?:so|and|or|then|ok) )?(?:shall|should|may|can|could) (?:i|we)\b(?! (?:ask|know|check|have your))|"
    r"^\W{0,3}(?:pick|choose) (?:one|either|whichever)\b|\bdo you agree\b|"
    r"\b(?:i|we) (?:can|could) (?!ask|help|know)[a-z]+ .{0,60}\bif (?:you|u)(?:'d| would)? (?:want|like|wish|prefer)\b"
)
_TRIED = compiled(r"\b(?:tried|try|considered|thought|maybe|perhaps)\b")


def _hits(reading: Reading, ask: Ask, common: frozenset[str]) -> dict[str, int]:
    """Return the hidden phrases that a question reaches, each with how many of its facets."""
    if ask.kind == "advice" and _TRIED.search(reading.text, ask.start, ask.end):
        return {}
    if ask.kind in ("consent", "choice") and _OFFERS.search(reading.text[ask.start : ask.end]):
        return {}
    case = reading.reply.case
    offering = ask.kind == "choice" and any(share(phrase, ask.meant.keys) >= 0.3 for phrase in case.allowed)
    if offering and not _WANTED.search(reading.text, ask.start, ask.end):
        return {}  # "move tomorrow, or come home?" offers; it does not ask
    reached = unlocks(reading, ask, case.hidden, common)
    return {phrase: facets(reading, ask, phrase, common) for phrase in reached}


def _credit(found: Clarity, reading: Reading, ask: Ask, hits: dict[str, int]) -> None:
    """Credit a question that reaches hidden facts; what is still hidden may be asked again."""
    found.wanted += ask.data
    for phrase, count in hits.items():
        found.hits[phrase] = max(found.hits.get(phrase, 0), count)
    found.easy = found.easy or _easy(reading, ask)
    found.evidence.append(reading.evidence(ask.start, ask.end, "asks for a fact that is needed"))


def _note(found: Clarity, reading: Reading, ask: Ask) -> None:
    """Note a question that reaches no hidden fact."""
    words = reading.text[ask.start : ask.end]
    case = reading.reply.case
    cue = ""
    if ask.kind == "check":
        found.check, cue = True, "checks the understanding"
    elif ask.kind == "open":
        found.open, cue = True, "asks without saying for what"
        found.wanted += ask.data
    elif ask.kind == "fact":
        found.wanted += ask.data
        found.easy = found.easy or _easy(reading, ask)
        if _worth(words, ask, case):
            found.relevant, cue = True, "asks a question"
            needs = max((share(phrase, ask.meant.keys) for phrase in (*case.allowed, *case.parts)), default=0.0)
            found.useful = found.useful or (needs >= 0.2 and (found.easy or bool(data_in(ask.meant.keys))))
            found.fresh += case == Case()
    elif ask.kind in ("choice", "consent") and "?" in words and "which" in words and _touching(case, ask):
        found.relevant, cue = True, "asks a question"
    if cue:
        found.evidence.append(reading.evidence(ask.start, ask.end, cue))


def _touching(case: Case, ask: Ask) -> bool:
    return any(share(phrase, ask.meant.keys) > 0 for phrase in case.hidden)


def _easy(reading: Reading, ask: Ask) -> bool:
    """Tell whether a question, or a sentence beside it, says why it is asked or makes the answer short."""
    start, end = reading.sentence_at(ask.start)
    if _EASY.search(reading.text, start, end + 130):
        return True
    return any(not _ASIDE.match(each[0]) for each in _EASY.finditer(reading.text, max(0, start - 90), start))


def _worth(words: str, ask: Ask, case: Case) -> bool:
    """Tell whether a question asks for anything at all: a datum, or something with content."""
    return bool(ask.meant.keys) and (case == Case() or bool(data_in(ask.meant.keys)) or bool(_WANTS.search(words)))


def _summary(found: Clarity, reading: Reading) -> None:
    """Find a summary: half of the parts of the complaint (or of what is known) said in the trainee's own words."""
    parts = reading.reply.case.parts or reading.reply.case.known
    if not parts or not reading.words:
        return
    said = meant(reading.words).keys.keys()
    if not any(_half(each, frozenset(said)) for each in (parts, reading.reply.case.known if found.check else ())):
        return
    marker = _SUMMARY.search(reading.text)
    bare = (
        len(reading.words) <= 30
        and not AHEAD.search(reading.text)
        and reading.text.lstrip().startswith(("you", "your", "so"))
        and not _AGENTS.search(reading.text)
    )
    found.stated = bool(marker) or bare or found.check
    if found.stated:
        start, end = reading.sentence_at(marker.start()) if marker else reading.sentences[0]
        found.evidence.append(reading.evidence(start, end, "sums up the complaint"))


def _half(phrases: tuple[str, ...], said: frozenset[str]) -> bool:
    """Tell whether at least half of the phrases are said, and two where there are two."""
    covered = sum(share(phrase, said) >= 0.4 for phrase in phrases)
    return bool(phrases) and covered * 2 >= len(phrases) and (covered >= 2 or len(phrases) == 1)
