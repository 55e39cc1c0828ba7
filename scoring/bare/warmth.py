# ruff: noqa: E501 - one way to say a thing is one line
"""The ways in which people react to what somebody feels: the lexicon of `scoring.bare.reacting`."""

from __future__ import annotations

from scoring.bare.likely import FEELINGS
from scoring.patterns.quick import compiled

_SO = (
    r"(?:so |very |really |truly |just |deeply |absolutely |genuinely |always |such a |a bit |incredibly |that |all |"
    r"quite |honestly |too |also |feeling )*"
)
_WORDS = "|".join(sorted(FEELINGS))
_FEELING = (
    r"(?:sorry|sad|gutted|heartbroken|devastated|angry|furious|livid|cross|happy|glad|pleased|delighted|thrilled|"
    r"relieved|chuffed|proud|worried|concerned|moved|touched|shocked|horrified|scared|excited|buzzing|over the moon|"
    r"upset|sickened|stunned|speechless|teary|tearful|honoured|fuming|raging|disgusted|appalled|stoked|overjoyed|"
    r"made up|broken)"
)
I_FEEL = compiled(  # "i'm gutted for you", "so glad you rang", "it breaks my heart that you sat there alone"
    rf"\b(?:so|really|very|just|always) {_FEELING} (?:for|of|about|with) (?:you|u|ya)\b|\b(?:i'm|im|i am|i was|we're|"
    rf"we are|we were|i feel|i felt|i've been) {_SO}{_FEELING}\b(?! (?:but|if|to say)\b)[^.!?]{{0,24}}?\b(?:for you|"
    r"for u|of you|about you|with you|you(?:'re|'ve| are| have| had| got| were| went| feel| lost| made| told| rang|"
    r" came| did| didn't| found| get)|that (?:you|they|she|he|happened|this)|to hear|your|on your behalf|by (?:what|"
    r"your|this|that|how)|when (?:i|you)|he|she|they|her|him|this happened)\b|\b(?:makes|made|making) me (?:so |"
    r"really |just |very |feel )*(?:sad|angry|furious|cry|sick|happy|livid|mad|emotional)\b|\b(?:my heart|"
    r"heart) (?:just |really )*(?:goes out|breaks|aches|sank|is (?:breaking|broken|aching|heavy)|broke|hurts)|"
    r"\bbr(?:eaks|oke) my heart|\b(?:it|that|this) (?:really |just )*(?:hurts|moves|moved|touches|touched|kills|pains|"
    r"saddens) me\b|\btears? in my eyes|\b(?:i'm|im) (?:crying|in tears|welling up)|\bcried (?:reading|when)|"
    r"\b(?:gave|gives) me (?:chills|goosebumps)|\bhow sorry i am|\b(?:smiling|grinning|cheering|crying|screaming|"
    r"dancing|buzzing) for (?:you|u)\b|\bi (?:can't|cannot) believe (?:they|he|she|someone|anyone|people) (?:did|said|"
    r"would|put|made|left|treated)|\bso (?:happy|glad|pleased|relieved|sorry) to (?:see|hear|read|know)|"
    r"\bmade me (?:feel sick|cry|want to cry|tear up|well up|emotional)|\bthis broke me|\bi feel sick\b|"
    r"\bi hate(?:d)? (?:it )?(?:that|how|when) (?:you|u|youre|you're|this|it's|he|she|your)\b|\bi feel (?:so |really |"
    r"just )*(?:awful|bad|terrible|sad|sorry|happy) for\b|\bi had to read (?:this|that|it) twice"
)
I_SEE = compiled(  # what they feel is seen: "i can hear how scared you are", "you deserved so much better"
    r"\bi (?:can (?:only )?(?:imagine|see|hear|tell|feel)|hear|see|know)(?: in your [a-z]+)? how (?:much |hard |long |"
    r"badly |[a-z]+ )[^.!?]{0,40}?(?:\b(?:you|your|meant|(?:it|that|this|[a-z]+) (?:was|is|must))\b)|\bi (?:can't|cannot|couldn't|"
    r"can't even) imagine\b(?! (?:why|you'd))|\bi wish (?:i could (?:help|hug|be there|do|take|give you|sit)|"
    r"there was (?:something|more)|you (?:didn't|hadn't|weren't|lived))|\byou (?:deserve|deserved) (?:so much|every|"
    r"all|better|it)|\bno (?:one|body)[^.!?]{0,20}\b(?:deserves?|should (?:have|ever))\b|\b(?:must|got to|"
    r"gotta) (?:be|feel) (?:so |really |very )*(?:proud|relieved|excited|thrilled|over the moon|chuffed|heartbroken|"
    r"devastated|gutted)"
)
_OUT = (
    r"\bi(?:'m|m| am) (?:so |really |just |very )*(?:happy|glad|relieved|pleased|delighted|thrilled) (?:that )?(?:it|"
    r"the [a-z]+|things|everything|he|she|they|someone|somebody)\b(?!'s (?:next|only))"
)
TURNED_OUT = compiled(_OUT)
RIGHT = compiled(  # they are right to feel it
    r"\bno wonder,? (?:you(?:'re|'ve)?|u|youre|she|he)\b|\bevery (?:right|reason) to (?!a\b|see|appeal|cancel|refuse|"
    r"complain|ask)[a-z]+|\b(?:don't|dont|can't) blame you|\bof course you(?:'re| are| feel| were|'d)\b|\b(?:anyone|"
    r"anybody|everyone|i) ?(?:'d| would) (?:be|have been|feel|want|just) (?:in (?:bits|pieces)|beside|furious|"
    r"devastated|terrified|heartbroken|gutted|livid|fuming|lost|broken|a wreck|sick|the same|exactly|worried|so |"
    r"absolutely |scared|really |humiliated|shattered|angry|upset|crushed|anxious|mortified|frightened)|\bi(?:'d|"
    r" would) have been\b|\b(?:makes|make) (?:complete |total |perfect |so much |a lot of )?sense (?:that )?you|"
    r"\b(?:it's|its) (?:ok|okay|alright|natural) (?:to|that) (?:you |be |feel )|\banybody would\b(?=[.!]|$)"
)
FORMULA = compiled(  # kind, and said to anybody
    r"\b(?:feel|feeling|ache|hurting) for (?:you|u|your)\b|\b(?:thinking|thoughts?) (?:of|about|are with) (?:you|u)|"
    r"\b(?:sending|send) (?:you |u |lots? of |so much |all my |big |a |my |massive |huge )*(?:love|hugs?|strength|"
    r"prayers|virtual)|\bsorry (?:for your loss|to hear|(?:that )?(?:you're|you are|ur|your) (?!not|wrong|right|out|"
    r"over|too|late)[a-z]+|you had|you have|that happened|about (?:your|that)|this happened)|\bglad you (?:posted|"
    r"asked|called|reached|came|rang)|\bpray(?:ing|ers) for\b|\b(?:big |huge )?hugs\b|\bi(?:'m|m| am) (?:so|really|"
    r"truly|very|deeply|terribly) sorry\b|\b(?:lots of|much) love\b|\bchin up\b|\btake care of yourself|"
    r"\bwishing you [^.!?]{0,40}|\bi feel (?:you|that|this)\b(?! (?:are|should|is|have))"
)
SO_SORRY = compiled(
    r"\bi(?:'m|m| am) (?:so|really|truly|very|deeply|terribly),? (?:so,? )*sorry\b(?! (?:but|(?:about|for) (?:the|"
    r"that|any|this))\b)"
)
WEAK = compiled(
    rf"{_OUT}|\b(?:must|got to|has to|can't|couldn't|must've) (?:be|feel|have been|have felt|"
    rf"been) {_SO}(?:{_WORDS})\b|\b(?:oh )?bless\b(?=\W*$)|\bmust (?:really )?(?:hurt|sting|ache)\b|\bstay (?:safe|"
    r"well|strong)\b|\b(?:that|this|it)(?:'s|s| is| was| must be| must have been| sounds?| really| got to be|"
    r" has to be| can't have been| would be)* (?:so |really |just |such |a bit |proper |very |awful(?:ly)? |"
    r"absolutely |horrible |and |incredibly |got to be |a |an )*(?:sucks?|awful|terrible|horrible|rough|tough|hard|"
    r"sad|unfair|scary|frightening|tiring|exhausting|heartbreaking|heavy|shit|crap|grim|brutal|cruel|upsetting|"
    r"devastating|painful|stressful|great|good|lovely|brilliant|amazing|wonderful|fantastic|news|a lot|lot|relief|"
    r"shame|nightmare|frustrating|terrifying|unbearable|easy|lonely|overwhelming|difficult|sweet|rotten|disgusting|"
    r"vile|shocking|appalling|infuriating|humiliating|distressing|worrying|maddening|cruel)\b(?! (?:no\b|to (?:say|"
    r"tell|know|see)\b))(?! (?!that\b|when|to\b|for\b|being|not\b|on\b|with\b|and|but|isn't|news|of\b|because|how|"
    r"thing|so\b|i\b|i'm|hope|oh\b|one\b|man\b|mate|hun\b|bro\b|dude|love\b|though|tbh|honestly|especially|after|"
    r"having|working|losing|you|if\b|he\b|she\b|they\b|luck|really|a\b|waiting|living|not|just|it\b)[a-z])|"
    r"\bhow (?:awful|horrible|terrible|cruel|sad|frightening|scary|exciting|lovely|wonderful|unfair|lonely|"
    r"disappointing|frustrating|upsetting|worrying|infuriating|heartbreaking|humiliating|stressful|exhausting|painful|"
    r"devastating)\b(?= (?:for|that|to|of)\b|\W*$|[,.!])|\b(?:sounds|seems|must (?:be|feel|have been)|"
    r"got to be) (?:so |really |very |pretty |incredibly |absolutely )*(?:hard|tough|awful|rough|horrible|painful|"
    r"lonely|frustrating|exhausting|scary|stressful|overwhelming|terrifying|difficult|sad|upsetting|frightening|"
    r"unbearable|empty)\b|\b(?:makes|made) me (?:smile|so happy)|\bpoor (?:you|thing|love|lad|girl|baby|old)\b|"
    r"\boh no+\b|\baw+w*\b|\b(?:congrats|congratulations|well done|good (?:for you|luck)|nice one|ouch|oh love|"
    r"oh sweetheart|oh honey)\b|\b(?:it'll|it will|it's going to|its gonna|you'll|you will|you're going to) (?:be|"
    r"get) (?:ok|okay|fine|alright|all right|better|through|there|easier)\b|\byou(?:'ve| have|'re|r)? (?:got this|"
    r"not alone|so strong|so brave|amazing|doing (?:so well|great))|\b(?:hang in there|stay strong|bless you|"
    r"bless (?:your|her|his) heart|i'm here|im here|we're here|here for you|got your back|xx+|fingers crossed|"
    r"rooting for you)\b|\b(?:hope|praying) (?:you|u|he|she|they|it|things|your|tomorrow)[^.!?]{0,30}\b(?:better|ok|"
    r"okay|soon|well|improves?|up|works? out|alright|all right|easier|peace|recover\w*|comfort|kinder|round|"
    r"through)\b|\bwhat an? (?:[a-z]+ )?(?:shame|nightmare|relief|day|week|mess|awful|horrible|terrible|lovely|thing|"
    r"way)\b"
)
