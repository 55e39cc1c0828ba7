"""Courtesy in raw talk: thanks, deference, greeting, indirect requests, hedges; and what is rude.

The strategies are those of politeness theory (Brown and Levinson, 1987), with the cues that Danescu-Niculescu-Mizil and
others measured on requests between strangers (2013).
"""

from __future__ import annotations

from scoring.bare.shown import Shown
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading
from scoring.types import SkillScore

_MOCKS = r"(?:nothing|that|your (?:[a-z]+ )?(?:opinion|input|concern|wisdom)|sharing|stating|the lecture)"
_KIND = {
    "thanks": compiled(
        r"(?<!say )(?<!said )(?<!saying )(?<!no )\b(?:thanks|thank you|thankyou|thx|ta|cheers|much appreciated|"
        r"(?:i|we|i'd|we'd|would) (?:really |very much |so |do )?appreciate|"
        r"grateful|many thanks|you've been (?:so |very |ever so |really )?(?:kind|patient|helpful|great|"
        rf"lovely))\b(?! (?:so much |very much )?for {_MOCKS})"
    ),
    "greets": compiled(
        r"(?:^|[.!?\n] ?)(?:hi|hiya|hello|good (?:morning|afternoon|evening|day)|morning|evening|dear|welcome|"
        r"hey)\b(?! you\b)|\b(?:take care|have a (?:lovely|good|nice|great|safe)"
        r"|all the best|best wishes|kind regards|good night|safe (?:home|journey|travels)|bye bye|god bless|"
        r"see you soon|enjoy your)\b"
    ),
    "please": compiled(
        r"(?<=[a-z,] )(?:please|pls|plz|kindly)\b(?!,? (?:don't|stop|get|just|spare|learn|read|leave))|(?:^|"
        r"[.!?] )kindly note|\bplease (?:may|can|could|would|go ahead|come|have|take|feel|let|sit|help yourself|"
        r"accept|do (?:come|take|have|let|feel)|let me know|excuse|tell)\b(?! your (?:complaint|business))"
    ),
    "gently": compiled(
        r"\b(?:could|would|might|may) (?:you|u|i|we)\b(?! (?:please )?(?:stop|shut|not|get out|go away|at least|"
        r"bother))|\bwould it be (?:at all )?(?:ok|okay|all right|alright|possible|fine)\b|\bwould (?:it|"
        r"that) (?:suit|work|help|be)\b"
        r"|\b(?:if (?:it's|its|it is|it isn't|it wouldn't be|that's|thats) (?:not )?(?:too much|no) (?:trouble|"
        r"bother)|if (?:you|u) (?:don't|wouldn't) mind|do you mind if|would you mind|when you (?:get|"
        r"have) a (?:minute|moment|chance|sec)|in your own time|no (?:rush|hurry|pressure)|whenever (?:suits|"
        r"you can|you're ready|you like)"
        r"|if (?:you|u) (?:could|can|get a chance|have time|would)|i (?:wonder|was wondering|wondered) (?:if|"
        r"whether)|any chance (?:you|i|we) c|i(?:'d| would) (?:be (?:so |very |most )?(?:grateful|obliged)|"
        r"suggest)|perhaps we|can i (?:get|help|bring|offer|take) (?:you|your)|happy to)\b"
    ),
    "defers": compiled(
        r"\b(?:i leave (?:that|it) to you|up to you|you know best|your call|as you (?:wish|like|prefer)|"
        r"great (?:point|job|work|idea)|good (?:point|work|job|idea|thinking)|nice (?:work|one|job)|well (?:done|"
        r"spotted|put)|excellent (?:point|work)|lovely (?:work|job)"
        r"|sir|madam|ma'am|excuse me|pardon me|sorry to (?:bother|trouble|disturb)|(?:i )?hope (?:you|this|that|"
        r"your|it)|i may be wrong|i might be wrong|my mistake|apologies|it seems|with pleasure|certainly|"
        r"no problem|no worries|you're (?:very |most )?welcome|don't worry about it|not at all|my pleasure|"
        r"congratulations)\b"
    ),
    "warms": compiled(
        r"\b(?:you (?:all right|alright|ok|okay) there|how are you|how's (?:your|the|things)|hope you're|"
        r"lovely to|nice to (?:meet|see|hear)|glad (?:you|to|it)|(?:really |so )?(?:nice|lovely|good|great|"
        r"pleasure) (?:talking|speaking|chatting|meeting|to have|having)|look(?:ing)? forward to|"
        r"welcome to (?:join|come|use|have|stay)|pleased to|my (?:love|dear|darling)|love|pet|hun|duck|mate|"
        r"pal)\b(?! (?:it|that|the|this|to))"
    ),
}
_RUDE = compiled(
    rf"\bthank(?:s| you)(?: so much| very much)? for {_MOCKS}|\bgood luck with (?:that|your)|\bno offen[cs]e\b|"
    r"\bwith (?:all|the greatest|the utmost|due)(?: due)? respect\b"
    r"|\b(?:who (?:asked|the hell|do you think)|what(?:'s| is) your (?:problem|point|damage)|what part of|"
    r"are you (?:blind|deaf|stupid|thick|kidding|serious|even)|can't you (?:read|see|hear|count)|"
    r"did(?:n't)? (?:you|your mother|anyone) (?:even|ever|not|teach)"
    r"|go away|get (?:lost|out|a life|a grip|over (?:it|yourself)|real|your (?:facts|act|eyes))|shut (?:up|it)|"
    r"piss off|sod off|bugger off|naff off|f\W*off|fuck|bullshit|crap\b|bollocks|bloody (?:idiot|useless|"
    r"hopeless)|learn (?:to|how|some)|grow up|wake up|do one\b|jog on|mind your own|none of your|drop dead|"
    r"up yours"
    r"|haven't (?:got )?a clue|clueless|no idea what (?:you're|you are)|don't know what you're|talking (?:rubbish|"
    r"nonsense|out of)|(?:utter|complete|absolute|total|load of) (?:rubbish|nonsense|garbage|drivel|tosh|waste|"
    r"joke|disgrace)|waste (?:of|my|our|everyone's) (?:time|space|breath)|useless|hopeless|pathetic|idiot\w*|"
    r"moron\w*|stupid|dumb|thick as|ignorant|arrogant|muppet|clown|loser|imbecile|halfwit|"
    r"ridiculous|laughable|embarrassing|disgusting|lazy|incompetent|liar|lying|shame on|how dare|"
    r"couldn't care less|don't care|not my problem|so what\W*$|big deal|boo hoo|cry me|whatever you say|"
    r"yeah right|oh please|spare me|typical (?:of )?(?:you|man|woman)|some of us (?:have|actually)|"
    r"bless (?:him|her|his|your) (?:heart|,)"
    r"|as i (?:already|just|have) (?:said|told|explained)|for the (?:last|hundredth|third|tenth) time|"
    r"how many times|do (?:us|me|everyone) all? ?a favou?r|(?:somewhere|someone) else,|"
    r"(?:wasting|waste) (?:my|our|everyone|everybody)|get me (?:somebody|someone)|"
    r"actually knows?|stop wasting|hurry up|havent got all day|haven't got all day|if (?:you'd|"
    r"you had) (?:listened|read|bothered|looked|asked)|once in your life|how hard is it|drivel|dumb\w*|(?:don't|"
    r"dont|haven't) (?:got |have )?time for (?:this|that|you)|give me a break|just an excuse|"
    r"sick (?:and tired )?of (?:you|this|people|having)|anything better to do|what a genius|nobody asked|"
    r"be bothered to|^\W*you again|even you|a child could|anyone with (?:half )?a brain|obviously you|"
    r"thought this was a free country|if you (?:bothered|had bothered|actually read|could read)|maybe (?:try|read|"
    r"next time) (?:reading|using|the|you)|you people|your (?:lot|sort|kind|type))\b"
)
_COLD = compiled(
    r"^\W*(?:need|want|give|send|get|tell|show|fix|stop|move|bring|hurry|wait|sit|do|put|make|change|remove|"
    r"delete|read|look|answer|explain|why|what do you|who (?:are|told))\b|(?:\?!|!\?|\?\?|!!!)|^\W*i (?:need|"
    r"want) (?:it|this|that|the|you|a|my)\b|\b(?:you (?:didn't|don't|never|always|keep|failed|forgot|clearly|"
    r"obviously)|why (?:did|didn't|do|don't|would|are|haven't) you|just (?:do|get|send|fix|read|stop|wait)|"
    r"or else|immediately|at once|now\W*$)"
)
_STINGS = frozenset({"insult", "sarcasm", "threat", "mention", "shouting"})
_KIND_TOO = frozenset({"thanks", "defers", "please", "greets"})
_BRIEF = 8  # words


def courtesy(reading: Reading, score: SkillScore) -> Shown | None:
    """Return how an utterance treats the other: 0 rude, 1 brusque, 2 plain, 3 courteous, 4 and leaves them free."""
    text = reading.text
    if not reading.words:
        return None
    own = score.level or 0
    if _RUDE.search(text) or not _STINGS.isdisjoint(score.flags):
        return Shown(0, (), "", "These words sting, whoever hears them.")
    found = {name: match.span() for name, pattern in _KIND.items() if (match := pattern.search(text))}
    if found and (own > 1 or not score.flags):
        free = not _KIND_TOO.isdisjoint(found) and "gently" in found and len(reading.words) > _BRIEF
        places: tuple[Place, ...] = tuple(sorted(found.values()))
        return Shown(4 if free else max(3, own), places, "courteous", "You were courteous.")
    if not score.flags and not _COLD.search(text):
        return Shown(max(own, 2), reading.sentences[:1], "plain and civil", "Plain and civil, neither cold nor warm.")
    if own <= 1:
        return None
    return Shown(1, reading.sentences[:1], "brusque", "It sounds brusque: no word of courtesy goes with it.")
