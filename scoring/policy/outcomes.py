# ruff: noqa: E501 - one way to say a thing is one line
"""Find outcomes that are promised though the policy says that nobody may: "the money comes back", "the boat will wait".

A ban names its outcome in the author's words ("a promise that the cello turns up"); a trainee promises it in others ("we'll
find your cello"). So bans are sorted by what kind of outcome they name, and each kind has its ways of being promised.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scoring.matching.meaning import keys_in
from scoring.patterns.quick import compiled

_PROMISING = compiled(
    r"^(?:a |an |any |the )?(?:(?:promis|guarantee|forecast|predict)\w*|say(?:ing)?|statement|word)\b(?: that| what| about| for| of| on)*|\bfor certain\b"
)
_THEIRS = r"(?:your|the|it|them|that|all|every|everything|his|her|their)"
_KINDS = (
    (  # what is lost comes back
        r"\b(?:(?:comes?|gets?|getting|given|goes)\b.{0,24}\bback|turns? up|(?:is|are|gets?) (?:found|recovered|returned)|will be found)\b",
        rf"\b(?:get|have|see|bring|send|give|win|put)\b.{{0,30}}\bback\b(?! (?:to you|on the)\b)|\b(?:recover|retrieve|find|rescue|trace|save) {_THEIRS}\b|\b(?:come|comes|be|coming|turn|turns|show|shows|get|arrive) (?:back|up|found|recovered|returned|rescued)\b|\b(?:won't|will not|never|haven't|not) (?:going to )?(?:be )?(?:lose|lost|gone)\b",
    ),
    (  # nothing has happened to it
        r"\b(?:unharmed|undamaged|unhurt|as good as new|like new|in one piece|intact|perfect)\b",
        r"\b(?:be|is|it's|'s|look|looks|come out|like|as) (?:\w+ )?(?:fine|safe|unharmed|undamaged|ok|okay|alright|all right|intact|like new|as new|good as new|new|perfect|spotless|as it was)\b|\b(?:won't be|isn't|is not|not) (?:harmed|damaged|hurt|broken|scratched)\b|\bin one piece\b|\bnothing (?:has |will have )?happened to\b|\bno (?:harm|damage)\b",
    ),
    (  # somebody or something waits for them
        r"\bwaits?\b",
        r"\b(?:wait|waits|hold|holds|make|catch|reach|get)\b.{0,16}\b(?:it|you|boat|ferry|ship|train|plane|flight|bus)\b|\bwaits?\b|\bwon't (?:leave|sail|go) without\b",
    ),
    (  # somebody decides for them
        r"\b(?:succeeds?|wins?|pass(?:es)?|goes through|covered|approved|accepted|paid|(?:in|will) (?:your favour|decide)|upheld|dropped)\b",
        r"\b(?:win|wins|succeed|succeeds|pass|passes|go through|be (?:covered|paid(?: for)?|approved|accepted|upheld|successful|cancelled|dropped|waived|fine)|in your favou?r|side with you|be on your side|overturn\w*|(?:cancel|drop|accept|approve|grant|uphold|cover) (?:it|the|your|that)|say yes)\b|\bwon't lose\b",
    ),
    (  # a thing works again
        r"\b(?:runs?|works?|is (?:fixed|mended|repaired|back on|warm))\b",
        r"\b(?:run|runs|work|works|be (?:working|running|fixed|back on|on again|repaired|mended|going)|have (?:your |the |any )?(?:heating|heat|hot water|power|internet|signal))\b",
    ),
    (  # there is nothing to fear
        r"\b(?:nothing to worry|no danger|harmless|nothing serious|not serious)\b",
        r"\b(?:it|this|that|you|everything|she|he|all)(?:'ll| will|'s| is)(?: going to)?(?: (?:probably|surely|just|certainly))? be (?:fine|ok|okay|alright|all right|good|well|nothing)\b|\bnothing (?:serious|bad|to (?:worry|fear|be afraid))\b|\bharmless\b|\bbenign\b|\bnot (?:serious|cancer|dangerous)\b",
    ),
)
_BANNED = tuple((compiled(ban), compiled(said)) for ban, said in _KINDS)
_FEAR = _BANNED[-1][0]
_ASSURED = compiled(
    r"\b(?:will|going to|gonna|shall|can|sure|certain|certainly|definitely|promise|guarantee\w*|always|gets?|comes?|turns?|is|most|they|won't|isn't|never)\b|'ll\b|'s\b"
)
_HEDGED = compiled(
    r"\b(?:try|trying|tries|tried|hope|hoping|hopefully|may|might|maybe|perhaps|could|would|if|when|whether|until|till|once|as soon as|before|in case|can't|cannot|cannae|canny|cant|dinnae|nobody|no[- ]?one|don't know|not (?:know|sure|certain|promise|say|tell)|chance|likely|probably|possibl[ey]|(?:do|doing|done) (?:everything|all|what|my|our)|want|wish|ask|asks|asking|asked|check\w*|look(?:ing)? (?:for|into|at|in)|search\w*|find(?:ing)? out|see if|unless|how|what|where|depends?|even if|promised|said|told|so that|in order|who|which|to (?:get|find|recover|bring|save|fetch|see|make|catch|win))\b|\?"
)
_SWORN = compiled(
    r"\b(?:promise|guarantee\w*|certain|certainly|definitely|for sure|i'm sure|100 ?%|my word|swear|trust me)\b"
)
_CONTACT = compiled(
    r"\b(?:i|we|he|she|they|someone|somebody|colleague|team|manager)(?:'ll| will| can|'m|'re)? (?:get|come|be|go|getting|coming) (?:straight |right )?back\b|\b(?:ring|call|phone|text|write|email|message|report)\w* (?:(?:to )?(?:you|u) )?back\b|\bback to (?:you|u)\b"
)
_OF_A_THING = compiled(
    r"\b(?<!make sure )(?:an?|another|one|the (?:loan|spare|other|new)) (?:[a-z-]{1,14} ){1,3}(?:that|which) "
    r"(?:works?|runs?|is|will (?:work|run|be))\b[^,.;]{0,40}"
)
"""What is said of a thing that is lent or brought ("a phone that works on the mobile network") promises no outcome."""
_DAY = compiled(r"\b(?:day|date|time|hour) (?:by|on|at|when) (?:which )?")
_COMES = compiled(r"\b(?:comes?|arrives?|have|get|receive|be|is|sends?|there|ready)\b")
_Things = tuple[frozenset[str], ...]
_UNSWORN = compiled(
    r"(?:\b(?:not|no|never|cannot|cannae|canny|cant|without)|n't)\b[^.!?]{0,24}?\b(?:promise|guarantee\w*|word|certain|sure)\b"
)
_ALL = compiled(r"\b(?:all|every|everything|both|whole|complete\w*)\b")
_IT = compiled(r"\b(?:it|they|them|this|that|everything|you)\b")
_SUM = compiled(r"[£$€]\s?\d|\b(?:money|penny|pence|cents?|cash|funds|quid)\b")


@dataclass(frozen=True, slots=True)
class _Ban:
    """Hold one outcome nobody may promise: how it is said, of what things, whether all of them."""

    said: re.Pattern[str]
    things: frozenset[str]
    money: bool
    every: bool
    free: bool


@lru_cache(maxsize=512)
def _bans(not_allowed: tuple[str, ...]) -> tuple[tuple[_Ban, ...], _Things, _Things]:
    """Return the outcomes banned, the things not to be guaranteed, and the things for which no day may be named."""
    made, things = [], []
    for phrase in map(str.lower, not_allowed):
        lead = _PROMISING.search(phrase)
        if not lead:
            continue
        kinds = [(ban, said) for ban, said in _BANNED if ban.search(phrase)]
        for ban, said in kinds:
            rest = _PROMISING.sub(" ", phrase)
            made.append(_Ban(said, _things(rest), bool(_SUM.search(rest)), bool(_ALL.search(rest)), ban is _FEAR))
        if not kinds and "say" not in lead[0] and "word" not in lead[0]:
            things.append(_things(phrase[lead.end() :]))
    days = [_things(phrase[day.end() :]) for phrase in not_allowed if (day := _DAY.search(phrase))]
    return tuple(made), tuple(filter(None, things)), tuple(filter(None, days))


_VERBS = keys_in(
    "comes come back turns up gets getting given found returned recovered will be is again today tonight tomorrow now "
    "succeeds wins waits runs works every all good new like sends send unharmed covered paid decide case"
)


def _things(words: str) -> frozenset[str]:
    """Return the words for what a ban is about, without its verbs."""
    return frozenset(key for key in keys_in(words) - _VERBS if key[0] not in "~#@$")


def promises_outcome(
    words: str, sentence: str, keys: frozenset[str], not_allowed: tuple[str, ...], *, timed: bool
) -> bool:
    """Tell whether a clause, whose meaning is `keys`, says that a banned outcome will come."""
    bans, things, days = _bans(not_allowed)
    words = _OF_A_THING.sub(" ", _CONTACT.sub(" ", words))
    if not (bans or things or days) or _HEDGED.search(words) or not _ASSURED.search(words):
        return False
    for ban in bans:
        if ban.every and not _ALL.search(words):
            continue
        about = ban.free or not ban.things.isdisjoint(keys) or (ban.money and _SUM.search(words)) or _IT.search(words)
        if about and ban.said.search(words):
            return True
    if timed and any(not each.isdisjoint(keys) for each in days) and _COMES.search(words):
        return True
    return bool(_SWORN.search(_UNSWORN.sub(" ", sentence))) and any(not each.isdisjoint(keys) for each in things)
