### The screens of laptop and beamer.

## The bar

bar-steps = The steps of the evening
bar-clock = Time left in this step
bar-clock-paused = The clock stands still
bar-clock-over = { $time } over
bar-here = { $n } here
bar-join-open = Join
bar-join-how = Scan the code, or type it at the address below.
bar-qr-alt = QR code to join
bar-fold = Margin closed or open
bar-lie-down = { $n } of { $of } lie face down
bar-lie-down-one = { $n } of { $of } lies face down

## The first page

page-door-lost = The table did not open. Nothing is lost. See whether the life map is still running, and press again.
page-start-title = Life map
page-start-what = Together, lay who and what surrounds someone on one map. Only then say what you think, and what you do or leave.
page-start-ask = Practice or real?
page-practice = Practice
page-practice-what = Invented people, real questions. One click opens the table.
page-level-instap = entry
page-level-midden = middle
page-level-gevorderd = advanced
page-minutes = { $n } minutes
page-open-case = Open this table
page-real = Real
page-real-what = An empty map for someone who exists. Use a pseudonym, and only what is needed.
page-pseudonym = Pseudonym
page-pseudonym-how = for instance: Mrs Z.
page-open-real = Open an empty map
page-open-blank = Blank map, to practise
page-join = Join
page-join-code = Code of the table
page-join-go = Go to the table
page-start-honest = Everything stays on this computer. Nobody needs an account or a name. What lies face down is read by nobody.
page-no-seat = You have no seat at this table yet.
page-no-seat-go = Take a seat

## Around the map

page-table = table { $n }
page-view-map = Network
page-view-beside = Table
page-view-life = Life line
page-view-influences = Influences
page-view-aloud = Read aloud
page-view-time = Time
page-view-free = Explore freely
page-small = This screen is for a laptop. On a phone you join from your seat.
page-small-go = To my seat
page-nothing = none
page-choose = Choose
page-close = Close
page-yes = yes
page-no = no
page-more = More

## The facilitator's hand

page-say-now = You say now
page-drawers = What the margin shows
page-drawer-now = Now
page-drawer-facts = Facts
page-drawer-seats = Seats
page-drawer-voices = Resident
page-drawer-parked = Parked
page-next = On to: { $phase }
page-previous = Back
page-clock-pause = Pause
page-clock-resume = Go on
page-clock-more = + 1 min
page-map-lock = Lock the map
page-map-unlock = Open the map
page-seats-none = Nobody sits here yet. One screen for the whole table is fine too.
page-seat = Seat { $n }
page-role-of = Role of seat { $n }
page-writing = writing
page-answered = face down
page-join-how = Scan the code, or type on your phone:
page-sign = Your seat code, to go on at another screen:
page-beamer-open = Open the picture for the beamer
page-voices-how = Only whoever plays the resident knows this. It may be told when somebody asks.
page-voices-none = This map has no voice of the resident.
page-parked-how = What does not fit now, but must not be lost.
page-park-what = What do we park?
page-park = Park
page-unpark = Done

## Arriving, the occasion, facts, looking

page-arrive-lead = Let everybody scan the code. Meanwhile nobody has to do anything.
page-arrive-real = This is about someone who exists. Does this person know that we discuss this?
page-occasion-none = Tell in two sentences what happened. Without an opinion yet.
page-in-file = What the file says
page-deal-all =
    { $n ->
        [one] Deal the card to everybody
       *[other] Deal { $n } cards to everybody
    }
page-facts-none = No fact cards have been dealt yet.
page-facts-elsewhere = { $n ->
    [one] One fact card is on a phone at this table.
   *[other] { $n } fact cards are on the phones at this table.
} Ask who has one, and have it laid on the map.
page-round =
    { $n ->
        [0] from the file
       *[other] round { $n }
    }
page-held-by = with seat { $n }
page-held-by-all = for everybody
page-lay = Lay on the map
page-laid = Lies on the map
page-show = Point out
page-untrue = Proved untrue: { $text }
page-light = True, but different: { $text }
page-look-none = The map asks nothing back yet. First lay some people and amounts on it.
page-glow = Tap a question: the cards light up.

## Answering and turning over

page-lie-down =
    { $n ->
        [one] { $n } of { $of } lies face down
       *[other] { $n } of { $of } lie face down
    }
