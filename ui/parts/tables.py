"""Tables of people's data on the screen: nothing in them runs, and they leave by no other door than the exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

Cell = str | int | None

_HTML = '<div class="frame"><table role="table"></table></div><button type="button" class="more" hidden></button>'

_CSS = """
.frame { font-family: var(--st-font); font-size: var(--st-base-font-size); color: var(--st-text-color);
         line-height: 1.5; overflow: auto; max-height: 45rem; }
.frame:not(.cards) {  /* what goes on below is hinted at by a shade at the edge */
  background: linear-gradient(transparent, var(--st-background-color) 75%) 0 100% / 100% 3rem no-repeat local,
              linear-gradient(transparent, color-mix(in srgb, var(--st-text-color) 16%, transparent))
              0 100% / 100% .75rem no-repeat scroll; }
.frame:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { padding: .5rem .6rem .5rem .25rem; text-align: left; vertical-align: top; white-space: nowrap;
         border-bottom: 1px solid var(--st-border-color); }
th { position: sticky; top: 0; background: var(--st-background-color); vertical-align: bottom; font-weight: 400;
     color: color-mix(in srgb, var(--st-text-color) 72%, transparent); }
tr:last-child td { border-bottom: 0; }
.long { white-space: normal; overflow-wrap: anywhere; }
th { white-space: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; }

/* Where the columns do not fit, a row is a card: what leads on its first line, the rest below under its name. */
.cards { max-height: none; }
.cards :is(table, tbody) { display: block; }
.cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.cards tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15rem 1rem; padding: .6rem .1rem;
            border-bottom: 1px solid var(--st-border-color); }
.cards tr:last-child { border-bottom: 0; }
.cards tr::after { content: ""; flex: 1 0 100%; order: 1; }
.cards td { display: block; padding: 0; border: 0; text-align: left; font-size: .875em; min-width: 0;
            white-space: normal; order: 2; color: color-mix(in srgb, var(--st-text-color) 78%, transparent); }
.cards td:not(.lead)::before { content: attr(data-name) ": "; content: attr(data-name) ": " / ""; }
.cards td.lead { font-size: 1em; font-weight: 600; color: inherit; order: 0; flex: 0 0 auto; max-width: 100%; }
.cards td.lead + td.lead:not(:has(+ .lead)) { margin-left: auto; }
.cards td.lead.name { flex: 1 1 8rem; overflow-wrap: anywhere; }
.cards td.wide { flex: 1 0 100%; overflow-wrap: anywhere; }
.cards td.empty, .cards tr.later { display: none; }
.more { font: inherit; font-size: .875rem; padding: .4rem .75rem; margin-top: .5rem; cursor: pointer; color: inherit;
        border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius); background: transparent; }
.frame:not(.cards) + .more { display: none; }
"""

# textContent only: people's text is never markup. Whether the columns fit is seen by drawing them: names, languages and
# letters differ in width. A fold that is shut has no width at all, and is measured when it opens.
_JS = """
export default function({ parentElement, data }) {
  const frame = parentElement.querySelector('.frame'), table = frame.querySelector('table')
  const make = (kind, role, words, classes) => {
    const made = document.createElement(kind)
    made.setAttribute('role', role)
    made.className = classes.filter(Boolean).join(' ')
    made.textContent = words
    return made
  }
  const row = cells => { const made = make('tr', 'row', '', []); made.append(...cells); return made }
  const head = document.createElement('thead'), body = document.createElement('tbody')
  const shape = column => [column.long && 'long', column.number && 'number']
  head.append(row(data.columns.map(each => {
    const made = make('th', 'columnheader', each.name, shape(each))
    // Room for the longest text of a column in some seven lines, within bounds.
    if (each.long) made.style.minWidth = `${Math.min(15, Math.max(5, each.longest * .15))}rem`
    return made
  })))
  body.append(...data.rows.map(cells => row(cells.map((words, place) => {
    const column = data.columns[place]
    const cell = make('td', 'cell', words, [...shape(column), place < data.lead ? 'lead' : words.length > 26 && 'wide',
      column.long && 'name', !words && 'empty'])
    cell.dataset.name = column.name
    return cell
  }))))
  for (const part of [head, body]) part.setAttribute('role', 'rowgroup')
  table.setAttribute('aria-label', data.about)
  table.replaceChildren(head, body)
  let known = 0
  const fit = () => {
    const width = parentElement.clientWidth || frame.clientWidth
    if (!width || width === known) return
    known = width
    frame.classList.remove('cards')
    frame.classList.toggle('cards', frame.scrollWidth > frame.clientWidth)
    const scrolls = frame.scrollHeight > frame.clientHeight
    frame.tabIndex = scrolls ? 0 : -1
    if (scrolls) { frame.setAttribute('role', 'region'); frame.setAttribute('aria-label', data.about) }
  }
  const rows = [...body.children], more = parentElement.querySelector('.more')
  const show = many => {
    rows.forEach((each, place) => each.classList.toggle('later', place >= many))
    more.hidden = many >= rows.length
    more.textContent = `Show more (${rows.length - many} left)`
    more.onclick = () => show(many + data.at_a_time)
    frame.dataset.shown = many  // kept on the page: it is drawn anew at every click
  }
  show(Math.max(data.at_a_time, Number(frame.dataset.shown ?? 0)))
  const watch = new ResizeObserver(fit)
  watch.observe(frame)
  fit()
  return () => watch.disconnect()
}
"""

_LONG = 14  # characters; a column in which no cell is longer stays on one line
_AT_A_TIME = 25  # cards; a list that scrolled within the page would be hard to leave on a phone

_draw = st.components.v2.component("composure_table", html=_HTML, css=_CSS, js=_JS)


def table(rows: Sequence[Mapping[str, Cell]], about: str, *, lead: int = 1, folded: bool = True) -> None:
    """Draw rows under the keys of all of them; on a phone as cards, begun by the first `lead` columns.

    `about` says to screen readers what the table holds, and is told once on a page. Of many cards the first are shown
    and a button opens the rest; not `folded` where the page has a button of its own for that.

    Never st.dataframe for what is held about people: its toolbar has a download that asks for no permit, writes no line
    in the log and hands formulas to a spreadsheet.
    """
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns = [_column(name, [row.get(name) for row in rows]) for name in names]
    shown = [["" if row.get(name) is None else str(row[name]) for name in names] for row in rows]
    data = {
        "columns": columns,
        "rows": shown,
        "about": about,
        "lead": lead,
        "at_a_time": _AT_A_TIME if folded else len(rows),
    }
    _draw(data=data, key=f"table {about}")


def _column(name: str, cells: Sequence[Cell]) -> dict[str, str | int | bool]:
    """Return how a column is drawn: numbers stand to the right, long texts go on in the next line."""
    longest = max((len(cell) for cell in cells if isinstance(cell, str)), default=0)
    numbers = [cell for cell in cells if cell is not None]
    right = bool(numbers) and all(isinstance(cell, int) for cell in numbers)
    return {"name": name, "longest": longest, "long": longest > _LONG, "number": right}
