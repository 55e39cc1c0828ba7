"""A thesaurus of complaint handling: words and pairs of words that name the same thing, act or datum, in any trade.

One line per concept, `NAME: word, word, two words`. A pair may have a word or two between ("send it back"). Words are
compared by rough stem, so one form is enough unless the stem differs. Names in `ACTS` are what a company does for a
customer; names in `DATA` are what a customer is asked for. Everyday synonyms only: a word that fits one story and no
other does not belong here.
"""

from __future__ import annotations

_TABLE = """
REFUND: refund, reimburse, repay, rebate, money back, pay back, paid back, give back, gave back, back on, goes
    back, go back, going back, went back, sent back, send back, sending back, coming back, back card, back
    account, back bank, back wallet, full fare, reverse, reversal, return, get back, penny back, cash back, quid
    back, back full, costs back, fare back, put back, moneyback, all back, back onto, back into
CREDIT: credit, voucher, halve, halved, pounds off, euros off, dollars off, percent off, off it, off that,
    coupon, discount, goodwill, gift card, gesture, off next, points, compensation,
    allowance, quid off, store credit, money off, knock off, wallet
WAIVE: waive, wiped, wiping, don't owe, won't owe, nothing owe, withdraw, withdrawn, void, annul, forgive,
    strike off, struck off, take back, scrapped, remove,
    take off, taken off, taking off, comes off, coming off, come off, wipe, write off, drop,
    knock off, scrap, cancelled fee, lift, clear, strip, removed from, off the, unsubscribe, gone
STOP: stop, halt, park, parked, shelve, hold, freeze, freezing, froze, frozen, pause, suspend, block, switch off,
    turn off, turned off, switched
    off, cancel, on hold, put stop, won't charged, not charged, won't billed, nothing taken, nothing comes, not
    taken, disable
REPLACE: replacement, replace, swap, exchange, new one, another one, send new, substitute, fresh one, spare, brand new
REPAIR: repair, fix, mend, fixed, restore, reactivate, unblock, unlock, working again, live again, works again
DELIVER: deliver, delivery, redeliver, redelivery, redelivering, courier, bring, ship, dispatch, despatch,
    rebook, drop off, with you, out you, arrive, rerun, express, driver back, post
SEND: send, email, mail, forward, post, sent, emailing, sending, share, show, text, give, provide
VISIT: technician, engineer, visit, appointment, someone out, plumber, fitter, electrician, tech, mechanic, call
    out, callout
REBOOK: rebook, rebooking, reschedule, rearrange, rebooked, put you, new booking, seat, another flight, next
    flight, next available
MOVE: move, transfer, relocate, switch, sister hotel, sister property, other hotel, different hotel, nearby,
    upgrade, moving
INSTALL: set up, setup, install, assemble, assembly, build, builds, put together, fit, fitting, removal, take
    away, takes away, packaging, rubbish
CALL: chase, chasing, get on to, get hold, phone, ring, call, telephone, bell, buzz, rings, ringing, calling, speak
LETTER: letter, writing, written, write, writes, confirmation, certificate, document, in writing, statement
REPORT: report, log, logged, raise, complaint, flag, pass, passed, feed back, feedback, record, team lead,
    supervisor, manager, write up, escalate, note, reported
CHECK: chase, check, trace, investigate, investigation, review, look, search, look into, verify, pull, examine,
    tracing, assess, find out, track, audit, inspect, relook, dispute, test
CONSIDER: consider, review, look at, see if, depends, decide, decision, assess, maybe, looked at
APPEAL: appeal, dispute, challenge, contest, reopen, open again, opened again, case again, look again, reopened
CORRECT: correct, amend, update, change, fix, put right, set right, edit, straighten
REPLY: answer, reply, response, decision, result, outcome, news, update, yes or, hear, let know, message, yes
    no, written answer
COLLECT: collect, pickup, pick up, collection, come get, click collect, in store, fetch, store pickup
LIMIT: limit, overlimit, over limit, cap, ceiling
RAISE: increase, raise, raising, bump, higher, boost, lift, temporary, extend, extension, extra
FEE: fee, charge, penalty, fine, surcharge, cost, charges
BILL: bill, invoice, billing, statement, itemised, itemized, breakdown
DEBIT: debit, payment, direct debit, billing, subscription, renewal, auto renew, renew, instalment, dd,
    deduction, autorenew, autopay
COLLECTOR: collector, debt, collections, agency, bailiff, collector's
RECOVER: recovery, recover, rescue, retrieve, save data, salvage, backup
REGISTER: register, priority, list, sign up, vulnerable, flag
SURVEY: survey, surveys, mailing, mailings, feedback email, rating, unsubscribe
REDO: cook, again, remake, redo, repeat, re-do, recook, resend, over again
MEAL: meal, food, dinner, breakfast, lunch, dish, menu, order, lot, eat
TAXI: taxi, cab, ride, transport, transfer, lift
FREE: free, complimentary, no charge, no cost, on us, nothing to, without charge, for nothing, don't pay,
    gratis, waived, at no, covered, on house
PART: difference, portion, share, prorata, pro-rata, pro rata, partial, half, rest
TRANSFERRED: refer, referred, hand, handed, passed to, escalate, transfer, move, moving
COUNSEL: pharmacist, doctor, medical, nurse, medic
SUPPLY: supply, stock, dispense, tablets, medicine, emergency, supplies
BRANCH: branch, branches, shop, store, location, outlet, depot
ROOM: room, suite, consulting, private
SEAT: seat, seats, ticket, tickets
LOAN: loaner, courtesy, lend, temporary, rental, hire, borrow
ESSENTIALS: essentials, toiletries, clothes, things you need, stuff, pump, purchase, buy, bits
TODAY: today, tonight, this evening, this afternoon, this morning
NOW: now, straight away, right away, immediately, instantly, this minute, straightaway, instant
TOMORROW: tomorrow, tmrw, tomoro, tmw, next day, tomorrow's
HOURS: hour, hr, hrs, h, hourly
DAYS: day, days, daily, d
MINUTES: minute, min, mins, minutes
WEEKS: week, weeks, weekly, wk, fortnight
MONTHS: month, months, monthly, mth
YEARS: year, annual, yearly, yr
PRIORITY: priority, urgent, urgently, express, fast, faster, expedite, expedited, rush, quick, quickest
QUIET: quiet, quieter, away from, non construction, dark, other side
ALL: all, whole, entire, every, lot, everything, penny, full, total, complete, the lot
GUARANTEE: guarantee, guaranteed, certain, definitely, 100%, my word
REF: reference, ref, number order, no order, number reservation, name reservation, booking number, booking id,
    order number, order no, order id, tracking number, tracking no, tracking id, tracking code, case number,
    case no, pnr, pir, confirmation number, confirmation code, ticket number, agreement number, charge number,
    trip id, claim number, application number, job number, reservation number, docket, booking no, booking ref,
    order ref, application id, repair number, file number, bag tag, tag number, rental agreement, parcel number,
    consignment, booking code, invoice number, receipt number, complaint number, number order, number booking,
    number application, id booking, job ref, plate number
ACCTNO: account number, account no, member number, membership number, customer number, customer id, user id,
    policy number, client number, loyalty number, acct number
SERIAL: serial, meter number, model number, imei, meter serial
REG: registration, reg, plate, number plate, license plate, licence plate
ADDRESS: address, postcode, post code, zip, zipcode, house number, your street, which street, what street,
    street number, flat number, unit number, adress,
    live at, you live, where live, based, staying, house, flat, unit no, which house, door number, where you,
    addy
PHONEDATA: phone number, mobile number, contact number, phone no, mobile, best number, number reach, reach you,
    number call, number ring, what phone, number for, contact no, cell, telephone number, what number, which number,
    number best, call back
EMAIL: address did, address send, address wrote, email, e-mail, mail, e mail, inbox, email address, mailbox, gmail
NAME: name, surname, called, who
SEVERITY: severe, severity, bad, badly, serious, seriously, mild, how strong
SWELLING: swelling, swollen, swell, swelled, swells, puffy, puffed, puffed up, puffing, bloated, ballooned, lump
HEIGHT: height, high, tall, how tall, how high, headroom, clearance
DOB: dob, date of birth, birth date, birthday, date birth, born, birthdate
PHOTO: photo, picture, pic, pics, image, screenshot, screen shot, snap, selfie, video, scan
RECEIPT: receipt, receipts, slip, proof, invoice, stub, reciept, reciepts, evidence, paperwork
DATE: date, when, what day, which day, dates, how long ago, day, what date
CLOCK: when, time, times, what time, slot, window, o'clock, hours, morning, afternoon, evening, hour, how soon,
    how late, how early, timeframe, roughly when
HOWLONG: how long, duration, how many hours, how many days, long will, long does, run out, how soon, last you
HOWMANY: how many, how much, quantity, amount, number of, dose, dosage
ACCOUNT: account, acct, login, profile, username, membership
WHERE: where, location, which place, whereabouts, place
DIFFERENT: different, another, other, alternative, elsewhere, somewhere, sister hotel, move, change
USE: use, used, open, opened, using, logged in, log in, touch, opening, launched, login
BUY: buy, bought, purchase, purchased, pay, paid, ordered, got it
DEVICE: device, phone, laptop, ipad, computer, tablet, pc
SUITS: suit, suits, works, convenient, best, better, good for, prefer, available, free, around, home, work for
HOME: home, someone in, anyone in, be there, be in, around, available, at house, take delivery, will in, you in
WELL: well, fine, ok, okay, alright, all right, poorly, sick, reaction, ill, safe, unwell, symptoms, hurt, injured
HEALTH: health, condition, illness, medical, disability, vulnerable, asthma, ill, medication, disabled, medicine
EATEN: ate, eat, eaten, touch, touched, consumed, taste, tasted, swallow, had any, bite, drink, drank
STAIRS: stairs, steps, step, ground floor, step-free, lift, wheelchair, mobility, climb, elevator, accessible,
    ground-floor, upstairs, stairs
NEIGHBOUR: neighbour, neighbor, concierge, next door, reception, flat near, similar address, similar number,
    doorman, porter, lobby
SWITCHON: switched on, turned on, switch on, turn on, power on, powered, powered on, start up, boot, booted,
    boots, charge, charged, plugged in, plug in
RUNS: run, runs, running, open, opens, load, loads, log in, login, works, function, start up, go online
WORDING: words, wording, written, inscription, spelt, spelled, text, read
HAPPENED: long ago, happen, occur, spill, spilt, took place, start, started, began, begin
LIGHTS: light, lights, led, leds, lamp, blinking, flashing, colour light, color light
LAST4: last four, last 4, final four, ending in, end in, four digits, 4 digits, last digits
LATEST: latest, last you, by when, deadline, at latest, need arrive, no later, what time need, cut off, cutoff,
    how late
ARRIVE: arrival, arrive, land, landing, get there, be there, fly, flight, travel, in the air, set off
BAG: bag, bags, luggage, suitcase, baggage, case, cases, holdall
SAME: same, identical, one booking, both
ADMIT: admit, admitted, acknowledge, accept, accepted, agreed, own up
WROTE: writing, write, written, wrote, email, letter, text
CERT: certificate, cert, medical cert, sick note, doctor's note, doctor's letter, fit note, gp letter, medical
    evidence, med cert, drs cert
STILL: still, right, correct, current, up to date, valid, same
WANT: want, accept, consider, happy, like, willing, open to, interested, rather, prefer, would take, ok with
NOMINATED: nominated, nomination, signed up, registered, set up, sign up
REVIEWS: reviews, reviewed, peer, marked, marking, graded, grade
CANCEL: cancel, cancelled, canceled, cancellation, ended, stop, unsubscribed
STATION: station, garage, pump, petrol, gas, filling, forecourt
ENTRANCE: gate, entrance, door, entry, turnstile
WEBSITE: website, site, online, app store, apple, google play, direct, directly, travel site, agent, booking
    site, third party, web, platform
USEFUL: useful, help, any use, any good, still work, make it, good to
DRINK: drink, coffee, tea, water
PRICE: price, quote, amount, cost, figure, worth, value, paid
SIZE: size, sized, measurements, fit, dimensions, measure
COLOUR: colour, color, coloured, colored, shade, looks like, look like, description, describe
MODEL: model, make, version, type, brand
SERVICED: serviced, maintenance, service
ERROR: error, code, message, screen, fault
PETS: pet, dog, cat, animal
CHILD: child, kid, kids, children, son, daughter, baby, little one, toddler, youngest, kiddo, youngster
MOTHER: mother, mum, mom, mam, ma, mummy, mama
FATHER: father, dad, daddy, da, papa, pa
WIFE: wife, partner, missus, spouse, husband, hubby
AGENT: rep, agent, representative, staff, colleague, receptionist, lad, advisor, adviser, operator, clerk,
    employee, man, woman, fella, bloke, guy, lady, person, girl
NIGHT: night, nights, overnight
TELLPLACE: desk, counter, front desk, reception
SLEEP: sleep, asleep, slept, rest, nap
ROUTE: via, direct, route, connection
WARRANTY: warranty, guarantee cover, cover, covered, insurance
PUTRIGHT: sort, sorted, resolve, resolved, fix, put right, solve
STUDENT: student, school, college, university
PLAN: plan, subscription, package, tier, contract, membership
MISSED: missed, no show, no-show, never came, didn't come, did not come, nobody came, failed visit, not turn up,
    didn't turn, never turned
HUNGUP: hang-up, hangup, hung up, hang up, cut off, cutting out, dropped calls, disconnected, cut you, hung
OUTAGE: outage, no internet, offline, down, connection, no service, internet, broadband, disconnected
LATE: late, delay, delayed, overdue, waiting, held, waited, behind, still waiting, stuck, minutes late
PROMISE: promise, promised, promises, assured, told, said, word
DUPLICATE: duplicate, twice, double, two times, second charge, duplicated
UNANSWERED: unanswered, no answer, nobody answered, no reply, ignored, silence, silent, no response, never
    replied, went unanswered, didn't reply, rang out
RUDE: rude, dismissive, shrug, shrugged, attitude, indifferent, conduct, behaviour, behavior, spoke to,
    disrespectful
DATAFILES: data, photos, files, thesis, pictures, drive, documents
BROKEN: broken, damaged, cracked, smashed, faulty, defective, leaking
WRONG: wrong, incorrect, untrue, false, mistaken, mistake, error
"""

ACTS = frozenset(
    """REFUND CREDIT WAIVE STOP REPLACE REPAIR DELIVER SEND VISIT REBOOK MOVE INSTALL CALL LETTER REPORT CHECK CONSIDER
    APPEAL CORRECT REPLY COLLECT RAISE REDO RECOVER LOAN FREE TRANSFERRED REGISTER SUPPLY""".split()  # noqa: SIM905 - words read better as text
)
DATA = frozenset(
    [
        "REF",
        "ACCTNO",
        "SERIAL",
        "REG",
        "ADDRESS",
        "PHONEDATA",
        "EMAIL",
        "NAME",
        "DOB",
        "PHOTO",
        "RECEIPT",
        "LAST4",
        "CERT",
        "SIZE",
        "COLOUR",
        "MODEL",
        "PRICE",
    ]
)


def rows() -> list[tuple[str, list[str]]]:
    """Return the table: each concept with the words and pairs of words that name it."""
    return [
        (name, [each.strip() for each in words.split(",")])
        for name, _, words in (line.partition(": ") for line in _TABLE.replace("\n    ", " ").strip().splitlines())
    ]