page-answer-here = Answer myself
page-answer-again = Change my answer
page-answer-how = On a sheet of its own, so that nobody reads along here.
page-answer-laid = It lies face down. Nobody sees it. You may still change it.
page-writing-now = Still writing: seat { $seats }
page-writing-nobody = Everybody has answered.
page-turn-over = Turn over
page-turn-over-how = Both looks open together. After that nothing can be changed.
page-reveal-rule = Who wants to begin? You need not.
page-reveal-legend = Open dots: the first impression. Filled dots: now. The arrow: how the middle of the group moved.
page-hear = How the resident sees it
page-hear-how = The last word. Turn this over only when the group has finished talking.
page-heard = The diamond: how the resident sees it.
page-own-view = How { $name } sees it
page-own-wish = Wish: { $wish }
page-reasons = Reasons, without a seat

## The conclusion

page-verdict-core = What do we think, in one sentence?
page-verdict-core-how = In plain words, as you would say it to the resident
page-verdict-category = What is going on?
page-verdict-turn = Whose turn is it?
page-verdict-rung = How far do we go?
page-rung-example = For instance: { $text }
page-verdict-reason = Why not one rung lower?
page-verdict-dissent = Who sees it differently, and how?
page-verdict-outcome = How does it go on?
page-verdict-signal = Which signal do we watch for? The resident knows it.
page-verdict-date = When do we look again?
page-verdict-there = Was the resident there?
page-agree = Agree together
page-reword = Word it differently
page-looked-again = We have looked
page-map-moved = The map moved. Look once more before you agree.
page-map-moved-since = The map changed after this. A new version is possible.
page-verdict-version =
    { $n ->
        [1] Agreed
       *[other] Agreed, version { $n }
    }
page-turn-is = Whose turn: { $who }
page-rung-is = Rung { $n }: { $what }
page-reason-is = Why not lower: { $text }
page-dissent-is = Seen differently: { $text }
page-waiting-is = Signal: { $signal } We look again on { $date }.

## Who calls

page-calls-none = What do we do ourselves, and who does it? First our own homework.
page-call-what = What
page-call-first = Call
page-call-who = Who
page-call-when = When
page-call-day = Which day?
page-when-today = today
page-when-tomorrow = tomorrow
page-when-week = in a week
page-when-other = other
page-call-agreed = Does the resident agree?
page-call-add = Agree on it
page-call-line = { $date } · { $agreed }
page-call-yes = The resident agrees
page-call-drop = Drop

## Keeping

page-take = To take along
page-take-report-html = Report, for printing
page-take-table-pdf = One sheet for the table
page-take-report-md = Report as text
page-take-map-svg = The map as a drawing
page-take-report-pdf = Report as PDF
page-take-report-money-html = Report with money (page)
page-take-report-money-pdf = Report with money (PDF)
page-take-report-docx = Report for Word
page-take-resident-pdf = Page for the resident
page-take-note-html = Agreements on paper
page-take-note-docx = Agreements for Word
page-take-agenda-ics = Actions for the calendar
page-take-more = Other forms
page-take-free-html = Explore freely, as a file
page-kept = What stays
page-kept-how = The map, the conclusion and the agreements stay on this computer until you erase them. Who answered what is kept nowhere: only how many people chose something.
page-contact-why = The resident's sheet has one person to call. The name and number go on that sheet only; they are kept nowhere.
page-contact-name = Whom can the resident call?
page-contact-phone = On which number?
page-contact-take = Sheet for the resident, with name and number
page-end-sure = Yes, we are done
page-end = Close the meeting
page-ended = The meeting is closed.

## What is chosen

page-by = Who says this?
page-sure = How sure?
page-source-team = the table
page-source-bewoner = the resident
page-source-dossier = the file
page-field-name = Name
page-field-kind = Kind
page-field-role = Role
page-field-age = Age
page-field-lead = Holds the reins
page-field-deceased = Deceased
page-field-domains = Parts of life
page-field-note = Note
page-field-quality = How is the bond?
page-field-support = Support
page-field-frequency = How often?
page-field-mutual = Both ways
page-field-cents = Amount
page-field-party = From or to whom
page-field-which = List
page-field-who = For whom
page-field-arranged = With an arrangement
page-field-monthly_cents = Per month
page-field-becomes_cents = Becomes
page-field-becomes_since = Since
page-field-date = When
page-field-system = System
page-field-what = What
page-sector = Sector
page-ring = Distance
page-support = What flows?
page-ties = Lines
page-ties-none = No line yet. Pull one from the round grip with the arrow.
page-tie-new = Tie
page-tie-with = With whom?
page-tie-way = Who gives?
page-way-gives = gives
page-way-receives = receives
page-way-both = both ways
page-tie = Tie
page-tie-is = a line
page-who-says =
    { $n ->
        [one] Who says what (one statement)
       *[other] Who says what ({ $n } statements)
    }
