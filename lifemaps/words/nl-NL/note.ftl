### De afsprakennota: samen gemaakt, door de bewoner te lezen.

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
note-interpreter-telefonisch = tolk aan de telefoon
note-interpreter-ter_plaatse = tolk erbij
note-interpreter-bekende = iemand die u kent
note-interpreter-brugfiguur = sleutelpersoon
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
note-setback = Wat kan tegenzitten, en wat doen we dan?
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
note-contact = Is er iets? Bel:
note-yours = Klopt er iets niet? Zeg het ons. Dan passen we het aan.

## Hulp bij het schrijven

note-hint-ours = Er staat nog niet wat wij doen.
note-hint-ours-why = Een afspraak komt van twee kanten.
note-hint-ours-instead = Schrijf wat u zelf doet, en wanneer.
note-hint-well = Wat goed gaat, staat er nog niet bij.
note-hint-well-why = Wie alleen fouten leest, gelooft niet dat het lukt.
note-hint-well-instead = Noem één ding dat u echt zag.
note-hint-contact = Er staat nog geen naam en nummer bij.
note-hint-contact-why = Dan kan de bewoner niets vragen.
note-hint-contact-instead = Schrijf één naam en één nummer op.
note-hint-otherwise = Er staat nog niet wat er gebeurt als het niet lukt.
note-hint-otherwise-why = Niet weten is enger dan weten.
note-hint-otherwise-instead = Zeg het eerlijk, en zeg wie dan helpt.
note-hint-review = Er is nog geen dag om terug te kijken.
note-hint-review-why = Zonder dag blijft het liggen.
note-hint-review-instead = Kies een dag, binnen acht weken.
note-hint-who = Bij een stap van ons staat nog geen naam.
note-hint-who-why = Wat van iedereen is, doet niemand.
note-hint-who-instead = Schrijf één naam of rol op.
