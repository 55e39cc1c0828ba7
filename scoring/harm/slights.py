# ruff: noqa: E501 - one way to say a thing is one line
"""Slights that carry no hard word: insinuation, brush-off, irony, a rule or a colleague held up; part of the lexicon of `scoring.harm.harms`.

What they share is what they do to the customer: put the cause at their door, make their trouble small, make fun of it, or close it.
"""

from __future__ import annotations

_PRUDENT = "check|read|double-check|make_sure|ensure|book|add|bring|keep|label|remember|allow|leave|plan|pack|measure|answer|use|pay|inform|ask|think|be|try|come|listen|follow|look|write|order|cancel|save|count|test|lock|take_care|watch|report|notify|mark|note|put|give_us|tell_us|let_us|open|store|wash|charge|clean|empty|wear"
_PAPER = "website|site|booklet|manual|leaflet|instructions|label|contract|terms|confirmation|email|form|app|page|letter|brochure|packaging|box|sign|notice|faq|invoice|receipt|ticket|handbook|care_label|user_guide|guide|small_print|mail|text"
_OTHERS = "courier|couriers|carrier|driver|drivers|supplier|warehouse|branch|bank|surgery|hotel|airport|airline|contractor|partner|agency|landlord|manufacturer|maker|factory|operator|seller|council|insurer|garage|depot|workshop|kitchen|laundry|cleaners|night_shift|day_shift|morning_shift|night_team|office|head_office|management|marketing|sales|dispatch|accounts|accounting|finance|billing|previous_owner|predecessor|installer|fitter|electrician|plumber|builder|builders|technician|technicians|mechanic|mechanics|cleaner|post_office|postman|church|school|shop|developer|developers|colleague|colleagues|crew|team|lads|guys|boys|girls|lab|clinic|doctor|franchise|subcontractor|water_company|power_company|network"
_SLIP = "forgot|forget|forgotten|pressed|press|mixed|misread|mislaid|misplaced|misunderstood|misheard|broke|clicked|deleted|typed|spilled|spilt|knocked|overloaded|unplugged|used_it_wrong|left_it|lost_it|dropped_it|did_something|done_something|threw|thrown|put_it|ignored|overlooked|imagined|imagining|dreamt|given_the_wrong|gave_the_wrong|entered_the_wrong|exceeded"
_SMALL = "tragedy|catastrophe|emergency|disaster|drama|kidney|heart_attack|matter_of_life|life_and_death|fortune|war|crime|crisis|national|rocket|brain_surgery|organ|world_war|earthquake|end"

