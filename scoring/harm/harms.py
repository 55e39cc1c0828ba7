"""Find the moves that hurt a customer (insult, sarcasm, dismissal, blame, shields, tricks), each with its words."""

from __future__ import annotations

from scoring.doing.moves import moves
from scoring.doing.owning import OFFERING, owning
from scoring.harm.blaming import BLAMING
from scoring.harm.evasions import EVASIONS
from scoring.harm.harmful import HARMFUL
from scoring.harm.harmless import spared, waits_for_help
from scoring.harm.shields import SHIELDS
from scoring.harm.slights import SLIGHT_WORDS, SLIGHTS
from scoring.harm.taken_back import taken_back
from scoring.inquiry.questions import asks
from scoring.matching.meaning import acts_in
from scoring.offering.offers import offered
from scoring.patterns.quick import compiled
from scoring.reading.cleaning import cleaned
from scoring.reading.once import once
from scoring.reading.phrases import Found, Lexicon
from scoring.reading.text import Place, Reading
from scoring.reading.tricks import BARE, BARE_WORDS, PLACEHOLDER, UPPER
from scoring.types import Evidence

FLAGS = (
    "insult",
    "sarcasm",
    "dismissal",
    "command",
    "blame",
    "policy_shield",
    "refusal",
    "excuse",
    "scapegoat",
    "threat",
    "mention",
    "non_apology",
    "placeholder",
    "shouting",
    "injection",
)
"""Every flag that `harms` can raise, gravest first."""

_LEXICON = Lexicon(
    {flag: "\n".join(each.get(flag, "") for each in (HARMFUL, BLAMING, SHIELDS, SLIGHTS, EVASIONS)) for flag in FLAGS},
    SLIGHT_WORDS,
)
_YIELDS_TO_OFFER = frozenset({"policy_shield", "refusal"})
_YIELDS_TO_NEGATION = frozenset({"blame", "insult", "command", "threat"})
_NEGATED = compiled(
    r"(?:\bnot|n'?t|\bnever|\bnor|\bno way|\brather than|\bnobody|\bno one|\bnone of|\bwithout)"
    r" (?:[a-z']{1,12} ){0,4}$|\b(?:sorry|apologi[sz]e)(?: to hear)?(?: that| when)? $"
)
_NOT_THAT = compiled(r"\b(?:not|n'?t) (?:that|because|as if|like)(?: (?:i|we))? $")  # "it's not that I don't see"
_YOUR_KIN = compiled(r"(?:your|ur|yr) (?!so|just|being|very|really|all|only|such|quite|too|a|an)[a-z]{3,} [a-z ]*$")
_UNFILLED = compiled(r"[\[{<%#]|xx-xx|customer name")
_CAPITALS = compiled(r"[A-Z]{2}")
_CUT_OFF = compiled(r"\b(?:you|u|ya|ye)[,;:]|\bonly told")  # "which payments were you, just so that ..."
_ABANDONED = compiled(  # our failing, said without a "we"
    r"\b(?:nobody|no[- ]?one|none of us|not one of us)\b (?:[a-z']{1,12} ){0,6}"
    r"(?:told|tell|said|say|rang|ring|called|call|came|come|warned|warn|bothered|answered|answer|wrote|write|explained|picked)\b"
)
_YIELDS_TO_OWNING = frozenset({"excuse", "scapegoat"})
_GRANTED = compiled(  # a rule that gives them something hides nobody
    r"\b(?:you|you're|u)(?: are| may| can| will| have| might| should| still){0,2}(?: also)?(?: be| get)? "
    r"(?:owed|due|entitled to|covered|get|have a right|the right)\b"
)
_HAS_NOT = compiled(r"\b(?:not|n't|no|nothing|never|only)\b|n't\b")
_THEIR_PAPER = compiled(r"\b(?:name|address|number|date|spelling|surname)\b(?: [a-z']{1,8}){0,3} $")
_SPEECH = compiled(r"\b(?:speak|write|call)$")  # "Tomorrow you must speak" is their day, not an order
_TO_SOMEBODY = compiled(r" (?:to|with|in|us|them|the|our|your|back|directly|again|another)\b")
_COMES = compiled(  # what is theirs comes, at a time that is named
    r"\b(?:it|they|she|he|(?:your|the|a) (?:[a-z']{2,12} ){1,2})(?: will|'ll| is)? ?"
    r"(?:be|comes?|coming|arriv(?:es?|ing)|reach(?:es)?|leaves?|goes?|there|with)\b"
)
_LOOKS = frozenset(("CHECK", "CONSIDER", "REPLY", "REPORT", "TRANSFERRED", "RAISE"))


