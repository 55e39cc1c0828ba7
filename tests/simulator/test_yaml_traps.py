"""What YAML does to the unwary: each trap gets the right verdict, and no value is altered unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from simulator.library import load
from tests.simulator.crib_file import GOOD, TITLE, instead, verdict

LAST = "- This is what I get for ordering early."

# What is written in place of the title, and what the title must then be: what was written, whatever it looks like.
TITLES = {
    "a word that YAML reads as no": ("title: NO", "NO"),
    "yes": ("title: yes", "yes"),
    "on": ("title: on", "on"),
    "a time": ("title: 12:30:00", "12:30:00"),
    "a date that does not exist": ("title: 2026-02-30", "2026-02-30"),
    "a date": ("title: 2026-02-03", "2026-02-03"),
    "an octal": ("title: 010", "010"),
    "a hexadecimal": ("title: 0x1F", "0x1F"),
    "underscores": ("title: 1_000", "1_000"),
    "an exponent": ("title: 1e3", "1e3"),
    "not a number": ("title: .nan", ".nan"),
    "a version": ("title: 1.10", "1.10"),
    "a hash inside a word": ("title: order#42", "order#42"),
    "a hash in quotes": ('title: "Order #42"', "Order #42"),
    "a hash in single quotes": ("title: 'Order #42'", "Order #42"),
    "a comment after quotes": ('title: "Order" # the first', "Order"),
    "a hash in a block": ("title: |\n  Order #42", "Order #42"),
    "a folded block": ("title: >-\n  Order #42\n  is late", "Order #42 is late"),
    "an apostrophe": ("title: I can't", "I can't"),
    "an apostrophe doubled": ("title: 'I can''t'", "I can't"),
    "a colon without a space": ("title: 12:30 sharp", "12:30 sharp"),
    "a colon in quotes": ('title: "Larch: the crib"', "Larch: the crib"),
    "a comma": ("title: one, two", "one, two"),
    "a question mark first": ('title: "? really"', "? really"),
    "curly quotes inside": ("title: The “new” crib", "The “new” crib"),
    "a curly apostrophe": ("title: I can’t", "I can’t"),
    "a percentage": ("title: 50% of a crib", "50% of a crib"),
    "emoji": ("title: 😡 No screws 😡", "😡 No screws 😡"),
    "from right to left": ("title: סליחה", "סליחה"),
    "a text over two lines": ("title: The crib\n  without screws", "The crib without screws"),
    "a dollar": ("title: $5 and $9", "$5 and $9"),
    "markup": ("title: <b>No</b> [red]screws[/]", "<b>No</b> [red]screws[/]"),
    "a tab between words": ("title: No\tscrews", "No\tscrews"),
    "a comment above": ("# the title\ntitle: No screws", "No screws"),
    "spaces around": ("title:    No screws   ", "No screws"),
    "a number in quotes": ('title: "7"', "7"),
    "an escape": (r'title: "caf\u00e9"', "café"),
}

# What is written in place of what, and the code of the problem that must be named.
REFUSED = {
    "order #42": (TITLE, "title: order #42", "Y120"),
    "a hash on the second line": (TITLE, "title: My\n  order #42", "Y120"),
    "a hash and more": (TITLE, "title: My order #42\n  is late", "Y120"),
    "a hash in a line of the customer's": (LAST, "- I have order #42.", "Y120"),
    "an at sign first": (TITLE, "title: @home", "Y109"),
    "a percent sign first": (TITLE, "title: %off", "Y109"),
    "a back tick first": (TITLE, "title: `crib`", "Y109"),
    "stress with asterisks": (LAST, "- *really* angry", "Y109"),
    "an asterisk and a word": (LAST, "- *really angry", "Y112"),
    "an ampersand first": (LAST, "- &so what", "Y112"),
    "an exclamation mark first": (LAST, "- !what", "Y114"),
    "a bar first": (LAST, "- | what", "Y109"),
    "a bracket first": (LAST, "- [sighs] what now", "Y109"),
    "a brace first": (LAST, "- {sighs} what now", "Y109"),
    "a closing brace first": (LAST, "- } what now", "Y109"),
    "a dash in a dash": (LAST, "- - what now", "F211"),
    "a colon and a space": (LAST, "- Listen: what now", "F212"),
    "two colons": (TITLE, "title: Larch: the crib", "Y110"),
    "a bracket left open": (TITLE, "title: [the crib", "Y126"),
    "a quote left open": (TITLE, "title: 'The crib", "Y108"),
    "a quote closed too early": (TITLE, "title: 'I can't'", "Y125"),
    "words after a quote": (TITLE, 'title: "The" crib', "Y125"),
    "a broken escape": (TITLE, r'title: "C:\crib"', "Y124"),
    "curly quotes around": (TITLE, "title: “The crib”", "Y121"),
    "curly quotes around a choice": ("channel: chat", "channel: “chat”", "Y121"),
    "a tab": ("  name: Farida", "\tname: Farida", "Y106"),
    "a tab and a space": ("  name: Farida", " \tname: Farida", "Y106"),
    "one space too few": ("  manner: Tired", " manner: Tired", "Y107"),
    "a missing colon": ("trade: furniture", "trade furniture", "Y107"),
    "no space after the colon": ("trade: furniture", "trade:furniture", "Y107"),
    "a key twice": ("trade: furniture", "trade: furniture\ntrade: furniture", "Y111"),
    "a key twice, deep down": ("    express: send", "    express: call\n    express: send", "Y111"),
    "a quoted key twice": ("trade: furniture", 'trade: furniture\n"trade": furniture', "Y111"),
    "a merge": ("policy:", "policy:\n  <<: {choice: true}", "Y113"),
    "an unknown tag": (TITLE, "title: !crib The crib", "Y114"),
    "a Python object": (TITLE, "title: !!python/object/apply:os.system ['true']", "Y114"),
    "a tag on a number": ("difficulty: 2", "difficulty: !!float 2", "Y114"),
    "a binary": (TITLE, "title: !!binary aGVsbG8=", "Y114"),
    "two documents": ("policy:", "---\npolicy:", "Y115"),
    "a directive": ("id: crib", "%TAG ! tag:larch,2026:\n---\nid: crib", "Y122"),
    "a list for a key": ("trade: furniture", "? [a]\n: furniture", "Y117"),
    "nothing for a key": ("trade: furniture", "? \n: furniture", "Y117"),
    "on for a key": ("trade: furniture", "trade: furniture\non: furniture", "F201"),
    "a number for a key": ("trade: furniture", "trade: furniture\n1: furniture", "F201"),
    "a word for a number": ("difficulty: 2", "difficulty: two", "F204"),
    "no number": ("difficulty: 2", "difficulty:", "F206"),
    "a null": ("difficulty: 2", "difficulty: null", "F204"),
    "a tilde": ("channel: chat", "channel: ~", "F203"),
    "an octal number": ("difficulty: 2", "difficulty: 02", "F214"),
    "a hexadecimal number": ("difficulty: 2", "difficulty: 0x2", "F204"),
    "underscores in a number": ("anger: 7.5", "anger: 7_5", "F214"),
    "a comma in a number": ("anger: 7.5", "anger: 7,5", "F204"),
    "a fraction for a whole": ("difficulty: 2", "difficulty: 2.5", "F204"),
    "an exponent for a number": ("anger: 7.5", "anger: 75e-1", "F214"),
    "not a number": ("anger: 7.5", "anger: nan", "F214"),
    "endless": ("anger: 7.5", "anger: inf", "F214"),
    "a number in sixties": ("patience: 9", "patience: 0:09", "F204"),
    "five thousand digits": ("difficulty: 2", "difficulty: " + "9" * 5000, "F205"),
    "a negative weight": ("severity: 1.1", "severity: -1.1", "F205"),
    "perhaps for yes": ("needed: true", "needed: maybe", "F213"),
    "a number for yes": ("needed: true", "needed: 2", "F213"),
    "a choice in capitals": ("channel: chat", "channel: CHAT", "F203"),
    "no for none": ("escalation: none", "escalation: NO", "F203"),
    "a group for a text": (TITLE, "title:\n  en: The crib\n  de: Die Krippe", "F211"),
    "a text for a list": ("practise: [empathy, apology, solution]", "practise: empathy", "F211"),
    "a text for a group": ("customer:\n", "customer: Farida\ncustomers:\n", "F211"),
    "a field one step too far out": ("  stake: your baby", "stake: your baby", "Y107"),
    "an unknown field": ("channel: chat", "channel: chat\nsmell: none", "F201"),
    "an unknown field that is empty": ("channel: chat", "channel: chat\nsmell:", "F201"),
    "a huge text": (TITLE, "title: " + "crib " * 40_000, "F207"),
    "a hundred thousand keys": (TITLE, "\n".join(f"k{n}: 1" for n in range(20_000)), "Y123"),
    "more than 256 KB": (TITLE, TITLE + "\n# " + "x" * 300_000, "Y103"),
    "five thousand levels": (TITLE, "title: " + "[" * 5000, "Y116"),
    "five thousand levels of dashes": (TITLE, "title:\n  " + "- " * 5000, "Y116"),
    "five thousand levels of braces": (TITLE, "title: " + "{a: " * 5000, "Y116"),
    "a recursive alias": (TITLE, "title: &a [*a]", "Y112"),
    "a NUL": (TITLE, TITLE + "\0", "Y105"),
    "an escape code": (TITLE, TITLE + "\x1b[31m", "Y105"),
    "a line separator": (TITLE, TITLE + "\u2028more", "Y105"),
    "a next line": (TITLE, TITLE + "\x85more", "Y105"),
    "a byte order mark inside": (TITLE, TITLE + "\ufeff", "Y105"),
    "a policy that contradicts itself": ("- a free second crib", "- give the money back and collect the crib", "M310"),
    "a policy that contradicts itself in other words": (
        "- a free second crib",
        "- Give your money back, and collect a crib!",
        "M310",
    ),
    "a policy that allows what it forbids, and more": ("- a free second crib", "- the bag of screws", "M310"),
    "a dangling part": ("part: phone", "part: telephone", "M303"),
    "a dangling offer": ("offer: express", "offer: expres", "M304"),
    "a line for a part and a hurt at once": ("part: phone", "part: phone\n    trigger: vague", "M319"),
    "a line for a part and an offer at once": ("part: phone", "part: phone\n    offer: express", "M319"),
    "a line for a part and a question of its own at once": (
        "part: phone",
        "part: phone\n    asks: when the phone rang",
        "M319",
    ),
    "a part that comes back too early": ("part: phone", "part: phone\n    need: heard", "M319"),
    "an offer answered while none counts": ("offer: express", "offer: express\n    need: solution", "M319"),
    "calm before any help": ("- need: solution", "- need: solution\n    band: calm", "M319"),
    "too soon for what nobody keeps": ("- trigger: blame", "- trigger: too_soon", "M319"),
    "a nudge for nothing": ("needed: true", "needed: false", "M312"),
    "a secret that everybody knows": ("- the order number is 4471", "- Your box says Wren 2!", "M321"),
    "two names for one part": (
        "screws: the crib came without its bag of screws",
        "screws: forty minutes on hold, before your line went dead",
        "M320",
    ),
}


@pytest.mark.parametrize(("written", "title"), TITLES.values(), ids=TITLES)
def test_a_text_stays_what_was_written(written: str, title: str, desk: Path) -> None:
    scenario, codes = verdict(desk, instead(TITLE, written))
    assert codes == []
    assert scenario.title == title


@pytest.mark.parametrize(("right", "wrong", "code"), REFUSED.values(), ids=REFUSED)
def test_a_trap_is_named(right: str, wrong: str, code: str, desk: Path) -> None:
    scenario, codes = verdict(desk, instead(right, wrong))
    assert scenario is None
    assert code in codes


@pytest.mark.parametrize(("right", "wrong", "code"), REFUSED.values(), ids=REFUSED)
def test_a_trap_is_named_without_libyaml_too(
    right: str, wrong: str, code: str, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("simulator.yaml_reader._LOADER", yaml.BaseLoader)
    assert code in verdict(desk, instead(right, wrong))[1]


def test_no_and_off_are_what_the_author_means(desk: Path) -> None:
    for word in ("NO", "no", "off", "false", "False"):
        scenario, codes = verdict(desk, instead("choice: true", f"choice: {word}"))
        assert codes == []
        assert scenario.policy.choice is False


def test_every_problem_is_named_at_once(desk: Path) -> None:
    text = (
        GOOD.replace("channel: chat", "channel: chatt").replace("anger: 7.5", "anger: 12").replace("trade: ", "trad: ")
    )
    text = text.replace(TITLE, "title: Order #42").replace("quick, allergic", "TODO, allergic")
    _, codes = verdict(desk, text.replace("stake: your", "stake: &the your").encode())
    assert sorted(codes) == ["F201", "F203", "F205", "M315", "Y112", "Y120"]


def test_a_problem_stands_where_it_is_written(desk: Path) -> None:
    (desk / "crib.yaml").write_bytes(instead("- Words don't hold", "- Words: don't hold").replace(b"\n", b"\r\n"))
    (problem,) = load(desk).problems
    assert GOOD.splitlines()[problem.line - 1].strip().startswith("- Words don't hold")
    assert problem.column == 9
    assert problem.source_line == "- Words: don't hold a mattress up. What happens now?"
