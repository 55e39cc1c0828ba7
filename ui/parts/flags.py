"""What each mark against a reply means, in a sentence of its own: all that a trainee can see, and no more."""

from __future__ import annotations

import streamlit as st

from ui.parts.marked import cue_words

GRAVE = {
    "danger": "The reply leaves somebody in a danger that was known, or sends them into it.",
    "insult": "It attacks the person rather than the trouble.",
    "threat": "It says what will happen to them unless they behave, pay or go away.",
    "over_promise": "It promises what the policy does not allow, or what nobody can be sure of.",
    "sensitive": "It asks for what nobody should type: a password, a PIN, a full card number.",
    "injection": "It speaks to the grader instead of the customer. Those words earn nothing.",
}
"""Shown apart on the scorecard: in a real conversation these would be grave."""

HURTS = {
    "sarcasm": "It says the opposite of what it means, or asks helplessly what they expect.",
    "dismissal": "It makes their trouble smaller than it is to them: “these things happen”.",
    "command": "It tells them how to feel or behave: “calm down”.",
    "blame": "It puts the fault, or the work, on the customer.",
    "accusing": "A question sounds like an accusation: “why didn't you ...?”.",
    "policy_shield": "A rule or a system stands where a person should.",
    "refusal": "It ends on a no, with nothing after it.",
    "pushed_back": "The work is left to the customer: “please contact the courier”.",
    "excuse": "It explains the fault away before anybody has owned it.",
    "scapegoat": "It points at a colleague, a partner or another department.",
    "false_admission": "It takes the blame for what somebody else did. To own how we treated them is never this.",
    "non_apology": "It is sorry for their feelings, or sorry “if”, not for what happened.",
    "shouting": "It is written in capitals.",
}
"""What hurts in words: each costs the skill it stands under."""

WEAK = {
    "vague": "Something is meant to happen, but nobody can say what, by whom or when.",
    "vague_time": "“Soon” or “as soon as possible” stands where an hour or a day could.",
    "fake_choice": "One of the two ways is to wait, to give up or to go away.",
    "early_close": "It asks “anything else?” while the complaint is still open.",
    "asked_again": "It asks for what they have told already.",
    "interrogation": "It asks for so many things at once that it reads like a form.",
    "another_case": "Its words are about another matter: a letter kept from somebody else's complaint.",
    "misheard": "A name, a day or a sum is not the one they gave.",
    "over_apology": "It is sorry three times or more, and little else.",
    "formula": "A stock phrase, which would fit any letter.",
    "placeholder": "A template has been left unfilled: “[name]”.",
    "mention": "It speaks about being kind (“I want to show empathy”) rather than being it.",
    "copied": "These words come from a tip, the model answer or the customer. They earn nothing.",
}
"""What weakens a reply."""


def explained() -> None:
    """Draw what the marks against a reply mean, the grave ones first."""
    for title, marks in (("Grave", GRAVE), ("What hurts", HURTS), ("What weakens", WEAK)):
        with st.expander(title):
            for flag, words in marks.items():
                st.markdown(f"**{cue_words(flag).capitalize()}.** {words}")
