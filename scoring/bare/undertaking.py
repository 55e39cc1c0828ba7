"""Undertakings in raw talk: does the speaker say what he will do, or offer to (a commissive act), and by when."""

from __future__ import annotations

from scoring.bare.shown import Shown
from scoring.patterns.quick import compiled
from scoring.reading.text import Place, Reading
from scoring.reading.times import TIME
from scoring.types import SkillScore

_MENTAL = (
    r"(?:bet|say|admit|be (?:honest|straight|frank|blunt|back to normal|fine|ok|okay|glad|happy|sad|dead|damned|"
    r"late|gone)|never|not|n't|have (?:a|the|to|been|you know)|always|probably|see|think|guess|know|miss|remember|"
    r"forget|regret|believe|need|die|cry|kill|go mad|lose|love|hate|"
    r"pass\b|leave it(?! with)|take your word|give (?:you|him|her|them) that|tell (?:you|u|ya)\b(?! (?:when|"
    r"as soon|if|tomorrow|later|tonight|what (?:he|she|they)))|be (?!there|round|over|with|back|in touch|sending|"
    r"putting|ringing|calling|bringing|along|at your|doing)|grant|assume|imagine|wait and|be (?:the|a|an|in|on|at|"
    r"having|eating|going to be)|get (?:used|over|the sack|fired|wet|cold|there eventually)|end up|turn|feel|"
    r"wonder|hope|wish|want|sound|look (?:stupid|silly|like)|swear\b)"
)
_SMALL = (
    r"(?:just |also |then |now |personally |happily |gladly |quickly |definitely |certainly |go and |have to |try to |"
    r"try and |even |still |only |make sure (?:to |i )?|be able to )*"
)
_WILL = compiled(
    r"\b(?:i'll|ill|i will|we'll|we will|i shall|(?:i'm|im|i am|we're) (?:going to|gonna)(?! (?:meetings|work|bed|"
    r"school|church|the|a|my|our|therapy|aa|college|classes|[a-z]+ing)\b)|i gotta|lemme|let me|let us|i can|"
    r"we can|i could(?! (?:have (?!a )|of|never|not|hear|see|tell|feel|eat|kill|cry))|what i can do is|"
    rf"i'd be (?:happy|glad) to|i won't|we won't) {_SMALL}(?!{_MENTAL}\b)[a-z]{{2,}}"
    r"|\b(?:i'm|im|i am|we're|we are) (?:now |just |already )?(?:putting|sending|booking|ringing|calling|getting|"
    r"coming|going (?:over|round|down|to (?:get|see|ask|ring|call|send))|doing|writing|emailing|posting|fetching|"
    r"bringing|making|sorting|checking|looking into|picking|dropping|adding|changing|popping|refunding|ordering|"
    r"arranging) (?:you|your|it|that|this|the|a|an|them|him|her|one|some|over|round|down|up)\b"
    r"|(?:^|[.!?\n,] ?|\b(?:and|but|so|ok|okay|yes|yeah) )(?:will|gonna|going to) (?!be\b|you\b|it\b|he\b|she\b|"
    r"they\b|that\b|this\b|the\b|there\b)[a-z]+ (?:it|that|this|the|a|you|your|to|back|some|in|up|over|round)\b"
    r"|\bon it\b(?=,|\W*$)|\b(?:i'm|im|we're) (?!so|not|sorry|here|just|always|really|very|having|being|feeling|"
    r"thinking|trying|looking|wondering|hoping|saying|telling|asking)[a-z]+ing (?:that|this|it|the|your|you|them|"
    r"him|her|those|these) [a-z]+[^.!?]{0,60}\b(?:now|today|tonight|tomorrow|this|by|at|first thing|myself|over|"
    r"round)\b|\b(?:here,? )?(?:take|have|borrow|use) mine\b|\b(?:you'll|you will) (?:have|get|"
    r"hear)\b[^.!?]{0,40}\bfrom (?:me|us)\b|\bi (?:rewrite|write|do|bring|send|take|pay|drive|cook|pick|"
    r"get) (?:the|it|you|this|that|your)\b[^.!?]{0,30}\b(?:and|if) you\b"
    r"|\b(?:shall|should) (?:i|we) (?!have\b|be\b|not\b|know\b|care\b)[a-z]+|\b(?:do you |d'you |you )?(?:want|"
    r"like|need) (?:me|us) to [a-z]+|\bwould you like (?:me|us) to|\b(?:happy|glad|more than happy|willing|"
    r"free) to (?!hear\b|see\b|be\b|say\b|know\b|have\b|report\b)[a-z]+|\bleave (?:it|that|this) (?:with|"
    r"to) (?:me|us)\b|\bcount (?:me|us) in\b|\bi promise (?:i|to|you i)\b|\b(?:i'll|ill|we'll|i will|"
    r"we will) (?:see what|think about|have a think|do (?:my|our) best)\b|\b(?:my|our) (?:inbox|door|dms?|line|"
    r"phone|sofa) (?:is|are|'s) (?:always )?open\b|\blet's (?:meet|go|do|get|have|talk|speak|catch|set|sit|book|"
    r"say)\b|\bi'm on it\b|\b(?:you're|you are|your|ur|everyone's) (?:very |more than |"
    r"always )?welcome to (?!hell\b)[a-z]+"
    r"|\b(?:can|could) i (?:get|help|bring|offer|give|make|carry|take|lend|pop|send|book|drop|fetch) (?:you|your|"
    r"that|it|a|the)|\bgive (?:us|me) (?:five|ten|two|a) (?:minutes?|mins?|secs?|seconds?|hours?)\b|"
    r"\bconsider it done\b|\bmy treat\b|\bi've (?:already |just |now )?(?:got (?:you|this|it)|put (?:the|a|it|"
    r"that|in|through)|put you|booked|sent|asked|ordered|arranged)\b"
)
_STANDING = compiled(
    r"\b(?:(?:happy|glad|willing|free) to|welcome to|i won't|we won't|any ?time|whenever|if you (?:ever|need|like|"
    r"want)|let me know if)\b"
)
_NOT_DONE = compiled(
    r"\b(?:i was (?:going|gonna|about|meaning) to|i (?:would|would've|should|could|might|should've) (?:have|of)|"
    r"i meant to|i used to|if i (?:were|was|had|could)|i'd (?:have|never)|he'll|she'll|they'll|they (?:will|said|"
    r"did|might|may|probably)|someone|somebody (?:should|will|might)|you(?:'ll| will| should| could| need|"
    r" have to| can)|hopefully|we hope|i hope|i wish)\b"
)
_TENTATIVE = compiled(
    r"\b(?:see what (?:i|we) can do|think about it|do (?:my|our) best|see (?:if|whether)|i'll try\b|look into it|"
    r"give it (?:a go|some thought)|get back to you (?:sometime|at some point)|have a think|consider it|"
    r"look at it)\b"
)
_IF = compiled(r"\b(?:if (?:it|he|she|they|that|not|there|nothing|anything|the \w+)\b|otherwise|either way|in case)")
_TIME_IN_TALK = compiled(
    r"\b(?:about|around|at|by|before|after|from|till?|until)? ?(?:six|seven|eight|nine|ten|eleven|twelve|one|two|"
    r"three|four|five|half [a-z]+|noon|lunch|tea ?time|dinner|midnight|dawn)(?= (?:with|and|then|to|if|i|on|"
    r"tonight|tomorrow|sharp|ish|at)\b|\W*$)|\b(?:in|give us|give me) (?:a|five|ten|two|three|half|an|"
    r"one) (?:minutes?|mins?|secs?|seconds?|hours?|bit|while|days?|weeks?)\b|\b(?:first thing|straight (?:away|"
    r"after)|right (?:away|now)|when (?:he|she|they|i)(?:'s| is|'re|'m| get| gets| finish)\w* (?:back|home|in|"
    r"off))"
)


