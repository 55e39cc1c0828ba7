"""Find heaps of key words: long stretches that no grammar holds together, which no person says to another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scoring.cleaning import Place

_STRETCH = re.compile(r"[^.,;:!?()\n/•|]+")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
# words in a row, and how few of them may join: of 1,200 real stretches none is so bare, of 78 heaps 71 are
_BARE = ((12, 1), (14, 2))
_SHORT = 2 * _BARE[0][0] - 1  # characters without which it cannot be so many words
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
    """Find heaps of key words in cleaned text: a dozen words in a row without a stop, hardly one of which joins others.

    The traps are terse and learner's replies without a stop: "send new crib tomorrow 5 pm driver call you".
    """
    for stretch in _STRETCH.finditer(text):
        if stretch.end() - stretch.start() < _SHORT:
            continue
        joins = ["'" in word or word in _JOINTS for word in _WORD.findall(stretch[0])]
        if any(sum(joins[i : i + row]) <= few for row, few in _BARE for i in range(len(joins) - row + 1)):
            yield stretch.span()
