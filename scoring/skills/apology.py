"""Grade the apology: regret performed, the offence named, responsibility taken, what it cost the customer, repair."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from scoring.harms import flagged, harms, owned
from scoring.overlap import content
from scoring.owning import OFFERING, OWNING
from scoring.phrases import Found
from scoring.regret import EMPTY_OFFENCE, REGRET
from scoring.story import Touch, clauses, grievance_of, stake_of, touches
from scoring.text import Reading, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

_VOID = frozenset({"mention", "sarcasm", "injection", "non_apology"})
_AGENT = re.compile(
    r"\b(?:we|i|our|us) (?:[a-z']{1,14} ){0,2}(?:let|left|lost|missed|failed|broke|billed|charged|hung|gave|kept|forgot|shrugged|quoted|told|sent|didn't|didnt|should have|should of|shouldn't have|shouldnt have|never [a-z]{3,9}ed|put|made|took|cancelled|ignored|promised|sold|caused|cost)\b(?! you to| to make)"
    r"|\b(?:sorry|apologi[sz]e|apologies|regret|sory)[, a-z]{0,16} (?:for|about) (?:not |never |how (?:we|i) |the way (?:we|i) )?(?:charging|leaving|letting|keeping|quoting|losing|missing|failing|breaking|sending|hanging|giving|billing|taking|making|putting|ignoring|passing|cancelling|telling|not|asking|forgetting|bouncing|overcharging|delivering|answering|turning|wasting|treating|mixing|misleading)"
)
_FALSE = re.compile(r"\b(?:entirely|completely|all|totally|100%|our fault|my fault)\b[^.!?]{0,20}\b(?:fault|mistake|error|us|ours)\b|\b(?:our|my) fault\b|prevented")
_SYMPATHY = re.compile(r" (?:about|for|to hear about|to hear of) (?:your|you and your|ur) [a-z]{2,12}\b(?!')[ ,.!]*(?:and|but|$|[.!,])")
_WORD = re.compile(r"[a-z0-9£$€']+")


@dataclass(frozen=True, slots=True)
class _Found:
    acts: tuple[Found, ...]
    offence: tuple[tuple[int, int], ...]
    owned: tuple[Found, ...]
    impact: tuple[Touch, ...]
    repair: tuple[Found, ...]
    vague: bool


def assess(reply: Reply) -> SkillScore:
    """Grade a reply's apology; None when an earlier reply has done it and this one does not try."""
    return _assess(reply)


@lru_cache(maxsize=256)
def _assess(reply: Reply) -> SkillScore:
    reading = read(reply)
    acts = _acts(reading)
    found = _gather(reading, acts)
    if not found.acts and not found.owned and _done_before(reply):
        return SkillScore("apology", None, "You have apologised for this already, and once is enough.")
    level = _components(found, reply)
    level, caps = _capped(reading, found, level)
    return SkillScore(
        "apology",
        level,
        _because(found, level),
        evidence=(*_proof(reading, found), *caps),
        missing=_missing(reply, found, level),
        flags=tuple(dict.fromkeys(each.cue for each in caps)),
        advice=_advice(reply, found, level),
    )


def _acts(reading: Reading) -> tuple[tuple[Found, bool], ...]:
    """Find regret that is performed, each with whether it is a stock phrase; mentions, refusals and "sorry you feel" are none."""
    hits = REGRET.find(reading)
    void = [_sentence(reading, each) for each in harms(reading) if each.cue in _VOID]
    stock = [each for each in hits if each.label in ("formula", "conditional")]
    acts: list[tuple[Found, bool]] = []
    for each in hits:
        sentence = reading.sentence_at(each.start)
        empty = any(p.cue == "placeholder" and reading.at[each.start] < p.start < reading.at[sentence[1] - 1] for p in harms(reading))
        if each.label != "regrets" or sentence in void or empty or _withheld(reading, each):
            continue
        if acts and each.start - acts[-1][0].end < 12 and not re.search(r"[.!?\n]", reading.text[acts[-1][0].end : each.start]):
            continue  # "sorry, truly sorry" said in one breath
        weak = bool(_SYMPATHY.match(reading.text, each.end)) or any(one.start < each.end + 22 and one.end > each.start and sentence[0] <= one.start < sentence[1] for one in stock)
        acts.append((each, weak))
    return tuple(acts)


