# ruff: noqa: E501 - one way to say a thing is one line
"""Find somebody who can do more being brought onto the talk itself: "putting you on to the nurse now".

The trap is the visit ("the engineer is coming on Friday") and the long wait ("we put you through three weeks of this").
"""

from __future__ import annotations

from scoring.patterns.quick import compiled

_EMERGENCY = (
    r"(?:(?:[a-z-]{2,12} ){0,2}(?:emergency|crisis|rescue|poison\w*|safeguarding|out[- ]of[- ]hours)(?: (?:gas|power|water|crew|call|control))? ?"
    r"(?:line|lines|services?|team|people|desk|number|crew|room|control|centre|center|engineers?|doctors?|unit)?"
    r"|999|112|911|111|ambulance|fire (?:brigade|service|crew)|police|duty [a-z]{4,12}|on-?call [a-z]{3,12}|on call [a-z]{3,12})"
)
_CARERS = r"(?:nurse|doctor|gp|medic|paramedics?|pharmacist|vet|midwife|dentist|clinician|counsellor|therapist|surgeon|consultant)"
_SENIORS = r"(?:manager|supervisor|team ?lead(?:er)?|duty lead|lead|boss|specialist|engineer|adviser|advisor|controller|dispatcher|head)"
HELPER = (
    rf"(?:(?:the|our|a|an|my|your|one of our|an? on-?call) )?(?:(?!(?:list|plan|old|new)\b)[a-z-]{{2,12}} ){{0,2}}?"
    rf"(?:{_EMERGENCY}|{_CARERS}|{_SENIORS})"
)
_URGENT = rf"(?:(?:the|our|a|an|my) )?(?:{_EMERGENCY}|(?:[a-z-]{{2,12}} )?{_CARERS})"
_I = r"(?:\b(?:i'?m going to|im going to|i'?m gonna|im gonna|gonna|i'?ll|i will|i'm|im|i am|am|let me|i|we're|we are|we'll|we|i've|i have|ive|can i|i can|i go)(?: (?:just|now|also|already|quickly|personally|straight away))* |(?:^|[,.;:!?-] ?|\b(?:sec|and|so|then|ok|now|right|am|just) ))"
_NOW = r"(?:now|right|as we|straight|this (?:minute|second|instant|very)|for (?:you|u|us|both)|with (?:you|u|us)|while|whilst|in a (?:sec|second|minute|moment)|here|the (?:line|phone|call|chat)|this (?:line|call|chat|conversation)|to (?:you|u|us|this|the (?:line|phone|call|chat))|at once|immediately|and|so|because|who|she|he|they)\b"
_ON = rf"(?:on|onto|in|through|over)(?: (?={_NOW})| ?(?=[,.;!?]|$))"

_COMPANY = r"(?:this|the|our|your) (?:same |very )?(?:call|line|phone|chat|conversation|thread)"
_AGENT = r"(?:i'?m going to|im going to|i am going to|gonna|i'?d like to|i'?ll|i will|i'm|im|i am|am|i've|ive|i have|i|we'?ll|we will|we're|we are|we've|we have|we|let me|i go|i can|can|been|to be|is|has|have)"
JOINS = compiled(
    rf"\b{_AGENT} (?:now |just |also |straight away )?(?:put|putting|bring|bringing|brought|get|getting|got|patch|patching|connect|connecting|add|adding|pull|pulling|have|having)(?: in)? "
    rf"(?!you\b|u\b|it\b|this\b|that\b|an? note|everything|your|something)(?:[a-z'.-]{{1,14}},? ){{1,7}}?(?:coming |joining )?(?:(?:on|onto|into|in|through|here)(?: to)? {_COMPANY}|here (?:on the line )?with us|on with (?:us|me))\b"
    rf"|\b(?!i'm |you )(?:[a-z'.-]{{2,14}} ){{1,4}}?(?:is|are|'s) (?:now |just )?(?:joining|coming onto|coming on to|coming on) (?:us\b|{_COMPANY})"
    r"|\bconnect(?:ing|ed)? (?:you|us) (?:now )?(?:with|to) (?!you|it|this)[a-z'-]{2,14}\b"
    r"|\b(?:give|giving|pass|passing|hand|handing) (?:it|this|everything|you) (?:now )?(?:over )?to (?:the )?(?:[a-z]{2,10} )?(?:emergency|crisis|help|on-call|duty) ?(?:line|service|team|engineer|officer)\b"
    r"|\b(?:let me|i'll|i will|i'm going to) (?:get|have) (?!you|it|this|that|them)[a-z]{2,14},? (?:(?:who's|who is|she's|shes|he's|hes) )?(?:over|above|senior to) me,? to (?:ring|call|phone|speak|talk|write|look)\b"
    # "getting the duty engineer on for you now"
    rf"|{_I}(?:get|getting|put|putting|patch|patching|bring|bringing|fetch|fetching|pull|pulling|add|adding|have|having|got|loop|looping)(?: in)? {HELPER} {_ON}"
    # "passing you over to the pharmacist now"
    rf"|{_I}(?:put|putting|pass|passing|hand|handing|patch|patching|transfer|transferring|switch|switching|connect|connecting|walk|walking) (?:you|u|ya|them|this call|the call)(?: (?:on|over|through|across|straight|now|up|back))* (?:to|onto|with|2) {HELPER}\b"
    # "ringing the emergency line myself while you hold"
    rf"|{_I}(?:ring|ringing|call|calling|phone|phoning|dial|dialling|dialing|alert|alerting|on|on to|through|through to|contact|contacting|speaking to|talking to)(?: to)? {_URGENT}\b(?=[^.!?]{{0,40}}\b(?:now|while|whilst|myself|as we|this (?:minute|second)|straight|for (?:you|u)|with (?:you|u)|right|at once|stay)\b)"
    # "stay on, the emergency line is coming on"
    rf"|\b(?:the|our|my) (?:[a-z-]{{2,12}} ){{0,2}}?(?:{_EMERGENCY}|{_CARERS}|{_SENIORS}) (?:is|'s|are) (?:now |just |about to )?(?:coming|come|going to come|getting) on(?: (?=now|the (?:line|phone|call)|with|for (?:you|u))|(?= ?[,.;!?]| ?$))"
    # "I've got the midwife here, putting her on"
    r"|\b(?:put|putting|bring|bringing|patch|patching|get|getting) (?:her|him|them) (?:on|in|through)(?= (?:now|the (?:line|phone|call)|for (?:you|u)|right|to (?:you|u))\b| ?[,.;!?]| ?$)"
)
JOIN_WORDS = frozenset(
    """call line phone chat conversation thread us me emergency connecting connect connected joining nurse doctor gp medic paramedic
    paramedics pharmacist vet midwife dentist clinician counsellor therapist surgeon consultant crisis rescue 999 112 911 111 ambulance
    fire police duty oncall on-call putting put passing pass patching patch handing hand transferring getting bringing her him
    them""".split()  # noqa: SIM905 - words read better as text
)