def undertaking(reading: Reading, score: SkillScore) -> Shown | None:
    """Return how firmly something is undertaken: 1 a standing offer, 2 an act, 3 with a time, 4 and if it slips."""
    places = _places(reading)
    own = score.level or 0
    if not places:
        nobody = own < 3 and _SPEAKERS.isdisjoint(word.text for word in reading.words)  # no hour is given either
        if not own or not (nobody or _NOT_DONE.search(reading.text)):
            return None
        level = min(own, 2) if _OTHERS.search(reading.text) else 0
        why = "Nobody here says what they will do themselves."
        return Shown(level, reading.sentences[:1], "somebody may act", why)
    if _only_standing(reading, places) or (_TENTATIVE.search(reading.text) and len(places) == 1):
        why = "You offered, and left it open: say what you will do, and when."
        return Shown(max(1, min(own, 2)), places, "a standing offer", why)
    timed = any(
        _TIME_IN_TALK.search(reading.text, *s) or TIME.search(reading.text, *s)
        for s in {reading.sentence_at(p[0]) for p in places}
    )
    level = 2 + timed + (timed and bool(_IF.search(reading.text)))
    why = "You said what you will do, and when." if timed else "You said what you will do; a time would make it hold."
    return Shown(max(level, own), places, "says what you will do", why)


def offering(reading: Reading, score: SkillScore) -> Shown | None:
    """Return what the undertaking is worth as a remedy: 1 left open, 2 something done, 3 with a time or a choice."""
    shown = undertaking(reading, score)
    if shown is None or not shown.level:
        return shown
    choice = shown.level > 1 and bool(_LEAVES_IT_TO_THEM.search(reading.text))
    level = min(3, shown.level + choice)
    return shown._replace(level=max(level, score.level or 0), cue="offers to do something")


_LEAVES_IT_TO_THEM = compiled(r"\?| or |shall i")


def _places(reading: Reading) -> tuple[Place, ...]:
    """Return where the speaker undertakes something himself; what he meant to do, or knows, is no undertaking."""
    made = []
    for match in _WILL.finditer(reading.text):
        before = reading.text[max(0, match.start() - 24) : match.start()]
        if not _ONLY_IF.search(before):
            made.append((match.start(), min(reading.sentence_at(match.start())[1], match.end() + 60)))
    return tuple(made)


_ONLY_IF = compiled(
    r"\b(?:if|because|cos|said|says|that|think|reckon|like|hope|wish|as if|than|when|so that|what|how|where|who|"
    r"everything|all|whatever|the (?:way|day|time)) $"
)


_SPEAKERS = frozenset({"i'll", "ill", "we", "we'll", "we're", "i'm", "let"})


def _only_standing(reading: Reading, places: tuple[Place, ...]) -> bool:
    return all(_STANDING.search(reading.text, max(0, a - 2), b) for a, b in places)


_OTHERS = compiled(
    r"\b(?:someone|somebody|they|he|she|it|the [a-z]+|my [a-z]+)(?:'ll| will| is going to| are going to|"
    r"'s going to| should| said)\b"
)
