"""What has just come, brought into sight: under a letter's form one would still be reading one's own letter."""

from __future__ import annotations

import streamlit as st

NEWEST = "newest"
"""The key of the container that holds the customer's newest words and the mood below them."""

# Streamlit gives a container its key as a class. The window remembers what was brought: a rerun, or coming back to the
# page, brings nothing again. Focus is moved only where sending has lost it: the box that had it is gone.
_JS = """
export default function({ data }) {
  const brought = window.composureBrought ??= new Set()
  const newest = document.querySelector(`.st-key-${data.where}`)
  if (!newest || brought.has(data.turn)) return
  brought.add(data.turn)
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  newest.style.scrollMarginTop = '8rem'
  newest.scrollIntoView({ block: 'start', behavior: still ? 'instant' : 'smooth' })
  if (document.activeElement && document.activeElement !== document.body) return
  newest.tabIndex = -1
  newest.setAttribute('role', 'group')
  newest.setAttribute('aria-label', data.says)
  newest.focus({ preventScroll: true })
}
"""

_draw = st.components.v2.component("composure_newest", html="<span></span>", js=_JS)


def bring(turn: str, says: str) -> None:
    """Scroll to the newest words, once for each `turn`; where the focus was lost, put it there, named `says`.

    To be drawn after everything else of the page: what is drawn later would push the words out of sight again.
    """
    # No id in the key: one attempt in two hundred has "__" in it, which Streamlit refuses in the key of a component.
    _draw(data={"where": NEWEST, "turn": turn, "says": says}, key="newest-brought")
