# ruff: noqa: E501 - one way to say a thing is one line
"""Words of regret: performed, token, conditional, or stock; and what turns an apology into an excuse."""

from __future__ import annotations

from scoring.matching.overlap import stem
from scoring.reading.phrases import Lexicon

_SORRY = "sorry|sory|sorri|srry|sry|soz|sori|sorrry|sorrie|soory|sowwy|sowie|surry|sorey"
_APOLOGISE = "apologise|apologize|appologise|appologize|apolgise|apolgize|apologies|apologises|apologizes|appologies|apolgies|apologys|apologising|apologizing|apology|apologees|apologise_to_you|apollogies|apologis|appology|apoligize|apoligise|apoligies|apologetic|apols"

REGRET = Lexicon(
    {
        "regrets": """
        {sorry} !not|if_you_feel|that_you_feel|you_feel|we_can't|but_we|sir_no|i_can't|but_there|you_can't|but_i_can't|can't|cant|for_capitals|for_caps|for_typos|for_the_typo|but_could|but_can|but_may|to_ask|to_bother|to_trouble|to_keep_asking|for_the_questions|for_all_the_questions
        {apologise} !accepted
        regret|regretful|regrets|regretting !to_inform|that_i_cannot|that_we|to_say|that_i_can't|it_later|this_in
        forgive|pardon us|me|our|my|this|the !for_asking
        beg|ask .1 your|ur pardon|forgiveness
        i|we beg pardon
        i|we feel|felt|feeling .2 terrible|awful|bad|ashamed|shame|dreadful|rotten|sick|horrible|gutted|mortified|embarrassed|remorse|sorrow
        i'm|im|i_am|we're|we_are|am .1 ashamed|mortified|embarrassed|gutted|appalled|mortified_by
        mea culpa
        my|our bad
        couldn't|could_not be .1 {sorry_er}|more_sorry
        {sorry_er}
        """,
        # stock words that say nothing about this customer
        "formula": """
        any|the|all|this|for|your|some inconvenience|inconveniences|inconvience|inconvinience|inconvenient|inconveniance|inconvinence|trouble|bother|disruption
        inconvenience|inconveniences|inconvience|inconvinience|inconveniance|inconvinence caused|this|you|that|to|it|which|experienced|we've
        caused|been|were|was|may_have_been|have_been|be inconvenienced
        any|for|the|all|some|your .1 confusion|misunderstanding|misunderstandings|mix-up|mixup|mix_up|hassle|upset|distress|frustration|dissatisfaction|disappointment|experience|issue|issues|problem|problems|bad_experience|negative_experience|discomfort|delay_in_responding|wait_time
        {sorry} .2 hear|read|learn|see|know|note
        {sorry} about|for|to_hear that|this|it|everything|all_this|all_that|the_above|d_above|what_happened
        on behalf of
        accept .2 {apologise}
        feedback is|helps
        """,
        "conditional": """
        {sorry}|{apologise}|regret .1 if|should|may|in_case|whatever|to_the_extent !have|never|of|not_have
        {sorry}|{apologise}|regret .3 any|may|might|possible|potential|perceived
        i'd|id|would|i'd_have|we'd|would_have|would_be|could|might|can|shall .2 {apologise}|{sorry}|regret if|but|when|once|were
        if|should|in_case .4 then? .2 {apologise}|{sorry} if|then
        would|'d|might|could regret|apologise|apologize
        i|we would|'d|i'd|we'd be {sorry} if
        {apologise}|{sorry} .3 where|when appropriate|necessary|due|needed
        """,
        # the agent's part said outright, "forgiveness" never asked for
        "repairs": """
        so|that .3 doesn't|can't|won't|cannot|never|not|couldn't|wont|cant happen|repeat|occur|happens
        won't|can't|never|not|doesn't|cannot|wont|cant .2 happen again|twice|to_you
        never again
        stop|stopped|prevent|preventing .3 again|happening|repeat|recurring|next|another
        make|making|made|put|putting|set|setting .2 right|good|amends|straight !time|note_of
        make up for|to_you
        i'll|ill|i_will|we'll|i'm|im|i_am|me|myself .2 stay|staying|stick|sticking|keep|own|owning|personally|see_this|seeing|stand .2 with|on|through|until|this|it|till|you|to_it
        i'll|i_will|ill|i've|i_have|we've|we_will|we'll|i'm|i_am|im|i_can|we_can|let_me .2 {repairing}
        refunded|reversed|cancelled|corrected|replaced|reimbursed|waived|removed|rebooked|stopped|credited|restored|reinstated
        is|are|'s|s going|coming|on|way|goes|back .2 back|to|way|your|you
        goes|going|coming|comes back|off
        to make|put|set .2 it|this|things|that|matters right|up|good|straight
        """,
        "spam": """
        again|once .2 {sorry}|{apologise}
        """,
        # the cause given in place of the fault
        "excuses": """
        but|however|although|though|unfortunately|only|yet|because|as|since|due .8 delay|busy|volume|staff|carrier|courier|drivers|weather|policy|terms|system|beyond|normal|demand|backlog|common|sometimes|usual|standard|unforeseen|prevents
        """,
    },
    classes={
        "sorry": _SORRY,
        "apologise": _APOLOGISE,
        "sorry_er": "sorrier|sorriest",
        "repairing": "fix|fixed|refund|refunded|refunding|reverse|reversed|replace|replaced|send|sent|sending|stop|stopped|cancel|cancelled|correct|corrected|credit|credited|sort|sorted|arrange|arranged|arranging|book|booked|waive|waived|remove|removed|call|ring|chase|make_sure|ensure|opened|asked|raise|raised|put|putting|escalate|report|reported|flag|flagged|log|logged|talk|spoken|check|deliver|text|pay|get|getting|move|moving|hold|held|pull|pulled|pulling|switched|added|adding|reopened|resubmitted",
    },
)

EMPTY_OFFENCE = frozenset(
    stem(word)
    for word in """sorry apology apologise apologize apologies regret hear inconvenience inconvenienced trouble issue problem experience situation matter confusion misunderstanding mix mix-up mixup hassle upset distress frustration frustrated
    disappointment disappointed dissatisfaction feel felt cause caused causing face faced happen happened happening everything anything today day time moment part behalf company team sincere sincerely truly deeply kind kindly value valued custom guest
    sir madam everyone respected family concern worry worried stress discomfort disruption disturbance learn know read note find occasion incident bad really express accept above way ask bless little ones hope help person bout about feedback
    lovely mate love dear hun hiya hello again lot much very unhappy bother esteemed best fault mistake error wrong mess""".split()  # noqa: SIM905 - words read better as text
)
"""Stems that name no offence: "sorry for the experience" says nothing about what went wrong."""