page-take-off = Take off the map

## The table beside the map

page-table-cards = Cards
page-table-ties = Lines
page-table-amounts = Money
page-table-none = Nothing lies here yet.
page-choose-row = Choose a row
page-giver = Who gives
page-receiver = Who receives
page-add-card = Add card
page-add-amount = Add amount

## Life line and exploring freely

page-free = Who hangs on whom?
page-free-how = Drag, zoom and tap. A tap shows whom somebody is tied to. The life map itself does not change here.

free-title = Explore freely: { $title }
free-how = Drag and zoom. Tap someone to see with whom.
free-all = Everything in view
free-lens-formal = with services
free-lens-assumed = with assumptions

## Layers, lenses, time

page-lens = Lens
page-lens-is = Lens: { $lens }
page-lens-off = Take the lens off
page-lens-difference = Who sees what differently?
page-lens-open = Open
page-life-range = Which time?
page-life-range-all = everything
page-life-range-two = last 2 years
page-life-range-year = this year
page-influences-ask = One question at a time
page-influences-what = What?
page-influences-draw = Draw the arrow
page-influences-next = Next question
page-influences-free = An arrow of our own
page-influences-start = What works …
page-influences-how = How?
page-influences-end = … on what?
page-influences-loops =
    { $n ->
        [one] Point out the circle
       *[other] Point out the { $n } circles
    }
page-influence-is = an influence
page-group-is =
    { $n ->
        [one] a group of one card
       *[other] a group of { $n } cards
    }
page-in-group = belongs to { $name }
page-ungroup = Take the group apart
page-field-effect = How does it work?
page-aloud = The map in words
page-time = Time
page-time-grew = How did the map grow?
page-time-compare = Compare
page-time-how = Tap a line: this is how the map lay then.
page-time-back = ← Back to now
page-compare-from = From
page-compare-to = To
page-compare-found =
    { $n ->
        [one] One thing is different
       *[other] { $n } things are different
    }
page-compare-added = added
page-compare-changed = changed
page-compare-gone = gone

replay-bar = Replay
replay-back = One step back
replay-on = One step on
replay-play = Play
replay-pause = Pause
replay-where = Where in time
replay-speed = How fast
replay-calm = calmly
replay-plain = plainly
replay-fast = fast
replay-step = step { $n } of { $of }
replay-away = That moment could not be fetched just now. Nothing is lost; tap a step again.
replay-undone = undone

rows-filter = Search this table
rows-count = { $n } of { $of }
rows-act = Point out or take off
rows-point = Point out { $name } on the map
rows-off = Take { $name } off the map
rows-yes = yes
rows-no = no

take-open = Take along
take-picture = The map
take-paper = On paper
take-layers = Other layers
take-other = Other ways
take-map-svg = Drawing (SVG)
take-png = Picture to print (PNG)
take-copy = Copy as a picture
take-map-html = One file to keep (HTML)
take-print-a4-html = Print on A4
take-print-a3-html = Print on A3
take-lifeline-svg = Life line (SVG)
take-lifeline-html = Life line (HTML)
take-influences-svg = Influences (SVG)
take-map-txt = The map in words
take-free-html = Free exploring, as a file
take-file-png = life-map.png
take-copied = The picture is on the clipboard.
take-saved = Copying is not possible here. The picture was saved.
take-failed = That did not work. The map is still there; try again in a moment.

## Does this still hold?

page-truth = Does this still hold?
page-truth-fact = By which fact?
page-truth-note = Or in words: how do we know?
page-truth-not = This is not true
page-truth-light = True, but different
page-truth-stands = It is true after all
page-struck = Struck through by the resident. It stays readable and goes into no report.
page-hers = The resident's own
page-strike = Strike through
page-unstrike = Let it stand after all
page-erase = Take away
page-erase-sure = Taking away is for good: from every screen, from the history and from the report. For the facilitator too.
page-erase-yes = Yes, take it away
page-erase-no = Let it lie
page-erased = Gone. For the facilitator too.
page-judge = What does the table think: how sure is this?
page-judged-same = { $sure }, as the table thought
page-judged-other = { $sure }; the table thought: { $judged }
page-pin-first = Are you the facilitator? Then we ask for your PIN first. Taking part? Scan the QR on your table, or type the code below.
