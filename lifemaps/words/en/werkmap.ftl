# The folder: everything you print the evening before.
werkmap-title = Workshop folder
werkmap-kicker = Levenskaart · folder for the facilitator
werkmap-what = { $tables ->
    [0] A script of { $minutes } minutes. Everything for the table, on paper.
    [one] A script of { $minutes } minutes, one table. Everything for the table, on paper.
   *[other] A script of { $minutes } minutes, { $tables } tables. Everything for the tables, on paper.
  }
werkmap-minutes = { $n } min
werkmap-how = How to print
werkmap-how-1 = Black and white, one side, at real size (100%). The last page is A3; A4 will do.
werkmap-how-2 = Cut along the dashes. Fold along the fold line.
werkmap-how-3 = Make one pile for each table: tent, occasion, fact cards per round, role cards, answer strips, tally sheet, map.
werkmap-plan = What is in it
werkmap-plan-pages = pages
werkmap-plan-what = what
werkmap-plan-copies = how many
werkmap-once = once
werkmap-per-tent = as many as you have tables
werkmap-per-table = { $n ->
    [0] 1 for each table
    [one] once
   *[other] 1 for each table: { $n } times
  }
werkmap-per-person = 1 for each person
werkmap-in-script = Script card
werkmap-in-script-why = what to say and do, by the minute
werkmap-in-key = Key to the fact cards
werkmap-in-key-why = only for you: how sure each fact is
werkmap-in-wifi = When the wifi fails
werkmap-in-wifi-why = keep it at hand
werkmap-in-rule = The ground rule
werkmap-in-rule-why = on the wall
werkmap-in-tents = Table tents
werkmap-in-tents-why = fold and put on the table; with the table's QR
werkmap-in-occasion = Occasion
werkmap-in-occasion-why = what happened, and what is in the file
werkmap-in-round = Fact cards, round { $n }
werkmap-in-round-why = cut; hand out in this round, not before
werkmap-in-roles = Role cards
werkmap-in-roles-why = cut; dealt, not chosen
werkmap-in-voices = What the resident's voice knows
werkmap-in-voices-why = only for whoever plays the resident's voice
werkmap-in-own = The resident's own view
werkmap-in-own-why = fold it shut; open after the second look
werkmap-in-strips = Answer strips
werkmap-in-strips-why = cut in two: first look and second look
werkmap-in-tally = Tally sheet
werkmap-in-tally-why = how many people chose what; never who
werkmap-in-map = Blank life map
werkmap-in-map-why = on A3, with pencil and sticky notes

werkmap-script = Script card
werkmap-script-sub = Say little. Ask the question, and wait. The sentence in italics is enough.
werkmap-script-minute = minute
werkmap-script-say = you say
werkmap-script-do = you do
werkmap-script-clock = The clock is always in sight. What can wait goes on the parking list. Running over is fine: a later step gets shorter.
werkmap-deal = Hand out: fact cards { $facts }. Everybody reads theirs aloud.
werkmap-do-arrive = Point at the QR on the tent. No phone? Give an answer strip. Deal the role cards. Read the ground rule aloud.
werkmap-do-occasion = Read the occasion aloud. No opinions yet. Ask: does the resident know that we are discussing this?
werkmap-do-first_look = Silence. Everybody answers alone and lays it face down. Strips upside down on a pile; nobody looks.
werkmap-do-map_1 = Put what the card says on the map: who, in which sector, how close.
werkmap-do-map_2 = Draw lines. Ask at each line: who gives, who receives? Ask: what do only you know?
werkmap-do-map_3 = Add money and events. Ask as well: what did we do ourselves? Does an earlier card still hold, or does it mean something else now?
werkmap-do-look = At most three questions. Who stands alone? What falls away if one person stops? What does the resident give?
werkmap-do-second_look = Silent and face down again. Then both looks open together. Whoever stands at an end of the row may speak. Last of all: how the resident sees it.
werkmap-do-verdict = Write one sentence together. Whose turn is it? How far do you go, and why not less far? Who sees it otherwise? Letting go and waiting are decisions too.
werkmap-do-call = One name for each action, with a day. Our own homework first. Never simply the resident.
werkmap-do-keep = Everybody takes one thing home: whom do I call this week? Say what is kept and what is not. Collect the papers.

werkmap-key = Key to the fact cards
werkmap-key-why = Only for you. The table guesses first: fact, seen, told or assumption?
werkmap-key-card = card
werkmap-key-sure = how sure
werkmap-key-text = what it says
werkmap-key-untrue = Shows that { $fact } is not true.
werkmap-key-light = Is { $fact } true? Yes, but differently: this puts it in another light.

