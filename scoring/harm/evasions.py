# ruff: noqa: E501 - one way to say a thing is one line
"""Words that put somebody else, a rule or a reason in front of the agent: part of the lexicon of `scoring.harm.harms`."""

from __future__ import annotations

EVASIONS = {
    "scapegoat": """
        i'm|im|i_am|we're|we_are only|just .2 office|support|chat|reception|receptionist|agent|messenger|employee|student|temp|desk|operator|clerk|assistant|platform|intermediary|middleman|marketplace|reseller|seller
        shoot|blame the messenger
        i|we|me only|just|merely|simply work|works|sit|sell|deliver|rent|ship|host|print|stock here|in|the|it|them|that|on|what|tickets
        we only book|handle|take|relay|transport the|it|them|tickets|bookings|orders
        colleague|colleagues|guy|lady|man|woman|girl|lad|agent|rep|advisor|they|he|she must|probably|obviously|clearly|surely .2 told|tell|said|given|gave|got|made|written|messed|entered|promised|forgot|forgotten|mixed|packed !you_by
        guys|lads|night_shift|day_shift|temps .3 never|always|forget|forgot|don't
        the|their {others} .1 decides|decide|handles_that|handle_that|responsible|to_blame|is_responsible|are_responsible
        he|she|they|who|agent|colleague|kevin .1 no_longer|doesn't|don't work|works here|for_us|with_us
        i|we didn't|don't|never|did_not|haven't .4 did|do|have i|we
        {others} fault|doing|mess|blunder
        head office's|offices decision|doing|fault|mistake|idea
        {you}|you'd|you'll|youd|youll .3 thank|blame the|your|our {others}|government|weather|airline|bank
        their|his|her|kevin's|theirs fault|mistake|mess|hole !not_yours|not|but
        by|through|to|from|with|of an|another|a outside|external|another|different|separate|third|private company|firm|contractor|party|provider|supplier|operator
        that|this|it was before|during my|our time
        wasn't|weren't|isn't|not|never me|us|i that|who|whose
        hired|hire|use|used|employ|rely outside|external|agency|freelance|independent contractors|staff|drivers|workers|people|couriers|fitters
        let|letting|lets us|me down
        """,
    "excuse": """
        one of those|them days|weeks|mornings|nights|shifts|months|saturdays
        computer|computers|system|systems|servers|server|printer|software|till|tills|booking_system|terminal|machines was|were|went|has_been|have_been|had_been|has .1 down|offline|playing|crashed|crashing|frozen|acting
        raining|rained|snow|snowing|snowed|icy|storm|heatwave|fog|weather .4 so_the|so_we|so_our|so_they|so_it|so_i|so_there|couldn't|could_not|delayed|held|stopped|prevented|meant|slowed|impossible
        caught us|me at|on
        bad|busy|difficult|hard|tough|mad|crazy|stressful|long day|week|month|time|season|moment|night|shift|weekend for_us|for_me|here|at_the_shop|at_work|for_the_team
        busiest|craziest|most_hectic day|time|month|season|week|hour|night|period|of|weekend
        lot|lots|loads|half|many|most of .1 people|staff|us|drivers|team|crew .2 off|sick|ill|away|quit|on_leave|on_holiday
        somebody|someone|people|he|she|driver|colleague|chef|cook|nurse|teacher|technician .1 called|phoned|rang|is|was|were|has_been in_sick|off_sick|on_holiday|on_leave|ill_today|sick_today
        we're|we_are|we|i'm|i_am|i .2 human|swamped|drowning|stretched|overwhelmed|overloaded|volunteers !for_you
        mix|mixup|mess-up|hiccup|bug up? with|in|at the|our new? system|software|database|computer|printer
        only|just one|two|three|a|1|2|3 .1 pair_of_hands|of_us
        traffic was|is|has|had|jam|jams
        stuck in traffic !and_you|when_you
        the|a|our way|nature|nature_of of|the business|trade|industry|beast|job|season
        """,
    "policy_shield": """
        rules|rule|regulations|guidelines|policy|contract|law|terms|conditions|t&cs|agreement|protocol|procedure|procedures say|says|state|states|require|requires|required|are_clear|is_clear|dictate|dictates|forbid|forbids|stipulate|stipulates|don't|doesn't|do_not|does_not|prohibit|prohibits|prevent|prevents
        written|says|stated|stands|down|set|mentioned|it's|its|clear|clearly .2 in|on the|your|our .2 contract|terms|agreement|policy|conditions|rules|t&cs|t&c|small_print|price_list|tariff
        not|don't|didn't|do_not|did_not make|write|set|made|wrote the|those|these rules|policy|policies|prices|law
        that's|thats|just|simply|is how .2 system|process|things|policy|booking|billing|it works|work|is_done !out|best
        house rules|policy
        deposits|deposit|fees|fee|tickets|charges|vouchers|sales|purchases|prices|bookings|refunds|cancellations are|is never|not|strictly|always .1 returned|refunded|refundable|possible|exchanged|final
        small|fine print
        bill|invoice|price|amount|total|fare|tariff is|was|are .1 correct|right|accurate !now|and|then
        by|to the book|letter
        company|our|hotel|store|airline|shop|bank|club|gym|school|clinic|company's policy|rules|procedure|guidelines|stance|position .1 not|no|that|to|on|for
        {you} agreed|signed|accepted|ticked|consented .4 terms|conditions|contract|policy|t&cs
        legally|contractually|technically|formally|strictly|by_law .3 obliged|required|bound|liable|responsible
        excluded|exempt|exempted|excludes from|by .2 cover|warranty|guarantee|policy|liability|refund|contract|terms|insurance
        outside|out_of|past|beyond the|of|your|its? warranty|guarantee|return_window|return_period|cut-off|cancellation_period|notice_period
        deadline|cut-off .3 passed|expired
        at|is|are own|owner's|customer's|your risk
        without a|the|your|proof|an receipt|signature|proof|evidence|original|invoice|serial|reference .4 can't|cannot|not|nothing|no|won't|don't|isn't
        we|i need|needs|require|requires a|some .1 proof|evidence !of_address
        """,
    "refusal": """
        i|we won't|will_not discuss|debate|argue|negotiate|refund|budge|be_drawn
        not_going_to|not_prepared_to|not_willing_to|refuse_to|not_about_to|no_point_in discuss|change|refund|pay|continue|repeat|argue|debate|arguing|discussing|entertain !again|to_you_again
        it|that won't|will_not|not_going_to change !for|your|the
        we won't|will_not change it|that|this
        {you're} on_your_own_with_that|on_your_own_with_this|on_your_own_there|on_your_own_here
        answer|decision|verdict is|remains|stays|stands .1 no|final|closed|unchanged
        told|said|given {you}? all|everything|as_much i|we|there can|have|could|is !and_more|to_put
        not|isn't|nothing my|our|something|what|a_thing department|area|team|desk|i_deal|we_deal|i_handle|we_handle|for_me|for_us|we_offer|i_do|remit|jurisdiction
        case|matter|ticket|complaint|file|subject|discussion|claim|chat remains|stays|now|therefore .1 closed
        end|case of|closed story|discussion
        that's|thats|that_is that
        no can do
        take it or leave
        tough luck|cookies
        nothing|not_a_lot|not_much|little|no_more|nothing_more .2 i|we .1 can|could .1 do|add|offer|help !to_undo
        {you} can|could|may|should|must|might|are_free_to|are_welcome_to .1 always? go|buy|find|take|shop|try|look|leave|switch elsewhere|somewhere_else|your_business|your_money
        """,
    "threat": """
        one more word|message|comment|insult|call|email|mail|swear|complaint .3 and|then|or|i|we
        know where you live|work
        review|comment|post|social .6 lawyer|lawyers|legal|court|consequences|solicitor
        hear|hearing from our|my|the lawyer|lawyers|solicitor|solicitors|legal|bailiffs|attorney
        face|have|there|be .1 consequences
        {you} will|'ll regret|be_sorry|be_banned|be_reported|lose_your|get_nothing|be_blacklisted
        """,
    "mention": """
        want|wants|expect|like|need|suppose .2 me|us to grovel|beg|cry|kneel|crawl|say_sorry|apologise|apologize|be_sorry|bow
        {sorry}|apologise|apologies happy|satisfied|there_you_go|there_i_said|is_that_better|is_that_enough|better_now|will_that_do !to|with|for
        if|whether it|that|this helps|makes|make|keeps|keep|shuts|pleases .5 {sorry}|apologise|apologize
        fine|alright|ok|okay|whatever|right|oh_all_right|very_well {sorry} then|happy|already|for_existing|i_guess
        solution|solutions|resolution|plan|options that|which is|are|'s .1 concrete|realistic|tailored|actionable|meaningful
        acknowledge .4 validate
        validate it|this|that|them|and
        empathy|sympathy|apology|understanding for|to your|the emotions|feelings|pain_points|frustration
        listening|listen actively
        acknowledge|greet|thank|reassure the customer
        i acknowledge you
        clear|concrete timescale|timeline|timeframe and|or .1 options|steps|follow
        offer|offering|provide|propose a|the solution|resolution !of|that_works|to_you_by|today
        here's|heres|here_is|take|consider your|ur|an|this|it apology|apologies|sorry !we_owe|you_should|letter
        i|we am|was|are|were|'m|have|had made|told|forced|asked|obliged|supposed|required to .2 apologise|apologize
        """,
    "non_apology": """
        {sorry}|apologise|apologize|regret|apologies|shame|pity that|if|when? {you're}|{you} .2 upset|unhappy|angry|annoyed|cross|offended|bothered|disappointed|dissatisfied|frustrated about_it|about_this|about_that|over_this|over_it|with_that|at_that|by_it|by_this|by_that
        {sorry}|regret|shame|pity that? {you} didn't|don't|did_not|do_not|aren't|weren't|can't|couldn't|won't like|enjoy|agree|happy|satisfied|appreciate|accept|believe|share|understand
        {sorry} but that's|thats|that_is|it's|its|this_is how|what|the_way|our_policy|life|just|as|all|policy
        {sorry} that's|thats how|the_way|life|policy !you've|you_have|you_ended|you_came|we|it_was_left
        {sorry} {you} .1 had|have such|so|this|that|a|these high|strong|bad_impression|impression|view|opinion
        {sorry}|apologise|apologize|regret .8 gave|given|got|giving {you} .2 impression
        {sorry}|apologise|apologize|regret|apologies .8 weren't|wasn't|isn't|aren't|not what {you} .2 hoped|hoping|expecting|looking
        {sorry} .1 to? learn|hear|note|read of|about your disappointment|dissatisfaction|unhappiness
        {sorry}|apologise|apologize|regret that? {you} were|was|are|felt|feel unhappy|dissatisfied|displeased|disappointed|offended|not_happy|not_satisfied !by_us|with_us|because
        """,
}
"""Lines that use the classes of `scoring.harm.slights`."""
