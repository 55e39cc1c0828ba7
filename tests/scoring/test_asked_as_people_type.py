"""Questions as people who played put them, each with look-alikes that are none."""

from __future__ import annotations

import pytest

from scoring.inquiry.questions import asks
from scoring.types import Case, Reply
from tests.scoring.graded import COLD, CRIB, LINE, ROOM, graded


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("is it ok if i send the right things by van", "consent"),
        ("have i got that right", "check"),
        ("the crib is four days late and two calls came to nothing have i got that right", "check"),
        ("so its the crib and the two calls is that everything", "check"),
        ("would thursday morning work for u", "consent"),
        ("shall i book it", "consent"),
        ("ive got the van free at 4 is that any good", "consent"),
        ("so thats the crib and the two promises did i miss anything", "check"),
        ("can i send it to the same address", "consent"),
        ("i book you friday is that ok", "consent"),
        ("i'll send the van at four ok with you", "consent"),
        ("is everybody outside now", "fact"),
    ],
)
def test_a_question_needs_no_mark(text: str, kind: str) -> None:
    assert [each.kind for each in asks(Reply(text, LINE, (), CRIB))] == [kind]


@pytest.mark.parametrize(
    "text",
    """never have i missed a call like that
nor did i get the note
the trouble is that all of them were late
my hope is that it arrives
only then did i hear of it
neither can we send two
that is everything i have
all that is fine now
i know that is right
nor should i be the one to say it""".splitlines(),
)
def test_a_statement_is_no_question(text: str) -> None:
    assert not asks(Reply(text, LINE, (), CRIB))


@pytest.mark.parametrize("text", ["room nr 12?", "which room?", "what room are you in", "room number?"])
def test_what_was_told_is_asked_again(text: str) -> None:
    assert "asked_again" in graded(text, COLD, ROOM)["clarification"].flags


HALL = Case(fault="company", parts=("smell of gas",), hidden=("is anyone else still in the house / is everyone out",))


@pytest.mark.parametrize(
    "text",
    """Is everyone out?
are you all out
is anybody still in the house
has everyone got out
are the kids out too
everyone out?
are you all outside
is anyone still in there
did everybody get out ok
is there anyone still inside""".splitlines(),
)
def test_is_everyone_out_asks_for_their_safety(text: str) -> None:
    assert graded(text, "I smell GAS in the hall", HALL)["clarification"].touches


@pytest.mark.parametrize(
    "text",
    """is everything out of the box?
is the invoice out?
are you out of patience?
is everyone happy?
find out who it was
is everyone out of tune?
are you all out of milk?
did the van set out?
who gave you the bill?
is the letter out?""".splitlines(),
)
def test_other_things_that_are_out_do_not(text: str) -> None:
    assert not graded(text, "I smell GAS in the hall", HALL)["clarification"].touches
