"""Compare a question with the authored ways to ask, small words too: "What should it say?" has no others."""

from __future__ import annotations

from functools import lru_cache

from scoring.patterns.quick import compiled

_WORD = compiled(r"[a-z]+")
_HEADS = {
    "which": "what",
    "what": "what",
    "who": "who",
    "whose": "whose",
    "where": "where",
    "when": "when",
    "how": "how",
}
_DROPPED = frozenset(
    """a an the to of do does did done exactly so and or but just else then please sorry now s still kindly ok really
    ever there all only thing things one ones is are am was were be been in for""".split()  # noqa: SIM905 - reads better
)
_ALIKE = {
    **dict.fromkeys(("your", "yours", "u", "ya", "ye", "ur"), "you"),
    **dict.fromkeys(("my", "me", "mine", "our", "us", "we"), "i"),
    **dict.fromkeys(("that", "this", "them", "they", "those", "these"), "it"),
    **dict.fromkeys(("has", "had", "having"), "have"),
    **dict.fromkeys(("him", "his"), "he"),
    **dict.fromkeys(("her", "hers"), "she"),
    "took": "take",
    "taken": "take",
    "made": "make",
    "said": "say",
    "went": "go",
    "gone": "go",
    "got": "get",
    "paid": "pay",
    "told": "tell",
    "bought": "buy",
    "came": "come",
    "gave": "give",
    "needed": "need",
    "needs": "need",
}
_PERSONS = frozenset({"you", "i", "he", "she"})
_EMPTY = _PERSONS | {"it"}
_SAME = 0.8


def same_question(asked: str, phrase: str) -> bool:
    """Tell whether a question in lower case has the words of one of a phrase's ways to ask, whatever their order."""
    head, words = _cut(asked)
    return bool(head) and any(_alike(head, words, way) for way in _ways(phrase))


def _alike(head: str, words: frozenset[str], way: tuple[str, frozenset[str]]) -> bool:
    if way[0] != head or words & _PERSONS != way[1] & _PERSONS:
        return False
    shared, more, less = words & way[1], words - way[1], way[1] - words
    if less == {"it"} and len(more) == 1 and shared - _EMPTY:
        return True  # "who made the suit" for "who made it"
    if not shared or (len(shared) == 1 and (more or less)):
        return False
    return len(shared) >= _SAME * max(len(words), len(way[1]))


@lru_cache(maxsize=2_000)
def _ways(phrase: str) -> tuple[tuple[str, frozenset[str]], ...]:
    made = (_cut(way) for way in phrase.lower().split(" / "))
    return tuple(each for each in made if each[0] and each[1])


def _cut(text: str) -> tuple[str, frozenset[str]]:
    """Return the question word of a text, and what else is said from there on."""
    words = _WORD.findall(text.replace("'s ", " is "))
    for place, word in enumerate(words):
        if word in _HEADS:
            rest = words[place + 1 :]
            return _HEADS[word], frozenset(_ALIKE.get(each, each) for each in rest if each not in _DROPPED)
    return "", frozenset()
