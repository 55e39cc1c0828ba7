# ruff: noqa: E501 - one way to say a thing is one line
"""Words for what a customer feels or suffers, and the ways an agent shows that it matters: the lexicon of empathy."""

from __future__ import annotations

from scoring.feeling.hollow import HOLLOW
from scoring.feeling.right_to_mind import RIGHT
from scoring.reading.phrases import Lexicon

# what an event is like (the event as subject: "that is ...")
HARSH = (
    "frustrating|infuriating|exhausting|worrying|stressful|upsetting|awful|horrible|terrible|dreadful|horrendous|horrid|ghastly|rotten|miserable|nightmare|nightmarish|nerve-wracking|nerve-racking|nerve_wracking|"
    "scary|frightening|terrifying|alarming|distressing|disappointing|heartbreaking|heart-breaking|gutting|maddening|annoying|irritating|aggravating|galling|humiliating|embarrassing|degrading|insulting|unsettling|"
    "disheartening|demoralising|demoralizing|draining|tiring|wearing|gruelling|grueling|overwhelming|painful|hurtful|devastating|crushing|unbearable|unfair|unjust|unacceptable|outrageous|disgraceful|shocking|appalling|"
    "shameful|disgusting|shabby|shoddy|maddening|unnerving|traumatic|traumatising|soul-destroying|soul_destroying|mortifying|bewildering|confusing|infuriatin|frustratin|worryin|brutal|crap|crappy|shit|shitty|rubbish|grim|mingin|"
    "bad|bad_enough|rough|tough|hard|tricky_position|hellish|hell|agony|torture|torment|misery|mess|shambles|disaster|fiasco|debacle|kick_in_the_teeth|slap_in_the_face|last_straw|blow|bummer|pain|headache|ordeal|cruel|heartless|shock|a_shock|a_worry|a_real_worry|a_wrench|letdown|let-down|sickener|scare|fright|"
    "a_lot|no_joke|no_fun|no_picnic|no_way_to|not_nice|not_easy|not_fun|not_pleasant|not_fair|not_funny|wild|ridiculous|absurd|crazy|ludicrous|scandalous|sad|very_sad|heavy|lousy|wretched|dire|woeful|atrocious|abysmal|diabolical|"
    "time-consuming|long_time|long_wait|long_day|long_week|too_long|long_enough|far_too_long|way_too_long|ages|inexcusable|unforgivable|intolerable|tense|uncertain|difficult|inconvenient|unpleasant|uncomfortable|upside_down|beyond_frustrating|right_mare|absolute_mare|total_mare|proper_mare|"
    "desperate|desperate_altogether|woeful|savage|manky|shocker|a_shocker|dodgy|ropey|naff|mank|horror|horror_show|bedlam|carnage|mayhem|sad_news|beyond_a_joke|past_a_joke|messed_up|wack|sucks|whack|pathetic_of_us|hectic_for_you|sickening|vexing|vexatious|troubling|troublesome|disturbing|agonising|agonizing|harrowing|suffocating|isolating|lonely|dispiriting|deflating|discouraging|off-putting|tormenting|excruciating|punishing"
)
# what a person feels (the customer as subject: "you must be ...")
FELT = (
    "frustrated|furious|angry|upset|worried|stressed|anxious|exhausted|tired|drained|scared|frightened|terrified|afraid|fearful|nervous|panicked|panicking|alarmed|distressed|disappointed|heartbroken|devastated|gutted|livid|raging|"
    "fuming|fizzing|seething|incensed|irate|cross|mad|annoyed|irritated|aggravated|fed_up|fed-up|sick_of|sick_and_tired|sick|done_with|at_the_end_of_your|at_the_end_of_her|end_of_your_tether|wits_end|wit's_end|humiliated|embarrassed|ashamed|insulted|let_down|hurt|"
    "helpless|powerless|stuck|stranded|trapped|lost|ignored|abandoned|forgotten|unheard|dismissed|disrespected|cheated|ripped_off|robbed|conned|misled|betrayed|taken_for_a_ride|fobbed_off|brushed_off|passed_around|passed_about|bounced_around|messed_about|messed_around|"
    "mucked_about|mucked_around|batted_about|left_hanging|left_waiting|left_in_the_dark|in_the_dark|kept_waiting|going_round_in_circles|running_in_circles|going_around_in_circles|round_in_circles|in_circles|pillar_to_post|run_ragged|ragged|overwhelmed|overwrought|despairing|desperate|"
    "miserable|unhappy|sad|shaken|shook|rattled|unsettled|uneasy|concerned|bewildered|baffled|confused|disgusted|appalled|shocked|outraged|offended|bitter|resentful|hopping|peeved|pissed|pissed_off|ticked_off|cheesed_off|brassed_off|hacked_off|naffed_off|narked|scunnered|"
    "ragin|rageful|wrecked|wiped_out|worn_out|burnt_out|burned_out|sleepless|out_of_pocket|short_changed|overcharged|at_sea|tense|jittery|restless|lonely|vulnerable|unsafe|crushed|deflated|discouraged|disheartened|demoralised|demoralized|fraught|frantic|beside_yourself|beside_herself|beside_himself|beside_themselves|running_on_empty|running_on_fumes|"
    "up_the_wall|round_the_bend|mental|crazy|spitting|steaming|boiling|vexed|aggrieved|wound_up|worked_up|put_out|put_upon|troubled|tormented|suffering|struggling|freezing|hungry|cold|chuffed_off|sour|mithered|mardy|gobsmacked|speechless|climbing_the_walls|losing_sleep|losing_your_mind|"
    "disillusioned|hopeless|fit_to_be_tied|seeing_red|spitting_feathers|spitting_nails|blowing_my_top|hitting_the_roof|going_up_the_wall|ripping|bulling|cheesed|ropeable|spewing|filthy|cut_up|dismayed|gatvol|moered|kancheong|pek_chek|tensed|harassed|in_bits|in_pieces|shaking|trembling|sobbing|in_a_state|passed_along|passed_from|handed_from|handed_around|sent_from|shunted|shoved_from|pushed_from|wore_out|wore_down|worn_down|done_in|dead_on_your_feet|run_off_your_feet|fit_to_drop|at_your_limit|frazzled|wrung_out|sick_to_death|up_to_here|browned_off|heartscalded|ready_to_scream|ready_to_cry|in_tears|crying|beside_myself|tearing_my_hair|sick_with_worry|scared_stiff|heart-broken|mortified|stung|shattered|knackered|drained|in_shock|at_breaking_point|going_mad|going_spare|climbing_walls|doing_my_nut|losing_it|hurting|soaked|bereaved|lonely|panicky|on_edge|on_tenterhooks|inconsolable|grieving|stricken|heartsick|hot_under_the_collar|tearing_your_hair|up_in_arms|out_of_your_mind|unimpressed|dismayed|disgruntled|exasperated"
)
# the feeling as a thing: "your ...", "the ... this caused"
NOUNS = "frustration|anger|worry|worries|stress|anxiety|upset|fear|panic|distress|disappointment|exasperation|annoyance|irritation|hurt|pain|heartache|embarrassment|humiliation|fury|dismay|shock|trauma|grief|suffering|strain|pressure|agony|despair|misery|sadness|tension|rage|outrage|heartbreak|exhaustion|nightmare|ordeal|sleepless_night|sleepless_nights|burden|turmoil|dread|discomfort|hardship|aggravation|hassle|anguish|alarm|fright|bother"

