"""Invitations on the page People: for one person, for many from a file, and those that are open."""

from __future__ import annotations

import streamlit as st

from storage.invitations import Invitation
from storage.store import open_store
from training.named import RANKS, NameRefusedError, outranks
from training.people.importing import PeopleImport, Plan, links_csv
from training.people.people_file import COLUMNS
from training.people.register import People, PeopleError, UnknownPersonError
from training.people.teams import Teams
from training.permits import NotAllowedError
from training.visitors import Visitor
from ui.parts.links import link_address, show_link
from ui.parts.tables import table
from ui.parts.wording import ROLES, bullets, counted, plain, when

_SHOWN = 20
_LOST = (
    "A link is shown only once, and kept nowhere: what is stored of it opens nothing. Where one was lost, make a new "
    "one; the earlier one ends then."
)
_EXAMPLE = "name,email,role,team\nAna Silva,ana.silva@example.com,trainee,Morning shift\n"


def invite(who: Visitor) -> None:
    """Draw the form for one invitation, and the invitations that are open."""
    people = People(open_store(), who)
    names = {team.id: team.name for team in Teams(open_store(), who).all()}
    st.caption("You get a link to send on yourself. Whoever opens it chooses a password, and is in.")
    with st.form("invite"):
        name = st.text_input("Name")
        email = st.text_input("E-mail")
        roles = [role for role in RANKS if not outranks(role, who.role)]
        role = st.selectbox("Role", roles, format_func=lambda each: ROLES[each])
        team = st.selectbox(
            "Team",
            list(names),
            format_func=names.__getitem__,
            index=None,
            placeholder="Choose a team" if names else "None yet",
        )
        sent = st.form_submit_button("Make the link", type="primary")
    if sent:
        try:
            show_link(people.invite(name, email, role, team))
        except (PeopleError, UnknownPersonError, NameRefusedError) as refused:
            st.error(str(refused))
    _open(people, names)


def _open(people: People, teams: dict[str, str]) -> None:
    """Draw the invitations that nobody has taken up yet; `teams` are names by id."""
    waiting = people.invited()
    if waiting:
        st.subheader(counted(len(waiting), "open invitation"), anchor=False)
        st.caption(_LOST)
    renewed = st.session_state.pop("invited-link", None)
    if renewed:
        name, link = renewed
        st.markdown(f"A new link for **{plain(name)}**; the earlier one has ended.")
        show_link(link)
    most = st.session_state.setdefault("invited-shown", _SHOWN)
    for each in waiting[:most]:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            with st.container(gap="xxsmall"):
                st.markdown(f"**{plain(each.name)}**")
                team = teams.get(each.team_id or "", "no team")
                st.caption(f"{ROLES[each.role]} · {plain(team)} · until {when(each.expires_at)}")
                st.text(each.email)
            if st.button("New link", key=f"renew-{each.token}"):
                _renew(people, each)
            if st.button("Withdraw", key=f"withdraw-{each.token}"):
                people.withdraw(each.token)
                st.rerun()
    if len(waiting) > most and st.button(f"Show more ({len(waiting) - most} left)"):
        st.session_state["invited-shown"] = most + _SHOWN
        st.rerun()


def _renew(people: People, each: Invitation) -> None:
    try:
        st.session_state["invited-link"] = each.name, people.renew(each.token)
    except (NotAllowedError, PeopleError, UnknownPersonError) as refused:
        st.error(str(refused))
        return
    st.rerun()


def bring_in(who: Visitor) -> None:
    """Draw the way to invite many from a CSV file: what it would do first, and the links at the end."""
    done = st.session_state.get("import-links")
    if done:
        _links(*done)
        return
    headings = ", ".join(f"`{each}`" for each in COLUMNS)
    empty = "and one without a team is in none" if who.role == "owner" else "and the team is one of yours, or a new one"
    st.write(f"A CSV file with the headings {headings}. A line without a role is a trainee's, {empty}.")
    st.caption(
        "You get the links once, as a file to save. Should you lose it, bring in the same file again: it makes new "
        "links for those who have not come yet, and the earlier ones end."
    )
    st.download_button("An example to fill in", _EXAMPLE, "people.csv", "text/csv", icon=":material/download:")
    file = st.file_uploader("The file, up to 1 MB and 10,000 people", type=["csv"], max_upload_size=1)
    if file is None:
        return
    service, data = PeopleImport(open_store(), who), file.getvalue()
    plan = service.look(data)
    leave_out = _show(plan)
    if not plan.newcomers or (plan.problems and not leave_out):
        st.caption("Nothing has been stored.")
        return
    if st.button(f"Invite {counted(len(plan.newcomers), 'person', 'people')}", type="primary"):
        try:
            made = service.take_in(data, leave_out=leave_out)
        except PeopleError as refused:
            st.error(str(refused))
            return
        st.session_state["import-links"] = (links_csv(made, link_address()), len(made))
        st.rerun()


def _show(plan: Plan) -> bool:
    """Draw what a file would do, and return whether the lines with problems are to be left out."""
    if plan.newcomers:
        st.markdown(f"**{counted(len(plan.newcomers), 'person', 'people')}** would be invited.")
        rows = [(each.line, each.name, each.email, ROLES[each.role], each.team) for each in plan.newcomers]
        table(
            [dict(zip(("Line", "Name", "E-mail", "Role", "Team"), row, strict=True)) for row in rows],
            "Who would be invited",
            lead=2,
        )
    if plan.new_teams:
        st.text("New teams: " + ", ".join(plan.new_teams))
    if plan.again:
        st.caption(f"{plan.again} of them were invited before; the earlier links would not work any more.")
    if plan.unread:
        st.text("Columns that are not read: " + ", ".join(plan.unread))
    if not plan.problems:
        return False
    if plan.problems[0].line == 0:
        st.error(plan.problems[0].text, icon=":material/draft:")
        return False
    st.error(f"{counted(len(plan.problems), 'line')} to mend", icon=":material/rule:")
    bullets(f"Line {each.line}: {each.text}" for each in plan.problems[:_SHOWN])
    if len(plan.problems) > _SHOWN:
        st.caption(f"And {len(plan.problems) - _SHOWN} more.")
    return bool(plan.newcomers) and st.checkbox("Leave these lines out")


def _links(data: bytes, people: int) -> None:
    st.success(
        f"{counted(people, 'link')} made. Save the file now: the links are not shown again, and we send no mail. "
        "Send each their own; it is good once, for seven days."
    )
    st.warning(
        "Do not leave or reload this page before you have the file. Should the links be lost, bring in the same file "
        "again, or make a new link for each under Invite; either ends the earlier ones.",
        icon=":material/save:",
    )
    st.download_button(
        "Save the links", data, "invitations.csv", "text/csv", icon=":material/download:", type="primary"
    )
    if st.button("I have saved them"):
        del st.session_state["import-links"]
        st.rerun()
