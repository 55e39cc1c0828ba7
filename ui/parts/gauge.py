"""The mood gauge: how angry the customer is now, where they were before, in words as well as in colour."""

from __future__ import annotations

import streamlit as st

from simulator.words import BANDS, band

BAND_WORDS = dict(zip(BANDS, ("boiling", "angry", "on edge", "wary", "calm"), strict=True))

_HTML = """
<div class="gauge" role="meter" aria-valuemin="0" aria-valuemax="10">
  <div class="head"><span class="who"></span><span class="word"></span></div>
  <div class="bar"><i class="fill"></i><i class="before"></i></div>
  <div class="ends"><span>calm</span><span class="change"></span><span>boiling</span></div>
</div>
"""

_CSS = """
.gauge { font-family: var(--st-font); color: var(--st-text-color); }
.head, .ends { display: flex; justify-content: space-between; gap: .75rem; }
.who { font-weight: 600; overflow-wrap: anywhere; }
.word { font-weight: 600; white-space: nowrap; }
.bar { position: relative; height: .75rem; margin: .35rem 0 .25rem; border-radius: 1rem; overflow: hidden;
       background: var(--st-secondary-background-color); border: 1px solid var(--st-border-color); }
.fill { position: absolute; inset: 0 auto 0 0; border-radius: 1rem; transition: width .7s ease; }
.before { position: absolute; top: 0; bottom: 0; width: 2px; background: var(--st-text-color); opacity: .65; }
.ends { font-size: .8rem; opacity: .85; }
@media (prefers-reduced-motion: reduce) { .fill { transition: none; } }
"""

# The text always goes in as textContent: a customer's name is people's text, never markup.
_JS = """
export default function({ parentElement, data }) {
  const find = name => parentElement.querySelector(name)
  const anger = data.anger, before = data.before, shown = data.shown
  find('.who').textContent = data.who
  find('.word').textContent = `${data.word} · ${shown} of 10`
  const meter = find('.gauge')
  meter.setAttribute('aria-valuenow', shown)
  meter.setAttribute('aria-valuetext', `${data.word}, ${shown} of 10`)
  meter.setAttribute('aria-label', `How angry ${data.who} is`)
  const fill = find('.fill')
  fill.style.background = `hsl(${Math.round(150 - anger * 14)} 62% 42%)`
  fill.style.width = `${Math.max(before, 0.2) * 10}%`
  requestAnimationFrame(() => { fill.style.width = `${Math.max(anger, 0.2) * 10}%` })
  find('.before').style.left = `calc(${before * 10}% - 1px)`
  find('.before').style.display = before === anger ? 'none' : 'block'
  const change = anger - before
  find('.change').textContent = change < -0.05 ? `▼ ${(-change).toFixed(1)} calmer`
    : change > 0.05 ? `▲ ${change.toFixed(1)} angrier` : ''
}
"""

_draw = st.components.v2.component("composure_gauge", html=_HTML, css=_CSS, js=_JS)


def gauge(who: str, anger: float, before: float | None = None, *, key: str) -> None:
    """Draw how angry `who` is (0-10), with a mark where they stood before the last reply."""
    data = {
        "who": who,
        "anger": anger,
        "before": anger if before is None else before,
        "shown": f"{anger:.1f}",  # Python and JavaScript round a half differently
        "word": BAND_WORDS[band(anger)],
    }
    _draw(data=data, key=key)
