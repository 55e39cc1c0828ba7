"""Choose a customer: what is unfinished first, then every scenario on offer, then files that could not be read."""

from __future__ import annotations

import streamlit as st

from scoring.skills import skills
from simulator.problems import Problem
from simulator.scenario import Scenario
from storage.history import Summary
from ui.parts.chooser import narrowed
from ui.parts.doors import TALK, desk
from ui.parts.wording import CHANNELS, counted, difficulty, plain

ACROSS = 2
LATELY = 200  # attempts looked at for a best score
OFFERED = 3  # unfinished attempts; the rest stand under My attempts
TITLES = {skill.name: skill.title for skill in skills()}


def draw() -> None:
    """Draw the page."""
    st.title("Who do you want to meet today?")
    st.write("Pick an angry customer, answer in your own words, and see what each reply does. Only you see this.")
    unfinished = desk().unfinished()
    for summary in unfinished[:OFFERED]:
        _unfinished(summary)
    if len(unfinished) > OFFERED:
        st.page_link(
            "ui/pages/history.py", label=f"{len(unfinished) - OFFERED} more unfinished", icon=":material/history:"
        )
    library = desk().library()
    best = _best()
    if not library.scenarios:
        st.info("No scenario to practise yet. Put a YAML file into the scenarios folder (guide: scenarios/README.md).")
    offered = narrowed(library.scenarios) if library.scenarios else []
    for first in range(0, len(offered), ACROSS):
        columns = st.columns(ACROSS)
        for column, scenario in zip(columns, offered[first : first + ACROSS], strict=False):
            with column:
                _card(scenario, best.get(scenario.id))
    if library.problems:
        _problems(library.problems)


def _unfinished(summary: Summary) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        replies = counted(summary.turns, "reply", "replies")
        st.markdown(f"**Unfinished:** {plain(summary.title)}, {replies} so far")
        if st.button("Go on", key=f"go-on-{summary.id}", icon=":material/play_arrow:"):
            st.switch_page(TALK, query_params={"attempt": summary.id})


def _best() -> dict[str, int]:
    """Return this person's best score for each scenario they have finished lately."""
    best: dict[str, int] = {}
    for summary in desk().history(LATELY):
        if summary.overall is not None:
            best[summary.scenario_id] = max(summary.overall, best.get(summary.scenario_id, 0))
    return best


def _card(scenario: Scenario, best: int | None) -> None:
    with st.container(border=True, height="stretch", vertical_alignment="distribute"):
        with st.container():
            st.subheader(plain(scenario.title))
            with st.container(horizontal=True, gap="xsmall"):
                channel, icon = CHANNELS[scenario.channel]
                st.badge(channel, icon=icon, color="gray")
                st.badge(plain(scenario.trade.capitalize()), color="gray")
                st.badge(difficulty(scenario.difficulty), color="gray", help=f"Difficulty {scenario.difficulty} of 5")
            st.text(_teaser(scenario))
            practise = ", ".join(TITLES.get(name, name) for name in scenario.practise)
            so_far = "" if best is None else f" Your best so far: {best} of 100."
            st.caption(f"Good for: {plain(practise)}.{so_far}")
        if st.button(
            f"Meet {plain(scenario.customer.name)}", key=f"meet-{scenario.id}", type="primary", width="stretch"
        ):
            st.switch_page(TALK, query_params={"scenario": scenario.id})


def _teaser(scenario: Scenario, longest: int = 150) -> str:
    """Return the beginning of what the customer says, cut at a word."""
    words = " ".join(scenario.opening.split())
    return f"“{words}”" if len(words) <= longest else f"“{words[:longest].rsplit(' ', 1)[0]} …”"


def _problems(problems: tuple[Problem, ...]) -> None:
    files = sorted({problem.file for problem in problems})
    count = counted(len(files), "scenario file")
    with st.expander(f"For trainers: {count} could not be used", icon=":material/warning:"):
        st.text("Mend these and reload the page; the other scenarios are not affected.")
        for problem in problems:
            st.code(str(problem), language=None, wrap_lines=True)


draw()
