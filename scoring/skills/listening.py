"""Listening: take up what this customer told, in own words, and get it right."""

from __future__ import annotations

import math

from scoring.doing.moves import moves
from scoring.findings.contrition import contrition
from scoring.findings.heard import hear
from scoring.findings.heeded import ACT, MEETS, NOD, retold
from scoring.findings.taken_up import advice, because, evidence, missing
from scoring.findings.told import Heard, heard, misheard, parroted, told, void
from scoring.harm.harms import flagged
from scoring.inquiry.questions import asks
from scoring.matching.overlap import matched
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading, read, split_words
from scoring.types import Case, Example, Reply, Skill, SkillScore

_POINTS = {
    "parts": 0.42,
    "clauses": 0.56,
    "offered": 0.3,
    "words": 0.22,
    "number": 0.2,
    "met": 0.31,
    "scene": 0.13,
    "stake": 0.27,
    "offence": 0.26,
    "act": 0.08,
    "firm": 0.15,
    "asks": 0.13,
    "deaf": -0.2,
    "void": -0.18,
    "presumes": -0.12,
}
_LEVELS = (0.56, 1.3, 2.23, 3.34)
"""Points and the levels they buy: how much comes back, whether they are met, what is done with it, what shows that
nobody listened. Fitted by ridge regression on 1,491 labelled replies and rounded; on situations that were left out
(eight folds, three shuffles) they reach a weighted kappa of .838, the fifteen situations' points before them .811."""

_ALONE = {"offered": 0.35, "act": 0.28, "deaf": -0.3}
_LEVELS_ALONE = (0.7, 1.35, 2.3)
"""The same for a reply without a customer, where only what the text alone can show counts."""

_ALL, _MOST_PARTS = 4, 0.5
"""To have heard all of it is to have spoken to half of the parts at least, and acted on them."""

_TURNS_TO_THEM = ("fact", "check", "choice", "consent")
_DEAF = ("policy_shield", "refusal", "blame", "placeholder", "dismissal", "command")
_SORRY_THAT = compiled(r"\b(?:sorry|apologi[sz]e|regret) (?:that|about|for) [^.!?;,]+")
_ASKS_AGAIN = compiled(
    r"how (?:can|may|could) (?:i|we) (?:help|assist|be of)|what (?:seems to be|is|was|'s) the (?:problem|issue|matter)"
    r"|what happened\b[^.?]{0,20}\?|(?:tell|explain)(?: to)? (?:me|us) (?:again|what happened|the (?:problem|issue))"
    r"|(?:describe|explain) (?:your|the) (?:issue|problem)"
)


def assess(reply: Reply) -> SkillScore:
    """Grade active listening: content shared with what the customer told, never a keyword (rubric 4.1)."""
    reading = read(reply)
    got = heard(reply)
    if not _called_for(reply) and not got.stems:
        return SkillScore("listening", None, "There was nothing new from the customer to take up here.")
    wrong = misheard(reading)
    level = _level(reading, got)
    if wrong:
        level = min(level, 1)
    credit = evidence(reading, got) if level else ()
    level = level if credit else 0
    flags = ["misheard"] if wrong else []
    costs = list(wrong)
    for start, end in _lifted(reading):
        flags.append("copied")
        costs.append(reading.evidence(start, end, "copied", helps=False))
    return SkillScore(
        skill="listening",
        level=level,
        because=because(level, got, wrong=bool(wrong)),
        evidence=(*credit, *costs),
        missing=missing(level, got, wrong=bool(wrong)),
        flags=tuple(dict.fromkeys(flags)),
        advice=advice(level, got, wrong=bool(wrong)),
        touches=got.reached,
    )


def _called_for(reply: Reply) -> bool:
    """Tell whether the customer's last line holds anything that they had not said before ("OK, thanks" does not)."""
    if not reply.earlier or not reply.answering:
        return True
    before = set().union(*(told(turn.customer, (), Case()).everything.lower().split() for turn in reply.earlier))
    return len(set(reply.answering.lower().split()) - before) > 4


def _level(reading: Reading, got: Heard) -> int:
    text = reading.text
    if not (reading.reply.answering.strip() or reading.reply.case.known or reading.reply.case.parts):
        return _bare_level(reading, got)
    if _ASKS_AGAIN.search(text) and len(got.stems) < 3:
        return 0
    points = sum(_POINTS[name] * count for name, count in _counts(reading, got).items())
    level = sum(points > least for least in _LEVELS)
    if level == _ALL and got.parts < _MOST_PARTS:
        level -= 1  # a part that nobody spoke to was not heard, however warm the rest
    if _regrets_it(reading) and not flagged(reading).intersection(_DEAF):
        return max(level, 2)
    if not got.stems or _salad(reading):
        return min(level, 1)
    return min(level, 2) if level > 2 and parroted(reading, got.places) else level


