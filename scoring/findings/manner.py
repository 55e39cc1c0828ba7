# ruff: noqa: E501 - one way to say a thing is one line
"""Words that carry the manner of a reply: courteous, plain, robotic, bright, chummy, hedging; the lexicon of tone."""

from __future__ import annotations

import re

from scoring.patterns.quick import compiled
from scoring.reading.phrases import Lexicon

HAPPY = compiled(
    "[\U0001f600-\U0001f60b\U0001f60d\U0001f60e\U0001f618\U0001f642\U0001f643\U0001f917\U0001f929\U0001f973\U0001f389\U0001f38a\u2728\U0001f44d\U0001f4aa\U0001f31f\U0001f31e\U0001f388]+"
    r"|(?<![a-zA-Z0-9]):-?[)D](?![a-zA-Z0-9])"
)
"""A happy face, as typed: an angry customer is laughed at by it."""


def happy(typed: str, end: int | None = None) -> re.Match[str] | None:
    """Find a happy face up to `end`; most replies have no character of one, which is seen at once."""
    return HAPPY.search(typed, 0, len(typed) if end is None else end) if ":" in typed or not typed.isascii() else None


MANNER = Lexicon(
    {
        # says a limit and stays helpful
        "limits": """
        i|we {can't} .2 promise|guarantee|say|cover|give|speed|refund|cancel|tell|do|put|get|offer|make|match|agree|speak|touch|waive|be_sure|see|change
        i|we won't|will_not|wont .2 promise|invent|guess|pretend|make|give|add|say|leave|lie
        what|the_thing|one_thing|part i|we {can't}|won't
        what i|we can
        not|nothing .1 able to|i_can_promise
        i'd|id|i_would|rather be|say|tell_you|not|give .3 straight|honest|now|promise|up_front|upfront|plainly|invent|guess
        being|to_be|just|honest|honestly|straight|upfront|plain|frank honest|answer|straight|with_you|upfront|frank
        i|we don't|dont know|have_a_time|have_an_answer|know_yet !why_you|what_you|how_you
        that's|thats|its|it's not|isn't mine|my|ours|something|in_my !problem|fault
        depends|hinges on|upon|whether
        until|once|when .2 checked|finished|done|trace|seen|know|confirmed|see|looked|it's
        even if|though
        """,
        "asks_kindly": """
        could|would|can|may|might|shall|should {you}|i|we !not|even
        which would|works|one|do_you|suits|way|of|is
        would|does|is|will .2 that .1 work|help|suit|be|ok|okay|alright|good|cover
        {you} pick|choose|decide|prefer|rather|say
        your|ur call|choice|pick
        or would|if {you} rather|prefer|like|sooner|want
        is that alright|ok|okay|all_right|a_good
        """,
        "courteous": """
        please|kindly|pls|plz
        thank|thanks|cheers|appreciate {you}|for|your|that
        sir|madam|ma'am|maam|mr|mrs|ms|miss
        good morning|afternoon|evening
        hello|hi|hiya|hey|dear
        of course|certainly|gladly|no_problem|absolutely|sure
        """,
        "robotic": """
        dear valued|customer|user|guest|client|sir_or|sir/madam|policyholder|member|cardmember|passenger
        valued|esteemed|respected customer|guest|user|client|member|customers|family
        thank|thanks you? for .1 contacting|reaching|writing_to|choosing|being|getting_in|your_email|your_message|your_query|your_patience|bringing|shopping|flying|banking
        we|i strive|endeavour|endeavor|aim|pride|take .3 to|ourselves|pride|seriously
        please|kindly be informed|advised|noted|note|assured|rest_assured|co-operate|cooperate
        rest assured
        be advised|informed|assured
        at the earliest
        do the needful
        revert to|back|at|the
        revert within|with|shortly|soon
        we would|wish like|to to? inform|advise|inform_you
        further to your
        your feedback|satisfaction|call|business|concern|complaint|query|case is|has
        has|have|will been|be .2 logged|forwarded|registered|escalated|noted|passed|processed|investigated|assigned|actioned|submitted|responded|shared
        is|are|being handled|dealt|processed by|with|in
        relevant|concerned|appropriate|respective department|team|colleague|authority|person
        assuring you
        look|looking forward to
        anything else i|we|that
        how may|can i|we help|assist you
        happy|pleased|here to help|assist
        we|i value your|you
        should you wish|require|have|need
        if you wish to
        in due course
        as soon as|they possible
        in a timely manner
        apologise|apologize|apologies|sorry|regret .3 inconvenience
        greetings of
        hereby|herewith|aforementioned|forthwith|pursuant|henceforth|thereof|correspondence|ascertain|expedite|facilitate|endeavour|liaise|remit|howsoever|provisional
        this|your query|correspondence
        going|moving forward
        circle|touch|loop back|base|you_in
        reach|reached|reaching out to|for
        subject to approval|availability|review|assessment
        explore|discuss|review options|what_options|your_options|the_options|solutions
        where {you're} coming from
        our|my records|system|systems show|shows|indicate|indicates|state|reflect
        aim to respond|reply|resolve|process
        clearly stated|outlined|set_out
        will|has|have been|be .1 fed|reviewed|assessed|investigated|noted|looked|taken
        number one|1 priority
        top|utmost|highest priority|importance|respect
        so_that|so your|ur|the claim|case|request|complaint|query|refund .1 can be assessed|processed|reviewed|investigated
        completely|fully|totally|truly|sincerely|certainly|do understand|appreciate|empathise|empathize|acknowledge .1 your|how_you|how_frustrating|the_frustration|that_this
        understand|appreciate that this .3 experience|situation|inconvenience
        frustrating|disappointing|difficult|unpleasant|stressful experience|situation
        appreciate|understand|acknowledge|hear|value your concern*|frustration|feelings|patience|feedback|disappointment
        glad|happy|pleased|delighted to help|assist
        are|is important to us|me
        wasn't|not to your satisfaction|expectations|liking
        inconvenience|embarrassment|upset|distress .1 caused
        any inconvenience|embarrassment|upset
        """,
        "bright": """
        woohoo|yay|awesome|amazing|fantastic|fabulous|exciting|excited|thrilled|delighted|wonderful|super|brilliant|perfect|yippee|hooray|stoked|lovely
        congratulations|congrats|gratz
        have|enjoy .2 great|awesome|fantastic|lovely|wonderful|amazing|nice|good|blessed day|one|weekend|evening|stay|week
        good|great|fantastic|exciting news
        so|super|really|very happy|glad|proud|excited|pleased|good
        best|good luck
        happy to|birthday
        fingers crossed
        no problem|worries|stress
        don't|dont|do_not|not you? worry|panic|stress !that
        all good|sorted|sweet|set
        you're|ur|your sweet|good|golden|all_set
        consider it
        loads of
        hang in|tight there|now
        cheer|chin up
        """,
        "chummy": """
        lol|lmao|haha|hahaha|lolz|rofl|omg|omfg|tbh|xx|xo|xoxo|hehe|yikes|imo|smh|fyi|ngl|idk|wtf|bruh|bro|dude|babe|bestie
        hun|hon|darling|darlin|sweetheart|sweetie|babes|lovely|petal|pet|ducky|treacle|chick|dearie|honey|sugar|princess|boss|buddy|pal|chief|champ
        my love|lovely|dear|darling|friend
        aw|aww|aw_bless|awww bless|that|you|thats|lovely|hun
        kinda|sorta|gonna|wanna|gotta|dunno|cos|coz|cuz|thru
        u|ur|pls|plz|il|thx|ty|msg|tmrw|2day|b4|r|ppl|bc
        """,
        # laughs, or chats as among friends
        "breezy": """
        lol|lols|lmao|haha|hahaha|hehe|lolz|rofl|omg|omfg|ngl|tbh|xx|xo|xoxo|xxx|soz|babe|babes|hun|bestie|buddy|pal|dude|bro|bruh|bless|lil|oopsie|oops|whoops|whoopsie|yikes|chill|mate
        aw|aww|awww
        no worries|probs|biggie|bother|drama
        cheers|ta mate|pal|bud|hun|buddy
        my bad
        happens to|all
        easy peasy
        give .1 a bell|shout|buzz
        """,
        "overpromises": """
        i|i'll|i_will|i_can|i_do|i_shall|we_can|we_do|we'll promise|guarantee|swear !what|when|that_i_can't
        we promise|guarantee|swear you|that|it|this
        is|it's|that's|100% guaranteed
        my word on|for it|that
        you have my word
        100%|definitely|100
        every penny
        never happen again
        happen ever again
        whatever you|it want|takes|need
        everything will
        all|everything be sorted|fine|ok|okay
        by tonight|this_afternoon|end_of_today .2 promise|sorted|!or
        """,
        "vague": """
        look into it|this|that|the
        see what|if|about .2 can|do|happen|possible
        someone|somebody|they|team will|should|'ll
        get|come|be back|touch|in
        as soon as
        asap|shortly|soon|eventually|sometime
        hopefully|maybe|perhaps|possibly
        do our|my best
        pass|passed|passing on|it|this|your|that|you
        leave|leaving it|that with me
        i think|guess|believe|suppose
        normally|usually|probably
        try|trying|tried
        can|could|may take .2 time|while|days|weeks|couple
        might be
        ask|asking somebody|someone|my|the|around
        """,
    },
)

CURES = {
    "insult": "Leave their person out of it and speak only of what happened.",
    "sarcasm": "Say it straight: irony is heard as contempt by someone who is angry.",
    "threat": "Nobody calms down under a threat; say what you can do and what you need for it.",
    "command": "Rather than telling them how to feel, say what you are doing about it.",
    "dismissal": "Let the size of it be theirs to judge; begin with what it did to them.",
    "blame": "Leave out who should have done what; what happens next is all that helps now.",
    "policy_shield": "Put the rule in one plain sentence and follow it with what you can do.",
    "refusal": "A no is bearable when something follows it: end with what you can offer.",
    "excuse": "The reasons can wait; first say that it should not have happened.",
    "scapegoat": "Whoever did it, they are talking to you: say what you will take on.",
    "placeholder": "Fill in the template, or better, say it in your own words.",
    "shouting": "Capitals read as shouting; write it in plain letters.",
    "mention": "Say it, rather than talking about saying it.",
    "non_apology": "Be sorry for what happened, not for what they feel about it.",
}
"""What to do instead, by flag: shown to the trainee as advice."""
