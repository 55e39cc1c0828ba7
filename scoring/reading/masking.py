"""Find what in a reply is not the trainee's own: quotations, the customer's words, copied help, talk to a grader."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from scoring.patterns.quick import compiled
from scoring.reading.cleaning import Place, Word, cleaned, split_words
from scoring.reading.tricks import CUE_WORDS, INJECTION
from scoring.types import Reply

_DOUBLE = compiled(r"(?<!\d)\"[^\"]{3,400}\"")
_TICK = compiled(r"(?<![a-z0-9])(')(?=[a-z0-9£$€])|(?<=[^\s'])'(?![a-z0-9'])")
_ELISION = compiled(
    r"'(?:em|till?|cause|co[sz]|cuz|bout|twas|tis|ere|ave|n|round|nuff|fraid|course|d|s|\d0s|\d\d)(?![a-z])"
)
_LINE_QUOTED = compiled(r"^[ ]*>[^\n]*", re.MULTILINE)
_LETTER = compiled(r"[a-z0-9]")
_RUN = 8  # tokens copied word for word (rubric, section 3)
_GRAM = 5
_FREE = 3  # words in a row that a brief may lend
_CONTAINED = 0.6  # share of a sentence's 5-grams that somebody else wrote: then it is theirs (rubric, section 3)

_TAG = compiled(
    r"(?:(?:^|(?<=[\n.!?>\]] )|(?<=[\n.!?>\]]))[ *#<|\[(]{0,6}"
    r"(system|assistant|developer|user|customer|client|caller|grader|evaluator|examiner|judge|admin|narrator|agent"
    r"|trainee|advisor|adviser|rep|representative|support|operator|me|tool|function|human|ai)"
    r"|(?<= )(?<!dear )(?<!the )(?<!our )(?<!your )(?<!valued )(?<!new )(system|assistant|customer|user|agent|grader))"
    r"(?: (?:message|prompt|note|override|turn|\d{1,2}))?[ *|>\])]{0,6}:"
)
_OTHERS_LINE = frozenset({"user", "customer", "client", "caller", "human"})
_OWN_LINE = frozenset({"agent", "trainee", "advisor", "adviser", "rep", "representative", "support", "operator", "me"})
_OPENS = compiled(r"<[<|]?[a-z_]{1,20}[|>]{1,2}$|\[(?:inst|system)\]$")
_CLOSES = compiled(r"<[</|]{1,2}[a-z_]{1,20}[|>]{1,2}|\[/[a-z]{1,12}\]")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_ASIDE = 300  # characters that a bracketed aside to the grader may be long
_BLOB = compiled(r"[a-z0-9+/]{24,}={0,2}")
_GRADING = compiled(
    r"\b(?:this|the above|my) (?:reply|answer|response|message)\b[^.!?\n]{0,30}"
    r"\b(?:deserves?|contains?|demonstrates?|shows|scores?|meets|earns|satisfies|is worth)\b"
    r"|\b(?:counts?|credit|credited|graded|scored|marked|treat|treated)\b[^.!?\n]{0,20}"
    r" as (?:an? |the )?(?:[a-z]{4,8} )?(?:apology|empathy|solution|clarification|listening)\b"
    r"|\b(?:apology|empathy|offen[cs]e|emotion|ownership|listening)"
    r" (?:complete|named|displayed|demonstrated|detected)\b"
    r"|\b(?:mark|rate|grade|score) this\b[^.!?\n]{0,60}\b(?:best|perfect|full|complete|excellent|exemplary|\d)\b"
    r"|\bthe customer'?s? (?:mood|anger|state|patience|emotion)\b|\bmood ?[:=]"
    r"|\b(?:output|print|return) ?:? ?\"?[0-4]\b\"?(?= for|[.!]|$|\n)"
    r"|\bas (?:your|the|an) (?:examiner|grader|judge|evaluator|rater)\b|\b(?:the|this) rubric\b"
    r"|\bjudge'?s (?:decision|verdict)\b"
    r"|\byou are (?:now )?an? [a-z ]{0,20}(?:grader|judge|evaluator|examiner|rater|language model)\b"
    r"|<!--|<<sys>>|</?(?:reply|answer|response|transcript|conversation)>"
    r"|\b(?:ignor(?:a|e|ez|ar|iere|ieren|era|er|ieer)|olvida|oubliez|vergiss|negeer|zignoruj)\b[^.!?\n]{0,40}"
    r"\b(?:instruc[a-z]+|anweisung[a-z]*|consign[a-z]+|regeln|reglas|regles|istruzioni|polecenia)"
    r"|\b(?:puntuacion|bewertung|punteggio|voto|mettez la note)\b[^.!?\n]{0,20}\b4\b"
)
"""What `scoring.reading.tricks` leaves: praise of one's own reply in a grader's words, orders in other languages."""
_GRADERS_WORDS = frozenset(
    """deserve deserves contain contains demonstrate demonstrates shows score scores meets earns satisfies worth count
    counts credit credited graded scored marked treat treated complete named displayed demonstrated detected mark rate
    grade customer customer's customers mood output print return examiner grader judge judge's judges evaluator rater
    rubric model ignora ignore ignorez ignorar ignoriere ignorieren ignorera ignorer ignorieer olvida oubliez vergiss
    negeer zignoruj puntuacion bewertung punteggio voto mettez""".split()  # noqa: SIM905 - reads better as text
)
"""One of these stands in whatever `_GRADING` finds; most replies hold none, and the pattern need not run."""


def quoted(text: str) -> Iterator[Place]:
    """Find words between quote marks, and lines quoted as in e-mail. A reply wholly in quotes is one's own."""
    if '"' in text:
        yield from (m.span() for m in _DOUBLE.finditer(text) if not _whole(text, *m.span()))
    if "'" in text:
        yield from (span for span in _single_quoted(text) if not _whole(text, *span))
    if ">" in text:
        yield from (m.span() for m in _LINE_QUOTED.finditer(text))