def _withheld(reading: Reading, act: Found) -> bool:
    """Tell whether the apology is only talked of: "I'd apologise if", "no refunds sorry", "sorry to see you go"."""
    before = reading.text[max(0, act.start - 40) : act.start]
    after = reading.text[act.end : act.end + 24]
    if re.search(r"\b(?:i'?d|we'?d|would|could|might|want (?:me|us|an?)|no more|not|don'?t|won'?t|never|nothing to|no need to|no reason to|if you want an?|your) (?:[a-z']{1,10} ){0,2}$", before):
        return not re.search(r"\b(?:would like to|i'?d like to|we'?d like to|can'?t|cannot|want to|could(?:n'?t| not)) (?:[a-z']{1,10} ){0,2}$", before)
    if re.match(r" (?:to see you|to inform|you go|not sorry|but no\b|no\b|sir no\b|we (?:can'?t|don'?t|do not|cannot)|i (?:can'?t|cannot)|to say (?:that )?(?:we|i|you|your|there|it)|to bother)", after):
        return True
    start, end = reading.sentence_at(act.start)
    sentence = reading.text[start:end]
    refused = re.search(r"\b(?:can'?t|cannot|don'?t do|do not do|no refunds?|unable|not possible|won'?t)\b", sentence)
    return bool(refused and len(_WORD.findall(reading.text[act.end : end])) == 0 and len(_WORD.findall(sentence)) > 2)


def _gather(reading: Reading, acts: tuple[tuple[Found, bool], ...]) -> _Found:
    """Look around each act, and where the agent owns the fault, for what was done, by whom, and what it cost."""
    said = touches(reading)
    owned = tuple(each for each in OWNING.find(reading) if each.label == "owns" and not _denied(reading, each))
    offence: list[tuple[int, int]] = []
    spans: list[tuple[int, int]] = []
    for act, weak in acts:
        span = reading.sentence_at(act.start)
        named = _named(reading, act, (act.start, span[1]), said, weak=weak)
        if not named and not weak:
            for near in _beside(reading, act):
                named = named or _named(reading, None, near, said, weak=True)
                span = (min(span[0], near[0]), max(span[1], near[1])) if named else span
        spans.append(span)
        if named:
            offence.append((named[0][0], named[-1][1]))
    for each in owned:
        span = reading.sentence_at(each.start)
        spans.append(span)
        named = [(t.start, t.end) for t in said if span[0] <= t.start < span[1] and not t.clause.plans]
        if acts and named:
            offence.append((named[0][0], named[-1][1]))
        elif acts and each.end - each.start > 12:
            offence.append((each.start, each.end))
    deeds = {t.stem for t in said if not t.stake and t.stem not in EMPTY_OFFENCE and any(low <= t.start < high for low, high in spans)}
    impact = tuple(t for t in said if t.stake and deeds and not t.clause.asks and any(low <= t.start < high for low, high in spans))
    hits = [each for each in REGRET.find(reading) if each.label == "repairs"]
    return _Found(tuple(a for a, _ in acts), tuple(sorted(set(offence))), owned, impact, tuple(hits), all(weak for _, weak in acts))


def _beside(reading: Reading, act: Found) -> list[tuple[int, int]]:
    """Return the sentence before and the sentence after an act, where they only tell."""
    start, end = reading.sentence_at(act.start)
    near = [reading.sentence_at(start - 1)] if start > 0 else []
    near += [reading.sentence_at(end)] if end < len(reading.text) else []
    parts = clauses(reading)
    return [n for n in near if all(each.tells for each in parts if n[0] <= each.start < n[1]) and _concerns(reading, n)]


def _concerns(reading: Reading, bounds: tuple[int, int]) -> bool:
    """Tell whether a sentence is about them or about what we did: an apology does not reach past such a one."""
    ours = any(bounds[0] <= place < bounds[1] for place in owned(reading))
    text = reading.text[bounds[0] : bounds[1]]
    told = sum(bounds[0] <= t.start < bounds[1] and t.theirs for t in touches(reading)) >= 2 and not re.search(r"\b(?:i|my|we|our)\b", text)
    return ours or told or bool(re.search(r"\b(?:you|u|ye|your|ur|she|he|they|should|shouldn'?t)\b", reading.text[bounds[0] : bounds[1]])) or bool(_AGENT.search(reading.text, *bounds))


