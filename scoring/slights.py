# ruff: noqa: E501 - one way to say a thing is one line
"""Slights that carry no hard word: insinuation, brush-off, irony, a rule or a colleague held up; part of the lexicon of `scoring.harms`.

What they share is what they do to the customer: put the cause at their door, make their trouble small, make fun of it, or close it.
"""

from __future__ import annotations

_PRUDENT = "check|read|double-check|make_sure|ensure|book|add|bring|keep|label|remember|allow|leave|plan|pack|measure|answer|use|pay|inform|ask|think|be|try|come|listen|follow|look|write|order|cancel|save|count|test|lock|take_care|watch|report|notify|mark|note|put|give_us|tell_us|let_us|open|store|wash|charge|clean|empty|wear"
_PAPER = "website|site|booklet|manual|leaflet|instructions|label|contract|terms|confirmation|email|form|app|page|letter|brochure|packaging|box|sign|notice|faq|invoice|receipt|ticket|handbook|care_label|user_guide|guide|small_print|mail|text"
_OTHERS = "courier|couriers|carrier|driver|drivers|supplier|warehouse|branch|bank|surgery|hotel|airport|airline|contractor|partner|agency|landlord|manufacturer|maker|factory|operator|seller|council|insurer|garage|depot|workshop|kitchen|laundry|cleaners|night_shift|day_shift|morning_shift|night_team|office|head_office|management|marketing|sales|dispatch|accounts|accounting|finance|billing|previous_owner|predecessor|installer|fitter|electrician|plumber|builder|builders|technician|technicians|mechanic|mechanics|cleaner|post_office|postman|church|school|shop|developer|developers|colleague|colleagues|crew|team|lads|guys|boys|girls|lab|clinic|doctor|franchise|subcontractor|water_company|power_company|network"
_SLIP = "forgot|forget|forgotten|pressed|press|lost|lose|mixed|misread|mislaid|misplaced|misunderstood|misheard|dropped|broke|broken|damaged|clicked|deleted|entered|typed|spilled|spilt|knocked|overloaded|unplugged|switched|used_it_wrong|left_it|did_something|done_something|threw|thrown|put_it|ignored|missed|overlooked|imagined|imagining|dreamt|confused|shared|given_the_wrong|gave_the_wrong|wrong|exceeded|washed"
_SMALL = "tragedy|catastrophe|emergency|disaster|drama|kidney|heart_attack|matter_of_life|life_and_death|fortune|war|crime|crisis|national|rocket|brain_surgery|organ|world_war|earthquake|end"

