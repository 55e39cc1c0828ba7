"""What the prover found: who ends how, what can be said when, and what can never come."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import streamlit as st

from simulator.prover import Proof, Reach, Talk
from simulator.words import NEEDS, Need
from ui.parts.gauge import BAND_WORDS
from ui.parts.wording import OUTCOMES, counted

WAITS: dict[Need | None, str] = {**{need: str(need) for need in NEEDS}, None: "nothing more"}


def proof_of(proof: Proof) -> None:
    """Draw a proof: the verdict, the talks, the picture of moods and needs, every line with the way to it."""
    if proof.clean:
        st.success(f"Proved: {proof.moments:,} moments searched, no problem found.", icon=":material/verified:")
    else:
        st.error(f"{counted(len(proof.problems), 'problem')} found.", icon=":material/rule:")
        for problem in proof.problems:
            st.code(str(problem), language=None, wrap_lines=True)
    st.subheader("Who ends how")
    st.dataframe([_talk(talk) for talk in proof.talks], hide_index=True, column_config=_columns(), height="content")
    st.subheader("What the customer can say")
    picture(proof)
    for title, reaches in (("Endings", proof.endings), ("Hidden facts", proof.facts), ("Your lines", proof.lines)):
        if reaches:
            with st.expander(f"{title}: {sum(each.reached for each in reaches)} of {len(reaches)} can come"):
                st.dataframe([_reach(each) for each in reaches], hide_index=True)


def picture(proof: Proof) -> None:
    """Draw moods against needs: how many wordings of your own fit each moment, and which moments cannot come."""
    cells = [
        {
            "mood": BAND_WORDS[cell.band],
            "waits for": WAITS[cell.need],
            "own": cell.own,
            "shown": "" if cell.moves is None else str(cell.own),
            "reached": "can come" if cell.moves is not None else "cannot come",
            "house": cell.house,
            "way": way(cell.moves),
        }
        for cell in proof.cells
    ]
    place = {
        "x": {"field": "waits for", "type": "nominal", "sort": list(WAITS.values()), "title": None,
              "axis": {"orient": "top", "labelAngle": 0}},
        "y": {"field": "mood", "type": "nominal", "sort": list(BAND_WORDS.values()), "title": None},
        "tooltip": [{"field": name} for name in ("mood", "waits for", "own", "house", "reached", "way")],
    }  # fmt: skip
    shade = {
        "field": "own",
        "type": "quantitative",
        "title": "own wordings",
        "scale": {"scheme": "teals", "domain": [0, 9]},
        "legend": None,
    }
    spec = {
        "data": {"values": cells},
        "height": 230,
        "encoding": place,
        "layer": [
            {
                "mark": {"type": "rect", "cornerRadius": 4, "stroke": "#8888", "strokeWidth": 1},
                "encoding": {
                    "color": {"condition": {"test": "datum.reached == 'can come'", **shade}, "value": "transparent"}
                },
            },
            {
                "mark": {"type": "text", "fontWeight": "bold"},
                "encoding": {
                    "text": {"field": "shown"},
                    "color": {"condition": {"test": "datum.own > 5", "value": "white"}, "value": "#0b3b3c"},
                },
            },
        ],
    }
    st.vega_lite_chart(spec=spec, width="stretch")
    st.caption(
        "Down: the mood. Across: what the customer waits for. The number: your own wordings for that moment; where it "
        "is 0 the house speaks. An empty field is a moment that cannot come."
    )


def way(moves: Sequence[str] | None) -> str:
    """Return the shortest way in words: the moves in their order, the same move in a row counted."""
    if moves is None:
        return "no way found"
    runs = [(move, len(list(run))) for move, run in groupby(moves)]
    return ", then ".join(move if times == 1 else f"{move} ({times} times)" for move, times in runs) or "at once"


def _talk(talk: Talk) -> dict[str, object]:
    name = talk.name or "model answers"
    return {
        "who": f"{'' if talk.kind == 'bot' else '✎ '}{name}",
        "ended": OUTCOMES[talk.ended][0] if talk.ended else "Still open",
        "as it should": "yes" if talk.right else "NO",
        "score": talk.score,
        "anger": list(talk.anger),
        "what they do": talk.about,
    }


def _columns() -> dict[str, Any]:
    return {
        "anger": st.column_config.LineChartColumn("anger", y_min=0, y_max=10, width="small"),
        "score": st.column_config.NumberColumn("score", width="small"),
    }


def _reach(reach: Reach) -> dict[str, object]:
    return {"what": reach.what, "line": reach.line or "house", "shortest way": way(reach.moves), "said": reach.said}
