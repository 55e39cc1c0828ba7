# ruff: noqa: E501 - one way to say a thing is one line
"""Ways to own what went wrong and ways to offer help: what turns a cause into an explanation, and a no into a limit."""

from __future__ import annotations

from scoring.patterns.quick import compiled
from scoring.reading.phrases import Found, Lexicon
from scoring.reading.text import Reading

OWNING = Lexicon(
    {
        "owns": """
        but|rather ours|mine|us|me|our_own
        because|cause|cos|thanks of|to us|me|our|my !you|i|we
        because of us {you} .2 given|lost|missed|paid|waited|wasted|slept|sat|stood|frozen|froze|went|spent
        it was|is we|us who|that .2 wrote|said|promised|told|sent|broke|lost|missed|forgot|failed|cut|left|kept|put|gave|let|mixed|charged|got|made|ignored|never|didn't|hadn't|should
        we|i|had|once had_not|hadn't|haven't|never|didn't|had_we|had_i .2 ask|asked !you|u|for|him|her|them_to|to
        we|i|we've|i've|we_have .1 gone|went|go|going back on
        that|thats|that's|this|it|which|it's|its|is|was|were|are|entirely|all|squarely|solely|completely|wholly|purely our|my|ours|mine fault|mistake|error|doing|failing|failure|slip|responsibility|bad|miss|blunder|oversight|cock-up|mess !to_fix_only
        makes|make|making it|that|this|him|them .1 ours|mine|our|my
        was|is|are|that's our|my job|duty|responsibility|task|part|place
        {you} .1 told us|me .3 and|but we|i|nobody
        wrong|poor|bad|careless|thoughtless|sloppy|shabby|shoddy|unfair|rubbish|rude of|from us|me
        we|i had|made|let|left|kept {you} ring|ringing|call|calling|phone|chase|chasing|wait|waiting|standing|repeat|repeating|explain|explaining
        our|my own? fault|mistake|error|failing|failure|slip|blunder|oversight|cock-up|screw-up|foul-up|lapse|bad !if
        is|was|that's|which_is|it's|its|thats|this_is|all|entirely|squarely|wholly|firmly|purely|solely|are ours|mine not|and|to_keep|to_get|to_catch|to_check|to_answer|to_honour|to_bring|to_watch|to_carry|alone|entirely|fully|only !to_move|to_cancel
        is|was|that's|which_is|it's|its|thats|this_is|all|entirely|are ours|mine !to_fix|to_sort|to_move|to_cancel|to_mend|to_repair|to_find
        that|thats|that's|this|it|it's|its|is|was|which|all|both|one|lies|falls|they're is|was|lies|falls|totally|entirely|one|all? on us|me !to|and_them
        on us not|and|im|sorry|i'm|entirely|100
        thats|that's|this_is|it's|which_is|is on us|me
        down to us|me
        that's|thats|that_is us not you|yours|your|him|her|them|the|anyone|anybody
        i|we take|accept|own|took|have_to_take .2 responsibility|blame|ownership|accountable|this|it|that|mistake|error|fault|up_to_it
        we|i let|have_let|'ve_let {you} .3 down
        letting {you} .3 down
        let {you} both|all|badly? down
        we|i|we've|i've|our .2 failed|fail you|u|to|your|in|at|on|the
        failed you|u|to|your
        we|i|we've|i've|team|desk|staff|they|people .1 got|get|did|have_got|done|handled .3 wrong|badly|poorly
        got it|this|that|yours|your .1 wrong
        we|i|we've|i've .1 messed|mucked|screwed|stuffed|fouled|cocked|ballsed|slipped|tripped|balls'd up
        we|i|we've|i've dropped|missed the ball|appointment|slot|date|deadline|delivery|it|that|your|this|a
        dropped the ball
        we|i|we've|i've .2 broke|broken|break .2 promise|promises|word|it
        promise|promises|word we|i .1 broke|break|didn't|gave|made|missed
        we|i|we've|i've .1 promised .6 and|but|then .2 didn't|missed|failed|broke|let|never|not
        we|i didn't|did_not|failed|never|neglected|hadn't|haven't .1 do|keep|send|call|ring|answer|tell|check|turn|deliver|warn|let|reply|respond|act|show|process|log|pass|honour|honor|book|save|notice|follow|pick|come|listen|read|update|look|get|give|fix|catch|meet|manage|make|protect|put|stop|cancel|bring
        we|i|they|somebody|someone|team|staff should|shud|shoulda|ought have|of|to_have|ve|a .1 told|been|checked|called|rung|caught|kept|done|sent|had|warned|let|seen|answered|given|listened|looked|replied|noticed|fixed|stopped|read|asked|sorted|picked|got|brought|put|spotted|explained|made
        we|i shouldve|should've .1 told|been|checked|called|rung|caught|kept|done|sent|had|warned|let|seen|answered|given|listened|looked|replied|noticed|fixed|stopped|read|asked|sorted|picked|got|brought
        we|i shouldn't|should_not|shudnt|oughtn't|never_should have|of|to_have|ve
        someone|somebody|someone_here should|should've|shouldve|shoulda have|of|ve? got|told|been|called|rung|come|met|helped|answered|given|brought|looked
        we|i|our_desk|our_team|our_system|our_driver|our_staff|our_people|our_man|our_engineer|our_courier|our_bot|our_app|our_rep|our_warehouse|our_scanner|our_website|our_agent|our_technician|our_phone|our_clerk|our_colleague .1 lost|destroyed|ruined|wrecked|shrank|shrunk|spoilt|spoiled|mishandled|overlooked|billed|charged|left|kept|hung|sold|oversold|overcharged|overbooked|mis-scanned|forgot|ignored|closed|damaged|broke|missed|failed|shrugged|walked|turned|misread|mislaid|misplaced|delayed|double-charged|entered|dropped|threw|shipped|posted|rejected|refused !you_to|a_look|it_back_already|in_touch|a_note|note|over
        we did that|this|it|wrong|you_wrong
        i did you|u? wrong|that_wrong
        no excuse|excuses
        no|not_a|haven't_a|without_a leg to stand
        that_was|that_were us|me !who|you|that|on|calling|ringing|asking|told
        was|were us !who_called|who_rang|you|that_rang|that_called|calling|ringing|asking|two|both|all
        didn't|did_not|never do|keep|honour|did|kept what|to we|i said|promised|told|agreed|say
        what we|i told|said|promised|wrote .2 wasn't|isn't|was_not|is_not true|right|so
        what we|i told|said|promised|wrote .2 was|were wrong|untrue|rubbish|nonsense|false
        mistake|fault|error|blame is|was of|from|by us|our
        fault|failing|failure|mistake|mistakes|error|lapse|slip of|from us|ours
        wrong|poor|bad|mistake|error from|on our|my side|part|end
        mistake|fault|error|failing|failure is|was ours|mine
        that's|thats|it_was|'twas us|me read|misread|sent|got|put|missed|made|booked|lost|broke|wrote|took|forgot|left|charged|mixed|picked|gave|told
        made|making a .2 hames|hash|mess|botch|balls|bags|muck|pigs_ear|pig's_ear|dogs_dinner|dog's_dinner|dog's_breakfast|dogs_breakfast of|there|!on
        not good enough
        inexcusable|unforgivable
        hands up
        guilty as charged
        mea culpa
        we're|we_are|i'm|i_am|were at to? fault|blame
        responsible for .3 this|that|what|it|mess|handling|your
        answer for|to .2 how
        fell|fallen|fall short|well_short|below
        wasn't|weren't|not there when|for|with|on_time|to !me
        """,
        # not our doing, yet ours to see to
        "stands_by": """
        you bought|booked|paid|trusted|ordered|came it|them? from|with|through|us|to us
        you were|was on|in our train|care|plane|flight|hands|watch|shop|bus
        you are|were|was|re our|my customer|guest|passenger|member|patient|responsibility
        your contract|booking|ticket|policy|order is|was with|through us
        """,
    }
)

