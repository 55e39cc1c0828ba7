"""What of a page's text can be read, measured in the browser as it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

# The contrast (WCAG 2) of every text on what lies behind it, into shadow roots; 3 is enough for large letters, 4.5 is
# needed for others. What is disabled is left out, as the standard does; a canvas turns any colour into numbers.
_FOUND = """() => {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const numbers = colour => {
    pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1)
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data
    return [r, g, b, a / 255]
  }
  const over = (front, back) => [0, 1, 2].map(i => front[i] * front[3] + back[i] * (1 - front[3])).concat(1)
  const light = colour => {
    const [r, g, b] = colour.map(each => each / 255)
      .map(each => each <= .04045 ? each / 12.92 : ((each + .055) / 1.055) ** 2.4)
    return .2126 * r + .7152 * g + .0722 * b + .05
  }
  const above = each => each.parentElement || each.getRootNode().host || null
  const found = []
  const walk = root => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) { if (node.shadowRoot) walk(node.shadowRoot); continue }
      const within = node.parentElement, words = node.data.trim(), range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (!words || !within || within.closest('style, script') || box.width < 2 || box.height < 2) continue
      // Of a chart only what stands beside its marks: numbers on a mark have that mark behind them, not their parent.
      const drawn = within instanceof SVGElement
      if (drawn && !within.closest('.role-axis, .role-legend')) continue
      const style = getComputedStyle(within)
      let opacity = 1, off = style.visibility === 'hidden' || !!within.closest('[data-testid=stIconMaterial]')
      const papers = []
      for (let each = within; each; each = above(each)) {
        const its = getComputedStyle(each)
        papers.push(its.backgroundColor); opacity *= its.opacity
        off ||= each.matches(':disabled, [aria-disabled=true], [data-disabled]') || its.clipPath !== 'none'
      }
      if (off) continue
      const back = papers.reverse().reduce((paper, each) => over(numbers(each), paper), [255, 255, 255, 1])
      const [r, g, b, a] = numbers(drawn ? style.fill : style.color)
      const both = [light(over([r, g, b, a * opacity], back).slice(0, 3)), light(back.slice(0, 3))]
      const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && style.fontWeight >= 700
      found.push([words.slice(0, 60), Math.max(...both) / Math.min(...both), large ? 3 : 4.5])
    }
  }
  walk(document.body)
  return found
}"""


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold a text of a page, its contrast, and the least that it should have."""

    words: str
    contrast: float
    least: float


def texts(page: Page) -> list[Seen]:
    """Return every text that is drawn and not disabled; icons are left out."""
    return [Seen(*each) for each in page.evaluate(_FOUND)]
