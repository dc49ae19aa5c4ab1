### Wie doet wat, de contactkluis aan tafel, en wat er daarna van kwam.

## Een nee, met wat wel kan

refusal-action-why = Schrijf kort waarom het niet lukte. Er is niets bewaard.
refusal-note-steps = Er passen hooguit { $most } stappen in één afsprakennota. Er is niets bewaard.
refusal-note-confidence = Het cijfer loopt van 1 tot 10. Er is niets bewaard.
refusal-note-weeks = Kies hooguit { $most } weken. Er is niets bewaard.
refusal-note-none = Er is nog geen afsprakennota. Bewaar eerst de tekst.
refusal-note-moved = De tekst is intussen veranderd. Lees hem samen nog eens. Uw keuze is niet bewaard.
refusal-note-choose = Kies of de bewoner het eens is, en hoe. Er is niets bewaard.
refusal-note-how = Kies hoe de bewoner ja zei: met een handtekening of hardop.
refusal-note-why = Schrijf in één zin waarom. Er is niets bewaard.
refusal-nothing-to-tell = Er is geen signaal om te vertellen. Dat hoort bij afwachten.
refusal-review-no-verdict = Er is nog geen conclusie om op terug te kijken.
refusal-review-let-go = U liet los. Daar hoort geen datum bij en geen terugblik. Ziet u het nu anders? Schrijf dan een nieuwe conclusie.
refusal-review-choose = Kies ja, deels, nee of weten we niet. Er is niets bewaard.
refusal-review-empty = Kies bij minstens één verwachting wat ervan kwam, of schrijf wat u leerde.
refusal-review-date = Kies een dag die nog komt, of geen dag. Er is niets bewaard.
refusal-expectation-empty = Schrijf eerst wat u verwacht.
refusal-expectation-sure = Kies hoe zeker u bent. Er is niets bewaard.
refusal-expectations-full = Er staan al { $most } verwachtingen. Haal er eerst een weg.
refusal-expectation-gone = Deze verwachting is er niet (meer).
refusal-expectation-judged = Op deze verwachting is al teruggekeken. Die blijft staan, ook als hij niet uitkwam.
refusal-goal-empty = Schrijf eerst op wat het doel is.
refusal-goal-levels = Beschrijf alle vijf de stappen. Er is niets bewaard.
refusal-goal-same = Twee stappen zijn hetzelfde. Maak het verschil zichtbaar. Er is niets bewaard.
refusal-goal-choose = Kies een van de stappen. Er is niets bewaard.
refusal-goal-gone = Dit doel is er niet (meer).
refusal-goal-scored = Dit doel is al bekeken. De stappen blijven zoals ze waren. Maak een nieuw doel.
refusal-goals-full = Er staan al { $most } doelen. Laat er eerst een los.

## De geschiedenis

telling-action-done = Gedaan: { $actor } · { $what }
telling-action-failed = Lukte niet: { $actor } · { $what }, want { $why }
telling-action-reopened = Weer open: { $actor } · { $what }
telling-note-worded = { $who } schreef aan de afsprakennota
telling-note-agreed-ja = De bewoner is het eens met de afsprakennota ({ $how })
telling-note-agreed-deels = De bewoner is het deels eens met de afsprakennota ({ $how }), want { $why }
telling-note-agreed-nee = De bewoner is het niet eens met de afsprakennota, want { $why }
telling-signal-told = De bewoner weet op welk signaal wij letten ({ $how })
telling-expected = Wij verwachten ({ $sure }): { $what }
telling-expectation-dropped = { $who } haalde een verwachting weg
telling-reviewed = Teruggekeken: { $count }
telling-reviewed-learned = Teruggekeken: { $count }. Geleerd: { $learned }
telling-goal = Doel: { $what }
telling-goal-scored = Doel ‘{ $what }’: { $level }
telling-goal-dropped = { $who } liet een doel los

## Codes

