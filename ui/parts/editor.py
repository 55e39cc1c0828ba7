"""The editor for scenario YAML: line numbers, problems marked where they are, and a list that leads to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from simulator.problems import Problem

_HTML = """
<label for="code">Scenario as YAML</label>
<div class="sheet">
  <div class="gutter" aria-hidden="true"><div class="rows"></div></div>
  <textarea id="code" wrap="off" spellcheck="false" autocapitalize="off" autocomplete="off" autocorrect="off"
            aria-describedby="hint" dir="ltr"></textarea>
</div>
<p id="hint">Tab indents, Shift+Tab takes it back. Press Escape, then Tab, to leave the editor.
   Ctrl+S checks at once.</p>
<ul aria-label="Problems in the scenario"></ul>
"""

# One line height for text and gutter, in whole pixels: anything else drifts apart over thousands of lines.
_CSS = """
label { display: block; margin-bottom: .35rem; font: 600 .875rem var(--st-font); color: var(--st-text-color); }
.sheet { display: flex; max-height: 80vh; overflow: hidden; border: 1px solid var(--st-border-color);
         border-radius: .5rem; background: var(--st-background-color); }
.sheet:focus-within { outline: 2px solid var(--st-primary-color); outline-offset: 1px; }
.gutter, textarea { font: 14px/21px var(--st-code-font), monospace; color: var(--st-text-color); }
.gutter { flex: none; overflow: hidden; text-align: right; background: var(--st-secondary-background-color);
          border-right: 1px solid var(--st-border-color); user-select: none; }
.rows div { height: 21px; padding: 0 .5rem 0 1.4rem; position: relative; font-variant-numeric: tabular-nums;
            color: color-mix(in srgb, var(--st-text-color) 75%, transparent); }
.rows .bad { font-weight: 700; color: var(--st-text-color); cursor: help; }
.rows .dot { position: absolute; left: .35rem; color: var(--st-red-color); }
textarea { flex: 1; min-width: 0; margin: 0; padding: 8px 10px; border: 0; border-radius: 0; outline: 0; resize: none;
           white-space: pre; overflow: auto; overscroll-behavior: contain; tab-size: 2; background: transparent; }
p { margin: .35rem 0 0; font: .8rem/1.4 var(--st-font); color: var(--st-text-color); opacity: .8; }
ul { margin: .5rem 0 0; padding: 0; list-style: none; max-height: 15rem; overflow: auto; }
ul:empty { display: none; }
button { display: block; width: 100%; padding: .35rem .6rem; border: 0; border-left: 3px solid var(--st-red-color);
         background: none; color: var(--st-text-color); font: .875rem/1.45 var(--st-font); text-align: left;
         overflow-wrap: anywhere; cursor: pointer; }
