### The agreement note: made together, to be read by the resident.

note-title = What we agree
note-about-resident = For
note-about-date = Date
note-about-place = Where
note-present-resident = the resident
note-present-facilitator = the facilitator
note-present-participant = one of us
note-present-observer = an observer
note-about-present = Who was there
note-about-language = Language
note-about-interpreter = Interpreter
note-interpreter-geen = not needed
note-interpreter-telefonisch = interpreter on the phone
note-interpreter-ter_plaatse = interpreter in the room
note-interpreter-bekende = somebody you know
note-interpreter-brugfiguur = bridging person
note-interpreter-vertaalapp = translation app, for something small only

note-wrong = What does not go well?
note-because = How does that come about?
note-well = What does go well?
note-goal =
    { $weeks ->
        [0] What is our goal?
        [one] What is our goal for the next week?
       *[other] What is our goal for the next { $weeks } weeks?
    }
note-theirs = What do you do?
note-ours = What do we do?
note-needs = What do you need?
note-setback = What can get in the way, and what do we do then?
note-review = When do we look back?
note-otherwise = What happens if it does not work?
note-agrees = Do you agree?

note-column-what = Step
note-column-due = When
note-column-done = How do we know that it worked?
note-column-who = Who

note-agrees-ja = Yes
note-agrees-deels = Partly
note-agrees-nee = No
note-agrees-because = Because: { $why }
note-signed = How do you say yes?
note-signed-handtekening = with a signature
note-signed-mondeling = out loud, without a signature
note-copy = You get this
note-copy-papier = on paper
note-copy-foto = as a photo
note-copy-whatsapp = by WhatsApp
note-sign-resident = You
note-sign-us = We
note-contact = Is something the matter? Phone:
note-yours = Is something not right? Tell us. Then we change it.

## Help with writing

note-hint-ours = It does not say yet what we do.
note-hint-ours-why = An agreement comes from two sides.
note-hint-ours-instead = Write what you do yourself, and when.
note-hint-well = What goes well is not in it yet.
note-hint-well-why = Who reads only mistakes does not believe it will work.
note-hint-well-instead = Name one thing you really saw.
note-hint-contact = There is no name and number yet.
note-hint-contact-why = Then the resident cannot ask anything.
note-hint-contact-instead = Write down one name and one number.
note-hint-otherwise = It does not say yet what happens if it does not work.
note-hint-otherwise-why = Not knowing frightens more than knowing.
note-hint-otherwise-instead = Say it honestly, and say who helps then.
note-hint-review = There is no day yet to look back.
note-hint-review-why = Without a day it is left lying.
note-hint-review-instead = Choose a day, within eight weeks.
note-hint-who = One of our steps has no name yet.
note-hint-who-why = What is everybody's, nobody does.
note-hint-who-instead = Write down one name or role.
