"""Slights without a hard word are found; plain, kind or owning sentences that look alike are left alone."""

from __future__ import annotations

import pytest

from scoring.harm.harms import flagged
from scoring.reading.text import read
from scoring.types import Reply

HURTS = """
dismissal|I'm so sorry about the bite. Having said that, two in a term is about average.
dismissal|It must have hurt. However, a bit of swelling is perfectly normal.
dismissal|We missed the day. That said, roses do often look dead in March.
dismissal|I'm sorry about the bill, but as you can see it was money well spent.
dismissal|You waited an hour. Mind you, an hour isn't that long on a Saturday.
dismissal|I hear you. To be fair, no real harm was done.
dismissal|That was our slip. But give it a few weeks and you'll not see it.
dismissal|Our driver was right to leave, I'm afraid.
blame|When we rang, you told us to go ahead with all of it.
blame|The two were sent as agreed when you spoke with our manager, and you were happy with that.
blame|Did you definitely not hear the bell?
blame|Did you fill in the form properly?
blame|It was your own choice to travel.
mention|I want to acknowledge how you feel, validate it and apologise.
mention|I'd like to give you a solution that is concrete and realistic.
blame|It's hardly our fault that you can't empty a pocket.
blame|Well, maybe check your daughter's pockets next time. We don't put coins in our machines, you do.
blame,command,dismissal,scapegoat|It's not our fault, and shouting at me won't make it come any faster.
command,refusal,policy_shield|The bill is correct. Pay it.
scapegoat|The laundry is run by an outside company, it's their fault.
sarcasm|haha nice cake. Enjoy it.
policy_shield|As per our terms you must keep your phone on
dismissal|I'm sure it's not as bad as you think.
blame|Funny how nobody else manages to lose it.
blame|Are you certain you didn't just forget where you put it?
blame|You'd be surprised how often people say that when they have simply lost it themselves.
blame|It was fine when it left us, so something must have happened at your end.
blame|I find it odd that you only mention this now.
blame|Strange that the damage only showed up after you unpacked it.
blame|You did get the instructions, didn't you?
blame|It does say so in the booklet if you read it.
blame|Most people read the label before they wash a jumper.
blame|We can only help customers who answer their phone.
blame|A quick look at the website would have told you that.
blame|next time book earlier and this wont happen
blame|u never told us u moved so how r we suppose to know
blame|with all respect sir you gave the wrong adress
blame|Had you kept the receipt, we would not be having this conversation.
blame|Somebody in your house must have signed for it.
blame|It takes two, you also didn't pick up.
blame|The machine does not break by itself.
blame|Batteries don't just swell on their own.
blame|And you waited three weeks to say something?
blame|Perhaps you pressed the wrong button.
dismissal|It's a pair of shoes, not a kidney.
dismissal|There are worse things in life.
dismissal|You'll laugh about it one day.
dismissal|Honestly, I don't think it's that big of a problem.
dismissal|Let's keep things in proportion.
dismissal|Let's not get carried away.
dismissal|A few minutes won't kill anybody.
dismissal|Nobody died.
dismissal|Surely a grown man can manage one night without a heater.
dismissal|You're exaggerating a bit.
dismissal|two days isnt long
dismissal|I'm sure she'll get over it.
dismissal|We have bigger problems today than your toaster.
dismissal|It was just the once.
dismissal|so its only the box thats bent then
sarcasm|Oh what a tragedy.
sarcasm|Well aren't you the lucky one.
sarcasm|Forgive me for having other customers.
sarcasm|Should I come over and wipe your tears as well?
sarcasm|Yes, because I personally drive every van in the country.
sarcasm|Shall I send you a violin?
sarcasm|Great, another one.
sarcasm|I'll alert the newspapers.
sarcasm|Bravo.
sarcasm|How very clever of you.
sarcasm|Right, and I am the Queen of England.
sarcasm|nice story
sarcasm|Oh I do apologise, your highness
command|Take a deep breath.
command|Control yourself.
command|There's no need for that tone.
command|Kindly refrain from using such words.
command|Try to be reasonable.
command|Be patient.
command|Stop messaging us.
dismissal|Just wait for the email.
command|You will have to accept that.
command|Mind how you speak to me.
command|Don't start with me.
command|Get used to it.
command|just be patient please
scapegoat|Blame the post office, not us.
scapegoat|That's the warehouse, I'm only the office.
scapegoat|My colleague must have told you rubbish.
scapegoat|the guys on nights never write things down
scapegoat|It's out of my hands, the garage decides.
scapegoat|That was Kevin, he doesn't work here anymore.
scapegoat|I didn't pack it, did I.
scapegoat|That'd be head office's doing.
scapegoat|Don't shoot the messenger.
scapegoat,policy_shield|I only work here.
scapegoat|You'd have to thank the airline for that.
scapegoat|we just sell it, the maker is responsible
excuse|We've had a lot of people off.
excuse|It's been one of those weeks.
excuse|The computers were down.
excuse|it was raining so the boys could not work
excuse|You caught us at a bad time.
excuse|Sunday is our busiest day.
excuse|There was a mix up with the new software.
policy_shield|Rules say 14 days.
policy_shield|It's written in the contract you have.
policy_shield|I don't make the rules.
policy_shield|That's how our system works.
policy_shield|House rules, nothing personal.
policy_shield|Deposits are never returned.
policy_shield|The small print covers this.
policy_shield|we go by the book here
refusal|No can do.
refusal|It is what it is, we won't change it.
refusal|You're on your own with that one.
refusal|I'm not going to discuss it any further.
refusal|That's not something I deal with.
refusal|We don't do that.
refusal|The answer is no.
refusal|I've told you all I can.
refusal|Not my department.
threat|Carry on like this and I close the ticket.
threat|One more word and I hang up.
threat|We know where you live.
threat|Leave a bad review and you will hear from our lawyer.
insult|You must be new to using a phone.
insult|What part of no don't you get?
insult|Try using your brain.
insult|Typical.
insult|Not the sharpest, are we.
insult|you dont make sense at all
insult|Were you born yesterday?
insult|you are just fishing for free stuff
insult|So you want money, that's what this is about.
insult|We both know what you're after.
non_apology|Sorry that you're upset about it.
non_apology|I regret that you see us in this light.
non_apology|Sorry you didn't like it.
non_apology|I'm sorry, but that's how it is.
mention|I suppose you want me to grovel now.
mention|Fine, sorry, happy?
mention|If it helps: sorry.
"""
"""One a line: the flags of which one must be raised, and what was said."""

