"""People from CSV files as spreadsheets really write them, and every way in which a line can be wrong."""

from __future__ import annotations

import csv
import io

import pytest

from tests.training.signed_up import School
from training.people.entrance import Entrance
from training.people.importing import PeopleImport, Plan, links_csv
from training.people.register import People, PeopleError
from training.permits import NotAllowedError
from training.visitors import ANONYMOUS

GOOD = "name,email,role,team\nAna Silva,Ana@Example.com,Trainer,North\nBo,bo@example.com,,\n"


def service(school: School, name: str = "olga") -> PeopleImport:
    return PeopleImport(school.store, school.visitor(name), school.clock)


def look(school: School, text: str, name: str = "olga") -> Plan:
    return service(school, name).look(text.encode())


def rows(plan: Plan) -> list[tuple[str, str, str, str]]:
    return [(each.name, each.email, each.role, each.team) for each in plan.newcomers]


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode(),
        GOOD.encode("utf-8-sig"),
        GOOD.encode("utf-16"),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace(",", ";").encode(),
        GOOD.replace(",", "\t").encode("utf-16"),
        GOOD.replace("name,email", "  Name , EMAIL ").encode(),
        GOOD.replace("name,email", "Name,E-Mail").encode(),
        GOOD.replace("name,email", "name,Email address").encode(),
        GOOD.replace("Ana Silva", '"Ana Silva"').encode() + b"\n\n,,,\n",
    ],
)
def test_files_as_spreadsheets_save_them_are_read(school: School, data: bytes) -> None:
    plan = service(school).look(data)
    assert plan.problems == ()
    assert rows(plan) == [("Ana Silva", "ana@example.com", "trainer", "North"), ("Bo", "bo@example.com", "trainee", "")]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "among the headings: name, email"),
        ("Ana,ana@example.com\n", 1, "among the headings: name, email"),
        ("name,role\nAna,trainee\n", 1, "among the headings: email"),
        ("name,email,email\nAna,a@b.de,a@b.de\n", 1, "twice"),
        ("name,email\n", 2, "nobody in this file"),
        ("name,email\nAna,a@b.de\nBo,nothing\n", 3, "no e-mail"),
        ("name,email\n,a@b.de\n", 2, "name is missing"),
        ("name,email\nAna,a@b.de\n\nBo,A@B.de\n", 4, "on line 2 already"),
        ("name,email\nTom,tom@example.com\n", 2, "has an account"),
        ("name,email,role\nAna,a@b.de,boss\n", 2, "no such role"),
        ("name,email,team\nAna,a@b.de,=cmd|' /C calc'!A0\n", 2, "like a formula"),
        ('name,email\n"=HYPERLINK(""http://x"")",a@b.de\n', 2, "like a formula"),
        ("name,email\n+Ana,a@b.de\n", 2, "like a formula"),
        ("name,email\nAna,=a@b.de\n", 2, "no e-mail"),
        ("name,email\nSilva, Ana,a@b.de\n", 2, "more cells than headings"),
        ('name,email\n"Ana,a@b.de\n', 2, "quote is opened"),
        ("name,email\nA\u202ena,a@b.de\n", 2, "invisible"),
        ("name,email\nAna\0,a@b.de\n", 0, "no CSV file"),
        (f"name,email\n{'x' * 81},a@b.de\n", 2, "too long"),
    ],
)
def test_a_problem_is_named_with_its_line_and_what_to_do(school: School, text: str, line: int, words: str) -> None:
    (problem,) = look(school, text).problems
    assert problem.line == line
    assert words in problem.text


def test_a_file_that_is_no_text_says_where(school: School) -> None:
    (problem,) = service(school).look("name,email\nAna,a@b.de\nJosé,j@b.de\n".encode("latin-1")).problems
    assert problem.line == 3
    assert "in Excel: “CSV UTF-8”" in problem.text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00\n\n\n\xee\x80", "a spreadsheet as Excel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"\n\n\n\x1f\x8b\x08\x00", "no text"),
        (b"\xff\xfe" + "name,email\nAna\0,a@b.de\n".encode("utf-16-le"), "no text"),
    ],
)
def test_what_is_no_table_at_all_is_called_so_and_no_line_is_blamed(school: School, data: bytes, words: str) -> None:
    (problem,) = service(school).look(data).problems
    assert problem.line == 0
    assert problem.text.startswith("This is no CSV file, but ")
    assert words in problem.text
    assert "CSV UTF-8" in problem.text


def test_ten_thousand_are_taken_and_one_more_is_too_many(school: School) -> None:
    lines = [f"Person {n},p{n}@example.com" for n in range(10_001)]
    assert "10,000" in look(school, "name,email\n" + "\n".join(lines)).problems[0].text
    made = service(school).take_in(("name,email\n" + "\n".join(lines[:10_000])).encode())
    assert len({each.link for each in made}) == 10_000
    again = look(school, "name,email\n" + "\n".join(lines[:3]))
    assert (again.problems, again.again) == ((), 3)


def test_a_manager_brings_in_their_own(school: School) -> None:
    text = "name,email,role,team\nA,a@b.de,owner,North\nB,b@b.de,trainee,South\nC,c@b.de,,\nD,d@b.de,manager,north\n"
    plan = look(school, text + "E,e@b.de,,Evening\n", "mona")
    assert [(each.line, each.text.split(".")[0]) for each in plan.problems] == [
        (2, "The role owner is above yours"),
        (3, "This is none of your teams"),
        (4, "The team is missing: without one you would not see them yourself"),
    ]
    assert plan.new_teams == ("Evening",)
    for name in ("rita", "tom"):
        with pytest.raises(NotAllowedError):
            look(school, text, name)


def test_nothing_is_stored_while_a_line_has_a_problem_unless_it_is_left_out(school: School) -> None:
    data = (GOOD + "Bad,bad,,Evening\nGood,good@example.com,,Evening\n").encode()
    with pytest.raises(PeopleError, match="Nothing was stored"):
        service(school).take_in(data)
    olga = People(school.store, school.visitor("olga"), school.clock)
    assert olga.invited() == []
    made = service(school).take_in(data, leave_out=True)
    assert {each.email for each in olga.invited()} == {"ana@example.com", "bo@example.com", "good@example.com"}
    door = Entrance(school.store, ANONYMOUS, school.clock)
    ana = school.who(school.cookie(door.accept(made[0].link, "seven loud blue whales")))
    assert (ana.name, ana.role, ana.teams) == ("Ana Silva", "trainer", frozenset(("north",)))


def test_the_links_come_as_a_file_that_holds_no_formula(school: School) -> None:
    made = service(school).take_in(GOOD.replace("Bo,", '"Bo ""B"" O\'Neil, jr.",').encode())
    text = links_csv(made, "https://train.example.com/sign-in?invitation=").decode("utf-8-sig")
    table = list(csv.reader(io.StringIO(text)))
    assert table[0] == ["name", "email", "role", "team", "link"]
    assert table[2][0] == 'Bo "B" O\'Neil, jr.'
    assert table[2][4].endswith(made[1].link)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in table for cell in row)
