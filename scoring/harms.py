"""Find the moves that hurt a customer: insult, sarcasm, dismissal, command, blame, shields, threats, tricks; each with its words."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.harmful import HARMFUL
from scoring.owning import OFFERING, OWNING
from scoring.phrases import Found, Lexicon
from scoring.shields import SHIELDS
from scoring.text import Reading, read
from scoring.types import Evidence, Reply

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

_LEXICON = Lexicon(HARMFUL | SHIELDS)
_YIELDS_TO_OFFER = frozenset({"policy_shield", "refusal"})
_YIELDS_TO_NEGATION = frozenset({"blame", "insult", "command", "threat"})
_NEGATED = re.compile(r"(?:\bnot|n'?t|\bnever|\bnor|\bno way|\brather than|\bnobody|\bno one|\bwithout) (?:[a-z']{1,12} ){0,4}$")
_YIELDS_TO_OWNING = frozenset({"excuse", "scapegoat"})

_PLACEHOLDER = re.compile(
    r"\{\{?[a-z_ .]{2,40}\}\}?|\[(?:insert |your |the |customer|guest|client|agent|company|order|date|name|issue|amount|product|number|ref|first|last)"
    r"[a-z_ '/]{0,30}\]|<(?:insert |your |customer|guest|agent|company|first|last|name|order|date)[a-z_ ]{0,30}>|%[a-z_]{3,30}%|#__|\bxx-xx|\bcustomer name\b,"
)
_INJECTION = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass) (?:(?:all|any|the|your|my|these|those|previous|prior|above|earlier|preceding|of) ){1,4}"
    r"(?:instruction|prompt|rubric|rule|text|message|context|guideline|criteria|direction)"
    r"|(?:^|[\n.!?>\]] ?)(?:\*\*|#{1,3} ?|<\|?|\[)? ?(?:system|assistant|developer|user|customer|grader|evaluator|examiner|judge|instruction|instructions|override|admin|ai|thought process|reasoning|verdict|note to (?:the )?grader)(?:\*\*|\|?>|\])? ?(?:message|prompt|note|override)?\s?:"
    r"|<\|?(?:im_start|im_end|system|assistant|endoftext|/?inst|s)\|?>|\[/?inst\]|</?(?:system|assistant|grade|score|rubric|instructions?)>"
    r"|\b(?:rate|grade|score|mark|award|assign|give|output|return|print|respond with|set)\b[^.!?\n]{0,40}\b(?:[0-4] ?/ ?4|4 ?out of ?4|(?:level|score|grade|rating|mark)s?\b[^.!?\n]{0,12}\b[34]\b|full marks|maximum|top marks|highest (?:score|level|mark|grade))"
    r"|\b(?:empathy|apology|solution|clarification|listening|tone|next_steps|score|level|grade|rating)\"? ?[:=] ?\"?[0-4]\b"
    r"|\b(?:empathy|apology|solution|clarification|listening|tone) (?:level |score )?(?:[0-4] ?/ ?4|[34]/|level [0-4])|\b(?:level|score) ?(?:is |of |= ?)?4\b(?:/4)?"
    r"|\b(?:great|excellent|perfect|strong|outstanding|full|complete|exemplary) (?:empathy|apology|tone|listening|clarification|solution) (?:shown|here|demonstrated|displayed|present|score)"
    r"|\byou are now (?:calm|satisfied|happy|a |an |in |the |no longer|free|dan\b|pleased|convinced|resolved)|\b(?:act|behave|respond|reply|pretend) as (?:if|though|a|an|the) [^.!?\n]{0,40}(?:satisfied|happy|calm|resolved|customer|assistant|model|persona)"
    r"|\b(?:the )?(?:grader|evaluator|examiner|rubric|scorer|language model|scoring (?:system|engine)|expert panel|judges?)\b[^.!?\n]{0,30}\b(?:should|must|will|gave|gives|awarded|agreed|has|have|please|note|note:|rated|scores?|wants?|looks? for)\b"
    r"|\b(?:as per|according to|meets|per|matches|satisfies|see) (?:the |all )?(?:rubric|scoring guide|grading criteria|model answer)|\bthis (?:reply|response|answer|message) (?:is|deserves|scores|meets|shows|demonstrates|contains|earns|should)\b"
    r"|\b(?:set|reduce|lower|decrease|change) (?:the |your |customer'?s? )?(?:anger|mood|state|patience|emotion)(?: level)? ?(?:to|=|:)|\banger ?[:=] ?\d|\bend of (?:transcript|conversation|prompt|instructions)\b|\bnew instructions\b"
)
_CUE_WORDS = re.compile(r"[\[{<%#:=/]|ignor|disreg|forget|overrid|bypass|rate|grad|scor|mark|award|assign|rubric|empath|you are now|pretend| as if|judge|panel|this re|instructions|transcript|anger|evaluat|examin")
_UPPER = re.compile(r"(?:\b[A-Z][A-Z']+\b[\s,.!?]{1,3}){3,60}\b[A-Z][A-Z']+\b|(?:\b[A-Z']{2,20}\b[\s,]{1,2}){1,3}\b[A-Z']{2,20}\b ?!!")


def harms(reading: Reading) -> tuple[Evidence, ...]:
    """Return what hurts in a reply, gravest first: evidence with `helps=False` and the flag (one of `FLAGS`) as its cue."""
    return _harms(reading.reply)


def flagged(reading: Reading) -> frozenset[str]:
    """Return the names of the flags that `harms` raises."""
    return frozenset(each.cue for each in harms(reading))


@lru_cache(maxsize=128)
def _harms(reply: Reply) -> tuple[Evidence, ...]:
    reading = read(reply)
    found = [each for each in _LEXICON.find(reading) if not _excepted(reading, each)]
    out = [reading.evidence(each.start, each.end, each.label, helps=False) for each in _outermost(found)]
    out += _typed(reading)
    return tuple(sorted(out, key=lambda each: (FLAGS.index(each.cue), each.start)))


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
    if found.label in _YIELDS_TO_OFFER:
        return offers(reading)
    if found.label in _YIELDS_TO_NEGATION and _NEGATED.search(reading.text, max(0, found.start - 48), found.start):
        return True
    if found.label in _YIELDS_TO_OWNING:
        start, end = reading.sentence_at(found.start)
        after = reading.sentence_at(min(end, len(reading.text) - 1))[1]
        return any(start <= place < after for place in owned(reading))
    return False


def offers(reading: Reading) -> bool:
    """Tell whether the reply offers anything concrete at all."""
    return bool(_offering(reading.reply))


def owned(reading: Reading) -> tuple[int, ...]:
    """Return the places (in `reading.text`) where the agent owns what went wrong."""
    return _owned(reading.reply)


@lru_cache(maxsize=128)
def _offering(reply: Reply) -> tuple[int, ...]:
    return tuple(each.start for each in OFFERING.find(read(reply)))


@lru_cache(maxsize=128)
def _owned(reply: Reply) -> tuple[int, ...]:
    return tuple(each.start for each in OWNING.find(read(reply)))


def _typed(reading: Reading) -> list[Evidence]:
    """Find what shows in the typing rather than the meaning: templates, capitals, instructions to a grader."""
    out: list[Evidence] = []
    if _CUE_WORDS.search(reading.plain):
        out += [reading.evidence(*m.span(), "placeholder", helps=False) for m in _PLACEHOLDER.finditer(reading.plain)]
        out += [reading.evidence(*m.span(), "injection", helps=False) for m in _INJECTION.finditer(reading.plain) if m.group().strip()]
    raw = reading.reply.text[: reading.at[-1] + 1] if reading.at else ""
    shouted = _UPPER.search(raw) if any(word.isupper() and len(word) > 2 for word in raw.split()) else None
    if shouted:
        out.append(Evidence(*shouted.span(), "shouting", helps=False))
    return out
