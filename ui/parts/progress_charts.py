"""Skills and days of practice as pictures, each with the same in words."""

from __future__ import annotations

from typing import Any

import streamlit as st

from training.learning.estimate import Estimate
from training.learning.progress import ENOUGH, Days, Progress, SkillProgress
from ui.parts.charts import chart
from ui.parts.wording import counted

TEAL, AMBER = "#2f8f8f", "#c9822b"  # both at least 3:1 on the light and on the dark background
_ROW = 30  # pixels of a skill
LEVEL: dict[str, Any] = {"type": "quantitative", "scale": {"domain": [0, 4]}, "axis": {"tickCount": 5}}
_TIP = [
    {"field": "skill"},
    {"field": "by"},
    *({"field": name, "format": ".1f"} for name in ("level", "low", "high")),
    {"field": "talks"},
]
_OF_TODAY, _OF_BEFORE = {"filter": "datum.by === 'today'"}, {"filter": "datum.by !== 'today'"}


def all_skills(made: Progress) -> None:
    """Draw every skill with its level, its band and the number of talks behind it, the lowest first."""
    known = [each for each in made.skills if each.stands]
    if not known:
        st.caption("All your talks were made while the rules changed. The next one starts the figures.")
        return
    axis = {"labelLimit": 150, "labelFlush": False}
    y = {"field": "skill", "type": "nominal", "sort": None, "title": None, "axis": axis}
    spec = {
        "data": {"values": [row for each in known for row in _rows(each)]},
        "height": _ROW * len(known),
        "encoding": {"y": y, "tooltip": _TIP},
        "layer": [*_marks(_OF_TODAY, hollow=False), *_marks(_OF_BEFORE, hollow=True)],
    }
    chart(spec)
    told = "The dot is the level, the bar where it lies with 95 % certainty, in brackets the number of talks."
    if any(each.before for each in known):
        told += f" A ring is the level by the rules before, shown until {ENOUGH} talks by the new ones called for it."
    st.caption(told)
    with st.expander("The same in words", icon=":material/notes:"):
        st.text("\n".join(map(_in_words, known)))


def _rows(skill: SkillProgress) -> list[dict[str, Any]]:
    """Return the rows of a skill: of today's rules, and of the rules before them."""
    name = f"{skill.title} ({skill.now.n if skill.now else 0})"
    both = (("today", skill.now), ("the rules before", skill.before))
    return [
        {
            "skill": name,
            "by": by,
            "level": round(each.level, 2),
            "low": round(each.low, 2),
            "high": round(each.high, 2),
            "talks": each.n,
        }
        for by, each in both
        if each
    ]


def _marks(only: dict[str, str], *, hollow: bool) -> list[dict[str, Any]]:
    """Return the layers of one set of rules: a bar for the band, a dot or a ring for the level."""
    band = {"type": "rule", "strokeWidth": 3 if hollow else 8, "opacity": 0.3, "color": TEAL, "strokeCap": "round"}
    dot = {"type": "point", "filled": not hollow, "size": 90, "color": TEAL, "opacity": 1}
    return [
        {
            "transform": [only],
            "mark": band,
            "encoding": {"x": {"field": "low", "title": "Level", **LEVEL}, "x2": {"field": "high"}},
        },
        {"transform": [only], "mark": dot, "encoding": {"x": {"field": "level", **LEVEL}}},
    ]


def _in_words(skill: SkillProgress) -> str:
    told = [_standing(skill.now)] if skill.now else []
    if skill.before:
        told.append(f"by the rules before {_standing(skill.before)}")
    return f"{skill.title}: {'; '.join(told)}"


def _standing(at: Estimate) -> str:
    return f"{at.level:.1f} of 4, between {at.low:.1f} and {at.high:.1f}, {counted(at.n, 'talk')}"


def days(made: Days) -> None:
    """Draw the past four weeks, a row a week: what is rewarded is that one practised, not how it went."""
    with st.container(border=True):
        st.markdown(f"**You practised on {counted(made.practised, 'day')} of the past four weeks**")
        if made.run >= 2:
            st.write(f"{made.run} days in a row." if made.run < len(made.each) else "Not one day without.")
        weeks = [made.each[first : first + 7] for first in range(0, len(made.each), 7)]
        st.text("\n".join(" ".join("●" if said else "○" for _, said in week) for week in weeks))
        st.caption("A row is a week, today last. A day counts with one finished reply, however it went.")
