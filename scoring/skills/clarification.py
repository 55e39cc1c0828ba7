"""Clarification: does the reply ask for what is still needed, easily and kindly, and check that it has understood?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from scoring.advice import question_for
from scoring.harms import harms
from scoring.meaning import data_in, meant, share
from scoring.questions import SENSITIVE, Ask, asked_earlier, asks, facets, known_already, last_digits, said_before, unlocks
from scoring.text import Reading, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

NAME = "clarification"
MANY = 4  # more things than this in one reply read like a form (rubric 4.5)
_EASY = re.compile(
    r"\bor\b[^.]{2,60}\?|\b(?:so|then) (?:that )?(?:i|we|the \w+|it|your|driver|courier|nobody|you)\b(?! (?:can|could) (?:look|check|help|assist|investigate|proceed|see))"
    r"|\bi ask because\b|\basking (?:because|so|as|since)\b|\b(?:that|this|it|which) (?:\w{1,9} )?(?:decides?|tells?|changes?|determines?|helps?|means?|is more important|one is usually|affects?)\b"
    r"|\bbefore i\b|\bbecause\b|\bto make sure\b|\b(?:if|once|when|as soon as|soon as|with) (?:so|yes|no|not|it's|its|it is|those|that|them|both|i (?:find|have|get|see)|i've|they're|you've|you have|we have|the)\b(?!.{0,30}\bcalm)"
    r"|\bdepends? on\b|\b(?:any|either) one\b|\bwhichever\b|\beasy to\b|\b(?:one|either) (?:of (?:them|those|these) )?(?:is|will be|would be) (?:enough|fine|sufficient|plenty)\b|\bjust to\b|\bquick (?:one|question)|\b(?:one|two) (?:quick )?(?:questions?|things?)\b"
    r"|\ball i (?:need|want)\b|\bso it\b|\bin case\b|\bas (?:soon as|that|this|it|the)\b|\bsince (?:that|this|it|the)\b|\byes or no\b|\bfor example\b|\b(?:search|work|go|look|start) (?:back |on )?from there\b|\baround that\b|\bthe reason\b|\bthat way\b|\bwith (?:that|those|your|it) (?:i|we)\b|\bneed to see\b"
)
_SUMMARY = re.compile(
    r"\b(?:(?:have|i) noted|(?:^|[.!?] )so,? (?:you|the|your|it's|it was)|to (?:summari[sz]e|recap|sum up)|in short|as i understand|understand correctly|let me (?:check|see if|make sure|recap|repeat|read) (?:that |if )?(?:i|this|it|what)|you (?:said|told|mentioned|are saying)|what i have (?:is|so)|if i (?:have|got|understand))\b"
)
_WANTS = re.compile(
    r"\?|\b(?:tell|confirm|let (?:me|us) know|advise|specify|which|what|whats|who|where|how|whether|do you|did you|need|want to know|remind me)\b"
)
_WANTED = re.compile(r"\b(?:which|what|what's|whats|who|where|when|how|tell|number|would you|could you|do you|does|is it|are you|did)\b")
_AGENTS = re.compile(r"\b(?:i'll|i will|we'll|we will|i'm|i've|i can|we can|i am|we are|sorry|apolog\w+|understand your|frustrat\w+)\b")


@dataclass(slots=True)
class _Found:
    """Gather what one reply asks, as it is read."""

    evidence: list[Evidence] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    hits: dict[str, int] = field(default_factory=dict)
    wanted: int = 0
    relevant: bool = False
    easy: bool = False
    useful: bool = False
    open: bool = False
    check: bool = False
    stated: bool = False
    blame: bool = False
    again: bool = False

    def flag(self, reading: Reading, start: int, end: int, name: str) -> None:
        """Note a violation with its words."""
        if name not in self.flags:
            self.flags.append(name)
        self.evidence.append(reading.evidence(start, end, name, helps=False))


def assess(reply: Reply) -> SkillScore:
    """Grade the questions of a reply 0-4; None where nothing is missing and nothing was asked (rubric 4.5)."""
    reading, case = read(reply), reply.case
    common = said_before(case, reply.answering)
    before = asked_earlier(reply, common)
    needed = tuple(phrase for phrase in case.hidden if phrase not in before)
    found = _Found()
    for ask in asks(reply):
        _weigh(found, reading, ask, common, before)
    _summary(found, reading, case)
    _sensitive(found, reading)
    level = _level(found, case)
    attempted = found.hits or found.relevant or found.open or found.check or found.flags
    if level == 0 and not needed and not attempted and (case != Case() or not reading.words):
        return SkillScore(NAME, None, "Nothing more had to be asked here.")
    return SkillScore(
        NAME,
        level,
        _because(found, level),
        tuple(found.evidence),
        _missing(found, level),
        tuple(found.flags),
        _advice(found, level, needed),
        tuple(found.hits),
    )


def _weigh(found: _Found, reading: Reading, ask: Ask, common: frozenset[str], before: frozenset[str]) -> None:
    case = reading.reply.case
    hits = unlocks(reading, ask, case.hidden, common)
    if ask.kind == "choice" and any(share(phrase, ask.meant.keys) >= 0.3 for phrase in case.allowed) and not _WANTED.search(reading.text, ask.start, ask.end):
        hits = ()  # "move tomorrow, or come home?" offers; it does not ask
    if ask.kind == "blame":
        found.blame = True
        found.flag(reading, ask.start, ask.end, "accusing")
        return
    if not hits and ask.kind in ("fact", "open", "choice", "advice", "social") and (again := known_already(reading, ask)):
        found.again = True
        found.flag(reading, *again, "asked_again")
        return
    if ask.kind in ("fact", "open") or hits:
        found.wanted += ask.data
    for phrase in hits:
        found.hits[phrase] = max(found.hits.get(phrase, 0), facets(reading, ask, phrase, common))
        if phrase in before:
            found.flag(reading, ask.start, ask.end, "asked_again")
    start, end = reading.sentence_at(ask.start)
    near = reading.text[max(0, start - 90) : end + 130]
    if hits or ask.kind == "fact":
        found.easy = found.easy or bool(_EASY.search(near))
    if hits:
        found.evidence.append(reading.evidence(ask.start, ask.end, "asks for a fact that is needed"))
    elif ask.kind == "check":
        found.check = True
        found.evidence.append(reading.evidence(ask.start, ask.end, "checks the understanding"))
    elif ask.kind == "open":
        found.open = True
        found.evidence.append(reading.evidence(ask.start, ask.end, "asks without saying for what"))
    elif ask.kind == "fact" and _worth(reading.text[ask.start : ask.end], ask, case):
        found.relevant = True
        needs = max((share(phrase, ask.meant.keys) for phrase in (*case.allowed, *case.parts)), default=0.0)
        found.useful = found.useful or needs >= 0.2 and (found.easy or bool(data_in(ask.meant.keys)))
        found.evidence.append(reading.evidence(ask.start, ask.end, "asks a question"))
        if case == Case():
            found.hits[reading.text[ask.start : ask.end].strip()] = 1
    elif ask.kind == "choice" and "?" in reading.text[ask.start : ask.end] and "which" in reading.text[ask.start : ask.end]:
        found.relevant = found.relevant or share(" ".join(case.hidden), ask.meant.keys) > 0


def _worth(words: str, ask: Ask, case: Case) -> bool:
    """Tell whether a question asks for anything at all: a datum, or something with content."""
    return bool(ask.meant.keys) and (case == Case() or bool(data_in(ask.meant.keys)) or bool(_WANTS.search(words)))


def _summary(found: _Found, reading: Reading, case: Case) -> None:
    """Find a summary: half of the parts of the complaint (or of what is known) said in the trainee's own words."""
    parts = case.parts or case.known
    if not parts or not reading.words:
        return
    said = meant(reading.words).keys
    covered = sum(share(part, said.keys()) >= 0.4 for part in parts)
    if covered * 2 < len(parts) or covered < 2 and len(parts) > 1:
        return
    marker = _SUMMARY.search(reading.text)
    bare = len(reading.words) <= 30 and reading.text.lstrip().startswith(("you", "your", "so")) and not _AGENTS.search(reading.text)
    found.stated = bool(marker) or bare or found.check
    if found.stated:
        start, end = reading.sentence_at(marker.start()) if marker else reading.sentences[0]
        found.evidence.append(reading.evidence(start, end, "sums up the complaint"))


