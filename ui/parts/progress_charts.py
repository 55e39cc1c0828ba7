"""Skills and days of practice as pictures, each with the same in words."""

from __future__ import annotations

from typing import Any

import streamlit as st

from training.learning.progress import Days, Point, Progress, SkillProgress
from ui.parts.wording import counted, day

_TEAL, _AMBER = "#2f8f8f", "#c9822b"  # both at least 3:1 on the light and on the dark background
_ROW = 30  # pixels of a skill
_LEVEL: dict[str, Any] = {"type": "quantitative", "scale": {"domain": [0, 4]}, "axis": {"tickCount": 5}}


def all_skills(made: Progress) -> None:
    """Draw every skill with its level, its band and the number of talks behind it, the lowest first."""
    known = [(each.title, each.now) for each in made.skills if each.now]
    if not known:
        st.caption("All your talks were made under earlier rules. The next one starts the figures under today's.")
        return
    rows = [
        {
            "skill": f"{title} ({now.n})",
            "level": round(now.level, 2),
            "low": round(now.low, 2),
            "high": round(now.high, 2),
            "talks": now.n,
        }
        for title, now in known
    ]
    spec = {
        "data": {"values": rows},
        "height": _ROW * len(rows),
        "encoding": {
            "y": {"field": "skill", "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 150}},
            "tooltip": [
                {"field": "skill"},
                {"field": "level", "format": ".1f"},
                {"field": "low", "format": ".1f"},
                {"field": "high", "format": ".1f"},
                {"field": "talks"},
            ],
        },
        "layer": [
            {
                "mark": {"type": "rule", "strokeWidth": 8, "opacity": 0.3, "color": _TEAL, "strokeCap": "round"},
                "encoding": {"x": {"field": "low", "title": "Level", **_LEVEL}, "x2": {"field": "high"}},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 90, "color": _TEAL, "opacity": 1},
                "encoding": {"x": {"field": "level", **_LEVEL}},
            },
        ],
    }
    st.vega_lite_chart(spec=spec, width="stretch")
    st.caption("The dot is the level, the bar where it lies with 95 % certainty, in brackets the number of talks.")
    with st.expander("The same in words", icon=":material/notes:"):
        st.text(
            "\n".join(
                f"{title}: {now.level:.1f} of 4, between {now.low:.1f} and {now.high:.1f}, {counted(now.n, 'talk')}"
                for title, now in known
            )
        )


def one_skill(made: Progress) -> None:
    """Draw one skill over time: each talk, and the level with its band as it stood after it."""
    by_name = {each.skill: each for each in made.skills}
    name = st.selectbox("Over time", list(by_name), format_func=lambda each: by_name[each].title, key="skill-over-time")
    skill = by_name[name]
    rows = [_row(number, point) for number, point in enumerate(skill.points, 1)]
    kinds = {"field": "kind", "type": "nominal", "title": None, "legend": {"orient": "top"}}
    level = {"title": "Level", **_LEVEL}
    spec = {
        "data": {"values": rows},
        "height": 240,
        "encoding": {
            "x": {
                "field": "number",
                "type": "quantitative",
                "title": "Talk",
                "scale": {"domain": [0.5, len(rows) + 0.5], "nice": False},
                "axis": {"tickMinStep": 1, "format": "d", "grid": False},
            }
        },
        "layer": [
            {
                "transform": [{"filter": "isValid(datum.mean)"}],
                "mark": {"type": "area", "opacity": 0.2, "color": _TEAL},
                "encoding": {"y": {"field": "low", **level}, "y2": {"field": "high"}},
            },
            {
                "transform": [{"filter": "isValid(datum.mean)"}],
                "mark": {"type": "line", "strokeWidth": 2.5, "color": _TEAL},
                "encoding": {"y": {"field": "mean", **level}},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 70},
                "encoding": {
                    "y": {"field": "level", **level},
                    "shape": {**kinds, "scale": {"domain": ["Practice", "Graded"], "range": ["circle", "diamond"]}},
                    "color": {**kinds, "scale": {"domain": ["Practice", "Graded"], "range": [_TEAL, _AMBER]}},
                    "opacity": {"condition": {"test": "datum.earlier", "value": 0.3}, "value": 0.9},
                    "tooltip": [
                        {"field": "when", "title": "Day"},
                        {"field": "kind", "title": "Kind"},
                        {"field": "level", "title": "Level", "format": ".1f"},
                    ],
                },
            },
        ],
    }
    st.vega_lite_chart(spec=spec, width="stretch")
    _in_words(skill)


def _row(number: int, point: Point) -> dict[str, Any]:
    after = point.after
    return {
        "number": number,
        "when": day(point.ended_at),
        "kind": point.kind.capitalize(),
        "level": round(point.level, 2),
        "mean": round(after.level, 2) if after else None,
        "low": round(after.low, 2) if after else None,
        "high": round(after.high, 2) if after else None,
        "earlier": after is None,
    }


def _in_words(skill: SkillProgress) -> None:
    graded = sum(point.kind == "graded" for point in skill.points)
    told = [f"{counted(len(skill.points), 'talk')} called for it, {graded} of them graded."]
    if skill.now:
        told.append(
            f"It stands at {skill.now.level:.1f} of 4, between {skill.now.low:.1f} and {skill.now.high:.1f}, "
            f"from {counted(skill.now.n, 'talk')}."
        )
    if skill.earlier:
        told.append(f"{counted(skill.earlier, 'talk')} under earlier rules drawn lighter, and not in the line.")
    st.caption(" ".join(told))


def days(made: Days) -> None:
    """Draw the past four weeks, a row a week: what is rewarded is that one practised, not how it went."""
    with st.container(border=True):
        st.markdown(f"**You practised on {counted(made.practised, 'day')} of the past four weeks**")
        if made.run >= 2:
            st.write(f"{made.run} days in a row." if made.run < len(made.each) else "Not one day without.")
        weeks = [made.each[first : first + 7] for first in range(0, len(made.each), 7)]
        st.text("\n".join(" ".join("●" if said else "○" for _, said in week) for week in weeks))
        st.caption("A row is a week, today last. A day counts with one finished reply, however it went.")
