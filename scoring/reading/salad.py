"""Find heaps of key words: long stretches that no grammar holds together, which no person says to another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scoring.reading.cleaning import Place

_STRETCH = re.compile(r"(?:[^.,;:!?()\n/•|]|(?<=\d)[.,:](?=\d))+")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_SUMS = re.compile(r"(?:[£$€]\d[\d.,]* ){2}[£$€]\d")  # "bailiff £310 £180 £92 a week"
# words in a row, and how few of them may join: of 8,700 real stretches none is so bare
_BARE = ((8, 0), (10, 1), (12, 1), (14, 3))
_PIECES = re.compile(r"(?:(?:^|[/|•\n])[^/|•.!?\n]{1,24}(?=[/|•\n]|$)){5,}")  # "sorry / refund / today / ..."
_IN_PIECES = 3  # key words that make salad of such a list
_SHARE = 0.3  # of all words of a stretch, the most that may join
_SHORT = 29  # characters without which it cannot be five key words
# what a reply is marked for: nobody says five such words in a row to a customer
_ROW, _DIFFERENT = 5, 4
_KEYS = frozenset(
    """sorry apology apologies apologise apologize sincerely empathy empathise empathize sympathy understand
    understanding frustrated frustrating upset angry concern concerned appreciate listening listen hear
    ownership responsibility solution solve resolve resolved refund refunded replacement replace repair credit
    compensation voucher goodwill escalate escalation manager supervisor question clarify follow up check
    confirm timeline next steps today tomorrow promised promise missed late broken ring call callback
    deadline""".split()  # noqa: SIM905 - words read better as text
)
_JOINTS = frozenset(
    """a an the one new i me my we our us you your u ur ya yer it its he him his she her they them their this that these
    those
    here there is are was were be been am im ive ill id has have had having do does did done will would can
    could should may might must shall wont cant dont didnt wasnt isnt cannot gonna gotta got get gets let lets
    not no yes to of in on at for with from by as if so and or but than then when where what which who how why
    because til till until before after about into out up off back over now just also still yet please pls sorry
    thanks ok sending send sent calling call called ringing ring rang booked booking refunding refunded coming
    come comes going go goes gone bring bringing checking check want need needs give giving put putting take
    taking make making fix fixing ask asking say says said know think wait waiting arrive arrives""".split()  # noqa: SIM905 - a word list reads better as text
)


def heaps(text: str) -> Iterator[Place]:
    """Find heaps of key words in cleaned text: a row of words without a stop, hardly one of which joins others.

    The traps are terse and learner's replies without a stop: "send new crib tomorrow 5 pm driver call you".
    """
    yield from _cut_up(text)
    for stretch in _STRETCH.finditer(text):
        if stretch.end() - stretch.start() < _SHORT:
            continue
        words = _WORD.findall(stretch[0])
        joins = ["'" in word or word in _JOINTS for word in words]
        # Without full stops a whole reply is one stretch: a bare run within it is how people type in a hurry.
        bare = sum(joins) <= _SHARE * len(joins) and any(
            sum(joins[i : i + row]) <= few for row, few in _BARE for i in range(len(joins) - row + 1)
        )
        if bare or _keys_in_a_row(words) or _SUMS.search(stretch[0]):
            yield stretch.span()


def _cut_up(text: str) -> Iterator[Place]:
    """Find key words between strokes: "sorry / refund / understand / confirmation / today"."""
    if text.count("/") + text.count("|") + text.count("•") < _ROW - 1:
        return
    for pieces in _PIECES.finditer(text):
        if len(_KEYS & set(_WORD.findall(pieces[0]))) >= _IN_PIECES:
            yield pieces.span()


def _keys_in_a_row(words: list[str]) -> bool:
    """Tell whether different key words stand in a row; "sorry sorry sorry" is something else."""
    rows = (words[i : i + _ROW] for i in range(len(words) - _ROW + 1))
    return any(_KEYS.issuperset(row) and len(set(row)) >= _DIFFERENT for row in rows)
