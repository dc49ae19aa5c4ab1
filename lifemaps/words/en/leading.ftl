### The evening at one table: scripts, what the facilitator says and has in hand, role cards, paper.

## Steps that not every script has

phase-hers_start = Begin
phase-hers_map = Your map
phase-map = Life map
phase-plenary = Room
phase-say-hers_start = What would you like to talk about?
phase-say-hers_map = Who belongs on it, as you see it?
phase-say-map = Who would the resident name first?
phase-say-plenary = Which table saw something the others did not?

leading-hers-arrive =
    { $pronoun ->
        [hij] { $name } is at the table. He begins. He may stop.
        [naam] { $name } is at the table. { $name } begins. { $name } may stop.
       *[other] { $name } is at the table. She begins. She may stop.
    }
leading-hers-hers-start = { $name }, what would you like to talk about?
leading-hers-hers-map = { $name }, who belongs on it, as you see it?
leading-stopped = { $name } wants to stop. We stop now. Nobody has to say why.

## Scripts

script-10 = 10 minutes
script-20 = 20 minutes
script-45 = 45 minutes
script-60 = One hour
script-90 = An hour and a half
script-resident = Resident at the table
script-what-10 = Team meeting, the map is already drawn. Only the two questions.
script-what-20 = Team meeting, the map is already drawn. Only the two questions.
script-what-45 = Three rounds of facts. The two questions and three life domains.
script-what-60 = Three rounds of facts. The two questions and three life domains.
script-what-90 = Three rounds of facts. The two questions and all ten life domains.
script-what-resident = The resident begins, holds the pen and may stop. No first impression, no scores unless asked for.
script-own = { $name } ({ $n } min)
script-own-what = Your own script.
script-choose = Which script?
script-title = Script
script-total = { $n } minutes in all
script-pronoun = The resident is
script-pronoun-zij = she
script-pronoun-hij = he
script-pronoun-naam = by name, please
script-edit = Make your own script
script-edit-how = Change the minutes and the steps. Start from the script of now. You keep it for all your tables.
script-name = Name of your script
script-step = Step
script-minutes = Minutes
script-domains = What is asked face down?
script-domains-none = the two questions
script-domains-core = the two questions and three life domains
script-domains-all = the two questions and all ten life domains
script-between = The first look may turn over before the second one
script-keep = Keep and use it
script-once-now = Use it only now
script-drop = Throw this script away
script-change-later = You can change it later, in the drawer ‘Evening’.

refusal-script-name = Give your script a name, so that you find it again.
refusal-script-minutes = Choose 0 to { $most } minutes per step, and at least one step with time. Nothing has changed.
refusal-script-once = Arriving, first impression, second look and keeping come at most once. Take out the double one.
refusal-script-looks = After a first impression comes a second look: only then everything turns over together. Add it, or take out the first.
refusal-script-gone = This script is no longer there. Choose another; your table simply goes on.
refusal-script-answers-lie = Answers already lie face down, and this script asks other questions. Turn over first, or choose a script with the same questions.
refusal-last-facilitator = You are the only one who leads. Let somebody else lead first, then you can take a seat yourself.
refusal-no-seats-yet = Nobody has a seat yet. Let somebody scan the code, then you can deal.
refusal-answers-lie = An answer already lies face down. How answers turn over is chosen before the first one; the promise stands.
refusal-answers-chosen = This was already chosen and promised to the table. It stays, also when that is inconvenient.
refusal-too-few-anonymous = The table chose anonymous, and that takes { $least } answers or more. There are fewer. Everything stays face down; talk about it without figures, or wait for whoever is still writing.
refusal-tally-unread = We do not understand ‘{ $part }’. Write it like this: 3 × 2, 4 × 3. Nothing has been counted yet.
refusal-tally-answer = There is no answer { $answer }; there are { $most }. First how many people, then what they chose. Nothing has been counted yet.
refusal-tally-many = That is more people than fit at a table. At most { $most }. Nothing has been counted yet.