SLIGHTS = {
    "insult": """
        what|which part|bit of .4 don't|do_not|can't|didn't {you}
        {you} born yesterday
        not .1 sharpest|brightest
        {you} don't|do_not|aren't|are_not|never make|making .2 sense !of
        {you're}|are_you|are_u|u_r .2 fishing|angling|milking|scrounging|chancing|scamming|trying_it_on|playing_the_victim|making_it_up|making_this_up|faking|lying
        {you} .1 want|wants|wanted|after .2 money|cash|freebie|freebies|free_stuff|something_for_nothing|a_freebie|attention !back
        know|see|think|wonder what|wot {you're} really? after|up_to|playing_at|trying
        try|start|maybe using your|ur brain|head|eyes
        must .2 be|have_been .2 new_to|slow|thick|simple
        grown|adult man|woman|person|adult|men|women can|could|should|would|like|shouldn't|can't
        {you} people|lot|kind|sort always|never|are|just|only|think|want|all
        people|customers|guests|clients|tenants|patients|passengers|someone|somebody like|such_as {you}
        how hard|difficult can|is it .1 be|to
        a child|toddler|monkey could|can|would|knows|understands
        spell it|this out for_you
        for the|a last|hundredth|tenth|third|second|fifth|thousandth time !you|we|i
        {you} act|behave|sound|talk|write like a|an .1 child|baby|toddler|teenager|lunatic|madman|madwoman|princess|victim|diva|spoilt|spoiled|idiot|expert
        """,
    "sarcasm": """
        oh|ah|wow|well|gosh what a|an .1 tragedy|surprise|coincidence|drama|catastrophe|hardship|hero|delight|shocker
        well|oh|my|wow aren't|ain't|isn't you|we|that .2 lucky|clever|special|lovely|nice|great|charming|precious|sweet|a
        how very|terribly|awfully|so clever|convenient|original|brave|interesting|generous|kind|observant|grown-up|mature|charming|special
        forgive|excuse|pardon me|us for having|existing|breathing|living|being_human|not_being|doing_my|trying|asking_but|only|daring|thinking|wanting
        because i|we|that's|thats|its|it's personally|obviously|clearly .2 drive|make|control|love|enjoy|break|steal|pack|run|all|that's
        wipe|dry .2 tears
        shall|should|want|maybe|would_you_like i|me|we .4 violin|medal|tissue|tissues|hanky|lullaby|hug|trophy|parade
        great|wonderful|fantastic|lovely|brilliant|super|joy|marvellous|oh_good|perfect another|one_more one|complaint|complainer|customer|drama|moaner|story|rant|day_another
        alert|call|inform|ring|phone|notify|tell the newspapers|papers|press|media|president|pope|king|army|un|fbi|united_nations
        stop the press|presses
        bravo|boohoo|whoopee|whoop-de-do|whoopdedoo|riveting
        slow clap
        congratulations|congrats|well_done|kudos|hats_off|bravo on|for|you|to breaking|losing|reading|noticing|finding|figuring|discovering|managing|working_out|waiting|being|your|you
        and|then|yeah i'm|i_am|im the queen|king|pope|tooth|easter|father|emperor|prime_minister|sultan
        nice|cool|lovely|good|great|cute|sweet|sad story|try|fairy_tale|tale|novel|rant|speech|essay !to_tell
        haha|hahaha|hahahaha|lol|lmao|hehe|ha_ha|rofl nice|lovely|good_one|cute|funny|enjoy|unlucky|poor|shame|well|sure|no|that's|thats|sorry|what|classic|oops|imagine|you|u|bad_luck|tough
        if|whatever {you} say so !anything|anyone|something|you
        whatever you say
        sounds like|more_like a you|personal problem
        who knew
        silly me|us
        pray|do tell !us|me|your|the|him|her
        thank|thanks you? so|very|ever much? for .1 your|ur|the|that .1 lovely|charming|kind|constructive|delightful|wonderful|polite|sweet|beautiful
        as if by|i|we|you|that|it|anyone .1 magic|care|cared|had|have|would|were|was|matters|wanted
        our|my|the deepest|most_sincere|sincerest|heartfelt .2 sympathies|condolences|tears to|on|over|for .2 sofa|parcel|phone|toaster|shoes|suitcase|bag|order|fridge|hair|dress|cake|screen|bill
        bring|get|fetch|pass|grab out? the? .1 violin|violins|tissues|popcorn|smelling
        i'll|ill|we'll|let_me drop|stop|cancel everything|all_my
        just for you
        since|because|as|when {you} asked|ask so nicely|nicely|kindly
        first|1st|3rd|third world problem|problems
        the horror
        life is|must_be so|very hard|tough|cruel
        {sorry} i|we|our|that|if|for .5 psychic|breathe|breathing|exist|existing|magician|magicians|mind_reader|mind_readers|wizard|wizards|superhuman|octopus|a_robot|robots|god|superman|genie|oracle
        lucky me|us
        """,
    "dismissal": """
        don't|do_not|didn't|did_not|can't|cannot|fail_to|don't_really|do_not_really|can't_really|struggle_to .1 understand|see|get|follow|grasp|know|tell why|what|how|where .3 upset|angry|annoyed|frustrated|cross|mad|complaining|shouting|bothered|fuss|drama|big_deal|problem|issue|outrage|anger|emotional|excited|complaint
        don't|do_not|can't|cannot|not think|believe|feel|agree|see|sure .1 {you} .1 should|need|ought|can|could|have .4 angry|upset|annoyed|frustrated|cross|mad|furious|disappointed|worried|complain|complaining|shout
        worse things in|happen|than|to|have|could
        laugh about|at it|this|that
        keep|put|see|get .2 things|this|it|that .2 in|into proportion|perspective
        let's|lets|let_us not get carried|exaggerate|dramatise|dramatize|overreact|make|blow|go_overboard|overdo|panic|pretend
        get|got|getting carried away !and_i'm|from
        won't|wouldn't|doesn't|didn't|never|don't|isn't_going_to|not_going_to kill|hurt|harm|killed|bite you|anyone|anybody|him|her|them|u|a_fly|to_wait|to_walk
        nobody|no_one|noone died|dies|has_died|is_dying|got_hurt|was_hurt|is_going_to_die
        exaggerat* !to_say|the
        bit|little|tad|rather too? much
        bit|little|tad|rather|too|so|overly|being dramatic|sensitive|touchy|precious|emotional|picky|harsh|fussy|strong !to_ask|for_anyone|to_expect|to_take|and_i'm
        days|day|hours|hour|minutes|weeks|week|euros|pounds|dollars|quid|cents|pence|bucks|rand|rupees isn't|is_not|aren't|are_not|is_hardly|hardly|is_nothing|are_nothing|ain't .1 long|much|bad|that|a_lot|fortune|forever|world|too|anything|nothing
        isn't|is_not|not|hardly|it's_not|its_not|scarcely a|an|exactly|really .1 {small}
        not|than|hardly life or_death|and_death|threatening
        bigger|more_important|more_urgent|real|actual|better|more_serious|worse|other problems|things|issues|cases|matters|fish than|to|right_now|today|on|here|at_the_moment|going
        surely .6 can|could|would|won't|must manage|cope|wait|survive|live|find|understand|get|do_without|last|use|go|spare|afford|borrow
        get|gets|got|getting over it|this|that
        only|just|merely the? once|one_time|one_night|one_evening|one_day|a_one-off|a_one_off|this_once|this_one_time
        so|well|but|then it's|its|it_is|that's|thats|it_was only|just
        i'm|im|i_am|we're|we_are .1 sure|certain|confident .4 not_as|isn't_as|not_that|isn't_that|isnt_that|wasn't_that|wasn't_as|survive|nothing|meant_well|didn't_mean|overreacting|misunderstood|misunderstanding|get_over|live_with
        as bad|serious|dramatic|urgent|big|terrible as {you} think|thought|say|make|claim|believe
        don't|do_not|can't|cannot|fail_to|i_doubt see|think|believe|find .4 that|so|such_a|as bad|big|serious|urgent|terrible|dramatic|important|huge|problem|deal
        just|only|merely|simply one|a of_those|fact_of things|life
        worry|worrying|fuss|fuss_over|fussing|upset|drama|noise|complaint|complaining|angry|row about|over|for nothing|so_little|a_trifle|something_so|such_a
        cry|crying over spilt|spilled|it
        cosmetic|trivial|petty|negligible|trifle|trifling|peanuts|teething|minor !for_you|to_you
        little|tiny|small|bit_of|minor|wee hiccup|hitch|blip|glitch|scratch|wait|delay|misunderstanding|mishap|mix-up|mixup|mistake|oversight|inconvenience|stain|crack|leak|spider|mouse|noise|rust !is|that_cost|and_then|for_you
        could|can|it_can|might .1 always? be|have_been|get much? worse
        others|other_people|some_people|many_people|some|people|plenty have|are|would|wait|had .2 worse|longer|happy|grateful|glad|nothing|less
        back|when in|when my|i|our day|time|was
        won't|wouldn't|hardly even? notice|noticeable|see_it|matter
        you'll|youll|you_will|ull|she'll|he'll|they'll soon|hardly|never .1 forget|notice|used|forgotten|fine|okay|ok|alright
        you'll|youll|you_will|ull be fine|okay|ok|alright !to
        you'll|youll|you_will|ull get used
        """,
    "command": """
        control|compose|contain|behave|collect|pull|check yourself|urself|yourselves|yourself_together
        refrain from .4 language|words|tone|remarks|comments|messages|emails|insults|capitals|swearing|shouting|contacting|calling
        try|attempt|remember|learn|have|got|ought|want to|and be|stay|keep|remain .1 reasonable|calm|patient|realistic|civil|polite|constructive|positive|nice|quiet|understanding|respectful|objective|cool|rational
        try|learn to|and calm|relax|breathe|chill|see_it_from_our|see_our|understand_our|understand_that|look_at_it|listen|read
        you'll|youll|you_will|ull|u_will|you'd|you_just|you_simply .1 have|need|got|better to? accept|get_used|live_with|put_up|respect|understand|be_patient|calm|lump|cope|deal_with|learn|grin|wait_like|queue_like
        {you} better calm|accept|get_used|live|wait|behave|watch
        mind|watch|careful how|what|who|with_what {you} speak|talk|say|write|type|are|call|address|saying|speaking
        speak|talk to me like|properly|with_respect|nicely|when
        don't|do_not start|get with_me|that|clever|smart|funny|cheeky|emotional|personal|worked_up
        get used to
        enough of|with the? .2 drama|whining|moaning|complaints|complaining|shouting|attitude|nonsense|emails|messages
        shouting|yelling|swearing|emailing|messaging|ringing|calling|complaining|moaning|getting|being|caps|pushing|insisting|hassling|chasing .4 won't|will_not|doesn't|does_not|isn't_going_to|not_going_to|isn't|will_only make|help|change|get|speed|bring|fix|work|solve|slow
        no need|reason|call|cause to|for .2 tone|shout|rude|language|swearing|caps|capitals|attitude|abuse|insults|hysterics|temper|raise
        just|simply be|wait|sit|hang|pay|accept|listen|deal|trust patient|it_out|tight|for|until|up|it|that|us|the_email|still
        just|simply read the|your|our|properly
        count to ten
        drink|have|get|go .3 tea|water|walk|rest and|then .3 calm|relax|breathe|talk|write|come_back
        one|once thing|word|more more|like_that .2 and|or
        """,
    "blame": """
        not|hardly|isn't|wasn't|scarcely|nobody's|how_is_it|how_is_that our|my|their|the|fault|problem fault|problem|doing|mistake|that|if|when .1 {you}|your|people|customers
        maybe|perhaps|simply|better|just|try|always|do|please {prudent} .7 next_time|in_future|in_the_future|beforehand|for_next|another_time|before_you
        next_time|in_future|in_the_future|for_next_time|for_the_future|from_now_on|another_time|going_forward please|just|maybe|perhaps|better|simply|you|u|try|also|do|kindly|pls? to|could|should|can|might|must? {prudent}
        {prudent} .4 next_time|in_future|beforehand|another_time !we|i|and|it
        funny|strange|odd|curious|weird|interesting|peculiar|convenient|surprising|suspicious how|that|you|only|nobody|no_one|because|we|why|since|none !we_never|we_didn't
        find|seems|seem|sounds|sound|looks .2 odd|strange|funny|curious|suspicious|convenient|weird|hard_to_believe|unlikely|peculiar|interesting !too|as_well
        surprised|amazed|astonished how often|many|easily .4 people|say|customers|forget|lose
        most|normal|sensible|other|responsible|smart|many|all|careful people|customers|guests|clients|drivers|parents|owners|travellers|passengers|adults|users|patients|buyers|tenants .2 {prudent}|know|manage|would|can|don't|do|keep|never
        nobody|no_one|noone|no_other|none else|customer|one|of_them|other|guest .2 has|had|have|manages|managed|seems|struggles|loses|lost|had_this|gets|breaks|complains
        doesn't|don't|does_not|do_not|didn't|did_not|never|can't|cannot|couldn't|won't|isn't|aren't .5 by|on|for|from by_itself|itself|themselves|its_own|their_own|no_reason|nowhere|without_reason
        fine|perfect|perfectly|ok|okay|working|worked|intact|sealed|undamaged|complete|clean|good|whole|alive|healthy|correct|unharmed|closed|safe when|until|before|while|as it|they|we|he|she|i|you .3 left|sent|handed|shipped|packed|had|gave|collected|opened|touched|took|delivered|checked|us|here
        wrong|happened|happen|problem|issue|fault|went|lies|lie|cause|error|must_be at|on|with|in {your} end|side|house|home|device|phone|router|settings|hands|garden|kitchen|account|wiring|part|computer|browser|place
        had {you} .1 kept|read|told|checked|called|rung|booked|paid|cancelled|listened|followed|asked|answered|arrived|reported|mentioned|informed|noticed|looked|waited|come|bought|brought|taken|insured|registered|written|given|confirmed|opened|charged|used|not
        {you} .1 never|didn't|did_not|also_didn't|dint|hadn't|haven't .1 told|tell|mention|mentioned|inform|informed|replied|answered|confirmed|confirm|pick_up|picked_up|paid|checked|cancelled|registered|listened|listen|follow|followed|notify|notified|warn|disclose|disclosed|report|reported|declare|specify|specified|say_so|show_up|turn_up|provide|provided|complain|upload !twice
        how|what are|am|were|r|was|should we|i|they supposed|suppose|meant|expected to? .1 know|guess|read|smell
        somebody|someone|anyone|one|who|your .3 house|home|family|household|son|daughter|husband|wife|kids|children|dog|office|side|end|neighbour must|probably|maybe|surely|clearly|obviously .1 have|has|had|of|signed|took|moved|opened|left
        and|so|but|yet {you} .1 waited|wait|only|left|took|didn't|still|went .5 to_say|to_tell|to_complain|to_report|to_mention|before|until|saying|anyway|to_come|to_call|to_ring|ahead
        only .2 mention|mentioning|mentioned|tell|telling|told|say|saying|said|complain|report|reported|noticed|notice|raise|raised|bring|bringing .3 now|today|afterwards|after|later
        perhaps|maybe|possibly|surely|could_it_be|is_it_possible|might_it_be|i_think|i_guess|i_suspect|i_assume|sure|certain|presumably|sounds_like|looks_like|seems|assume|likely|possible .3 {you}|your_son|your_daughter|your_wife|your_husband|your_kids|somebody|someone|they .3 {slip}
        simply|just|probably|clearly|obviously|must_have|have|had .1 lost|forgotten|misread|misplaced|mislaid it|them|that|something .2 themselves|yourself|themself|urself
        would|wud|'d|could|might have|of|'ve|ve told|shown|warned|saved|helped|prevented|avoided|stopped you|u|this|that|it
        would|wouldn't|would_not|could|wud have|of|'ve|not_have .1 happen|happened|avoided|prevented|been_avoided|been_prevented|been_fine !to_anyone
        does|do|did|it|clearly|clearly_says|already say|says|said|state|states|mention|tell|explain .3 in|on|at the|your|our|every {paper}
        {you'd}|youd|you_would .1 know|see|notice|realise|understand|remember .3 if|had|from
        if {you} .1 read|looked|listened|cared|opened|bothered|paid_attention|had_any|knew|were_more|planned|treat|treated|use|used_it|dig|leave|put|let|wash|drive|park|bring_it|forget .4 then|you|it|the|this|that|what|things
        only help|assist|serve|refund|support|protect people|customers|those|clients|someone|guests|if !with
        we don't|didn't|never|do_not|did_not .7 you|u do|did|were|are !not|have|need|deserve|the|with|n't|to|get|us|n|for|and|told|promised|waiting
        left|leave|leaving .2 last|late|minute minute|moment|day
        it takes two
        two sides to|of
        {your} .2 expectations|handwriting|spelling|english|memory|behaviour|attitude|tone|driving|parenting|lifestyle|habits|storage|use|handling is|are|was|were|has|might|may
        our|the records|log|logs|notes|file|system|gps|camera|footage|data|tracking .2 different|otherwise|opposite|another_story|contradict|disagrees
        that's|thats|it's|its|is not|different|hardly .1 what {you} .2 told|said|wrote|agreed|signed|claimed
        {you} claim|claimed|allege|alleged|insist|pretend !for|back
        according to you
        so you|they say|claim
        as|like {you} claim|put_it|call_it|allege
        improper|incorrect|wrong|inappropriate|careless|rough use|usage|handling|storage|installation|care|fitting
        user|customer|human|operator|guest|tenant|driver error|mistake|damage|negligence !on_our|by_our
        wear and|& tear
        """,
    "scapegoat": """
        i'm|im|i_am|we're|we_are only|just .2 office|support|chat|reception|receptionist|agent|messenger|employee|student|temp|desk|operator|clerk|assistant|platform|intermediary|middleman|marketplace|reseller|shop|seller
        shoot|blame the messenger
        i|we|me only|just|merely|simply work|works|sit|type|answer|pass|sell|deliver|rent|ship|book|handle|take|read|relay|transport|host|print|stock here|in|the|it|them|that|calls|on|what|tickets|orders
        colleague|colleagues|guy|lady|man|woman|girl|lad|agent|rep|advisor|team|they|he|she|somebody|someone must|probably|obviously|clearly|surely|should .2 told|tell|said|given|gave|got|made|written|messed|entered|promised|forgot|forgotten|mixed|done|packed|checked|passed|read|noticed !you_by
        guys|lads|boys|girls|night_shift|day_shift|team|others|nights|colleagues|sales|dispatch|warehouse|workshop|drivers|temps|agency_staff .3 never|always|don't|doesn't|forget|forgot|didn't|failed|seem .1 write|tell|read|listen|pass|update|bother|note|do|get|mess|talk|check|forget|answer
        the|our|their|your|his {others} .1 decides|decide|responsible|handles_that|handle_that|makes|sets|to_blame|owns|runs|should|lost|broke|forgot|messed|dropped|damaged|mixed_up|got_it_wrong|is_responsible|are_responsible|made_a|made_the|didn't|failed|never !rang|called|be_with|ring|call
        doesn't|don't|no_longer|not|isn't work|works|working|with|employed here|us|for_us|with_us|the_company|anymore
        i|we didn't|don't|never|did_not|haven't .4 did|do|have i|we
        {others} doing|fault|decision|mistake|idea|error|job|problem|responsibility|mess|business
        head office's|offices decision|doing|fault|mistake|idea
        {you}|you'd|you'll|youd|youll .3 thank|blame|ask|complain_to the|your|our {others}|government|weather|airline|bank
        their|his|her|kevin's|theirs fault|mistake|error|doing|mess|job|hole|problem !not_yours|not|but
        by|through|to|from|with|of an|another|a outside|external|another|different|separate|third|other|private company|firm|contractor|business|party|provider|supplier|operator|agency
        that|this|it was|is|wasn't|isn't before|during my|our time|shift
        wasn't|weren't|isn't|not|never|nobody me|us|i|here that|who|whose
        hired|hire|use|used|employ|rely outside|external|agency|freelance|independent contractors|staff|drivers|workers|people|couriers|fitters
        let|letting|lets us|me down
        """,
    "excuse": """
        one of those|them days|weeks|mornings|nights|shifts|things|months|saturdays
        computer|computers|system|systems|servers|server|printer|software|till|tills|booking_system|terminal|machines was|were|went|is|are|has_been|have_been|had_been|has .1 down|offline|playing|crashed|crashing|frozen|slow|updated|new|acting
        raining|rained|rain|snow|snowing|snowed|icy|ice|storm|heat|heatwave|fog|weather|wind .4 so_the|so_we|so_our|so_they|so_it|so_i|so_there|couldn't|could_not|can't|delayed|held|stopped|prevented|meant|slowed|impossible
        caught|find|found us|me at|on|in
        bad|busy|difficult|hard|tough|mad|crazy|stressful|long day|week|month|time|season|moment|night|shift|weekend for_us|for_me|here|in_the|at_the_shop|at_our|at_work|too
        our|the|always|is|are busiest|worst|craziest|most_hectic day|time|month|season|week|hour|night|period|of|weekend
        lot|lots|loads|half|many|most of .1 people|staff|us|drivers|team|bookings|orders|customers|crew .2 off|sick|ill|away|leave|holiday|quit|left|before|tonight|today|right_now
        somebody|someone|people|he|she|driver|colleague|chef|cook|nurse|teacher|technician .1 called|phoned|rang|is|was|were|has_been in_sick|off_sick|on_holiday|on_leave|ill_today|sick_today|new
        we're|we_are|we|were|i'm|i_am|i|been all? only|just human|learning|started|small|volunteers|swamped|drowning|run|stretched|overwhelmed|overloaded|rushed|juggling
        mix|mixup|mess-up|confusion|hiccup|hiccups|bug up? with|in|at the|our new? system|software|warehouse|lab|supplier|database|computer|printer
        only|just one|two|three|a|1|2|3 .1 pair|person|people|hands|man|woman|of_us|drivers|staff|cashier|nurse
        traffic was|is|has|had|jam|jams|on
        stuck in traffic
        the|a|our way|nature|nature_of of|the business|trade|industry|beast|job|season
        """,
    "policy_shield": """
        rules|rule|regulations|guidelines|policy|contract|law|terms|conditions|t&cs|agreement|protocol|procedure|procedures say|says|state|states|require|requires|required|are_clear|is_clear|are_quite|is_quite|dictate|dictates|forbid|forbids|stipulate|stipulates|don't|doesn't|do_not|does_not|prohibit|prohibits|are_the|is_the|apply|applies|prevent|prevents
        written|says|stated|stands|down|set|mentioned|it's|its|clear|clearly .2 in|on the|your|our .2 contract|terms|agreement|policy|conditions|rules|t&cs|t&c|small_print|price_list|tariff
        not|don't|didn't|do_not|did_not make|write|set|made|wrote the|those|these rules|policy|policies|prices|law
        how .2 system|process|things|policy|booking|billing|it works|work|is_done|is_set !out|best
        house rules|policy
        deposits|deposit|fees|fee|tickets|charges|vouchers|orders|payments|payment|sales|purchases|prices|rates|bookings|refunds|returns|cancellations are|is never|not|always|only|final|strictly .1 returned|refunded|refundable|possible|given|changed|exchanged|final|made|paid|within|up_to|valid|accepted|cancelled
        small|fine print
        bill|invoice|price|amount|total|fare|tariff is|was|are .1 correct|right|accurate !now|and|then
        by|to the book|letter
        company|our|hotel|store|airline|shop|bank|club|gym|school|clinic|company's policy|rules|procedure|guidelines|stance|position .1 not|no|that|to|on|for
        policy|procedure|protocol is_what|isn't_mine|is_not_mine|to_ask|not_to|that_we|and_we|so
        {you} .2 agreed|signed|accepted|ticked|consented .4 terms|conditions|contract|policy|this|that|it|them|t&cs
        legally|contractually|technically|formally|strictly|by_law .3 obliged|required|bound|entitled|owe|liable|responsible|our|not|you|we|correct|speaking
        excluded|exempt|exempted|excludes from|by .2 cover|warranty|guarantee|policy|liability|refund|contract|terms|insurance
        outside|out_of|past|after|beyond|expired|missed the|of|your|its warranty|guarantee|return|deadline|window|period|cut-off|notice|time
        deadline|cut-off|window|period .3 was|has|passed|expired|closed|over|ended
        at|is|are own|owner's|customer's|your risk
        confirmed|made|given|received|in|put in writing only|by_the|within|or
        without a|the|your|proof|an receipt|signature|proof|evidence|original|invoice|serial|reference .4 can't|cannot|not|nothing|no|won't|don't|isn't
        need|needs|require|requires|want|provide|show|send|bring a|the|some|your|us|me .1 proof|evidence !of_address|from_us
        """,
    "refusal": """
        won't|will_not|not_going_to|isn't_going_to|not_prepared_to|not_willing_to|refuse_to|not_about_to|no_point_in change|discuss|continue|repeat|debate|argue|arguing|budge|happen|negotiate|go_into|pay|refund|respond|answer|be_drawn|discussing|entertain !again|to_you_again
        {you're} on_your_own with|there|here|now|in|from
        answer|decision|position|verdict is|remains|stays|was|stands .1 no|final|same|closed|unchanged|it
        told|said|given|explained|done {you}? all|everything|as_much i|we|there can|know|have|could|is !and_more|to_put
        not|isn't|nothing|never my|our|something|what|a_thing department|area|team|desk|i_deal|we_deal|i_handle|we_handle|for_me|for_us|we_offer|i_do|responsibility|remit|jurisdiction|field
        case|matter|ticket|complaint|file|subject|discussion|claim|chat|request is|remains|stays|now|will_be|has_been .1 closed|settled|dealt_with|finished|over|resolved_from
        end|case of|closed story|discussion|matter|chat|now
        that's|thats|that_is that
        no can do
        take it or leave
        tough luck|cookies|break
        bad|hard luck !and|that|on_top
        too bad !that
        nothing|not_a_lot|not_much|little|no_more|nothing_more|nowt .4 can|could|to .1 do|add|say|be_done|offer|help|done
        {you} can|could|may|should|must|might|'re_free_to|are_free_to|are_welcome_to .1 always? go|buy|find|take|shop|try|look|use|leave|switch|book elsewhere|somewhere_else|another|your_business|your_money|other
        """,
    "threat": """
        one more word|message|comment|insult|call|email|mail|swear|complaint .3 and|then|or|i|we
        know where you live|work
        review|comment|post|social .6 lawyer|lawyers|legal|court|consequences|solicitor
        hear|hearing from our|my|the lawyer|lawyers|solicitor|solicitors|legal|bailiffs|attorney
        face|have|there|be .1 consequences
        or|otherwise i|we|we'll|i'll .1 close|cancel|block|stop|end|hang|charge|keep|ban
        pay|settle|sign|leave .4 or else|we_will|i_will|it_goes|we'll
        {you} will|'ll|won't regret|be_sorry|be_banned|be_reported|lose_your|get_nothing|be_blacklisted|be_removed
        """,
    "mention": """
        want|wants|expect|like|need|suppose .2 me|us to grovel|beg|cry|kneel|crawl|say_sorry|apologise|apologize|be_sorry|bow
        {sorry}|apologise|apologies happy|satisfied|there_you_go|there_i_said|is_that_better|is_that_enough|is_that_ok|okay_now|better_now|will_that_do|good_enough !to|with|for
        if|whether it|that helps|makes|make|keeps|keep|shuts|pleases .5 {sorry}|apologise|apologize
        fine|alright|ok|okay|whatever|right|oh_all_right|very_well {sorry} then|happy|ok|if|already|for_existing|i_guess
        here's|heres|here_is|there's|have|take|consider your|ur|an|the|this|it apology|apologies|sorry !we_owe|you_should|letter
        i|we am|was|are|were|'m|have|had made|told|forced|asked|obliged|supposed|required to .2 apologise|apologize|say|write
        """,
    "non_apology": """
        {sorry}|apologise|apologize|regret|apologies|shame|pity that|if|when? {you're}|{you} .2 upset|unhappy|angry|annoyed|cross|offended|bothered|disappointed|dissatisfied|frustrated about_it|about_this|about_that|over_this|over_it|with_that|at_that|by_it|by_this|by_that
        {sorry}|regret|shame|pity that? {you} didn't|don't|did_not|do_not|aren't|weren't|can't|couldn't|won't like|enjoy|agree|happy|satisfied|find|understand|see|appreciate|get_what|love|want|accept|believe|share|trust|value
        {sorry} but? that's|thats|that_is|it's|its|this_is how|what|the_way|our|life|just|as|all|policy|not
        {sorry} {you} .1 had|have such|so|this|that|a|these high|strong|strong_feelings|bad_impression|impression|expectations|view|opinion|negative
        {sorry} to|that|if disappoint|disappointed|upset|annoy|offend|burst !you_again|you_like_this
        {sorry} {you} were|was|are|felt|feel unhappy|dissatisfied|disappointed|displeased|offended|not_happy|not_satisfied !by_us
        """,
}
"""Lines by flag, in the language of `scoring.phrases`; the classes they use are `SLIGHT_WORDS`."""

SLIGHT_WORDS = {
    "prudent": _PRUDENT,
    "paper": _PAPER,
    "others": _OTHERS,
    "slip": _SLIP,
    "small": _SMALL,
    "you'd": "you'd|u'd|ye'd|you_had|you_would",
}
