"""What improved, and how the figures of progress are made, in words."""

from __future__ import annotations

import streamlit as st

from training.learning.estimate import HALF_LIFE
from training.learning.progress import FIRST_INTERVAL, Progress
from ui.parts.wording import bullets, counted

WORTH_SAYING = 0.2  # levels; less is the same level to anybody's eye


def improved(made: Progress) -> None:
    """Draw which skills rose, those that surely did first."""
    changed = [(each.title, each.change) for each in made.skills if each.change]
    rose = [(title, each) for title, each in changed if each.now - each.before >= WORTH_SAYING]
    lines = {
        sure: [
            f"{title}: {each.before:.1f} over {counted(each.n_before, 'talk')}, then {each.now:.1f} over {each.n_now}"
            for title, each in rose
            if each.sure is sure
        ]
        for sure in (True, False)
    }
    if lines[True]:
        st.markdown("**Better than before**")
        bullets(lines[True])
    if lines[False]:
        st.markdown("**Perhaps better: too few talks, or too uneven, to be sure**")
        bullets(lines[False])
    if not rose:
        st.caption("This fills once a skill has come up in six talks or more, and rose in the later ones.")


def how() -> None:
    """Draw how a level and its band are made, folded away."""
    with st.expander("How these figures are made", icon=":material/help:"):
        st.write(
            "A skill's level is a mean over the talks that called for it, and newer talks weigh more: the one "
            f"{HALF_LIFE} talks back weighs half as much as the latest. Practice and graded talks count alike, and a "
            "trainer's adjusted grade counts in place of the rules' own. Talks graded by earlier rules are drawn "
            "lighter and have a mean of their own: like is compared with like."
        )
        st.write(
            "The band is where your level lies with 95 % certainty: the standard error of that mean, by Student's t. "
            "How much single talks differ is taken from yours, and at the start from a guess (one level, as if two "
            "talks had shown it). After one talk the band is as wide as the scale: it says next to nothing yet."
        )
        st.write(
            f"What to practise next: a skill at level 0 comes round again after {FIRST_INTERVAL} days, and after twice "
            "as long with each level more. The further below 4 and the longer ago, the sooner it is suggested."
        )
