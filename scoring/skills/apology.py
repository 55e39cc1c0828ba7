"""Grade the apology: regret performed, the offence named, responsibility taken, what it cost the customer, repair."""

from __future__ import annotations

from dataclasses import replace

from scoring.doing.owning import OFFERING
from scoring.feeling.regret import REGRET
from scoring.feeling.story import clause_around
from scoring.feeling.sympathy import AGENT, condoles
from scoring.feeling.telling import ABOUT_THEM, PATHOS
from scoring.feeling.whose import our_own_day
from scoring.findings.contrition import Contrition, around, contrition, sentence_of
from scoring.findings.mishandled import of_our_own
from scoring.findings.remorse import advice, because, missing, whose_act
from scoring.harm.harms import flagged, harms
from scoring.patterns.quick import compiled
from scoring.reading.recall import before, recalled
from scoring.reading.text import Reading, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

_OBLIQUE = compiled(
    r"\bsh(?:ould|ud)(?:n'?t| not| never)? ?(?:have|of|'?ve)\b|\bregrettabl[ey]\b|\bmistakes? (?:was|were) made\b"
)
_FALSE = compiled(
    r"\b(?:entirely|completely|all|totally|100%)\b[^.!?]{0,20}\b(?:fault|mistake|error|us|ours)\b"
    r"|\b(?:our|my) fault\b|prevented"
)


_FORBEARS = compiled(
    r"(?:\bnever|\bnot|n't|\bno one|\bnobody|\bno more|\bstop(?:s|ped)?)\b[^.!?]{0,40}"
    r"\b(?:again|repeat\w*|twice|happen\w*)\b"
    r"|\bnever again\b|\bstay(?:ing)? (?:with|on)\b|\buntil (?:it|you|this)\b"
)


def assess(reply: Reply) -> SkillScore:
    """Grade a reply's apology; None when an earlier reply has done it and this one does not try."""
    return _assess(reply)


@recalled
def _assess(reply: Reply) -> SkillScore:
    reading = read(reply)
    found = contrition(reading)
    if not found.acts and not found.owned and _done_before(reply):
        return SkillScore("apology", None, "You have apologised for this already, and once is enough.")
    if not found.acts and not found.owned and condoles(reading) and not flagged(reading):
        return SkillScore("apology", None, "You are sorry for their loss: that is sympathy, and it stands on its own.")
    level = _components(found, reply)
    level, caps = _capped(reading, found, level)
    if level < 2 and not caps and _done_before(reply):
        return SkillScore("apology", None, "You have apologised for this already, and once is enough.")
    return SkillScore(
        "apology",
        level,
        because(found, level, caps),
        evidence=(*_proof(reading, found), *caps),
        missing=missing(reply, found, level),
        flags=tuple(dict.fromkeys(each.cue for each in caps)),
        advice=advice(reply, found, level, caps),
    )


def _components(found: Contrition, reply: Reply) -> int:
    """Turn components into a level (rubric 4.3, and the raters' notes for an apology without the word)."""
    reading = read(reply)
    if not found.acts:
        return _without_the_word(reading, found)
    if not found.offence:
        return 2 if found.owned else 1  # "that's on us, sorry": whose act it was, not which
    agent = whose_act(reading, found)
    weighed = bool(found.impact or found.borne)
    if reply.case.fault in ("company", "unknown"):
        return 2 + (weighed or agent) + (agent and bool(weighed or found.felt or _forbears(reading)))
    cost = weighed or any(
        ABOUT_THEM.search(reading.text, *span) and PATHOS.search(reading.text, *span) for span in found.offence
    )
    return 2 + (cost or agent) + (cost and agent and bool(OFFERING.find(reading)))


def _forbears(reading: Reading) -> bool:
    return bool(_FORBEARS.search(reading.text))


def _without_the_word(reading: Reading, found: Contrition) -> int:
    """Grade a reply that owns without saying sorry: obliquely 1, plainly 2, with "no excuse" 3 (the raters' notes)."""
    if not found.owned:
        return int(_OBLIQUE.search(reading.text) is not None and not flagged(reading) & {"blame", "dismissal"})
    return 3 if any("excuse" in reading.text[each.start : each.end] for each in found.owned) else 2


