### The workshop: several tables at once, led together

role-table = table screen

## Why something cannot be done

refusal-tables-odd = Choose from one up to { $most } tables.
refusal-table-unknown = This workshop has no such table. Choose a table from the list.
refusal-workshop-ended = This workshop has ended, so nothing changes any more. The maps and reports are there until they are erased.
refusal-wall-choose =
    { $most ->
        [0] This slide belongs to all tables together. Choose no table.
        [1] Choose one table that wants to show its map.
       *[other] Choose two tables that want to show their maps.
    }
refusal-table-not-willing = Table { $table } has not tapped ‘Show our map’ yet. Ask the table; there is no need to.
refusal-table-still-down = At table { $table } answers still lie face down. Turn them over there first, then it can go on the wall.
refusal-plenary-not-yet = Nothing has been turned over yet. Only after that does the room appear on the wall.
refusal-not-turned-yet = This can be done once this table’s answers have been turned over.
refusal-no-wall = This table sits by itself; there is no wall to show the map on.
refusal-room-odd = Give the lasting address a name of letters or digits, such as ‘consulting room’.

## Setting up, from the first screen

hall-many = A workshop with several tables
hall-many-what = One facilitator, all tables at once. Each table works on its own copy of the case; after that the room comes together on the wall.
hall-many-case = Which case?
hall-many-tables = How many tables?
hall-many-time = How much time?
hall-many-fill = How do people find their table?
hall-fill-own = They scan the QR on their own table
hall-fill-choice = They choose a table themselves
hall-fill-even = We spread everybody evenly over the tables
hall-many-self = Each table leads itself, at its own pace
hall-many-go = Set the tables up
hall-blank = An empty map

## Coming in

hall-welcome = Welcome
hall-which-table = Which table are you at?
hall-table = Table { $n }
hall-people =
    { $n ->
        [0] nobody yet
        [one] 1 person
       *[other] { $n } people
    }
hall-even-why = You are given a seat at a table. No account, no name.
hall-scan-table = Scan the QR on your own table.
hall-scan-how = Is there no QR? Tap the number of your table.
hall-screen-link = A table’s screen
hall-lead-link = Facilitator
hall-lead-back = Back to your workshop
hall-screen = One screen per table
hall-screen-which = Which table does this screen belong to? Everybody at that table draws on it.
hall-screen-why = This becomes the screen of table { $table }: everybody who sits there draws on it.
hall-screen-go = This is the screen of table { $table }
hall-has-screen = has a screen already
hall-beamer = The big screen
hall-over = This workshop is over. Thank you for thinking along.
hall-room-quiet = Nothing is going on here right now. As soon as it begins, this code brings you to your seat.
hall-room-unknown = We do not know this address. Have another look at the card.

## The facilitator’s screen

hall-no-seat = This workshop is led from another screen.
hall-no-seat-how = Open the workshop’s address, choose ‘Facilitator’ and type your seat code. It stands on the screen where you began.
hall-counts = { $tables } tables · { $here } of { $people } here
hall-wall-open = Open the wall
hall-fictional = FICTIONAL
hall-steps = The steps
hall-used = { $minutes }
hall-say-now = Say now
hall-turned-say = Who would like to say something? There is no need to. The resident has the last word.
hall-next = Next: { $phase }
hall-previous = Back
hall-turn = Turn over, everywhere
hall-hear = How the resident sees it
hall-lying =
    { $of ->
        [0] Nothing lies face down yet.
       *[other] { $n } of { $of } lie face down.
    }