def _sensitive(found: _Found, reading: Reading) -> None:
    for match in SENSITIVE.finditer(reading.text):
        asked = any(ask.start <= match.start() < ask.end for ask in asks(reading.reply))
        if asked and not last_digits(reading.text, match.start(), match.end()):
            found.flag(reading, match.start(), match.end(), "sensitive")
    for harm in harms(reading):
        if harm.cue == "blame" and found.blame:
            found.evidence.append(harm)


def _level(found: _Found, case: Case) -> int:
    asked = sum(found.hits.values())
    if "sensitive" in found.flags or (found.blame and not found.hits):
        return 0
    if found.wanted > MANY and (asked < 3 or found.wanted > MANY + 3):
        if "interrogation" not in found.flags:
            found.flags.append("interrogation")
            found.evidence = [*found.evidence, *(_costing(each) for each in found.evidence[:1])]
        return 1
    if found.hits:
        level = 3 if asked >= 2 or found.easy or found.stated else 2
        level = 4 if found.stated and found.check or (found.stated and asked and level == 3 and found.check) else level
        return min(level, 2) if found.blame or found.again else level
    if found.check:
        return 3 if found.stated else 1
    if found.stated:
        return 2
    if found.relevant:
        return 2 if found.useful and case.hidden else 1
    return 1 if found.open and not found.again else 0