def _whole(text: str, start: int, end: int) -> bool:
    return not _LETTER.search(text, 0, start) and not _LETTER.search(text, end)


def _single_quoted(text: str) -> Iterator[Place]:
    """Pair single quotes. The trap is the apostrophe: "the drivers' fault", "goin' 'til", "'cause", "the '90s"."""
    opened = unsure = -1
    for tick in _TICK.finditer(text):
        place = tick.start()
        if opened >= 0 and place - opened > 400:
            opened = unsure = -1
        if tick.lastindex:
            if not _ELISION.match(text, place):
                if opened >= 0 and unsure > opened:
                    yield opened, unsure + 1
                opened, unsure = place, -1
        elif opened >= 0 and place - opened > 3:
            if text[place - 1] != "s" and text[place - 2 : place] not in ("in", "an", "th"):
                yield opened, place + 1
                opened = unsure = -1
            elif unsure < 0:
                unsure = place
    if opened >= 0 and unsure > opened:
        yield opened, unsure + 1


def of_the_customer(words: tuple[Word, ...], sentences: tuple[Place, ...], reply: Reply) -> Iterator[Place]:
    """Find what the customer wrote: runs of eight words, and sentences most of whose 5-grams are theirs."""
    return _taken(words, sentences, (reply.answering, *(turn.customer for turn in reply.earlier)))


def of_the_help(words: tuple[Word, ...], sentences: tuple[Place, ...], reply: Reply) -> Iterator[Place]:
    """Find what was copied from tips, advice and model answers that the trainee had been shown.

    An offer in the words of the brief is no copy, though a model answer has them too: unless more is copied.
    """
    free = (*reply.brief, *reply.case.allowed) if reply.shown else ()
    if free and not any(_taken(words, sentences, reply.shown, free)):
        return
    yield from _taken(words, sentences, reply.shown)


