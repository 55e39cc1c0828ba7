"""A page with nothing but the YAML editor, its texts, and hands to type with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.ui.conftest import ROOT, App

HOSTILE = "a: </textarea><img src=x onerror='document.title=1'>\nb: bad </script>{{x}} **y** $1$\n"
TEXTS = {
    "short": "title: Kettle\ncustomer:\n  name: Ada\n",
    "hostile": HOSTILE,
    "long": "".join(f"line_{number}: {'x' * 70}\n" for number in range(1, 3000)) + "last: bad",
    "huge": ("k: " + "y" * 60 + "\n") * 4096,
    "crlf": "a: 1\r\nb: 2\r\n",
}

# Whatever says "bad" is a problem, and is told in the words of its line; "slow" makes the check take its time.
SCRIPT = f"""
import json, time, zlib
import streamlit as st
from simulator.problems import Problem
from ui.parts.editor import editor, written

TEXTS = json.loads({json.dumps(json.dumps(TEXTS))})
now = st.session_state
now.setdefault("edition", 0)
now["runs"] = now.get("runs", 0) + 1
start = "other: text" if now["edition"] else TEXTS[st.query_params.get("case", "short")]
text = written(start, key="yaml", edition=now["edition"])
if "slow" in text:
    time.sleep(1.2)
problems = [
    Problem("x.yaml", number, row.index("bad") + 1, "F201", "bad is not allowed: " + row, "write good")
    for number, row in enumerate(text.splitlines(), 1) if "bad" in row
]

def replace():
    now["edition"] += 1

st.button("Put another text in", on_click=replace)
if st.toggle("Elsewhere"):
    st.stop()
got = editor(start, problems, key="yaml", edition=now["edition"], height=400)
assert got == text
st.text(f"{{len(got)}} {{zlib.crc32(got.encode())}}" if len(got) > 2000 else json.dumps(got))
st.text(f"runs {{now['runs']}}")
"""


class Bench(App):
    """A page with nothing but the editor and what it returned."""

    script: Path

    def start(self) -> None:
        """Start the server and wait until it answers."""
        command = [sys.executable, "-m", "streamlit", "run", str(self.script), "--server.headless", "true"]
        command += ["--server.port", str(self.port)]
        with self.script.with_suffix(".log").open("ab") as log:
            env = os.environ | {"PYTHONPATH": str(ROOT)}
            self.process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)
        for _ in range(300):
            if self._answers():
                return
            time.sleep(0.1)
        raise RuntimeError(self.script.with_suffix(".log").read_text())


def opened(page: Page, bench: Bench, case: str = "short") -> Locator:
    """Open the page with one of the texts and return the textarea."""
    page.goto(f"{bench.url}/?case={case}")
    area = page.get_by_label("Scenario as YAML")
    expect(area).to_be_visible()
    expect(page.locator(".rows")).to_contain_text("1")
    return area


def arrived(page: Page, text: str) -> None:
    """Wait until Python has this text."""
    expect(page.get_by_test_id("stText").first).to_have_text(json.dumps(text))


def caret(area: Locator) -> int:
    """Return where the cursor is, in UTF-16 units."""
    found: int = area.evaluate("area => area.selectionStart")
    return found


def put_caret(area: Locator, start: int, end: int | None = None) -> None:
    """Put the cursor somewhere, or select."""
    area.focus()
    area.evaluate("(area, [from, to]) => area.setSelectionRange(from, to)", [start, start if end is None else end])