state-open = open
state-gedaan = gedaan
state-lukte_niet = lukte niet
sure-50 = even vaak wel als niet
sure-70 = eerder wel dan niet
sure-90 = bijna zeker
came-ja = ja
came-deels = deels
came-nee = nee
came-weten_niet = weten we niet
told-aan_tafel = aan tafel verteld
told-gebeld = gebeld
told-bezoek = bij een bezoek verteld
told-brief = in een brief
set-by-bewoner = de bewoner
set-by-samen = samen
set-by-team = wij
goal-level--2 = veel minder dan verwacht
goal-level--1 = minder dan verwacht
goal-level-0 = zoals verwacht
goal-level-1 = meer dan verwacht
goal-level-2 = veel meer dan verwacht
signed-handtekening = handtekening
signed-mondeling = hardop
after-count = { $ja } keer ja, { $deels } keer deels, { $nee } keer nee, { $weten_niet } keer weten we niet
door-no-calendar = Deze agenda is er niet (meer). Vraag de gespreksleider om een nieuw adres.
calendar-case = een casus van tafel { $table }

## Op het scherm: wie doet wat

page-act-phone = Wie pakt de telefoon?
page-act-next = Wat nog meer?
page-act-ours = Wat doen wij?
page-act-theirs = Wat doet de bewoner?
page-act-after-all = Toch iets afspreken
page-act-who-how = één naam of functie
page-act-nobodys = Wat van iedereen is, doet niemand. Wie precies?
page-act-more = Meer: hoe bereikbaar, wat kan minder, wanneer stopt het
page-act-agreed = Is de bewoner het eens?
page-act-agreed-why = Waarom wel of niet?
page-act-reach = Hoe bereikbaar?
page-act-least = Wat kan met minder?
page-act-stop = Wanneer stopt dit?
page-act-agreed-why-is = Want: { $text }
page-act-reach-is = Bereikbaar: { $text }
page-act-least-is = Met minder: { $text }
page-act-stop-is = Stopt: { $text }
page-act-who = Wie doet het?
page-act-what = Wat precies?
page-act-how-went = Hoe ging het?
page-act-state = Hoe staat het?
page-act-why-not = Lukte niet, want …
page-act-keep = Bewaar
page-act-change = Wijzig
page-act-failed = Lukte niet, want { $why }
page-act-done = Gedaan.
page-act-note-go = Afsprakennota
page-act-after-go = Terugkijken en doelen
page-last-time = Vorige keer, { $date }
page-act-back = Terug naar de tafel
page-more-figures = Meer cijfers

page-due-title = Wat wacht er?
page-due-none = Er wacht niets.
page-due-review = Terugkijken
page-due-tell = De bewoner weet nog niet op welk signaal wij letten
page-due-overdue =
    { $days ->
        [one] Te laat, 1 dag: { $what }
       *[other] Te laat, { $days } dagen: { $what }
    }
page-due-today = Vandaag: { $what }
page-due-soon =
    { $days ->
        [one] Morgen: { $what }
       *[other] Over { $days } dagen: { $what }
    }
page-due-later = { $date }: { $what }
page-due-undated = Geen dag: { $what }

page-signal-is = Wij letten op: { $signal }
page-signal-until = Wij kijken terug op { $date }.
page-signal-told = De bewoner weet dit: { $how }, { $date }.
page-signal-ask = Weet de bewoner op welk signaal wij letten?
page-signal-how = Hoe verteld?
page-signal-yes = Ja, de bewoner weet het

## De contactkluis

page-vault-title =
    { $n ->
        [0] Contactkluis: nog leeg
        [one] Contactkluis: 1 contact
       *[other] Contactkluis: { $n } contacten
    }
page-vault-how = Namen en nummers liggen hier, niet op de kaart. Elke keer dat iemand er een opent, staat in het toegangslogboek.
page-vault-fictional = Dit is een verzonnen casus. Zet hier alleen verzonnen namen en nummers.
page-vault-empty-others = Er ligt nog geen nummer in de contactkluis. De gespreksleider kan er een in leggen.
page-vault-whom = Wie bellen we?
page-vault-by-role = Bellen met: { $role }. De gespreksleider toont het nummer.
page-vault-gone = Dit contact ligt niet meer in de kluis.
page-vault-show = Toon nummer
page-vault-hide = Verberg
page-vault-noted = Dat u dit opende, staat in het logboek.
page-vault-new = Nieuw contact
page-vault-change = Contact wijzigen
page-vault-role = Wie is dit in de casus? (rol)
page-vault-name = Naam
page-vault-number = Telefoonnummer
page-vault-note = Goed om te weten
page-vault-keep = Leg in de kluis
page-vault-edit = Wijzig
page-vault-drop = Haal weg

## De afsprakennota op het scherm

