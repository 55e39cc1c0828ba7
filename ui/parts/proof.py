"""What the prover found: who ends how, what can be said when, and what can never come."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from simulator.prover import Cell as Moment
from simulator.prover import OnProgress, Proof, Reach, Talk
from simulator.prover.bots import CAST
from simulator.words import NEEDS, Need
from training.authoring.listing import Entry
from training.authoring.studio import Proved
from training.boards.export import neutral
from ui.parts.charts import chart
from ui.parts.gauge import BAND_WORDS
from ui.parts.tables import Cell, table
from ui.parts.wording import OUTCOMES, counted, plain, when

_WAITS: dict[Need | None, str] = {**{need: str(need) for need in NEEDS}, None: "nothing more"}
_WIDEST, _ONE_LINE, _ROW_THAT_WRAPS = 330, 50, 66
"""Of names in the table of talks: pixels of the column, letters on one line of it, pixels of a row where one has more.

Streamlit wraps the words of a cell only where rows are higher than 64 pixels.
"""
_PLACE = {
    "x": {
        "field": "waits for",
        "type": "nominal",
        "sort": list(_WAITS.values()),
        "title": None,
        "axis": {"orient": "top", "labelAngle": 0},
    },
    "y": {"field": "mood", "type": "nominal", "sort": list(BAND_WORDS.values()), "title": None},
    "tooltip": [{"field": name} for name in ("mood", "waits for", "own", "house", "reached", "way")],
}
_SHADE = {
    "field": "own",
    "type": "quantitative",
    "title": "own wordings",
    "scale": {"scheme": "teals", "domain": [0, 9]},
    "legend": None,
}
_FIELDS = {
    "mark": {"type": "rect", "cornerRadius": 4, "stroke": "#8888", "strokeWidth": 1},
    "encoding": {"color": {"condition": {"test": "datum.reached == 'can come'", **_SHADE}, "value": "transparent"}},
}
_NUMBERS = {
    "mark": {"type": "text", "fontWeight": "bold"},
    "encoding": {
        "text": {"field": "shown"},
        "color": {"condition": {"test": "datum.own > 5", "value": "white"}, "value": "#0b3b3c"},
    },
}


def proof_of(proof: Proof) -> None:
    """Draw a proof: the verdict, the talks, the picture of moods and needs, every line with the way to it."""
    if proof.clean:
        st.success(f"Proved: {proof.moments:,} moments searched, no problem found.", icon=":material/verified:")
    else:
        st.error(f"{counted(len(proof.problems), 'problem')} found.", icon=":material/rule:")
        for problem in proof.problems:
            st.code(str(problem), language=None, wrap_lines=True)
    st.subheader("Who ends how")
    _talks(proof.talks)
    st.caption("With ✎: your own model answers and rehearsals. The others are the prover's bots.")
    with st.expander("What the bots do", icon=":material/smart_toy:"):
        table([{"bot": bot.name, "what it does": bot.about} for bot in CAST], "What the bots do")
    st.subheader("What the customer can say")
    _picture(proof)
    for title, reaches in (("Endings", proof.endings), ("Hidden facts", proof.facts), ("Your lines", proof.lines)):
        if reaches:
            with st.expander(f"{title}: {sum(each.reached for each in reaches)} of {len(reaches)} can come"):
                table([_reach(each) for each in reaches], title)


def telling(bar: DeltaGenerator, title: str, place: int = 0, many: int = 1) -> OnProgress:
    """Return what shows a proof under way on a bar, the `place`-th (from 0) of `many`."""

    def tell(done: int, total: int, what: str) -> None:
        number = f"{place + 1} of {many} · " if many > 1 else ""
        bar.progress((place + done / total) / many, f"{number}{plain(title)} · {plain(what)}")

    return tell


def standing(entry: Entry) -> None:
    """Draw in a word how a scenario stands: what is to mend first, or what its proof came to."""
    if entry.problems:
        st.badge(f"{counted(entry.problems, 'problem')} to mend", icon=":material/error:", color="red")
    elif entry.proved is None:
        st.badge("Not proved", icon=":material/pending:", color="gray")
    elif entry.proved.clean:
        st.badge("Proved clean", icon=":material/verified:", color="green")
    else:
        found = counted(len(entry.proved.findings), "problem")
        st.badge(f"Proof: {found}", icon=":material/rule:", color="orange")


def kept_proof(proved: Proved | None) -> None:
    """Draw what is kept of a proof of this very text; without one, what proving does."""
    if proved is None:
        st.write(
            "Not proved since it or the rules changed. It is played with its model answers, its rehearsals and "
            f"{len(CAST)} bots; then every mood is searched."
        )
        return
    if proved.clean:
        st.success(f"Proved clean, {when(proved.proved_at)}.", icon=":material/verified:")
    else:
        st.error(
            f"Proved {when(proved.proved_at)}: {counted(len(proved.findings), 'problem')}.", icon=":material/rule:"
        )
        for each in proved.findings:
            st.code(f"{each.code} {each.message}\n    -> {each.cure}", language=None, wrap_lines=True)
    st.caption("Neither the text nor the rules have changed since. Prove it again to see every talk and every line.")


def _picture(proof: Proof) -> None:
    """Draw moods against needs: how many wordings of your own fit each moment, and which moments cannot come."""
    spec = {"data": {"values": [_cell(cell) for cell in proof.cells]}, "height": 230, "encoding": _PLACE}
    chart({**spec, "layer": [_FIELDS, _NUMBERS]})
    st.caption(
        "Down: the mood. Across: what the customer waits for. The number: your own wordings for that moment; where it "
        "is 0 the house speaks. An empty field is a moment that cannot come."
    )


def _cell(cell: Moment) -> dict[str, object]:
    return {
        "mood": BAND_WORDS[cell.band],
        "waits for": _WAITS[cell.need],
        "own": cell.own,
        "shown": "" if cell.moves is None else str(cell.own),
        "reached": "can come" if cell.moves is not None else "cannot come",
        "house": cell.house,
        "way": _way(cell.moves),
    }


def _way(moves: Sequence[str] | None) -> str:
    """Return the shortest way in words: the moves in their order, the same move in a row counted."""
    if moves is None:
        return "no way found"
    runs = [(move, len(list(run))) for move, run in groupby(moves)]
    return ", then ".join(move if times == 1 else f"{move} ({times} times)" for move, times in runs) or "at once"


def _talks(talks: Sequence[Talk]) -> None:
    lines = [_talk(talk) for talk in talks]
    longest = max((len(str(line["who"])) for line in lines), default=0)
    st.dataframe(
        lines,
        hide_index=True,
        column_config=_columns(min(_WIDEST, 7 * longest + 24)),
        height="content",
        row_height=_ROW_THAT_WRAPS if longest > _ONE_LINE else None,
    )


def _talk(talk: Talk) -> dict[str, object]:
    # Authors name the talks, and the toolbar of a dataframe gives away a CSV: no cell of it may be a formula.
    name = talk.name or "model answers"
    return {
        "who": neutral(f"{'' if talk.kind == 'bot' else '✎ '}{name}"),
        "ended": OUTCOMES[talk.ended][0] if talk.ended else "Still open",
        "as it should": "yes" if talk.right else "NO",
        "score": talk.score,
        "anger": list(talk.anger),
    }


def _columns(who: int) -> dict[str, Any]:
    # In pixels: what the table of a page 1280 wide has room for, and most of it for names, which authors write long.
    return {
        "who": st.column_config.TextColumn("who", width=who),
        "ended": st.column_config.TextColumn("ended", width=120),
        "as it should": st.column_config.TextColumn("as it should", width=85),
        "score": st.column_config.NumberColumn("score", width=60),
        "anger": st.column_config.LineChartColumn("anger", y_min=0, y_max=10, width=100),
    }


def _reach(reach: Reach) -> dict[str, Cell]:
    return {"what": reach.what, "line": reach.line or "house", "shortest way": _way(reach.moves), "said": reach.said}