OFFERING = Lexicon(
    {
        "offers": """
        i'll|ill|i_will|we'll|we_will|we_shall|i_shall|i'm|im|i_am|we_are|we're|going_to|gonna|let_me|lemme|i_can|we_can|i_could|we_could|il|me|i_have|i've|we've|ive|we_have|happy_to|able_to .3 refund|refunding|refunded|send|sending|sent|replace|replacing|replaced|book|booking|booked|cancel|cancelling|cancelled|stop|stopping|stopped|pay|paying|credit|crediting|credited|call|calling|ring|ringing|phone|text|texting|reverse|reversed|reversing|waive|waived|waiving|remove|removed|removing|rebook|rebooked|move|moving|arrange|arranging|arranged|fix|fixing|offer|cover|add|added|adding|reimburse|extend|chase|chasing|deliver|swap|upgrade|return|returning|match|requote|hold|held|holding|block|paused|pausing|pause|freeze|raise|raised|log|logged|open|opened|take_it|put|putting|asked|asking|get_it|get_you|bring|find|write|order|ordered|repair|collect|speak|help|freeze|froze|frozen|skip|skipping|escalate|escalated|push|report|tell
        i'll|ill|i_will|i'm|i_can|we'll|we_can do|doing|make|making|get|getting .1 the|it|that|sure|your|you|this|an|a|appeal|form !best
        on|off hold|the_hook
        i|we just? refund|refunded|reversed|credited|cancelled|replace|pay|waive|offer|cover|reimburse|repair|return|give|call|ring|phone|text|arrange|book|send_you_a_new|send_a_new|send_the|send_it|raise|chase|check_now|open_now
        refund|refunds|credit|replacement|voucher|appointment|compensation of|for|is|on|coming|goes|has|back|will|can !not
        refunded|reversed|cancelled|credited|replaced|reimbursed|waived|removed|rebooked !because
        what i|we can|could do|offer|is
        would {you} like|prefer|rather !to_know
        which would|works|suits|do_you|one|of
        you pick|choose|decide
        or|either|both .1 you|we|i can|could
        {you} can have|keep|get|choose|pick
        """,
    }
)

