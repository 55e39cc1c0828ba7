"""A real-looking chat log, and what a good model makes of it."""

from __future__ import annotations

import copy
from typing import Any

LOG = """[14:02] Sarah Jones: Hi, my order 88-412-77 never arrived!! I paid £148.50 on 14/05/2024.
[14:03] Agent Kevin: Hello Sarah, I am sorry about that. Can I take your number?
[14:04] Sarah Jones: 07700 900123, or sarah.jones84@gmail.com. I live at 14 Birch Lane, Leeds LS1 4AB.
[14:05] Sarah Jones: Oluwatobi at the desk told me it would come Tuesday 14:00. My husband Tom was at home.
It's the stroller for our baby, she's due on Friday.
[14:09] Agent Kevin: Please calm down, Mrs Jones. Your ref is AB12345X.
[14:10] Sarah Jones: CALM DOWN?! I've rung three times. my name is sarah jones and I want it here.
Regards,
Sarah Jones
"""

GOOD: dict[str, Any] = {
    "title": "The stroller that was due on Tuesday",
    "trade": "baby shop",
    "company": "Pramble, a baby shop",
    "channel": "chat",
    "situation": "It is Wednesday, ten in the morning. Her stroller was due yesterday at two and stands in the depot "
    "with a torn label. Two of the same kind are in stock.",
    "customer_name": "Imogen Vale",
    "manner": "Tired and quick, types in capitals when she is told to be calm. Counts her calls.",
    "temperament": "loud",
    "anger": 8,
    "fault": "company",
    "stake": "your baby is due on Friday and you have nothing to take her home in",
    "parts": ["your stroller did not come on Tuesday", "you rang three times and were told to calm down"],
    "known": ["the stroller was due on Tuesday at two", "you rang three times", "your baby is due on Friday"],
    "hidden": [
        {
            "asks": "who is at home to take it in / when somebody can open the door",
            "fact": "your husband is at home until noon",
            "says": [
                "My husband is home till noon, after that nobody is.",
                "Until noon there's somebody in. Then we're both at the clinic.",
                "He's here until twelve. If you're asking so you can miss it again, don't.",
            ],
            "nudge": [
                "And who's going to open the door, have you thought of that?",
                "Lovely. To an empty house, I suppose?",
                "You haven't even asked whether we're in.",
            ],
        }
    ],
    "offers": ["a new stroller at your door by eleven tomorrow", "your money back today"],
    "never": ["a free stroller"],
    "opening": "My stroller was due on Tuesday and it never came. I've rung three times and been told to calm down. My "
    "baby is due on FRIDAY. What am I supposed to carry her home in?",
    "lines": [
        {"when": "heard", "say": ["Did you read a word of it?", "Three calls. Three.", "Is anybody there at all?"]},
        {
            "when": "solution",
            "say": ["So what happens now?", "And what do I put her in?", "I need wheels, not words."],
        },
        {"when": "vague", "say": ["Somebody, somewhere, sometime?", "That's air.", "Who, though? And when?"]},
        {
            "when": "command",
            "say": ["CALM is what your man said.", "Do not tell me how to be.", "Say that to a midwife."],
        },
    ],
    "resolved": ["Right. By eleven, then. He'll be at the window."],
    "walked_out": ["Forget it. My mother is buying one, in a shop with people in it."],
}

ORIGINALS = (
    *("Sarah", "Jones", "Oluwatobi", "Kevin", "88-412-77", "8841277", "07700", "900123"),
    *("sarah.jones84", "gmail", "Birch", "LS1", "AB12345X"),
)


def form(**others: Any) -> dict[str, Any]:
    """Return a good form with other words in some fields."""
    return {**copy.deepcopy(GOOD), **others}
