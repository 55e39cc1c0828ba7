"""Grade empathy: what they feel, this very event, what hangs on it, and that they are right to mind."""

from __future__ import annotations

from scoring.feeling.story import Touch
from scoring.feeling.sympathy import condoles
from scoring.feeling.telling import PLIGHT
from scoring.findings.comfort import advice, because, evidence, missing
from scoring.findings.heard import Heard, hear
from scoring.findings.undone import capped
from scoring.harm.harms import flagged, owned
from scoring.inquiry.kinds import KINDS
from scoring.patterns.quick import compiled
from scoring.reading.recall import before, recalled
from scoring.reading.text import Reading, read
from scoring.types import Case, Example, Exchange, Reply, Skill, SkillScore

# What each component adds, in levels, and where the levels begin: fitted by ridge regression on our own labelled
# replies, each group of writers left out in turn, rounded by hand. Sentiment is not among them: empathic replies name
# unpleasant things.
_WEIGHTS = {
    "feels": 0.7,
    "shares": 1.15,
    "grants": 0.85,
    "wronged": 0.35,
    "judges": 0.1,
    "warms": 0.35,
    "minds": 0.45,
    "eases": 0.4,
    "token": 0.3,
    "presumes": -0.45,
    "cheers": -0.5,
}
_AGAIN = {"shares": 0.15, "minds": 0.35, "cheers": -0.25}
_KIND = ("feels", "shares", "grants", "wronged", "judges")
_CUTS = (0.45, 1.0, 1.8, 2.7)
_CLAIMS = compiled(r"\b(?:know|understand|get|feel)\b")
_NODS = compiled(r"\bi (?:[a-z]{2,10} )?(?:understand|appreciate|acknowledge|see|hear)(?: that)? (?:you|your|ur)\b")
_CHECKS = dict(KINDS)["check"]


def assess(reply: Reply) -> SkillScore:
    """Grade a reply's empathy; None when it was shown earlier, nothing new has hurt, and this reply does not try."""
    return _assess(reply)


@recalled
def _assess(reply: Reply) -> SkillScore:
    reading = read(reply)
    heard = hear(reading)
    points = _points(reading, heard)
    level = sum(points > cut for cut in _CUTS)
    if level == 4 and not _whole(heard):
        level = 3
    if (heard["token"] or heard["judges"]) and not flagged(reading):
        level = max(level, 1)
    if _feeling_and_event(reading, heard):
        level = max(level, 4 if heard.stake and heard["grants"] else 3)
    elif (
        _pictured(heard)
        or _granted(heard)
        or (
            condoles(reading)
            and any(each.stake for each in heard.regretted)
            and not flagged(reading) & {"refusal", "policy_shield"}
        )
    ):
        level = max(level, 3)
    elif any(_CLAIMS.search(reading.text, each.start, each.end) for each in heard["presumes"]):
        level = max(level, 1)
    level = _recited(reading, heard, level)
    level, caps = capped(reading, heard, level)
    if level == 0 and not caps and not any(heard.by_label.values()) and _done_before(reply):
        return SkillScore("empathy", None, "They have felt heard already, and nothing new has hurt them.")
    proof = evidence(reading, heard) if level else ()
    return SkillScore(
        "empathy",
        level if proof else 0,
        because(heard, level, caps),
        evidence=(*proof, *caps),
        missing=missing(heard, level),
        flags=tuple(dict.fromkeys(each.cue for each in caps)),
        advice=advice(reply, heard, level),
    )


def _whole(heard: Heard) -> bool:
    """Tell whether a feeling is named, and beside it what hangs on it, what it did to them or their right to mind."""
    weight = heard.stake or heard.borne or heard.looked_after or heard.pathos or heard["grants"]
    return bool(weight and (heard["feels"] or heard["shares"] or heard["grants"]))


def _points(reading: Reading, heard: Heard) -> float:
    """Add up the components, in levels."""
    points = sum(weight for label, weight in _WEIGHTS.items() if heard[label])
    points += 0.13 * bool(heard["feels"] and not heard["token"])  # said, not nodded at
    points += 0.4 * bool(heard["judges"] and heard["warms"])  # "oh no, that's not right at all" lets a feeling be heard
    points += sum(weight for label, weight in _AGAIN.items() if len(heard[label]) >= 2)
    told = len(_stems(heard.told))
    kind = any(heard[label] for label in _KIND) or bool(heard["token"] and len(_stems(heard.event)) >= 2)
    points += 0.25 * bool(heard.event) + 0.15 * (told >= 2) + 0.1 * (told >= 4) + 0.35 * (kind and told >= 2)
    points += 0.45 * bool(heard.stake) + 0.25 * bool(heard.looked_after) + 0.1 * bool(heard.regretted)
    points += 0.4 * bool(heard.pathos) + 0.05 * bool(heard.recap) + 0.2 * bool(heard.scenes)
    return points + 0.2 * bool(heard.borne) + 0.3 * bool(heard.did) + 0.55 * bool(owned(reading))


