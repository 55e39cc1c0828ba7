# ruff: noqa: E501 - one way to say a thing is one line
"""Words that hurt, by what they do to the customer: a lexicon of lines (see `scoring.reading.phrases`) for `scoring.harm.harms`."""

from __future__ import annotations

HARMFUL = {
    "insult": """
        you|u|ya|ye are|re .2 liar|lying|stupid|dumb|thick|dim|daft|clueless|pathetic|pathological|rude|childish|ridiculous|hysterical|crazy|mental|insane|unhinged|idiot|moron|muppet|entitled|lazy|paranoid|irrational|unreasonable|petty|dramatic|difficult|abusive|ignorant|joke !to
        {you're} .2 liar|lying|stupid|dumb|clueless|pathetic|rude|childish|ridiculous|hysterical|crazy|mental|unhinged|idiot|moron|muppet|entitled|lazy|paranoid|irrational|unreasonable|petty|dramatic|abusive|ignorant !to
        call you|u a? liar
        {you} idiot|moron|muppet|fool|clown|eejit|twat|prick|dickhead|numpty|scammer|fraud|cheat|karen|lot
        people like you
        get over yourself|urself
        grow up !knowing|in|with|here|there|happy|hearing|thinking|to|on|near|without|together|loved|so|too|fast|around|feeling|safe
        grow a pair
        shut up|it
        stop whin*|moan*|whing*|nagging|ranting|crying|lying
        drama queen
        cry baby
        crybaby|snowflake|wanker|arsehole|asshole|bitch|bastard|cretin|retard|imbecile
        f*ck|fuck|fk|piss|bugger|sod|eff off
        fuck {you}
        don't be so? silly|stupid|ridiculous|daft|dramatic|childish|rude
        use your brain|head|eyes|common
        learn to read
        can't {you} read
        can you not read
        what is|s wrong with you
        are you|u deaf|blind|stupid|serious|mad|mental|thick|kidding|joking
        your silly|stupid|petty|pathetic|ridiculous|constant complaint|complaints|email|emails|message|messages|problem|question|mistake
        none of your business
        get a life
        first world problems
        """,
    "sarcasm": """
        sorry not sorry
        my heart bleeds
        boo hoo
        boohoo
        cry me a river
        world's smallest violin
        tiny violin
        poor you|baby|diddums
        diddums
        aw|aww|oh diddums
        how dare we
        wow just wow
        well done you|genius|sherlock
        thank|thanks captain obvious
        no shit
        what a surprise
        surprise surprise
        lucky you
        what|wot|whaddya do? you|u|ya expect me|us to
        what do you want me|us to do
        what would you like|have me|us to do about
        heaven forbid
        god forbid you
        oh no how terrible|awful|dreadful|tragic for you
        how terrible|tragic|awful for you
        someone|somebody call|ring|wake the? police|president|ceo|king|press
        call|alert the press|president|un
        must be hard|nice|tough|exhausting being|to_be you|perfect|so_important
        oh i|im am|m so sorry your? majesty|highness
        your majesty|highness|ladyship|lordship
        yeah right
        yeah yeah
        blah blah
        cool story
        thrilled for you
        big whoop
        whoop de doo
        do i|we look like
        i'm crying|weeping|devastated for you
        so just to summarise|summarize|recap ... you brought|broke|lost|forgot|left
        so what
        and your point is
        if it makes you feel better|happy|happier
        happy now
        satisfied now
        hahaha|hahahaha|lmao|rofl
        """,
    "dismissal": """
        not the end of the? world
        no|not a? .1 big|massive|huge deal
        big deal
        happens all the time
        happens a lot|often|sometimes !and|which|so
        happens to everyone|everybody|all|us
        these|such things do|just|can|will? happen
        things|stuff like this|that|these do|just|can|will|sometimes? happen|happens
        well|yeah|look|hey that|it|this|these just|does|do? happens|happen !to|when|at|again|because|every|with|only|too
        it just? happens !to|when|at|again|because|every|with|in|if|only|here|too|that|so|twice
        it's|its|it_is|this_is|that's|thats|that_is perfectly|quite|totally|just|only|completely? normal|usual|common !to|for|that|you|u|anyone|anybody|feel|after|when|if|working|price|size|human|reaction
        delays|waits|queues|errors|faults|breakdowns are|is perfectly|quite|just|only? normal|common|usual|to_be_expected !here|with_us
        things just? happen
        shit happens
        accidents happen
        mistakes happen
        part and parcel of
        nothing unusual|special|serious|major|unreasonable about|in|with
        nothing unusual|serious
        nothing|nothin has|have? .1 gone wrong
        nothing to .2 worried|worry|upset|angry|complain about
        no need to|for .1 upset|rude|angry|shout|drama|panic|worried|dramatic|aggressive|alarm|fuss|caps|capitals|tone|attitude|language|sarcasm
        most people|customers|guests|users|everyone manage|can|remember|bother|read|know|seem to|how|it|this|that
        most|other people|customers|guests|users|passengers|families are|have|don't|do|manage .2 fine|happy|ok|okay|complain|problem|issue|mind|complaint|complaints
        no_one|nobody else complain*|minds
        nobody else .2 complain*|minded|minds
        grand scheme of
        scheme of things
        bright|brighter side
        could|couldve|could've be|been|have_been|of_been worse
        at least {you}|it|nobody|no_one|your|the|there|they|he|she
        over reacting|reaction
        overreact*
        making|make|made|kicking such? a .2 fuss|scene|drama
        mountain out of
        blow* .3 out of proportion
        storm in a
        not that|so|too bad|serious|urgent
        not that|so bad|serious|urgent|important|late|long|much|big !ago|as|away|anymore
        hardly an? emergency|problem|crisis|disaster
        isn't|not an|a|even|really emergency|crisis|priority
        {it's} only|just|merely a|an|two|three|four|five|six|few|couple|some|small|minor|little|tiny|day|days|hour|hours|minutes|money
        only|just a|an|one|two|three|few|couple .2 late|days|day|hours|minutes|delay|wait|mistake|misunderstanding|glitch
        not as|so bad as
        can't be .1 that|so bad
        get over it
        deal with it
        live with it
        suck it up
        that's life
        c'est la vie
        it is what it is
        it's what it is
        them's the breaks
        you'll|youll|ull survive|live|cope|manage|be_fine|get_over
        not|isn't worth .3 stress|upset|fuss|worry
        don't understand|see|get|know|follow why {you're}|{you} .3 upset|angry|annoyed|frustrated|cross|mad|complaining|shouting|reacting|bothered|worked|making|problem|fuss
        fail|struggle to|see see|understand|what|why|how
        fail to see|understand
        can't|don't see|understand what the? .1 problem|issue|fuss|matter|harm
        don't see|understand why .5 problem|issue|upset|angry|bothered
        what's|whats|what_is the big? problem|issue|fuss|drama
        no|isn't|not real|actual .1 problem|issue|harm|damage
        no harm done
        nobody|noone|no_one|no-one called|said|is_calling|was .3 liar|lying|phone|lie
        nobody was playing|rude|shrugging|ignoring
        it|this never happened
        i|we highly? doubt that|it|you
        highly unlikely|doubt
        that's not|can't true|right|possible|happen|correct|be_right
        that|it can't|cannot be right|true|correct
        system|record|records|log|logs|tracking|report|reports shows|says|show|say .3 was|is|were|been .2 delivered|valid|correct|used|attended|completed|fine|ok|working
        working|work|works as intended|designed|expected|normal
        industry|standard|common|normal|usual practice|procedure|procedures
        it's|its|this_is|that's|is|are perfectly|completely|quite|totally|entirely|absolutely|very? normal|standard|routine|usual for|in|at|with|during|practice|procedure|process !you|anyone|feel
        other customers|people|passengers|guests|callers|patients are? waiting|too|also|as_well|worse|queue
        not|aren't the only one|person|customer|guest|passenger|home|household|caller|people
        {you're} not the only
        there are|'s|is|r .4 homes|customers|people|others|passengers|guests .2 off|waiting|affected|too|same_position|same_boat|same
        we've|weve|we_have|got|we a? lot|loads|many|hundreds|thousands of .2 customers|cases|traces|calls|emails|orders|complaints|people|messages|tickets
        everyone|everybody has|is|gets|had|goes .3 same|through|affected|wait
        note|notes|log|card|records|record|entry says|say|said|shows|show|states|claims .2 no_answer|nobody|no_one|not_home|not_at_home|not_in|no_reply|no_access|refused
        alleged incident|issue|problem|damage|conversation|call|comment|behaviour|behavior|delay
        have|did you|u tried|try .1 earplugs|waiting|smiling|relaxing
        tracing means
        due course means when
        when they get round|around to
        look on the bright*|plus|positive|upside|good
        be thankful|grateful|glad that|you|it|your
        count yourself lucky
        you|u should be .1 grateful|thankful|happy|glad|pleased
        you're|ur|your lucky
        why are|r you|u .2 so|still|getting|being .1 upset|angry|mad|annoyed|rude|emotional|worked|aggressive
        so he's|she's|you're|they're|its|it's .1 ok|fine|alright .3 then
        why so .1 upset|angry|mad|dramatic|aggressive
        it's|its|this_is|thats|that's|was .1 just|only|simply how|the_way|what|policy|procedure|standard|business
        what's done is done
        move on
        moving on from
        let it go
        not my|our problem|concern|issue|job|department|business
        i|we do not|don't|dont|couldnt|couldn't care !more|enough
        who cares
        lighten up
        smile !when
        cheer up
        """,
}
