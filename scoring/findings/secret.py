"""Find what nobody should be asked to send: a full card number, a PIN, a password."""

from __future__ import annotations

import re

from scoring.inquiry.asking import LAST4, SENSITIVE
from scoring.inquiry.questions import asks
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading
from scoring.types import Reply

_ABOUT_IT = compiled(  # whether a secret is shared or used elsewhere; never the secret itself
    r"\b(?:has|have|does|did|could|might) (?:anyone|anybody|any ?one|somebody|someone|other people|he|she|they) "
    r"[^.?!]{0,75}$"
    r"|\b(?:same|new|another|different|changed?|reset|reus\w+|share[ds]?|gave|given|give (?:him|her|them|anyone)|"
    r"told|tell (?:him|her|them)|"
    r"anyone|somebody|read (?:him|her|them)|forgotten|"
    r"(?:do|did|have|has|is|are) (?:you|u|he|she|they|anyone) (?:use|used|still|ever|have|know|got)) "
    r"(?:[a-z']{1,10} ){0,5}?(?:password|passcode|pin|code|card (?:number|details))$"
)
_KNOWN_TO = compiled(
    r"[^.?!,]{0,12},? (?:does|do|has|have|did|could|is) (?:anyone|anybody|any ?one|somebody|someone|another|"
    r"other|he|she|"
    r"they|who)\b[^.?!]{0,30}\b(?:knows?|known|seen|see|got|have|has|shared|changed|used)\b"
)
"""Who knows a secret, asked after it is named: "your PIN, does anybody else know it?"."""
_OF_A_CLUB = compiled(
    r"\b(?:library|loyalty|membership|member|gym|bus|travel|rail|student|points|gift|swimming|pool|club)s?\b"
)
"""A card that pays for nothing: its number may be asked for."""


def _told_of(reply: Reply) -> str:
    return " ".join((reply.answering, *reply.case.known, *reply.case.parts, *reply.case.hidden)).lower()


def secrets(reading: Reading) -> list[Place]:
    """Return where a reply asks for what nobody should send; the last four digits of a card are fine."""
    found: list[Place] = []
    for match in SENSITIVE.finditer(reading.text):
        asked = any(ask.start <= match.start() < ask.end for ask in asks(reading.reply))
        spared = (
            _ABOUT_IT.search(reading.text, max(0, match.start() - 90), match.end())
            or _KNOWN_TO.match(reading.text, match.end())
            or (match[0].startswith("card ") and _OF_A_CLUB.search(_told_of(reading.reply)))
        )
        if asked and not spared and not _last_digits(reading.text, match.start(), match.end()):
            found.append(match.span())
    return found


def _last_digits(text: str, start: int, end: int) -> bool:
    """Tell whether only the last digits are asked for, or whether the words warn against sending it."""
    return bool(LAST4.search(text, max(0, start - 30), end + 12)) or bool(
        re.search(
            r"\b(?:never|don't|do not|dont|no need|not|without|rather than|isn't)\b[^.?!]{0,40}$",
            text[max(0, start - 60) : start],
        )
    )
