# ruff: noqa: E501 - one way to say a thing is one line
"""Hold the slogans of a house: said to everybody, they do nothing for anybody and earn nothing anywhere. Patterns only.

The traps are the same words with this customer in them: "your boiler is my top priority, I'm on it until four".
"""

from __future__ import annotations

from scoring.quick import compiled

_ALL = r"(?:every|all (?:of )?our|each (?:and every )?|our|any|each of our) ?(?:one of our )?(?:valued |single )?(?:customers?|clients?|guests?|members?|passengers?|patients?|tenants?|callers?|buyers?)"
SLOGAN = compiled(
    r"\bat the (?:very )?(?:heart|core|cent(?:re|er)|forefront) of (?:everything|all|what|our)\b"
    rf"|\b{_ALL} (?:matters?|counts?|comes? first|is (?:special|important|valued|our (?:top |number one |first )?(?:priority|concern))|are (?:special|important|valued|family|our (?:top |number one |first )?(?:priority|concern))|deserves?)\b"
    rf"|\b(?:care|cares|caring) (?:deeply |a lot |passionately )?(?:about|for) (?:{_ALL}|customers|people|quality|excellence|service)\b"
    r"|\b(?:pride ourselves|take (?:great |real |immense )?pride) (?:on|in) (?:our|the|excellent|great|good|giving|providing|delivering|offering|being|customer|quality|service)\b"
    r"|\b(?:committed|dedicated|devoted) to (?:the |our |your |providing |delivering |offering |giving |ensuring |high |excellent |great |customer |continuous )*(?:highest|excellence|standards?|service|quality|satisfaction|experience|improvement|customers?)\b"
    r"|\b(?:go|going|went) the extra mile for (?:every|each|all|our|any)\b|\b(?:excellence|quality|service|satisfaction|honesty|trust) is (?:what|our|at|the|in our)\b"
    r"|\bstrive (?:for|to (?:provide|deliver|offer|give|be|exceed|ensure))\b|\b(?:here|there) for you (?:24|every step|every day|always|around)\b|\balways here for you\b"
    r"|\b(?:second to none|world[- ]class|best[- ]in[- ]class|industry[- ]leading|customer[- ](?:centric|obsessed|first|focus\w*))\b"
    r"|\btake (?:all |every |each |customer |such )?(?:complaints?|feedback|matters|concerns|issues) (?:very |extremely |most )?seriously\b"
)
