# ruff: noqa: E501 - one way to say a thing is one line
"""Compile one line of a lexicon (the language stands in `scoring.reading.phrases`): its pattern, and the words that call for it."""

from __future__ import annotations

import re
from itertools import pairwise, product

CLASSES = {
    "you": "you|u|ya|ye|yous|youse|yis|yall|y'all|thou",
    "your": "your|ur|yer|you're|u're|yo|yr",
    "you're": "you're|ur|you_are|u_are|u_r|your|yous_are|ye_are|you_r|u're",
    "were": "were|was|are|is|r|be|been|being",
    "i'm": "i'm|i_am|am|m|a'm|ah'm",
    "we're": "we're|we_are|we_r",
    "i": "i|we|ah|me",
    "i'd": "i'd|id|i_would|i'd've|i_would've|i_would_of|i_would_have|i'd_have|i'd_of|we'd|i_should|i_might|i_could",
    "it's": "it's|its|it_is|it_was|tis|that's|thats|that_is|that_was|this_is|this_was|'tis|it|that|this|what|all_this|all_that",
    "must": "must|must've|musta|must_of|must_have|mustve|would|would_have|would_of|would've|wouldve|may|may_have|might|might_have",
    "sorry": "sorry|sory|sorri|srry|sry|soz|sori|sorrry|sorrie|soory|soorry|apologetic",
    "can't": "can't|cannot|cant|can_not|couldn't|could_not|canny|cannae|cnt|cudnt",
    "have": "have|of|'ve|ve|a|hav|had",
    "you've": "you've|youve|uve|you_have|u_have|yous_have|ye've|yeve|ye_have|you'd|you_had|you_been|u_been",
    "so": "so|very|really|truly|deeply|quite|pretty|rather|extremely|incredibly|absolutely|totally|completely|terribly|bloody|proper|pure|dead|fierce|wicked|right|too|such|just|particularly|especially|genuinely|honestly|sincerely|awfully|real",
    "not": "not|no|never|isn't|aint|ain't|wasn't|don't|didn't|doesn't|won't|can't|cannot|hardly|isnae|wasnae|didnae|nae|nor|without",
}
_SEP = r"[ ,;:()\"'*/&-]{1,3}"


# a gap's words and separators hardly overlap: five words of gap cannot be cut in a million ways
_WORD = r"[a-z0-9£$€%]{1,30}(?:['.][a-z0-9]{1,10})?"
_END = r"(?!'?[a-z0-9])"  # "i" is not in "i'll"


# words too common to be worth looking for first
_COMMON = frozenset(
    """a an the i you it is are was be been to of in on and or but not we your have has had for with at so that this do no
    if me my our can get i'm i'll will it's as by up""".split()  # noqa: SIM905 - a word list reads better as text
)
_CUT = re.compile(r"[_/&-]")
_MANY = 400  # pairs of one line: more would fill the memory of the processor rather than help it


def _alternatives(token: str) -> list[str]:
    return token.rstrip("?").split("|")


def _choice(token: str) -> str:
    """Write alternatives as a pattern, longest first, grouped by first letter: three times faster to fail."""
    groups: dict[str, list[str]] = {}
    for each in sorted(set(_alternatives(token)), key=lambda each: (-len(each), each)):
        made = "".join(
            "'?" if c == "'" else _SEP if c in "_-/&" else "[a-z'-]{0,14}" if c == "*" else re.escape(c)
            for c in each[1:]
        )
        groups.setdefault(each[0], []).append(made)
    return f"(?:{'|'.join(_group(first, rest) for first, rest in groups.items())})"


def _group(first: str, rest: list[str]) -> str:
    head = "'?" if first == "'" else re.escape(first)
    return head + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})")


def pattern_of(tokens: list[str]) -> str:
    """Return the pattern that finds a line in cleaned text."""
    out = ""
    for place, token in enumerate(tokens):
        last = place == len(tokens) - 1
        if _gap(token):
            most = int(token[1:]) if token[1:].isdigit() else 3
            out += rf"(?:{_WORD}{_SEP}){{0,{most}}}"
        elif token[0] == "!":
            out += f"(?!{_SEP if last else ''}{_choice(token[1:])}{_END})"
        elif token[-1] == "?":
            out += f"(?:{_choice(token)}{_SEP})?"
        else:
            out += _choice(token) + _END + ("" if all(t[0] == "!" for t in tokens[place + 1 :]) else _SEP)
    return out


