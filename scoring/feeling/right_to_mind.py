# ruff: noqa: E501 - one way to say a thing is one line
"""Words that say they are right to mind: their feeling is granted, and what befell them is called wrong."""

from __future__ import annotations

RIGHT = {
    # the feeling is legitimate
    "grants": """
        {you're}|your|you|u .3 right|justified|fair to|in|about|that|!away
        {you're}|you|u .3 entitled to be|feel|mind|complain|ask|expect|more|better|an_answer|answers|be_told|know
        nobody|no_one|noone|none_of_us|not_a_soul can|could|would|will|is_going_to say|blame|fault|argue|accuse|tell .3 {you}|you're|you_were|your|that
        not|isn't|never|hardly something|anything|a_thing|what|how|the_way|the_sort_of_thing|the_kind_of_thing .1 anybody|anyone|{you}|a_person|people|nobody|any_of_us|a_customer|a_family .1 should|ought|needs|need|wants|want|deserves
        {you're}|{you}_are not|no .2 stupid|idiot|silly|daft|fool|mad|crazy|imagining|fussing|difficult|nuisance|bother|thick|gullible|soft|foolish|careless
        anyone|anybody|any_of_us|the_best_of_us|better_people|cleverer_people could|can|would|might .1 be|have_been|get .1 had|caught|fooled|taken_in|conned|done|tricked|scammed|robbed
        anyone|anybody|any_of_us could|would|can|might .1 fall|have_fallen for
        do|does|did|doing this|that|it for a living
        it's|he's|she's|they're|them|him|her|people|ones|one|us .1 that|who|he|she|they should|ought|needs|need .2 feel|be .1 stupid|ashamed|embarrassed|sorry|worried|foolish
        fair|good|reasonable|right|perfectly_good thing|question to ask
        nothing|not_a_word to say against
        neither {you} .5 should|deserve|deserved|deserves|ought
        {you} {can't}|couldn't be left|expected|without|having|bringing|sitting|living|facing|walking|carrying|dragging|standing|sleeping|sending|turning_up|stuck|showing_up
        not|isn't|hardly|wasn't .2 much|lot|too_much|unreasonable|the_earth|the_world|the_moon to_ask|to_expect
        not|isn't|hardly asking|expecting .2 much|lot|earth|world|moon|miracles
        {you're} .3 right|correct|spot_on|not_wrong !now|away
        {you} .3 right|reason|cause|grounds to|for .2 {felt}|upset|complain|expect|ask|be|feel|say|an|answers|question|better|want|demand
        {you} have|had|'ve|ve every|all_the|a_perfect|good|any|full|a right|reason|cause
        every|good|full|perfect right|reason|cause
        no|little|small|nae|not_a wonder {you're}|you|u|your|he|she|they|that|people|i|at_all|with|it_hurts|it_hurt|it_feels|it_felt|it_stings
        no wonder !it|the|your
        i|anyone|anybody wouldn't|would_not|wouldnt|won't trust|believe|want us|me|this|it|that either|neither|after|again|any_more|anymore
        course|naturally|obviously|understandably you|u don't|dont|can't|cannot|won't|no_longer|do_not|wouldn't trust|believe|want
        course|naturally|obviously|understandably {you're}|{you}_are|{you}_were|{you}_feel !welcome|free|able|right_to|entitled
        not|never|isn't|hardly|don't|dont|can't|can_hardly|couldn't|wouldn't|didn't|cannot|i_don't surprised|surprising|unreasonable|blame|fault|asking|overreacting .3 you|u|your|you're|you've|you'd|ye're|y'all|that|at|to|it|!us
        don't|dont|can't|cannot|can_hardly|couldn't|cant|wouldn't|cannae|dinnae|would_never blame you|u|ye|anyone|ya|your|him|her
        can|could|i|we|totally|fully|completely|you_can .1 see|understand|get|know|appreciate|imagine|tell|follow|sympathise why {you're}|{you}|that|it|this|they|he|she|your|someone|anyone|everything
        understand|understandable|understandably|see|know|get|gets|imagine|appreciate|realise|understood .1 why
        understandable|understandably|justifiably|rightly|rightfully|quite_rightly|fully_justified !reasons
        valid|legitimate|reasonable concern|concerns|complaint|point|question|frustration|anger|feeling|feelings|reaction|ask|request
        that's|thats|its|it's|very|quite|perfectly|totally|completely|entirely perfectly? fair|reasonable|valid|justified|legitimate !usage|price|bit
        makes|make|made perfect|total|complete|every|sense .1 you|u|that|sense|to|why
        {you} .1 deserve|deserved|deserves .3 better|answer|straight|more|explanation|apology|good|than|to|truth|clear|an|a
        nobody|noone|no_one|no-one|no|none should|shud|deserves|deserve|wants|needs|ought|would|likes|expects|one|parent|child|customer|guest .3 have|be|to|go|wait|put|that|this|chase|such|happy|sleep|should
        person|people|customer|somebody|someone|family|parent|anyone|mother who|that|with|in has|have|had|is|are|paid|just|was|needs|already .3 {felt}|job|waiting|baby|paid|booked|waited
        thing|things|what|something that|you|which .2 shouldn't|should_not|should_never have|of
        wasn't|isn't|not your|ur|you fault|doing|mistake|error|imagination|imagining|being
        none of this|that|it is|was|should|your
        more than reasonable|fair|patient|enough
        as|like|just_as|exactly_as|exactly_what|what {you} .2 said|told|say|described|explained|reported
        you were|was .1 there|right|correct|telling !since|from|for|at|all_day|all_night|until|till
        {you've}|youve|you_have|you|uve|been .2 more|very|so|incredibly|remarkably|nothing_but|dead|awful|awfully|awful_good|ever_so|right|fierce|wile|terribly|really|extremely|mighty than? patient|fair|reasonable|enough
        waited|waiting|been_patient|done|chased|heard|told|put_up .3 long_enough|too_long|enough|far_too|more_than
        long enough
        enough is enough
        {you} did|done|have_done|were_doing|was|were|had|doing .2 right|everything|nothing_wrong|nothing_unreasonable|your_part|all_you_could|all_the_right|exactly_what
        believe {you}|him|her|them
        nobody|no_one|noone|none_of_us .2 thinks|doubts|blames|saying|suggesting .2 you|u|your
        did|done everything|nothing|all right|wrong|asked|we|you
        """,
    # what befell them should not have been so
    "wronged": """
        {you} shouldn't|should_not|shouldnt|shudnt|shouldna|oughtn't|should_never|didn't|never .2 have|of|be|need|had|ve|deserve|ask|asked .3 to|had|been|be|chase|chasing|that|this|wait|explain|repeat|pay|feel|fight|for
        {you} should|shud|shoulda|shouldve|should've never|not|have|of|ve|'ve|a .2 had|been|heard|got|gotten|received|never|gone
        shouldn't|should_not|shouldnt|shudnt|shouldna|should_never|never_should have|of|ve|a|be|take|happen|happened .1 {you}|happened|hapened|hapend|happend|spoken|said|been|had|to|done|left|taken|gone|come|told|treated|spoke|this|that|put|be|your|kept|sent|got|charged|closed|turned|left_you
        """,
    # the event is judged, plainly, as wrong
    "judges": """
        shouldn't|should_not|shouldnt|shudnt|shouldna|should_never|never_should|shoulda_never|oughtn't .3 have|of|ve|be|happen|happened|ve|a !buying|bought|trusting|trusted|clicking|clicked|sharing|using|giving|shouting|speaking|telling_me|talking
        should|shud|shoulda|shouldve|should've have|of|ve|a|been|never|someone|'ve|had .3 been|come|told|called|got|got_to|given|had|waiting|there|ready|with|answered|worked|arrived|rang|checked|happened|sent|have|done|kept|caught
        that's|thats|that_is|that_was|it_was|this_is|this_was|it's|its|all_this_is|all_of_this_is|what_happened_was|that_reply_was|the_service_was|none_of_that_is .2 backwards|poor|shabby|shoddy|unacceptable|wrong|not_on|not_ok|not_okay|not_right|not_good|not_good_enough|bad|out_of_order|daft|silly_of_us|terrible|awful|rotten|rubbish|crap|disgraceful|shameful|appalling|a_disgrace|ridiculous|not_fair|unfair|inexcusable|a_shambles|a_joke|beyond|poor_form|bad_form|no_use|useless|no_good|private|brutal|grim|rough|tough|a_let_down|a_mess|unreal|shocking|diabolical|pants|lousy !time_to|on_my|number
        just|simply|really|plain|totally|completely|absolutely|flat_out not|isn't|wasn't on|right|good_enough|ok|okay|fair|acceptable
        not|isn't|wasn't|never good|on|right|acceptable|serious|nice|service|how|what .1 enough|us|for|we|you|your|service|standard|you_paid|treat|should
        not ok|okay|cool|on !you|your|the|our|my|system|file|there|it|record|at|in|sunday|saturday|monday|this|a
        no no|way|excuse for|that|to|at|about
        poor|bad|terrible|rotten|awful|shocking|unacceptable|lousy|dreadful service|show|form|communication|handling|experience|treatment|start|way|job|luck|that|of
        bad that|of|when|enough
        no|not_a laughing
        not|isn't|wasn't|hardly funny
        {you} .2 didn't|did_not|never|haven't|only .1 get|got|receive|received|had what|it|half|that|one .2 paid|booked|asked|ordered|promised|pay
        paid|pay|booked|ordered|asked for|one|two|it|2|three .3 got|and_got|get|never|one|but
        not|isn't|wasn't|different|nothing|far_from|completely|nowhere .2 what|like|one|holiday|vacation|room|service .3 you|u paid|pay|booked|ordered|asked|expected|wanted|signed
        let|letting {you} .2 down
        leaves|left|leave|leaving {you} .1 down|stranded|hanging|waiting|stuck|without|short|in|out|high|holding|chasing|standing|with
        put|puts|putting {you} .1 through_this|through_that|through_it|through_all|through_hell|through_the_mill
        what gets me
        of all the|days|weeks|mornings things|words|days|times|people|weeks|mornings|nights|ways|it
        another|different|whole_other|whole_different thing|matter|story altogether|entirely
        the|some|what_a neck|cheek|nerve|gall|brass_neck of|on him|her|them|it|that|us|someone
        no|never|not|isn't call|cause|need for it|that|this|him|her|them|laughing|rudeness|speaking|talking
        bang|well|way|right|totally|completely|miles out of order|line
        what .3 must think|make of us|me|this_place
        ate|eaten|eat|wasted|swallowed|robbed|stole|stolen|lost|cost|burned|burnt {you}? your|ye|{you} .2 morning|day|evening|afternoon|weekend|time|night|week|holiday|lunch|hours|shift|sleep
        we|it|that|this|which|has|have|and|i ruined|spoilt|spoiled|wrecked|blighted|soured your|his|her|their|the
        leaves|left|leave|leaving {you} .4 sat|stood|sitting|standing|by_the|at_the|at_that|with_no|with_nothing|to_find|to_sort|to_chase|to_carry|to_manage|to_explain|outside|in_the_dark
        nobody|noone|no_one|no-one|not_one|not_a|never|no-body .2 told|came|called|rang|answered|turned|showed|explained|helped|picked|replied|bothered|looked|listened|checked|asked|read|warned|said|met|got !me
        too long|many|much|late|often .2 wait|times|to|already|for|be|you
        somebody|someone else's problem
        """,
}
"""Lines that join those of `scoring.feeling.feelings`, and use its classes."""
