# Setting out: five steps to an evening.
prepare-title = Set out an evening
prepare-back = Back to the beginning
prepare-trail = { $n } { $step }
prepare-step-case = Case
prepare-step-tables = Tables
prepare-step-minutes = Minutes
prepare-step-print = Print
prepare-step-rehearse = Rehearse
prepare-step-ready = everything is ready
prepare-previous = Back
prepare-next = On: { $step }
prepare-case-ask = Who is it about?
prepare-case-how = All training cases are invented. You can still change your mind later.
prepare-choose = Choose
prepare-chosen = Chosen
prepare-own-blank = A blank map, for practice
prepare-own-blank-what = Without fact cards. Together you invent somebody.
prepare-own-real = Somebody who exists
prepare-own-real-what = One table, with a made-up name. Does the resident know that you discuss this?
prepare-pseudonym = Made-up name
prepare-pseudonym-how = Invent a name
prepare-tables-ask = How many tables?
prepare-tables-how = Six to eight people at a table talk best.
prepare-tables-count = Number of tables
prepare-tables-people = That is room for { $low } to { $high } people.
prepare-tables-real = About somebody who exists you talk at one table.
prepare-tables-screens = One screen for each table is enough. Phones are optional; answers on paper count just as well.
prepare-fill = How do people find their table?
prepare-fill-own = Each table has its own QR
prepare-fill-own-how = Whoever sits down scans the tent on the table.
prepare-fill-choice = One QR, then a choice
prepare-fill-choice-how = Everybody scans the same one and chooses a table.
prepare-fill-even = One QR, then we divide
prepare-fill-even-how = The tables fill evenly. Handy when people do not know each other yet.
prepare-minutes-ask = How much time do you have?
prepare-minutes-how = The script says how many minutes each step has. During the evening you may always extend.
prepare-script = Script
prepare-minutes-made-for = This case was made for { $n } minutes.
prepare-print-ask = What do you print?
prepare-print-how = Black and white is enough. An evening works entirely on paper as well.
prepare-reach-closed = **Phones cannot come in now.** The app listens on this laptop only. Start it with `make workshop`, then the tents carry QR codes.
prepare-reach-nowhere = **Phones cannot come in now.** This laptop is on no network. Choose the wifi of the room first, and start the app again.
prepare-reach-moved = **The address of this laptop has changed.** The QR codes still point at the old one. Start the app again before you print.
prepare-to-roomtest = To the room test
prepare-pin-first = Before tables are set out we ask for your PIN as facilitator.
prepare-pin-go = To the PIN
prepare-codes-why = Each table gets a code of its own. Nothing begins yet: the tables wait for you, until tomorrow if need be.
prepare-codes-make = { $n ->
    [one] Make the code
   *[other] Make the codes for { $n } tables
  }
prepare-folder = The workshop folder
prepare-folder-what = One PDF: table tents, fact cards, role cards, answer strips, a blank map on A3, the script by the minute, and what to do when the wifi fails.
prepare-folder-open = Open the folder
prepare-folder-parts = Or only:
prepare-part-tents = Table tents with QR
prepare-part-facts = Fact cards
prepare-part-answers = Answer strips
prepare-part-map = Blank map on A3
prepare-table = Table { $n }
prepare-rehearse-ask = Would you like to rehearse first?
prepare-rehearse-how = You need not. Ten minutes now save searching later.
prepare-bots = Walk through the evening with bots
prepare-bots-real = We do not rehearse with bots about somebody who exists. Choose a training case for that.
prepare-phones = Do the phones work in the room?
prepare-phones-how = Try one on the wifi of the room, best the evening before.
prepare-ready-ask = Everything is ready
prepare-ready-how = Put the paper on the tables. The rest waits here.
prepare-summary-tables = { $n ->
    [one] one table
   *[other] { $n } tables
  }
prepare-open = { $n ->
    [one] Open the table
   *[other] Open the room
  }
prepare-open-how = After that everybody scans, and you begin with Arriving.
page-before-prepare = Set out an evening or a room: five steps, with all you print
page-before-roomtest = Room test: do the phones work?