SLIGHTS = {
    "insult": """
        {you} havent|haven't|don't_have .2 clue
        learn to spell|read|write|drive|count|think
        stupidest|dumbest|laziest|thickest thing|person|question|idea|excuse|one
        what|which part|bit of .4 don't|do_not|can't|didn't {you}
        {you} born yesterday
        not .1 sharpest|brightest
        {you} don't|do_not|aren't|are_not|never make|making .2 sense !of
        {you're}|are_you|are_u|u_r .2 fishing|angling|milking|scrounging|chancing|scamming|trying_it_on|playing_the_victim|making_it_up|making_this_up|faking
        so|just|only {you} .1 want|wants|wanted|after .1 money|cash|freebie|freebies|free_stuff|something_for_nothing|a_freebie|attention !back
        know|wonder what|wot {you're} really? after|up_to|playing_at
        try|start|maybe using your|ur brain|head|eyes
        must .2 be|have_been .2 new_to|slow|thick|simple
        grown|adult man|woman|person|adult|men|women can|could|should|shouldn't|can't
        {you} people always|never|are|just|only|think|want|all
        spell it|this out for_you
        for the last|hundredth|umpteenth|thousandth time !you|we|i
        {you} act|behave|sound|talk|write like a|an .1 child|baby|toddler|teenager|lunatic|madman|madwoman|princess|diva|spoilt|spoiled|idiot|expert
        """,
    "sarcasm": """
        thanks|thank_you|cheers for nothing
        good luck with that|your
        no|without offence|offense|disrespect but|however
        with all|the_greatest due? respect !to|for
        excuse me but
        see if i care
        who asked you
        fascinating|charming|riveting|priceless|precious opinion|contribution|insight|theory|story
        oh|ah|wow|well|gosh what a|an .1 tragedy|surprise|coincidence|drama|catastrophe|hardship|hero|delight|shocker
        well|oh|my|wow aren't|ain't|isn't you|we|that .2 lucky|clever|special|lovely|nice|charming|precious|sweet
        how very|terribly|awfully clever|convenient|original|brave|interesting|observant|grown-up|mature|charming|special
        forgive|excuse|pardon me|us for having|existing|breathing|living|being_human|not_being|trying|daring|thinking|wanting
        because i|we personally .2 drive|make|control|love|enjoy|break|steal|pack|run|all
        wipe|dry .2 tears
        shall|should|want|maybe|would_you_like i|me|we .4 violin|medal|tissue|tissues|hanky|lullaby|trophy|parade
        great|wonderful|fantastic|lovely|brilliant|super|joy|marvellous|oh_good another|one_more one|complaint|complainer|customer|drama|moaner|rant
        alert|call|inform|ring|phone|notify the newspapers|papers|press|media|president|pope|king|army|un|fbi
        stop the press|presses
        bravo|whoopee|whoop-de-do|whoopdedoo|riveting
        slow clap
        congratulations|congrats|well_done|kudos|hats_off on|for|you breaking|losing|reading|noticing|figuring|discovering|managing|working_out
        and|then|yeah i'm|i_am|im the queen|king|pope|tooth|easter|emperor|sultan
        nice|cool|lovely|cute|sweet|sad story|try|fairy_tale !to_tell
        haha|hahaha|hahahaha|lol|lmao|hehe|ha_ha|rofl nice|lovely|good_one|cute|funny|enjoy|unlucky|poor|imagine|classic|bad_luck|tough
        if|whatever {you} say so !anything|anyone|something|you
        whatever you say !goes
        sounds like|more_like a you|personal problem
        who knew
        silly me|us
        pray|do tell !us|me|your|the|him|her
        thank|thanks you? so|very|ever much? for .1 your|ur|the|that .1 lovely|charming|constructive|delightful|polite|sweet|beautiful
        as if by magic
        as if i|we|anyone|anybody cared|care
        our|my|the deepest|most_sincere|sincerest|heartfelt .2 sympathies|condolences|tears to|on|over|for .2 sofa|parcel|phone|toaster|shoes|suitcase|bag|order|fridge|hair|dress|cake|screen|bill
        bring|get|fetch|pass|grab out? the? .1 violin|violins|tissues|popcorn|smelling
        since|because|as|when {you} asked|ask so nicely|nicely|kindly
        the horror
        life must_be so|very hard|tough|cruel
        {sorry} i|we|our|that|if|for .5 psychic|breathe|breathing|exist|existing|magician|magicians|mind_reader|mind_readers|wizard|wizards|superhuman|octopus|a_robot|robots|god|superman|genie|oracle
        lucky me|us
        """,
    "dismissal": """
        money well spent
        better late than
        no harm done
        it|that|this|you|all .2 turned|worked|works out fine|well|okay|alright in_the_end
        nobody's|no_one's|noone's|nobody_is|no_one_is|who's|whos|nobodys stopping|keeping|holding|forcing you
        then|so|feel_free_to|welcome_to|you_can|just go|try|shop|book|buy elsewhere|somewhere_else|across|next_door|to_them
        take your|ur business|custom|money elsewhere|somewhere
        i've|ive|i_have|we've|we_have|we .1 already|just answered|explained|covered|addressed|told|been_through|been_over this|that|it|you|so
        as|like i|we .1 already|just|previously said|told|explained|mentioned|answered|stated|wrote !by|on|in
        won't|wont|will_not|doesn't|doesnt|can't|never do|does|cause .1 you|u|him|her|them|it|anyone|a_child|any .1 any? harm|damage|hurt
        no harm done|was_done|came
        never|not did|done anyone|anybody any harm
        just|simply wait !a|one|here|there|while|till_i|until_i|for_me
        {dont} .1 understand|see|get|follow|grasp|know|tell why|what|how|where .3 upset|angry|annoyed|frustrated|cross|mad|complaining|shouting|bothered|fuss|drama|big_deal|outrage|anger|emotional|excited
        don't|do_not|not think|believe|feel|agree|see|sure .1 {you} .1 should|need|ought|can|could|have .4 angry|upset|annoyed|frustrated|cross|mad|furious|disappointed|worried|complain|complaining|shout
        worse things in|happen|than
        laugh about it|this|that
        keep|put|see|get .2 things|this|it|that .2 in|into proportion|perspective
        let's|lets|let_us not get carried|exaggerate|dramatise|dramatize|overreact|blow|go_overboard|overdo
        get|got|getting carried away !and_i'm|from
        won't|wouldn't|doesn't|didn't|never kill|killed you|anyone|anybody|him|her|them|u
        never hurt|harmed anyone|anybody
        nobody|no_one|noone died|dies|has_died|is_dying
        exaggerat* !to_say|the
        bit|little|tad|rather|too|so|overly|being dramatic|sensitive|touchy|precious|emotional|picky|fussy !to_ask|for_anyone|aren't_they|isn't_it|to_lose|to_risk
        usher|driver|manager|engineer|nurse|vet|guard|doctor|agent|fitter|technician|colleague|colleagues|steward|receptionist|inspector|waiter was|were .1 right|correct|justified|entitled|doing_right|doing_his_job|doing_her_job|following_the_rules|only_following !about|that|and
        days|day|hours|hour|minutes|weeks|week|euros|pounds|dollars|quid|cents|pence|bucks|rand|rupees isn't|is_not|aren't|are_not|is_hardly|hardly|is_nothing|are_nothing|ain't .1 long|much|bad|fortune|forever|world !to_ask|to_you|at_all_when
        isn't|is_not|not|hardly|it's_not|its_not|scarcely a|an {small}
        not|hardly life or_death|and_death|threatening
        bigger|more_important|more_urgent|more_serious|better problems|things|issues|cases|fish than|to|right_now|today|on|going
        surely .3 {you}|he|she|they|your|man|woman|adult|somebody|one .2 can|could|would|won't manage|cope|wait|survive|live|find|understand|do_without|last|use|go|spare|afford|borrow
        get|gets|got|getting over it|this|that
        only|just the? the_once|one_time|this_once|this_one_time
        so|well|then it's|its|it_is|it_was only|just
        but it's|its|it_is|it_was only a|an|two|three|four|five|six|the|some|one|money|small
        i'm|im|i_am|we're|we_are .1 sure|certain|confident .4 not_as|isn't_as|not_that|isn't_that|isnt_that|wasn't_that|wasn't_as|survive|nothing|meant_well|didn't_mean|overreacting|misunderstood|misunderstanding|get_over|live_with
        don't|do_not|fail_to|i_doubt see|think|find .4 that|so|such_a|as bad|big|serious|urgent|terrible|dramatic|problem|deal
        just|only|merely|simply one|a of_those|fact_of things|life
        worry|worrying|fuss|fussing|upset|drama|noise|complaining|angry|row about|over|for nothing|so_little|a_trifle|something_so
        cry|crying over spilt|spilled|it
        only|just|merely|purely cosmetic|trivial|minor|peanuts|a_scratch|a_stain
        just|only|a_mere|such_a|this a? little|tiny|small|minor|wee hiccup|hitch|blip|glitch|wait|delay|misunderstanding|mishap|mix-up|mixup|oversight|inconvenience|mistake
        others|other_people|some_people|many_people|people|plenty have|are|would|wait|had .2 worse|longer|grateful|glad|less
        won't|wouldn't|hardly even? notice|noticeable
        you'll|youll|you_will|ull|she'll|he'll|they'll soon|hardly|never .1 forget|notice|used|forgotten|fine|okay|ok|alright
        you'll|youll|you_will|ull be fine|okay|ok|alright !to
        you'll|youll|you_will|ull get used
        """,
    "command": """
        control|compose|contain|behave yourself|urself|yourselves
        pull yourself|urself together
        refrain from .4 language|words|tone|remarks|comments|messages|emails|insults|capitals|swearing|shouting|contacting|calling
        try|attempt|learn to|and be|stay|keep|remain .1 reasonable|calm|patient|realistic|civil|polite|constructive|positive|nice|quiet|understanding|respectful|objective|cool|rational
        try|learn to|and calm|relax|breathe|chill|see_it_from_our|see_our|understand_our|understand_that
        you'll|youll|you_will|ull|u_will|you_just|you_simply .1 have|need|got|better to? accept|get_used|live_with|put_up|respect|understand|be_patient|calm|lump|cope|deal_with|grin
        {you} better calm|accept|get_used|live|wait|behave|watch
        mind|watch|careful how|what|who|with_what {you} speak|talk|say|write|type|saying|speaking
        speak|talk to me like|properly|with_respect|nicely
        don't|do_not start|get with_me|clever|smart|funny|cheeky|emotional|personal|worked_up
        get used to
        enough of|with the? .2 whining|moaning|attitude
        shouting|yelling|swearing|complaining|moaning|caps|pushing|insisting|hassling|threats|abuse .4 won't|will_not|doesn't|does_not|isn't_going_to|not_going_to|isn't|will_only make|help|change|get|speed|bring|fix|work|solve|slow
        no need|reason|call|cause to|for .2 tone|shout|rude|language|swearing|caps|capitals|attitude|abuse|insults|hysterics|temper
        just|simply sit|hang tight|it_out
        just|simply be|stay patient
        just|simply be patient
        just|simply accept|pay|trust it|that|us|up
        count to ten
        drink|have|get|go .3 tea|water|walk|rest and|then .3 calm|relax
        """,
    "blame": """
        nobody|no_one|noone forced|obliged|compelled|pushed {you}
        nobody|no_one|noone made {you} !wait|feel|stand|whole|welcome|any|an|a
        nobody|no_one|noone held|put a gun
        {you} were|was|are .2 late|wrong|slow|careless !to_be .1 not us|me|ours|we
        not|never us|our_fault|ours .1 who|that|it_was .2 you
        well|but {you} did .4 sign|accept|agree|click|tick|read|give|tell|send|pay|leave|order|choose|book|press|download .5 though|didn't_you|remember|after_all|yourself
        you'd|youd|you_would have to|had_to have|of
        any|every owner|parent|driver|adult|person|homeowner|landlord|traveller|cook|rider|gardener|tenant .4 should|ought|would|knows|must .2 know|knows|realise|see|check
        read|check|look|ask|think|measure .4 before_you_sign|before_you_book|before_you_pay|before_you_click
        {you} had|have|were plenty|ample|enough|lots of time|warning|notice|chances|opportunity
        it's|it_is|always advisable|good_practice|wise|best|sensible to? let|inform|notify|tell|advise us|your
        mislabelled|misplaced|misread|misused|overlooked|mishandled|damaged by customers|owners|users|the_customer|guests|clients
        not|hardly|isn't|wasn't|scarcely|nobody's our|my|their|the|fault|problem fault|problem|doing|mistake|that|if|when .1 {you}|your|people|customers
        maybe|perhaps|simply|better|just|try|always|do|please {prudent} .7 next_time|in_future|in_the_future|for_next|another_time
        next_time|in_future|in_the_future|for_next_time|for_the_future|from_now_on|another_time|going_forward please|just|maybe|perhaps|better|simply|you|u|try|also|do|kindly|pls? to|could|should|can|might|must? {prudent}
        funny|convenient|suspicious|curious how|that|you|only|nobody
        strange|odd|weird|interesting|peculiar how|that {you}|only|nobody_else|it_only|the_damage
        i find .2 odd|strange|hard_to_believe|suspicious|convenient|unlikely|funny that|how|you !we|nobody_rang|nobody_told
        surprised|amazed|astonished how often|many|easily .4 people|say|customers|forget|lose
        most|normal|sensible|other|responsible|smart|many|all|careful people|customers|guests|clients|drivers|parents|owners|travellers|passengers|adults|users|patients|buyers|tenants .1 read|check|know|manage|remember|label|measure|plan|pack|cope|bother|keep|insure|back
        nobody|no_one|noone|no_other|none else|customer|guest .2 manages|managed|manage|seems|struggles|loses|complains|had_this|gets_this|gets_it|gets_confused|gets_lost|gets_upset
        doesn't|don't|does_not|do_not|didn't|did_not|never|can't|cannot|couldn't .4 by|on by_itself|itself|themselves|its_own|their_own
        fine|perfect|ok|okay|working|worked|intact|sealed|undamaged|complete|clean|good|whole|correct|closed when|until it|they|we|he|she .2 left|sent|handed|shipped|packed|collected|delivered|gave|checked
        wrong|happened|happen|problem|issue|fault|cause|error|must_be at|on {your} end|side
        had {you} .1 kept|read|told|checked|called|rung|booked|paid|cancelled|listened|followed|asked|answered|arrived|reported|mentioned|informed|noticed|looked|bought|insured|registered|confirmed|charged
        {you} .1 never|didn't|did_not|also_didn't|dint|hadn't|haven't .1 told|tell|mention|mentioned|inform|informed|replied|answered|pick_up|picked_up|paid|checked|cancelled|registered|listened|listen|followed|notify|notified|warn|disclose|disclosed|declare|specify|specified|say_so|show_up|turn_up|provide|provided|complain|upload !twice
        how are|am|were|r|was we|i|they supposed|suppose|meant|expected to? .1 know|guess|read|smell
        somebody|someone|anyone|one|who|your .3 house|home|family|household|son|daughter|husband|wife|kids|children|dog|office|side|end|neighbour must|probably|surely|clearly|obviously .1 have|has|had|of|signed|took|moved|opened|left
        and|so|but|yet {you} .1 waited|wait|only|took .4 to_say|to_tell|to_complain|to_report|to_mention
        {you} only|just .1 mention|mentioned|tell|say|complain|report|reported|raise|raised .2 now|afterwards
        perhaps|maybe|possibly|surely|could_it_be|is_it_possible|might_it_be|i_think|i_guess|i_suspect|i_assume|presumably|sounds_like|looks_like|seems|possible .2 {you}|your_son|your_daughter|your_wife|your_husband|your_kids .2 {slip}
        certain|sure|positive {you} .2 {slip}
        simply|just|probably|clearly|obviously|must_have|have|had .1 lost|forgotten|misread|misplaced|mislaid it|them|that|something .2 themselves|yourself|themself|urself
        website|booklet|manual|leaflet|instructions|label|terms|small_print|look|glance|reading .4 would|could|might have|of|'ve told|shown|warned|saved|helped|prevented|avoided
        wouldn't|would_not|wud_not|not|never be|have .2 here|happened|happen|having_this if|had|when|with {you}|your|u
        does|do|clearly|already say|says|state|states|mention .3 in|on|at the|your|our|every {paper}
        {you'd}|youd|you_would .1 know|see|notice|realise|understand|remember .3 if|had
        if {you} .1 listened|cared|bothered|paid_attention|had_any|were_more
        only help|assist|serve|refund|support people|customers|those|clients|someone|guests who|that
        we don't|didn't|do_not|did_not .5 {you} do|did !not|have|need|deserve|the|with|to|get|us|for|and|everything|nothing
        {you}|people|customers .2 left|leave|leaving .3 last|late minute|moment|day
        it takes two
        two sides to|of
        {your} .2 handwriting|spelling|memory|behaviour|attitude|driving|parenting|lifestyle|habits is|are|was|were|has|might|may
        our|the records|log|logs|notes|file|system|gps|camera|footage|data|tracking .2 otherwise|opposite|another_story|contradict|contradicts|disagrees
        that's|thats|it's|its|is not|hardly what {you} said|wrote|agreed|signed|claimed
        {you} claimed|allege|alleged|pretend
        {you} claim that|to|it|the_driver
        according to you
        as|like {you} claim|allege
        improper|incorrect|inappropriate|careless|rough use|usage|handling|storage|installation|care|fitting
        user|customer error|mistake|negligence !on_our|by_our
        wear and|& tear
        """,
}
"""Lines by flag, in the language of `scoring.reading.phrases`; the classes they use are `SLIGHT_WORDS`."""

SLIGHT_WORDS = {
    "prudent": _PRUDENT,
    "paper": _PAPER,
    "others": _OTHERS,
    "slip": _SLIP,
    "small": _SMALL,
    "dont": "don't|do_not|didn't|did_not|can't|cannot|fail_to|don't_really|do_not_really|can't_really|struggle_to",
    "you'd": "you'd|u'd|ye'd|you_had|you_would",
}
