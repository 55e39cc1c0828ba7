"""Words that endings alone cannot bring together: irregular forms, spellings, short forms, numbers, days. Data only.

Each line is one meaning; its first word stands for the others.
"""

from __future__ import annotations


def _groups(lines: str) -> dict[str, str]:
    """Map every word of a line to the line's first word."""
    made: dict[str, str] = {}
    for line in lines.split("\n"):
        first, *others = line.split() or [""]
        made.update(dict.fromkeys(others, first))
        made[first] = first
    made.pop("", None)
    return made


EMPTY = frozenset(
    """a an the and or but so if then than that this these those there here it its it's he she they we i you me my our
    your his her their us them him is are was were be been being am do does did done have has had having will would
    can could should shall may might must not no nor of to in on at by for from with without into onto out up down
    over under about as what which who whom whose when where why how all any both each few more most other some
    such only own same very just also too still yet again now ever never get got getting gotten give gave given
    gives giving go goes going gone went come comes coming came make makes made making take takes taking took taken
    put puts putting let lets tell tells telling told telt say says said saying see sees seeing saw seen know knows
    knew known think thinks thought want wants wanted need needs please thank thanks sorry one via per within until
    til till after before since while because whether like well really quite much many lot lots bit way thing
    things something anything nothing everything someone anyone nobody everyone i'm i've i'll i'd im ive ill id
    you're you've you'll you'd youre youve youll we're we've we'll we'd weve they're they've they'll he's she's
    it'll that's thats there's don't dont didn't didnt won't wont can't cant cannot isn't isnt wasn't wasnt weren't
    haven't havent hasn't hasnt hadn't doesn't doesnt couldn't couldnt wouldn't shouldn't aren't let's lets
    customer company able ok okay yes hi hello dear hey regards am pm o'clock ye yer u ur ya yous gonna wanna gotta
    euro euros eur dollar dollars usd pound pounds gbp quid buck bucks percent across around back off through ago
    else even though although however instead rather keep keeps kept keeping""".split()  # noqa: SIM905 - reads better as text
)
"""Words that say nothing about which complaint this is."""

FORMS = _groups(
    """pay paid pays payer payment payments
complain complaint complaints
explain explanation explanations
mistake mistaken mistakes
happy happier happiness happily
chair chairs
mail mails mailed mailing
send sent sends sender
lose lost loses losing loss losses
break broke broken breaks breaking
buy bought buys buying
sell sold sells selling
leave left leaves leaving
ring rang rung rings ringing
write wrote written writes writing writ
speak spoke spoken speaks
drive drove driven
fall fell fallen
fly flew flown flight flights
find found
feel felt
hear heard
hold held
sleep slept asleep
stand stood
sit sat sitting
meet met
bring brought
teach taught
catch caught
wear wore worn
tear tore torn
steal stole stolen
choose chose chosen choice
forget forgot forgotten
begin began begun
eat ate eaten
drink drank drunk
run ran running
throw threw thrown
freeze froze frozen
shake shook shaken
hide hid hidden
cost costs costing
cut cutting
build built
spend spent
lend lent
mean meant
read reading
grow grew grown
die died dying dead death
hang hung
stick stuck
strike struck
swear swore sworn
wake woke woken waking
bite bit bitten
dig dug
lead led
win won winning
fight fought
withdraw withdrew withdrawn
ill illness sick
use using used uses
care caring cares cared careful
plane planes aeroplane airplane
site sites
wine wines
tape tapes
later
latest
wait waited waiting waits
mother mum mom mam mummy mommy mums mothers ma mammy mumsy
father dad dads daddy fathers papa
grandmother gran nan nana granny grandma
grandfather grandad grandpa granddad
child children kid kids childs wean weans bairn
parent parents
wife wives missus
woman women
man men
person people
foot feet
tooth teeth
half halves
life lives
knife knives
parcel package parcels packages pkg
flat apartment apartments flats
holiday holidays vacation vacations
lorry truck trucks lorries
fridge refrigerator fridges
television tv telly tvs
doctor gp doctors doc physician
pram stroller buggy pushchair
nappy nappies diaper diapers
crib cot cribs cots
bike bicycle bikes bicycles
car vehicle cars vehicles
photo photos picture pictures pic pics photograph photographs
technician engineer technicians engineers
luggage baggage suitcase suitcases
colour color colours colors coloured colored
grey gray
centre center centres centers
theatre theater
metre meter metres meters
tyre tire tyres tires
cheque cheques
programme program programmes programs
jewellery jewelry
licence license licences licenses
catalogue catalog
mould mold mouldy moldy
favourite favorite
neighbour neighbor neighbours neighbors
behaviour behavior
honour honor
labour labor
flavour flavor
organise organize organised organized organising organizing
information info
address addr addresses adress
message msg messages msgs messaged messaging
appointment appt appointments appts
account acct accounts
reference ref
tomorrow tmrw tmr tomoro tomorow 2moro tommorow
tonight tonite
minute min mins minutes
hour hr hrs hours
week wk wks weeks weekly
month months monthly mth mths
year yr yrs years
christmas xmas
morning mornin mornings
january jan
february feb febuary
april apr
june jun
july jul
august aug
september sept sep
october oct
november nov
december dec
monday mon mondays
tuesday tue tues tuesdays
wednesday wed weds wednesdays
thursday thu thur thurs thursdays
friday fri fridays
saturday saturdays
sunday sundays
refund reimburse reimbursed reimbursement refunds refunded refunding
twice double doubled"""
)
"""Every form to the one that stands for it."""

