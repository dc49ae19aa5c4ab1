### The sheets somebody takes along: the page for the resident, and the calendar.

## The page for the resident: short, in plain language, to the resident

resident-title = For { $who }
resident-own = In your own words
resident-own-room = What do you want to say? Write it here.
resident-wish = This is what you want:
resident-name = Name:
resident-phone = Phone:
resident-yours = This page is yours. You may write on it, cross things out and keep it.

resident-lead =
    { $n ->
        [0] You do not have to do anything now.
        [one] We ask one thing of you. Look at ‘What do you do?’.
       *[other] We ask { $n } things of you. Look at ‘What do you do?’.
    }

resident-talked = What did we talk about?
resident-talked-on = On { $date } we talked about how you are doing.
resident-talked-says = We talked about how you are doing.
resident-talked-people = There were { $n } of us.
resident-there-ja = You were there.
resident-there-nee = You were not there.
resident-there-gebeld = We phoned you.

resident-good = What goes well?
resident-good-around = These people are around you: { $names }.
resident-good-helped = You help others too: { $names }.
resident-good-strength = This is your strength: { $what }.
resident-good-unknown = We do not know yet. Will you tell us?
resident-more-people = { $n } more

resident-think = What do we think?
resident-think-nothing = We have not decided anything yet.
resident-think-core = We wrote it down like this: ‘{ $core }’
resident-category-redt_zich = You manage.
resident-category-redt_zich_als_wij_ons_deel_doen = You manage, if we do our part.
resident-category-redt_zich_met_duwtje = You manage, with a little help.
resident-category-wankel = It works for now. We stay in touch with you.
resident-category-heeft_nu_hulp_nodig = We think you could use some help now.
resident-category-acuut = We want to help you today.
resident-category-weten_we_niet = We do not know yet. We will ask you first.

resident-we = What do we do?
resident-we-item = { $who }: { $what }
resident-we-dated = { $what }, { $date }.
resident-we-more =
    { $n ->
        [one] There is one more thing. Ask us.
       *[other] There are { $n } more things. Ask us.
    }
resident-we-loslaten = We do nothing more. You can always phone us.
resident-we-afwachten = We wait for now.
resident-we-doen = We still have to agree who does what.
resident-we-nothing = We have not agreed anything yet.
resident-agreed-ja = This is fine with you.
resident-agreed-nee = This is not fine with you.
resident-agreed-nog_niet = We will ask you if this is fine.

resident-you = What do you do?
resident-you-nothing = Nothing. You can always phone us.

resident-again = When do we look again?
resident-again-on = We look again on { $date }.
resident-again-signal = Sooner, if this happens: { $signal }.
resident-again-never = We do not look back. We have finished. You know where to find us.
resident-again-unknown = We will agree on that with you.

resident-wrong = Is something not right?
resident-wrong-says = Phone us. Then we will put it right.

## The calendar

calendar-name = Life map: what we agreed
calendar-action = { $what } ({ $who })
calendar-review = Look back: { $title }
calendar-review-why = Was what we thought true? Look back together.
calendar-signal = Look sooner if: { $signal }
calendar-agreed = Does the resident agree: { $agreed }.

## What can be wrong with a file that goes out

leak-found = This is in the file and may not be: { $names }.