def _taken(
    words: tuple[Word, ...], sentences: tuple[Place, ...], sources: tuple[str, ...], free: tuple[str, ...] = ()
) -> Iterator[Place]:
    if len(words) < _GRAM:
        return
    theirs = _written_there(sources, free)
    if not theirs:
        return
    hits = [gram in theirs for gram in _grams([word.text for word in words])]
    if True not in hits:
        return
    run = _RUN - _GRAM + 1
    streak = 0
    for i, hit in enumerate(hits):
        streak = streak + 1 if hit else 0
        if streak >= run:
            yield words[i - run + 1].start, words[i + _GRAM - 1].end
    for start, end in sentences:
        inside = [hit for i, hit in enumerate(hits) if start <= words[i].start and words[i + _GRAM - 1].end <= end]
        if len(inside) > _GRAM and sum(inside) >= _CONTAINED * len(inside):
            yield start, end


def _grams(tokens: Sequence[str], size: int = _GRAM) -> list[tuple[str, ...]]:
    return list(zip(*(tokens[i:] for i in range(size)), strict=False))


@lru_cache(maxsize=512)
def _grams_of(line: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_grams([word.text for word in split_words(cleaned(line))]))


@lru_cache(maxsize=256)
def _written_there(sources: tuple[str, ...], free: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return the 5-grams of texts, without those that hold three words in a row of what is free to use."""
    lent = {run for line in free for run in _grams([word.text for word in split_words(cleaned(line))], _FREE)}
    theirs = frozenset[tuple[str, ...]]().union(*map(_grams_of, sources))
    return frozenset([gram for gram in theirs if lent.isdisjoint(_grams(gram, _FREE))]) if lent else theirs


def to_a_grader(
    text: str, words: tuple[Word, ...], sentences: tuple[Place, ...], typed: str, at: tuple[int, ...]
) -> Iterator[Place]:
    """Find what talks to a grader or plays another part: instructions, role tags, a made-up talk, encoded text.

    An aside in brackets goes alone; a tag takes its line; any other instruction takes its sentence.
    """
    yield from ((a, b) for a, b in (m.span() for m in _BLOB.finditer(text)) if _encoded(typed[at[a] : at[b - 1] + 1]))
    if "<" in text or not _GRADERS_WORDS.isdisjoint([word.text for word in words]):
        yield from (_reach(text, sentences, *m.span()) for m in _GRADING.finditer(text))
    if not CUE_WORDS.search(text):
        return
    tags = [*_TAG.finditer(text)]
    staged = any(_OTHERS_LINE & {*tag.groups()} for tag in tags)
    yield from (
        (tag.start(), _line_end(text, tag.end())) for tag in tags if staged or _OWN_LINE.isdisjoint(tag.groups())
    )
    yield from (_reach(text, sentences, *m.span()) for m in INJECTION.finditer(text))


def _reach(text: str, sentences: tuple[Place, ...], start: int, end: int) -> Place:
    """Return how far an instruction reaches: its bracket, its line, or its sentence."""
    if _OPENS.search(text, start, end):
        closed = _CLOSES.search(text, end)
        return start, closed.end() if closed else _line_end(text, end)
    for place in range(start, max(-1, start - _ASIDE), -1):
        closing = _BRACKETS.get(text[place])
        if closing:
            after = text.find(closing, end - 1, end + _ASIDE)
            if after >= 0:
                return place, after + 1
    while start < end - 1 and text[start] in " \n.!?>]":
        start += 1
    low, high = _sentence(sentences, start)
    return low, max(high, _sentence(sentences, end - 1)[1])


def _sentence(sentences: tuple[Place, ...], place: int) -> Place:
    return next(((a, b) for a, b in sentences if a <= place < b), (place, place + 1))


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _encoded(blob: str) -> bool:
    """Tell whether a long token is words in base64."""
    try:
        words = base64.b64decode(blob + "=" * (-len(blob) % 4), validate=True).decode("ascii")
    except ValueError:
        return False
    return words.isprintable() and " " in words
