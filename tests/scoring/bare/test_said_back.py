"""Saying back, rule by rule: sentences in no labelled set that each must catch, and neighbours that it must not."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.types import Reply

CAUGHT = {
    "what was": (
        "you paid for next day and it's been nine days",
        "so you ran out of the tablets on friday and you haven't had any since",
        "right so the first one broke and then you couldn't get through to anybody",
        "You used to go running and then the knee went.",
        "somewhere along the way you stopped believing you were worth the effort",
    ),
    "what is inside": (
        "You don't hate him. You hate that he stopped trying.",
        "you miss who you were before all this",
        "you're worried it'll come back",
        "and deep down you're not convinced it's a problem",
        "you'd give anything to have that conversation over again",
    ),
    "what they cannot": (
        "you can't stand being in the same room as him",
        "you can take the rest but you can't get past the laughing",
        "you can hardly face opening the post",
        "so you can't sleep for thinking about it",
        "you can't win, if you stay you're miserable and if you go you lose the kids",
    ),
    "what they keep doing": (
        "so you weigh yourself every morning",
        "So you take the kids to school and then you come home and go back to bed.",
        "you smoke more when you're stressed",
        "so you drink about a bottle a night",
        "and you look after everybody else first",
    ),
    "what others did to them": (
        "they just left you sitting there",
        "he doesn't know you smoke",
        "and no one thought to tell you",
        "that scares you",
        "it's been one thing after another for you this year",
    ),
    "what it is to them": (
        "it wasn't the money, it was the lie",
        "so it's less about the cake and more about being asked",
        "the weekends are the hardest part",
        "mm. it's the not knowing",
        "it takes a toll, always being the one who has to remember everything",
    ),
    "half a sentence": (
        "torn between staying and going",
        "wanting to tell her and not wanting to hurt her",
        "like you're on the outside looking in",
        "no appetite, no energy",
        "not much support at home",
    ),
    "how it sounds": (
        "it sounds like the evenings are when it all comes back",
        "it must feel like you're talking to a wall",
        "some of you wants out and some of you is terrified of being on your own",
        "i get the sense that you're fed up with people telling you what to do",
        "there's this fear that you'd be letting everyone down",
    ),
    "among other things": (
        "i mean we can look at the form in a minute. but you're tired of being the strong one",
        "Wow. I'm no lawyer but check the contract. So he knew for a year and let you plan the whole thing.",
        "thank you. bear with me. so you moved here in august and you've not found a dentist yet",
        "My son is the same age, funny enough. So you've moved three times in two years.",
        "right, that's the address done. and you've had your sister on the phone again this week",
    ),
}
LEFT = {
    "an order or advice": (
        "give yourself some credit, you got out of bed today",
        "you could always try the patches",
        "you two should go to counselling",
        "so what you'd want to do is write down everything you eat for a week",
        "you don't want to mix those two, they'll make you drowsy",
    ),
    "how it goes for anybody": (
        "you take it twice a day with food",
        "so first of all you press the button and then you wait for the light",
        "when you smoke your blood vessels get narrower and your heart has to work harder",
        "you have two weeks from the date on the letter to appeal",
        "most people find the first week is the worst and then it gets easier",
    ),
    "what is going to be": (
        "you'll get a letter in about a week",
        "you're going to feel a bit sore for a day or two",
        "so i'll see you on thursday",
        "if you keep going like this you'll end up in hospital",
        "you're entitled to twenty eight days by law",
    ),
    "praise and comfort": (
        "you've done really well",
        "you're so strong for getting through this",
        "You are not a burden. Please talk to someone.",
        "you made the right decision",
        "you deserve better than this",
    ),
    "blame": (
        "you're putting your children at risk",
        "you brought this on yourself",
        "you obviously weren't listening",
        "you're being very unfair on your mum",
        "you can't have it both ways can you",
    ),
    "a question": (
        "what brings you in today",
        "how long have you felt like that",
        "have you been taking it every day, like the doctor said?",
        "so what would you like to do about it",
        "and what did he say when you told him",
    ),
    "one's own story": (
        "she was late again and i had to cover for her the whole morning",
        "I lost my dad last year too, I still pick up the phone to ring him.",
        "so anyway we went to the lake and it was freezing",
        "my wife left me in may and i didn't get out of bed for a month",
        "he went to school with my brother",
    ),
    "news and teaching": (
        "your appointment's at ten past four with the nurse",
        "the side effects are usually mild, you might get a dry mouth",
        "smoking is one of the leading causes of heart disease",
        "sounds like a faulty battery, i'd take it back to the shop",
        "they changed the law in april so you can't do that any more",
    ),
}


def level(text: str) -> int:
    """Return the level of a bare reply on listening."""
    return next(each.level or 0 for each in score(Reply(text)) if each.skill == "listening")


@pytest.mark.parametrize("text", [text for texts in CAUGHT.values() for text in texts])
def test_what_they_told_comes_back(text: str) -> None:
    assert level(text) >= 2


@pytest.mark.parametrize("text", [text for texts in LEFT.values() for text in texts])
def test_what_is_told_to_them_is_no_saying_back(text: str) -> None:
    assert level(text) <= 1


def test_what_it_means_is_more_than_what_was() -> None:
    assert level("so you told her and she went quiet") == 2
    assert level("you love him and you can't stand being in the same room as him") == 3
    everything = (
        "so you lost the job in march and then your dad got ill and you've been driving up there every weekend, and "
        "you're frightened that if you don't do something about it you'll lose her too"
    )
    assert level(everything) == 4