button:hover { background: var(--st-secondary-background-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: -2px; }
@media (pointer: coarse) { .gutter, textarea { font-size: 16px; } } /* iOS zooms into anything smaller */
"""

# This runs again with every rerun that brings new data; what the trainer typed lives in the textarea and stays there.
# Only the rows in sight are drawn: thousands of lines cost no more than forty. textContent only: all of it is people's.
_JS = r"""
const PAUSE = 500, PAD = 8, STEP = '  '

export default function({ parentElement, data, setStateValue }) {
  const area = parentElement.querySelector('textarea')
  area.show ??= furnish(parentElement, area)
  area.show(data, setStateValue)
}

const startOf = (text, at) => at ? text.lastIndexOf('\n', at - 1) + 1 : 0
const endOf = (text, at) => { const end = text.indexOf('\n', at); return end < 0 ? text.length : end }

// A list is filled in place: a rerun must not take away the button that has the focus or is being pressed.
function fill(parent, count, make) {
  while (parent.children.length > count) parent.lastChild.remove()
  while (parent.children.length < count) parent.append(make(parent.children.length))
}

function furnish(root, area) {
  const find = name => root.querySelector(name)
  const sheet = find('.sheet'), gutter = find('.gutter'), rows = find('.rows'), list = find('ul')
  const pen = document.createElement('canvas').getContext('2d')
  let data = {}, send, sent, timer, lines = 1, leaving = false
  const marks = new Map()

  const draw = () => {
    const step = parseFloat(getComputedStyle(area).lineHeight)
    const first = Math.max(0, Math.floor((area.scrollTop - PAD) / step))
    fill(rows, Math.min(lines - first, Math.ceil(area.clientHeight / step) + 1), () => document.createElement('div'))
    rows.style.transform = `translateY(${PAD + first * step - area.scrollTop}px)`
    gutter.style.width = `calc(${Math.max(2, String(lines).length)}ch + 1.9rem)`
    Array.from(rows.children, (row, at) => {
      const told = marks.get(first + at + 1)
      row.className = told ? 'bad' : ''
      row.title = told ?? ''
      row.textContent = first + at + 1
      if (!told) return
      const dot = document.createElement('span')
      dot.className = 'dot'
      dot.textContent = '●'
      row.prepend(dot)
    })
  }
  const count = () => {
    lines = 1
    for (let at = -1; (at = area.value.indexOf('\n', at + 1)) >= 0;) lines++
  }
  const post = () => {
    clearTimeout(timer)
    const text = area.value.toWellFormed?.() ?? area.value  // half an emoji cannot be stored as UTF-8
    if (text === sent || !area.isConnected) return
    sent = text
    send('draft', { edition: data.edition, text })
  }
  const typed = () => {
    count()
    draw()
    clearTimeout(timer)
    timer = setTimeout(post, PAUSE)
  }
  // Through execCommand, because only that can be undone with Ctrl+Z.
  const put = (from, to, words) => {
    area.setSelectionRange(from, to)
    if (document.execCommand(words ? 'insertText' : 'delete', false, words)) return
    area.setRangeText(words, from, to, 'end')
    typed()
  }
  const indent = back => {
    const text = area.value, from = area.selectionStart, to = area.selectionEnd
    if (!back && !text.slice(from, to).includes('\n')) return put(from, to, STEP)
    const start = startOf(text, from), end = endOf(text, to > from && text[to - 1] === '\n' ? to - 1 : to)
    const old = text.slice(start, end).split('\n')
    const made = old.map(row => back ? row.replace(/^ {1,2}/, '') : row && STEP + row)
    const words = made.join('\n'), more = words.length - (end - start)
    if (!more) return
    put(start, end, words)
    const head = Math.max(start, from + made[0].length - old[0].length)
    area.setSelectionRange(head, Math.max(head, to + more))
  }
  const go = ({ line, column }) => {
    const text = area.value
    let start = 0
    for (let at = 1; at < line && endOf(text, start) < text.length; at++) start = endOf(text, start) + 1
    const row = Array.from(text.slice(start, endOf(text, start)))  // as Python counts: an emoji is one column
    const before = row.slice(0, Math.max(0, column - 1)).join('')
    area.focus()
    area.setSelectionRange(start + before.length, start + before.length)
    const style = getComputedStyle(area)
    pen.font = style.font
    area.scrollTop = (line - 1) * parseFloat(style.lineHeight) - area.clientHeight / 3
    area.scrollLeft = pen.measureText(before).width - area.clientWidth * 2 / 3
  }
  const keys = event => {
    if (event.isComposing) return
    const { key } = event, command = event.ctrlKey || event.metaKey
    const take = act => { event.preventDefault(); act() }
    const from = area.selectionStart
    if (command && (key === 'Enter' || key.toLowerCase() === 's')) take(post)
    else if (key === 'Tab' && !leaving && !command && !event.altKey) take(() => indent(event.shiftKey))
    else if (key === 'Enter' && !command && !event.altKey) {
      const [space] = /^[ \t]*/.exec(area.value.slice(startOf(area.value, from), from))
      take(() => put(from, area.selectionEnd, '\n' + space))
    }
    if (key !== 'Shift') leaving = key === 'Escape'
  }
  const entry = at => {
    const item = document.createElement('li'), button = document.createElement('button')
    button.type = 'button'
    button.onmousedown = event => event.preventDefault()  // the focus, and with it the cursor, stays in the text
    button.onclick = () => go(data.problems[at])
    item.append(button)
    return item
  }
  area.addEventListener('input', typed)
  area.addEventListener('scroll', draw)
  area.addEventListener('keydown', keys)
  area.addEventListener('blur', () => { leaving = false; post() })
  new ResizeObserver(draw).observe(area)  // in a tab that is not open the editor has no height yet

  return (fresh, sender) => {
    const other = fresh.edition !== data.edition
    data = fresh
    send = sender
    sheet.style.height = `${data.height}px`
    if (other) {
      clearTimeout(timer)
      area.value = data.text
      sent = area.value
      area.setSelectionRange(0, 0)
      area.scrollTo(0, 0)
      count()
    }
    marks.clear()
    for (const { line, told } of data.problems) marks.set(line, marks.has(line) ? `${marks.get(line)}\n${told}` : told)
    area.setAttribute('aria-invalid', marks.size > 0)
    fill(list, data.problems.length, entry)
    data.problems.forEach(({ line, told }, at) => {
      list.children[at].firstChild.textContent = `line ${line}: ${told}`
    })
    draw()
  }
}
"""

_draw = st.components.v2.component("composure_editor", html=_HTML, css=_CSS, js=_JS)


def editor(text: str, problems: Sequence[Problem], *, key: str, edition: int, height: int = 560) -> str:
    """Draw `text` to be edited, with its problems marked; return it as the trainer has it now.

    What was typed wins over `text` until `edition` changes; one `key` must never use an edition for two texts.
    `height` is in pixels. What was typed is there before this is called, too: see `written`.
    """
    now = written(text, key=key, edition=edition)
    told = [
        {"line": max(1, each.line), "column": each.column, "told": f"{each.message} → {each.cure}"} for each in problems
    ]
    # The text as it is now, not as it was: after a visit to another page the browser starts from what it is given.
    _draw(data={"text": now, "edition": edition, "problems": told, "height": height}, key=key)
    return now


def written(text: str, *, key: str, edition: int) -> str:
    """Return what the trainer typed into this edition, or `text` when nothing was: to check it before it is drawn."""
    state = st.session_state.get(key)
    draft = state.get("draft") if isinstance(state, Mapping) else None
    # A late key of the edition before may still arrive; and what a browser sends need not come from our script.
    if not isinstance(draft, Mapping) or draft.get("edition") != edition or not isinstance(draft.get("text"), str):
        return text
    return str(draft["text"]).encode("utf-8", "replace").decode()