## What to watch for

prompt-title = Watch for
prompt-rule = Say the rule aloud. Whoever is not at the table is there all the same.
prompt-anchoring = The first sentence sets the tone. Say what happened, not what somebody thinks of it.
prompt-knows = Does the resident know that we are discussing this? Say it aloud, also when the answer is no.
prompt-authority = Everybody answers alone. You answer last, or not at all. The manager says nothing yet.
prompt-hers = Wait. Let silences be. You fill in nothing.
prompt-hers-words = Write the words { $name } uses, not your own.
prompt-presence = First be there. Solving may come later.
prompt-alone = What do only you know? Ask everybody, also who is quiet.
prompt-disproof = Which fact would make you change your mind?
prompt-own-share = What did we do ourselves, or leave undone?
prompt-certainty = Point at a card: is this a fact, was it told, or do we assume it?
prompt-glasses-visits = Own glasses: would you want this home visit yourself, in this way?
prompt-glasses-family = Own glasses: how often do you see your family? Is less than that a problem?
prompt-glasses-tidy = Own glasses: would you write this down if it were like this at your home?
prompt-order = Let chance choose who begins: seat { $order }. Nobody has to.
prompt-waiting = What does it cost if we wait? For her or him, and for others.
prompt-acting = And what does it cost if we do act? Trust, freedom, what will be easier to do next.
prompt-dissent = Who sees it differently? Write it down, in their own words.
prompt-lowest = What is the lowest rung that can work? Why not lower?
prompt-autonomy = Does this make { $name } freer, or less free?
prompt-moment = When do we look again? A date, or a signal that { $name } knows.
prompt-own-first = Our own homework first: what do we put right ourselves?
prompt-call-first = Calling goes before writing. Who picks up the phone?
prompt-consent = Did { $name } say yes to this? ‘Not asked yet’ is an answer too.
prompt-shame = No table numbers, no speed, no counts of cards. People, not tables.
prompt-hindsight = What you think now gets a date. Then later it is no ‘we knew all along’.
prompt-stopped = Put the pen down. Do not ask why. Going on can be later, or not at all.

## The facilitator's hand

