"""Find people's names in a pasted text: by who speaks, how they are spoken to, and common first names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_WORD = r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_])){1,40}"
_CAPITAL = rf"(?=[A-ZÀ-ÞĀ-Ž]){_WORD}"
_NAME = rf"{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}"
_ANY_CASE = rf"{_WORD}(?:[ ]{_CAPITAL}){{0,2}}"
_ROLE = (
    r"(?i:agent|advis[eo]r|colleague|manager|supervisor|rep|representative|assistant|engineer|driver|technician|guy)"
)
_KIN = (
    r"(?i:wife|husband|partner|fianc[ée]e?|girlfriend|boyfriend|(?:grand|god|step)?(?:son|daughter|mother|father)|mum|mom|dad"
    r"|nan|gran|granny|grand(?:ma|pa|dad)|aunt|auntie|uncle|cousin|niece|nephew|sister|brother|neighbou?r|flatmate|roommate"
    r"|boss|landlord|landlady|carer|friend|kid|baby)(?i:-in-law)?"
)
_SAYS = (
    r"(?:told|said|says|promised|assured|hung up|answered|replied|asked|wrote|explained|claimed|insisted|put me"
    r"|on the phone|at the desk|from (?:your|the|customer|support|accounts))"
)
_PATTERNS = (
    # A chat log: "14:02 Sarah Jones: ...", "[Sarah] ...", and the head of a mail: "From: Sarah Jones <...>".
    re.compile(
        r"^[ \t]*(?:\[?[\d:./ -]{4,20}(?:[ap]m)?\]?[ \t]*[-–]?[ \t]*)?"
        rf"\[?({_NAME})\]?[ \t]*(?:\([^)\n]*\))?[ \t]*[:>\]]",
        re.MULTILINE,
    ),
    re.compile(rf"^(?i:from|to|cc|reply-to|sent by|name)[ \t]*:[ \t]*\"?({_NAME})", re.MULTILINE),
    re.compile(rf"\b(?i:my name is|my name's|name is|name's|this is|signed by|known as)[ ]({_NAME})"),
    re.compile(rf"\b(?i:my name is|my name's)[ ]({_WORD}(?:[ ]{_WORD})?)(?=[ ]*(?:[,.!?\n]|and\b|$))"),
    re.compile(rf"\b(?:I am|I'm|I’m|Im|i'm|i am)[ ]({_NAME})(?=[,.!? \n]|$)"),
    re.compile(rf"\b(?i:mrs?|ms|miss|mx|dr|prof|sir|madam|herr|frau|mme|monsieur|señora?)\.?[ ]({_ANY_CASE})"),
    re.compile(
        r"\b(?i:dear|hi|hello|hey|hiya|good morning|good afternoon|thanks|thank you|cheers)[ ,]{1,2}"
        rf"({_NAME})(?=[,.!:;\n]|$)",
        re.MULTILINE,
    ),
    re.compile(
        r"(?i:regards|sincerely|faithfully|wishes|thanks|cheers|yours|signed|love)[,.!]?[ ]*\n+[ ]*[-–]?[ ]*"
        rf"({_NAME})[ .]*$",
        re.MULTILINE,
    ),
    re.compile(
        r"\b(?i:called|named|spoke (?:to|with)|talked (?:to|with)|(?:served|helped|answered|told|sent|signed) by"
        rf"|by(?![ ](?:April|May|June|August)\b)|ask for|asked for|chatting with)[ ]({_NAME})"
    ),
    re.compile(rf"\b(?:{_ROLE}|{_KIN})(?:[ ](?i:is called|called|named|was))?,?[ ]({_NAME})"),
    re.compile(rf"(?<![\w'’-])({_NAME})[ ]{_SAYS}\b"),
)
# The next word is only looked at: it may be a name itself.
_FIRST = re.compile(rf"\b({_WORD})(?=[ ]({_CAPITAL})|)")
_NO_NAMES = frozenset(
    """a about after again all also am an and another any anybody anyone are as at be because been before but by can
    chat complaint company could customer customers date dear did do does done each email even every everybody
    everyone fault final first for friday from get god going got guest had has have he hello help her here hers
    hi him his how however i i'd i'll i'm i've if in is issue it its just last let live madam mail manager march
    me message mine monday more most mr mrs ms my never new next no nobody none not note nothing now number
    of ok okay on once one only or order other our ours out parcel person phone please problem re really ref
    reference refund regards result said saturday sender sent she shop should sir so some somebody someone sorry
    staff still store subject such summary sunday support system team thank thanks that the their them then
    there these they this those thursday time title to today tomorrow tuesday two type until up update us user
    very was we website wednesday well were what when where which while who whoever why with would yes
    yesterday yet you your yours bcc cc fw fwd january february july august september october november december
    agent advisor adviser assistant bot operator reception receptionist client caller service services desk
    driver engineer supervisor colleague representative technician chatbot automatic reply department delivery
    warehouse account billing accounts sales christmas easter english british french german american european uk
    usa eu london paris berlin dublin whatsapp facebook google amazon paypal visa mastercard iban pin happy
    furious angry disgusted appalled writing waiting tired sick afraid fed sure glad over under off back out
    down both either neither another same none half whole next previous current old young little big good bad
    great best worst own ridiculous unbelievable disgraceful pathetic terrible awful honestly seriously
    apparently obviously eventually finally meanwhile afterwards anyway basically literally""".split()  # noqa: SIM905 - reads better as text
)

WORDS_TOO = frozenset(
    """mark will rose grace may hope faith joy bill frank sue jack art rob dawn june april august page drew chase
    miles penny ray guy iris ivy lily daisy holly heather summer autumn sky star pat jean dean norm gene dale
    cliff glen grant lance nick rich rusty sonny wade brown green white black grey gray young king wood woods
    hill baker day park price long short bush field fields stone rivers brook banks bell best bird bishop bond
    booth bright burns carpenter carter case chance church cook cooper cross dear driver early fisher fox
    freeman gold good hall hand hardy hart head hunt hunter knight law little love lord major mason moon moore
    noble parks porter post potter power powers rice savage sharp shepherd singer small smart snow street
    strong swift taylor walker ward weaver west max jan carol victor ama georgia sofia lynn sam joe ole leo
    wise waters""".split()  # noqa: SIM905 - words read better as text
)
"""Names that are words: in small letters they stay what they are."""


@cache
def _common() -> frozenset[str]:
    lines = (Path(__file__).parent / "names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name.casefold() for line in lines if not line.startswith("#") for name in line.split())


def people(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the names in a text, longest first, each as its words: ("Sarah", "Jones"), ("Sarah",)."""
    found = dict.fromkeys(filter(None, (_trimmed(name) for name in _candidates(text))))
    return tuple(sorted(found, key=len, reverse=True))


def _candidates(text: str) -> Iterator[str]:
    for pattern in _PATTERNS:
        yield from (match[1] for match in pattern.finditer(text))
    for match in _FIRST.finditer(text):
        if match[1].casefold() in _common() and match[1] not in WORDS_TOO:
            yield f"{match[1]} {match[2]}" if match[2] else match[1]


def _trimmed(name: str) -> tuple[str, ...]:
    """Return a name's words up to the first that is none; a word such as "Customer" or "Nobody" begins no name."""
    words: list[str] = []
    for word in re.sub(r"['’]s$", "", name).split():
        if word.casefold().replace("’", "'") in _NO_NAMES or len(word) < 2:
            break
        words.append(re.sub(r"['’]s$", "", word))
    return tuple(words)
