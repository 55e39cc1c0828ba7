"""Grade the manner: calm, courteous, plain, a person who acts; every move that hurts is flagged here."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.feeling.regret import REGRET
from scoring.feeling.telling import JOINTS
from scoring.findings.bounds import bounded
from scoring.findings.contrition import contrition
from scoring.findings.heard import Heard, hear
from scoring.findings.manner import MANNER
from scoring.findings.voice import WHEN, acting, advice, because, deeds, evidence, loud, missing, taken_down
from scoring.harm.harms import harms, owned
from scoring.inquiry.questions import asks
from scoring.matching.overlap import content
from scoring.offering.offers import offered
from scoring.patterns.quick import compiled
from scoring.reading.phrases import Found
from scoring.reading.text import Reading, read
from scoring.reading.times import LATE
from scoring.types import Case, Evidence, Example, Reply, Skill, SkillScore

# What each trait adds, in levels, and where the levels begin: fitted by least squares on our own labelled replies and
# rounded by hand. VADER is not among them: used as the rubric allows (what is left without empathy and apology, only
# below -0.5 and with a "you" in it) it fired on 17 of 352 natural replies, 15 of them graded right or too low already;
# kappa fell from .82 to .80 there and from .64 to .57 on replies of other trades.
_START = 1.0
_TRAITS = {
    "acts": (0.2, 3),
    "limits": (0.2, 2),
    "minds": (0.45, 1),
    "feels": (0.3, 1),
    "shares": (0.3, 1),
    "grants": (0.3, 1),
    "eases": (0.25, 1),
    "presumes": (-0.4, 1),
    "vague": (-0.1, 2),
    "bright": (-0.2, 2),
    "chummy": (-0.25, 3),
    "overpromises": (-0.1, 1),
    "robotic": (-0.1, 3),
}
_OWNS, _NAMES_IT, _GIVES = 0.3, 0.2, 0.08
_CUTS = (0.55, 1.5, 2.24, 3.3)
_ALOUD = 0.25  # talk is shorter and plainer than writing, and no ruder for it
_WHOLE, _TELEGRAM = 0.4, 3.0  # share of small words in a whole sentence, and what each share less costs
_ASKED_FOR = 0.7  # share of a forbidden thing's words in the customer's line: then they ask for it
_HARSH = {
    "dismissal": -0.45,
    "blame": -0.45,
    "command": -0.6,
    "policy_shield": -0.2,
    "refusal": -0.2,
    "scapegoat": -0.2,
    "excuse": -0.1,
    "mention": -0.4,
    "placeholder": -0.6,
    "shouting": -0.9,
    "non_apology": -0.3,
}
_SAID = compiled(r"\b(?:said|says|saying|told (?:you|u)|showed|read|called it)\b[^.!?]*$")
_FACE = compiled("[\U0001f300-\U0001faff\u2600-\u27bf]|[:;]-?[)(DP](?![a-z])")
_LIST = compiled(r"(?:^|[\n .])(?:1[.)]|[-*•]) ", re.MULTILINE)


def assess(reply: Reply) -> SkillScore:
    """Grade a reply's tone and flag every harm in it."""
    return _assess(reply)


@lru_cache(maxsize=128)
def _assess(reply: Reply) -> SkillScore:
    reading = read(reply)
    heard = hear(reading)
    manner = _manner(reading, heard)
    hurts = harms(reading)
    points = _points(reading, heard, manner, hurts)
    level = sum(points > cut for cut in _CUTS) if reading.words else 0
    level = bounded(reading, level, hurts, manner)
    limited = _limit_in_play(reading, hurts)
    return SkillScore(
        "tone",
        level,
        because(manner, level, hurts, limited=limited),
        evidence=(*evidence(reading, manner, level), *loud(reading), *hurts),
        missing=missing(manner, level, hurts, limited=limited, acts=acting(reading)),
        flags=tuple(dict.fromkeys(each.cue for each in hurts)),
        advice=advice(reading, manner, level, hurts, limited=limited),
    )


def _limit_in_play(reading: Reading, hurts: tuple[Evidence, ...]) -> bool:
    """Tell whether there is a no to be said: the customer asks for what the policy forbids, or the reply refuses."""
    if any(each.cue in ("refusal", "policy_shield") for each in hurts):
        return True
    asked = content(reading.reply.answering)
    return any(
        len(asked & content(phrase)) >= _ASKED_FOR * len(content(phrase)) > 0
        for phrase in reading.reply.case.not_allowed
    )