def _gap(token: str) -> bool:
    return token == "..." or (token[0] == "." and token[1:].isdigit())  # noqa: S105 - a piece of a line, no secret


def _spellings(words: list[str]) -> frozenset[str]:
    """Return words as they may stand in a reply's vocabulary; empty where an ending is open."""
    return (
        frozenset()
        if any("*" in word for word in words)
        else frozenset(w for word in words for w in (word, word.replace("'", "")))
    )


def firsts_of(tokens: list[str]) -> frozenset[str]:
    """Return the words with which a match may start; empty where that is not known."""
    words: list[str] = []
    for token in tokens:
        words += [_CUT.split(each)[0] for each in _alternatives(token)]
        if token[-1] != "?":
            break
    return _spellings(words)


def needs_of(tokens: list[str]) -> tuple[frozenset[str], ...]:
    """Return sets of words; where a reply has none of a set, the line cannot match."""
    sets = [
        _spellings([_rarest(each) for each in _alternatives(token)])
        for token in tokens
        if not _gap(token) and token[0] != "!" and token[-1] != "?"
    ]
    return tuple(sorted(filter(None, sets), key=len))


def _rarest(words: str) -> str:
    return max(_CUT.split(words), key=lambda word: (word not in _COMMON, len(word)))


def triggers_of(tokens: list[str]) -> list[str]:
    """Choose the words of the rarest obligatory token; of a word with an open ending the first four letters."""
    best: list[str] = []
    score = 0.0
    for token in tokens:
        if _obliges(token):
            firsts = [_rarest(each) for each in _alternatives(token)]
            value = _rarity(firsts)
            if value > score:
                best, score = firsts, value
    if not best:
        raise ValueError(f"the line {' '.join(tokens)!r} has no obligatory word")
    short = [w for w in best if w.endswith("*") and len(w) < 5]
    if short:
        raise ValueError(f"the line {' '.join(tokens)!r} needs a stem of at least four letters, not {short[0]!r}")
    return sorted({w[:4] + "*" if w.endswith("*") else w for word in best for w in (word, word.replace("'", ""))})


def _obliges(token: str) -> bool:
    return not _gap(token) and token[0] != "!" and token[-1] != "?"


def _rarity(words: list[str]) -> float:
    return min(0.3 if w in _COMMON else len(w.rstrip("*")) - min(len(words) / 20, 1.4) for w in words)


def pairs_of(tokens: list[str]) -> list[str]:
    """Choose neighbours ("calm down") one pair of which stands in every match: far fewer replies hold them.

    Empty where no two obligatory tokens stand side by side, or where an ending is open or a figure may join another.
    """
    best: set[str] = set()
    score = 0.0
    said = [token for token in tokens if token[0] != "!"]
    for one, other in pairwise(said):
        if not (_obliges(one) and _obliges(other)):
            continue
        left, right = _alternatives(one), _alternatives(other)
        value = max(_rarity([_rarest(each) for each in side]) for side in (left, right))
        if value > score and not any("*" in each or each[0].isdigit() for each in (*left, *right)):
            lasts, firsts = (
                {spelt for each in side for spelt in _edges(each, place)} for side, place in ((left, -1), (right, 0))
            )
            if all(word[:1].isalpha() for word in (*lasts, *firsts)) and len(lasts) * len(firsts) <= _MANY:
                best, score = {f"{a} {b}" for a, b in product(lasts, firsts)}, value
    return sorted(best)


def _edges(words: str, place: int) -> set[str]:
    """Return the first (0) or last (-1) word of an alternative, in every spelling that its pattern takes."""
    cut = _CUT.split(words)
    whole = {
        cut[place].lstrip("'"),
        "'".join(cut).lstrip("'"),
    }  # "i'am" is one word to the splitter, two to the pattern
    return {"".join(chosen) for each in whole for chosen in product(*[("'", "") if c == "'" else c for c in each])}
