"""How scoring works: what is graded, by what rules, and what the figures are not."""

from __future__ import annotations

import streamlit as st

from scoring.ruleset import ruleset
from scoring.skills import skills
from scoring.validity.markdown import caption
from scoring.validity.table import Agreement, stored
from ui.parts.flags import explained
from ui.parts.level_meanings import level_meanings
from ui.parts.tables import table


def draw() -> None:
    """Draw the page."""
    st.title("How scoring works")
    st.write(
        "Every reply is read by rules, on this computer. The same words get the same grade for ever, and every grade "
        "quotes the words that earned it. No words, no credit. Polite sentiment alone earns nothing: what counts is "
        "what your words do for this customer."
    )
    st.header("The levels")
    level_meanings()
    st.write("A skill that was not called for is not graded: that is not a zero.")
    st.write(
        "Then the reply is weighed as a whole: what the rules found for all skills, and the words it is made of. By "
        "that the level of empathy, apology, questions, solution, listening, next steps or tone may rise by one or "
        "fall by up to two, and it says by what. Words that count for one skill may also be the beginning of another; "
        "they are marked. The weights were fitted on labelled replies. They never lift a grade that has no words to "
        "show or that carries a hurt, and they never give the highest level. A very short reply never rises."
    )
    st.header("The skills")
    for skill in skills():
        with st.expander(skill.title):
            st.text(skill.about)
    st.header("What costs")
    st.write("What speaks against a reply is quoted under its skill, with one of these words beside it.")
    explained()
    st.header("The customer's mood")
    st.write(
        "Anger runs from 0 to 10 and follows the grades: what is new calms, saying it again buys nothing, and a hurt "
        "costs at once. Nobody is content before a real solution and its confirmation. The reasons stand beside it."
    )
    st.header("Who has the last word")
    st.write(
        "A trainer who looks after you can read your graded attempts, never your practice, and can accept, adjust or "
        "reject each grade with a reason. Both numbers stay on your scorecard, and the trainer's counts. You can "
        "dispute each grade once, in your own words; the answer is final. The customer's mood stays as it was: it "
        "followed the rules. To calibrate, other trainers may grade replies of your graded attempts too: without your "
        "name, and without a mark on your scores."
    )
    st.header("How well the grades agree with labels")
    agreement()
    st.header("What the figures are not")
    st.write(
        "They grade the text, never you, and never how you feel. They are for training, not for decisions about "
        "anybody's job. The rules read English only. They have been compared with synthetic replies labelled by a "
        "language model that held our rubric, not yet with a panel of people."
    )
    st.caption(f"Rules in force: {ruleset()}")


def agreement() -> None:
    """Draw the stored table of agreement, with what must be said beside it."""
    measured = stored()
    st.write(caption(measured))
    with st.expander("The figures, set by set", icon=":material/table_chart:"):
        for made in measured.sets:
            st.markdown(f"{made.title} ({made.replies} replies to {made.situations} complaints).")
            table([_narrow(row) for row in made.rows], f"How well the grades agree with labels: {made.title}")
        st.caption(
            "Kappa is weighted: 1 is perfect, 0 is chance. A grader that only counts words reaches the figures of the "
            "last column. Composure's README has the whole table."
        )


def _narrow(row: Agreement) -> dict[str, str]:
    """Return a row of four short columns: on a phone every one of them is in sight."""
    return {
        "Skill": row.title,
        "Kappa": f"{row.kappa:.2f} ({row.low:.2f} to {row.high:.2f})",
        "Within one": f"{row.within_1:.0%}",
        "Words": f"{row.length:.2f}",
    }


draw()