def _costing(evidence: Evidence) -> Evidence:
    return Evidence(evidence.start, evidence.end, "interrogation", helps=False)


def _because(found: _Found, level: int) -> str:
    if "sensitive" in found.flags:
        return "This asks for something nobody should send, such as a full card number, a PIN or a password."
    if "interrogation" in found.flags:
        return "So many questions at once feel like a form to someone who is upset."
    if found.blame and not found.hits:
        return "This question sounds like an accusation."
    if found.hits:
        one = "one fact that was missing" if sum(found.hits.values()) == 1 else "facts that were missing"
        more = " and checked what you had understood" if found.check else ", and made it easy to answer" if found.easy else ""
        return f"You asked for {one}{more}."
    if found.again:
        return "You asked for something the customer has already told us."
    if found.check or found.stated:
        return "You summed up the complaint." if level >= 2 else "You asked for a nod, but there was nothing yet to nod to."
    if found.relevant or found.open:
        return "You asked a question, but not yet for the fact that decides what can be done."
    return "I looked for a question whose answer would unlock the solution, and found none."


def _missing(found: _Found, level: int) -> tuple[str, ...]:
    lacking = []
    if level < 4:
        if not found.hits:
            lacking.append("ask for the one fact you still need")
        elif not found.easy:
            lacking.append("say why you ask, or make it a question that can be answered in a word")
        if not found.stated:
            lacking.append("sum up the complaint in your own words")
        if not found.check:
            lacking.append("ask whether you have got it right")
    return tuple(lacking)


def _advice(found: _Found, level: int, needed: tuple[str, ...]) -> str:
    if level == 4:
        return ""
    left = [phrase for phrase in needed if phrase not in found.hits]
    if "sensitive" in found.flags:
        return "Never ask for a full card number, a PIN or a password; the last four digits are enough."
    if left and not found.hits:
        return question_for(left[0])
    if "interrogation" in found.flags:
        return "Choose the one or two questions whose answers change what you can offer, and keep the rest for later."
    if found.hits:
        return 'Say in half a sentence why you ask, and close with a check, for example: "Have I got that right?"'
    return 'Say back what happened in one sentence of your own, then ask: "Have I got that right?"'


_CRIB = Case(
    fault="company",
    known=("order 6120", "ordered on Monday", "collar for the cat"),
    hidden=("whether 7 Mill Road is still the address", "a phone number for the driver"),
    parts=("parcel missing", "nobody answered the phone"),
    allowed=("send a replacement today",),
)


def _ex(text: str, levels: tuple[int | None, ...], note: str, case: Case = _CRIB, earlier: tuple[Exchange, ...] = ()) -> Example:
    said = "Order 6120, the cat collar I ordered on Monday. My parcel is missing and nobody answered the phone!"
    return Example(Reply(text, said, earlier, case), levels, note)


SKILL = Skill(
    name=NAME,
    title="Ask what you need",
    version=1,
    about="Ask for the fact that unlocks the solution, make it easy to answer, and check that you have understood.",
    assess=assess,
    examples=(
        _ex("Do you still live at 7 Mill Road?", (2, 3), "one targeted question"),
        _ex("Which number can the driver reach you on?", (2, 3), "the same fact in other words"),
        _ex("Is it still 7 Mill Road, and what mobile should the driver ring? I want it to reach you this time.", (3,), "two facts"),
        _ex(
            "So the parcel never came and nobody picked up the phone. Have I got that right? And is it still 7 Mill Road?",
            (4,),
            "summary, check and the missing fact",
        ),
        _ex("Can you tell me more?", (0, 1), "asks without saying for what"),
        _ex("What is your order number?", (0,), "already said"),
        _ex("Why didn't you give the right address?", (0,), "a question that blames"),
        _ex("Please send your full card number and the PIN.", (0,), "must never be asked"),
        _ex("Your name? Date of birth? E-mail? Postcode? Phone? Order date? Shoe size?", (0, 1), "a form"),
        _ex("Would you like a refund?", (0,), "a consent question belongs to the solution"),
        _ex("A new one goes out today.", (None,), "nothing was missing", Case(known=("order 6120",), allowed=("a new one",))),
    ),
)