def _around(reading: Reading, act: Found) -> tuple[int, int]:
    """Return the sentence of an act with its neighbours ("I'm sorry. We broke it")."""
    start, end = reading.sentence_at(act.start)
    before = reading.sentence_at(start - 1)[0] if start > 0 else start
    after = reading.sentence_at(end)[1] if end < len(reading.text) else end
    return min(before, start), max(after, end)


def _named(reading: Reading, act: Found | None, span: tuple[int, int], said: tuple[Touch, ...], *, weak: bool) -> list[tuple[int, int]]:
    """Return the words that name the offence; none where they would fit any complaint."""
    mine = [t for t in said if span[0] <= t.start < span[1] and not t.clause.asks and not t.clause.plans and t.stem not in EMPTY_OFFENCE]
    words = [w for w in reading.words if span[0] <= w.start < span[1] and content(w.text) - EMPTY_OFFENCE]
    clause = re.match(r" (?:that |for what )?(?:you|u|ye|we|i|our|nobody|no one|they|he|she|it|the [a-z]{2,14} [a-z]{2,14}|your [a-z]{2,14})\b", reading.text[act.end : act.end + 40]) if act else None
    agent = _AGENT.search(reading.text, *span)
    distinct = {t.stem for t in mine}
    if len(distinct) >= 2 or (mine and not weak and (clause or agent or len(words) >= 2)):
        return [(t.start, t.end) for t in mine]
    if (not weak or not act) and ((agent and len(words) >= 2) or (clause and len(words) >= 3)):
        return [(w.start, w.end) for w in words[:3]]
    return []


def _denied(reading: Reading, found: Found) -> bool:
    before = reading.text[max(0, found.start - 28) : found.start]
    return bool(re.search(r"(?:\bnot|n't|\bnever|\bif|\bwhether|\bnor|\bisnt|\bwasnt) (?:[a-z']{1,10} ){0,3}$", before) or re.search(r"\bnot$", before.strip()))


def _components(found: _Found, reply: Reply) -> int:
    """Turn components into a level (rubric 4.3, and the raters' notes for an apology without the word)."""
    reading = read(reply)
    if not found.acts:
        return _without_the_word(reading, found)
    if not found.offence:
        return 1
    agent = bool(found.owned) or any(_AGENT.search(reading.text, *_around(reading, each)) for each in found.acts)
    if reply.case.fault in ("company", "unknown"):
        extra = bool(found.impact) + agent
        return 2 + min(extra, 1) + (agent and bool(found.impact or _forbears(reading)))
    return 2 + (bool(found.impact) or agent) + (bool(found.impact) and agent and bool(OFFERING.find(reading)))


def _forbears(reading: Reading) -> bool:
    return bool(re.search(r"\b(?:again|repeat|stay(?:ing)? (?:with|on)|until (?:it|you|this))\b", reading.text))


def _without_the_word(reading: Reading, found: _Found) -> int:
    if not found.owned:
        return int(bool(re.search(r"\bsh(?:ould|ud)(?:n'?t| not| never)? ?(?:have|of|'?ve)\b|\bregrettabl[ey]\b|\bmistakes? (?:was|were) made\b", reading.text)) and not flagged(reading) & {"blame", "dismissal"})
    if any("excuse" in reading.text[each.start : each.end] for each in found.owned):
        return 3
    return 2


def _sentence(reading: Reading, evidence: Evidence) -> tuple[int, int]:
    place = next((i for i, at in enumerate(reading.at) if at >= evidence.start), 0)
    return reading.sentence_at(place)


def _capped(reading: Reading, found: _Found, level: int) -> tuple[int, tuple[Evidence, ...]]:
    """Apply the caps of the rubric; return the level and the words that cost it."""
    caps: list[Evidence] = []
    near = [_around(reading, each) for each in found.acts]
    for each in harms(reading):
        where = _sentence(reading, each)
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
    if len(found.acts) >= 3:
        level = min(level, 2 if found.offence and not found.vague else 1)
        last = found.acts[-1]
        caps.append(reading.evidence(last.start, last.end, "over_apology", helps=False))
    stock = next((each for each in REGRET.find(reading) if each.label == "formula" and "inconv" in reading.text[each.start : each.end]), None)
    if stock and not found.offence:
        caps.append(reading.evidence(stock.start, stock.end, "formula", helps=False))
    lie = _FALSE.search(reading.text) if reading.reply.case.fault == "customer" and found.owned else None
    if lie:
        level = min(level, 2)
        caps.append(reading.evidence(*lie.span(), "false_admission", helps=False))
    return level, tuple(dict.fromkeys(caps))


