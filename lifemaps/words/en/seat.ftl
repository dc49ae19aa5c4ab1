### The seat on the phone, and the pages at the door.

seat-language = English
seat-where = Table { $table }, seat { $n }
seat-where-role = Table { $table }, { $role }
seat-skip = To the content
seat-mine = my seat
seat-sign = Your seat code
seat-sign-why = Phone empty or lost? On another one, go to { $address } and type table code { $code } and this seat code. You will be back here.
seat-other-language = Another language
seat-fictional = practice, all invented

## Connection

seat-js-live = connected
seat-js-poll = connected
seat-js-away = away
seat-js-lost = You are away for a moment. Your card waits here.
seat-js-back = Connected again. Everything is on it.
seat-js-waits = Waiting for the connection …
seat-js-moved-on = The table went on. Your answer had not been laid yet.
seat-js-choose = First choose an answer. ‘We don’t know’ is fine too.
seat-js-three = Three cards at most. Take one off first.
seat-js-two = At most two facts.
seat-js-of = { $n } of { $of }
seat-js-here = { $n } at the table
seat-js-here-one = You are the first
seat-js-laid = { $n } of { $of } lie face down
seat-js-laid-one = { $n } of { $of } lies face down
seat-js-over = { $time } over time
seat-js-kept = Kept on your phone.
seat-page = plain page
seat-refresh = See if there is something new
seat-reload = This page works without scripts too. Tap here now and then.

## Arriving and the occasion

seat-welcome = Welcome to table { $table }.
seat-on-the-table = On the table
seat-wait = The facilitator will begin soon. You need not do anything yet.
seat-here =
    { $n ->
        [one] You are the first
       *[other] { $n } at the table
    }
seat-occasion-next = Next you give your first impression, alone and in silence.
seat-in-file = What the file says
seat-no-occasion = The facilitator tells what happened.

## Answering, face down

seat-first-words = { $where }. You see what is in the file. What is your first impression? Alone, in silence.
seat-second-words = { $where }. Look once more, with all that lies on the table now. Alone, in silence.
seat-first-title = Your first impression
seat-second-title = The second look
seat-how-many-questions =
    { $n ->
        [one] One question.
       *[other] { $n } short questions.
    } Nobody sees what you choose.
seat-begin = Begin
seat-next = Next
seat-back = Back
seat-lay-down = Lay face down
seat-lies-down = Lies face down.
seat-lies-down-why = Nobody sees it. You may still change it.
seat-change = Change my answer
seat-change-why = You then answer anew; what you laid does not come back.
seat-laid =
    { $n ->
        [one] { $n } of { $of } lies face down
       *[other] { $n } of { $of } lie face down
    }
seat-whole = How are things, on the whole?
seat-first-step = What would you do first, now?
seat-domain = How are things with { $domain }?
seat-means = What does this mean?
seat-means-1 = within days or weeks something breaks for good, or it is unsafe
seat-means-2 = it does not work, and nobody carries it
seat-means-3 = works as long as nothing happens; leans on one person, service or habit
seat-means-4 = works, if needed with help that was chosen or is welcome
seat-means-5 = works with something to spare; can help others
seat-tipped = Which fact tipped you?
seat-tipped-why = At most two.
seat-tipped-none = None
seat-ready = Ready?
seat-ready-why = Lay your answer face down. All turn over together later; only the numbers are counted.
seat-reason = Why? (you may leave this empty)
seat-reason-why = Comes on the table later without a seat and in no order.
seat-watching = The table is answering now, alone and in silence.

## The map

seat-entry = Add a card
seat-entry-example = Fatima, aunt, strong, practical
seat-entry-lay = Lay
seat-locked = The map is locked for now. We are only looking.
seat-hand =
    { $n ->
        [one] Your fact card
       *[other] Your fact cards
    }
