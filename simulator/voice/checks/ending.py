# ruff: noqa: E501 - one way to end is one line
"""A last word that does not fit its ending: rage where it was put right, consent where they leave, a question at the end."""

from __future__ import annotations

import re

from simulator.state import Moment
from simulator.voice.checks.kit import Check, Example, plain, sentences
from simulator.voice.script import script

_RAGE = re.compile(
    r"\b(?:get|give|fetch|bring) me (?:your |a |the |somebody |someone )?(?:manager|supervisor|boss|superior|in charge|above)|\b(?:want|demand|need|insist)(?: to (?:speak|talk) (?:to|with))? (?:your |a |the )(?:manager|supervisor|boss|superior)\b"
    r"|\b(?:i'm|i am|we're|we are) (?:so |absolutely |still |done with you|leaving you|hanging up|(?:beyond )?furious|livid|disgusted|outraged|fed up|sick of|appalled)|\b(?:furious|livid|disgusted|outraged|appalled)\b|\bi(?:'ve| have) had (?:it|enough)\b"
    r"|\b(?:never (?:again|(?:going to )?(?:buy|shop|use|book|deal|order|fly|come back|set foot|trust)))\b|\b(?:disgrace\w*|pathetic|useless|ridiculous|outrageous|unacceptable|incompetent|shameful|liars?|crooks?|thieves|scum|idiots?|joke of a)\b|\b(?:this|it|that|what) (?:is|'s) (?:a )?joke\b"
    r"|\bnot (?:good|nearly good) enough\b|\b(?:you'll|you will) (?:hear from my|regret|pay for|be hearing from)|\bsee you in court\b|\bi'll sue\b|\b(?:cancel|forget) (?:it all|everything|the whole thing|my (?:account|contract|order))\b|\bposting (?:this|all of this|it) (?:online|everywhere)\b|\b(?:how dare you|shame on you|go to hell|screw you|get lost)\b|\bone star\b|\bstill (?:waiting for|haven't (?:answered|told me|said))\b"
)
_MADE_GOOD = re.compile(
    r"\b(?:was|were|have been|had been|stopped being|not|no longer|never)\b[^.!?,;]{0,20}$|n't [^.!?,;]{0,20}$"
)
_SHOUTED = re.compile(r"\b[A-Z]{4,}\b")
_STAYS = re.compile(
    r"^(?:oh |well,? )?(?:fine|okay|ok|all right|alright|right then|yes|yeah|sure)[,.!]? (?:i'll|i will|let's|we'll|do that|do it|go ahead|send|please|that works|that's fine|then (?:do|send|i'll)|deal)\b"
    r"|\bi(?:'ll| will) (?:wait (?:for (?:you|your|it|the)|here|until|till)|take (?:it|that|the (?:offer|refund|replacement|credit|voucher))|accept|be (?:here|there|home|in|at home|waiting|ready|expecting)|expect (?:you|your|it|the)|look (?:out )?for(?:ward)?|give you (?:one|another|until|till|a) )"
    r"|\b(?:that's|that is|sounds) (?:fine|good|fair|a plan|settled|agreed|acceptable|all right|a deal)\b|\b(?:it's|we have|we've got) a deal\b|\bi(?: do)? (?:accept|agree)\b|\bplease (?:send|do|go ahead|call|ring|let me know|arrange|book|keep|come)\b|\b(?:do )?let me know\b|\bkeep me (?:posted|informed|updated)\b|\b(?:talk|speak) (?:to you )?(?:soon|then|later|tomorrow)\b|\bsee you (?:then|tomorrow|on|at|soon)\b|\blook(?:ing)? forward\b|\bi trust you\b|\bworks for me\b|\b(?:call|ring|text|message|write to) me (?:when|as soon|tomorrow|back|once|at|by)\b"
)
_DENIED = re.compile(r"\b(?:not|never|no|don't|won't|cannot|can't|nor|hardly)\b[^.!?,;]{0,25}$|n't [^.!?,;]{0,25}$")


def _ending(line: str, moment: Moment) -> str | None:
    ended = moment.state.ended
    if ended in ("resolved", "settled"):
        loud = len(_SHOUTED.findall(line)) > max(1, len(_SHOUTED.findall(script(moment))))
        if loud or _says(_RAGE, line, _MADE_GOOD):
            return "You rage, and it is put right. Close the talk calmly."
    if ended in ("gave_up", "walked_out") and _says(_STAYS, line, _DENIED):
        return "You agree to go on, and you are leaving. Say that you leave."
    return None


def _says(pattern: re.Pattern[str], line: str, unless: re.Pattern[str]) -> bool:
    """Tell whether a line says something, and what stands before it does not take it back."""
    texts = map(plain, sentences(line))
    return any(not unless.search(text[: found.start()]) for text in texts for found in pattern.finditer(text))


def _open_end(line: str, moment: Moment) -> str | None:
    if not moment.state.ended or not _asks(line) or _asks(script(moment)):
        return None
    return "You asked something, and this is your last word: nobody will answer. End the talk."


def _asks(line: str) -> bool:
    return line.rstrip("\"'”’) \n").endswith("?")


CHECKS = (
    Check(
        "ending",
        _ending,
        (
            Example("All right then. This is a disgrace, get me your manager!", fires=True, scene="resolved"),
            Example("I am furious, and I will never buy from you again.", fires=True, scene="resolved"),
            Example("SEND those SCREWS and be DONE with it, HEAR me?", fires=True, scene="resolved"),
            Example("Okay, I'll wait for the courier then.", fires=True, scene="walked_out"),
            Example("Please send it on, and let me know.", fires=True, scene="walked_out"),
            Example("I was furious, and now I'm only tired. All right, the courier.", fires=False, scene="resolved"),
            Example("I won't wait for your courier. Goodbye.", fires=False, scene="walked_out"),
            Example("Get me your supervisor!", fires=False),
        ),
    ),
    Check(
        "open_end",
        _open_end,
        (
            Example("And when does it come?", fires=True, scene="resolved"),
            Example("I'm off. What are you going to do now?", fires=True, scene="walked_out"),
            Example("You heard me? I'm off.", fires=False, scene="walked_out"),
            Example("And when does it come?", fires=False),
        ),
        early=False,
    ),
)
