"""A team's page to take away: CSV, a workbook, and a page to print."""

from __future__ import annotations

from datetime import tzinfo

import streamlit as st

from training.boards.export import Table, to_csv, to_print, to_xlsx
from training.boards.readiness import by_person
from training.boards.team_view import TeamRoom, TeamView
from ui.parts.team_tables import missing, passed, state
from ui.parts.wording import FOR_TRAINING, zone


def taken_away(room: TeamRoom, team: str | None, rules: str | None, name: str) -> None:
    """Offer the files; each is made, and written down as taken, when it is asked for."""
    st.header("Take it away", anchor=False)
    here = zone()  # a file is made in a thread of its own, which knows no browser
    file = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in name.lower()).strip("-")
    with st.container(horizontal=True):
        st.download_button(
            "Readiness (CSV)",
            lambda: to_csv(_ready(room.exported(team, rules), here), FOR_TRAINING),
            f"{file or 'team'}-readiness.csv",
            "text/csv",
            icon=":material/download:",
        )
        st.download_button(
            "Everything (Excel)",
            lambda: to_xlsx(tables(room.exported(team, rules), here), FOR_TRAINING),
            f"{file or 'team'}.xlsx",
            icon=":material/download:",
        )
        st.download_button(
            "Page to print (A4)",
            lambda: to_print(
                f"Team {name}",
                tables(room.exported(team, rules), here),
                f"{room.clock().astimezone(here):%d %b %Y, %H:%M} ({here}). {FOR_TRAINING}",
            ),
            f"{file or 'team'}.html",
            "text/html",
            icon=":material/print:",
        )
    st.caption("Open the page to print in a browser and print it, or save it as PDF.")


def tables(view: TeamView, here: tzinfo) -> list[Table]:
    """Return a team's page as tables, with the days of the time zone `here`."""
    return [_people(view), _ready(view, here), _skills(view), _misses(view), _weeks(view), _difficulty(view)]


def _people(view: TeamView) -> Table:
    rows = tuple(
        (each.name, "not yet" if each.missing else "ready", passed(each), "; ".join(missing(each)))
        for each in by_person(view.ready)
    )
    told = "Ready is who has passed every customer that they were asked to meet."
    return Table("Who is ready", ("Name", "Ready", "Passed", "What is missing"), rows, told)


def _ready(view: TeamView, here: tzinfo) -> Table:
    head = ("Name", "Customer", "State", "First score", "Attempts", "Due", "Assignment")
    rows = tuple(
        (
            each.name,
            each.scenario,
            state(each),
            each.score,
            each.attempts,
            f"{each.due_at.astimezone(here):%Y-%m-%d}" if each.due_at else "",
            each.assignment,
        )
        for each in view.ready
    )
    return Table("Readiness, one by one", head, rows)


def _skills(view: TeamView) -> Table:
    used = [skill for skill in view.titles if any(skill in each for each in view.heat.values())]
    rows = tuple(
        (person.name, *(round(heat[skill].level, 1) if skill in heat else None for skill in used))
        for person in view.people
        if (heat := view.heat.get(person.id))
    )
    head = ("Name", *(view.titles[skill] for skill in used))
    return Table("Skills", head, rows, "Levels from 0 to 4, each customer at the latest graded attempt.")


def _misses(view: TeamView) -> Table:
    rows = tuple((each.skill, each.what, each.times, each.of, each.people) for each in view.misses)
    return Table("What is missed most", ("Skill", "Missing", "Times", "Of attempts", "People"), rows)


def _weeks(view: TeamView) -> Table:
    rows = tuple(
        (
            each.monday.isoformat(),
            round(each.mean, 1),
            None if each.band is None else round(each.band, 1),
            each.attempts,
            each.people,
        )
        for each in view.trend
    )
    head = ("Week of", "Mean", "95 % band (±)", "Attempts", "People")
    return Table("Week by week", head, rows, "Hard and easy customers are evened out.")


def _difficulty(view: TeamView) -> Table:
    rows = tuple(
        (
            each.title,
            None if each.gives is None else round(each.gives, 1),
            each.people,
            None if each.mean is None else round(each.mean, 1),
        )
        for each in view.difficulty
    )
    head = ("Customer", "Easier (+) or harder (-), in points", "Met by", "Team's first attempts")
    return Table("How hard the customers are", head, rows)