def _regrets_it(reading: Reading) -> bool:
    """Tell whether a sorry says back what they have just told: one fact restated is a 2 (rubric 4.1)."""
    met, reply = hear(reading), reading.reply
    if met["presumes"] or _salad(reading):
        return False
    theirs = told(reply.answering, (), Case() if reply.earlier else reply.case).everything
    named = contrition(reading).offence or [m.span() for m in _SORRY_THAT.finditer(reading.text)]
    hits = matched(reply, theirs).values()
    shared = sum(any(low <= place < high for place, _ in where for low, high in named) for where in hits)
    return shared >= (1 if met.scenes or met["feels"] else 2)


def _counts(reading: Reading, got: Heard) -> dict[str, float]:
    """Return what is weighed: whoever says what it was like, pictures it, or acts on it has listened, too.

    Own words for what a customer went through share no word with it ("you've been sent round the houses").
    """
    reply, text, met, flags = reading.reply, reading.text, hear(reading), flagged(reading)
    presumes = bool(met["presumes"] or met["cheers"])
    felt = any(met[label] for label in MEETS) and bool(met.event or met.told or met.scenes or met["shares"])
    return {
        "parts": got.parts,
        "clauses": got.clauses,
        "offered": math.log1p(min(got.offered, 12)),
        "words": math.log1p(min(len(got.stems), 8)),
        "number": min(2, sum(key[0].isdigit() for key in got.stems)),
        "met": felt,
        "scene": min(2, len(met.scenes)),
        "stake": bool(met.stake),
        "offence": bool(contrition(reading).offence),
        "act": min(3, len(ACT.findall(text))),
        "firm": min(3, sum(move.stance in ("firm", "done") for move in moves(reply))),
        "asks": min(2, sum(ask.kind in _TURNS_TO_THEM for ask in asks(reply))),
        "deaf": min(2, sum(flag in flags for flag in _DEAF)),
        "void": min(3, len(void(reply))),
        "presumes": presumes,
    }


def _bare_level(reading: Reading, got: Heard) -> int:
    """Grade a reply whose customer is unknown by what the text alone can show: it retells, names things, acts."""
    if _ASKS_AGAIN.search(reading.text):
        return 0
    said_back = bool(retold(reading))
    points = (
        said_back
        + _ALONE["offered"] * math.log1p(min(got.offered, 12))
        + _ALONE["act"] * min(3, len(ACT.findall(reading.text)))
        + _ALONE["deaf"] * sum(flag in flagged(reading) for flag in _DEAF)
    )
    level = sum(points > least for least in _LEVELS_ALONE)
    return max(level, 2 if said_back else int(bool(NOD.search(reading.text))))


def _salad(reading: Reading) -> bool:
    """Tell a heap of keywords from a terse reply: hardly a short word joins them (terse real ones: 19 % and more)."""
    words = reading.text.split()
    return len(words) > 4 and sum(len(word) < 4 for word in words) < 0.15 * len(words)


def _lifted(reading: Reading) -> list[tuple[int, int]]:
    """Return the long runs that are the customer's own words; short quotations cost nothing."""
    return [(start, end) for start, end in reading.copied if len(split_words(reading.plain[start:end])) >= 8]


_CRIB = Case(
    fault="company",
    known=("order 4471", "due date the 3rd", "4 days late", "called twice", "baby due Friday"),
    parts=("late crib", "two empty promises on the phone"),
    allowed=("express replacement, 2 days", "full refund"),
)
_FURIOUS = (
    "Order 4471. You promised that crib by the 3rd, it's FOUR DAYS late, I've called twice. "
    "My baby is due Friday. I'm furious."
)


def _case(text: str, *levels: int | None, note: str = "") -> Example:
    return Example(Reply(text, _FURIOUS, (), _CRIB), levels, note)


SKILL = Skill(
    name="listening",
    title="Listening",
    version=1,
    about="Say back what this customer told you, in your own words and with the facts right, as you answer.",
    assess=assess,
    examples=(
        _case(
            "Two calls, two empty promises, and the cot still isn't there four days after the 3rd, "
            "with the baby coming on Friday. I've got order 4471 open and I'll send a replacement by express today.",
            3,
            4,
        ),
        _case("The crib should have been with you on the 3rd, and you've had to ring us twice about it.", 2, 3),
        _case("You rang twice about a crib that is late, and the baby comes Friday. I'll look at it now.", 2, 3),
        _case(
            "crib late and 2 calls for nothing, thats bad. baby friday so i send new one express today",
            2,
            3,
            note="terse, no punctuation",
        ),
        _case("Hello! How can I help you today?", 0, note="ignores the story"),
        _case("Noted.", 0, 1, note="a nod"),
        _case("Thank you for reaching out. Your satisfaction is important to us.", 0),
        _case("I understand. I'll look into this and get back to you.", 0, 1),
        _case(
            "You promised that crib by the 3rd, it's FOUR DAYS late, I've called twice.",
            0,
            1,
            note="the customer's own words pasted back",
        ),
        _case(
            "I see that you have been waiting nine days. You called twice.", 0, 1, note="misheard: four days, not nine"
        ),
        _case("late crib promises phone baby order express refund", 0, 1, note="keyword salad"),
        Example(
            Reply("You paid for two rooms and only one was ready when you arrived."),
            (2,),
            "bare reply: no customer, no case",
        ),
        Example(Reply("ok"), (0,), "bare reply"),
    ),
)