seat-hand-done = You have laid all your cards. Listen to what they bring up in others.
seat-lay = Lay on the map
seat-source = Source: { $source }
seat-brought = On the map: { $what }
seat-brought-nothing = Lies open on the table.
seat-laid-by = { $who } laid this
seat-lights = Puts in another light: ‘{ $text }’
seat-disproves = Disproves: ‘{ $text }’
seat-but = True, but otherwise: { $text }
seat-untrue = Turns out untrue: { $text }
seat-otherwise = Otherwise than we thought
seat-facts =
    { $n ->
        [one] One fact on the table
       *[other] { $n } facts on the table
    }
seat-voices = What you can tell
seat-tell = Tell it
seat-told = Told
seat-recent = Just now at the table
seat-nothing-yet = Still quiet. Lay the first card.
seat-to-map = To the map
seat-undo = Undo
seat-undo-short = Undo
seat-map = Life map
seat-map-back = Back
seat-park = Park
seat-park-what = What do we keep for later?
seat-park-do = Park it
seat-js-parked = Parked.
seat-js-undone = Undone.

## Looking, turning over

seat-look-none = The map asks nothing back now. What strikes you?
seat-look-why = How was this counted?
seat-turned-title = Both looks lie open
seat-moved =
    { $paired ->
        [0] The answers lie open.
       *[other] { $moved } of { $paired } moved.
    }
seat-tipped-by = Tipped by
seat-times = { $n }×
seat-hollow = first look
seat-filled = now
seat-who-starts = Somebody chose { $low }, somebody chose { $high }. Who would like to begin? You need not.
seat-scale = { $question }: first look { $first }; now { $second }
seat-scale-part = { $n }× { $level }
seat-reasons = What was said with it
seat-own = How she or he sees it
seat-own-of = How { $name } sees it
seat-own-waits = The last word is the resident’s. It turns over in a moment.
seat-wish = Wish

## Verdict and who calls

seat-verdict-questions = What happens if nobody does anything? Whose turn is it? What is the least that can work?
seat-verdict-agreed = This is what we agreed
seat-turn = Whose turn: { $turn }
seat-dissent = Another voice: { $text }
seat-signal = We watch for: { $text }
seat-review = We look again on { $day }
seat-shift = What turned over
seat-actions-none = Nobody yet.
seat-due = by { $day }
seat-action = I take something on
seat-action-what = What
seat-action-what-example = Phone and ask what is going on
seat-action-who = Who (name or function)
seat-action-due = By
seat-action-agree = Agree
seat-js-agreed = Agreed.
seat-call-mine = Whom do you call this week?
seat-call-mine-why = For yourself. This stays on your phone.

## Keeping

seat-thanks = Thank you.
seat-ended = The table has stood up.
seat-take = For yourself, to take along
seat-take-why = This stays on your phone. We do not keep it.
seat-take-first = My first impression
seat-take-now = My conclusion
seat-take-tipped = The fact that tipped me
seat-take-call = Whom I call this week
seat-save = Keep on my phone
seat-save-page = Take a screenshot of what you wrote: without scripts this page cannot keep anything.
seat-kept = What is kept
seat-kept-yes = The map, the conclusion and who does what. Of you only a seat number.
seat-kept-counts = What you laid face down has been counted and is gone. Only numbers remain.
seat-kept-box = What you laid face down still lies face down. Nobody sees it before it is turned over.
seat-file = lifemap.txt
seat-file-agreed = What the table agreed

## The door

seat-join-title = Table { $table }
seat-join = Take a seat
seat-join-why = No name, no account. You get a seat number.
seat-join-back = I sat here before
seat-join-sign = Seat code
seat-join-sign-go = Back to my seat
seat-join-sign-error = We do not know this seat code at this table. Look again; the four signs are under ‘my seat’.
seat-join-beamer = Big screen
seat-join-beamer-why = This screen looks along and has no seat.
seat-join-as-beamer = Show on this screen
seat-code-title = Which table?
seat-code = Table code
seat-code-why = Five signs. They are on the card and on the screen.
seat-code-go = Go to the table
seat-message-back = Type a table code
seat-lead-first = Choose a PIN
seat-lead = Your PIN, facilitator
seat-lead-why = Four to twelve digits. It opens tables; participants do not need it.
seat-lead-go = Next
seat-pin = PIN