HARMLESS = """
You told us to go ahead and we still lost it.
A new one or your money back, your choice.
None of it was your doing.
Where did you leave it, by the gate or in the shed?
He'll grow up knowing that somebody listened.
I'm sorry, you waited because of us. Two days isn't long to find a new hall.
I know hospital work, very hard nights. I take the fee off now.
We'll refund the nights you don't use.
The card was blocked by mistake though you had given travel notice.
It must hurt, but it is normal to be angry about it.
However you want it done, I'll do it today.
But that's not normal and it should never have happened.
Is it still within the usual range, or does it read higher?
You may tell him that I'm sorry, and I'll send two engineers today.
We were wrong, and your driver was right about the address.
I am sorry, that is our fault and nobody else's.
Sorry, that's our mistake.
You waited in until six and nobody came.
You were only told today, and by a stranger.
Somebody should have told you on Monday.
Our team never got back to you, and that is not good enough.
Our driver broke your gate and I'm arranging for it to be mended.
I'm just checking the order now.
If you leave it with me I'll have an answer by four.
There's nothing for you to do, I'm sending the form myself.
Most people would be furious, and they'd be right.
Let me see what went wrong with your account.
Is there a problem with your phone line or with the box?
That's strange, let me look at the log.
It's odd that nobody rang you, I'm looking into why.
You were treated as if you were lying.
It came at the worst possible time.
What bad luck to have it fail on the one night you needed it.
If you want the money on your card, that takes three days.
I'd like for once to give you a straight answer.
It won't happen to you again, I've put a note on the order.
The price won't change, you have my word on that.
This could have been avoided if we had rung you.
It is every bit as bad as you say.
No heat and no water, that's impossible with a baby in the house.
You're on your own with two kids and no car, I do see that.
I'll make sure that next time we ring before we come.
We can refund it or we cancel the order, you choose.
I can't believe such a serious mistake went through twice.
Glad nobody was hurt, but it must have given you a fright.
That is not a trivial thing to lose.
I'm sorry about the delay to your order.
Here's how it works: you send me the photo and I do the rest.
Sorry to be letting you down for the third time this month.
Somebody will be at the door at eight, and he'll ring you first.
Do you still have the label that says what was in it?
It says on your letter that the visit was for Tuesday, and we came on Thursday.
Are any other rooms wet, or only the hall?
It's not fair, and you shouldn't have to pay for our slip.
You took a day off work before anybody told you it was cancelled.
I don't blame you for being angry with me.
which payments today were you, just so i dont let a thief in?
I'm sorry you were stuck in Vienna because of a strike, and nobody at Larkair had the decency to say so.
The strike is outside our hands. The app is ours, and I am sorry that it said on time.
I don't want to promise you something I can't keep.
Is it the courier who has it now, or was it handed back to the shop?
Were you at home when he rang, or should we try the back door?
Nobody should have to wait nine days for a heater.
I won't tell you to be patient.
You shouldn't have had to ask three times.
Should you prefer the morning, I'll book ten.
You could have the new one tomorrow or the money today.
Did you get as far as the payment page before it stopped?
Have you somewhere warm to sleep tonight?
You checked it in on time and we lost it.
You left it with us in good faith and we broke it.
You did everything right.
It was our driver's mistake, which makes it ours.
We told you the wrong date, that was us and nobody else.
A fraud check stopped the card, and nobody rang you to say so, which was our job.
I can't get a van out tonight, but a taxi will bring it at nine.
If it had been my daughter I'd be furious too.
Please let me know whether the morning suits you.
It's only fair that you hear this from me.
At least two of our people told you different things, and that is not good enough.
You're right, that is not good enough, and it isn't you who should be chasing.
You told us twice and we didn't listen.
You carry the phone number on your van and on your cards, so every call that goes nowhere is work lost.
Which number should I ring you on?
Do you still have the box it came in?
Were there any other bags with it?
The warranty does not cover coins, but I can let you have a pump at half price.
I'll stop the reminders today.
I'll close the old account once the new one works, so you lose nothing.
You have waited long enough.
Take your time, I'm here until eight.
That's not a small thing.
I'm sorry we made a bad day worse.
I'm sorry you were told that.
It wasn't just the delay, it was being laughed at.
You never got the letter, and that's because we never sent it.
Do you just need the one key, or both?
What would you like me to do with the broken one?
The van broke down, and we should have rung you at eight instead of letting you wait, so that's on us.
Don't worry about the form, I'll fill it in.
You needn't do anything more.
How very tiring that must have been.
What a week you've had.
Nice and early suits me too: eight o'clock?
I have nothing else booked, so I'll wait for your photo.
I'd want answers too.
You should hear from me by four.
You should have it by Friday.
You only have to sign once.
Have you had anything to eat?
Just to be sure: did he leave a card at all?
I hear you, three days without water is awful.
That happens far too often here and I'm not going to pretend otherwise.
The council closed the road, not us, but telling you was our job.
You were promised Monday, and nobody rang.
It must have been frightening to watch it fall.
No need to send it back.
The engineer can come at two. Will someone be there to let him in?
The system told you it was delivered when it wasn't; I'm putting that right now.
"""


@pytest.mark.parametrize("line", HURTS.strip().splitlines())
def test_a_slight_without_a_hard_word_is_found(line: str) -> None:
    flags, said = line.split("|", 1)
    assert flagged(read(Reply(said))) & set(flags.split(","))


@pytest.mark.parametrize("said", HARMLESS.strip().splitlines())
def test_what_only_looks_like_a_slight_is_not(said: str) -> None:
    assert not flagged(read(Reply(said)))


@pytest.mark.parametrize("line", HURTS.strip().splitlines())
def test_a_slight_is_found_without_punctuation_or_capitals(line: str) -> None:
    flags, said = line.split("|", 1)
    bare = said.lower().translate({ord(mark): " " for mark in ".,;:!?"}).strip()
    assert flagged(read(Reply(bare))) & set(flags.split(","))
