"""A trainer's bench: one scenario, written, played, proved, compared and published, without leaving the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from simulator.problems import Problem
from simulator.scenario import Scenario
from storage.errors import StorageError
from training.authoring.studio import Checked, Draft, StudioError
from ui.parts.doors import STUDIO, studio
from ui.parts.drafting import what_became
from ui.parts.editor import editor, written
from ui.parts.proof import kept_proof, proof_of, telling
from ui.parts.trial import trial
from ui.parts.wording import counted, label, plain, when

VIEWS = {
    "Write": ":material/edit:",
    "Play": ":material/forum:",
    "Prove": ":material/verified:",
    "Compare": ":material/difference:",
    "Versions": ":material/history:",
}


def bench(name: str) -> None:
    """Draw the bench for one scenario. What is typed is saved as a draft at once: a reload loses nothing."""
    st.page_link(STUDIO, label="All scenarios", icon=":material/arrow_back:")
    try:
        draft = _saved(studio().draft(name))
    except StudioError as unknown:
        st.header("This cannot be opened")
        st.text(str(unknown))
        return
    except StorageError:
        typed = written("", key=_box(name), edition=_sheet(name))
        if typed:
            st.warning("This was not saved. Copy it before you go on:", icon=":material/edit_note:")
            st.code(typed, language=None)
        raise
    checked = studio().check(name, draft.text)
    st.header(plain(checked.scenario.title if checked.scenario else name))
    what_became(name)
    _status(draft, checked)
    _actions(draft, checked)
    chosen = st.segmented_control(
        "View",
        list(VIEWS),
        default="Write",
        required=True,
        format_func=lambda view: label(f"{VIEWS[view]} {view}"),
        key=f"view-{name}",
        label_visibility="collapsed",
    )
    view = {"Write": _write, "Play": _play, "Prove": _prove, "Compare": _compare, "Versions": _versions}[chosen]
    view(draft, checked)


def _box(name: str) -> str:
    """Name the editor of a scenario, which is one and the same wherever it is asked."""
    return f"editor-{name}"


def _sheet(name: str) -> int:
    """Count the texts that were put into the editor of this tab: what the editor calls an edition."""
    return int(st.session_state.setdefault(f"sheet-{name}", 0))


def _new_sheet(draft: Draft) -> None:
    st.session_state[f"sheet-{draft.id}"] = _sheet(draft.id) + 1
    st.session_state.pop(f"begun-{draft.id}", None)


def _saved(draft: Draft) -> Draft:
    """Save what was typed since the last look, over the edition that this tab began with."""
    begun = f"begun-{draft.id}"
    edition = st.session_state.setdefault(begun, draft.edition)
    typed = written(draft.text, key=_box(draft.id), edition=_sheet(draft.id))
    if typed == draft.text and edition == draft.edition:
        return draft
    if typed == draft.text:
        # Another text stands. A click on this page meant the old one, and the next key would save that over it.
        _new_sheet(draft)
        st.rerun()
    try:
        saved = studio().save(draft.id, typed, edition)
    except StudioError as refused:
        _keep(draft.id, str(refused), typed)
        return replace(draft, text=typed)
    if saved.notice:
        _keep(draft.id, saved.notice, typed)
        _new_sheet(draft)
    st.session_state[begun] = saved.edition
    return saved


def _keep(name: str, reason: str, typed: str) -> None:
    """Remember what could not be saved, whichever view is open, until the trainer has done with it."""
    kept: list[tuple[str, str]] = st.session_state.setdefault(f"unsaved-{name}", [])
    if kept and kept[-1][0] == reason and typed.startswith(kept[-1][1]):
        kept.pop()  # the same refusal, a few keys later
    kept.append((reason, typed))


def _status(draft: Draft, checked: Checked) -> None:
    problems = counted(len(checked.problems), "problem") if checked.problems else "no problem"
    unsaved: list[tuple[str, str]] = st.session_state.get(f"unsaved-{draft.id}", [])
    saved = f"Draft, saved {when(draft.updated_at)}" if draft.updated_at else "As it is on offer"
    st.caption(f"{'Not saved' if any(draft.text == typed for _, typed in unsaved) else saved} · {problems}")
    for place, (reason, typed) in enumerate(unsaved):
        st.warning(plain(reason), icon=":material/sync_problem:")
        with st.expander("What you had written"):
            st.code(typed, language=None)
            if st.button("I have what I need from it", key=f"unsaved-{draft.id}-{place}"):
                del unsaved[place]
                st.rerun()


def _actions(draft: Draft, checked: Checked) -> None:
    with st.container(horizontal=True):
        ready = draft.updated_at and not checked.problems
        # Of this text: once it is published the browser would go on showing the button that did it.
        key = f"publish-{draft.id}-{_sheet(draft.id)}"
        with st.popover("Publish", icon=":material/publish:", disabled=not ready, key=key):
            st.write("Trainees meet this version from now on. Talks that have begun keep the one they began with.")
            if st.button("Publish now", type="primary", disabled=not (checked.scenario and _sure(checked.scenario))):
                _do(draft, lambda: f"Published as version {studio().publish(draft.id, draft.text, draft.edition)}.")
        st.download_button("Download", draft.text, f"{draft.id}.yaml", "application/yaml", icon=":material/download:")
        if draft.updated_at:
            with st.popover("Discard the draft", icon=":material/delete:"):
                st.write("Throw away what you wrote since the version on offer? This cannot be undone.")
                if st.button("Throw it away"):
                    _do(draft, lambda: _discard(draft))


def _sure(scenario: Scenario) -> bool:
    """Tell whether this may go out: proved clean, or the trainer knows the risk and takes it."""
    proved = studio().proved(scenario)
    if proved and proved.clean:
        st.caption(":material/verified: Proved clean.")
        return True
    found = f"The prover found {counted(len(proved.findings), 'problem')} in it." if proved else "This is not proved."
    st.warning(
        f"{found} Trainees may meet a customer whom nobody can win over, who is won by empty words, or who says the "
        "same thing twice; their scores would say nothing. Under Prove you see which.",
        icon=":material/rule:",
    )
    return st.checkbox("Publish it all the same", key=f"sure-{scenario.id}")


def _do(draft: Draft, work: Callable[[], str]) -> None:
    """Do what changes the draft from outside the editor, say so, and show what stands then."""
    try:
        st.toast(work())
    except StudioError as refused:
        st.error(plain(str(refused)))
        return
    _new_sheet(draft)
    if any(entry.id == draft.id for entry in studio().entries()):
        st.rerun()
    st.switch_page(STUDIO)


def _write(draft: Draft, checked: Checked) -> None:
    # A picture of the text at this moment: what is typed while the page is drawn is saved with the next run.
    editor(draft.text, checked.problems, key=_box(draft.id), edition=_sheet(draft.id))
    for hint in checked.hints:
        st.caption(f"Line {hint.line}: {plain(hint.message)}. {plain(hint.cure)}")


def _play(_: Draft, checked: Checked) -> None:
    if checked.scenario:
        trial(checked.scenario)
    else:
        _mend_first(checked.problems)


def _prove(draft: Draft, checked: Checked) -> None:
    if not checked.scenario:
        _mend_first(checked.problems)
        return
    kept = f"proof-{draft.id}"
    if st.button("Prove it", type="primary", icon=":material/verified:"):
        bar = st.progress(0.0)
        made = studio().prove(draft.id, draft.text, telling(bar, checked.scenario.title))
        bar.empty()
        st.session_state[kept] = (draft.text, made)
        st.rerun()  # what stands above, and under Publish, was drawn before
    text, proof = st.session_state.get(kept, ("", None))
    if proof and text == draft.text:
        proof_of(proof)
    else:
        kept_proof(studio().proved(checked.scenario))


def _compare(draft: Draft, _: Checked) -> None:
    try:
        lines = studio().compare(draft.id, draft.text)
    except StudioError as unreadable:
        st.error(plain(str(unreadable)))
        return
    if lines:
        st.code("\n".join(lines), language=None, wrap_lines=True)
    else:
        st.info("Nothing differs from the version on offer.")


def _versions(draft: Draft, _: Checked) -> None:
    releases = studio().releases(draft.id)
    if not releases:
        st.info("Nothing was published from here yet.")
    for release in releases:
        with st.expander(f"Version {release.number}, {when(release.published_at)}"):
            st.code(release.text, language=None)
            with st.popover("Make it the draft", key=f"version-{release.number}"):
                st.write("It takes the place of the draft, if there is one. This cannot be undone.")
                if st.button("Make it so", key=f"version-{release.number}-sure"):
                    _do(draft, partial(_back, draft, release.text))


def _discard(draft: Draft) -> str:
    studio().discard(draft.id, draft.edition)
    return "The draft is gone."


def _back(draft: Draft, text: str) -> str:
    saved = studio().save(draft.id, text, draft.edition)
    return saved.notice or "It is the draft now."


def _mend_first(problems: tuple[Problem, ...]) -> None:
    st.info("Mend these first, under Write; then the customer can speak.")
    for problem in problems:
        st.code(str(problem), language=None, wrap_lines=True)
