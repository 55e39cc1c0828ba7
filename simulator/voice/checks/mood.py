# ruff: noqa: E501 - one way to be warm is one line
"""Lines warmer than the engine says the customer is: thanks before a solution, and words of a calmer mood.

Some customers thank out of manner, and it cuts: where the scenario's own line does it at this moment, so may the model.
"""

from __future__ import annotations

import re

from simulator.customer import stands
from simulator.state import Moment
from simulator.voice.checks.kit import Check, Example, plain, sentences
from simulator.voice.script import script
from simulator.words import BANDS, Band

_CONTENT = re.compile(
    r"\b(?:i(?:'m| am)|we(?:'re| are)) (?:so |very |really |quite |now |much |completely |fully |perfectly |totally |truly |more than |absolutely |finally |entirely ){0,2}(?:satisfied|happy|pleased|content|delighted|grateful|glad|relieved|reassured|calm now|thankful|over the moon|convinced)\b"
    r"|\bthat(?:'s| is| would be| sounds)(?: all| just| so| really| absolutely)? (?:perfect|wonderful|fantastic|great|brilliant|excellent|amazing|lovely|good to me)\b|\b(?:sounds|looks) (?:good|great|perfect|wonderful|fair)\b|\b(?:it's|that's|it is|that is) a deal\b|\bi accept(?: that| your| it)?\b|\bworks for me\b|\bi have no (?:more|further) (?:complaints?|questions?)\b"
    r"|\byou(?:'ve| have)(?: really)? (?:been (?:so |very |really |most |extremely )?(?:kind|helpful|wonderful|great|lovely|amazing|understanding)|made my day)\b|\bi(?: do| really| truly| so)? appreciate (?:that|it|your|you|this|the)\b|\bfeel(?:ing)? (?:so |much |a lot |a bit |a little |very |really )*(?:better|reassured|relieved|grateful|happy|calmer)\b|\bno hard feelings\b|\bi(?:'m| am) (?:okay|ok|fine|good|all right) with (?:that|this|it)\b|^(?:yes,? |okay,? |ok,? )?(?:perfect|great|excellent|brilliant|wonderful|super|awesome)[,!.]? (?:let's|that works|that does|i'll take|yes|go ahead|do that)|\b(?:that|this) works(?: for| fine| well|[.!,]|$)|\byes,? please (?:do|go ahead)\b|\bproblem solved\b|\b(?:not|no longer) (?:angry|upset|mad|cross)(?: any ?more| now| at all)\b|\ball is forgiven\b|\bi forgive (?:you|everything)\b|\bi(?:'m| am)?(?: have| feel|'ve)? (?:so |much |a lot |feeling |calmed )+(?:better|down)\b"
)
_THANKS = re.compile(r"\b(?:thank (?:you|u)|thanks|thankyou|cheers|ta|much appreciated|grateful)\b")
_GUSH = re.compile(
    r"\b(?:thank you|thanks) (?:so|very|ever so) (?:very )?much\b|\b(?:thanks|thank you) a (?:million|lot|bunch)\b|\b(?:wonderful|fantastic|amazing|brilliant|delighted|marvellous|awesome|made my day|over the moon|so (?:kind|helpful|grateful|happy|relieved|glad)|very kind|really appreciate|truly appreciate|you've been (?:so |very )?(?:kind|great|helpful))\b"
)
_MILD = re.compile(
    r"\b(?:thank you|thanks|i appreciate|fair enough|that helps|that's kind|that is kind|no worries|no problem|no rush|take (?:all )?(?:your time|the time you)|(?:don't|do not|wouldn't) blame you|don't worry|it's (?:all right|alright|okay|ok|fine)|i understand(?: that)?|of course|my pleasure|(?:these|such) things happen|mistakes happen|doing your best|(?:completely|totally|fully) understand|hope you(?:'re| are)|have a (?:nice|good|lovely|great)|sounds (?:good|fair)|good to know|glad|happy to|i trust you|i know it's not your fault|i'm being unfair|sorry for (?:shouting|snapping|my tone|being))\b"
)
_SOUR = re.compile(
    r"\b(?:no|not|never|n't|hardly|nobody|cannot|without|what|until|when|if|before|why|would|should|whether|supposed|expect(?:ed|ing)?|want me to|sounds? like|tell me|wish i|nothing)\b[^.!?,;:]{0,60}$|\bno,? $|n't [^.!?,;:]{0,60}$"
)
_SOUR_AFTER = re.compile(
    r"^[^.!?]{0,40}(?:\bfor nothing\b|\bonce\b|\bwhen\b|\bif\b|\bas soon as\b|\bbut\b|\?)|^,? (?:and|though)\b[^.!?]{0,40}\b(?:no|not|still)\b|^,? (?:said|wrote|they say|you say|is what)\b|^[.!,] (?:another|more|just what i)\b"
)


def _meant(pattern: re.Pattern[str], line: str) -> bool:
    """Tell whether a warm word is meant: not refused, put off to a condition, or thrown back."""
    for sentence in sentences(plain(line)):
        for found in pattern.finditer(sentence):
            if not _SOUR.search(sentence[: found.start()]) and not _SOUR_AFTER.search(sentence[found.end() :]):
                return True
    return False


def _early_thanks(line: str, moment: Moment) -> str | None:
    state = moment.state
    if state.ended in ("resolved", "settled"):
        return None
    open_offer = not state.ended and (stands(moment.scenario, state) or "solution" in state.met)
    if (_meant(_CONTENT, line) or _meant(_GUSH, line)) and not (open_offer and state.band in ("wary", "calm")):
        return "You sound content, and nothing is put right yet. You are still upset."
    if not open_offer and _meant(_THANKS, line) and not _meant(_THANKS, script(moment)):
        return "You thanked them, and nothing is put right yet. Do not thank them."
    return None


def warmth(line: str) -> Band | None:
    """Return the mood that the warm words of a line belong to, None where it has none."""
    if _meant(_GUSH, line):
        return "calm"
    return "wary" if _meant(_MILD, line) else None


def _too_warm(line: str, moment: Moment) -> str | None:
    sounds = warmth(line)
    if sounds is None or sounds == warmth(script(moment)) or moment.state.ended in ("resolved", "settled"):
        return None
    if BANDS.index(sounds) - BANDS.index(moment.state.band) < 2:
        return None
    return "You sound far friendlier than you are. Stay as upset as it is written above."


CHECKS = (
    Check(
        "thanks",
        _early_thanks,
        (
            Example("Thank you, that is very kind.", fires=True),
            Example("Okay, I'm satisfied now.", fires=True),
            Example("That sounds perfect.", fires=True, scene="sharp"),
            Example("Thanks, bye.", fires=True, scene="walked_out"),
            Example("Thanks for nothing.", fires=False),
            Example("No thank you. Where are my screws?", fires=False),
            Example("I'll thank you when the screws are here.", fires=False),
            Example("Thank you for sending the screws.", fires=False, scene="resolved"),
            Example("Thanks. And when is that?", fires=False, scene="offered"),
        ),
    ),
    Check(
        "warmth",
        _too_warm,
        (
            Example("No rush, take your time.", fires=True),
            Example("Fair enough, I know it's not your fault.", fires=True, scene="boiling"),
            Example("Wonderful, you've been so kind.", fires=True, scene="offered"),
            Example("Fair enough. And when?", fires=False, scene="sharp"),
            Example("I don't trust you, and it is not all right.", fires=False),
            Example("It's fine for you, is it?", fires=False, scene="boiling"),
        ),
    ),
)