werkmap-wifi = When the wifi fails
werkmap-wifi-first = Nothing is lost. What was sent is on the laptop. You can always go on with paper.
werkmap-wifi-1 = Wait half a minute
werkmap-wifi-1-do = The phones look for a connection by themselves. What somebody typed meanwhile waits on the phone and is sent once.
werkmap-wifi-2 = Does the laptop still work?
werkmap-wifi-2-do = Then you need no wifi. One screen for each table is enough: one person types, the table talks.
werkmap-wifi-3 = Switch on a hotspot
werkmap-wifi-3-do = Of a phone or of the laptop. Often five to ten devices fit. The laptop's address changes then: start the app again, the tables and their codes stay.
werkmap-wifi-4 = Go on with paper
werkmap-wifi-4-do = The fact cards, the answer strips and the map on A3 are enough for the whole evening. Keep to the minutes of the script card.
werkmap-wifi-5 = Count, just before turning over
werkmap-wifi-5-do = Write on the tally sheet how many people chose what. Is the laptop back? Type the tally: 3 × 2, 4 × 3. Nobody writes down who chose what.

werkmap-rule = The rule of this room
werkmap-rule-more = Say nothing you would not say with the resident sitting next to you.

werkmap-table = Table { $n }
werkmap-table-word = Table
werkmap-qr = QR code: { $address }
werkmap-tent-type = or type the code at
werkmap-tent-code = Code of this table
werkmap-tent-address = Address
werkmap-fold = fold here

werkmap-occasion = What happened?
werkmap-filed = This is in the file
werkmap-source = Source:
werkmap-round = round { $n }

werkmap-role = Role card
werkmap-role-tegenspreker = Dissenter
werkmap-role-tegenspreker-lead = Do we agree quickly? Then it is your turn.
werkmap-role-tegenspreker-1 = Ask: which fact would change our minds?
werkmap-role-tegenspreker-2 = Ask of every plan: and if we do nothing? And if we see it wrongly?
werkmap-role-tegenspreker-3 = You need not mean it. You say it for the table.
werkmap-role-bewonersstem = Resident's voice
werkmap-role-bewonersstem-lead = You speak as { $name }.
werkmap-role-bewonersstem-1 = Your sheet says what you know. Tell it only when somebody asks.
werkmap-role-bewonersstem-2 = You may say: “I do not talk about that.”
werkmap-role-bewonersstem-3 = You may take a card off the map. You need not say why.
werkmap-role-tijdbewaker = Timekeeper
werkmap-role-tijdbewaker-lead = You keep the clock, kindly.
werkmap-role-tijdbewaker-1 = Say so when a step is half over, and again one minute before its end.
werkmap-role-tijdbewaker-2 = Does the talk wander? Write it on the parking list.
werkmap-role-tijdbewaker-3 = Notice who has not spoken yet. Ask whether they want to. They need not.
werkmap-role-tekenaar = Drawer
werkmap-role-tekenaar-lead = You are the hand of the table.
werkmap-role-tekenaar-1 = Draw or type what the table says, not what you think.
werkmap-role-tekenaar-2 = Is nobody sure? Draw a dotted line and put a question mark beside it.
werkmap-role-tekenaar-3 = A card that is struck through stays readable. Nothing has to be pretty.
werkmap-voices = What you know, as { $name }
werkmap-voices-how = Tell this only when somebody asks. Tick what has been told.
werkmap-voices-stop = You may stop whenever you like. You may also say that a question is unpleasant.

werkmap-first = First look
werkmap-first-rule = Alone, in silence. Then face down.
werkmap-second = Second look
werkmap-second-rule = Once more. Alone, in silence. Then face down.
werkmap-domains = How is it going with …
werkmap-scale = 1 failing now · 2 doesn't work · 3 wobbly · 4 stands · 5 solid · ? we don't know
werkmap-tipped-how = The number on the fact card. At most two.
werkmap-none = none

werkmap-tally = Tally sheet
werkmap-tally-table = Table
werkmap-tally-how = Shuffle the strips first. Make one stroke for each answer. Type it just before turning over: “3 × 2, 4 × 3” means three people chose 2, four people chose 3.
werkmap-tally-tipped = Number of the fact card, and how often:

werkmap-own = This is how she or he sees it
werkmap-own-out = Do not open yet
werkmap-own-how = Fold this sheet shut. Open it only when the first and the second look both lie open. Then read it aloud, slowly, and wait a moment.
werkmap-own-wish = The wish:

werkmap-map = Life map
werkmap-map-how = Close is close as the resident feels it. An arrow points at whoever receives. Any sector may stay empty.
werkmap-map-words = A blank life map: { $name } in the middle, three rings around (close, middle, far) and six sectors.
werkmap-own-fact = write your own
werkmap-fact = fact card
werkmap-in-blank = Fact cards to fill in yourself
werkmap-in-blank-why = cut; one fact on each card, with its source
werkmap-do-map = Lay who and what belongs there. Draw lines: who gives, who receives? What we think but do not know gets a question mark.
werkmap-do-hers_start = The resident begins and chooses the subject. You listen, and add nothing.
werkmap-do-hers_map = The resident holds the pen. Others draw only when the resident asks. Taking off is allowed, without a reason.
werkmap-do-plenary = Look at the whole with the room. Never table against table. A table shows its map when it wants to.