_DENIED = compiled(
    r"(?:\bnot|\bhardly|\bscarcely|n't|\bnever|\bif|\bwhether|\bnor|\bisnt|\bwasnt) (?:[a-z']{1,10} ){0,3}$|\bnot ?$"
    r"|\b(?:have|did|had) $"  # "have I missed anything"
)
_PAID_BY = compiled(r"(?:\bis|'s|\bwas|\ball|\blies|\bfalls|\bthis|\bthat|\bone|\bit|ly|100%?) $")
_HOWEVER_IT_ENDS = compiled(r",? (?:whichever|whatever|either way|no matter|however)\b")


_OWN_STORY = compiled(r" (?:my|mine|weight|count|track of time|hope)\b")  # "I lost my dad too" is no confession


def owning(reading: Reading) -> tuple[Found, ...]:
    """Return where the agent owns what went wrong, or stands by a customer whoever did it; denials left out."""
    text = reading.text
    return tuple(
        each
        for each in OWNING.find(reading)
        if text.startswith(("but ", "rather "), each.start)  # "not the courier's fault but ours"
        or not (
            _DENIED.search(text, max(0, each.start - 40), each.start)
            or _OWN_STORY.match(text, each.end)
            or _treats(text, each)
            or _SERIOUSLY.match(text, each.start)
        )
    )


_SERIOUSLY = compiled(r"(?:we|i)(?: will|'ll)? take [^.!?]{0,40}\bseriously\b")
"""What is taken seriously in general is owned by nobody."""


def _treats(text: str, found: Found) -> bool:
    """Tell whether "on us" says who pays ("a taxi home, on us") rather than whose fault it was."""
    place = text.find("on us", found.start, found.end)
    return place >= 0 and bool(
        _HOWEVER_IT_ENDS.match(text, place + 5) or not _PAID_BY.search(text, max(0, place - 12), place)
    )
