"""Reactions to what somebody feels, in raw talk: none, weak or strong, with or without what happened to them.

As replies in peer support are coded (Sharma and others, 2020).
"""

from __future__ import annotations

import re

from scoring.bare.hearer import said_in, says, to_anybody
from scoring.bare.likely import likely
from scoring.bare.shown import Shown
from scoring.bare.warmth import FORMULA, I_FEEL, I_SEE, RIGHT, SO_SORRY, TURNED_OUT, WEAK
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading
from scoring.types import SkillScore

_OWN = compiled(
    r"^\W*(?:yeah,? |oh,? |well,? |no,? |honestly,? |god,? )*(?:(?:i'm|i am|im|i was|i feel|i felt|i get|i've been|"
    r"me,?|it makes me) (?:so |really |a bit |always |just |very )?(?:worried|sad|angry|happy|glad|scared|nervous|"
    r"embarrassed|tired|stressed|excited|annoyed|fed up|devastated|gutted|depressed|anxious)\b(?![^.!?]{0,40}\b(?:you|"
    r"your|u|ur)\b)|i (?:love|hate|like|adore) (?:this|the|that song|my|how they|when i)\b)"
)
_THEIRS = compiled(r"\b(?:you|your|u|ur|you've|you're|youre|yourself)\b")
_OF_THEM = compiled(r"\b(?:those|these|poor|read|reading|post|hear|heard|hearing|she|he|they|them|her|him|poor)\b")
_OF_OTHERS = compiled(
    r"^\W*(?:he|she|they|it (?:was|is) (?:a|the|so|such)|his|her|their|my (?!heart)[a-z]+|the [a-z]+|"
    r"[a-z]+ is a (?:normal|natural|common))\b"
)
_A_THING = compiled(
    r"^\W*(?:(?:it's|its|it is) (?!(?:so |really |very )*[a-z]+ (?:when|that|to|being|for|not|how)\b)|the |these |"
    r"they're |that's an? )"
)
_TEACHES = compiled(
    r"\b(?:is (?:a )?(?:normal|natural|common)|according to|studies|research|statistic\w*|you should|shouldn't|"
    r"you need to|you must (?!be\b|have|feel)|have you (?:tried|thought)|at least|calm down|cheer up|get over|"
    r"hard (?:to (?:say|tell|know|see)|no\b|part)|(?:no|not a) (?:reason|need) to (?:be|get|feel|cry))\b"
)
_FOR_LATER = compiled(
    r"\b(?:i'll|we'll|you'll|let's|let me|have you|did (?:you|the|he|she|they)|do you|can you|could you|are you|"
    r"what (?:do|did)|how (?:do|did|is|are|was)|you (?:should|need|could|can)|keep us|post|legally|okay so|right so|"
    r"so (?:let's|we|what|the))\b|\?"
)
_MINE = compiled(r"\b(?:i|i'm|i've|i'd|my|me|mine|we've|our|ours)\b")
_SMALL = (
    "the|and|you|was|her|his|him|she|had|has|did|get|got|all|out|one|how|too|not|but|for|are|its|who|yes|may|can|"
    "will|that|this|these|those|with|what|when|where|have|having|been|being|were|from|they|them|your|yours|youre|"
    "just|really|very|much|such|also|about|into|over|going|through|dealing|hear|hearing|read|reading|sorry|"
    "happened|feel|feels|feeling|then|than|there|here|because|would|could|must|does|didn't|don't|it's|you're|"
    "you've|i'm|that's|literally|honestly|know|think|like|okay|well|absolutely|some|thing|things|every|else|even|"
    "only|right|still|onto|upon|while|made|make|makes"
)
_EMPTY = frozenset(_SMALL.split("|"))
_TOLD = 3  # words with which their story is taken up
_SHORT = 6
_LONG = 16  # words with which it is told


_NOT_THEIRS = Shown(0, (), "", "A feeling is told here, but not one of the person you speak to.")