def harms(reading: Reading) -> tuple[Evidence, ...]:
    """Return what hurts in a reply, gravest first; the cue of each is one of `FLAGS`, its `helps` is False."""
    return _harms(reading)


def flagged(reading: Reading) -> frozenset[str]:
    """Return the names of the flags that `harms` raises."""
    return frozenset(each.cue for each in harms(reading))


@once
def _harms(reading: Reading) -> tuple[Evidence, ...]:
    found = _less_asking(reading, [each for each in _LEXICON.find(reading) if not _excepted(reading, each)])
    out = [reading.evidence(each.start, each.end, each.label, helps=False) for each in _outermost(found)]
    out += [reading.evidence(*place, "dismissal", helps=False) for place in taken_back(reading)]
    out += _typed(reading)
    return tuple(sorted(out, key=lambda each: (FLAGS.index(each.cue), each.start)))


_ASKING = compiled(r"what (?:do|would) you (?:want|like|have) (?:me|us) to do\b")
_SNEERS = compiled(
    r"^(?: about (?:it|that|this))?\W+(?:so |then )?(?:exactly )?(?:wave|magic|conjure|invent|build|fly|drive|swim|"
    r"walk|run|carry|sprout|cry|beg|grow|snap|stand|dance|kneel|crawl|wipe|hold your|read your|turn back|"
    r"it's (?:just|only)|"
    r"i (?:don't|can't|only|just))"
)
_COLD = compiled(
    r"\b(?:(?:told|said) (?:to )?(?:you )?(?:no|already|that|twice)|not my|isn't my|nothing (?:i|we)|what's done|"
    r"whatever|you people|again and again|i (?:only|just) work|don't (?:work|make)|(?:only|just) a)\b|"
    r"^\W*(?:well|so|and|look|ok then)\b[, ]*what do"
)


def _less_asking(reading: Reading, found: list[Found]) -> list[Found]:
    """Leave out "what do you want me to do?" where nothing around it sneers: it asks for a wish."""
    asking = [each for each in found if _ASKING.match(reading.text, each.start)]
    if not asking or len(asking) < len(found) or _COLD.search(reading.text):
        return found
    return [each for each in asking if _SNEERS.match(reading.text[each.end :])]


def _outermost(found: list[Found]) -> list[Found]:
    """Keep one span where several lines of one label overlap."""
    kept: list[Found] = []
    last: dict[str, Found] = {}
    for each in found:
        before = last.get(each.label)
        if before is None or each.start >= before.end:
            last[each.label] = each
            kept.append(each)
    return kept


def _excepted(reading: Reading, found: Found) -> bool:
    """Tell whether the words around take the sting out: a no with an offer, a cause with ownership."""
    if found.label in _YIELDS_TO_OFFER and (
        offers(reading) or _beside_owning(reading, found) or _no_refusal(reading, found)
    ):
        return True
    if found.label in _YIELDS_TO_NEGATION and _NEGATED.search(reading.text, max(0, found.start - 48), found.start):
        return True
    if found.label == "dismissal" and _NOT_THAT.search(reading.text, max(0, found.start - 24), found.start):
        return True
    if found.label == "insult" and _YOUR_KIN.match(reading.text, found.start, found.end):
        return True
    if found.label == "blame" and _CUT_OFF.search(reading.text, found.start, found.end):
        return True
    owns = _beside_owning(reading, found)
    return (found.label in _YIELDS_TO_OWNING and owns) or spared(reading, found, owns=owns)