page-note-how = Schrijf samen, in de woorden van de bewoner. Een leeg vak wordt een lijn om met de hand te schrijven.
page-note-tongue = Taal van de nota
page-note-weeks = Over hoeveel weken?
page-note-confidence = Hoe zeker is de bewoner dat het lukt? (1 tot 10)
page-note-keep = Bewaar de tekst
page-note-help =
    { $n ->
        [0] Hulp bij de tekst: niets te melden
        [one] Hulp bij de tekst: 1 vraag
       *[other] Hulp bij de tekst: { $n } vragen
    }
page-note-help-how = Dit is hulp. U mag alles zo laten.
page-note-help-more = En nog { $n }.
page-note-first = Bewaar eerst de tekst. Lees hem dan samen door.
page-note-why = Waarom (niet)?
page-note-agree = Bewaar het antwoord
page-note-agreed-line = { $date } · erbij: { $who }
page-note-since = De tekst is daarna veranderd. Vraag het opnieuw.
page-note-paper = Op papier
page-note-contact-how = Kies wie de bewoner kan bellen. Naam en nummer komen op het papier; dat staat in het logboek.
page-note-as-pdf = PDF
page-note-as-docx = Word
page-note-as-html = Webpagina

## Terugkijken

page-review-title = Terugkijken
page-review-early = Er is nog geen conclusie. Terugkijken komt daarna.
page-review-ask = Kwam het uit?
page-review-on = Afgesproken dag: { $date }
page-review-no-expectations = Er staan geen open verwachtingen. U kunt wel bewaren wat u leerde.
page-review-learned = Wat leerden wij?
page-review-again = Kijken we nog eens? (mag leeg)
page-review-keep = Bewaar de terugblik
page-review-held = Teruggekeken op { $date }
page-expect-title = Wat verwachten wij?
page-expect-how = Vooraf opschrijven, dan kunnen wij er straks van leren. Het gaat over onze eigen inschatting, nooit over hoe iemand is.
page-expect-line = { $what } ({ $sure })
page-expect-drop = Haal weg
page-expect-add = Verwachting erbij
page-expect-what = Wij verwachten dat …
page-expect-example = de brief binnen twee weken beantwoord is
page-expect-sure = Hoe zeker zijn wij?
page-expect-keep = Schrijf op
page-calibration-title = Hoe goed schatten wij in?
page-calibration-how = Al onze verwachtingen samen, over alle casussen. Over ons, niet over bewoners.
page-calibration-training = Al onze verwachtingen samen, over alle oefencasussen. Over ons, niet over bewoners.
page-calibration-few = Te weinig om iets te zeggen: { $n } van de { $most }.
page-calibration-line = Als wij zeiden ‘{ $sure }’: { $n } keer bekeken. { $ja } keer kwam het uit, { $deels } keer deels, { $nee } keer niet. { $unknown } keer weten we niet.
page-calibration-figure = Wij zeiden { $sure } van de 100. Het kwam uit bij { $share } van de 100 ({ $n } keer bekeken).

## Doelen

page-goal-title = Doelen
page-goal-how = Beschrijf vooraf vijf stappen die iedereen kan zien, in de woorden van de bewoner.
page-goal-add = Doel erbij
page-goal-one = Doel
page-goal-what = Wat wil de bewoner bereiken?
page-goal-example = Een gang waar ik door kan
page-goal-start = Waar staan we nu?
page-goal-set-by = Wie zei wat te verwachten is?
page-goal-weight = Hoe zwaar telt het? (1 tot 3)
page-goal-keep = Bewaar het doel
page-goal-now = Nu: { $level }
page-goal-begins = Begin: { $level } · verwachting van: { $by }
page-goal-score = Hoe staat het nu?
page-goal-score-keep = Bewaar
page-goal-drop = Laat los
page-goal-t = T = { $t }
page-goal-t-how = 50 is zoals verwacht. Dit cijfer is er om groepen doelen door de tijd te vergelijken. Voor één bewoner zeggen de stappen meer.

## Het eigen agenda-programma

page-feed-title = In uw agenda
page-feed-file = Agendabestand (.ics)
page-feed-how = Met een eigen adres loopt uw agenda vanzelf mee. Wie het adres heeft, ziet wat u doet en wanneer; geen namen of nummers uit de kluis.
page-feed-give = Geef een eigen adres
page-feed-again = Geef een nieuw adres
page-feed-stop = Trek dit adres in
