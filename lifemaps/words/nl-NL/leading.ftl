### De avond aan één tafel: scripts, wat de gespreksleider zegt en in de hand heeft, rolkaarten, papier.

## Stappen die niet in elk script staan

phase-hers_start = Begin
phase-hers_map = Uw kaart
phase-map = Levenskaart
phase-plenary = Zaal
phase-say-hers_start = Waar wilt u over praten?
phase-say-hers_map = Wie hoort erbij, volgens u?
phase-say-map = Wie zou de bewoner zelf als eerste noemen?
phase-say-plenary = Welke tafel zag iets wat de rest niet zag?

leading-hers-arrive =
    { $pronoun ->
        [hij] { $name } zit aan tafel. Hij begint. Hij mag stoppen.
        [naam] { $name } zit aan tafel. { $name } begint. { $name } mag stoppen.
       *[other] { $name } zit aan tafel. Zij begint. Zij mag stoppen.
    }
leading-hers-hers-start = { $name }, waar wilt u over praten?
leading-hers-hers-map = { $name }, wie hoort erbij, volgens u?
leading-stopped = { $name } wil stoppen. Wij stoppen nu. Niemand hoeft te zeggen waarom.

## Scripts

script-10 = 10 minuten
script-20 = 20 minuten
script-45 = 45 minuten
script-60 = Een uur
script-90 = Anderhalf uur
script-resident = Bewoner aan tafel
script-what-10 = Teamoverleg, de kaart ligt er al. Alleen de twee vragen.
script-what-20 = Teamoverleg, de kaart ligt er al. Alleen de twee vragen.
script-what-45 = Drie rondes met feiten. De twee vragen en drie leefgebieden.
script-what-60 = Drie rondes met feiten. De twee vragen en drie leefgebieden.
script-what-90 = Drie rondes met feiten. De twee vragen en alle tien leefgebieden.
script-what-resident = De bewoner begint, houdt de pen vast en mag stoppen. Geen eerste indruk, geen cijfers tenzij gevraagd.
script-own = { $name } ({ $n } min)
script-own-what = Uw eigen script.
script-choose = Welk script?
script-title = Script
script-total = { $n } minuten samen
script-pronoun = De bewoner is
script-pronoun-zij = zij
script-pronoun-hij = hij
script-pronoun-naam = liever de naam
script-edit = Eigen script maken
script-edit-how = Verander de minuten en de stappen. Begin bij het script van nu. U bewaart het voor al uw tafels.
script-name = Naam van uw script
script-step = Stap
script-minutes = Minuten
script-domains = Wat wordt er dicht gevraagd?
script-domains-none = de twee vragen
script-domains-core = de twee vragen en drie leefgebieden
script-domains-all = de twee vragen en alle tien leefgebieden
script-between = De eerste keer mag al omdraaien voor de tweede keer
script-keep = Bewaar en gebruik
script-once-now = Alleen nu gebruiken
script-drop = Gooi dit script weg
script-change-later = U kunt later nog wisselen, in de la ‘Avond’.

refusal-script-name = Geef uw script een naam, dan vindt u het terug.
refusal-script-minutes = Kies per stap 0 tot en met { $most } minuten, en minstens één stap met tijd. Er is niets veranderd.
refusal-script-once = Aankomen, eerste indruk, tweede keer en bewaren komen hoogstens één keer voor. Haal de dubbele weg.
refusal-script-looks = Na de eerste indruk hoort een tweede keer: dan pas draait alles samen om. Zet die erbij, of haal de eerste weg.
refusal-script-gone = Dit script is er niet meer. Kies een ander; uw tafel gaat gewoon door.
refusal-script-answers-lie = Er liggen al antwoorden dicht, en dit script stelt andere vragen. Draai eerst om, of kies een script met dezelfde vragen.
refusal-last-facilitator = U bent de enige die leidt. Geef eerst iemand anders de leiding, dan kunt u zelf gaan zitten.
refusal-no-seats-yet = Er zit nog niemand op een stoel. Laat iemand de code scannen, dan kunt u uitdelen.
refusal-answers-lie = Er ligt al een antwoord dicht. Hoe er omgedraaid wordt, kiest u voor het eerste antwoord; de afspraak blijft nu staan.
refusal-answers-chosen = Dit is al gekozen en afgesproken met de tafel. Het blijft zo, ook als dat even niet uitkomt.
refusal-too-few-anonymous = De tafel koos voor anoniem, en dat kan pas vanaf { $least } antwoorden. Er liggen er minder. Alles blijft dicht; praat erover zonder cijfers, of wacht op wie nog schrijft.
refusal-tally-unread = ‘{ $part }’ begrijpen wij niet. Schrijf het zo: 3 × 2, 4 × 3. Er is nog niets geteld.
refusal-tally-answer = Antwoord { $answer } is er niet; er zijn er { $most }. Schrijf eerst hoeveel mensen, dan wat zij kozen. Er is nog niets geteld.
refusal-tally-many = Dat zijn meer mensen dan er aan een tafel passen. Hoogstens { $most }. Er is nog niets geteld.