def reacting(reading: Reading, score: SkillScore) -> Shown | None:
    """Return how warmly it reacts: 0 not, 1 a word, 2 a feeling or its cause, 3 both, 4 and that it is right."""
    text, own = reading.text, score.level or 0
    theirs = bool(_THEIRS.search(text))
    felt, right = I_FEEL.search(text), RIGHT.search(text)
    seen = I_SEE.search(text)
    strong = seen or (felt if theirs or _OF_THEM.search(text) else None) or right
    kind = FORMULA.search(text) or _kind_word(reading, theirs=theirs)
    if _of_somebody_else(text, theirs=theirs, strong=bool(strong)):
        return _NOT_THEIRS
    if not strong and not kind:
        if felt or WEAK.search(text) or (not theirs and (own > 1 or _A_THING.match(text))):
            return _NOT_THEIRS
        if own and _TEACHES.search(text):
            return Shown(0, (), "", "This explains or advises; it does not react to what they feel.")
        return None
    if kind and not strong and _TEACHES.search(text):
        return Shown(min(own, 1), (kind.span(),), "a kind word", "A kind word, beside advice.")
    sorry = SO_SORRY.search(text)
    told = _told(reading, freely=bool(felt or seen or sorry))
    strong = strong or (sorry if told >= _TOLD else None)
    if not strong:
        level, because = (
            1 + (told >= _TOLD - 1) + (told > 2 * _TOLD and theirs),
            "A kind word; what it is about would make it theirs.",
        )
    elif told < _TOLD:
        level, because = 2 - bool(not right and FORMULA.search(text)), "You let them hear that it reaches you."
    else:
        allowed = right and told > _TOLD and (felt or seen or right.group().startswith("no wonder"))
        allowed = allowed or (felt and seen and told > 2 * _TOLD)
        level, because = 3 + bool(allowed or told > _LONG), "You let them hear that it reaches you, and what does."
    places = tuple([each.span() for each in (strong, kind) if each][:1])
    return Shown(level, places, "reacts to what they feel", because)


def _kind_word(reading: Reading, *, theirs: bool) -> re.Match[str] | None:
    """Return a kind word; "it's ..." of a thing that is nobody's is none."""
    weak = WEAK.search(reading.text)
    if (
        weak
        and weak.group().startswith("it")
        and not theirs
        and len(reading.words) > _SHORT
        and "must" not in weak.group()
    ):
        return None
    return weak


def _of_somebody_else(text: str, *, theirs: bool, strong: bool) -> bool:
    """Tell whether the feeling is the speaker's own or another's, and not about the person spoken to."""
    if _OWN.match(text):
        return not ((theirs and strong) or TURNED_OUT.search(text))
    return not strong and not theirs and bool(_OF_OTHERS.match(text))


def _told(reading: Reading, *, freely: bool) -> int:
    """Return with how many words what happened to them is taken up, beside the reaction itself.

    Beside a feeling that is told plainly (`freely`) any sentence counts that is no advice, order, question or story.
    """
    words = 0
    for start, end in reading.sentences:
        said = reading.text[start:end]
        found = [each for way in (I_FEEL, I_SEE, RIGHT, FORMULA, WEAK) for each in way.finditer(said)]
        if not (found or _of_theirs(said, freely=freely)):
            continue
        for each in found:
            said = said.replace(each.group(), " ~ ")
        words += sum(len(word) > 2 and word not in _EMPTY for word in _before(said).split())
    return words


def _of_theirs(said: str, *, freely: bool) -> bool:
    """Tell whether a sentence without a reaction is about what happened to them."""
    if not says(said) or to_anybody(said) or _MINE.search(said) or _TEACHES.search(said):
        return False
    return freely or bool(said_in(said)) or likely(said)


def _before(said: str) -> str:
    """Return a sentence up to where it asks, advises or turns to business."""
    turn = _FOR_LATER.search(said)
    return said[: turn.start()] if turn else said
