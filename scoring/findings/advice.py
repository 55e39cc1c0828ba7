"""Word advice for this very customer from the phrases of the case, in sentences that stay grammatical."""

from __future__ import annotations

import re

from scoring.patterns.quick import compiled

_THEM = (
    (compiled(r"\b(?:the customer|they|he or she) (?:has|have)\b"), "you have"),
    (compiled(r"\b(?:the customer|they) (?:is|are)\b"), "you are"),
    (compiled(r"\b(?:the customer|they) was\b"), "you were"),
    (compiled(r"\b(?:the customer|they)\b"), "you"),
    (compiled(r"\btheir\b"), "your"),
    (compiled(r"\bthem\b"), "you"),
)
_INDIRECT = compiled(
    r"(?:whether|which|what|when|where|who|how|whose|by when|roughly when|about when)\b", re.IGNORECASE
)
_DIRECT = compiled(r"(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|will|would)\b", re.IGNORECASE)
_THING = compiled(r"(?:the|a|an|your|his|her) (?:\S+ ){2}", re.IGNORECASE)
_TO_THEM = compiled(r"\b(?:you|your)\b")


def question_for(phrase: str) -> str:
    """Advise asking for a hidden fact, with a question to say where its phrase allows one."""
    first = re.split(r"\s/\s", phrase)[0].strip().rstrip("?")
    if _INDIRECT.match(first):
        said = first[0].lower() + first[1:]
        if not _TO_THEM.search(said):  # where it speaks to them already, "they" are others: "when they told you"
            for pattern, word in _THEM:
                said = pattern.sub(word, said)
        return f'Ask for the fact that decides what you can do. You could say: "Could you tell me {said}?"'
    if _DIRECT.match(first):
        return f'Ask for the fact that decides what you can do. You could say: "{first[0].upper()}{first[1:]}?"'
    if _THING.match(first) and _TO_THEM.search(first):
        return f'Ask for the fact that decides what you can do. You could say: "Could you tell me {lowered(first)}?"'
    return f"Ask for the fact that decides what you can do: {lowered(first)}. Say in half a sentence why you need it."


def offer_of(*phrases: str, choice: bool = True) -> str:
    """Advise offering what the policy allows, with a sentence that fits any wording of the offers.

    Where there is no `choice` to give, as with an ambulance, nobody is asked whether it suits them.
    """
    offers = [_to_them(lowered(re.split(r"\s/\s", phrase)[0].strip().rstrip("."))) for phrase in phrases]
    if len(offers) > 1:
        two = f"{offers[0]}; or {offers[1]}"
        return f"You may offer either of these: {two}. Say what you would do and by when, and let them choose."
    close = ", and ask whether it suits them" if choice else ""
    return f"You may offer this: {offers[0]}. Say that you are doing it and by when{close}."


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
