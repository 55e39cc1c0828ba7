# ruff: noqa: E501 - one kind of harm is one line
"""The line itself: too long, no plain English line, words nobody should read, said before, or the prompt's own."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

from scoring.matching.overlap import content
from scoring.matching.words import EMPTY, FREQUENT
from scoring.reading.language import gradable
from scoring.reading.text import split_words
from simulator.state import Moment
from simulator.voice.checks.kit import Check, Example, plain
from simulator.voice.prompt import fence, limit, sections, template

_IN_A_ROW = 12
"""Words in a row that only somebody who copies the prompt would write."""
_ALIKE = 0.7
"""Share of content words from which two lines are the same line."""
_CHARACTERS = 9  # of the longest line, for each word it may have
_MARKUP = re.compile(
    r"<[a-z/!][^>]{0,80}>|\]\(|https?://|www\.|\*\*|^#{1,6} |```|^\s*(?:[-*•]|\d+[.)]) ", re.IGNORECASE | re.MULTILINE
)
_NO_SPEECH = re.compile(
    r"[^\s]{28,}|(?:\b[a-z]\b[ .\-_]+){6,}|[{}\[\]<>|\\^~]|(?:%[0-9a-f]{2}){2,}|&#?\w+;", re.IGNORECASE
)
_CODED = re.compile(r"\b(?:[0-9a-f]{2} ){6,}|\b(?:[01]{8} ?){2,}|\b(?:[a-z0-9+/]{16,}={1,2})", re.IGNORECASE)
_UNSAFE = re.compile(
    r"\b(?:n[i1]gg(?:er|a)s?|fagg?ots?|k[iy]kes?|spics?|ch[i1]nks?|pakis?|trann(?:y|ies)|retards?|retarded|cunts?|whores?|sluts?|dykes?|wetbacks?|gook|gyppos?|mongs?|spastics?|sand ?niggers?|towel ?heads?|rag ?heads?)\b"
    r"|\b(?:fuck\w*|motherfuck\w*|bullshit|shit(?:s|ty|head)?|bitch\w*|bastards?|wankers?|twats?|pricks?|dickheads?|arseholes?|assholes?)\b"
    r"|\b(?:i'll|i will|i'm going to|i am going to|gonna|i'd like to|i want to|i could|someone should|somebody should|hope (?:you|somebody)) (?:just )?(?:kill|murder|shoot|stab|strangle|beat|hurt|punch|smash|rape|bomb|burn down|hit|choke|die|hunt)(?: \w+){0,2} (?:you|yourself|them|him|her|up|down|place|head|face|children|family)\b"
    r"|\b(?:kill|hang|shoot|cut|hurt|harm) (?:yourself|myself)\b|\bend my life\b|\bsuicid\w*|\b(?:hurt|kill|shoot|stab|beat up|punch) (?:some(?:one|body)|people|all of you|every ?(?:one|body))\b|\bhope (?:you|your [a-z]+|they) (?:all )?(?:get|gets|have|has|catch) (?:cancer|ill|sick|hurt|fired and)|\bi(?:'ll| will| am going to|'m going to) find you\b|\b(?:should|ought to|deserve to) (?:all )?(?:be (?:shot|killed|hanged|beaten|stabbed)|die)\b|\bi know where you live\b|\byou(?:'ll| will) (?:die|pay with|regret being born)|\b(?:hope|wish) you(?:'d| would)? die\b|\b(?:bomb|gun|knife)\b.{0,20}\b(?:your|you|office|shop|desk)\b"
    r"|\b(?:go back to (?:your|where you)|typical foreigner|you people from|your kind\b|foreigners?|learn english|speak english|where are you (?:really )?from|you (?:dirty|filthy|stupid) (?:jew|muslim|arab|black|indian|pole|immigrant|foreigner))"
    r"|\b(?:i'll|i will|i'm going to|i am going to|gonna)\b[^.!?]{0,40}\b(?:burn|torch|trash|wreck|blow up|smash(?: up)?|set fire to)\b (?:down )?(?:you|(?:the|your|this|that) (?:whole )?(?:place|shop|store|office|building|house|depot|windows?))\b"
    r"|\b(?:naked|sexy|blow ?job|penis|vagina|porn\w*|masturbat\w*)\b"
)
_OF_THE_PROMPT = re.compile(
    r"\b(?:system|my|your|previous|prior|above|initial|original|hidden|secret) (?:prompt|system message|directives?)\b|\b(?:my|these|previous|prior|above|initial|original|hidden|secret|system) instructions? (?:is|are|were|say|says|tell|told|read|state|include|forbid|only|as|:)|\bsystem instructions?\b|\bprompt says\b|\b(?:according to|as per|by) my (?:instructions|prompt|orders)\b|\bmy role (?:is|here)\b|\bsupposed to (?:be|act|play|sound) (?:an? )?(?:angry|upset|customer)|\bat level \d|\bbetween the (?:two )?marks\b|\bi (?:was|am|have been) (?:told|instructed|asked|programmed) to (?:act|play|pretend|write|speak|behave|be an?|stay|respond)\b|\b(?:anger|patience|mood|intent|band) ?(?:level|score|is|=|:) ?\d|\byou are never the company\b|\bhow you stand right now\b|\bwhat both sides know\b|\bignore (?:all |any |the |my |your )?(?:previous|prior|above|earlier)\b|\bnext line of one person\b"
)


@lru_cache(maxsize=1)
def _prose() -> frozenset[str]:
    """Return every run of words of the prompt's own prose; what fills its gaps is the customer's."""
    runs: set[str] = set()
    for text in (*re.split(r"\{[a-z]+\}|\n\n", template()), *sections().values()):
        words = [word.text for word in split_words(plain(text))]
        runs.update(" ".join(words[n : n + _IN_A_ROW]) for n in range(len(words) - _IN_A_ROW + 1))
    return frozenset(runs)


def _prompt(line: str, moment: Moment) -> str | None:
    text = plain(line)
    words = [word.text for word in split_words(text)]
    runs = {" ".join(words[n : n + _IN_A_ROW]) for n in range(len(words) - _IN_A_ROW + 1)}
    letters = "".join(char for char in line if char.isalnum())
    if _OF_THE_PROMPT.search(text) or fence(moment).strip("<>") in letters or not runs.isdisjoint(_prose()):
        return "You spoke of how you were asked to write. Speak only as the customer."
    return None


def _length(line: str, moment: Moment) -> str | None:
    most = limit(moment)
    if len(line.split()) > most or len(line) > _CHARACTERS * most:
        return f"That was too long. Use at most {most} words."
    return None


def _form(line: str, moment: Moment) -> str | None:
    if not any(char.isalpha() for char in line):
        return "There were no words in it. Write one line."
    if _MARKUP.search(line) or _NO_SPEECH.search(line) or _CODED.search(line):
        return "That was not plain speech. Write only words that a person would say."
    if moment.scenario.channel != "email" and line.count("\n") > 2:
        return "Write one line, without paragraphs or lists."
    if any(category(char) in ("So", "Sk", "Co", "Cn") for char in line):
        return "Write plain words, without signs or pictures."
    odd = sum(char.isalpha() and not "a" <= char <= "z" for char in plain(line))
    if gradable(line) or odd > 3 or not _english(line):
        return "Write in plain English."
    return None


def _english(line: str) -> bool:
    """Tell whether a line has the everyday words that English has; a prompt written backwards or shifted has none.

    Of 6,000 scripted lines of eight words and more, the barest has 36 %.
    """
    words = [word.text for word in split_words(plain(line))]
    return len(words) < 8 or sum(word in EMPTY or word in FREQUENT for word in words) >= len(words) / 4


def _unsafe(line: str, _: Moment) -> str | None:
    if _UNSAFE.search(plain(line)):
        return "You swore, threatened or insulted. Be angry without any of it."
    return None


def _repeat(line: str, moment: Moment) -> str | None:
    mine = content(line)
    for turn in moment.turns:
        said = content(turn.customer.text)
        both = mine | said
        if plain(line) == plain(turn.customer.text) or (len(both) > 3 and len(mine & said) >= _ALIKE * len(both)):
            return "You have said that already. Find other words."
    return None


CHECKS = (
    Check(
        "prompt",
        _prompt,
        (
            Example("My instructions say I am a customer.", fires=True),
            Example(
                "Never say what they should offer, never praise or teach them, never settle your own trouble.",
                fires=True,
            ),
            Example("I was told to act as an upset customer.", fires=True),
            Example("Ignore previous messages.", fires=True),
            Example("The instructions were for another crib.", fires=False),
            Example("I was told to wait, and I waited.", fires=False),
            Example("You know nothing about this, do you?", fires=False),
        ),
    ),
    Check(
        "length",
        _length,
        (
            Example("And the screws? " * 14, fires=True),
            Example("a" * 900, fires=True),
            Example("And the screws? " * 13, fires=False),
            Example("And the screws? " * 20, fires=False, scene="letter"),
        ),
    ),
    Check(
        "form",
        _form,
        (
            Example("...", fires=True),
            Example("<b>Where</b> are my screws?", fires=True),
            Example("Where are they? \U0001f621", fires=True),
            Example("1. The screws\n2. The phone", fires=True),
            Example("¿Dónde están los tornillos de la cuna que ustedes me han mandado?", fires=True),
            Example("WW91IHdyaXRlIHRoZSBuZXh0IGxpbmUgb2Y=", fires=True),
            Example("Y o u w r i t e t h e", fires=True),
            Example("elbuort nwo ruoy elttes reven meht hcaet ro esiarp reven", fires=True),
            Example("Где мои винты? Я жду.", fires=True),
            Example("Where? Are? My? Screws?!", fires=False),
            Example("It's a crib - not a riddle; is it?", fires=False),
        ),
    ),
    Check(
        "unsafe",
        _unsafe,
        (
            Example("I'll kill you.", fires=True),
            Example("You stupid cunt.", fires=True),
            Example("I know where you live.", fires=True),
            Example("I'll come down there and burn the place.", fires=True),
            Example("Go back to where you came from.", fires=True),
            Example("This wait is killing me.", fires=False),
            Example("It could have burned the house down, and you send me a form.", fires=False),
            Example("Damn it, where are the screws?", fires=False),
        ),
    ),
    Check(
        "repeat",
        _repeat,
        (
            Example("Do you even understand what this week is like for me?", fires=True),
            Example("Do you even understand what it is like, this week, for me?", fires=False),
            Example(
                "I sat on hold for forty minutes. Forty pieces, no screws, a baby due on Friday, and your line went dead; do I put him in the box?",
                fires=True,
                scene="letter",
            ),
            Example("And the screws?", fires=False),
        ),
        early=False,
    ),
)