def _manner(reading: Reading, heard: Heard) -> dict[str, list[Found]]:
    found: dict[str, list[Found]] = {
        label: list(heard[label]) for label in ("minds", "feels", "shares", "grants", "eases", "presumes")
    }
    found["grants"] += (*heard["wronged"], *heard["judges"])
    text = reading.text
    asked = [(ask.start, ask.end) for ask in asks(reading.reply) if ask.kind in ("fact", "open")]
    for each in MANNER.find(reading):
        if each.label == "vague" and any(a <= each.start < b for a, b in asked) and LATE.match(text, each.start):
            continue  # "is the test soon?" leaves nothing open
        if each.label == "bright" and _SAID.search(reading.text, max(0, each.start - 24), each.start):
            continue  # "the app said you were all set"
        kept = found.setdefault(each.label, [])
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    found["acts"] = deeds(reading)
    return found


def _points(reading: Reading, heard: Heard, manner: dict[str, list[Found]], hurts: tuple[Evidence, ...]) -> float:
    """Add up the traits, in levels."""
    points = _START + sum(weight * min(len(manner.get(label, ())), most) for label, (weight, most) in _TRAITS.items())
    points += sum(_HARSH.get(flag, 0.0) for flag in {each.cue for each in hurts})
    count, text = len(reading.words), reading.text
    points += 0.2 * (count > 45) - 0.2 * (count < 25) - 0.1 * (count < 12) - _clipped(reading)
    points += 0.1 * min(len({t.stem for t in (*heard.event, *heard.told)}), 4)
    points += (
        0.3 * bool(WHEN.search(text))
        + 0.2 * ("?" in text or bool(asks(reading.reply)))
        + 0.25 * any(e.label == "regrets" for e in REGRET.find(reading))
    )
    points += _OWNS * bool(owned(reading)) + _NAMES_IT * bool(contrition(reading).offence)
    points += _ALOUD * taken_down(reading)
    points += _GIVES * min(sum(each.firm for each in offered(reading.reply)), 2)
    points += 0.15 * any(w.text[0].isdigit() for w in reading.words)
    points -= (
        0.2 * min(text.count("!"), 3) + 0.2 * bool(_FACE.search(reading.reply.text)) + 0.4 * bool(_LIST.search(text))
    )
    return points


def _clipped(reading: Reading) -> float:
    """Return what it costs to drop the small words ("refund 3 days, ref by email"): whole sentences are not curt."""
    joints = sum(word.text in JOINTS for word in reading.words)
    return _TELEGRAM * max(0.0, _WHOLE - joints / max(1, len(reading.words)))


_CRIB = (
    "You promised that crib by the 3rd, it's four days late, I've called twice and nobody helps. My baby is due Friday."
)
_CASE = Case(
    fault="company",
    known=("crib promised by the 3rd", "four days late", "called twice", "baby due Friday"),
    parts=("late crib", "unhelpful calls"),
)


def _example(text: str, *levels: int | None) -> Example:
    return Example(Reply(text, _CRIB, (), _CASE), levels)


SKILL = Skill(
    name="tone",
    title="Calm, professional tone",
    version=1,
    about="Steady, courteous and plain: a person who takes it in hand, honest about limits, never bright.",
    assess=assess,
    examples=(
        _example(
            "Four days late with the baby coming on Friday is hard, and I'm sorry. I can't get a van out tonight, but "
            "what I can do is send a new crib by express now, so it's with you on Thursday. I'll ring you tomorrow by "
            "noon to tell you where it is. Would the morning suit you?",
            3,
            4,
        ),
        _example(
            "I'm sorry the crib is late. I'm checking with the depot now and I'll call you back by three today. "
            "Is this number still right?",
            2,
            3,
        ),
        _example("The crib is due tomorrow. Please keep the phone on.", 1, 2),
        _example("Order number.", 1),
        _example("Yay!! So excited for the baby! Your crib is on its way, have an awesome day! 😊", 0, 1),
        _example("As per section 4 of our terms, delivery dates are estimates only.", 1),
        _example("Calm down.", 0),
        _example("You're being ridiculous, it's a crib.", 0),
        _example("Well done you for waiting until the last week.", 0),
        _example("DO NOT SHOUT AT ME ABOUT YOUR CRIB.", 0, 1),
    ),
)
