# ruff: noqa: E501 - one meaning is one line
"""Find what keeps civil words from being calm help: others are spoken of, strings are attached, only news is promised.

Each meaning has a ceiling for the tone: whoever sells, haggles or recites to an angry person has no steady voice, however polite the words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from scoring.doing.moves import moves
from scoring.findings.clarity import clarity
from scoring.findings.heard import hear
from scoring.harm.danger import known_dangers
from scoring.inquiry.questions import asks
from scoring.matching.meaning import acts_in
from scoring.offering.offers import offered
from scoring.offering.strings import strings
from scoring.patterns.quick import compiled
from scoring.policy.promises import over_promised
from scoring.reading.once import once
from scoring.reading.others import FIRM, FOLK, SOME
from scoring.reading.text import Reading


class Mark(NamedTuple):
    """Hold one thing that keeps a reply from sounding calm and helpful: its place, its name, the level it allows."""

    start: int
    end: int
    cue: str
    most: int


_CUSTOMERS = rf"(?:{FOLK}|customer|client|guest|member|riders|residents|shoppers|readers|learners|travellers|diners)"
_OF_THEM = r"(?:would|have|has|are|do|does|did|feel|felt|find|found|get|tell|told|say|said|like|were|can|ask|asked|want|who|with|prefer|choose|in (?:your|that|such))"
OTHERS = compiled(
    # what some feel, ask or find helpful says nothing to the one who writes
    rf"\b(?:{SOME}|a lot of|a number of|most of our|some of our|many of our) (?:other )?{_CUSTOMERS} (?:[a-z]+ly |also )?{_OF_THEM}\b"
    r"|(?:^|[.!?,;] ?|\band )(?:some|others|many|a few|several) (?:have|had|ask|asked|prefer|choose|find|like|want|tell us)\b"
    rf"|\b{_CUSTOMERS} (?:often|sometimes|usually|frequently|generally|tell us|find that|like (?:yourself|you))\b"
    rf"|\b(?:a|any|another) (?:lesser|worse|cheaper|different) (?:{FIRM}|garage|school|clinic|store|brand)\b"
    r"|\b(?:anyone|anybody|somebody|someone|a person|those|any customer) in (?:your|that|such a) (?:position|situation|place)\b(?! would (?:be|feel|mind)\b)"
    rf"|\bwe (?:always|never|generally|usually|normally) (?:[a-z]+ )?(?:to )?(?:apologi[sz]e|like to|want to|try to|listen|care|regret|hear|say sorry|feel)\b"
    r"|\bas an? (?:company|business|practice|organi[sz]ation|team|brand|nursery|charity|family (?:firm|business))\b(?:,)? (?:we|our)\b(?! (?:have )?(?:failed|let|got|did|didn't|owe|broke|messed|missed)\b)|\bwe (?:at|in) the [a-z]+ (?:trade|business|industry)\b"
)
ITSELF = compiled(
    # what the house values, and how its work goes for everybody
    r"\b(?:matters?|(?:is|are) (?:very |so |extremely |really )?important|means? (?:a lot|so much|the world)) to us\b|\bwe (?:really |truly |do |greatly |always |genuinely )*value (?:you|your)\b"
    r"|\btake (?:this|these|that|it|such|any|all|every|your|matters?|things?|complaints?|safety|security|privacy)(?: (?:kind|sort) of (?:thing|matter))?(?: [a-z]+){0,3}? (?:(?:very|extremely|so|really|incredibly) )*seriously\b"
    r"|\b(?:is|are|remains?) (?:always |and always will be )?our (?:absolute |very )?(?:top|number one|first|highest|main|greatest) (?:priority|concern)\b|\b(?:my|our) number one priority\b"
    r"|\b(?:is|are|get|being) (?:worked on|handled|dealt with|processed|reviewed|checked|answered|looked at|seen) (?:strictly )?in (?:the )?(?:order|turn|sequence|date order)\b"
    r"|\b(?:every|each) (?:claim|case|repair|order|complaint|request|situation|customer) (?:is|'s) (?:different|unique|individual|important)\b|\b(?:times?|timescales?|timeframes?|steps|costs|prices|delays|results|waits) (?:can|may|do|might|will) (?:vary|differ|depend|change)\b"
    r"|\bwork(?:s|ing)? (?:really |very |extremely |incredibly |so |tirelessly |flat out |around the clock |round the clock |hard )+to\b(?! (?:get|find|bring|fix|reach) (?:you|your)\b)"
)
WOES = compiled(
    # it is the agent, or a colleague, who has it hard
    r"\b(?:my|our) (?:own )?(?:worst|hardest|busiest|toughest|longest) (?:[a-z]+ )?(?:week|day|month|shift|year|morning|night)\b"
    r"|\b(?:all|both) in (?:the same|this) (?:boat|together)\b|\b(?:i|we|i've|we've|i have|we have)(?: had| haven't had| not had)? (?:no|a|without a) (?:[a-z]+ )?(?:break|lunch|day off|pause)\b"
    r"|\b(?:i've|i have|we've|we have) had (?:about |over |nearly )?(?:\w+ ){0,2}of (?:these|them|those) (?:today|since|this|already)\b"
    r"|\b(?:it's|it is|it has been|it's been) (?:hard|tough|difficult|draining|stressful|exhausting|a nightmare|no picnic) (?:for|on) (?:us|me|the (?:team|staff|lads|girls|crew)|all of us|everyone (?:here|involved))\b"
    r"|\bspare a thought for\b|\b(?:feel|felt|feeling|sorry) for (?:everyone|everybody|all) (?:involved|concerned|here)\b"
    r"|\b(?:he|she|they)(?:'s| is|'re| are)? (?:(?:all |so )?on (?:his|her|their) own|run ragged|goes? home|rushed off|stretched|exhausted|shattered|worn out|doing (?:his|her|their) best)\b[^.!?]{0,60}\b(?:since|phone|shattered|exhausted|draining|tired|feet|never stops|hours)\b"
)
SELLS = compiled(
    r"\b(?:would you be interested in|have you (?:thought about|considered) (?:upgrading|joining|signing|switching|our|adding)|can i interest you in|why not (?:upgrade|join|try our|treat|add))\b"
    r"|\b(?:members|subscribers|cardholders|plus customers) (?:save|get|enjoy|pay)\b|\bsave (?:up to|as much as) \d|\bfirst (?:month|year|three months|visit) (?:is |comes )?(?:free|half price|on us)\b"
    r"|\b(?:special|limited|exclusive) (?:time )?offer\b|\b(?:upgrade|switch) (?:you )?to (?:our |the )?(?:premium|plus|gold|platinum|pro|unlimited|higher|top)\b|\bwhile (?:i've got you|i have you|you're here)\b[^.!?]{0,60}\b(?:offer|deal|upgrad(?:e|ing)|join|club|plan|premium|discount|sign|save|interest\w*)\b"
    r"|\bour (?:new )?(?:\w+ )?(?:loyalty|rewards|health|members|vip) (?:club|scheme|programme|program|plan|card)\b"
)
RECORDS = compiled(
    r"\b(?:we|i)(?: can| hereby| do)? (?:confirm|acknowledge) (?:receipt of|having received)\b|\b(?:documented|recorded|logged|noted|registered|captured) (?:your|the) (?:statement|account|complaint|comments?|concerns?|points?|readings?|feedback|version)\b"
    r"|\b(?:statement|account|comments?|complaint|concerns?|case|file|all of (?:this|the above)) (?:is|are|has been|have been) (?:now )?(?:documented|recorded|noted|logged|on (?:the |our )?(?:file|record|system)|up to date)\b"
    r"|\b(?:add|put|note|write|log|enter) (?:it|this|that|them|all of (?:it|this))(?: all)? (?:to|on|in|into|down in) (?:the|your|our) (?:notes?|file|record|account|log|system)\b|\bnow on (?:the |our )?(?:file|record)\b"
)
_STATES = compiled(
    r"\byou (?:state|stated|claim|claimed|allege|alleged|assert|declare|wrote|asked)\b(?: (?:that|you)\b|:)"
)
NEWS = compiled(
    # word of how it goes is promised, and nothing else
    r"\b(?:receive|get|have|expect|hear|give you|send you|be given|be sent) (?:an?|another|a further|further|regular|hourly|daily|weekly|the next|some) (?:further |short |brief |progress |status )?(?:updates?|progress report|status report|bulletin)\b"
    r"|\bupdates? (?:will|shall) (?:continue|follow|be)\b|\b(?:reach|reached|enter|entered|move|moved) (?:its|the|a|to the) next (?:stage|step|phase)\b|\bfurther along\b"
    r"|\bkeep(?:ing)? you (?:updated|posted|informed|in the loop|up to date|abreast)\b|\b(?:final|formal|full) (?:position|response|outcome)\b(?! (?:on|is|was) )"
    r"|\bguide you (?:through|along)\b|\b(?:with|beside) you every step\b|\beverything (?:we|i) can to (?:make|ensure|help|support)\b"
)
WOULD_HAVE = compiled(
    # what would have been done in another case is done for nobody
    r"\b(?:i|we) (?:would|could|might)(?: (?:normally|usually|happily|gladly|ordinarily))?(?:'ve| have| of) (?:been able to |happily |gladly |normally |usually )?(?:sent|given|refunded|offered|booked|put|arranged|replaced|waived|paid|come|called|credited|fixed|helped|done|moved|swapped|covered|couriered)\b(?![^.!?]*\b(?:(?:and|but) (?:we|i) (?:didn't|did not|never)|nobody did|no one did)\b)"
    r"|\bwould(?:'ve| have) been (?:open|available|offered|possible|free|covered|refunded|sent|yours)\b"
)
SHAM = compiled(
    # every way that is offered is one to pay, to wait or to go without
    r"\b(?:(?:i|we) can offer (?:you )?(?:is |are )?(?:as follows|the following|these|two|three)?|(?:your|the|these|two|three) (?:options|choices|ways)(?: are| is|:)|you (?:can|may|could) (?:either|choose to))\W+(?:[^.!?]{0,30}\b)?(?:you (?:can|may|could) )?"
    r"(?:pay|wait|leave it|accept|keep|live with|put up with|cancel and pay|go without|try again|reorder|buy)\b[^.!?]{0,160}?(?:,| or ) ?(?:or )?(?:you (?:can|may|could) )?(?:pay|wait|leave|accept|keep|live with|put up|cancel|go without|try again|remain|stay|reorder|buy|do nothing)\b"
)
_BIDDEN = compiled(
    r"(?:^|[.!?:;\n])\W*(?:(?:step )?(?:\d|one|two|three|four|five|six)[.):,]? ?|then,? |next,? |after that,? |first,? |second,? |third,? |finally,? |and |kindly |please |also,? |do |just ){0,3}"
    r"(?:ask|attach|book|bring|buy|call|check|clean|collect|complete|contact|cut|delete|download|drop|e-?mail|fill|find|follow|get|go|hold|install|keep|leave|log|look|make|measure|note|open|order|pay|phone|photograph|pop|post|press|print|provide|put|read|rebook|record|register|remove|request|reset|restart|return|ring|scan|scratch|search|select|send|set|sign|soak|speak|submit|switch|take|tell|test|try|turn|unplug|update|upload|use|visit|wait|wash|write)\b"
    r"(?! (?:me|us|on|it (?:with|to) (?:me|us))\b|,)"
)
_ADVISED = compiled(
    r"\b(?:may i|can i|i'd|i would|we'd|we would|might i|could i) (?:also )?(?:suggest|recommend|advise)\b[^.!?]*?\b(?:you|that you) (?:[a-z]+ ){1,8}?[^.!?]*,[^.!?]* (?:and|or) "
)
_FELT = r"(?:so |very |really |rather |a bit )?(?:[a-z]{3,}(?:ed|ing|ious|ful|ry|less|ous|ken)|let down|sad|hurt|upset|low|alone|cross|mad|livid|sick|tired|distraught)"
_HEAP = compiled(rf"\b(?:be|feel|feels|feeling|are|so) {_FELT}(?:(?:, and|, | and ){_FELT}){{3,}}")
_MUST_FEEL = compiled(r"\b(?:must|can only imagine how|do) (?:have )?(?:be|been|feel|felt) ")
_SORRY = compiled(r"\b(?:sorry|apolog(?:y|ies|i[sz]e[sd]?|i[sz]ing))\b")
_WE = compiled(r"\b(?:i|i'll|i'm|i've|i'd|we|we'll|we're|we've|we'd|us|our|me|free|yours)\b")
_CONTACTS = frozenset(
    ("CHECK", "CONSIDER", "REPLY", "REPORT", "TRANSFERRED", "RAISE", "NOTE", "LOOK", "LETTER", "SEND", "CALL")
)
_LABELS, _SORRIES, _BIDS = 3, 3, 3
_LEAD = 24  # code points from where a clause begins to the news in it
_ASKED = ("fact", "open", "check", "choice")


@once
def under_way(reading: Reading) -> bool:
    """Tell whether something is set going for this customer: more than word of it or what would have been done."""
    text = reading.text
    idle = [reading.sentence_at(m.start()) for each in (WOULD_HAVE, SELLS, OTHERS) for m in each.finditer(text)]
    tied = strings(reading)
    idle += [reading.sentence_at(tied[0])] if tied else []
    idle += [(m.start() - _LEAD, m.end()) for m in NEWS.finditer(text)]
    idle += [
        bounds
        for bounds in (reading.sentence_at(m.end() - 1) for m in _BIDDEN.finditer(text))
        if not _WE.search(text, *bounds)
    ]
    given = [each.start for each in offered(reading.reply) if each.firm]
    given += [
        each.start
        for each in moves(reading.reply)
        if each.stance in ("firm", "done") and each.actor and acts_in(each.meant.keys) - _CONTACTS
    ]
    return any(not any(a - 1 <= start < b for a, b in idle) for start in given)


@once
def bearing(reading: Reading) -> tuple[Mark, ...]:
    """Return what keeps a reply from sounding calm and helpful; the lowest `most` is the ceiling of its tone."""
    made = _marks(reading, _ALWAYS)
    tied = strings(reading)
    if tied:
        made.append(Mark(*tied, "help with strings attached", 1))
    if "sensitive" in clarity(reading.reply).flags:
        made.append(Mark(*reading.sentences[0], "asks for what nobody should send", 1))
    wanted = asks(reading.reply)
    asked = any(each.kind in _ASKED for each in wanted)
    if not asked:
        made += [Mark(*place, "promises what nobody can promise", 2) for place in over_promised(reading.reply)[:1]]
    if not under_way(reading):
        made += _marks(reading, _IDLE)
        if not asked:
            made += [*_marks(reading, _SILENT), *_over_and_over(reading), *_only_sorry(reading)]
        elif all(each.kind == "open" for each in wanted):
            made.append(Mark(wanted[0].start, wanted[-1].end, "asks them to find the way", 2))
        if not known_dangers(reading.reply):
            made += _handed_back(reading)
    return tuple(made)


_Kind = tuple[re.Pattern[str], str, int]
_ALWAYS: tuple[_Kind, ...] = ((SELLS, "sells to an angry person", 1),)
_IDLE: tuple[_Kind, ...] = (
    (SHAM, "a choice that is none", 1),
    (WOULD_HAVE, "what would have been done", 1),
    (OTHERS, "speaks of others, not of this customer", 1),
    (ITSELF, "speaks of the house, not of this customer", 1),
    (WOES, "asks them to feel for you", 1),
)
_SILENT: tuple[_Kind, ...] = (
    (NEWS, "word of it, and nothing done", 1),
    (_STATES, "reads their words back like a record", 1),
    (RECORDS, "written down, and nothing done", 2),
)


def _marks(reading: Reading, kinds: tuple[_Kind, ...]) -> list[Mark]:
    found = [(pattern.search(reading.text), cue, most) for pattern, cue, most in kinds]
    return [Mark(*match.span(), cue, most) for match, cue, most in found if match]


def _over_and_over(reading: Reading) -> list[Mark]:
    """Find sorrow or presumed feelings heaped up where nothing follows."""
    heap, musts = _HEAP.search(reading.text), [m.span() for m in _MUST_FEEL.finditer(reading.text)]
    sorry = [m.span() for m in _SORRY.finditer(reading.text)]
    made = [Mark(*heap.span(), "feelings heaped up", 1)] if heap else []
    if len(musts) >= _LABELS:
        made.append(Mark(musts[0][0], musts[-1][1], "feelings heaped up", 1))
    if len(sorry) >= _SORRIES:
        means_to = any(each.actor and each.stance in ("firm", "vague", "hedged") for each in moves(reading.reply))
        made.append(Mark(sorry[0][0], sorry[-1][1], "sorry over and over", 2 if means_to else 1))
    return made


def _only_sorry(reading: Reading) -> list[Mark]:
    """Find regret that nothing follows: no picture of what they went through, and no hour at which anybody acts."""
    sorry = _SORRY.search(reading.text)
    if not sorry or hear(reading).scenes or any(each.when and each.stance != "told" for each in moves(reading.reply)):
        return []
    return [Mark(*sorry.span(), "sorry, and nothing follows", 2)]


def _handed_back(reading: Reading) -> list[Mark]:
    """Find the work given to the customer, step by step."""
    bids = [m.span() for m in _BIDDEN.finditer(reading.text)]
    if len(bids) >= _BIDS:
        return [Mark(bids[0][0], bids[-1][1], "hands the work back", 1)]
    advised = _ADVISED.search(reading.text)
    return [Mark(*advised.span(), "hands the work back", 2)] if advised else []