hall-pause = Pause
hall-resume = Go on
hall-more = + 2 min
hall-lock = Lock the map
hall-unlock = Open the map
hall-left = Table { $n }: { $why }
hall-over-console = This workshop has ended.
hall-over-next = The report, the resident’s page and what was agreed are on each table’s own screen, at Keeping. Here you can still show what the room thought.
hall-over-start = To the beginning
hall-read-aloud = Read aloud:
hall-slides-how = Choose what the room sees:
hall-end = End
hall-end-kept = Stays: each table’s map, verdict, agreements and how many people chose what. Until { $date }.
hall-end-erased = Disappears now: whatever still lies face down. Who answered what is kept nowhere.
hall-end-sure = All tables are done.
hall-end-go = End the workshop
hall-room-sees = This is what the room sees
hall-slide-now = Now
hall-slide-answers = Before and now
hall-slide-tipped = What tipped
hall-slide-rungs = How heavy
hall-slide-map = One map
hall-slide-overlay = Lay over each other
hall-slide-replay = Replay side by side
hall-slides-later = After the turning over the room appears here as one picture.
hall-willing = These tables show their map. Choose one or two:
hall-willing-none = No table has tapped ‘Show our map’ yet. That is up to the table.
hall-tables-live = The tables (for you only)
hall-here = { $n } of { $of } here
hall-nobody = nobody yet
hall-screen-only = a screen
hall-stood-up = stood up
hall-lying-short = { $n } of { $of } face down
hall-writing = still writing: seat { $seats }
hall-stuck = quiet for { $minutes } min
hall-turned-short = turned over
hall-turned = Turned over.
hall-verdict = verdict
hall-weak = weak connection: seat { $seats }
hall-away = away for now: seat { $seats }
hall-own-way = goes its own way
hall-shows = shows its map
hall-one-table = One table
hall-which = Which table?
hall-look-at = Join table { $n }
hall-let-go = Let it go its own way
hall-take-along = Take along again
hall-let-go-why = A table that goes its own way leads itself from its own screen.
hall-codes = Codes and addresses
hall-codes-how = One screen per table: on that laptop open { $address }, type { $code } and choose ‘A table’s screen’ at the bottom.
hall-add-table = One more table
hall-room-what = A lasting address has one QR, for every time you meet here.
hall-room-name = Name of the lasting address, or the one from an earlier time
hall-room-go = Bind to a lasting address
hall-room-qr = QR of this address
hall-your-sign = Your seat code: { $sign }. With it you can lead this workshop from another screen too.
hall-back = To the workshop
hall-led-elsewhere = The facilitator takes all tables along to the next step.
hall-look-up = Look at the wall: this is what the room thought before, and what it thinks now.
hall-offer = Show our map
hall-offer-why = Would you like this table’s map on the wall? There is no need to.
hall-offered = Your map may be on the wall.
hall-unoffer = Rather not

## On the wall

hall-join = Join in
hall-qr = QR code to join
hall-lying-wall = { $n } of { $of } lie face down
hall-late = Just came in? Join at
hall-thanks = Thank you for thinking along.
hall-thanks-how = Whom will you call this week?
plenary-first = Before, { $n } of { $of } chose ‘{ $what }’.
plenary-first-split = Before, the answers varied.
plenary-now =
    { $same ->
        [yes] Now { $n } choose ‘{ $what }’.
       *[no] Now { $n } of { $of } choose ‘{ $what }’.
    }
plenary-now-split = Now the answers vary.
plenary-key-first = before
plenary-key-now = now
plenary-answer = { $what }: before { $first }, now { $now }
plenary-tipped = Which fact tipped you?
plenary-tipped-none = Nobody named a fact.
plenary-people =
    { $n ->
        [one] 1 person
       *[other] { $n } people
    }
plenary-rungs = How heavy is the first step?
plenary-rungs-ask = What is the lightest thing that can work?
plenary-rungs-none = There is no verdict with a rung yet.
plenary-tables =
    { $n ->
        [one] 1 table
       *[other] { $n } tables
    }
plenary-map = How one of the tables sees it
plenary-overlay = Two tables, one case
plenary-replay = How two maps grew
overlay-one = only at the one table
overlay-other = only at the other
overlay-both = Faint: the same at both.
overlay-otherwise = Seen differently
overlay-nothing = nothing
overlay-differs = { $what } – { $field }: ◖ { $one }, ◗ { $other }
overlay-more =
    { $n ->
        [one] … and one more difference
       *[other] … and { $n } more differences
    }

## At all tables at once

hall-everywhere = At all tables
hall-follow-how = Let all screens look at the same thing, each on its own map.
hall-follow-view = What
hall-follow-lens = Through which lens
hall-follow-on = All screens now look at: { $view } (lens: { $lens }).
hall-rehearsal = rehearsal table, not counted
hall-add-case = With which case?
hall-add-same = the same case
plenary-mixed =
    { $shared ->
        [yes] Not every table had the same case. Whether the resident manages is added up over all tables; the first step and the facts only over the tables with ‘{ $what }’.
       *[no] Every table had another case. Only whether the resident manages can be added up.
    }
hall-rehearsal-only = Only a rehearsal table has turned over. It does not count; the wall shows the room of people.
hall-all-lying = all face down
hall-weak-n = { $n } with a weak connection
hall-attend =
    { $n ->
        [one] Have a look at table { $tables }: it is quiet there.
       *[other] Have a look at tables { $tables }: it is quiet there.
    }
hall-nobody-follows = No table goes along with you: each leads itself. The steps below are then only for the wall.