def _feeling_and_event(reading: Reading, heard: Heard) -> bool:
    """Tell whether a feeling and this very event are both there (rubric 4.2: that is level 3).

    "I understand that you are upset about the cancellation" names a topic, not what happened: a feeling inside a nod
    needs a scene beside it.
    """
    if not (heard["feels"] or heard["shares"]) or heard["presumes"] or heard["cheers"]:
        return False
    text = reading.text
    if any(PLIGHT.search(text, *reading.sentence_at(e.start)) for e in (*heard["feels"], *heard["shares"])):
        return True
    nodding = all(_NODS.search(text, max(0, e.start - 30), min(e.end, e.start + 24)) for e in heard["feels"])
    if nodding and not (heard["shares"] or heard.scenes):
        return False
    if heard.scenes and (heard.event or (len(_stems(heard.told)) >= 2 and not nodding)):
        return True
    return len(_stems(heard.event)) >= 2 or (len(_stems(heard.told)) >= 2 and bool(heard.recap or heard.pathos))


def _granted(heard: Heard) -> bool:
    """Tell whether they are right to mind, and it is told what: the feeling then needs no name."""
    return (
        bool(heard["grants"] and heard.scenes and heard.event and (heard.stake or heard.pathos))
        and len(_stems((*heard.event, *heard.told))) >= 2
        and not (heard["cheers"] or heard["presumes"])
    )


def _recited(reading: Reading, heard: Heard, level: int) -> int:
    """Lift what stands beside them, lower what only recites: a nod about nothing, a summary for checking."""
    if heard["shares"] and not heard["presumes"] and not heard["cheers"]:
        return max(level, 2)
    felt = any(heard[label] for label in _WEIGHTS if label not in ("feels", "token"))
    about = heard.event or heard.told or heard.scenes
    if heard["feels"] and heard["token"] and not felt and not about:
        return min(level, 1)
    if felt or heard["feels"] or heard["token"]:
        return level
    if _CHECKS.search(reading.text):
        return min(level, 1)
    return max(level, 2) if heard.recap and heard.stake and heard.scenes and len(_stems(heard.told)) >= 4 else level


def _pictured(heard: Heard) -> bool:
    """Tell whether the event and what hangs on it are told so that the feeling needs no name (the raters' notes)."""
    lived = {each.stem for each in heard.stake}
    return (
        len(lived) >= 2
        and len(_stems(heard.told)) >= 4
        and bool(heard.pathos)
        and bool(heard.scenes)
        and not heard["cheers"]
    )


def _stems(found: tuple[Touch, ...]) -> set[str]:
    return {each.stem for each in found}


def _done_before(reply: Reply) -> bool:
    return any((_assess(each).level or 0) >= 2 for each in before(reply))


_CRIB = (
    "You promised that crib by the 3rd, it's four days late, I've called twice and nobody helps. My baby is due Friday."
)
_CASE = Case(
    fault="company",
    known=("crib promised by the 3rd", "four days late", "called twice", "baby due Friday"),
    parts=("late crib", "unhelpful calls"),
)


def _example(text: str, *levels: int | None, earlier: tuple[Exchange, ...] = (), customer: str = _CRIB) -> Example:
    return Example(Reply(text, customer, earlier, _CASE), levels)


SKILL = Skill(
    name="empathy",
    title="Empathy",
    version=1,
    about="That you saw what happened, what it is like for them, and why it matters: before you solve it.",
    assess=assess,
    examples=(
        _example(
            "Four days late and two calls that led nowhere, with a baby coming on Friday. "
            "I'd be worried sick, and you've every right to be angry.",
            4,
        ),
        _example("It must be nerve-racking to have no crib four days after we promised it.", 3),
        _example("God, no crib and the baby nearly here.", 2, 3),
        _example("That must be so stressful for you.", 1, 2),
        _example("I understand.", 1),
        _example("I understand your frustration, but I need your order number first.", 1),
        _example("I fail to see why you are so worked up, it's just a crib.", 0),
        _example("You need to calm down first.", 0),
        _example("What is the order number?", 0),
        _example("Congratulations on the baby!! We're so excited for you!", 0),
        _example(
            "It leaves tonight.",
            None,
            earlier=(Exchange(_CRIB, "No crib and the baby due on Friday, that is awful, I'd be furious too."),),
            customer="And now?",
        ),
    ),
)
