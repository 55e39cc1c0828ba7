"""What could tell who complained: found in many spellings, replaced the same everywhere, and little else touched."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from simulator.assist.private import TooMuchError, hide
from simulator.changed import changed
from simulator.redaction import redact
from tests.simulator.judge.fakes import same

NAMES = [
    line
    for line in (Path(__file__).parents[2] / "scoring" / "gaming" / "names.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
FRAMES = (
    "Hi, my name is {} and my parcel is lost.",
    "{}: where is my parcel?",
    "[10:14] {}: where is my parcel?",
    "My parcel is lost.\nKind regards,\n{}",
    "Dear {}, your parcel is lost.",
    "I spoke to {} on Monday and nothing happened.",
    "{} told me it would come on Monday.",
    "From: {}\nSubject: my parcel\nIt is lost.",
    "I was served by {} at the desk.",
)
PLANTED = [
    ("my e-mail is o.brien+shop@mail.example.co.uk thanks", "o.brien+shop@mail.example.co.uk"),
    ("write to JO_99@Firma.DE", "JO_99@Firma.DE"),
    ("ring me on +44 20 7946 0018 please", "7946 0018"),
    ("call 020 7946 0018.", "7946"),
    ("my mobile is 07700-900-123", "900-123"),
    ("(0113) 496 0000 after six", "496 0000"),
    ("I live at 14 Birch Lane", "14 Birch Lane"),
    ("deliver to 221b Baker Street, London NW1 6XE", "221b Baker Street"),
    ("deliver to 221b Baker Street, London NW1 6XE", "NW1 6XE"),
    ("flat 7, 3 mill road", "3 mill road"),
    ("I'm at Flat 3, 27b Mossley Rise, Manchester", "Mossley"),
    ("it went to my Bernadette instead", "Bernadette"),
    ("my mother-in-law Dolores signed for it", "Dolores"),
    ("Cc: the parcel is lost\nmy granddaughter Zuri waited", "Zuri"),
    ("wir wohnen Lindenstraße 12", "Lindenstraße 12"),
    ("12, rue de la Paix, Lyon", "rue de la Paix"),
    ("my card is 4111 1111 1111 1111", "1111 1111"),
    ("IBAN DE89 3704 0044 0532 0130 00", "3704 0044"),
    ("order number 4471", "4471"),
    ("order no. 88-412", "88-412"),
    ("booking ref XK7P2Q9", "XK7P2Q9"),
    ("my account 30091882 was charged", "30091882"),
    ("ticket #991-20", "991-20"),
    ("policy is HH/2231/77", "HH/2231/77"),
    ("parcel 1Z999AA10123456784", "1Z999AA10123456784"),
    ("see https://twitter.com/sarahj/status/1", "sarahj"),
    ("I'm @sarah_j on there", "sarah_j"),
    ("born 12/04/1981, DOB 3 May 1979", "12/04/1981"),
    ("born 12/04/1981, DOB 3 May 1979", "3 May 1979"),
]
HARMLESS = [
    "I paid £148.50 on 14/05/2024, that's 2 x 74.25, and it was due Tuesday 14:00.",
    "It is 3 weeks late, 21 days, and I waited from 8 to 6 on the 3rd of May 2024.",
    "The MacBook Pro 14 cost €2,499.00 and the box was empty. NOBODY cares. Is This A Joke?",
    "Nobody told me. She said Friday. They promised a refund of 100 % in 5-7 days.",
    "The max refund in Jan 2024 was for a jean jacket; sam ole joe is no word, a christmas carol is.",
    "I will go to court, and may never come back. Mark my words: you rose your prices by 20%.",
    "I waited 3 hours at the park, then 2 weeks to the end, for 12 Green Boxes.",
    "Customer: where is it?\nCc: nobody\nAgent: Please hold.\nMe: no.\nSubject: Complaint about the delivery",
]


@pytest.mark.parametrize("frame", FRAMES)
def test_a_name_is_found_by_what_stands_around_it(frame: str) -> None:
    missed = [
        name for name in NAMES if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", hide(frame.format(name), same).text)
    ]
    assert len(NAMES) >= 40
    assert len(missed) <= 0.05 * len(NAMES), missed


@pytest.mark.parametrize(("text", "original"), PLANTED)
def test_a_number_or_an_address_is_found(text: str, original: str) -> None:
    hidden = hide(text, redact)
    assert original not in hidden.text
    assert hidden.tells(hidden.text) == ()


@pytest.mark.parametrize("text", HARMLESS)
def test_prices_dates_and_words_stay(text: str) -> None:
    assert hide(text, redact).text == text


def test_the_same_is_replaced_by_the_same_and_different_things_by_different_ones() -> None:
    text = (
        "Sarah Jones: order 4471-22, mail s.j@x.com.\nMrs Jones again, order 4471-22 and order 9930-11. sarah here. "
        "Peter Jones, p.j@x.com, is my brother."
    )
    hidden = hide(text, redact)
    words = hidden.text.replace(".", " ").split()
    first, last = words[0], words[1].rstrip(":")
    assert hidden.text.count(last) == 3
    assert hidden.text.count(first) == 2
    numbers = re.findall(r"\d{4}-\d\d", hidden.text)
    assert len(numbers) == 3
    assert numbers[0] == numbers[1] != numbers[2]
    assert len(set(re.findall(r"\S+@example\.com", hidden.text))) == 2
    assert dict(hidden.counts()) == {"email": 2, "name": 3, "number": 2}


def test_what_is_invented_is_nobody_in_the_text_and_does_not_hang_on_the_original() -> None:
    assert "Imogen" not in hide("Imogen Vale told me so. Sarah Jones too.", same).text
    assert hide("order 4471", same).text == hide("order 9020", same).text


def test_scrubbing_finds_them_however_they_are_written() -> None:
    hidden = hide("Sarah Jones, 07700 900123, order AB-123-45, 14 Birch Lane", same)
    for text in ("SARAH", "jones's", "07700900123", "(07700) 900-123", "ab12345", "AB 123 45", "14 birch lane"):
        assert hidden.tells(text), text
        assert not hidden.tells(hidden.scrub(text)), text
    assert not hidden.tells("Mr Jonesson paid 1 407 700 9001 234 for it")


def test_a_short_number_is_not_found_in_a_price() -> None:
    assert hide("order 204, and I paid £2.04 at 20:4", same).text.endswith("and I paid £2.04 at 20:4")


def test_what_redaction_finds_is_replaced_too() -> None:
    hidden = hide("The code word is swordfish, OK? Swordfish!", lambda text: re.sub("(?i)swordfish", "[secret]", text))
    assert "swordfish" not in hidden.text.casefold()
    assert hidden.counts() == (("secret", 1),)


def test_more_than_one_complaint_is_too_much() -> None:
    with pytest.raises(TooMuchError):
        hide("\n".join(f"order {n}" for n in range(10_000, 10_400)), same)


HEAVY = ["A-" * 10_000, "Aa " * 6_600, "a." * 10_000, "1 " * 10_000, "A1 " * 6_600, "[1" * 10_000, "1 a b c " * 2_500]
HEAVY += ["a@" * 10_000, "A" * 20_000, "1" * 20_000, "my name is " * 1_800, "order number is " * 1_200, "-" * 20_000]


@pytest.mark.parametrize("text", HEAVY, ids=[text[:8] for text in HEAVY])
def test_the_worst_pastes_take_no_more_than_moments(text: str) -> None:
    began = time.perf_counter()
    hide(text, lambda words: words.replace("1 1 1", "[x]"))
    assert time.perf_counter() - began < 5


def test_changes_are_found_at_their_places() -> None:
    text = "Ring me on 020 7946 0018, or Anna.\nAnna is in. " + "So it goes. " * 40 + "Anna?"
    found = [*changed(text, lambda words: words.replace("020 7946 0018", "[phone]").replace("Anna", "[name]"))]
    assert [(text[a:b].strip(), now.strip()) for a, b, now in found] == [
        ("020 7946 0018", "[phone]"),
        ("Anna", "[name]"),
        ("Anna", "[name]"),
        ("Anna", "[name]"),
    ]
    assert [*changed("cafe\u0301 is fine", lambda _: "café is fine")] == [], "another way to write the same letter"
