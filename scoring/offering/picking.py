"""Find things that may be given, put side by side to choose from: "an appeal or three payments, which is better?"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from scoring.matching.concepts import ACTS
from scoring.matching.meaning import keys_in, meant_in, slots, weak
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading

_CHOOSES = compiled(
    r"\b(?:(?:your|ur) (?:call|pick|choice|decision)|up to (?:you|u)\b|(?:you|u) (?:pick|choose|decide|say)|"
    r"which(?:ever)? (?:one|suits|works|would|do|is)|(?:what|which) (?:suits|would|do) (?:you|u)|prefer|rather|"
    r"(?:do|would) (?:you|u) (?:want|like)|shall (?:i|we)|is it (?:the|an?)\b)\b"
)
_BYGONE = compiled(
    r"\b(?:did|have|had|were|was)(?:n't)? (?:you|u|they|he|she|it|somebody|anyone)\b|\bor not\b|"
    r"\b(?:can't|cannot|cant|won't|unable|neither|no longer|not able|don't)\b"
)
_ASKS_WHICH = compiled(r"\W*(?:so )?(?:which|what would (?:you|u))\b")
_OR = compiled(r"\bor\b")
_LEAST = 0.2  # of the slots of an offer: beside another offer a thing needs no more than its name


def picked(reading: Reading, allowed: tuple[str, ...]) -> tuple[tuple[str, Place], ...]:
    """Return the offers between which a reply lets them choose, with their places: two at least, or none.

    The traps are questions about what was ("did you appeal or pay?") and choices between nothings ("to wait or not").
    """
    if "or" not in reading.vocabulary or len(allowed) < 2:
        return ()
    for (start, end), (_, after) in pairwise((*reading.sentences, reading.sentences[-1])):
        chosen = after if _ASKS_WHICH.match(reading.text, end) else end  # "an appeal or three parts. Which one?"
        if not _CHOOSES.search(reading.text, start, chosen) or _BYGONE.search(reading.text, start, end):
            continue
        made = dict(_sides(reading, allowed, start, end))
        if len(made) > 1:
            return tuple(made.items())
    return ()


def _sides(reading: Reading, allowed: tuple[str, ...], start: int, end: int) -> Iterator[tuple[str, Place]]:
    """Yield for each side of an "or" the offer that it names best."""
    cuts = [start, *(m.start() for m in _OR.finditer(reading.text, start, end)), end]
    for a, b in pairwise(cuts):
        keys = frozenset(meant_in(reading, a, b).keys)
        share, phrase = max((_share(phrase, allowed, keys), phrase) for phrase in allowed)
        if share >= _LEAST:
            yield phrase, (a, b)


def _share(phrase: str, allowed: tuple[str, ...], keys: frozenset[str]) -> float:
    """Return the share of an offer's slots that words meet; 0 where they meet none that only this offer has."""
    met = [slot for slot in slots(phrase) if not slot.isdisjoint(keys)]
    others = _elsewhere(phrase, allowed)
    own = [(slot & keys) - others for slot in met]
    if any(key[0] == "~" and key[1:] in ACTS for each in own for key in each):
        return 1.0
    telling = any(
        each and (not weak(slot) or any(k[0] == "#" for k in each)) for slot, each in zip(met, own, strict=True)
    )
    return len(met) / len(slots(phrase)) if telling else 0.0


@lru_cache(maxsize=512)
def _elsewhere(phrase: str, allowed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for other in allowed if other != phrase for key in keys_in(other))