## Wat u in de gaten houdt

prompt-title = Let op
prompt-rule = Zeg de regel hardop. Wie niet aan tafel zit, is er toch bij.
prompt-anchoring = De eerste zin zet de toon. Zeg wat er gebeurde, niet wat iemand ervan vindt.
prompt-knows = Weet de bewoner dat wij dit bespreken? Zeg het hardop, ook als het nee is.
prompt-authority = Iedereen antwoordt alleen. U antwoordt als laatste, of niet. De leidinggevende zegt nog niets.
prompt-hers = Wacht. Laat stiltes bestaan. U vult niets in.
prompt-hers-words = Schrijf de woorden die { $name } gebruikt, niet de uwe.
prompt-presence = Eerst erbij zijn. Oplossen mag later.
prompt-alone = Wat weet alleen u? Vraag het aan ieder, ook aan wie stil is.
prompt-disproof = Welk feit zou u van mening doen veranderen?
prompt-own-share = Wat deden wij zelf, of lieten wij liggen?
prompt-certainty = Wijs een briefje aan: is dit een feit, is het verteld, of nemen wij het aan?
prompt-glasses-visits = Eigen bril: zou u dit huisbezoek zelf willen, op deze manier?
prompt-glasses-family = Eigen bril: hoe vaak ziet ú uw familie? Is minder dan dat een probleem?
prompt-glasses-tidy = Eigen bril: zou u dit ook opschrijven als het bij u thuis zo was?
prompt-order = Laat het toeval kiezen wie begint: stoel { $order }. Niemand hoeft.
prompt-waiting = Wat kost het als wij wachten? Voor haar of hem, en voor anderen.
prompt-acting = En wat kost het als wij wél iets doen? Vertrouwen, vrijheid, wat hierna makkelijker mag.
prompt-dissent = Wie ziet het anders? Schrijf het op, in eigen woorden.
prompt-lowest = Wat is de laagste trede die kan werken? Waarom niet lager?
prompt-autonomy = Maakt dit { $name } vrijer, of juist niet?
prompt-moment = Wanneer kijken wij weer? Een datum of een signaal dat { $name } kent.
prompt-own-first = Eerst ons eigen huiswerk: wat maken wij zelf goed?
prompt-call-first = Bellen gaat voor schrijven. Wie pakt de telefoon?
prompt-consent = Heeft { $name } hier ja op gezegd? ‘Nog niet gevraagd’ is ook een antwoord.
prompt-shame = Geen tafelnummers, geen tempo, geen aantallen briefjes. Mensen, geen tafels.
prompt-hindsight = Wat u nu vindt, krijgt een datum. Later is het dan geen ‘dat wisten we toch’.
prompt-stopped = Leg de pen neer. Vraag niet waarom. Verder gaan kan later, of niet.

## De hand van de gespreksleider

