"""Begin a scenario: ask an author a few questions and write a commented file that can be played at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from simulator.library import load
from simulator.names import slug
from simulator.new_words import HOSTILE, KIND, Answers, capital, plain_replies
from simulator.new_yaml import rehearsals_yaml, scenario_yaml
from simulator.problems import Problem
from simulator.prover import prove
from simulator.rehearse import play
from simulator.sheet import did_you_mean
from simulator.words import Channel

_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_MANNER = "Quick and angry, and fair to anyone who is straight with them."


class NewScenarioError(ValueError):
    """Say why no file was written, and what to answer instead; `name` is the question to answer anew, "" for none."""

    def __init__(self, words: str, name: str = "") -> None:
        super().__init__(words)
        self.name = name


@dataclass(frozen=True, slots=True)
class Question:
    """Hold one question: its name in an answers file, its words, an example, how many phrases of what length fit."""

    name: str
    words: str
    example: str
    most: int = 1
    longest: int = 160
    optional: bool = False


QUESTIONS = (
    Question("company", "The company, and what it does?", "Sugar & Rye, a bakery"),
    Question("trade", "Its trade, in a word or two? The file goes into the folder of that name.", "bakery", longest=40),
    Question("channel", "How do they talk: chat, email, phone or counter?", "chat", optional=True),
    Question(
        "customer",
        "Who is the customer? A name, a comma, and who they are and how they get angry.",
        "Ines Kovač, a nurse after a night shift, drier the angrier she gets",
        longest=600,
    ),
    Question(
        "wrong",
        "What went wrong, as you would say it to them? Several things with ; between them.",
        "the cake has the wrong name on it; nobody picked up the phone for an hour",
        most=6,
    ),
    Question(
        "situation",
        "What does the trainee see before the talk: which day and hour it is, what happened and why?",
        "Saturday, eleven o'clock. Two cakes were swapped at the counter. A new one takes three hours.",
        longest=600,
    ),
    Question(
        "known",
        "What is known already, so that nobody need ask? Several things with ; between them.",
        "you collected the cake at eight; your daughter is called Mila",
        most=6,
        optional=True,
    ),
    Question("stake", "Why does it matter, as you would say it to them?", "your daughter turns six today"),
    Question(
        "opening",
        "What do they say first, in their own words?",
        "I picked up my daughter's cake. It says 'Happy retirement, Doug'. She's six. And nobody picks up your phone!",
        longest=2_000,
    ),
    Question(
        "offers",
        "What may be offered? Two or three, with ; between them.",
        "a new cake at your door by three today; your money back",
        most=6,
    ),
    Question("never", "What must not be promised?", "free cakes for a year", most=6, optional=True),
    Question(
        "asks",
        "One thing they know and you need: what would you ask for? Several ways with / between them.",
        "when the party begins / by when you need the cake",
        longest=600,
    ),
    Question(
        "fact", "What do you know once they have told you, as you would say it to them?", "the party begins at four"
    ),
    Question(
        "says", "And how do they tell you, in their own words?", "At four. Eleven children, and they can all read."
    ),
    Question("title", "A title for the card that trainees pick?", "", optional=True),
    Question("id", "A name for the file: small letters and hyphens?", "", longest=60, optional=True),
)


def read_answers(text: str) -> dict[str, str]:
    """Return the answers of a file that has one `name: answer` a line. Raises NewScenarioError."""
    names = [question.name for question in QUESTIONS]
    found: dict[str, str] = {}
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, colon, answer = line.partition(":")
        name = name.strip()
        if not colon or name not in names:
            raise NewScenarioError(f"Line {number} is no `name: answer`. {did_you_mean(name, names)}")
        if name in found:
            raise NewScenarioError(f"Line {number} answers `{name}` a second time. Keep one of the two.")
        found[name] = answer.strip()
    return found


def accepted(question: Question, answer: str) -> str:
    """Return an answer in one line. Raises NewScenarioError, saying what to answer instead."""
    plain = " ".join(answer.split())
    phrases = split(plain) if question.most > 1 else (plain,)
    if not question.optional and not any(phrase.strip(" .") for phrase in phrases):
        raise NewScenarioError(f"`{question.name}` needs an answer, such as: {question.example}")
    if not plain.isprintable():
        raise NewScenarioError(f"`{question.name}` holds a character that nobody can see. Type it again.")
    if len(phrases) > question.most:
        raise NewScenarioError(f"`{question.name}` has {len(phrases)} phrases, and {question.most} fit.")
    if any(len(phrase) > question.longest for phrase in phrases):
        raise NewScenarioError(f"`{question.name}` is too long: {question.longest} characters fit.")
    if question.name == "channel" and plain and plain not in get_args(Channel):
        raise NewScenarioError(f"`channel` cannot be that. {did_you_mean(plain, get_args(Channel))}")
    if question.name == "customer" and not plain.partition(",")[0].strip():
        raise NewScenarioError(f"`customer` begins with a name, such as: {question.example}")
    if question.name == "trade" and not slug(plain):
        raise NewScenarioError("`trade` names the folder: give it a word in the letters a to z, such as bakery.")
    if question.name == "id" and plain and not _SLUG.fullmatch(plain):
        raise NewScenarioError(
            "`id` has small letters, digits and single hyphens, such as wrong-cake: no folders, no dots."
        )
    return plain


def split(answer: str) -> tuple[str, ...]:
    """Return the phrases of an answer, each once, without the full stop that people end them with."""
    return tuple(dict.fromkeys(each.strip().rstrip(".").strip() for each in answer.split(";") if each.strip(" .")))


def answers_from(found: Mapping[str, str]) -> Answers:
    """Return the answers with what was left out filled in. Raises NewScenarioError for an unfit one."""
    given = {question.name: accepted(question, found.get(question.name, "")) for question in QUESTIONS}
    name, _, manner = given["customer"].partition(",")
    wrong = split(given["wrong"])
    title = given["title"] or capital(wrong[0])
    return Answers(
        company=given["company"],
        trade=given["trade"],
        channel=given["channel"] or "chat",
        customer=name.strip(),
        manner=capital(manner.strip()) or _MANNER,
        wrong=wrong,
        stake=given["stake"].rstrip("."),
        opening=given["opening"],
        offers=split(given["offers"]),
        never=split(given["never"]),
        asks=re.sub(r"\s*/\s*", " / ", given["asks"]),
        fact=given["fact"].rstrip("."),
        says=given["says"],
        title=title,
        id=given["id"],
        situation=given["situation"],
        known=split(given["known"]),
    )


def write_new(answers: Answers, folder: Path) -> tuple[Path, tuple[Problem, ...]]:
    """Write the scenario into `folder`/<trade>/<id>.yaml; return where, and the problems that are left to mend.

    An id that was left out is made from the title. Never writes over a file, nor outside the folder. Raises
    NewScenarioError.
    """
    taken = {path.stem for path in folder.rglob("*.yaml")}
    answers = answers if answers.id else replace(answers, id=_free(slug(answers.title) or "my-customer", taken))
    if answers.id in taken:
        raise NewScenarioError(
            f"There is a scenario called `{answers.id}` already. Answer `id` with another name.", "id"
        )
    path = folder / slug(answers.trade) / f"{answers.id}.yaml"
    if not path.resolve().is_relative_to(folder.resolve()):
        raise NewScenarioError(f"{path} leads out of the folder. Answer `trade` with another word.", "trade")
    text = scenario_yaml(answers)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise NewScenarioError(f"{path} is there already, and stays. Answer `id` with another name.", "id") from None
    except OSError as error:
        raise NewScenarioError(f"{path} cannot be written: {error.strerror}.") from None
    library = load(path)
    if not library.scenarios:
        return path, library.problems
    tries = (("plain words", plain_replies(answers)), ("kind words and no plan", KIND), ("hostile", HOSTILE))
    ends = [(name, replies, play(library.scenarios[0], replies).state.ended) for name, replies in tries]
    path.write_text(text + rehearsals_yaml([each for each in ends if each[2]]), encoding="utf-8", newline="\n")
    library = load(path)
    proved = (prove(each, library.sheets[each.id]) for each in library.scenarios)
    return path, (*library.problems, *(problem for proof in proved for problem in proof.problems))


def _free(name: str, taken: Collection[str]) -> str:
    """Return the name, with a number behind it where it is taken."""
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (name, *numbered) if each not in taken)


def ask(say: Callable[[str], None], hear: Callable[[], str | None], found: dict[str, str], *, again: bool) -> None:
    """Put every question that `found` has no answer to, and put the answers there; None ends it.

    With `again`, an answer that does not fit is asked for once more. Without, it stays in `found` with all that
    follows, so that nothing typed is lost. Raises NewScenarioError.
    """
    for number, question in enumerate(QUESTIONS, 1):
        if question.name in found:
            continue
        say(f"\n{number}. {question.words}{' (Enter to leave it out)' if question.optional else ''}")
        if question.example:
            say(f"   such as: {question.example}")
        while question.name not in found:
            answer = hear()
            if answer is None:
                raise NewScenarioError(f"The answers stopped at question {number}; nothing was written.")
            try:
                found[question.name] = accepted(question, answer)
            except NewScenarioError as error:
                if not again:
                    rest = (each.name for each in QUESTIONS[number:])
                    found |= {question.name: answer.strip(), **dict(zip(rest, iter(hear, None), strict=False))}
                    raise NewScenarioError(f"Line {number}: {error} Nothing was written.") from None
                say(f"   {error}")
