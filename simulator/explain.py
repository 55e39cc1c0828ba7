"""Tell an author about one kind of problem, or about all of them on a page: what, why, an example, the cure."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from simulator.examples import raised_by
from simulator.problems import CODES, Code
from simulator.sheet import visible

PAGE = "PROBLEMS.md"
_HEADINGS = {
    "Y": "How a file is written",
    "F": "Its fields",
    "M": "What they mean together",
    "H": "Hints: better with it, and playable without",
    "P": "How it plays",
}
_INTRODUCTION = f"""# What `check` can tell you

Every problem that an author can be told of, by its code. `python -m simulator explain M309` shows one of them in the
terminal. A file with a problem is left out of practice until it is mended; hints (`H`) keep nothing out. What `P` codes
report was found by playing: the customer can still be practised with.

This page is made by `python -m simulator explain --page > scenarios/{PAGE}`, from `simulator/problems.toml`; each
example is also its test.
"""


def listing() -> str:
    """Return every code with its message, under headings."""
    pieces = []
    for kind, heading in _HEADINGS.items():
        lines = "\n".join(f"  {code.code}  {_message(code)}" for code in _of(kind))
        pieces.append(f"{heading}\n{lines}")
    return "\n\n".join([*pieces, "`explain CODE` tells more about one of them."])


def near(code: str) -> str:
    """Return the codes that may have been meant: those of the same letter, the nearest numbers first."""
    meant = code.strip().upper()
    kind, number = meant[:1], re.sub(r"\D", "", meant.replace("O", "0"))[:9]
    alike = [each.code for each in _of(kind)] if kind in _HEADINGS else []
    if not alike:
        return f"Codes begin with one of {', '.join(_HEADINGS)}; `explain` alone lists them."
    alike.sort(key=lambda each: abs(int(each[1:]) - int(number or 0)))
    return f"Did you mean {', '.join(f'`{each}`' for each in alike[:3])}? `explain` alone lists them all."


def entry(code: Code) -> str:
    """Return what there is to say about one code, for a terminal."""
    pieces = [f"{code.code}  {_message(code)}", _filled(f"Why   {code.why}"), _filled(f"Cure  {_cure(code)}")]
    pieces += [f"{label}\n{textwrap.indent(text, '    ', lambda _: True)}" for label, text in _example(code)]
    return "\n\n".join(pieces)


def page() -> str:
    """Return the page of all codes, as Markdown."""
    pieces = [_INTRODUCTION]
    for kind, heading in _HEADINGS.items():
        pieces.append(f"## {heading}\n")
        pieces += [_section(code) for code in _of(kind)]
    return "\n".join(pieces)


def _section(code: Code) -> str:
    fenced = [(label, "text" if label == "Told" else "yaml", text) for label, text in _example(code)]
    examples = "\n\n".join(f"{label}:\n\n```{kind}\n{text}\n```" for label, kind, text in fenced)
    return f"### {code.code}\n\n**{_message(code)}**\n\n{code.why} {_cure(code)}\n\n{examples}\n"


def _of(kind: str) -> Iterable[Code]:
    return [code for code in CODES.values() if code.code.startswith(kind)]


def _message(code: Code) -> str:
    return re.sub(r"\{\w+\}", "…", code.message)


def _cure(code: Code) -> str:
    # Some cures depend on the case altogether; the example below then shows one.
    plain = re.sub(r"\{(hint|because|rose)\}", "", code.cure).strip()
    return re.sub(r"\{\w+\}", "…", plain) or "What to do depends on the case, and is said with it."


def _example(code: Code) -> list[tuple[str, str]]:
    """Return the example in pieces: what is written, what stands there in a good scenario, what `check` tells."""
    wrong = _shown(code.wrong) + (f"\n... ({code.many:,} times over)" if code.many > 1 else "")
    pieces = []
    if code.saved_as:
        pieces.append(("Written", f"# saved as {code.saved_as}"))
    elif code.beside:
        pieces.append(("Written", f"# the same scenario in furniture/crib.yaml and in {code.beside}"))
    elif wrong:
        pieces.append(("Written", wrong))
    if code.right:
        pieces.append(("Instead of" if wrong else "Left out", _shown(code.right)))
    if not code.code.startswith("P"):  # what comes of playing moves with the rules, and a page should not
        pieces.append(("Told", str(raised_by(code)[0])))
    return pieces


def _shown(text: str) -> str:
    return "\n".join(visible(line.replace("\t", "⇥")) for line in text.rstrip("\n").split("\n"))


def _filled(text: str) -> str:
    return textwrap.fill(text, 100, subsequent_indent=" " * 6)
