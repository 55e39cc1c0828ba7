# ruff: noqa: E501 - one way to say a thing is one line
"""Words that tell customers what to do or feel, or that it is their own fault: part of the lexicon of `scoring.harm.harms`."""

from __future__ import annotations

BLAMING = {
    "command": """
        calm|kalm yourself|urself|down
        please|kindly|pls|plz|just|need_to|must|to|should|and remain|stay|be|keep calm|patient|civil|polite|respectful|quiet|cool
        need|have|got|want|ought you|u to .2 calm|relax|chill|patient|wait|listen|understand|cooperate|co-operate|stop|polite|respectful|realise|realize|accept|appreciate|remember|breathe|reasonable
        you|u|ya need|have|must|got|gotta|hav to? .2 calm|relax|chill|patient|wait|listen|understand|cooperate|co-operate|stop|polite|respectful|realise|realize|accept|appreciate|remember|breathe|reasonable|civil
        chill out|pill
        just|pls|please|kindly chill|relax|breathe|listen
        relax !in|on|at|with|and
        simmer down
        settle down
        pipe down
        cool down|it|off
        take a .1 chill|breath|seat
        please|kindly have|show|keep .1 patience
        keep|lets|let's it|this polite|civil|respectful|clean|professional|calm
        keep your|ur voice|hair|shirt|temper|cool|language
        lower|watch|mind|moderate your|ur voice|tone|language|mouth|manners|attitude|words
        your|ur tone|attitude|language|behaviour|behavior|sarcasm|manner is|isn't|was|wasn't|won't
        that|such|this|your|ur tone|attitude|sarcasm|language isn't|is|not|won't|doesn't .2 necessary|needed|acceptable|helpful|help|helping|appropriate|required|appreciated|get
        sarcasm isn't|is|not|wont|won't
        don't|dont|stop use|using|type|typing|write|writing .2 capitals|caps|capital|language
        don't|dont|do_not|stop shout|shouting|swear|yell
        don't|not|stop take|use|speak|talk .3 tone|like_that|to_me|attitude|rude
        stop shouting|yelling|swearing|complaining|being|calling|emailing|messaging|panicking|worrying|asking|contacting|typing
        shouting|yelling|caps|swearing|ranting|getting_angry|being_rude|abuse won't|doesn't|isn't|will_not|does_not|is_not
        kindly|please|pls co-operate|cooperate|understand_our|adjust|bear_it
        kindly|please|pls be|stay .1 reasonable|realistic|sensible|quiet|positive|civil|polite
        don't|do_not panic|freak|overreact|get_upset|be_angry|be_upset|get_angry|be_rude|be_sad|be_silly|shout|yell|swear
        hold your horses
        wait your turn
        let me finish
        stay positive
        let's both stay
        get a grip
        """,
    "blame": """
        {you} should|shud|shoulda|shuld|ought have|of|ve|'ve|to_have|a !had|been|got|gotten|received|heard|never|not|had_to|to|gone|seen_it|waited|reached|a|an|the|it|them|both|your|this|that|one|everything|news|somebody|someone|something|no|nothing
        {you} shouldve|should've|shoulda !had|been|got|gotten|received|heard|never|not|had_to|to|gone|waited|reached
        {you} .1 shouldn't|should_not|shudnt be buying|trusting|using|clicking|giving|sharing|leaving|handing|transferring|lending
        {you} shouldn't|should_not|shudnt have|of|ve|'ve !had|been|got|to|needed|gone|waited|received|heard|a|carried|lived|dealt|chased|begged|queued|stood|slept|suffered|repeated|explained|learned|learnt|worried|wondered|struggled|fought|felt
        should've|should_have|should_of|could_have|could_of|ought_to been|be|have_been|of_been .1 declared|disclosed|carried|read|checked|noticed|submitted|reported|requested|packed|insured|backed
        should always|ideally|really be|have .1 carried|read|checked|packed|backed|kept
        {you} would|wouldve|would've have|of|ve|'ve? needed|known|seen|noticed|realised|realized|had_to !been
        {you} could have|of|ve|'ve !had|been|got|gotten|received|done_without|heard|to|a|an|the|it|them|both|your|this|that|one|two|either|another|some|somebody|someone|him|her
        did|have|had|were|do|does|r|are you|u|ya|ye even|actually|really|bother|bothered|just|or_did !get|receive|manage|hear|need|want|have_to|want_to
        did|have|had|do you|u|ya|ye not !get|receive|hear|have_to|feel|sleep|eat|manage
        didn't|haven't|hadn't|weren't|didnt|havent you|u|ya|ye !get|receive|hear|have_to|sleep|manage
        why|how_come didn't|don't|did|do|would|wouldn't|haven't|weren't|hadn't|aren't you|u|ya|ye !get|receive|hear|have_to|need_to
        why|how_come {you} didn't|don't|wouldn't|haven't|hadn't|never|did|left|waited
        why|how_come weren't|were|are|aren't you|u|ya|ye
        why wasn't|isn't it|this|the .3 reported|declared|checked|insured|backed
        what were|was you|u|ya thinking|doing|expecting
        {you} didn't|failed|forgot|neglected|refused|omitted|chose|never|ignored|missed|missread|misread to? .2 read|check|tell|cancel|call|ring|inform|provide|declare|complete|submit|follow|confirm|enter|attend|answer|update|report|notify|pay|reply|respond|respect|leave|present|bother|notice|keep|opt|untick|return|charge|close|turn|switch|back|secure|instructions|deadline
        if {you}|you'd|youd|u'd|someone had|have|would|'d|hadn't|did|was|were !not_been|already .2 read|checked|called|rang|told|told_us|listened|followed|looked|bothered|cancelled|canceled|booked|declared|reported|paid|left|arrived|kept|given|waited|planned|noticed|packed|backed|answered|been_there|been_at|entered|realised
        if you'd|youd|u'd .2 read|checked|called|told|listened|followed|looked|bothered|cancelled|canceled|booked|declared|reported|paid|left|kept|given|waited|planned
        {your} own|very? fault|doing|mistake|error|responsibility|responsability|negligence|carelessness|oversight !to|we|our
        {your} own choice|decision !we|our
        fault|error|mistake is|was|lies|lay .2 yours|your|user|customer
        user|customer|client|operator|passenger|policyholder error|mistake|fault
        is|was|are the? .1 customer's|customers|policyholder's|policyholders|passenger's|passengers|user's|tenant's|parent's|cardholder's|buyer's|account_holder's|member's responsibility|duty|job|obligation
        responsibility of the .1 customer|user|passenger|policyholder|buyer|member|parent|tenant|cardholder|account
        {you} signed|agreed|accepted|ticked|consented|acknowledged|clicked|chose|opted|signed_up !with_us .5 agreement|terms|conditions|box|contract|policy|price|charges|risk|this|that|it|agree|same|plan
        {you} signed|agreed|accepted the|to|for|up !pay_you
        {you} have|had|'ve already? signed|agreed|accepted|ticked|exceeded|breached|violated|failed|missed|ignored
        you've|youve|uve signed|agreed|accepted|ticked|exceeded|breached|violated|failed|missed|ignored|got_yourself|left_it|caused|brought
        which|when|as|because|cos {you} accepted|agreed|signed|ticked|chose|missed|ignored|confirmed|failed|forgot
        nobody|noone|no_one|no-one|who made|forced|asked you|u|ya to? .1 sign|buy|book|come|choose|do|order|use|wait|click|pay|stay|travel
        that's|thats|it's|its|this_is on you|u
        this|it|that is|was .1 on|in the signs|sign|website|label|packaging|menu|listing
        on you|u not|rather_than us|me
        you|u brought|bring|caused|cause|did|made|got this|it|that|yourself|urself .2 yourself|urself|into|on|mess
        you|u were|was|are|r|have_been|had_been|been .1 advised|warned|informed|notified|reminded !by|the|no|two|different|wrong|otherwise|it|lies|to|that_it|he|she|your|we|someone|one|nothing
        you|u were|was|are|r|have_been|had_been|been .1 told at|when|in|before|already|beforehand|clearly !the_time
        you|u were|was|are|r|have_been|had_been|been .1 told this|that at|when|in|before|already|on
        you|u were|was|are|r|have_been|had_been|been clearly|plainly|already|also told !by|it|that_it
        you|u were|was|have_been been? sent .4 reminder|reminders|email|emails|notice|notices|letter|letters|warning|warnings|pack|documents|texts
        as|like advised|stated|explained|mentioned|clearly|per .3 website|site|email|confirmation|letter|terms|earlier|already|before|previously|booking|signup|sign-up|checkout
        next|in time|future|the_future please? .1 make|ensure|check|read|remember|be|call|book|plan|leave|try|keep|allow|follow|use
        please|kindly|pls|always|should|must|need_to make sure|double-check|ensure .1 you|u|your|the_pin|to .3 next|future|properly|correctly|carefully
        please|kindly|pls|u|you|must|should read|check|go_through the|our|your|t&c .4 before|carefully|properly|first|again|once
        somebody|someone|u|you|one_of_you must've|must_have|has|have|probably|mustve|must|may_have|might_have .1 used|entered|typed|lost|forgotten|given|shared|damaged|dropped|broken|misread|misunderstood|clicked|left|deleted|ordered
        {you} must|probably|obviously|clearly|evidently|mustve|must've|likely have|of|ve|'ve|must? .1 entered|typed|given|gave|lost|forgotten|forgot|misread|misunderstood|clicked|used|put|deleted|ordered|broke|broken|dropped|damaged|missed|shared|had_it|been|left|signed
        you|u obviously|clearly|probably|evidently didn't|haven't|don't|weren't|forgot|missed|misunderstood !get|receive|deserve|need|have|want
        probably|likely never|didn't went|go|sent|send|happened|arrived|gone|left
        are|r you|u .1 sure|certain|positive !you_are_ok|you're_ok|about_a_time
        was it definitely|really|even
        did you|u .2 drop|break|forget
        did|have|had|were|are you|u definitely|absolutely !get|receive|want|need|okay|ok|safe|going|all
        did|have you|u .4 form|label|details|instructions|settings|cable|cables|app|lid|lead|forms|paperwork properly|correctly|right|fully
        {you} told|asked|instructed|authorised|authorized us|me to? .1 go_ahead|proceed|carry_on|continue|leave_it|go_with
        {you} were|was .1 happy|fine|content|satisfied|ok|okay with that|this|it|everything|them
        as agreed when|with_you|at_the_time|on_the_phone|in_person|by_you !we_missed|and
        did you|u .2 lose|leave|forward it|them !to|in|at|with
        did you|u .2 share .4 with .1 your kids|family|wife|husband|son|daughter|children|friends|colleagues
        didn't you|u .2 forward|share|lose|drop|break|leave|screenshot|forget
        {you} authorised|authorized|approved|confirmed|sent|made|entered|opened .3 yourself|urself
        {you} ignored .3 warning|warnings|notice|notices|letter|letters|email|emails|message|messages|reminder|reminders|advice
        {you} just|simply didn't|did_not|never|wouldn't open|answer|look|wait|bother|listen
        {you} were|was clearly|obviously|evidently not|out|away|asleep
        {you} were|was not|weren't .1 in|home|there so|when_he|when_she|when_they|when_our
        {you} should have been there|home|at_home !by|with|for|and|hours|already|long|to|last|when|at|two|three
        be at_home|home|in|there this|next time
        {you} cancelled|canceled|reported|applied|complained|registered|called|rang too late
        probably|likely|surely .2 your internet|connection|router|wifi|wi-fi|browser|device|settings|computer|handset
        think|afraid|believe {you're} .1 confused|mistaken|mixing|mixed
        yourself|urself to blame
        {you} did .1 miss|sign|agree|accept|tick|ignore|click|authorise|authorize !us|our|out|me
        it|that was|is|'s|must|must've .1 obviously|probably|clearly|surely|been|have_been|be your|ur kid|kids|children|son|daughter|husband|wife|dog|cat|family|neighbour|neighbours|flatmate
        it'll|itll be your|ur kid|kids|children|son|daughter|husband|wife|dog|cat|family|neighbour|neighbours|flatmate
        is|are your|ur family|mother|mum|mom|father|dad|husband|wife|son|daughter|partner|kids|neighbour sure|certain|positive !about|of|to|with
        if you can't|cannot|cant afford .5 shouldn't|should_not
        please|kindly|pls|just|try ask|check|speak .2 your|ur family|friends|husband|wife|kids|children|neighbours|neighbors|neighbour|bins|bin
        {you} brought|returned|left|gave|handed|sent|entered|used|spilled|spilt|dropped .3 late|wrong|empty|incorrect|incorrectly|open|unattended|yourself
        it's|that's|its|thats on your|the|ur confirmation|ticket|booking|website|box|label|receipt|contract|website
        is not the same as|thing
        there are|were|is|was other|another|plenty|several .3 stations|shops|trains|options|flights|branches|machines|exits|entrances
        so|then {you}|it it|you|is|was|were .2 your|ur|own fault|choice|mistake
        {you}|u|we always|normally|strongly advise|recommend|tell|warn|suggest|advised .4 at_least|before|allow|leave|early|earlier|insurance
        not leave|allow enough|plenty|more|sufficient time
        needed to leave|allow|give|plan more|enough|extra|better
        {you} left it .1 late|last|too
        you'd|youd|you_would|u'd|you_have|you've|uve|youve caused|made|cost|broken
        be more careful|patient|careful
        no wonder .5 if|when|since {you} order|ordered|leave|left|never|don't|didn't|forget|forgot|ignore|ignored|book|booked
        not|isn't what|how {you} said|told .2 before|earlier|last
        have|did you|u checked|check|look|tried|considered .3 properly|even|actually
        """,
}
