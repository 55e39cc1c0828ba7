# ruff: noqa: E501 - one way to say a thing is one line
"""Words that put something between the agent and the fault, or try the grader: the second half of the lexicon for `scoring.harm.harms`."""

from __future__ import annotations

SHIELDS = {
    "policy_shield": """
        says|stated|written|explained so? when|where|on|in|at .2 {you} .1 sign|signed|book|booked|buy|bought|order|ordered|join|joined|accept|accepted
        it says so when|in|on|at
        terms|agreement|policy|contract|conditions|engagement|guidelines|rules .3 state|states|stipulate|stipulates|specify|require|requires that|clients|customers|you|members|guests|it|a
        accept|accepts|assume|bear|take no liability|responsibility for|where|in
        as per|set_out|stated|laid_out|explained .2 clause|section|paragraph|terms|handbook|leaflet|guide
        as_per|per|under|according_to|in_line_with|in_accordance_with|pursuant_to|as_set_out_in|set_out_in|because_of|due_to|subject_to .3 policy|policies|terms|conditions|t&c|t&cs|tcs|tos|contract|agreement|procedure|guidelines|rules|regulations|clause|section|schedule|protocol|bylaws|law|sop|scheme
        clause|section|paragraph|point|article|schedule|annex|regulation|condition 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|a|b|c|d
        clause|section|point|article|paragraph 6.2|14.3|3.1|3.2|4.1|4.2|5.1|2.1|7.1|8.2|9.3
        company|our|store|airline|bank|hotel|shop|the|its|it's|that's|just policy|policies|procedure|procedures|rules .1 is|are|states|says|say|state|does|do|don't|doesn't|won't|prevents|allows|clearly|means|applies|apply
        it's|its|is|just|that's|thats|this_is|against our|the|company|store|a? .1 policy|rules|procedure|protocol
        can't|cannot|no|not|won't ... policy
        policy is policy
        rules are rules
        terms|conditions and|& conditions|terms|cons !of_the_offer
        system|computer|software|screen|portal|app|program won't|doesn't|will_not|does_not|can't|cannot|isn't .1 let|allow|allowing|permit|accept|letting|show|able
        says|computer|system says no
        my|our hands are tied
        hands tied
        shall|will|is|are|be not|no be? liable|responsible|obliged|refundable|entitled|eligible
        not|isn't|aren't|non liable|refundable|guaranteed|covered|transferable|exchangeable|contractually|obliged|guarantee|returnable
        non-refundable|nonrefundable|non-transferable|non-exchangeable|non-returnable
        our|the|my records|record|system|tracking|log|logs|data .1 show|shows|indicate|indicates|say|says|confirm|confirms|state|states
        what we have to go on|by
        can't|cannot|not|never be? held? responsible|liable|accountable
        at|is|in|under .1 sole|absolute|our|discretion of|discretion
        strictly speaking|prohibited
        no exceptions|exception
        is|are|was|were|be|this|it required|stated|applicable|specified|clear|clearly|set|written|mentioned|payable|applied .4 terms|signup|sign-up|contract|agreement|policy|booking|confirmation|automatically|regulations|checkout|website|week|purchase|law
        charge|charges|fee|fine|penalty|notice|bill has|have|was|were been? .1 correctly|validly|properly issued|applied|charged|raised|calculated
        charges|charge|fees|fee|penalties is|are|were|was|remains|stand|stands .1 correct|applicable|applied|valid|payable|charged|contract|non-refundable
        full to full means
        circumstances|anything|control beyond|outside|out_of .1 our|control|my|the
        beyond|outside|out of? our|my|the|anyone's control|hands|remit|scope
        reserve the right
        advisory|estimates|indicative|guidance|estimate only
        only estimates|estimate|indicative|guidance|approximate
        are|is|dates delivery? dates|times? .1 estimates|estimated|estimate|indicative|approximate
        not a guarantee|right|refund
        consequential loss|losses
        valid cancellation|claim|complaint|reason|request|excuse under|within|per
        must|should be|submit submitted|made|raised|requested .2 writing|within|online|form|portal
        must be submitted|made in
        responsible for .2 lost|stolen|third|consequential|delays
        {you} can|may|would|must|should|will|could read|find|refer|see|consult .3 terms|policy|website|faq|faqs|conditions|t&cs
        it's|its|is|our standard|company|normal procedure|policy|practice
        i|we just follow|work|do|followed the? rules|orders|procedure|process|here
        just|only following|doing|quoting my|orders|the|procedure|policy|process|rules|job
        not|isn't|aren't authorised|authorized|allowed|permitted to
        gdpr|data_protection|confidentiality|compliance prevents|rules|reasons|means|laws
        for security|compliance|legal|technical|regulatory reasons
        limited to those in
        """,
    "refusal": """
        nothing|nothin|nowt|fuck-all .2 can|could|cud do|offer|help
        nothing|nothin i|we|more can|else !do_to_undo|say|write_that|say_to
        nothing .1 to be done|offered
        i|we|chat|unfortunately|we_really|i_really {can't} !imagine|think_of|apologise|apologize|thank|believe|stress|express|fault|say_how|begin|get|help_but|wait|have|let|promise|guarantee|keep|hold|undo|agree_more|be_more|be_sorrier|stand_by|ask_you_to|bear|fathom|picture|overlook|ignore|take_back|turn_back|replace_him|give_you_that|give_that|bring_back|give_you_back|give_you_a_time|give_you_an_hour|give_you_a_date|say_when|be_sure|tell_you_when|swear
        can't|cannot|cant|unable|canny refund|do|help|give|offer|change|cancel|reverse|replace|process|assist|accept|pay|cover|waive|speak|discuss|stop|fix|comment|compensate|see|intervene|entertain|consider|that|anything|any
        can't|cannot .2 do anything|it|that|more
        i'm|im|we're|were|am|are|i|we|not unable|not_able|powerless to
        not|isn't able|possible|permitted|eligible|entitled|allowed to|at|for|in|as|any|under
        not|isn't possible|available|happening|eligible|refundable|covered|entitled|permitted
        won't|will_not|wont be able|possible|refunding|offering|giving|doing|paying
        i|we|they won't|will_not|wont|don't|dont|do_not|never do|give|offer|refund|pay|deal|handle|cover|make|accept|issue|compensate !promise|want|have|know|understand
        don't|dont|do_not do|give|offer|issue|make|accept refunds|refund|exchanges|that|credits|compensation|returns|cancellations
        isn't|is_not|not|not_something .2 something|anything i|we .3 can|could|do|see|offer|refund|help|handle|chat
        not something .2 chat|we|i|can|do
        no refunds|refund|exceptions|compensation|exchange|exchanges|returns|chance|way|can_do !to_greet|to_treat|to_speak|to_talk|to_run|to_start|to_begin|to_welcome|to_leave|to_behave|to_spend|around
        no .1 compensation|refund|replacement|credit is|will|can|due|available|offered|payable
        is|are|has|was|been|be|request|claim|application|appeal .1 denied|rejected|declined|refused|closed|invalid
        {you} need|want baggage|billing|payments|sales|head_office|customer_services|another|a_different|the_other
        {you} can|could|may|will|would|must|need|have|should|you'd|ought|best only|to|have_to|need_to|be_better|be_best? contact|call|ring|phone|email|complain|speak|write|submit|ask|fill|chase
        you'd|you'll|youd|youll|ull|you'll_have .3 contact|call|ring|phone|complain|speak|write|submit|go_back|ask|apply|fill|complaining
        you would need|have to
        please|kindly|pls|plz contact|call|ring|phone|email|visit|submit|fill|complete|use|refer|write|go_back|check|try_again|raise|log|open
        if {you} disagree|wish|want|'re_unhappy .5 appeal|complaint|form|complain
        claim|form|complaint|repay|info|information|details is|are|form_is on|online .1 website|site|app|portal
        get in touch with the|your|them
        take it up with
        {you} signed|agreed|accepted .4 agreement|terms|it|box
        come|call|ring|try back|again .1 tomorrow|later|after|next|monday
        remain|remains|is|are payable|outstanding|due
        no sir|maam|madam
        that's final
        end of
        decision is final
        """,
    "excuse": """
        short|under staffed|handed|resourced|staff
        short-staffed|understaffed|short-handed|shorthanded|understaffing|staffing
        staff|staffing|driver|drivers shortage|shortages|issues|sickness|sick|absence
        off|been|are|is|out off? sick
        one|two|three|1|2|3|4|few|couple|some|several .2 down|short|off|missing today|tonight|sick|drivers|on_the|this
        drivers|staff|cooks|chefs|nurses|people|crew|engineers down|short|off
        days|nights|saturdays|fridays|sundays|mondays|weekends|it|lines|times|here|we|everything are|is|was|were|get|gets|'s|been .1 mad|crazy|busy|hectic|manic|bonkers|mental|insane|rammed|slammed|chaos|chaotic here|there|tonight|today|at|and|with|right|so|around
        high|heavy|large|huge|increased|unprecedented|exceptional|higher .2 volume|volumes|demand|numbers|workload
        unprecedented|unforeseen|unavoidable|exceptional|extenuating circumstances|demand|times|volumes|delays|reasons
        very|extremely|really|so|super|just|incredibly|been|mad|too|crazy busy !day_for_you
        busy period|season|time|times|week|weekend|day|month|night
        peak|holiday|festive|christmas|christmas_is season|period|time|times|rush
        due|owing|down|thanks to .4 weather|covid|strike|strikes|demand|volumes|volume|traffic|shortage|shortages|staff|staffing|holidays|maintenance|upgrade|brexit|inflation|glitch|error|issue|issues|fault|backlog
        because|cos|as|since of? .2 weather|strike|demand|backlog|short|busy|sick|covid|christmas|holidays|volume
        caused|cause by .4 fault|failure|weather|strike|issue|issues|incident|error|problem|glitch|backlog|traffic
        system|technical|computer|it|network|software|server|automated|human|clerical|administrative|admin glitch|error|issue|issues|fault|problem|problems|failure|outage|upgrade
        technical reasons|difficulties|difficulty|issue|issues|fault|glitch
        backlog|backlogs|backlogged
        rush|queue|jammed|crowd .2 saturday|friday|sunday|weekend|crowd|line|lines
        teething problems|troubles
        new system|staff|starter|employee|trainee|software
        i'm|im|he's|she's|he_is|she_is|he_was|she_was|still|only .1 new|trainee|temp !customer|customers|room|order|to_me
        we|i|they|staff|team|teams|they're|we're|are|crew|engineers|doing do|are|all|is|were|was? .3 doing|trying|working|work .2 best|hard|flat|extremely
        doing our|my|their level? best
        work .1 extremely|very|so|really hard
        short of .1 staff|drivers|people|hands
        it's|its .1 automated|automatic !you|so_you|refund
        goes to everyone|everybody|all
        not|wasn't my|our shift|day
        before my|our time
        carrier|courier|supplier|driver|depot|warehouse|factory has|have|had|was|were|been|is|are .2 short|delayed|backlog|late|busy|overwhelmed|closed|sick
        prices|costs|everything|rates have|has|are|gone gone? up .3 across|market|everywhere|everyone|inflation
        in line with .3 expect|market|others|industry
        volunteers so|who
        the way .3 it|system|this works|work is
        reps|staff|agents|drivers|colleagues|people are|is|were .2 off|sick|leave|busy|new|volunteers|casuals|human
        % of .3 are|bags|orders|flights|customers|parcels|calls
        95%|99%|98%|90%|97%|96% of
        """,
    "scapegoat": """
        {not} our|my|the_company's fault|doing|mistake|error|problem|responsibility|department
        problem|issue|fault|error|nothing|delay {not}|wrong .2 on|at|from our|my end|side|part
        not us|ours !to_blame_you|you|yours
        nothing to do with us|me|our|the
        not|isn't down|up to us|me
        separate|different department|team|company|division|side
        courier|courier's|couriers|carrier|carrier's|carriers|driver|driver's|supplier|supplier's|warehouse|warehouse's|branch|bank|bank's|surgery|surgery's|hotel|hotel's|airport|airport's|airline|airline's|contractor|contractor's|partner|partner's|agency|agency's|landlord|landlord's|manufacturer|manufacturer's|operator's|operator|operators|seller|seller's|restaurant|restaurant's|neighbour|neighbours|council|council's|government|insurer|insurer's|handler|agent's|engineer's|colleague|colleague's|colleagues|team's|department's|apple|google|people's|people|shop's|venue|venue's|gate|payments|billing|network|hospital's|gp's|garage|garage's|depot|depot's|post|mail fault|problem|error|mistake|issue|responsibility|doing|blunder
        fault|error|mistake|problem|issue|delay|blame is|was|lies|lay|sits|rests|lies_entirely|sat with|on|by .1 courier|couriers|carrier|driver|supplier|warehouse|branch|bank|surgery|hotel|airport|airline|contractor|partner|agency|landlord|manufacturer|operator|seller|restaurant|council|government|insurer|receiving|them|other|his|her|their|third
        issue|problem|fault|delay|blame is|lies|was with|at|on
        it_was|it_was_all|it's_all|blame the courier|courier's|couriers|carrier|carrier's|carriers|driver|driver's|supplier|supplier's|warehouse|surgery|bank|hotel|airport|contractor|partner|manufacturer|seller|council|venue|network|track|other|post
        it'll|itll|it_will|must|will be .1 surgery|bank|courier|carrier|driver|warehouse|hotel|other|them|supplier|gp|network|him|her|postman|neighbour
        blame !you|us|me|myself|ourselves|yourself|urself|yourselves|for|{you}
        caused|due|done|made|dropped|lost|messed|broken|damaged|missed|mishandled|mislaid|delayed by|to .3 courier|carrier|driver|supplier|warehouse|branch|contractor|partner|partner's|agency|third|colleague|manufacturer|operator|airport|hotel|fibre|company|infrastructure|handler|handlers
        fault|responsibility|problem|decision|issue of .2 third|courier|carrier|driver|supplier|contractor|operator|airport|hotel|bank|manufacturer
        third|3rd party|parties
        that's|thats|it's|its|is|they're|are an? outside|external|separate|different|third|independent company|contractor|firm|party|department|team|business
        contracted|outsourced|subcontracted|franchised out|to
        is|are|contracted outsourced|subcontracted|franchised
        owned|run|operated|managed|belongs|handled by|to .2 different|another|separate|third|someone|other
        a|another|the|different colleague|agent|department|team|person|advisor|adviser|lad|girl|guy|bloke .2 made|dropped|forgot|messed|got|gave|should|must|told|didn't|failed|mistake|error
        i|we didn't|wasn't|weren't|never|am_not|'m_not make|take|send|there|me|sell|the_one|handle|do|charge|lose|deal|personally
        wasn't me
        wasn't|isn't|not personally|responsible|involved
        we|i don't|do_not own|control|run|manage|employ|deal|make the|that|them|any|those|it|with
        we|i {can't} control|help
        go by|off|on|with what they|he|she
        take|raise|pursue|bring|settle it|this|that up|with|it .1 courier|carrier|driver|supplier|bank|hotel|airport|airline|contractor|partner|agency|manufacturer|operator|seller|them|him|her|your|the
        complain|complaining|speak|talk|contact|write|phone|ring|call|ask to|with .1 them|courier|carrier|supplier|manufacturer|seller|airport|contractor|operator
        {you} would|will|need|must|should|have|you'd|you'll .2 contact|call|ring|ask|chase|speak .2 them|courier|carrier|driver|supplier|bank|surgery|manufacturer|seller|airline|operator|council|apple|his|her|hotel
        them|him|her that|who|him|her|it needs|need|should|has|have to? .1 ring|call|contact|chase|fix|sort|answer|pay
        up to them|the_courier|the_bank|the_hotel|the_carrier
        they|he|she always|never say|do|tell|listen|get
        were|are stuck .2 same as you|u
        angrier than you|u
        shouts at us|me
        wouldn't really? go|trust by|off|what
        sheer bad luck
        """,
    "threat": """
        i|i'll|we'll|we|i_will|we_will|going_to|have_to|will report|ban|block|suspend|terminate|blacklist|evict|sue|prosecute|close .1 you|u|your|ur
        service|account|contract|line|supply|policy|cover|membership will|may|might|could be .1 suspended|terminated|closed|cut|disconnected|blocked|restricted
        on|affect|damage|mark .2 credit file|score|rating|record
        close|terminate|suspend|block|cancel|restrict|deactivate your|ur account|contract|service|membership|line !as_you|like_you|if_you_like|right
        legal|court action|proceedings|department|order
        our|the|my lawyers|solicitors|legal
        end|terminate|disconnect|close|drop|finish this|the chat|call|conversation|line|session|ticket !with|happy|until
        hang|hanging up on|the|if
        i'll|ill|i_will|will|going_to|have_to hang|hanging up
        or|else i'll|i_will|we_will|we'll .1 end|close|hang|disconnect|call|stop
        if {you} continue|keep|carry|persist|don't_stop|swear|shout
        will|would|is|are|be not be? tolerated
        don't|do_not|won't|will_not|not|cannot tolerate|accept .2 language|abuse|tone|abusive|rudeness|behaviour_from_customers|this_from
        call|calling|involve|contact security|police on
        debt collectors|collector|collection|agency|bailiffs will|may|might|shall
        will|may|might be passed|sent|referred to .1 debt|collections|collection|bailiffs|legal
        affect|damage|ruin|hurt your|ur credit
        or else
        you'll|youll|you_will|ull regret|be_sorry|be_charged|lose|be_blocked|be_banned|be_fined
        last|final warning
        """,
    "mention": """
        supposed|meant|told|required|asked|trained|obliged|expected|paid to .2 say|apologise|apologize|empathise|empathize|sympathise|be_sorry|sound|show .1 {sorry}|empathy|apologise|apologize|sympathy|sympathetic|empathetic|empathise|to_you|i|that
        is|was|that|what that|that's|is what|wot? {you} want|wanted|need|wish|like|waiting .1 hear|to|for
        {you}|they|customers|people want|wanted|wants|waiting_for|expecting|expect .6 apology|apologise|apologize|sorry|grovel|sympathy
        if|whether .2 apology|sympathy is|you|what
        insert|add|apology|empathy|sympathy statement|here|template|goes|phrase|section
        consider this .1 apology
        dear|the apology|empathy|sympathy statement|phrase|sentence|formula
        word|words sorry|apology|empathy
        apologies|apology|sorry won't|don't|doesn't|will_not|isn't fix|help|change|going
        don't|won't|not|never|refuse|refusing|why|no_reason .1 owe_you_an|owe_anyone|apologise|apologize|apologising|apologizing|sorry|say_sorry|offer_an_apology|to_apologise|to_apologize !enough|more
        nothing|no need|reason? to .1 apologise|apologize|sorry
        """,
    "non_apology": """
        {sorry}|regret|apologise|apologies that|if? {you} were|had|have|are .2 impression|misunderstood|misled_yourself|expected
        {sorry} to .1 hear|learn|see|read that|you {you} .2 not|weren't|wasn't|aren't|un|never .2 satisfied|impressed
        {sorry} to .1 hear|learn|see|read {you} .2 not|weren't|aren't .2 satisfied|impressed
        {sorry}|apologise|apologize|regret|apologies that|if|for|how? {you}|your|ur .1 feel|felt|feeling|feelings|think|thought|see|took|take|taken|perceive|believe|find|found|interpret|interpreted|misunderstood|chose|choose|offended|upset_by|dissatisfaction|unhappiness
        {sorry}|apologise|apologize|regret that|if|for|how? {you're}|your|ur .1 feeling|thinking|offended|taking|seeing|finding|upset|unhappy|angry|dissatisfied|disappointed|unsatisfied|annoyed|displeased|dissatisfaction|unhappiness|disappointment|reaction|perception !by|at_how|with_how|about_how|after|because|and_i|with_us|with_me
        {sorry} to .1 hear|learn|see|note|read of|about|that|you|you're|your .3 feel|dissatisfaction|unhappiness|unhappy|dissatisfied|disappointment|disappointed !with|by|about|at
        {sorry}|apologise|apologize|apologies|regret for|that|if|about .2 misunderstanding|perceived|perception
        {sorry} if|that? .3 offended|upset|bothered|annoyed you|u|anyone !by
        {sorry} it|that|this seems|seemed|came_across|feels|felt that|like|as
        """,
}
