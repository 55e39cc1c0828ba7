# ruff: noqa: E501 - a list of words reads better as one line
"""Read short statements: who did what, and whether it is denied. Rough, and silent where it is not sure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from scoring.matching.overlap import content, stem
from simulator.voice.checks.kit import plain

_CLAUSE = re.compile(r"[,;:.!?\n()\"]|\b(?:and|but|so|that|which|who|because|when|while|as|then|since|although)\b| - ")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d.,:]*(?:st|nd|rd|th)?")
ASKS = re.compile(
    r"\?|\b(?:if|whether|unless|until|till|once (?:i|you|it|we|the|my)|supposed|would|should|could|wish|imagine|say(?:s|ing)? that|as though|as if|like)\b"
)
"""What states nothing: a question, a condition, a wish, somebody else's words."""
ANYBODY = frozenset(("i", "you", "nobody", "it"))
"""Those who are spoken of without a noun."""
_AUXILIARY = frozenset(
    """am is are was were be been being have has had do does did will would can could shall should may might must
    'm 're 's 've 'd 'll get got""".split()  # noqa: SIM905 - reads better as text
)
_BESIDE = frozenset(
    "even ever just only really actually already still always once simply quite also all both the a an my your".split()  # noqa: SIM905 - words read better as text
)
_NOT = frozenset("not never no nobody nothing none neither without cannot".split())  # noqa: SIM905 - words read better as text
_PEOPLE = {"i": "i", "we": "i", "you": "you", "nobody": "nobody", "one": "nobody", "they": "you", "it": "it"}
_TURN = (("you are", "i am"), ("you were", "i was"), ("yourself", "myself"), ("yours", "mine"))
_VOICE = {"you": "i", "your": "my", "we": "you", "our": "your", "us": "you", "ours": "yours"}
_LEMMAS = {
    **dict.fromkeys(("told", "tell", "tells", "telling"), "tell"),
    **dict.fromkeys(("came", "come", "comes", "coming"), "come"),
    **dict.fromkeys(("took", "take", "taken", "takes", "taking"), "take"),
    **dict.fromkeys(("rang", "rung", "rings", "phoned", "called", "calls", "call", "phone"), "ring"),
    **dict.fromkeys(("gave", "give", "given", "gives"), "give"),
    **dict.fromkeys(("said", "say", "says", "saying"), "say"),
    **dict.fromkeys(("went", "goes", "gone"), "go"),
    **dict.fromkeys(("transferred", "transfer", "transfers"), "send"),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """Hold what one clause says: who, the word that says what, whether it is denied, and the stems beside them."""

    who: str
    does: str
    denied: bool
    rest: frozenset[str]
    clause: str


@lru_cache(maxsize=4_000)
def mine(fact: str) -> str:
    """Return a fact, which speaks to the customer as "you", in the customer's own voice."""
    text = plain(fact)
    for old, new in _TURN:
        text = re.sub(rf"\b{old}\b", new, text)
    return re.sub(r"\b(?:you|your|we|our|us|ours)\b", lambda found: _VOICE[found[0]], text)


def clauses(text: str) -> list[str]:
    """Return the clauses of a text, roughly, in small letters."""
    return [piece.strip() for piece in _CLAUSE.split(plain(text)) if piece.strip()]


@lru_cache(maxsize=8_000)
def statements(text: str) -> tuple[Statement, ...]:
    """Return what the clauses of a text state, where that can be told."""
    return tuple(found for clause in clauses(text) for found in _stated(clause))


def _stated(clause: str) -> Iterator[Statement]:
    words = _WORD.findall(clause)
    at = 0
    while at < len(words):
        who, behind = _who(words, at)
        at += 1
        if not who:
            continue
        denied, helped, verb = who == "nobody", False, behind
        while verb < len(words) and _passes(words[verb]):
            denied |= words[verb] in _NOT or words[verb].endswith("n't")
            helped |= _helps(words[verb]) or words[verb] in _NOT
            verb += 1
        if verb == len(words) or (words[at - 1] not in _PEOPLE and not helped and verb != behind):
            continue
        yield Statement(who, lemma(words[verb]), denied, frozenset(content(" ".join(words[verb + 1 :]))), clause)
        at = verb


def _who(words: list[str], at: int) -> tuple[str, int]:
    """Return who is spoken of from a word on, and where the verb may begin; "" where nobody is."""
    word = words[at]
    bare, _, short = word.partition("'")
    if bare in _PEOPLE and not (bare == "one" and (at == 0 or words[at - 1] != "no")):
        if short and short != "t":
            words[at : at + 1] = [bare, f"'{short}"]
        return _PEOPLE[bare], at + 1
    if word in ("the", "my", "your", "this", "that") and at + 1 < len(words) and words[at + 1][0].isalpha():
        noun = words[at + 1]
        if noun not in _AUXILIARY and not noun.endswith("n't") and noun not in _BESIDE:
            return stem(noun.partition("'")[0]), at + 2
    return "", 0


def _passes(word: str) -> bool:
    return word in _BESIDE or word in _NOT or _helps(word)


def _helps(word: str) -> bool:
    return word in _AUXILIARY or word.endswith("n't")


def lemma(word: str) -> str:
    """Return the plain form of a verb, or the stem of any other word."""
    return _LEMMAS.get(word, stem(word))