def _done_before(reply: Reply) -> bool:
    """Tell whether an earlier reply has already apologised for something by name."""
    earlier = reply.earlier
    return any((_assess(Reply(each.reply, each.customer, earlier[:i], reply.case)).level or 0) >= 2 for i, each in enumerate(earlier))


def _proof(reading: Reading, found: _Found) -> list[Evidence]:
    out = [reading.evidence(each.start, each.end, "says sorry") for each in found.acts[:2]]
    out += [reading.evidence(low, high, "names what went wrong") for low, high in found.offence[:2]]
    out += [reading.evidence(each.start, each.end, "takes responsibility") for each in found.owned[:2]]
    for act in found.acts:
        agent = _AGENT.search(reading.text, *_around(reading, act)) if not found.owned else None
        if agent:
            out.append(reading.evidence(*agent.span(), "says that we did it"))
            break
    out += [reading.evidence(each.start, each.end, "names what it cost them") for each in found.impact[:2]]
    return list(dict.fromkeys(out))


def _because(found: _Found, level: int) -> str:
    if level == 0:
        return "I looked for words of regret for what happened and found none that would land."
    if level == 1:
        return "There is a word of regret, but it could be said to any customer about anything."
    if level == 2:
        return "You said sorry and it is clear what for." if found.acts else "You owned what went wrong, though the word sorry is missing."
    if level == 3:
        return "You were sorry for the right thing, and said whose act it was or what it cost them."
    return "You were sorry for the right thing, owned it, and showed that you know what it cost them."


def _missing(reply: Reply, found: _Found, level: int) -> tuple[str, ...]:
    if level >= 4:
        return ()
    out = [] if found.acts else ["say that you are sorry"]
    if not found.offence:
        out.append("say what went wrong")
    if not found.owned and reply.case.fault in ("company", "unknown"):
        out.append("say that it was us: \"we\", and what we did")
    if not found.impact:
        out.append("say what it cost them")
    return tuple(out)


def _advice(reply: Reply, found: _Found, level: int) -> str:
    """Say what to do for this customer, with a sentence built from the case where it holds the facts."""
    if level >= 4:
        return "Nothing to add: move on to putting it right."
    wrong, stake = grievance_of(reply), stake_of(reply)
    if not wrong:
        return "Say sorry once, for what happened, in your own words: what went wrong, that it was us, and what it meant for them."
    ours = "that was ours to get right" if reply.case.fault in ("company", "unknown") else "I can't undo that, but what happens next is mine to see through"
    cost = f", and I have not forgotten this: {stake}" if stake and stake != wrong and not found.impact else ""
    lead = "Say sorry once and name it." if not found.offence else "Keep the apology and add what is missing."
    return f"{lead} For example: \"I'm sorry. {wrong[0].upper()}{wrong[1:]}: {ours}{cost}.\""


_CRIB = "You promised that crib by the 3rd, it's four days late, I've called twice and nobody helps. My baby is due Friday."
_CASE = Case(fault="company", known=("crib promised by the 3rd", "four days late", "called twice", "baby due Friday"), parts=("late crib", "unhelpful calls"))


def _example(text: str, *levels: int | None, earlier: tuple[Exchange, ...] = (), case: Case = _CASE) -> Example:
    return Example(Reply(text, _CRIB, earlier, case), levels)


SKILL = Skill(
    name="apology",
    title="Apology",
    version=1,
    about="Regret that is really said, for the thing that really happened, owned, and aware of what it cost.",
    assess=assess,
    examples=(
        _example("We told you the 3rd, we let that slip by four days, and you're about to have a baby. I'm so sorry.", 4),
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
            reply=Reply("The crib leaves tonight.", "And now?", (Exchange(_CRIB, "I'm sorry we are four days late with the crib."),), _CASE),
        ),
    ),
)