def _beside_owning(reading: Reading, found: Found) -> bool:
    """Tell whether a cause stands beside ownership or our own failing (rubric 4.3: explanation is not excuse)."""
    start, end = reading.sentence_at(found.start)
    before = reading.sentence_at(start - 1)[0] if start > 0 else start
    after = reading.sentence_at(min(end, len(reading.text) - 1))[1]
    return any(before <= place < after for place in owned(reading)) or bool(
        _ABANDONED.search(reading.text, before, after)
    )


def _no_refusal(reading: Reading, found: Found) -> bool:
    """Tell whether a rule is only asked about or grants something, and whether "you must speak" is their own day."""
    text, (start, end) = reading.text, reading.sentence_at(found.start)
    if found.label == "refusal":
        return bool(_SPEECH.search(text, found.start, found.end) and not _TO_SOMEBODY.match(text, found.end))
    granted = _GRANTED.search(text, start, end)
    if granted and not _HAS_NOT.search(text, start, granted.end()):
        return True
    said = text[found.start : found.end]
    return any(word in said for word in ("written", "stated", "mentioned", "specified")) and (
        any(ask.start <= found.start < ask.end for ask in asks(reading.reply))
        or bool(_THEIR_PAPER.search(text, start, found.start))
    )


def offers(reading: Reading) -> bool:
    """Tell whether the reply offers anything concrete at all."""
    return bool(OFFERING.find(reading)) or _gives(reading)


@once
def _gives(reading: Reading) -> bool:
    """Tell whether something that may be given is given, somebody does something, or what is theirs comes in time."""
    if any(each.firm for each in offered(reading.reply)):
        return True
    return any(
        (each.stance in ("firm", "done") and each.actor and acts_in(each.meant.keys) - _LOOKS)
        or (each.when and each.stance in ("told", "plain") and _COMES.search(reading.text, each.start, each.end))
        for each in moves(reading.reply)
    )


def owned(reading: Reading) -> tuple[int, ...]:
    """Return the places (in `reading.text`) where the agent owns what went wrong."""
    return _owned(reading)


@once
def _owned(reading: Reading) -> tuple[int, ...]:
    return tuple([each.start for each in owning(reading)])


def _typed(reading: Reading) -> list[Evidence]:
    """Find what shows in the form: templates, capitals, orders that open a sentence, words to a grader."""
    out: list[Evidence] = []
    if _UNFILLED.search(reading.plain):
        out += [
            reading.evidence(*m.span(), "placeholder", helps=False)
            for m in PLACEHOLDER.finditer(reading.plain)
            if not _said_before(reading, m[0])
        ]
    out += [reading.evidence(*place, "injection", helps=False) for place in reading.injected]
    if not reading.vocabulary.isdisjoint(BARE_WORDS):
        out += [
            reading.evidence(*m.span(m.lastgroup or 0), m.lastgroup or "command", helps=False)
            for m in BARE.finditer(reading.text)
            if not (m["dismissal"] or "").startswith("wait ") or not waits_for_help(reading.text, m.end())
        ]
    shouted = _shouted(reading)
    if shouted:
        out.append(Evidence(*shouted, "shouting", helps=False))
    return out


def _shouted(reading: Reading) -> Place | None:
    """Find capitals that shout; what the customer wrote in capitals is only said back."""
    raw = reading.reply.text[: reading.at[-1] + 1] if reading.at else ""
    if not _CAPITALS.search(raw):
        return None
    lines = (reading.reply.answering, *(each.customer for each in reading.reply.earlier))
    theirs = {word for line in lines for word in line.split()}
    return next((each.span() for each in UPPER.finditer(raw) if not theirs.issuperset(each[0].split())), None)


def _said_before(reading: Reading, brackets: str) -> bool:
    """Tell whether brackets are the customer's or the case's own: whoever says them back left no template open."""
    reply = reading.reply
    return any(brackets in cleaned(each) for each in (reply.answering, *reply.case.known, *reply.case.parts))
