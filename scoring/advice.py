"""Word advice for this very customer from the phrases of the case, in sentences that stay grammatical."""

from __future__ import annotations

import re

_THEM = (
    (re.compile(r"\b(?:the customer|they|he or she) (?:has|have)\b"), "you have"),
    (re.compile(r"\b(?:the customer|they) (?:is|are)\b"), "you are"),
    (re.compile(r"\b(?:the customer|they) was\b"), "you were"),
    (re.compile(r"\b(?:the customer|they)\b"), "you"),
    (re.compile(r"\btheir\b"), "your"),
    (re.compile(r"\bthem\b"), "you"),
)
_INDIRECT = re.compile(r"(?:whether|which|what|when|where|who|how|roughly when|about when)\b", re.IGNORECASE)


def question_for(phrase: str) -> str:
    """Advise asking for a hidden fact, with a question to say where its phrase allows one."""
    first = re.split(r"\s/\s", phrase)[0].strip().rstrip("?")
    if _INDIRECT.match(first):
        said = first[0].lower() + first[1:]
        for pattern, word in _THEM:
            said = pattern.sub(word, said)
        return f'Ask for the fact that decides what you can do. You could say: "Could you tell me {said}?"'
    return f"Ask for the fact that decides what you can do: {lowered(first)}. Say in half a sentence why you need it."


def offer_of(*phrases: str) -> str:
    """Advise offering what the policy allows, with a sentence that fits any wording of the offers."""
    offers = [_to_them(lowered(re.split(r"\s/\s", phrase)[0].strip().rstrip("."))) for phrase in phrases]
    if len(offers) > 1:
        two = f"{offers[0]}; or {offers[1]}"
        return f"You may offer either of these: {two}. Say what you would do and by when, and let them choose."
    return f"You may offer this: {offers[0]}. Say that you are doing it and by when, and ask whether it suits them."


def _to_them(offer: str) -> str:
    """Turn a phrase about the customer into one to the customer."""
    offer = re.sub(
        r"\bthe customer's\b|\b(?:their|her|his) (?=choice|order|room|card|account|address|inbox|own)", "your ", offer
    )
    return re.sub(r"\bthe customer\b", "you", offer).replace("  ", " ")


def lowered(phrase: str) -> str:
    """Lower the first letter of a phrase, unless its first word is written in capitals or is "I"."""
    first = phrase.split(" ", 1)[0]
    return phrase if not phrase or first.isupper() else phrase[0].lower() + phrase[1:]
