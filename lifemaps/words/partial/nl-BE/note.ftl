### De afsprakennota voor Vlaanderen en Brussel. Alleen dit document; een volledige catalogus neemt het over.

note-title = Onze afspraken
note-about-resident = Voor
note-about-date = Datum
note-about-place = Waar
note-present-resident = de bewoner
note-present-facilitator = de gespreksleider
note-present-participant = iemand van ons
note-present-observer = een toeschouwer
note-about-present = Wie erbij was
note-about-language = Taal
note-about-interpreter = Tolk
note-interpreter-geen = niet nodig
note-interpreter-telefonisch = telefonische tolk
note-interpreter-ter_plaatse = tolk ter plaatse
note-interpreter-bekende = iemand die u kent
note-interpreter-brugfiguur = brugfiguur
note-interpreter-vertaalapp = vertaalapp, alleen voor iets kleins

note-wrong = Wat gaat er niet goed?
note-because = Hoe komt dat?
note-well = Wat gaat er wel goed?
note-goal =
    { $weeks ->
        [0] Wat is ons doel?
        [one] Wat is ons doel over 1 week?
       *[other] Wat is ons doel over { $weeks } weken?
    }
note-theirs = Wat doet u?
note-ours = Wat doen wij?
note-needs = Wat hebt u nodig?
note-setback = Wat kan er tegenzitten, en wat doen we dan?
note-review = Wanneer kijken we terug?
note-otherwise = Wat gebeurt er als het niet lukt?
note-agrees = Bent u het ermee eens?

note-column-what = Stap
note-column-due = Wanneer
note-column-done = Hoe weten we dat het gelukt is?
note-column-who = Wie

note-agrees-ja = Ja
note-agrees-deels = Deels
note-agrees-nee = Nee
note-agrees-because = Omdat: { $why }
note-signed = Hoe zegt u ja?
note-signed-handtekening = met een handtekening
note-signed-mondeling = hardop, zonder handtekening
note-copy = U krijgt dit
note-copy-papier = op papier
note-copy-foto = als foto
note-copy-whatsapp = via WhatsApp
note-sign-resident = U
note-sign-us = Wij
note-contact = Is er iets? Bel gerust:
note-yours = Klopt er iets niet? Zeg het ons. Dan passen we het aan.
report-fictional = Fictieve casus