lead-evening = Evening
lead-plan = The steps, with time
lead-plan-line = { $step }: { $used } of { $planned } min
lead-plan-line-none = { $step }: { $used } min
lead-prompts = Watch for
lead-follow = Let everybody follow
lead-follow-how = Other screens go along with your layer, lens and card.
lead-follow-on = Everybody follows you
lead-let-go = Let go
lead-jump = Go to this step
lead-crew = Who is here
lead-crew-here = here
lead-crew-weak = weak connection
lead-crew-away = away
lead-crew-page = without scripts
lead-crew-writing = still writing
lead-crew-answered = face down
lead-crew-none = Nobody sits here yet. One screen for the whole table is fine too.
lead-crew-screens-one = and one screen that looks on
lead-crew-screens = and { $n } screens that look on
lead-deal = Deal
lead-deal-round = Round { $n }: { $left } left
lead-deal-each = Each a different one
lead-deal-all = To everybody
lead-deal-to = To whom?
lead-deal-everybody = everybody
lead-deal-file = All facts have been dealt.
lead-deal-how = When each gets a different card, ask: what do only you know?
lead-roles = Roles
lead-cards = Role cards
lead-cards-deal = Deal role cards
lead-cards-next = Pass them one seat on
lead-cards-back = Take them back
lead-cards-how = Devil’s advocate, resident’s voice and timekeeper. Whoever has one reads on the phone what to do.
lead-answers = How do the answers turn over?
lead-answers-open = Open, without names
lead-answers-anonymous = Anonymous, from five answers up
lead-answers-how = Chosen once, before the first answer. Say it aloud.
lead-answers-is-open = Answers turn over open, without names.
lead-answers-is-anonymous = Answers turn over anonymously, from five up.
lead-paper = Answers on paper
lead-paper-unknown = we don’t know
lead-paper-how = Count the slips per question: first how many people, then what they chose. For example: 3 × 2, 4 × 3. Nobody else sees this.
lead-paper-first = first look
lead-paper-second = second look
lead-paper-which = Which look?
lead-paper-question = Which question?
lead-paper-line = Tally
lead-paper-read = We read: { $what }.
lead-paper-part = { $n } × { $what }
lead-paper-nobody = nobody
lead-paper-lay = Lay face down
lead-paper-laid = Lies face down.
lead-paper-lies = Face down on paper, { $when }: { $what }.
lead-paper-one = { $question } ({ $n })
lead-paper-unpaired = Paper counts in the numbers, not in who moved: nobody knows which two slips belong together.
lead-turn-between = Turn the first look over
lead-turn-between-how = The second look is still to come. What lies face down now is counted again then.
lead-hers = The resident says so
lead-hers-stop = Stop
lead-hers-resume = We go on
lead-hers-pen-share = Hand on the pen
lead-hers-pen-take = Take the pen back
lead-hers-scores = I want the scores too
lead-hers-subject = About what?
lead-hers-subject-none = does not matter
lead-hers-subject-is = Now it is about: { $what }.
lead-hers-pen = The resident holds the pen. You think along, aloud.
lead-keep = How long do we keep this?
lead-keep-team = Team: 30 days
lead-keep-congress = Congress: until tomorrow
lead-keep-until = Erased after { $date }, unless you keep it.
lead-end-kept = Stays: the map, the conclusion, the agreements and how many people chose what. Until { $date }.
lead-end-gone = Gone on closing: what still lies face down, the role cards, who looked on.
lead-end-never = Never kept: who answered what, and what somebody wrote for themselves.
lead-after = To send afterwards
lead-after-how = Copy this text into your own mail. We collect no addresses.
lead-after-text =
    Thank you for the life map of { $title }.
    { $core }
    Whom do you call this week? Look at your phone once more: your own page is only there.
    The map and the counts are erased after { $date }.
lead-after-core = Together we wrote: { $text }

## Role cards on the phone

card-tegenspreker = Devil’s advocate
card-bewonersstem = Resident’s voice
card-tijdbewaker = Timekeeper
card-yours = Your role card
card-do-tegenspreker = Look for what does not fit. Ask at every certainty: how do we know? You do not disagree; this is your role.
card-do-bewonersstem = You speak as { $name }. You may say: ‘I do not talk about that.’ You may take a card away.
card-do-tijdbewaker = Watch the clock. Say so when one minute is left. Then ask: what still has to be said?

## At the seat

evening-follow = Look along: { $what }.
evening-show-map = the network
evening-show-life = the life line
evening-show-influences = the influences
evening-show-beside = the table of cards
evening-show-aloud = the map read aloud
evening-show-time = how the map grew
evening-show-free = free exploring
evening-show-reveal = the turning over
evening-show-money = the money
evening-kept-until = Erased after { $date }.
evening-anonymous = Anonymous: answers turn over only from five up.
evening-own-wait = Cut off for a moment? Your phone keeps what you did until the connection is back.
reveal-paper = Of { $paired } phones { $moved } moved. { $paper } on paper: they count in the numbers, not in who moved.
reveal-paper-only = Everything came on paper: the counts lie open, who moved we do not know.
reveal-anonymous = Anonymous: what fewer than five people answered is left out.
reveal-between = The first look lies open. The second look is still to come.

## What waits, and what is yours

seat-js-lost-idle = You are cut off for a moment. What you do waits here.
seat-js-waits-LayFaceDown = your answer, not laid down yet
seat-js-waits-WriteLine = a card
seat-js-waits-Park = something for the parking list
seat-js-waits-AgreeAction = an action
seat-js-waits-Lay = a fact card
seat-js-waits-act = something you did
seat-js-wiped = Wiped from your phone.
seat-print = Print my page
seat-wipe = Wipe from this phone