NUMBERS = _groups(
    """0 zero nil
2 two twice second double
3 three thrice third
4 four fourth
5 five fifth
6 six sixth
7 seven seventh
8 eight eighth
9 nine ninth
10 ten tenth
11 eleven eleventh
12 twelve twelfth noon midday dozen
13 thirteen thirteenth
14 fourteen fourteenth fortnight
15 fifteen fifteenth
16 sixteen sixteenth
17 seventeen seventeenth
18 eighteen eighteenth
19 nineteen nineteenth
20 twenty twentieth
30 thirty thirtieth
40 forty fourty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety
100 hundred"""
)
"""Numbers in words to digits; "twice" and "double" count as 2, as in "charged twice" and "two charges"."""

CONFUSABLE = frozenset(
    """charge change changed charged charges changes contact contract contacts contracts though through thorough thought
    letter better matter mother bother brother father rather either neither winter latter ticket picket reason
    season refuse refund advice advise device desert dessert quiet quite except accept affect effect former farmer
    dinner sister mister master faster poster worker walker caller holder folder shower showed flower flight fright
    bright manner banner manager parent patent patient person prison listen lesson weather whether leather feather
    heather battle bottle cattle kettle settle little middle single signal simple sample stable staple spring
    string strong police county country counter account amount around ground friend fiend deliver delivery""".split()  # noqa: SIM905 - words read better as text
)
"""Real words one letter away from another: never taken for a typing slip."""

FREQUENT = frozenset(
    """number refund before working within should tomorrow understand tonight answer account monday booking cancel
    certificate kindly reference delivery morning another minutes tickets promise inconvenience message
    confirm cancelled billing thursday credit apologise payment without system medical website second caused
    waiting available driver friday tuesday request tracking missed enough important frustration receipt
    screen coming review complaint myself payments nights always contacting receipts refunded update urgent
    apologies difference business inside sometimes window dispute passport unfortunately honestly different
    possible concern service appeal happened prefer regarding actually station putting asking experience
    laptop survey reading looked afternoon customers surgery tablets landlord feedback confirmation exactly
    online interview replacement courier problem checked pharmacy collector patience photos parcel normally
    guaranteed cancellation direct stopped apologize department booked wedding sincerely valued conditions
    situation opened subscription writing completely complete repair usually whichever travel family outside
    totally agreement section access having telling provide logged suggest written covered kitchen pending
    course project relevant directly sooner daughter revert regret earliest happen lovely sorted provided
    delayed personally supplies escalated submit student closed hopefully looking signed reopen frustrating
    appreciate raised meantime trying showing property happens screenshot postcode raising ringing building
    roughly birthday saturday circumstances getting horrible explain taking shocking between guarantee
    notice technician escalate airport reviews wednesday heating frustrated dinner options option
    immediately extremely definitely certainly further please""".split()  # noqa: SIM905 - words read better as text
)
"""Long words that most replies hold and spell right: not worth comparing letter by letter."""