def _capped(reading: Reading, found: Contrition, level: int) -> tuple[int, tuple[Evidence, ...]]:
    """Apply the caps of the rubric; return the level and the words that cost it."""
    caps: list[Evidence] = []
    near = [around(reading, each) for each in found.acts]
    for each in harms(reading):
        where = sentence_of(reading, each)
        close = any(low <= where[0] <= high or low <= where[1] <= high + 1 for low, high in near)
        after = any(act.start < where[1] for act in found.acts)
        if each.cue in ("mention", "non_apology", "sarcasm"):
            level = 0 if each.cue != "mention" or not found.offence else level
        elif each.cue in ("blame", "insult") and (after or not found.acts):
            level = 0
        elif each.cue in ("excuse", "scapegoat", "dismissal", "policy_shield"):
            level = min(level, 1 if close or not found.offence else 2)
        else:
            continue
        if each.cue in ("mention", "non_apology", "sarcasm", "blame", "excuse", "scapegoat"):
            caps.append(each)
    if any(our_own_day(reading, each) for each in found.acts):
        level = min(level, 1)
    if len(found.acts) >= 3:
        level = min(level, 2 if found.offence and not found.vague else 1)
        last = found.acts[-1]
        caps.append(reading.evidence(last.start, last.end, "over_apology", helps=False))
    stock = next(
        (
            each
            for each in REGRET.find(reading)
            if each.label == "formula" and "inconv" in reading.text[each.start : each.end]
        ),
        None,
    )
    if stock and not found.offence:
        caps.append(reading.evidence(stock.start, stock.end, "formula", helps=False))
    may_lie = reading.reply.case.fault == "customer" and found.owned
    lies = [m.span() for m in _FALSE.finditer(reading.text)] if may_lie else []
    lie = next((each for each in lies if not of_our_own(reading, each)), None)
    if lie:
        level = min(level, 2)
        caps.append(reading.evidence(*lie, "false_admission", helps=False))
    return level, tuple(dict.fromkeys(caps))


def _done_before(reply: Reply) -> bool:
    """Tell whether an earlier reply has already apologised for something by name."""
    return any((_assess(each).level or 0) >= 2 for each in before(reply))


def _proof(reading: Reading, found: Contrition) -> list[Evidence]:
    out = [reading.evidence(each.start, each.end, "says sorry") for each in found.acts[:2]]
    out += [reading.evidence(low, high, "names what went wrong") for low, high in found.offence[:2]]
    out += [reading.evidence(each.start, each.end, "takes responsibility") for each in found.owned[:2]]
    for act in found.acts:
        agent = AGENT.search(reading.text, *around(reading, act)) if not found.owned else None
        if agent:
            out.append(reading.evidence(*agent.span(), "says that we did it"))
            break
    out += [reading.evidence(each.start, each.end, "names what it cost them") for each in found.impact[:2]]
    for low, high in found.borne[:2]:
        out.append(reading.evidence(*clause_around(reading, low, high), "names what it cost them"))
    oblique = None if found.acts or found.owned else _OBLIQUE.search(reading.text)
    if oblique:
        out.append(reading.evidence(*oblique.span(), "says that it went wrong"))
    return list(dict.fromkeys(out))


_CRIB = (
    "You promised that crib by the 3rd, it's four days late, I've called twice and nobody helps. My baby is due Friday."
)
_CASE = Case(
    fault="company",
    known=("crib promised by the 3rd", "four days late", "called twice", "baby due Friday"),
    parts=("late crib", "unhelpful calls"),
)


def _example(text: str, *levels: int | None, earlier: tuple[Exchange, ...] = (), case: Case = _CASE) -> Example:
    return Example(Reply(text, _CRIB, earlier, case), levels)


SKILL = Skill(
    name="apology",
    title="Apology",
    version=1,
    about="Regret that is really said, for the thing that really happened, owned, and aware of what it cost.",
    assess=assess,
    examples=(
        _example(
            "We told you the 3rd, we let that slip by four days, and you're about to have a baby. I'm so sorry.", 4
        ),
        _example("I'm sorry we kept you waiting four days for the crib with your baby nearly here.", 3, 4),
        _example("I apologise that the crib is four days late.", 2, 3),
        _example("Apolgies for the late crib.", 2),
        _example("Please accept our apologies for any inconvenience.", 1),
        _example("Sorry!", 1),
        _example("I'm sorry if this bothered you.", 0, 1),
        _example("I'm sorry you see it that way.", 0),
        _example("I would apologise if it had been us.", 0),
        _example("When will the crib be needed?", 0),
        _example("I'm sorry the crib is late, but you should have paid for express.", 0),
        replace(
            _example("The crib leaves tonight.", None),
            reply=Reply(
                "The crib leaves tonight.",
                "And now?",
                (Exchange(_CRIB, "I'm sorry we are four days late with the crib."),),
                _CASE,
            ),
        ),
    ),
)