lead-evening = Avond
lead-plan = De stappen, met tijd
lead-plan-line = { $step }: { $used } van { $planned } min
lead-plan-line-none = { $step }: { $used } min
lead-prompts = Let op
lead-follow = Laat iedereen meekijken
lead-follow-how = Andere schermen gaan mee met uw laag, bril en briefje.
lead-follow-on = Iedereen kijkt met u mee
lead-let-go = Laat los
lead-jump = Ga naar deze stap
lead-crew = Wie is hier
lead-crew-here = hier
lead-crew-weak = zwakke verbinding
lead-crew-away = weg
lead-crew-page = zonder scripts
lead-crew-writing = schrijft nog
lead-crew-answered = ligt dicht
lead-crew-none = Er zit nog niemand. Eén scherm voor de hele tafel kan ook.
lead-crew-screens-one = en één scherm dat meekijkt
lead-crew-screens = en { $n } schermen die meekijken
lead-deal = Uitdelen
lead-deal-round = Ronde { $n }: nog { $left }
lead-deal-each = Ieder een ander
lead-deal-all = Aan iedereen
lead-deal-to = Aan wie?
lead-deal-everybody = iedereen
lead-deal-file = Alle feiten zijn uitgedeeld.
lead-deal-how = Krijgt ieder een ander kaartje, vraag dan: wat weet alleen u?
lead-roles = Rollen
lead-cards = Rolkaarten
lead-cards-deal = Deel rolkaarten uit
lead-cards-next = Geef ze één stoel door
lead-cards-back = Neem ze terug
lead-cards-how = Tegenspreker, bewonersstem en tijdbewaker. Wie er een heeft, leest op de telefoon wat te doen.
lead-answers = Hoe draaien de antwoorden om?
lead-answers-open = Open, zonder namen
lead-answers-anonymous = Anoniem, vanaf vijf antwoorden
lead-answers-how = Eén keer te kiezen, voor het eerste antwoord. Zeg het hardop.
lead-answers-is-open = Antwoorden draaien open om, zonder namen.
lead-answers-is-anonymous = Antwoorden draaien anoniem om, vanaf vijf.
lead-paper = Antwoorden op papier
lead-paper-unknown = weten we niet
lead-paper-how = Tel de strookjes per vraag: eerst hoeveel mensen, dan wat zij kozen. Bijvoorbeeld: 3 × 2, 4 × 3. Niemand anders ziet dit.
lead-paper-first = eerste keer
lead-paper-second = tweede keer
lead-paper-which = Welke keer?
lead-paper-question = Welke vraag?
lead-paper-line = Telling
lead-paper-read = Wij lezen: { $what }.
lead-paper-part = { $n } × { $what }
lead-paper-nobody = niemand
lead-paper-lay = Leg dicht
lead-paper-laid = Ligt dicht.
lead-paper-lies = Dicht op papier, { $when }: { $what }.
lead-paper-one = { $question } ({ $n })
lead-paper-unpaired = Papier telt mee in de aantallen, niet in wie er schoof: niemand weet welke twee strookjes bij elkaar horen.
lead-turn-between = Draai de eerste keer om
lead-turn-between-how = De tweede keer volgt nog. Wat nu dicht ligt, telt straks weer mee.
lead-hers = De bewoner zegt het
lead-hers-stop = Stop
lead-hers-resume = Wij gaan verder
lead-hers-pen-share = Geef de pen door
lead-hers-pen-take = Neem de pen terug
lead-hers-scores = Ik wil ook de cijfers
lead-hers-subject = Waarover?
lead-hers-subject-none = maakt niet uit
lead-hers-subject-is = Het gaat nu over: { $what }.
lead-hers-pen = De bewoner heeft de pen. U denkt mee, hardop.
lead-keep = Hoe lang bewaren wij dit?
lead-keep-team = Team: 30 dagen
lead-keep-congress = Congres: tot morgen
lead-keep-until = Wordt gewist na { $date }, tenzij u het bewaart.
lead-end-kept = Blijft: de kaart, de conclusie, de afspraken en hoeveel mensen wat kozen. Tot { $date }.
lead-end-gone = Weg bij het sluiten: wat nog dicht ligt, de rolkaarten, wie er meekeek.
lead-end-never = Nooit bewaard: wie wat antwoordde, en wat iemand voor zichzelf opschreef.
lead-after = Om na te sturen
lead-after-how = Kopieer deze tekst in uw eigen mail. Wij verzamelen geen adressen.
lead-after-text =
    Dank voor de levenskaart van { $title }.
    { $core }
    Wie belt u deze week? Kijk nog eens op uw telefoon: uw eigen blad staat alleen daar.
    De kaart en de aantallen worden gewist na { $date }.
lead-after-core = Wij schreven samen: { $text }

## Rolkaarten op de telefoon

card-tegenspreker = Tegenspreker
card-bewonersstem = Bewonersstem
card-tijdbewaker = Tijdbewaker
card-yours = Uw rolkaart
card-do-tegenspreker = Zoek wat er niet klopt. Vraag bij elke zekerheid: hoe weten wij dat? U bent het niet oneens; dit is uw rol.
card-do-bewonersstem = U spreekt als { $name }. U mag zeggen: ‘Daar praat ik niet over.’ U mag een briefje weghalen.
card-do-tijdbewaker = Let op de klok. Zeg het als er nog één minuut is. Vraag dan: wat moet er nog gezegd?

## Op de stoel

evening-follow = Kijk mee: { $what }.
evening-show-map = het netwerk
evening-show-life = de levenslijn
evening-show-influences = de invloeden
evening-show-beside = de tabel
evening-show-aloud = de voorgelezen kaart
evening-show-time = hoe de kaart groeide
evening-show-free = vrij verkennen
evening-show-reveal = het omdraaien
evening-show-money = het geld
evening-kept-until = Wordt gewist na { $date }.
evening-anonymous = Anoniem: er draait pas om vanaf vijf antwoorden.
evening-own-wait = Even los? Uw telefoon bewaart wat u deed, tot de verbinding terug is.
reveal-paper = Van { $paired } telefoons schoven er { $moved } op. { $paper } op papier: die tellen mee in de aantallen, niet in wie er schoof.
reveal-paper-only = Alles kwam op papier: de aantallen liggen open, wie er schoof weten wij niet.
reveal-anonymous = Anoniem: wat minder dan vijf mensen antwoordden, staat er niet bij.
reveal-between = De eerste keer ligt open. De tweede keer volgt nog.

## Wat wacht, en wat van u is

seat-js-lost-idle = U bent even los. Wat u doet, wacht hier.
seat-js-waits-LayFaceDown = uw antwoord, nog niet gelegd
seat-js-waits-WriteLine = een briefje
seat-js-waits-Park = iets voor de parkeerlijst
seat-js-waits-AgreeAction = een actie
seat-js-waits-Lay = een feitkaartje
seat-js-waits-act = iets wat u deed
seat-js-wiped = Gewist van uw telefoon.
seat-print = Print mijn blad
seat-wipe = Wis van deze telefoon
