# ruff: noqa: E501 - one way to say a thing is one line
"""Words that sound like care and give little of it: the nod, the claim to know how it is, and good cheer."""

from __future__ import annotations

HOLLOW = {
    # the nod: heard, no more
    "token": """
        i|totally|fully|completely|really|quite|very_well|definitely|absolutely|can_only|can .1 understand|understands|appreciate|empathise|empathize|sympathise|sympathize|relate|recognise|acknowledge|hear|overstand !that_you_want|if|from_the|you_have_a|that_you_are_facing
        i|totally|can|do .1 get|see it|that|where|how|what_you !for_you|done|sorted|fixed|back|to|out|is|moving|looked|stopped|sent|from
        i|can|do|completely|totally|fully .2 understand|appreciate|acknowledge|recognise|recognize|hear|empathise|empathize|sympathise|respect|validate your|ur|the|that|this|you|u|how|what|where|why|it|with|yr
        understand your|ur|how|why frustration|concern|frustrated|upset|angry|disappointment|anger|worry|feel|feelings|you're|you
        i see that|how|what|why|your|you !you_have|you_are_looking|your_order|your_booking|your_account
        {sorry} .2 hear|read|learn|see|know
        {sorry} .1 for|about .2 {nouns} !you_may
        i|can|can_see|understand|hear|appreciate|get|know .3 your|ur {nouns}
        that|it|this|thats|sounds|must sounds|sound|seems|must_be|looks .3 {harsh}
        sympathies|sympathy|empathy|condolences|commiserations|bereavement
        {sorry} for|about|to_hear_about|on .2 loss|bereavement|death|passing|dad|father|mother|mum|mom|mam|husband|wife|son|daughter|brother|sister|gran|nan
        that|this|it|it_really|that_really sucks|stinks|blows|bites
        not ideal|great|nice|fun|what_we_want|good_enough
        ideal|unfortunate|unlucky|regrettable|shame|pity
        that's|thats|what|such|a|real shame|pity|bad_luck|unfortunate|not_good|no_good
        here to help|support|listen
        """,
    # the agent's own story, or a claim to know it all
    "presumes": """
        i|we know|understand|get|feel exactly|precisely|just|perfectly|completely|totally .2 how|what|the
        know exactly|the .2 feel|feeling|feels
        know|get|understand the feeling
        i|we|me know|understand|get|feel .1 how|what {you} .2 feel|feeling|felt|going_through
        same|exact|similar .1 thing .2 happened|with|to|me|last|my|our
        happened to me|us|my|mine|our
        happened|happens .1 to|with me|us|my
        my|our own? mum|mam|mother|wife|husband|son|daughter|kid|kids|child|baby|dad|father|sister|sister's|brother|nan|gran|mom|cousin|nephew|nephew's|niece|mate|parcel|flight|order|boyfriend|girlfriend|partner|grandma|gran|granny|nana|grandad|grandpa|flatmate|housemate|auntie|uncle|aunt|neighbour|dog|cat|bag|internet|landlord|car|laptop|grandad|granny !and|will|can|has_asked|hotel|company|branch|store|shop|site|brand|office
        i|we .1 failed|crashed|burnt|burned|dropped|paid|cancelled|sat|got mine|one .2 too|myself|twice|once|last_year|as_well|before|because|and|the_same
        me|mine|i|we|they .1 had|lost|was|were|been|had_that|went|missed|waited|broke .4 myself|once|too|as_well|last_year|last_christmas|same|ago|last_month|last_week|before|years
        when i|we was|were|had|lost|broke|moved|bought|got|travelled
        as a|an .1 mother|father|parent|mum|dad|customer|student|renter|fellow myself|too|i|also
        been there
        i've|ive|i_have|we've .1 been|gone|done in|there|that|through|this|same !out|today|now|already|already_done|morning
        i've|ive|i_have|we've .1 had that|this|it|the_same|same happen|happening|too|myself|before|once|twice|done_to|as_well|happened|thing|trouble|problem
        in my country|culture|family|village|home|experience
        taking|take|feel|treat .2 as|like my|mine own|issue
        """,
    # brightness where somebody is angry
    "cheers": """
        woohoo|woo_hoo|yay|yayy|hooray|awesome|fantastic|amazing|wonderful|brilliant_news|fabulous|super_excited|exciting|thrilled|delighted|excited|stoked|yippee|lovely_to|tada|ta-da|woop|whoop
        congratulations|congrats|gratz|congratulation|congrat
        have|enjoy a|an|your|the .1 great|awesome|fantastic|lovely|wonderful|amazing|nice|blessed|fab|stay|rest|rest_of_your|day day|one|weekend|evening|morning|rest|stay|week|of
        happy|glad|pleased|proud|excited|thrilled|delighted|lovely|love|great|honoured|over_the_moon .1 to|that|of|you|your hear|help|have|assist|see|be|chose|from|progress|passion|serve|chat|inform|announce
        so|super|very|really|extremely happy|glad|pleased|proud|excited|thrilled|delighted
        i|we love your|ur|it|that|this|you|hearing
        good|great|fantastic|wonderful|amazing|exciting|brilliant news
        best|good of? luck|wishes
        lol|lmao|haha|hahaha|hehe
        stay curious|awesome|positive|tuned|amazing|blessed
        look|looking forward to .1 welcoming|seeing|serving|having|your
        don't forget to
        keep|have|stay smiling|fun|sparkling|shining
        chill|cheers !for|mate|so
        all sorted for
        consider it done
        i|we|can|that|is .1 guarantee|guaranteed
        trust me|us
        my word !for
        anything you|u want|like|need
        give it another thought
        """,
}
"""Lines that join those of `scoring.feeling.feelings`, and use its classes."""
