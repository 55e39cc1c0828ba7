# ruff: noqa: E501 - a list of words reads better as one line
"""Patterns by which a sentence is known to say the customer's story back, or to be the company's own business."""

from __future__ import annotations

from scoring.patterns.quick import compiled

COMPANY_FEELS = compiled(
    r"(?:\bwe|\bwe're|\bwe are|\bteam (?:is|are)|\bfor us|\bto us|\bour staff are)(?: [a-z]{1,12}){0,2} ?$"
)
FOR_US = compiled(r" ?(?:[a-z]{1,12} )?(?:for|to) us\b")
NOT = compiled(r"\b(?:not|n't|isn't|isnt|wasn't|hardly|no|never|without)(?: [a-z]{1,10}){0,1} $")


REMEDY = compiled(
    r"\b(?:refund\w*|arrang\w+|request\w*|updates?|on hold|removed|payable|requested|credit(?:ed)?|voucher|answer (?:from|within|by)|option|trace[ds]?|noted|logged|escalat\w+|"
    r"(?:putting|trying|sending|passing|refunding|checking|ringing|chasing|calling|raising|stopping|moving|getting|booking|releasing|escalating|opening|logging|cancelling|removing|transferring|crediting) |dear |ref(?:erence)?\b)"
)


_DEEDS = (
    r"(?:'ve| have| had| were| was| did| never)? ?(?:just |both |all |only |already |still |even |then )?"
    r"(?:been|had|paid|booked|reserved|waited|took|got|came|asked|told|gave|sent|spent|rang|called|sat|stood|landed|turned|missed|slept|lost|arrived|did|tried|went|ordered|chased|wrote|emailed|was|were|couldn't|travelled|finished|passed|cancelled|checked|queued|trusted|planned|saved|ended|[a-z]{3,9}ed)\b"
)
ABOUT_THEM = compiled(rf"\b(?:you|u|ye|she|he|they|your [a-z]{{2,12}}){_DEEDS}")
THEY_DID = compiled(rf"\b(?:you|u|ye|she|he){_DEEDS}")
"""What they themselves did or met with: "your parcel was scanned" is not among it."""
FINITE = compiled(
    r"\b(?:is|are|was|were|am|i'm|im|have|has|had|will|can|could|would|should|do|does|did|need|get|got|it's|that's|there's|we|i|please|kindly)\b"
)
TOLL = compiled(
    r"\b(?:hours?|days?|weeks?|months?|minutes?|years?|times|calls|twice|no|without|not|nobody|and (?:a|an|then)|on top|with|old|still|lost|minus|before|in front)\b"
)
PATHOS = compiled(
    r"\b(?:twice|three times|four times|still|and then|only to|again|whole|all day|all night|not once|not one|not a|without|anyway|for nothing|instead of|just to|every|alone|on (?:your|her|his|their) own|the (?:night|day|morning) (?:before|of|after)|"
    r"in front of|because of us|even|no (?:word|news|answer|sleep|heat|heating|water|loo|toilet|reply|bed)|for (?:hours|days|weeks|months)|nobody|no one|to be the one|of all (?:the )?(?:words|days|things|times|people)|each time|already|after (?:all|you|eleven|ten|\d+)|on top|(?:all )?by (?:yourself|yourselves|himself|herself)|and now|while|when you should|stuck|left|wi|weeks? of|days? of|months? of|hours? of|minutes? of|days before|hours before)\b"
)
PLIGHT = compiled(
    r"\b(?:on (?:your|ur|her|his|their) own|all alone|you(?:'re| are) alone|at (?:\d{1,2}(?:[.:]\d\d)? ?am|(?:one|two|three|four) (?:am|in the morning)|this hour)|in the middle of the night|"
    r"(?:hours?|days?|weeks?|months?|years?|nights?) without|with nowhere to|can'?t (?:work|earn|sleep|trade|eat|cook|wash|pay)|costing you|in front of (?:everyone|everybody|a queue|the whole|all|two|your))\b"
)
"""A plight told so plainly that a feeling beside it belongs to this customer."""
BORNE = compiled(
    r"\b(?:you|u|ye|she|he)(?:'ve| have|'d| had)? (?:[a-z]{2,9}ly |both |all |already |just |then |still |even |also |never ){0,2}"
    r"(?:had to|had no|been (?:left|made|kept|paying|sent|passed|chasing|waiting|carrying|living|sleeping|ringing|without|stuck|put through|lied)|(?:were|was|got) (?:left|made|kept|sent|put|stuck|passed|lied)|ended up|lost|missed out|sat|stood|waited|slept|queued|trudged|lugged|carried|walked|froze|went without|lay|cried)\b"
    r"|\b(?:left|leaving|leave|made|making|kept|keeping|had|forced|sent|cost|costing) (?:you|u|ye|her|him|them) (?:all )?(?:to|the one|[a-z]{3,12}ing|in|with|on|without|out|through|a|your|two|three|\d+|hours|days|weeks|alone|at)\b"
    r"|(?:^|[.,;!?:] ?)(?:and |then |so )?(?:sat|stood|stuck|left|sent|passed|waiting|standing|sitting|walking|sleeping|queuing|shut|turned) (?:there|in|at|by|on|outside|home|with|without|from|around|away|out|alone|watching|for|to)\b"
    r"|\b(?:landed|fell|fallen|dumped|dropped|come down|came down|crashed) on (?:you|her|him|them)\b"
    r"|\b(?:without|with no) (?:sleep|food|heat|heating|water|a toilet|a wink|word|news|an answer|answers|warning)\b"
    r"|\bput (?:you|her|him|them) (?:in|through|on the spot)\b|\bbecause of (?:us|that|this|our|my)\b"
    r"|\b(?:eating|eaten|ate|swallowed|drained|draining|wasted|wasting|costing|cost|taken|took) (?:up |into )?(?:your|his|her|their) \w"
)
"""What it made them do, bear or lose, as something that has happened."""
OWN_BUSINESS = compiled(
    r"\W*(?:and |so |but |ok |right |well |yes |now ){0,2}(?:i|we|our system|our records|the system|the team|i've|i'm|we've|we're|ive|im)(?! (?:left|let|lost|broke|missed|failed|kept|put|gave|sent|charged|hung|told|never|didn't|took|promised|billed|ignored|made)\b)\b"
)
JOINTS = frozenset(
    """a an the i i'm im i'd id i've i'll you u ye your ur you're we we've it its it's that that's thats this is are was were be been have has had
    to of in on at for with and but or so no not still my our me us if how what when as by from do did don't can can't must would will""".split()  # noqa: SIM905 - words read better as text
)
"""Words that join others into a sentence."""
