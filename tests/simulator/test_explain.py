"""What an author can look up: a code in the terminal, and the page of all codes."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from simulator.__main__ import app
from simulator.explain import PAGE, page
from simulator.library import SHIPPED
from simulator.problems import CODES


def explain(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["explain", *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.output


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_told_with_reason_cure_and_example(code: str) -> None:
    status, output = explain(code)
    assert status == 0
    assert output.startswith(f"{code}  ")
    assert "\nCure  " in output
    assert "\nWritten\n    " in output or "\nLeft out\n    " in output
    assert "{" not in output.split("\n\n")[0], "no word of a template is left open"
    assert CODES[code].why.endswith("."), f"say in problems.toml why {code} matters"
    if code[0] != "P":
        assert f" {code} " in output.split("\nTold\n")[1]


def test_the_list_has_every_code() -> None:
    status, output = explain()
    assert status == 0
    assert [line.split()[0] for line in output.splitlines() if line.startswith("  ")] == sorted(
        CODES, key=lambda code: "YFMHP".index(code[0])
    )


def test_a_code_may_be_typed_carelessly() -> None:
    assert explain(" m309 ") == explain("M309")
    for wrong, near in (
        ("M3O9", "Did you mean `M309`, "),
        ("h999", "Did you mean `H5"),
        ("Z1", "begin with one of Y, F"),
    ):
        status, output = explain(wrong)
        assert status == 1
        assert near in output
        assert len(output) < 200
    assert explain("x" * 5_000)[0] == 1


def test_the_page_is_up_to_date() -> None:
    kept = (SHIPPED / PAGE).read_text("utf-8")
    assert kept == page(), "run: python -m simulator explain --page > scenarios/PROBLEMS.md"
    assert all(f"### {code}\n" in kept for code in CODES)