FEELINGS = Lexicon(
    {
        # a feeling or an impact said to be the customer's
        "feels": """
        {must} be|feel|have_been|have_felt|of_been|been|a_been|seem|sound .3 {harsh}
        {must} be|feel|have_been|have_felt|of_been|been .3 {felt}
        how|beyond|so|such_a|such_an|just|truly|really {harsh}|{felt} it|this|that|these|those|you|u|an|a|must|waiting|being|having|losing|getting|when|today|for|to|and
        how {harsh} .3 must|is|was|can|would|feels|been
        how {felt} {you}|your .2 are|were|must|feel|is
        how {harsh} a|an|the|it|this|that|they|those|these .6 is|was|are|must|can|be
        {you}|you're|ur|your_mum|your_mother|your_family|your_wife|your_husband|your_son|your_daughter|your_kids|everyone|all_of_you|you_both are|were|feel|felt|been|sound|seem|must_be|must_feel|have_every_reason_to_be|'re|left|so|very|really|understandably|rightly|both|got|be .2 {felt} !to_claim|to_know_if
        {you're}|left|leaves|leaving|making|made|makes|keeps|kept|got|getting|having|has .1 {you} .1 {felt}
        {you've}|youve|you_have|you_had|uve|been .1 {felt}
        enough to make|drive|send|leave|upset|try anyone|anybody|you|a|someone|the
        {must}|could|can|to|has|does|must_really|really hurt|sting|stings|hurts|rankle|grate|grates|rankles|weigh|weighs|hit|hits|stung .3 hard|when|to|on|after|that|you|especially|for
        drive|send|drives|sends|make|makes|driven|drove|sending|driving .2 {felt}|mad|crazy|spare|up_the|round_the|nuts|mental|insane|bananas|bonkers|wild|angry|scream
        do|does|did|doing|do_my|does_my|doing_my|wreck|wreck_my|wrecks .1 head|nut|swede|nerves in|too|!of
        do|does|done|doing my|your|anyone's|anyones|me|yer|the head|nut|swede
        {it's} {so}? {harsh} for|on|to|when|being|having|losing|not|and|especially|specially|after|start|end|way|news|wait|place|position|thing|situation|spot|week|day|night|morning|evening|month|time|experience|weekend|trip|holiday|state|welcome|situation_to|of|waiting|standing|standin|that|esp
        {it's} .2 an|a|some|one|such .1 {harsh}
        what an?|utter|complete|total {harsh}
        {harsh} way|start|end|thing|position|place|spot|situation|week|day|night|evening|morning|wait|ordeal|experience|time|news|state|timing|welcome to|for|of|when|on|!to_put_it
        a|an|such|pretty|really|very|absolute|proper|awfully|awful|terribly|so long time|wait|day|night|week|way|while to|for|when|sitting|without|stuck|in|with
        {harsh}|{felt} enough without|before|on|as|already|and|being|but_then
        {nouns} .2 this|that|it|you've|youve|we've|we|we_have|has|you_have|you_must|and|you_feel|you're .3 caused|causing|cause|put|feeling|felt|brought|gone|been|having|causes|given|giving|must|put_you
        caused|causing|cause|causes|given|giving|put|putting|added|adding|adds you|u|ye|her|him|them|your|to|so_much|such|real|a_lot|unnecessary|extra|much|more|all_this .4 {nouns}
        hear|see|feel|tell|sense|imagine|appreciate|recognise|recognize|know|understand|realise|get the|a|how_much|that|real .2 {nouns}
        i|we|can|could .1 hear|see|tell|sense|feel|imagine|picture .4 {felt}|{harsh}
        can|could|can't|cannot|cant|don't|only|you_can .1 imagine|blame|begin|fathom|picture .2 how|what|the|being|having|waiting|you|that|losing|it
        {you} have|'ve|ve|had|must_have .2 had a|an|to .3 {harsh}
        {felt}|{harsh} .1 by|about|with|over|after|at_how|because .2 this|that|us|what|how|it|the|our|all
        feel|feels|felt|feeling .1 {felt}|{harsh} !free
        my heart goes|breaks|went|sank|sinks
        worst|hardest|blackest|darkest|cruellest|saddest possible? month|months|week|weeks|day|days|year|hour|night|time|moment of|you|to|in|for
        i know|see|realise|realize|understand|get .6 hurt|stung|stings|hurts|rankles|wounded|landed_badly
        my stomach|blood|guts dropped|turned|sank|went|ran|turns|flipped|lurched
        my stomach's|heart's|guts_are gone|in|turned|turning|breaking|dropped|broken|sinking
        no|a|any|the|have|lost_for word|words for that|this|it|what_happened
        wears|wearing|wore|grinds|grinding|drags|dragging|gets {you}|anyone|anybody|people|a_person|everyone down
        causes|cause|caused|bring|brings .1 pain|hurt|harm|grief|distress to|for .3 family|mother|father|you|mum|child
        imagine|imagining picking|standing|sitting|hearing|finding|sleeping|carrying|walking|opening|coming|seeing|finding_out
        i hate|hated this|that|it .1 for you|u|ye|her|him|them|y'all
        i hate|hated that this|you|it|you've|we|she|he .2 happened|had|been|are|were|to|put|left
        {can't}|cannot|never .1 think|know|imagine|picture of? a|an|any|anything|many .1 longer|worse|harder|crueller|sadder|lonelier|colder
        heart goes out
        feel for you|u|your|ye|ya|him|her
        i feel that|this|it|shame|terrible|awful|bad|sick|your
        feel your|ur pain|frustration|anger
        break|breaks|broke|breaking my|your|his|her|their heart
        {must} .2 weigh|wear|take|knock|shake|scare|frighten|worry|upset|anger|frustrate|exhaust|terrify|hurt|leave|feel_like|be_doing|keep_you
        would|wud|'d|has|have|to|could .1 scare|frighten|worry|upset|anger|frustrate|exhaust|terrify|shake|rattle|infuriate|annoy|madden|break|knock|devastate|unsettle|alarm me|anyone|anybody|any|you|us|a|the|most|everyone|someone
        scared|frightened|worried|upset|angered|hurt|exhausted|shaken|rattled|infuriated|knocked|devastated|alarmed|unsettled me|you|u|your|both|them|everyone|her|him
        {can't}|can_hardly|hardly|could_hardly feel|be|have_felt|have_been .1 safe|easy|nice|good|pleasant|fun|fair|right|great|comfortable
        without|waiting|alone|months|weeks|days|hours|years|nights|twice|chasing|losing .5 is|are|was|were|must_be|sounds .1 brutal|awful|horrible|terrible|dreadful|miserable|scary|frightening|exhausting|heartbreaking|hard|cruel|unbearable|rough|tough|hell|a_nightmare|no_joke|really_bad|so_bad
        {must} be|have_been .1 costing|losing|eating|ruining|wrecking|hurting|killing {you}|your
        that's|thats|must_be|its|it's|this_is|that_is|it_is .2 stress|stressful|pressure|hell|torture|agony|panic|heartache|nerve-racking|nerve-wracking|nerve_racking|nerve_wracking|worrying|scary !testing|test
        nerve-racking|nerve-wracking|nerve_racking|nerve_wracking|upsetting|humiliating|gruelling|grueling|distressing|mortifying|harrowing|heart-breaking|galling|demoralising|demoralizing|disheartening|unsettling|traumatic|unbearable|agonising|devastating
        infuriating|exhausting|maddening|heartbreaking|gutting|awful|horrible|nightmare|dreadful|rotten|soul-destroying|frightening|terrifying|stressful|horrendous|appalling|frustrating|shocking|unacceptable|outrageous|disgraceful
        god love|help|bless you|her|him|them|your|the|yer|ye|us
        last|final thing|straw|position|place .3 you|u|anyone|anybody|your|need|needs|needed|want
        the last|final|worst thing|time|moment|way|place|possible
        cherry on top|the_top
        insult to injury
        on top of|it|that|all|everything .3 all|that|everything|this|else|insult|worry|bill|it
        it|this|that|which scares|frightens|worries|upsets|hurts|shakes|exhausts|drains|rattles {you}|anyone|anybody
        is|was|are impossible to .1 work|live|sleep|eat|rest|manage|plan|breathe|think
        no|not small|little|minor|trivial|light thing|matter|ask|amount|sum|problem|inconvenience|money
        is|are|was|were|that's|thats|it's|its not|no|hardly|far_from small|little|easy|nice|funny|nothing|fun|what_you_need|what_you_needed !news|wonder
        is|are|were|was|that's|its|it's|not|ain't no? joke|picnic|fun|small|life !of
        is|are|was|that's|it's|its no way to !get|find|know|tell|check
        cannot|can't|can_not|couldn't|mustn't be .1 easy|nice|fun|pleasant|good|replaced|had_again
        isn't|wasn't|not|can't|cannot|couldn't|aren't|weren't .1 easy|nice|pleasant|fun !enough|to_say
        no_wonder|little_wonder|small_wonder|course|naturally|obviously|bound_to_leave {you're}|{you}|{you}_feel|{you}_are|{you}_must_be .2 {felt}
        never|nobody|no_one should|deserves|needs|wants|likes|enjoys|expects .4 wait|go|have|be|feel|this|that|such|treated|to|hear|put|find|live|chase|sleep|deal|like
        at your|ur|yer|wits|wits'|breaking|the wit's|wits|limit|limits|edge|point|end_of !of_line|on_time
        keep|keeps|keeping|kept you|ye|u|anyone|me|someone up|awake
        {so} much to|on deal|cope|handle|carry|bear|juggle|take|your_plate|her_plate|go
        a lot to|on .1 deal|cope|handle|carry|bear|juggle|take|your|ask|go|put
        a|alot|lot|lots lot|of|to .2 stress|worry|walking|waiting|chasing|phone|calls|running|hassle|going
        gutted for|you|u|this
        is|was|are|it's|that's|just|far|way|much too much
        rest in peace|power
        soul|souls rest
        thinking of|about you|your
        my|our thoughts|prayers are|with
        no|not_have|don't_have|lost_for|haven't_got .1 words for|to !say_no
        i've|ive|i_have|i|just read|reading .3 times|twice|and|it_again|carefully .2 sick|sad|angry|times|feel
        makes|made me .1 {felt}|{harsh}
        misery|nightmare|ordeal|torture|agony|hell|shambles|fiasco|disgrace|farce
        """,
        # "I'd be angry too": the agent stands beside the customer
        "shares": """
        {i'd} .1 be|feel|have_been|of_been|a_been|have_felt|been|a|have|of .4 {felt}|{harsh}|same|the_same|asking|losing|exactly
        {i'd} .2 {felt}|fed_up too|aswell|also|as_well|myself|meself|in|if|with
        i|me|we|mine too|as_well|aswell would|would_be|'d
        {i'd} be|have|feel|want .5 too|as_well|aswell|myself
        {i'd} want|ask|question|complain|say|react|think|expect|feel .4 too|same|as_well|also|the_same|that_way|myself|answers|exactly
        i also|too|myself would|wud|'d question|be|ask|feel|want|complain .2 {felt}|same|this|it|that|too|shouting|screaming|crying
        i|me would|wud|'d also be|feel|have .1 {felt}|same|shouting|screaming|crying|the_same
        {i'd} be|have_been .2 shouting|screaming|crying|kicking|pacing|lying_awake|awake|on_the_phone|straight_on
        something i|we|anyone|anybody would|wud|'d .2 question|ask|complain|want|be
        {i'd}|if_i|me .6 in your|ur|yer shoes|place|position|boat
        if it|this|that was|were|happened|had|is .3 my|me|mine|our
        if i|we was|were|had .2 in your|ur place|shoes|position
        make|makes|made|making .2 blood boil
        {i'd} not .6 either
        i wouldn't|would_not .6 either
        try|tries|test|tests the patience
        {i'd} .1 fallen|picked|believed|done|trusted|clicked|answered|sworn|wept|kicked|hung|shouted for|up|it|him|her|them|the_same|that|too|myself|as_well
        anyone|anybody|we_all would|would've !you|like|help|be_able|call|ring|contact|need|want|know|think|say|do|get|have|check|read
        so would|'d|wud i|we|anyone|anybody|most|any !be_right|be_correct|be_wrong|be_safe|need|just|suggest|advise|like
        most_people|most_folk|most_folks|anyone_else|anybody_else|many_people|plenty|others|a_lot_of_people|another_person|half_the_people would|'d|wud|might|could have|of|'ve|a .3 head_off|roared|shouted|screamed|walked|hung_up|hung|lost|given_up|gone_mad|thrown|torn|been_on|left|snapped|cried|stopped|kicked|eaten
        anyone|anybody|everyone|everybody|any_one|any_parent|any_of_us|most_people|any_customer|anyone's|any_mother|any_person|any_human|whoever|who would|wud|'d|might|wouldn't .3 {felt}|be|feel|shake|scare|worry|upset|frustrate|angry|same|lose|find|struggle|hate|want|question|ask|say|patience|mad|react
        {i'd} .2 dread|dreading|cry|crying|scream|screaming|panic|panicking|lose_it|lose_my|losing_my|hate|struggle|lose_sleep|shout|explode|hit_the|go_mad|go_spare|climb
        {i'd} be lost_for_words|at_my_wits|out_of_my_mind|up_the_wall|spitting_feathers|fit_to_be_tied|ropeable|watching_the_clock|tearing_my_hair|climbing
        {i'd} .1 given_up|walked_out|walked_away|screamed|cried|wept|lost_it|hit_the_roof|gone_mad|gone_spare
        anyone|anybody|anyone_else|most_people|most_of_us|most|any_customer|i|i'd|id would|wud|would've|'d|long have|of|'ve? .1 hung_up|given_up|walked_out|walked_away|thrown_it|thrown_the|sent_it_all|sent_the_lot|lost_patience|lost_it|stopped_calling|stopped_ringing|gone_elsewhere|screamed|snapped|stormed_out|slammed
        who would|could still? trust|believe us|me|that|a_word .1 after|now|again|any_more|anymore
        who wouldn't|would_not|wudnt be|feel|want
        who|anyone|anybody wouldn't|would_not|wudnt|in .3 {felt}
        relieved|gutted|heartbroken|delighted|chuffed|happy|glad|pleased|proud|sad|thrilled|buzzing for {you}|you_both|you_all|them|her|him
        tears in my eyes
        welled|welling|choked up
        worries|bothers|upsets|saddens|angers|sickens|frightens|scares|troubles|pains|shames|haunts me|us .3 most|more|too|as_well|that|to|about|and|a_lot|deeply|myself
        shake|scare|worry|upset|frustrate|anger|terrify|madden|infuriate|exhaust|annoy|test|try|break anyone|anybody|me|any|a_saint|the_patience
        """,
        # sounds that a person makes
        "warms": """
        oh|ohh|ah|aw|aww|och|ay|ooh|ach no|naw|nae|here|stop|mercy|cariad|hen|pet|love|bach|hinny|a_stór|a_stor|dear|god|gosh|my|man|lord|heavens|jeez|goodness|boy|that|wow|jesus|what
        ugh|oof|yikes|blimey|crikey|jeez|jesus|jaysus|sheesh|ouch|argh|cripes|gosh|wow|oh_no|omg|omd|gawd|yikes|eek|damn|sugar|urgh|eesh|flip|flipping|bloody|janey|jings|arre|haibo|eish|ayo|aiyo|aiyoh|eina|sho|aish|dang|crumbs|strewth
        god|lord|heavens|man|mate|jesus|christ|goodness what|the|that|that's|thats|how|you|no|love|i|almighty|me|gracious
        god|lord that|the|what|25|four|six|two|no
        what a|an .2 thing|day|week|night|morning|mess|way|nightmare|start|time|ordeal|shambles|weekend|journey|welcome|mix|awful|horrible|terrible|rotten|palaver|carry-on|run|pain|situation|evening|month|wait|hassle|rigmarole|state|disappointment
        i hear you|u|ye|ya|what|how|that
        i wish|i_really_wish|wish|i'd_love .2 quicker|sooner|could|better|had|was|were|i|it|faster|different|undo|turn
        thank|thanks|cheers for .3 telling|letting_me|flagging|explaining|saying|sharing|walking|laying
        bless her|him|them|you|your|his|their|ye|ya|the
        poor|wee|little mum|mam|mom|mother|wife|husband|son|daughter|lad|girl|boy|baby|child|dog|cat|kid|kids|thing|man|woman|lady|soul|family|da|dad|father|gran|granny|nan|one|ones|little|fella
        """,
        # care for the person, beyond the case
        "minds": """
        how's|hows|how_is|how_are|how_was|how's_about .1 {your}|you|ye|u|she|he|they|everyone|the_kids|the_wee|the_boys|the_girls|the_lads|the_two|the_baby|the_little|himself|herself|yourself|things|it .3 doing|feeling|holding|keeping|sleeping|eating|okay|ok|alright|safe|bearing|coping|now|eat|sleep|warm|getting|managing|fixed|better|well
        is|are|was|did|has|does|do|were|have .1 she|he|they|your_mum|your_mother|your_mam|your_wife|your_husband|your_son|your_daughter|your_baby|your_kids|your_little|the_baby|everyone|you|ye|you_all|anyone|anybody|your_youngest|your_dad|your_father .6 ok|okay|alright|all_right|safe|warm|well|better|comfortable|eat|sleep|rest|hurt|coping|managing|unwell|poorly|hungry|fed|settled !to|for|if|with_that
        {your} mum|mam|mother|wife|husband|son|daughter|kids|children|baby|family|dad|father|sister|brother|nan|gran|mom|kiddo|youngest|eldest|little_one|girl|boy|dog|cat .3 like|need|needs|lie|sleep|some_sleep|rest|comfortable|eat|better|prefer
        hope|hoping|wish|wishing|pray|praying .2 she|he|they|your|baby|mum|everyone|you|the_little .6 ok|okay|alright|recover|recovers|safe|healed|mends|mend|heals|feels_better|easier|better|on_the_mend|doing
        put|get|switch|turn|keep|have .1 your|the|that|ur heating|heater|heat|fire|coat .1 on|off|off_you|back
        don't|do_not|dont|nobody|no_one|never|wouldn't|not want|wanting|have|let|like|leave .1 you|u|her|him|them|your|anyone .4 going|go|chasing|waiting|sitting|worrying|without|chase|worry|wait|sit|miss|explaining|repeating|stuck|facing|having|stood|standing|left|carrying|walking
        no more|another .1 being|sent|chasing|waiting|calls|noon|empty|bouncing|wait|runaround|passing|repeating|promises|runarounds|queues|excuses|surprises
        i'd|id|i_would|we'd hate|hate_for|be_sorry|be_gutted .3 you|your|her|him|them
        i'd|id|i_would|we'd|want|let's|lets|let_us|i'll|i_want .2 save|put|start|deal|begin|sort|fix|get .4 first|sleep|warm|safe|home|rest
        part|bit|thing|one i'd|id|i|that .2 save|worries|first|most
        i'd|id|i|we .1 like|want|love to save|spare
        is|are|was anybody|anyone|anybody's|anyone's|any_of_you|the_wee|the_kids|everyone|everybody .2 hurt|bad|sick|cold|poorly|unwell|injured|frightened|upset
        {you're}|youre|you_are done|finished|through walking|chasing|ringing|calling|waiting|queuing|queueing|explaining|repeating|asking|running|fighting
        you'll_not|ye'll_not|yous'll_not|you_will_not|you_won't|ye_won't be .1 sat|stood|left|sitting|standing|chasing|waiting|without|stuck|walking|ringing|explaining|out_of_pocket|queuing
        so nobody|no_one|no-one passes|sends|asks|bounces|makes|hands|keeps|shunts {you}
        before anything|everything|all else
        skip|skipping|skipped|jump|jumping|bypass|bypassing .2 wait|queue|line|process
        without|before|than making|having|letting|leaving|keeping .1 you|u|her|him|them|your|a_child
        first .1 since|because|as|so and? you|u|your|you're|she|he
        since|because|given|knowing|seeing|when|as you're|your|youre|you_are|you've|you_have|ur|u_are|she's|he's|there's_a|there_is_a .2 overdrawn|short|student|waiting|pregnant|alone|pension|baby|kids|deadline|interview|unwell|ill|wedding|funeral|child|newborn|mother|diabetic|elderly|disabled
        can't|cannot|won't|shouldn't|mustn't wait .3 start|so|until|another|a_minute|any
        hanging|riding|depends|depending|rests|resting|counting|relying|waiting on|upon this|it|that|us|one
        on the line
        is|are at stake
        not alone|on_your_own
        you're|youre|you_are|ur|you|your not|won't_be on_your_own|alone|on_your_own
        at such|this|a a? hard|difficult|sad|painful|terrible time|hour|moment
        so|and nobody|no_one|no-one is|has|rushing|isn't|'s .1 rushing|stuck|waiting|left|to
        what matters|counts most|here|now|to_you
        cannot|can't|mustn't|shouldn't be .1 missed|skipped|late|delayed|left|ignored|interrupted
        """,
        # a burden taken away, a word that shows the situation was understood
        "eases": """
        you|u|ye|she|he|they won't|shouldn't|shan't|wont|will_not|needn't|will_never .2 have|need|be .2 to|asked|telling|repeat|chase|chasing|explain|wait|worry|ring|call|start|waiting
        so|that|then {you've}|you|u|your|she|he|they|you_can .2 got|have|don't|can|won't .2 something|somewhere|rest|sleep|eat|proof|rushing|show|plan|relax|enjoy|writing|worry
        i|we know|understand|realise|realize|see|get|appreciate .4 {you've}|{you}|you're|she|your|her|that's|it's|how|what|that|it|this .6 need|needs|waiting|home|food|place|be_somewhere|sounds|sound|means|mean|matters|matter|important|counts|rely|relies|wanted_to_hear|hoped
        know|see|hear how|what .2 that|this|it|much sounds|sound|means|looks|matters|feels|meant|mattered
        is|are|was|were|it's|so|too|that most|urgent|precious|serious|special|matters|precious for|to|the|and|medicine|enough|now
        not|isn't what|news|the_answer .1 you .2 hear|want|wanted|hoped|asked|need|paid
        i|we wish|really_wish|only_wish .3 could|was|were|quicker|sooner|faster|better|had
        fair .1 question|enough|point|comment|play|complaint|challenge
        good question|point
        won't|not|dress|sugar-coat|sugarcoat dress|sugar .1 up|coat|it
        """,
    }
    | RIGHT
    | HOLLOW,
    classes={"harsh": HARSH, "felt": FELT, "nouns": NOUNS},
)
