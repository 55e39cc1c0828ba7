# ruff: noqa: E501 - one way to say a thing is one line
"""Find advice that sends somebody into a danger that is known: "it's safe", "go back in", "light a candle", "it can wait".

A reply is measured against what the case, and the customer's own lines, say of the danger: gas, fire, a live road, an
acute illness, a caller who defrauds, an allergy. Where no danger is known, nothing here fires.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from scoring.patterns.quick import compiled
from scoring.reading.cleaning import cleaned
from scoring.reading.recall import recalled
from scoring.reading.text import Place, Reading, read
from scoring.types import Reply, Scores

_FACTS = {
    "gas": r"\b(?:smell\w*|leak\w*|reek\w*|stink\w*|escap\w*|whiff)\b.{0,24}\bgas\b|\bgas (?:leak|smell|escape|alarm)|\bcarbon monoxide\b|\bco alarm\b",
    "fire": r"\b(?:smok(?:e|es|ing) (?:from|out of|coming|in)|is smoking|full of smoke|sparks?|sparking|on fire|in flames|flames|smoulder\w*|smell\w* of (?:burning|smoke)|burning smell|caught fire|scorch\w*|electric shock|live wires?|bare wires?|exposed wires?)\b|\bwater\b.{0,40}\b(?:sockets?|fuse ?box|plugs?|lights?|electrics|wiring)\b|\b(?:sockets?|fuse ?box|electrics|wiring)\b.{0,40}\b(?:wet|water|drip\w*|flood\w*|damp)\b",
    "oven": r"\b(?:gas )?oven\b.{0,30}\b(?:open|warm|heat)\w*|\b(?:warm|heat)\w*.{0,30}\boven\b|\badvice about the oven\b",
    "road": r"\b(?:hard shoulder|motorway|carriageway|live lane|crash barrier|level crossing|on the tracks)\b",
    "ill": r"\b(?:chest (?:pains?|hurts)|pains? in (?:my|your|his|her|the) chest|can't breathe|cannot breathe|hard to wake|(?:short|out) of breath|fighting for breath|unconscious|passed out|fainted|collapsed|bleeding|stroke|heart attack|overdose|swollen (?:throat|tongue)|anaphyla\w*|suicid\w*|kill (?:my|your|him|her)sel\w*)\b",
    "fraud": r"\b(?:scam\w*|fraudsters?|swindl\w*|conned|a fraud|was fraud|bank fraud|pretended to be|pretending to be|impersonat\w*|(?:said|says|claimed) (?:he|she|they|you) (?:was|were|is|are) (?:your|our|from|the) (?:\w+ )?(?:security|fraud|bank|police))\b",
}
_ALLERGENS = {
    r"\bnuts?\b": r"almonds?|hazelnuts?|walnuts?|peanuts?|pecans?|pistachios?|cashews?|praline|marzipan|frangipane|nougat|nutella",
    r"\b(?:gluten|coeliac|celiac|wheat)\b": r"wheat|semolina|couscous|barley|rye",
    r"\b(?:dairy|lactose|milk)\b": r"cream|cheesecake|custard|milk|butter",
    r"\b(?:shellfish|crustaceans?)\b": r"prawns?|shrimps?|crab|lobster|mussels|oysters|scampi",
}
_ALLERGIC = compiled(r"\b(?:allerg\w*|intoleran\w*|coeliac|celiac|no nuts|without nuts|epipen)\b")

_ON = r"(?:right |straight |just |quickly |on |all )?"
_ROOM = r"(?:flat|house|hall|hallway|home|kitchen|bed|bedroom|bathroom|living room|cellar|building|apartment|heater|boiler|cooker|stove|landing|stairs|staircase|stairwell|door)"
_MOVE = r"(?:go|get|come|head|pop|nip|step|run|walk|climb|move|hop)"
_GO_IN = (
    rf"\b{_MOVE} {_ON}(?:back (?:in|inside|indoors|into|up|upstairs|home|there|to (?:bed|sleep|the|your|her|his)|and)\b(?! touch)|inside\b|indoors\b|into (?:the|your|her) {_ROOM}|to (?:bed|sleep)\b|upstairs\b|home\b)"
    rf"|\breturn (?:inside|indoors|home|to (?:bed|(?:the|your) {_ROOM}))|\bback (?:inside|indoors|to (?:bed|sleep)|in(?:to)? (?:the|your) {_ROOM})"
    rf"|\b(?:put|take|carry|tuck) (?:her|him|them|the (?:child|baby|little one|kids?)|your (?:daughter|son|child|kids?)|\w+) {_ON}(?:back |in)?(?:to bed|inside|upstairs|indoors|into bed)"
)
_STAY = rf"\b(?:stay|remain|wait|sit|lie down|sleep|hang on|settle down)(?: put)? (?:inside|indoors|upstairs|at home|(?:in|by|near|next to|beside|on|with) (?:the|your|that|her|his) {_ROOM})\b"
_LEAVE = r"\b(?:no need|needn't|needn’t|(?:don't|do not|doesn't|won't) (?:need|have)|not necessary|unnecessary|no reason|no point|isn't necessary|pointless|overkill)(?: for (?:you|anyone|anybody|her|that))? (?:to |in )?(?:leav(?:e|ing)(?! (?:me|us|a|your|any|it|the line|that|this)\b)|evacuat\w+|(?:get|go|come|move|run|rush)(?:ting|ing|ning)? (?:out|down|outside)|be outside|wake (?:the|anyone|her|him|them)|take (?:her|him|them) out)"
_SAFE = (
    r"\b(?:it|that|this|everything|all|you|she|he|they|(?:the|your) (?:\w+ ){1,2}|you (?:two|both|all))(?:'s|'re|s| is| are| was|'ll be| will be| should be|'d be) (?:(?:probably|perfectly|completely|totally|quite|all|both|absolutely|definitely|certainly|surely|pretty|very|still|most likely|likely|just|now|then|entirely|really|actually) ){0,2}(?:safe\b|harmless\b|(?:probably |just |only )?(?:nothing(?: serious| bad| dangerous| much)?\b(?! (?:to|you|we|i|like)\b)|a false alarm\b|the drains?\b|drains\b|a (?:bit of |little )?(?:smell|smoke)\b)|(?:in )?no danger\b|not (?:dangerous|in danger|a danger|serious)\b)"
    r"|\b(?:there is|there's|theres|there are|with|i see|see) (?:really |absolutely |certainly )?(?:no|zero|little|hardly any) (?:(?:real|immediate|such) )?(?:danger|risk|hazard|leak|emergency)\b|\bnothing (?:dangerous|to (?:worry|be (?:afraid|scared|worried|alarmed|frightened)))\b|\bno danger\b|\bnot dangerous\b|\b(?:isn't|aren't) (?:dangerous|in (?:any )?danger|a danger|serious|an emergency)\b|\bprobably nothing\b|\bsafe (?:enough )?(?:to|for (?:you|her|him|them) to) (?:go|stay|be|use|return|sleep|wait|light|switch|remain|enter|answer|open|eat|come)\b|\bsafe (?:inside|indoors|upstairs|at home|in (?:the|your) (?:flat|house|home))\b"
)
_DAY = r"(?:tomorrow|(?:the )?morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|(?:the|your) (?:appointment|visit|slot)|office hours|we open|working hours)"
_LATER = (
    rf"\b(?:it|that|this) (?:can|will|could|may|should) wait\b|\bwait (?:until|till|for|to) {_DAY}\b|\bleave it (?:until|till|for now|for tonight|overnight)\b"
    r"|\bsee (?:how (?:it|you|she|he|they)\b.{0,20}\b(?:tomorrow|morning|later|overnight)|(?:if|whether) it (?:gets|goes|stops|passes|clears|comes back))"
    rf"|\bsleep on it\b|\b(?:ring|call|phone|contact) (?:us |me )?(?:back |again )?(?:in )?{_DAY}\b"
)
_ELECTRIC = r"(?:lights?|lamps?|fan|hood|extractor|fuse|heater|boiler|oven|cooker|hob|stove|switch(?:es)?|heating|kettle|tv|radio|appliance|machine)"
_FLAME = (
    r"\b(?:light|strike|burn|use|smoke|have)(?: up)? (?:a|an|the|your|some|one|any)? ?(?:small |quick |scented )?(?:candles?|match(?:es)?|lighter|cigarettes?|fag|flame|fireplace|hob|burner|stove|gas|pilot(?: light)?|heater|cooker|oven|incense)\b|\bre-?light\b"
    rf"|\b(?:turn|switch|put|flick|click|leave|keep) (?:(?:back )?(?:on|off) (?:the|your|all the|a|every|any|some) {_ELECTRIC}|(?:the|your|all the|a|every|that) {_ELECTRIC}(?: \w+)? (?:back )?(?:on|off))\b|\bring\b[^.!?]{{1,30}}\b(?:door ?)?bells?\b"
)
_AGAIN = (
    r"\b(?:press|push|hold|hit|click|tap|try|use)(?: down)? (?:the |that |its |on the |it's )?(?:red |little |reset |ignition |restart ){0,2}(?:button|reset|switch)\b|\b(?:button|reset|switch)\b (?:that )?you (?:can|could|might|should) (?:press|push|try|use|hold)|\b(?:reset|restart) (?:it|the|your)\b"
    rf"|\b(?:try|use|start|run|charge) (?:it|the {_ELECTRIC})(?: again| once more| as normal)\b|\bkeep (?:on )?using (?:it|the|your)\b|\b(?:plug|switch|turn|put) (?:it|the \w+|that) (?:back )?(?:in|on)\b(?! (?:the (?:table|van|truck|list|coach)|(?:your|my|a|the)\b))|\bplug (?:back )?in\b"
)
_SEAT = r"(?:coach|bus|car|vehicle|van|minibus)"
_UNSAFE = {
    "gas": (_GO_IN, _STAY, _LEAVE, _SAFE, _LATER, _FLAME, _AGAIN),
    "fire": (
        _GO_IN.replace(r"|home\b", ""),
        _LEAVE,
        _SAFE,
        _LATER,
        _AGAIN,
        rf"\b{_MOVE} back (?:on|in|into|onto) (?:to )?(?:the|your) {_SEAT}\b",
    ),
    "oven": (
        r"\b(?:keep|leave|use|put|turn|switch|have|light|try)\b.{0,12}\boven\b(?: door)?(?! off)|\boven\b.{0,20}\b(?:is|'s) (?:fine|safe|ok|okay|a good idea)\b",
    ),
    "road": (
        rf"\b(?:{_MOVE} back|climb|wait|stay|sit|remain|keep warm|get)(?: everyone| everybody| them| all)?(?: back)? (?:on|in|inside|into|onto)(?: to)? (?:the|your) {_SEAT}\b|\bback (?:on|in|into|onto|inside)(?: to)? (?:the|your) {_SEAT}\b",
        r"\b(?:walk|go|cross|run|stand|sit|wait|step|push)(?: \w+)? (?:along|across|over|on|onto|down|up|in|to the other side of) the (?:motorway|road|carriageway|hard shoulder|lanes?|verge)\b|\bcross (?:the )?(?:motorway|road|carriageway|lanes?)\b|\bwalk to the (?:next|nearest|services)",
    ),
    "ill": (
        _LATER,
        r"\b(?:no need|needn't|(?:don't|do not|doesn't) (?:need|have to)|not necessary)\b.{0,24}\b(?:ambulance|999|112|911|doctor|hospital|a&e|paramedics?)\b(?!.{0,30}\b(?:i'll|i will|i'm|we'll|we're))|\bdrive (?:your|him|her)self\b|\bwalk it off\b|\bsleep it off\b|\bit(?:'ll| will) (?:pass|go away)\b|\b(?:it|that)(?:'s| is) (?:(?:probably|just|only|most likely) )+(?:nothing|tiredness|stress|a headache|nerves|heartburn|panic|the heat)\b",
    ),
    "fraud": (
        r"\b(?:answer|pick up) (?:it |him |her |them |the (?:phone|call) )?(?:when|if) (?:he|she|they)\b|\banswer (?:him|his call|their call)\b|\b(?:ring|call|phone|text|message) (?:him|them) back\b|\b(?:talk|speak) to him\b|\b(?:tell|give|read|send|text) (?:him|them) (?:the|your|that|a) (?:\w+ )?(?:codes?|pin|password|passcode|details|money|number|rest)\b|\bdo (?:what|as) (?:he|they) (?:says?|tells?|asks?)\b|\bfollow (?:his|their) (?:instructions|steps)\b",
    ),
}
_UNSAFE_ON = {kind: compiled("|".join(ways)) for kind, ways in _UNSAFE.items()}
_FACTS_OF = {kind: compiled(facts) for kind, facts in _FACTS.items()}

_NOT = compiled(
    r"\b(?:not|never|nobody|no[- ]?one|don't|dont|do not|without|neither|nor|instead of|rather than|avoid|mustn't|won't|can't|cannot|shouldn't|needn't|isn't|stop|whether|if|make sure|makes sure|check|until|till|once|when|before|unless|after|so that|keep|keeps)\b|n't\b|\b(?:no|say|says|know|think|confirm|to be|be)(?: that)?(?: it's| it is| you're)? $"
)
_SOOTHED = compiled(
    r"\b(?:don't|do not|not to|no need to|needn't) (?:worry|panic|fret|be (?:scared|afraid|alarmed|worried))(?: about \w+)?\b|\b(?:no|not a) (?:worries|problem)\b|\bif (?:you (?:like|want|prefer|wish|feel)|you're (?:cold|tired))\b"
)
_OTHERS = compiled(
    r"\b(?:engineers?|they|he|she|we|i|i'll|we'll|they'll|i'm|we're|crew|somebody|someone|who|paramedics?|firefighters?|patrol|colleague|driver|did you|have you|had you|were you|told|tells|said|asked|advised|wrote|you (?:did|had|were)|that we|should (?:have|never)|sorry)(?: \w+){0,5} $|\bto (?:make|get|help|let) (?:it|you|her) $"
)
_CLEARED = compiled(
    r"\b(?:once|when|until|till|after|as soon as|if|unless|before|only)\b.{0,60}\b(?:says?|said|tells?|told|clear\w*|checked|confirm\w*|allow\w*|made (?:it )?safe|is safe|it's safe|measured|all right|agrees?)\b"
)
_OUTSIDE = compiled(
    r" (?:out\b|outside\b|there\b|down there\b|in the (?:street|taxi|open|fresh|car|hotel)|where you are|behind (?:the|that)|with (?:us|me)\b|from (?:him|them)|once\b|when\b|if\b)"
)
_OUT = compiled(
    r"\b(?:outside|street|fresh air|open air|out of the (?:flat|house|building)|got out|we're out|you're out|pavement|garden)\b"
)
_STAY_PUT = compiled(
    r"\b(?:stay|remain|wait) (?:(?:right |exactly |just )?(?:where you are|there|put|here)|on the (?:stairs|landing))\b"
)


@recalled
def dangers(reply: Reply) -> tuple[Place, ...]:
    """Return the places where a reply sends somebody into a danger that the case or the customer has named."""
    reading = read(reply)
    kinds = known_dangers(reply)
    found = [m.span() for kind in kinds for m in _UNSAFE_ON[kind].finditer(reading.text)]
    if "gas" in kinds or "fire" in kinds:
        said = " ".join(cleaned(each) for turn in reply.earlier for each in (turn.customer, turn.reply))
        if not _OUT.search(f"{said} {cleaned(reply.answering)} {reading.text}"):
            found += [m.span() for m in _STAY_PUT.finditer(reading.text)]
    judged = not kinds <= {"fraud", "ill"}  # somebody may declare a house safe, nobody a caller who defrauds
    found = [place for place in found if not _spared(reading, place, judged=judged)]
    return tuple(sorted({*found, *_allergens(reading)}))


def known_dangers(reply: Reply) -> frozenset[str]:
    """Return the kinds of danger that the case or the customer has named: gas, fire, oven, road, ill, fraud."""
    case = reply.case
    told = (*case.known, *case.parts, reply.answering, *(turn.customer for turn in reply.earlier))
    return _kinds(told)


@lru_cache(maxsize=256)
def _kinds(told: tuple[str, ...]) -> frozenset[str]:
    lines = [cleaned(each) for each in told]
    return frozenset(kind for kind, facts in _FACTS_OF.items() if any(facts.search(line) for line in lines))


def _spared(reading: Reading, place: Place, *, judged: bool) -> bool:
    """Tell whether the words around forbid it, tell of it, or leave it to those who may say so."""
    start, end = reading.sentence_at(place[0])
    before = _SOOTHED.sub(" ", reading.text[start : place[0]])
    said, after = reading.text[slice(*place)], reading.text[place[1] : end]
    piece = re.split(r"[,;:]\s|\s-\s|\b(?:but|then|so)\s", before)[-1]
    if _NOT.search(piece) or _OTHERS.search(piece):
        return True
    if " or " in f"{before}{said}{after[:30]}" and _LISTED.search(before):
        return True
    if "safe" in said and ("you" in said or "they" in said or "it" in said) and _OUTSIDE.match(after):
        return True
    return (
        judged
        and bool(_CLEARED.search(before + said + after))
        and not said.startswith(("stay", "wait", "remain", "sit"))
    )


_LISTED = compiled(
    r"\b(?:don't|do not|never|no|not|without)\b(?:(?!\b(?:you|it|it's|i|so|but|then|just|please|instead|worry)\b)[^.!?])*$"
)


def _allergens(reading: Reading) -> list[Place]:
    """Return where a food is given that somebody there must not eat; it may be asked about, and it may be kept away."""
    case, reply = reading.reply.case, reading.reply
    told = (*case.known, *case.parts, *case.hidden, reply.answering, *(turn.customer for turn in reply.earlier))
    foods = _foods(told)
    if not foods or _ALLERGIC.search(reading.text):
        return []
    out = []
    for match in re.finditer(foods, reading.text):
        start, end = reading.sentence_at(match.start())
        short = reading.text.count(" ", start, end) < _SHORT
        given = short or _GIVEN.search(reading.text, start, end)
        if given and not _KEPT_AWAY.search(reading.text, start, end):
            out.append(match.span())
    return out


_SHORT = 5  # "almond cake." is an offer, though it has no verb
_KEPT_AWAY = compiled(
    r"\b(?:no|not|never|without|instead of|rather than|free of|keep|stays?|away|contains?|off|back)\b|n't\b|\?"
)
_GIVEN = compiled(
    r"\b(?:i|we|i'll|we'll|i'm|we're|send\w*|bring\w*|have|get|give|offer|sending|up|take|yours|comes?|minutes?|min|today|now)\b"
)


@lru_cache(maxsize=256)
def _foods(told: tuple[str, ...]) -> str:
    text = " / ".join(cleaned(each) for each in told)
    if not _ALLERGIC.search(text):
        return ""
    return "|".join(rf"\b(?:{foods})\b" for name, foods in _ALLERGENS.items() if re.search(name, text))


_ACTING = frozenset(("solution", "next_steps", "clarification", "escalation", "follow_up", "transparency"))
_BECAUSE = "This sends somebody into a danger that you know of."
_CURE = (
    "You cannot see from where you are that it is safe. Take that back at once, keep everybody away from the danger, "
    "and let those judge it who can."
)
_CURE_FOOD = "Somebody there may not eat that. Ask first who must not eat what, and offer only what is safe for all."


def with_danger(scores: Scores, reading: Reading) -> Scores:
    """Return the grades with every dangerous word flagged on tone; what such a reply asks, offers or plans is worth 0."""
    places = dangers(reading.reply)
    if not places:
        return scores
    costs = tuple([reading.evidence(*place, "danger", helps=False) for place in places])
    cure = _CURE_FOOD if len(places) == len(_allergens(reading)) else _CURE
    made = []
    for each in scores:
        if each.skill == "tone":
            flags = ("danger", *each.flags)
            made.append(
                replace(each, level=0, because=_BECAUSE, evidence=(*costs, *each.evidence), flags=flags, advice=cure)
            )
        elif each.skill in _ACTING and each.level is not None:
            kept = tuple([e for e in each.evidence if not e.helps])
            made.append(replace(each, level=0, because=_BECAUSE, evidence=kept, advice=cure, touches=()))
        else:
            made.append(each)
    return tuple(made)
