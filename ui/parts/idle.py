"""What stands on the screen of somebody who went away: taken off once their sign-in has run out, and a draft kept."""

from __future__ import annotations

from contextlib import suppress

import streamlit as st

from storage.errors import StorageError
from storage.store import open_store
from training.people.sessions import hashed, idle_limit, now_utc, still_in
from training.visitors import Visitor
from ui.parts.cookie import token

EVERY = 60.0
"""Seconds between two looks."""

# What is written and not sent is known to the browser only. It stays in this tab, for this person and this page.
_JS = """
export default function({ data }) {
  const slot = 'composure-draft', place = location.pathname + location.search
  const name = (box) => box.getAttribute('aria-label') || box.placeholder
  const boxes = () => [...document.querySelectorAll('textarea')]
  if (data.ended) {
    const texts = Object.fromEntries(boxes().filter((box) => box.value.trim()).map((box) => [name(box), box.value]))
    if (Object.keys(texts).length) sessionStorage.setItem(slot, JSON.stringify({ who: data.who, place, texts }))
    location.reload()
    return
  }
  const kept = JSON.parse(sessionStorage.getItem(slot) || 'null')
  if (!kept || window.composureFills) return
  if (kept.who !== data.who) { sessionStorage.removeItem(slot); return }
  if (kept.place !== place) return
  const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set
  let looks = 0
  window.composureFills = setInterval(() => {
    for (const box of boxes().filter((each) => !each.value && !each.disabled && name(each) in kept.texts)) {
      write.call(box, kept.texts[name(box)])
      box.dispatchEvent(new Event('input', { bubbles: true }))
      delete kept.texts[name(box)]
    }
    looks += 1
    if (Object.keys(kept.texts).length && looks < 80) return
    clearInterval(window.composureFills)
    window.composureFills = undefined
    sessionStorage.removeItem(slot)
  }, 250)
}
"""
_draw = st.components.v2.component("composure_idle", html="<span></span>", js=_JS)


def watch(who: Visitor) -> None:
    """Look once a minute whether somebody who is signed in still is; where not, open the page anew: it asks them in."""
    if who.role is None or who.solo or not still_in(open_store(), token(), now_utc()):
        return  # whoever is here is so by no sign-in: the demonstration
    every = min(EVERY, idle_limit().total_seconds() / 3)
    st.fragment(_look, run_every=every)(hashed(who.person_id))


def _look(who: str) -> None:
    with suppress(StorageError):
        # Not `visitor()`: that would count as a click.
        ended = not still_in(open_store(), token(), now_utc())
        _draw(data={"who": who, "ended": ended}, key="composure-idle")
