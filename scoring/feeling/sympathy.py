# ruff: noqa: E501 - one way to say a thing is one line
"""Tell sorrow over a death from an apology, and a failing of ours from what merely happened."""

from __future__ import annotations

from scoring.feeling.regret import REGRET
from scoring.patterns.quick import compiled
from scoring.reading.phrases import Found
from scoring.reading.text import Reading, cleaned

AGENT = compiled(
    r"\b(?:we|i|our|us) (?:[a-z']{1,14} ){0,2}(?:let|left|lost|missed|failed|broke|cut (?:you|u|him|her|them|off)|rang off|walked away|turned you|bounced|billed|charged|hung|gave|kept|forgot|shrugged|quoted|told|sent|didn't|didnt|should have|should of|shouldn't have|shouldnt have|never [a-z]{3,9}ed|put|made|took|cancelled|ignored|promised|sold|caused|cost|destroyed|ruined|shrunk|shrank|wrecked|spoilt|spoiled|damaged|mishandled|overlooked|laughed|swore|shouted|snapped|mocked|dismissed|brushed|fobbed|hid|smashed|scratched|dented|dumped|threw|refused|misread|misjudged|muddled|botched|bungled|skipped|delayed|withheld|misplaced|mislaid|overcharged|lied|misled|had you|made you|were wrong)\b(?! you to\b| to make| (?:know|realise|realize|mean|understand|want|see|hear)\b)"
    # "I've sent you a new one" mends: only what harms, with whom it harms
    r"|\b(?:we|i)(?:'ve|'d| have| had) (?:[a-z']{1,10} ){0,2}?(?:let you down|left you (?!a |an )|kept you|had you|cost you|hurt you|ignored you|failed (?:you|to)|forgotten|ruined|wasted|messed|broken (?:your|our|a)|lost (?:your|it)|mixed)"
    r"|\b(?:we|i)(?:'ve|'d| have| had) (?:[a-z']{1,10} ){0,2}?(?:sent|given|told|charged|billed|put|booked|made|posted|packed|delivered|fitted|taken|quoted)(?: [a-z]{1,10}){0,4} (?:wrong|twice|too (?:much|many|late)|in error|by mistake)\b"
    r"|\b(?:we|i|our \w{2,12}) (?:came|turned up|arrived|got there|were|started|finished) (?:[a-z0-9]{1,10} ){0,3}late\b"
    r"|\b(?:we|i) (?:read|heard|took|got|put|had|understood) (?:it|that|this|you|your \w{1,14}) (?:all |completely )?wrong\b"
    r"|\b(?:sorry|apologi[sz]e|apologies|regret|sory)[, a-z]{0,16} (?:for|about) (?:not |never |how (?:we|i) |the way (?:we|i) )?(?:charging|leaving|letting|keeping|quoting|losing|missing|failing|breaking|sending|hanging|giving|billing|taking|making|putting|ignoring|passing|cancelling|telling|not|asking|forgetting|bouncing|overcharging|delivering|answering|turning|wasting|treating|mixing|misleading)"
    # "sorry we wrote back about a suitcase": whatever we did, in the past or in the present of a learner
    r"|\b(?:sorry|apologi[sz]e|regret|sory)(?: to you)?(?:,? (?:that|for how|how|when|for when|because))? (?:we|i|our [a-z]{2,12})(?:'d| had|'ve| have)? (?:[a-z]+ly |as good as |even |then |only |just )?"
    r"(?!can\b|can't|cannot|could|do\b|don|will|won|am\b|are\b|have\b|haven|must|may\b|might|would|wish|hope|hear|see\b|understand|know|feel|felt|need|think|ask\b|want|no\b|not\b|did read|was|were|is\b|has\b|on\b|in\b|but\b|and\b|all\b|both\b|really\b|truly\b|at\b)[a-z]{2,14} (?!you to\b)[a-z0-9]"
)
_KIN = r"(?:late |poor |dear |dead )?(?:husband|wife|father|mother|dad|mum|mom|mam|son|daughter|brother|sister|partner|gran|granny|nan|grandmother|grandfather|grandad|friend|child|baby|parents?)"
MOURNS = compiled(
    rf" (?:to (?:hear|read|learn) )?(?:about|for|of|on) (?:the (?:loss|death|passing) of |losing |hearing about )?(?:your|ur|yr) (?:loss|bereavement|{_KIN})\b(?!'|s'| [a-z]+ing| had| was| is| has)"
)
"""What follows "sorry" where it is a condolence."""
_AND_FOR_US = compiled(
    r"\band (?:also |sorry |as sorry )?(?:(?:for|about) (?:not|never|how (?:we|i)|the way (?:we|i)|what (?:we|i)|our|my)|that (?:we|i|our|nobody))\b"
)
"""Where an act of ours stands beside their loss: "sorry for your loss, and for not calling when I said"."""
DIED = compiled(
    rf"\b(?:he|she|{_KIN})(?:'s| is| has| was)?(?: just| also)? (?:dead|died|dying|passed|gone)\b|\b(?:deaths?|passed away|buried|widow(?:er|ed)?|bereave\w*|(?:my|your|his|her) late {_KIN}|your loss|lost (?:my|your|his|her) {_KIN})\b"
)
"""A death that is spoken of."""


def condoles(reading: Reading) -> bool:
    """Tell whether a reply is sorry about a death: that is sympathy, and no apology."""
    if "condolence" in reading.text or "condolences" in reading.vocabulary:
        return True
    return any(each.label == "regrets" and mourns(reading, each) for each in REGRET.find(reading))


def mourns(reading: Reading, act: Found) -> bool:
    """Tell whether words of regret are a condolence."""
    start, end = reading.sentence_at(act.start)
    if AGENT.search(reading.text, start, end):
        return False
    if _AND_FOR_US.search(reading.text, act.end, end):
        return False
    if MOURNS.match(reading.text, act.end):
        return bool(DIED.search(reading.text) or DIED.search(_told(reading)))
    return bool(DIED.search(reading.text, act.end, end))


def _told(reading: Reading) -> str:
    """Return all that the customer has said, and what is known."""
    reply = reading.reply
    return cleaned(" ".join((*(each.customer for each in reply.earlier), reply.answering, *reply.case.known)))
