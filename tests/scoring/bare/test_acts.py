"""The acts of raw talk by their grammar: what asks, undertakes, regrets, is courteous; and what only looks like it."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.types import Reply


def level(skill: str, text: str) -> int:
    """Return the level of a bare reply on one skill; "not called for" is 0."""
    return next(each.level or 0 for each in score(Reply(text)) if each.skill == skill)


ASKED = {
    "the verb comes first": (
        "or did they mend it under warranty",
        "has your brother found a flat yet",
        "does the clinic open at weekends",
        "may i have the postcode",
        "do the twins get on with the new teacher",
    ),
    "in the middle of a run": (
        "yeah we put ours in last spring and the slugs got most of it what do you do about slugs",
        "my husband never could sit still long enough to fish do you fish",
        "when you cough does it hurt",
        "so if i asked your partner what would she say",
        "so on a scale of one to ten how confident are you that you could cut down",
    ),
    "the verb is left out": (
        "seen any good films lately",
        "you ever been to ireland",
        "any dizziness at night",
        "everything okay at home",
        "which knee",
        "since when",
    ),
    "somebody is bidden to tell": (
        "talk me through what happens on a friday night",
        "help me understand what the cigarettes do for you",
        "give me an example of a time it went well",
        "describe a typical weekend for me",
        "spell your surname for me",
    ),
    "somebody wants to know": (
        "i'd like to know how your sleep has been since we last met",
        "i'm curious whether the therapy helped you",
        "i was wondering what you make of the new boss",
        "i wonder if you could say a bit about how that felt",
        "you don't happen to have a ladder",
    ),
    "a tag": (
        "huh so you all go camping every summer then do you",
        "so i'm heading east now yeah",
        "you've met my brother haven't you",
        "so you never went back then",
    ),
}
NOT_ASKED = {
    "a rule or a wish in the form of one": (
        "had i known i would have stayed",
        "should you need anything just ring the bell",
        "were it up to me we'd go tomorrow",
        "do come in, the kettle's on",
        "do your own washing then",
    ),
    "what wants no answer": (
        "is there anything worse than a wet sock",
        "would you believe it",
        "how many times have i told you",
        "who'd have thought it",
        "what else can you do",
        "when are they going to learn",
    ),
    "what others ask": (
        "he keeps asking when are we going to get a dog",
        "ask your gp whether you can stop taking them",
        "they wanted to know how many people were coming",
        "when did it start, that's what they'll ask you",
        "she comes in and tells me what she wants",
    ),
    "a question word that tells": (
        "what matters is that you tried",
        "what follows is a short summary of the talk",
        "when it rains it pours",
        "which is why i never went back",
        "that's how they do it down there",
        "he's the one who does the cooking",
        "how nice",
    ),
}
ONLY_A_YES = (
    "is that okay with you",
    "are you with me so far",
    "does that seem like a fair summary",
    "i have booked it. anything else?",
    "would you mind if we talked about your smoking for a minute",
    "could you say that again please",
)
UNDERTAKEN = {
    "will do it": (
        "i'll be sure to water your plants",
        "i'll see to it that you get your money back",
        "right i'll sort you out a new battery",
        "you wash and i'll dry",
        "we're gonna get you another room",
    ),
    "does it or has done it": (
        "i'm looking it up for you right now",
        "we're offering you a full refund",
        "i've made the change you asked for",
        "your room has been upgraded and i have added breakfast at no charge",
        "I just emailed you the form.",
    ),
    "asks leave to": (
        "how about i call the garage for you",
        "what if i gave you a discount",
        "can i give you a hand",
        "would you like some help with that",
        "should i put you on the waiting list",
    ),
    "could, for them": (
        "i don't mind driving",
        "i could always pick them up on my way home",
        "i'd be glad to take your shift",
        "we can refund the difference",
        "i should be able to get you an answer",
    ),
    "pays": ("drinks are on me", "it's on me, put your purse away", "dinner's my treat"),
}
NOT_UNDERTAKEN = {
    "speaks, thinks, orders, travels": (
        "i'll take the blue one please",
        "we'll have two coffees and a tea",
        "i'm going to bed",
        "i'll say",
        "let me get this straight",
        "we'll be there for a week",
    ),
    "can, and does nothing": (
        "i can swim but i can't dive",
        "i could use a holiday",
        "i can tell you're upset",
        "can i borrow your pen",
        "could i speak to the manager",
    ),
    "hangs on luck or is doubted": (
        "when i win the lottery i'll buy you all a car",
        "i don't think i'll go",
        "if the weather's nice we'll sit outside",
        "i was hoping you could do it",
        "i won't do that, sorry",
    ),
    "complains of what was done, or threatens": (
        "i have sent you five emails and not one reply",
        "i booked the table a week ago and you lost it",
        "i sent it back and never got a refund",
        "i will be contacting my solicitor",
        "i've already told you twice",
        "I will never order from them again and I will tell everyone I know.",
    ),
    "others and things": (
        "you'll get a letter from the hospital",
        "the train leaves at 9:15 and arrives at 11",
        "i have to pick up my kids at three",
        "she's going to sing at the wedding",
        "your order was shipped on the third",
    ),
}
LEFT_OPEN = (
    "i'm here if you need me",
    "you can count on me",
    "let us know how we can help",
    "we'll look into this",
    "will do",
    "i'll give it some thought",
)
SORRY_FOR_IT = (
    "sorry i stepped on your foot",
    "sorry my phone died halfway through",
    "sorry to have kept you",
    "sorry, wrong thread",
    "that was rude of me",
    "i should've listened to you",
    "i was out of line last night",
)
SORRY_IN_PASSING = (
    "sorry i didn't catch your name",
    "I'm sorry but there are no hotels in that price range.",
    "sorry i mean the other left",
    "sorry you're having such a rough week",
    "We regret any inconvenience this may have caused.",
)
SORRY_FOR_NOTHING = (
    "my mistake was to trust him",
    "i wish it hadn't rained",
    "i should have stayed in bed",
    "that one's on me, i'm buying",
    "there was a mistake on my bill",
    "i was rude to her once and she never forgot it",
)
KIND = (
    "Lovely photo, thank you for sharing.",
    "that's awfully good of you",
    "you go first i insist",
    "if i may, i'd like to add something",
    "not to worry",
)
STINGING = ("you're a disgrace", "you wouldn't understand", "keep your nose out of it", "oh great, another genius")
MEANT_FOR_NOBODY = (
    "my boss is so stupid",
    "i felt so stupid afterwards",
    "this bus is hopeless",
    "she told him to get lost",
)


def _all(kinds: dict[str, tuple[str, ...]]) -> list[str]:
    return [text for texts in kinds.values() for text in texts]


@pytest.mark.parametrize("text", _all(ASKED))
def test_a_question_is_known_by_its_grammar(text: str) -> None:
    assert level("clarification", text) >= 2


@pytest.mark.parametrize("text", _all(NOT_ASKED))
def test_the_same_words_tell(text: str) -> None:
    assert level("clarification", text) == 0


@pytest.mark.parametrize("text", ONLY_A_YES)
def test_what_asks_for_a_yes_asks_little(text: str) -> None:
    assert level("clarification", text) == 1


@pytest.mark.parametrize("text", _all(UNDERTAKEN))
def test_an_act_for_somebody_is_undertaken(text: str) -> None:
    assert level("next_steps", text) >= 2
    assert level("solution", text) >= 1


@pytest.mark.parametrize("text", _all(NOT_UNDERTAKEN))
def test_the_same_verbs_undertake_nothing(text: str) -> None:
    assert level("next_steps", text) == 0
    assert level("solution", text) == 0


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_a_standing_offer_is_a_beginning(text: str) -> None:
    assert level("next_steps", text) == 1


@pytest.mark.parametrize("text", ["i will take them every morning from now on", "just checking that for you now"])
def test_how_often_and_now_are_no_hour(text: str) -> None:
    assert level("next_steps", text) == 2


def test_what_only_prepares_is_worth_less_than_what_helps() -> None:
    assert level("solution", "let me check with the depot") < level("solution", "i'll bring you another one")


@pytest.mark.parametrize("text", SORRY_FOR_IT)
def test_regret_that_says_for_what(text: str) -> None:
    assert level("apology", text) == 2


@pytest.mark.parametrize("text", SORRY_IN_PASSING)
def test_sorry_on_the_way_to_something_else(text: str) -> None:
    assert level("apology", text) == 1


@pytest.mark.parametrize("text", SORRY_FOR_NOTHING)
def test_what_one_would_rather_not_have_done_is_no_apology(text: str) -> None:
    assert level("apology", text) == 0


def test_whose_fault_it_was_and_what_it_cost_raise_a_regret() -> None:
    said = "sorry i'm late"
    owned = "sorry i'm late, that was careless of me"
    borne = "sorry i'm late, that was careless of me and you had to stand there in the rain all that time"
    assert [level("apology", text) for text in (said, owned, borne)] == [2, 3, 4]


@pytest.mark.parametrize(
    ("text", "wanted"), [*((t, 3) for t in KIND), *((t, 0) for t in STINGING), *((t, 2) for t in MEANT_FOR_NOBODY)]
)
def test_courtesy_and_insult_are_told_by_whom_they_mean(text: str, wanted: int) -> None:
    assert level("tone", text) == wanted
