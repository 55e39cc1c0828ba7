# ruff: noqa: E501 - one way to say a thing is one line
"""Find who answers for what went wrong: the fault owned or hidden, the handling taken on, the promise to stay."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.doing.moves import moves
from scoring.doing.owning import owning
from scoring.feeling.regret import EMPTY_OFFENCE, REGRET
from scoring.feeling.story import clauses
from scoring.feeling.sympathy import mourns
from scoring.findings.mishandled import of_our_own
from scoring.matching.meaning import acts_in
from scoring.matching.overlap import stem
from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.phrases import Found, Lexicon
from scoring.reading.text import Place, Reading

ACCOUNT = Lexicon(
    {
        # the handling made one's own, whoever caused it
        "takes_on": """
        mine|my_job|my_problem|my_responsibility|on_me|up_to_me|down_to_me|our_job|our_problem|ours to sort|fix|solve|put|find|see|mend|get|settle|chase|carry|deal|handle|not|now|from|until|till
        is|are|be|becomes|makes_it|now my|our job|problem|task|responsibility|business
        is|are|that's|thats|it's|its|this_is mine now|to
        i|we own|owned|owning this|it|that|them|both|all|what
        i|i'm|i_am|i've|i_have|i'll|i_will|im|ive|ill take|taking|taken|took .1 on|over|up|charge|from_here|ownership|care|myself|personally
        taking|take|takes it|this|over|things from here|now
        i'll|i_will|ill|i'm|i_am|im|i_have|i've|ive .1 handle|handling|deal|dealing|see_to|seeing_to|take_care|look_after|looking_after|get_on|personally|sort_this|sort_it|sort_that|sorting_this|sorting_it|sorting_that|sort_everything|sort_out|sorting_out
        leave .1 with|to me
        you deal|work|talk|speak .2 with|to me
        only deal|talk|speak with|to me
        {you} don't|won't|needn't|do_not|will_not|dont|wont .1 have|need|to to? .1 do|chase|lift|worry|call|ring|contact|explain|follow
        i|we dey restore|fix|handle|work|sort|settle|refund|send|follow
        no excuse|excuses
        answer for|to
        put .1 right for|with you
        on|in my hands|desk|plate
        you|you're|you_are on|with our ticket|care|books|watch|plane
        """,
        # it does not end with this message
        "keeps": """
        i'll|i_will|ill|i'm|i_am|im|we'll|i|i_shall|and .2 stay|staying|stick|sticking|keep|keeping|remain|hold|holding|hang|stand|standing .2 with|on|hold|at|to|hold_of|your|it|by|in|you|eye|this .6 until|till|til|through|to_the_end|all_the_way
        stay|staying|stick|sticking|keep|keeping|remain|keeping_hold|keep_hold .1 on|with|hold|at|of this|it|you|your
        won't|will_not|wont|not|never|don't|isn't .2 let|letting|stop|stopping|rest|close|closed|closing|go|drop|dropping|give_up|leave|leaving .4 until|till|til|before|unless
        won't|will_not|wont|not|never .2 let|letting go|this_go|it_go|it_drop|this_drop|up
        see|seeing|follow|following|carry|carrying|take|walk|nurse this|it|you|that .2 through|home|over_the_line|to_the_end
        i'll|i_will|ill|i .2 be|am .1 one|person who|that|to|you|calling|ringing
        your|my|only point|person|contact|name .2 until|till|from_here|throughout|from_now
        you deal|talk|speak .2 with|to me .6 until|till|til|throughout
        until|till|til .1 it|it's|its|it_is|this|that|you|your|the|he|she|they|everything|we've|somebody .6 back|done|sorted|fixed|working|solved|warm|resolved|settled|hands|boarded|home|arrived|here|there|been|over|through|running|finished|right|received
        i'll|i_will|ill|i_go|go .2 check|ring|call|text|message|email|make_sure .5 that|to_check|to_make_sure|to_see|whether|if|either_way|whatever .6 reached|arrived|there|through|been|fixed|back|works|working|holds|done|warm|right|landed|ok|gone
        i'll|i_will|ill|i_can|let_me .2 check|follow|chase .2 again|it_up|this_up|up
        i'll|i_will|ill|i_go|go call|ring|check|text .6 either_way|whatever_happens|whatever_they|no_matter|again_if
        {you} don't|won't|needn't|never|do_not|will_not|dont|wont|shouldn't have|need|have_to|need_to to? .1 chase|ring|call|ask|follow us|me|it|again|for|this|anyone|up
        """,
        # nobody did it
        "agentless": """
        mistakes|mistake|errors|error|oversight|delay|delays|failure|failures|issue|misunderstanding|fault|failings|slip|mix-up|problem|glitch|appointments|visits was|were|has_been|have_been|had_been|is|may_have_been .1 made|occurred|happened|caused|experienced|identified|missed|overlooked
        error|mistake|issue|problem|delay|delays|mix-up|glitch|failure occurred|happened|arose|arisen|has_occurred|has_arisen|crept
        there has|have|was|were|had been? .2 error|mistake|delay|oversight|issue|failure|misunderstanding|problem|mix-up|breakdown|confusion|lapse
        company|management|team|department|business|firm|store|airline|bank|hotel|shop regrets|apologises|apologizes|acknowledges|accepts|takes|is|wishes|would_like .3 {sorry}|that|your|responsibility|apologise|apologize|any|this|your|to
        {it's} regretted|regrettable|unfortunate|acknowledged that|you
        {it's} regretted|regrettable
        on behalf of
        matter|complaint|case|request|issue|query|concern|file|ticket|details has|have|is|are|will|shall been|being|be .1 forwarded|escalated|raised|processed|reviewed|looked|addressed|passed|logged|noted|resolved|actioned|handled|worked|assigned|attended|investigated
        engineers|technicians|teams|staff|they|colleagues are|have|is|were|has .1 working|aware|been|looking
        it|this|matter|fault|issue is|it's|'s being worked|looked|investigated|dealt|handled|addressed
        {it's} being worked|looked|investigated|dealt|handled|addressed
        inconvenience caused|this|may
        """,
        # a slip laid at the customer's door, beyond `scoring.harm.harms`
        "blame": """
        {you} must|may|might|could|probably|must've|surely have|of|'ve? written|wrote|spelled|spelt|filled|put|gave|given|told|set|left|made|picked|chosen|misheard|messed .3 wrong|wrongly|incorrect|incorrectly|mistake|error|mixed|unlocked|open
        """,
    }
)
"""What an agent does with the responsibility, beyond `scoring.doing.owning` (rubric 4.4)."""

_DEED = compiled(
    r"\b(?:we|i|us|our (?:[a-z']{2,14} )?(?:engineer|driver|agent|shop|staff|team|desk|man|people|rep|colleague|app|system|technician|courier)s?)"
    r"(?:'ve|'d| have| had| just| also| even| simply| then| never| both){0,2} "
    r"(?:missed|lost(?! my| a (?:child|parent|friend))|forgot|forgotten|failed|broke|left|kept you|spelled|spelt|misspelled|messed|mucked|chopped|chop|cut|hung|charged|billed|overcharged|ignored|gave you (?:the wrong|a wrong|wrong|no|a car)"
    r"|said .{1,24}\b(?:and|but) (?:it|it's|we|that)|promised .{1,24}\b(?:and|but)|let|put the wrong|wrote|got .{1,24}\b(?:wrong|late)|were late|was late|dropped|shrugged|laughed|cancelled|sent the wrong|told you .{1,30}\b(?:and|but|then)|turned up late|handled .{1,16}(?:badly|poorly|wrong))\b"
    r"|\b(?:we|i|nobody (?:here|from us)|no one (?:here|from us)|our (?:[a-z]{3,14} )?(?:engineer|driver|agent|shop|staff|team|man|technician)s?) (?:didn'?t|didnt|did not|never|failed to|hadn'?t|haven'?t|weren'?t|dint) "
    r"(?:\w+ )?(?:sent|told|tested|delivered|answered|replied|booked|brought|looked|gave|fixed|warned|noticed|logged|posted|picked|checked|turned|showed|test|look|book|post|pick|send|give|notice|come|came|turn|show|ring|rang|call|called|phone|tell|told|deliver|keep|kept|answer|do|bring|send|been|check|warn|listen|reply|fix|update|straight)\b"
    r"|\b(?:leaving|charging|keeping|missing|losing|forgetting|cutting|laughing|sending|not (?:calling|ringing|telling|coming|turning)) (?:you |it |off |at |the )?[^.!?]{0,40}\b(?:was|is|that's|were) (?:on )?(?:ours|us|mine|me)\b"
    r"|\b(?:poor|bad|shoddy|wrong|sloppy|not good enough|unacceptable|rubbish|careless|shabby) (?:of|from|by|on) (?:us|me|our (?:part|side|end))\b"
    r"|\b(?:that|it|this|dat)(?: one)? na our (?:own )?(?:fault|mistake)\b|\bthat was us\b|\b(?:is|was) our failing\b|\bus and nobody else\b"
    r"|\bshould(?:n'?t| never| not) (?:have|of|'ve) (?:been )?[a-z]+[^.!?]{0,50}\b(?:sorry|apologi[sz]e)\b|\b(?:sorry|apologi[sz]e)\b[^.!?]{0,40}\bshould(?:n'?t| never| not) (?:have|of) (?!had|to\b)[a-z]+"
    r"|\b(?:wasn'?t|isn'?t|not) (?:ours|us|our (?:doing|fault)),? (?:but )?[^.!?,]{3,60}? (?:was|is)\b"
)
"""Things done or left undone, by us, in the active voice; every gap is short and bounded."""

_CHASES = compiled(r"\b(?:chas\w+|ring\w*|call\w*|phon\w+)\b")
_DEED_WORDS = frozenset(
    "sorry apologise apologize we we've i i've us our nobody ours leaving charging keeping missing losing".split()  # noqa: SIM905 - words read better as text
)
_DENIED = compiled(r"(?:\bif|\bwhether|\bnot|n't|\bsay|\bclaim) (?:[a-z']{1,10} ){0,2}$")
_BOILERPLATE = compiled(
    r"\b(?:at all times|always|we value|as a company|committed to|strive|our values|everything we do)\b"
)
_FIRST = compiled(r"\b(?:i|i'll|i'm|i've|i'd|im|ill|ive|my|me|myself|il|am)\b")

GENERIC = EMPTY_OFFENCE | frozenset(
    stem(word)
    for word in """fault mistake error wrong own ours responsibility responsible blame let down fail failed failure mess messed handle handled bad badly
    poor poorly poorest entire entirely complete completely totally full fully take took accept accountable accountability ownership rank excuse excuses slip oversight part
    end side behalf way two ways nobody one thing get got put just right here short word good enough hand hands doubt total promise
    sorry value time times way something anything everything nothing whole admit honest honestly straight plain""".split()  # noqa: SIM905 - words read better as text
)
"""Stems that say nothing about what it was that we did."""


@dataclass(frozen=True, slots=True)
class Account:
    """Hold who answers for what: places in `reading.text`, and whether what we did is named."""

    owned: tuple[Place, ...]
    named: Place | None
    stands_by: Place | None
    takes_on: Place | None
    handles: Place | None
    settles: Place | None
    tries: Place | None
    keeps: Place | None
    agentless: Place | None
    blames: Place | None


@once
def account(reading: Reading) -> Account:
    """Read a reply for responsibility (rubric 4.4; active voice and "I" after Packard, Moore and McFerran 2018)."""
    hits = ACCOUNT.find(reading)
    said = owning(reading)
    owns, empty = _owned(reading, said)
    sorry = [each for each in REGRET.find(reading) if each.label == "regrets" and not mourns(reading, each)]
    handles, settles, tries = _handling(reading)
    first = _places(hits)
    agentless = first.get("agentless") or empty
    if not agentless and sorry:
        agentless = (sorry[0].start, sorry[0].end)
    return Account(
        owned=owns,
        named=next(filter(None, (_named(reading, place) for place in owns)), None),
        stands_by=next(((each.start, each.end) for each in said if each.label == "stands_by"), None),
        takes_on=first.get("takes_on"),
        handles=handles,
        settles=settles,
        tries=tries,
        keeps=first.get("keeps"),
        agentless=agentless,
        blames=first.get("blame"),
    )


def _places(hits: tuple[Found, ...]) -> dict[str, Place]:
    made: dict[str, Place] = {}
    for each in hits:
        made.setdefault(each.label, (each.start, each.end))
    return made


def _owned(reading: Reading, said: tuple[Found, ...]) -> tuple[tuple[Place, ...], Place | None]:
    """Return where the fault is owned, and where it is only boasted of ("we take full responsibility at all times")."""
    places = {(each.start, each.end) for each in said if each.label == "owns"}
    if not _DEED_WORDS.isdisjoint(reading.vocabulary):
        places |= {m.span() for m in _DEED.finditer(reading.text)}
    good, empty = [], None
    for start, end in sorted(places):
        low, high = reading.sentence_at(start)
        if _BOILERPLATE.search(reading.text, low, high):
            empty = empty or (start, end)
        elif not _DENIED.search(reading.text, max(low, start - 30), start):
            good.append((start, end))
    return tuple(good), empty


def _named(reading: Reading, place: Place) -> Place | None:
    """Return the words that say what we did: in the sentence that owns it, or in one beside it that only tells."""
    low, high = reading.sentence_at(place[0])
    near = [(low, high)]
    if low > 0:
        near.append(reading.sentence_at(low - 1))
    if high < len(reading.text):
        near.append(reading.sentence_at(high))
    parts = clauses(reading)
    for start, end in near:
        telling = [
            each for each in parts if start <= each.start < end and (each.tells or each.start <= place[0] < each.end)
        ]
        words = [
            word
            for word in reading.words
            if len(word.text) > 2
            and stem(word.text) not in GENERIC
            and not word.text.endswith("'t")
            and any(each.start <= word.start < each.end for each in telling)
            and word.text not in _EMPTY
        ]
        if len(words) >= 2:
            return words[0].start, words[-1].end
    return None


_EMPTY = frozenset(
    """the and that was were our you your for this with not from but have has had are who what when how its it's i'm i've we've she her him
    his them they there then than so very really too also been being be will would should could did does do which all any some such now
    just only still even into onto out off over after before about because that's thats dont didn't us me my""".split()  # noqa: SIM905 - words read better as text
)


_NO_STEP = compiled(
    r"^\W*(?:(?:and|but|unfortunately|sadly) ){0,2}(?:if|when|then to) |\b(?:thank|apologi[sz]e|appreciate|understand|assure|sympathi[sz]e|value)\b"
)
_NO_DEED = frozenset(("CHECK", "CONSIDER", "REPLY", "REPORT", "TRANSFERRED", "RAISE"))
"""Acts that only look at a complaint or pass it on: nobody has taken it on by them."""


def _handling(reading: Reading) -> tuple[Place | None, Place | None, Place | None]:
    """Return the first clause in which "I" act, the first in which something is done, and the first that means to."""
    acts = settles = tries = None
    for move in moves(reading.reply):
        if move.stance not in ("firm", "done", "plain", "vague", "hedged"):
            continue
        place = (move.start, move.end)
        if _NO_STEP.search(reading.text, *place):
            continue
        mine = move.actor and _FIRST.search(reading.text, *place)
        deeds = acts_in(move.meant.keys)
        firm = move.stance in ("firm", "done") and (deeds - _NO_DEED or (move.when and not deeds & _NO_DEED))
        if (mine or (move.stance == "done" and _FIRST.search(reading.text, *place))) and (
            firm or (move.stance != "plain" and (move.when or _CHASES.search(reading.text, *place)))
        ):
            acts = acts or place
        elif move.stance in ("firm", "done", "plain") and deeds - _NO_DEED:
            settles = settles or place
        elif move.actor or move.stance == "vague":
            tries = tries or place
    return acts, settles, tries


_ALL_OURS = compiled(
    r"\b(?:entirely|completely|all|totally|100%|fully|solely)\b[^.!?]{0,20}\b(?:fault|mistake|error|us|ours|blame)\b"
)
_OUR_FAULT = compiled(r"\b(?:our|my) (?:own )?(?:fault|mistake|error)\b")


def false_admission(reading: Reading) -> Place | None:
    """Return words that admit a fault that was not ours: a kind untruth helps nobody (rubric 4.3, caps)."""
    fault = reading.reply.case.fault
    if fault not in ("customer", "third_party") or not account(reading).owned:
        return None
    found = [*_ALL_OURS.finditer(reading.text), *(_OUR_FAULT.finditer(reading.text) if fault == "customer" else ())]
    return next((each.span() for each in found if not of_our_own(reading, each.span())), None)
