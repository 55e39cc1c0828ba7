# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the words of regret in raw talk: whose it is, for what, whose fault, what it cost; and what the word also does.

Patterns only. "Sorry" interrupts, refuses, condoles and asks again far more often than it apologises.
"""

from __future__ import annotations

from scoring.patterns.quick import compiled

_WORD = r"(?:sorry|sory|soz|sry|srry|sorrier)"
_NOT_OWN = "".join(  # "I feel sorry for her", "better safe than sorry", "she was sorry to leave"
    f"(?<!{before} )"
    for before in (
        *(
            "feel",
            "feeling",
            "felt",
            "than",
            "be",
            "be very",
            "said",
            "say",
            "saying",
            "says",
            "a",
            "no",
            "not",
            "even",
            "are you",
            "aren't you",
            "real",
            "so-called",
        ),
        *(
            "he's",
            "she's",
            "they're",
            "he is",
            "she is",
            "he was",
            "she was",
            "they were",
            "you're",
            "you are",
            "youre",
        ),
    )
)
SORRY = compiled(
    rf"{_NOT_OWN}\b{_WORD}\b(?! (?:state|excuse|sight|looking|lot\b|seems|never|isn't|doesn't|won't|not sorry|is "
    rf"(?:not|n't)|but (?:you|that's|it's|"
    rf"this is)|"
    r"to (?:say|tell|inform|see you go|disappoint|burst|break it|hear you say)|for (?:him|her|his|them|their|myself|"
    r"those|people|the "
    r"(?:people|kids|family|poor|neighbou?rs))\b|i thought (?:this|that)|can i just (?:squeeze|get)|(?:which|what|"
    r"who|where|when|how|"
    r"could|may|do|did|are|was|is)\b(?! i meant)))(?!\?|,? (?:which|what|who|where|when|how|say|come|could|may|do|"
    r"did|is|are|was|i "
    r"thought this|what)\b(?! i meant))"
    r"|(?<!an )(?<!no )\b(?:apologies|apols)\b(?! (?:accepted|are))|\b(?:i|we|i'd like to|we'd like to|i want to|i "
    r"do|must|can only|i "
    r"must) (?:(?:really|sincerely|deeply|truly|must|do|fully|most|humbly) )*apologi[sz]e\b|\b(?:i|we) owe (?:you|u|"
    r"him|her|them|"
    r"everyone)(?: all| both| guys| such)? (?:a |an )?(?:big |huge |massive |real |proper )?apolog(?:y|ies)|\bplease "
    r"(?:accept|forgive)|\bforgive me\b(?! if)|\baccept (?:my|our) (?:\w+ )?apolog"
    r"|\bpardon me,? (?:i|we)\b|\bexcuse me,? (?:i(?:'ve| had| have| need)\b|for (?!breathing))|\bi beg your "
    r"pardon\b(?!\?)"
)
"""An apology performed, or a word that passes for one."""
REMORSE = compiled(
    r"\b(?:i|we) (?:(?:really|deeply|do|so|truly|now|also) )*regret(?:ted)? (?:how (?:i|we)|what (?:i|we)|that (?:i|"
    r"we|you|your)|the (?:delay|error|"
    r"mistake|way|confusion|mix)|any|our|my|your|saying|hurting|shouting|not (?!the\b)|having|being|losing|snapping|"
    r"leaving)(?! (?:never|bought|"
    r"sold|quit|left school)\b)(?! i (?:never|bought|sold|quit|left))|\bi (?:really |so |just )?wish (?:i|i'd|"
    r"we)(?:'d)? ?(?:hadn't|hadnt|had not|never (?:said|"
    r"did|done|told|sent|wrote|left|hurt)|had (?:told|listened|called|been there|said|asked|warned|waited|stayed)|"
    r"could (?:take|undo|go back))|"
    r"\bi(?:'d| would) (?:take (?:it|that|them|every word) back|do anything to (?:undo|take))|\b(?:i|we) (?:feel|"
    r"felt|am feeling|'m "
    r"feeling) (?:(?:so|really|just|absolutely|pretty|very|that) )*(?:terrible|awful|bad|dreadful|rotten|horrible|"
    r"guilty|ashamed|rubbish|"
    r"sick) (?:about|for (?!him\b|her\b|them\b|those|people|the\b)|that|over|i\b)|\bhow (?:bad|sorry|awful|terrible|"
    r"guilty) i "
    r"(?:feel|am)|\bi(?:'ve| have) (?:been|not been) (?:such )?an? (?:rotten|bad|terrible|lousy|poor|awful|useless|"
    r"rubbish|good|better) (?:friend|husband|wife|mother|father|son|daughter|brother|sister|neighbou?r|partner|boss|"
    r"mum|dad|person|host)|\bi (?:handled|dealt with|managed) (?:that|this|it|things) (?:so |very |really "
    r")?(?:badly|poorly)|\bit was (?:thoughtless|cruel|wrong|unkind|selfish|stupid),? what i (?:did|said)|\bi "
    r"(?:never meant|didn't mean|didnt mean|never wanted) (?:to (?:hurt|upset|offend|be|sound|say|"
    r"make|worry|scare)|it|any)|\bcan't believe i "
    r"(?:said|did|forgot|left|let|missed)|\bif i could go back i'd\b|\bi'm (?:(?:so|really|absolutely) )*(?:ashamed|"
    r"mortified)\b(?! of you)|\bmea culpa\b|\bi (?:take|hold) (?:it|that) "
    r"back\b|\bcouldn't be sorrier\b"
)
FAULT = compiled(
    r"(?<!not )(?<!isn't )(?<!wasn't )(?<!never )\b(?:my|our) (?:own |bad |big |silly |stupid )?(?:(?:fault|mistake|"
    r"error|doing)\b(?! (?:was|is) (?:to|"
    r"that|not)\b)|bad\b(?=\W*$|[,.;!?]| (?:i|we|about|on|and|for|guys|mate|there)\b))|(?<!one's )(?<!one is )\bon "
    r"(?:me|us)\b(?=\W*$|[.;!?]| and\b|, (?:i|we|sorry)\b"
    r"(?!'m (?:buying|paying)))|\b(?:wrong|rude|unfair|careless|thoughtless|cruel|silly|stupid|selfish|"
    r"inconsiderate|unkind|sloppy) "
    r"of (?:me|us)\b|\bi was (?:(?:so|very|really|totally|completely) )*(?:wrong(?!-)(?! about (?:the|it))|out of "
    r"(?:line|order)|rude(?! to (?:him|her|them|someone))|unfair|horrible|unkind|"
    r"short|too harsh|harsh|being (?:selfish|rude|unfair))\b|\b(?:i|we)(?:'ve| have)? (?:should(?:'ve| have|a| of) "
    r"(?:told|asked|listened|called|rung|"
    r"checked|let|said|been (?:there|more|clearer|honest)|waited|answered|replied|helped|noticed|warned|known|read|"
    r"looked|mentioned|explained|"
    r"thought|come|spoken|written|given|been(?! (?:an?|the|born|told|asked|given|paid)\b))|(?:shouldn't|shouldnt|should not|should never|never should|oughtn't "
    r"to) (?:have|of|ve|'ve) "
    r"(?!eaten|drunk|bought|had\b|gone\b|started|worn))|\bno excuse\b(?! for (?:you|your|him|her|them|(?:the way|how|what) (?!i\b|we\b)))|\bi blame myself\b|\b(?:full|all the|total) "
    r"(?:responsibility|blame)\b|"
    r"\b(?:i|we) take (?:the )?(?:blame|responsibility)\b|\b(?:wasn't|isn't|not) fair (?:to|on) you\b|\b(?:i|"
    r"we)(?:'ve)? (?:let|hurt|failed|betrayed|"
    r"wronged) you\b|\b(?:to|have|really|badly|'ve) let you down\b|\bletting you down\b|\bbecause of (?:me|us)\b|\b(?:it|that|the (?:person|one)[a-z ]{0,20}) was "
    r"(?:me|us)\b|\b(?:i|we) (?:messed|screwed|"
    r"stuffed|cocked) (?:this |that |it |everything )?up\b|\bi had no right\b|\b(?:i|we)\b[^.!?]{0,40}\bby "
    r"mistake\b|\bno way to "
    r"treat you\b|\bwe got (?:it|this|that) wrong\b|\b(?:sorry|apolog\w+|we|our|my)\b[^.!?]{0,60}\b(?:not good enough|fell short)\b|\b(?:not good enough|fell short)\b(?=.{0,80}\b(?:sorry|apolog|we (?:know|should|will)))|\bdown to us\b|\bi broke my "
    r"promise\b|\bpacking error on our\b|"
    r"\bon our (?:side|part|end)\b|\bon my part\b"
)
"""Whose act it was, with or without the word."""
ACT = compiled(
    r"\b(?:i|we)(?:'ve|'d| have| had| did)? ?(?:(?:just|completely|totally|clean|accidentally|already|really|only|"
    r"also|always|kind of|must have|"
    r"seem to have|seem to|so|both|must've) )*(?:broke|broken|spil(?:led|t)|forgot|forgotten|missed|lost (?!you)|"
    r"dropped|attached|misread|misheard|"
    r"misunderstood|mixed|interrupted|cut you off|hurt|left|deleted|overlooked|hadn't|hadnt|didn't|didnt|did not|"
    r"wasn't|weren't|hit the|had you "
    r"down|made (?:a|an|you|such)|took you|took your|took so|took (?:it|that) out|stepped|bumped|knocked|ran "
    r"(?:over|late|into)|woke|promised|"
    r"snapped|shouted|yelled|lied|blamed|ignored|confused|messed|wasted|kept (?:you|everyone)|sent|gave|given|told "
    r"(?:you|everyone)|"
    r"said|called you|put (?:you|it|the)|packed|reverted|booked|charged|got (?:it|that|the|your|so|too)|was (?:late|"
    r"rude|short|wrong|away|out|"
    r"asleep|supposed|busy|too)|am late|'m late|be late|burnt|burned|crashed|scratched|borrowed|opened|read your|"
    r"parked|raised|swore|laughed|stood "
    r"you|meant to|came down on|did (?:that|this|it)|done (?:that|this)|went (?:round|behind|through|off)|let|"
    r"talked (?:over|to you)|acted|behaved|"
    r"treated|upset|offended|undid|removed|changed|moved|used|never (?:called|rang|answered|replied|told|came|"
    r"turned|wrote|asked))\b"
)
ABOUT = compiled(
    rf"\b(?:{_WORD}|apolog\w+|ashamed|guilty|bad|terrible|awful|forgive me|excuse me) (?:(?:again|sir|madam|ma'am|"
    rf"so much|most sincerely) )?(?:about|"
    r"for|over|bout)\b(?! (?:that|this|it|any|the inconvenience|asking|bothering|the bother|your (?:loss|time)|"
    r"interrupting|everything|"
    r"disturbing|cross)\b)(?! inconvenience)|"
    rf"\b(?:{_WORD}|apologi[sz]e|apologies|apols),? (?:that )?(?:(?:i|we)(?:'m|'ve|'d|'re)? (?!mean|meant|can|"
    rf"cannot|could not|"
    rf"don't|dont|do not|"
    rf"won't|wouldn't|couldn't|am not|not\b|"
    r"have no|haven't got|only|just|afraid|busy|closed|full|think|know|need|lost you|thought|missed (?:that|what)|"
    r"didn't (?:catch|hear|get|"
    r"quite)|didnt catch|interrupted you$)[a-z]+|it (?:took|was|has|didn't)|it's (?:been|taken|late|so)|you (?:were|"
    r"had to (?:wait|hear|come|ask|"
    r"call|do|chase|sit|stand|find)|waited|didn't|never|got|weren't|haven't)|your [a-z]+ (?:was|were|got|has|had|"
    r"did|arrived|came)|"
    r"the (?!nearest|next)[a-z]+ (?:is|was|were|got|has|had|did|arrived|came)(?! (?:closed|sold|full|out of|not|"
    r"fully|shut|only))|wrong [a-z]+|my [a-z]+ (?:is|was|died|has|cut|went|keeps?|got|broke|isn't|wasn't)|that was "
    r"(?:a|the|an|my|rude|"
    r"silly|so|wrong|not)|if (?:i|we|this|that|it)\b|to (?:keep|have|be "
    r"(?:late|so|a)|ring|call) (?:you|kept|left|missed|so|late)?)|\b(?:regret|wish|feel [a-z]+) (?:that|how|what|i|"
    r"about|the)\b"
)
CONDOLES = compiled(
    rf"\b{_WORD} (?:(?:again|so) )?(?:for your loss|about your (?:dad|mum|mom|nan|gran|brother|sister|husband|wife|"
    rf"dog|cat|loss|friend|father|mother|"
    r"son|daughter|job|accident|news)|to (?:hear|read|see)\b|for what you(?:'re|'ve)|you(?:'re|'ve| are| have| "
    r"had)? (?:going|been|to hear|lost|"
    r"dealing|struggling|hurting|ill|sick|feeling|not (?:well|feeling)|having|facing|had such)|you (?:had|have) to "
    r"(?:go through|deal|face|cope|live|"
    r"suffer|lose|bury|see)|that happened to you|(?:this|it|that) (?:is|has) (?:happening|happened|been so))|"
    r"\b(?:awful|terrible|horrible|sad|tough|"
    rf"rough|hard),? (?:i'm|im|i am) (?:so )?{_WORD}\W*$"
)
"""Sorry for what befell somebody: sympathy, no apology."""
IN_PASSING = compiled(
    rf"\b{_WORD},? (?:(?:sir|madam|ma'am|mate|love|guys|no|but|i'm|about that|about this|mr [a-z]+|"
    rf"qz[qz]*)[, ]+)*(?:(?:i|we) (?:can't|cannot|don't|dont|do not|won't|couldn't|have no|have to|need to|must|'ve "
    rf"got to|haven't got|don't have|only have|'m not|am not|could not|was not able|wasn't able|"
    r"did not find|found no)|(?:we're|i'm|it's|they're|that's|there's|there are|there is|we are|he's|she's) "
    r"(?!late|so late|been|taken|my|being|running|such|a bit|so\b)[a-z]+|can't|cannot|no\b|not\b|(?:the|your|that) "
    r"[a-z]+ (?:is|are) (?:closed|sold|full|out of|not|fully|shut|"
    r"only|unavailable)|i mean|what i meant|i meant|go ahead|go on|after you|you go|you were saying|to (?:interrupt|"
    r"bother|trouble|disturb|jump in|cut in|butt "
    r"in|be a (?:pain|nuisance)|ask)|i (?:thought you|lost you|missed (?:that|what)|didn't (?:catch|hear|get|"
    r"quite))|i didnt catch|wrong number|say that)"
    rf"|\b{_WORD} (?:about|bout|for) (?:that|this|it|asking|bothering|the bother|interrupting|disturbing|"
    rf"everything)\b|\bi(?:'m| am) {_WORD}, but\b|"
    r"\binconvenience\b|\bexpectations\b|\bany (?:trouble|confusion|upset|delay|distress)\b|\bcross-?posting\b"
)
"""A word of courtesy on the way to something else, or a formula."""
COST = compiled(
    r"\b(?:you(?:'ve| have| had| were|'d| must)? (?:had|have|been|were|waited|missed|lost|felt|got|left|stuck|paid|"
    r"travelled|came|trusted|deserve\w*|asked|"
    r"took|stood|spent|relied|counted)|in front of|frightening|hurt|upset|must have|your (?:day|time|evening|"
    r"recital|birthday|wedding|cat|mum|dad|lad|son|"
    r"daughter|kids?|trust|feelings|anniversary|holiday|trip|work)|the wedding|cost you|because of me)\b"
)
REPAIR = compiled(
    r"\b(?:i've|i have|we've|we have) (?:now |since |just |already )?(?:put (?:it|the|that|them) back|fixed|"
    r"restored|corrected|pulled|refunded|reversed|"
    r"replaced|ordered|cleaned|paid|moved)|\blet me (?:pay|make|buy|fix|get|clean|put|replace)|\b(?:i'll|we'll|i "
    r"will|we will) (?:pay|make|buy|fix|get|clean|put|"
    r"replace|refund|send|sort)|\bwill be refunded|\bmake it (?:up|right)\b"
)
DEEP = compiled(
    r"\b(?:terrible|awful|dreadful|rotten|horrible|ashamed|mortified|can'?t (?:tell|say|express)|"
    r"can'?t apologi[sz]e enough|"
    r"truly|deeply|owe (?:you|u|him|her|them|"
    r"everyone)(?: [a-z]+){0,2} apolog(?:y|ies)|forgive me(?! (?:for asking|i'm|if)))\b"
)
