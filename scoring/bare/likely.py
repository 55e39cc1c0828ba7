"""Weigh whether a sentence with no plain sign of it says back what somebody told: marks for and against, summed.

For it speak what people tell of themselves (what was, feelings, a but, never, nobody, still); against it what one is
told in return: how things go in general, what may or will be, figures, offices, praise and cheer.
"""

from __future__ import annotations

from scoring.bare.hearer import OPENING
from scoring.feeling.feelings import FELT, HARSH, NOUNS
from scoring.patterns.quick import compiled

_ENOUGH = 3
_WORDS = frozenset([word for word in f"{FELT}|{HARSH}|{NOUNS}".split("|") if word.isalpha()])
_NOT_FELT = frozenset(
    ("cold", "sick", "bad", "mess", "cross", "sore", "hard", "mental", "rubbish", "filthy", "wild", "long")
)
FEELINGS = _WORDS - _NOT_FELT
"""Single words for what people feel and for what is hard to bear."""
_YOU = compiled(r"\b(?:you|your|you're|you've|you'd|yourself|youre|youve)\b")
_TAKES_UP = compiled(rf"{OPENING[:-1]}+(?=(?:it|that|he|she|they|nobody|the|there|this|every|even|your|all|who)\b)")
_WAS = compiled(
    r"\b(?:been|was|were|had|did|didn't|wasn't|weren't|(?!need|feed|speed|bleed)[a-z]{2,}ed|took|brought|left|made|"
    r"went|said|told|got|lost|gave|broke|broken|gone|kept|came|grew|fell|thought|knew|found|used to)\b"
)
_INSIDE = compiled(
    r"\b(?:feel|feels|felt|feeling|feelings|trust\w*|love[sd]?|hope[sd]?|hurts?|stings?|miss(?:es|ed)?|matters?|means|"
    r"meant|afraid|scar\w+|worr\w+|lonel\w+|alone|tired|asham\w+|guilt\w*|proud|heavy|carrying|carried|dream\w*|heart|"
    r"home|safe|belong\w*|freeze|peace|breathe|weight|invisible|enough|pretend\w*|strong one|point|toll|sense to you|"
    r"rock|corner|side)\b"
)
_TURNS = compiled(
    r"\b(?:but|never|nobody|no one|nothing|even|still|every time|any more|anymore|except|and yet|instead|everything|"
    r"everyone|everybody|don't|doesn't|isn't|aren't|not|half|somehow|on paper|whole)\b"
)
_TELLS = compiled(
    r"\b(?:will|'ll|can(?:'t have)?|could|may|might|should|must|would|shall|please|need to|have to|going to|usually|"
    r"normally|normal|typically|generally|most|people|anyone|anybody|actually|according|percent|about (?:a|two|three|"
    r"four|five|six|ten)|at least|hope you|glad|if (?:you|he|she|they|it)|once you|one day|in general|weeks|minutes|"
    r"pounds|dollars|today is|[0-9]+)\b"
)
_OFFICE = compiled(
    r"\b(?:claim|account|bill|payment|card|appointment|results?|tests?|copay|prescription|dose|blood|body|brain|liver|"
    r"lungs|policy|application|form|ticket|booking|reservation|refund|password|email|system|available|open|opens|free|"
    r"treatment|medication|tablets|symptoms?|side effects|research|table|subscription|rate|train|bus|website|page|"
    r"button|screen)\b"
)
_CHEERS = compiled(
    r"\b(?:deserv\w*|valid|here for you|rooting|proud of|amazing|lovely|brilliant|great|good job|well done|wonderful|"
    r"fantastic|beautiful|lucky|best|true|love you|loves you|better|fault|promise|fine|okay|ok)\b"
)
_SEEMS = compiled(
    r"\b(?:(?:sounds|seems|feels|looks) (?:to me )?(?:like|as if|as though)|(?:sounds|seems) that) (?!an? )"
)
_WEIGHED = (
    (_SEEMS, 2),
    (_YOU, 1),
    (_TAKES_UP, 1),
    (_WAS, 1),
    (_INSIDE, 2),
    (_TURNS, 1),
    (_TELLS, -2),
    (_OFFICE, -2),
    (_CHEERS, -2),
)
_ABOUT = compiled(
    rf"{OPENING}(?:he|she|they|nobody|no one|everyone|everybody|nothing|feels|being|having)\b|\b(?:you|your|you're|"
    rf"you've)\b"
)


def likely(sentence: str) -> bool:
    """Tell whether the marks for saying back outweigh those against it."""
    if not (_ABOUT.search(sentence) or _SEEMS.search(sentence) or _TAKES_UP.match(sentence)):
        return False
    marks = sum(points for sign, points in _WEIGHED if sign.search(sentence))
    if not _INSIDE.search(sentence) and felt(sentence):
        marks += 2
    return marks >= _ENOUGH


def felt(sentence: str) -> bool:
    """Tell whether a word of the sentence is one for a feeling."""
    return not FEELINGS.isdisjoint(sentence.replace(",", " ").replace(".", " ").split())
