# De werkmap: alles wat u de avond van tevoren print.
werkmap-title = Werkmap
werkmap-kicker = Levenskaart · werkmap voor de gespreksleider
werkmap-what = { $tables ->
    [0] Een script van { $minutes } minuten. Alles voor de tafel, op papier.
    [one] Een script van { $minutes } minuten, één tafel. Alles voor de tafel, op papier.
   *[other] Een script van { $minutes } minuten, { $tables } tafels. Alles voor de tafels, op papier.
  }
werkmap-minutes = { $n } min
werkmap-how = Zo print u
werkmap-how-1 = Zwart-wit, enkelzijdig, op ware grootte (100 %). De laatste bladzijde is A3; op A4 kan ook.
werkmap-how-2 = Knip langs de streepjes. Vouw langs de vouwlijn.
werkmap-how-3 = Leg per tafel een stapel klaar: tentkaart, aanleiding, feitkaartjes per ronde, rolkaartjes, antwoordstroken, telblad, kaart.
werkmap-plan = Wat zit erin
werkmap-plan-pages = blz.
werkmap-plan-what = wat
werkmap-plan-copies = hoe vaak
werkmap-once = 1 keer
werkmap-per-tent = zo vaak als u tafels hebt
werkmap-per-table = { $n ->
    [0] 1 per tafel
    [one] 1 keer
   *[other] 1 per tafel: { $n } keer
  }
werkmap-per-person = 1 per persoon
werkmap-in-script = Draaiboek
werkmap-in-script-why = wat u zegt en doet, per minuut
werkmap-in-key = Sleutel bij de feitkaartjes
werkmap-in-key-why = alleen voor u: hoe zeker elk feit is
werkmap-in-wifi = Als de wifi wegvalt
werkmap-in-wifi-why = bij de hand houden
werkmap-in-rule = De afspraak
werkmap-in-rule-why = aan de muur
werkmap-in-tents = Tentkaarten
werkmap-in-tents-why = vouwen en op tafel zetten; met de QR van de tafel
werkmap-in-occasion = Aanleiding
werkmap-in-occasion-why = wat er gebeurde, en wat in het dossier staat
werkmap-in-round = Feitkaartjes, ronde { $n }
werkmap-in-round-why = knippen; pas uitdelen in deze ronde
werkmap-in-roles = Rolkaartjes
werkmap-in-roles-why = knippen; uitdelen, niet laten kiezen
werkmap-in-voices = Wat de bewonersstem weet
werkmap-in-voices-why = alleen voor wie de bewonersstem speelt
werkmap-in-own = De bewoner zelf
werkmap-in-own-why = dichtvouwen; pas open na de tweede keer
werkmap-in-strips = Antwoordstroken
werkmap-in-strips-why = doorknippen: eerste keer en tweede keer
werkmap-in-tally = Telblad
werkmap-in-tally-why = hoeveel mensen kozen wat; nooit wie
werkmap-in-map = Lege levenskaart
werkmap-in-map-why = op A3, met potlood en briefjes

werkmap-script = Draaiboek
werkmap-script-sub = Zeg weinig. Stel de vraag, en wacht. De cursieve zin is genoeg.
werkmap-script-minute = minuut
werkmap-script-say = u zegt
werkmap-script-do = u doet
werkmap-script-clock = De klok staat altijd in zicht. Wat kan wachten, gaat op de lijst Parkeren. Uitlopen mag: dan wordt een volgende stap korter.
werkmap-deal = Deel uit: feitkaartjes { $facts }. Iedereen leest zijn kaartje voor.
werkmap-do-arrive = Wijs naar de QR op de tentkaart. Geen telefoon? Geef een antwoordstrook. Deel de rolkaartjes uit. Lees de afspraak voor.
werkmap-do-occasion = Lees de aanleiding voor. Geen meningen nog. Vraag: weet de bewoner dat wij dit bespreken?
werkmap-do-first_look = Stil. Iedereen antwoordt alleen en legt het dicht. Stroken omgekeerd op een stapel; niemand kijkt.
werkmap-do-map_1 = Leg wat het kaartje zegt op de kaart: wie, in welke sector, hoe dichtbij.
werkmap-do-map_2 = Trek lijnen. Vraag bij elke lijn: wie geeft, wie krijgt? Vraag: wat weet alleen u?
werkmap-do-map_3 = Leg geld en gebeurtenissen erbij. Vraag ook: wat deden wij zelf? Klopt een eerder kaartje nog, of betekent het nu iets anders?
werkmap-do-look = Hoogstens drie vragen. Wie staat er alleen voor? Wat valt weg als één iemand stopt? Wat geeft de bewoner zelf?
werkmap-do-second_look = Weer stil en dicht. Daarna beide keren tegelijk open. Wie aan het eind van de rij staat, mag iets zeggen. Als laatste: hoe de bewoner het zelf ziet.
werkmap-do-verdict = Schrijf samen één zin. Wie is aan zet? Hoe ver gaat u, en waarom niet minder ver? Wie ziet het anders? Loslaten en wachten zijn ook een besluit.
werkmap-do-call = Eén naam per actie, met een dag. Eerst het eigen huiswerk. Nooit zomaar de bewoner.
werkmap-do-keep = Iedereen neemt één ding mee: wie bel ik deze week? Zeg wat bewaard wordt en wat niet. Haal de papieren op.

werkmap-key = Sleutel bij de feitkaartjes
werkmap-key-why = Alleen voor u. De tafel raadt eerst zelf: feit, zelf gezien, verteld of aanname?
werkmap-key-card = kaartje
werkmap-key-sure = hoe zeker
werkmap-key-text = wat er staat
werkmap-key-untrue = Laat zien dat { $fact } niet klopt.
werkmap-key-light = Klopt { $fact }? Ja, maar anders: dit zet het in een ander licht.

werkmap-wifi = Als de wifi wegvalt
werkmap-wifi-first = Er is niets weg. Wat verstuurd is, staat op de laptop. U kunt altijd op papier verder.
werkmap-wifi-1 = Wacht een halve minuut
werkmap-wifi-1-do = De telefoons zoeken zelf weer verbinding. Wat iemand intussen typte, wacht op de telefoon en wordt één keer verstuurd.
werkmap-wifi-2 = Werkt de laptop nog?
werkmap-wifi-2-do = Dan hebt u geen wifi nodig. Eén scherm per tafel is genoeg: de tekenaar typt, de tafel praat.
werkmap-wifi-3 = Zet een hotspot aan
werkmap-wifi-3-do = Van een telefoon of van de laptop. Vaak passen daar vijf tot tien toestellen op. Het adres van de laptop verandert dan: start de app opnieuw, de tafels en hun codes blijven.
werkmap-wifi-4 = Ga verder op papier
werkmap-wifi-4-do = De feitkaartjes, de antwoordstroken en de kaart op A3 zijn genoeg voor de hele avond. Houd de minuten van het draaiboek aan.
werkmap-wifi-5 = Tel, vlak voor het omdraaien
werkmap-wifi-5-do = Zet op het telblad hoeveel mensen wat kozen. Is de laptop er weer? Typ de telling over: 3 × 2, 4 × 3. Wie wat koos, schrijft niemand op.

werkmap-rule = De afspraak van deze ruimte
werkmap-rule-more = Zeg niets wat u niet zou zeggen als de bewoner naast u zat.

werkmap-table = Tafel { $n }
werkmap-table-word = Tafel
werkmap-qr = QR-code: { $address }
werkmap-tent-type = of typ de code op
werkmap-tent-code = Code van deze tafel
werkmap-tent-address = Adres
werkmap-fold = vouw hier

werkmap-occasion = Wat is er gebeurd?
werkmap-filed = Dit staat in het dossier
werkmap-source = Bron:
werkmap-round = ronde { $n }

werkmap-role = Rolkaartje
werkmap-role-tegenspreker = Tegenspreker
werkmap-role-tegenspreker-lead = Zijn we het snel eens? Dan bent u aan de beurt.
werkmap-role-tegenspreker-1 = Vraag: welk feit zou ons van mening doen veranderen?
werkmap-role-tegenspreker-2 = Vraag bij elk plan: en als wij niets doen? En als wij het verkeerd zien?
werkmap-role-tegenspreker-3 = U hoeft het niet te menen. U zegt het voor de tafel.
werkmap-role-bewonersstem = Bewonersstem
werkmap-role-bewonersstem-lead = U spreekt als { $name }.
werkmap-role-bewonersstem-1 = Op uw blad staat wat u weet. Vertel het alleen als iemand ernaar vraagt.
werkmap-role-bewonersstem-2 = U mag zeggen: “Daar praat ik niet over.”
werkmap-role-bewonersstem-3 = U mag een briefje van de kaart halen. U hoeft niet te zeggen waarom.
werkmap-role-tijdbewaker = Tijdbewaker
werkmap-role-tijdbewaker-lead = U houdt de klok bij, vriendelijk.
werkmap-role-tijdbewaker-1 = Zeg het als een stap half voorbij is, en nog eens één minuut voor het einde.
werkmap-role-tijdbewaker-2 = Dwaalt het gesprek af? Schrijf het op de lijst Parkeren.
werkmap-role-tijdbewaker-3 = Let op wie nog niets zei. Vraag of die iets wil zeggen. Het hoeft niet.
werkmap-role-tekenaar = Tekenaar
werkmap-role-tekenaar-lead = U bent de hand van de tafel.
werkmap-role-tekenaar-1 = Teken of typ wat de tafel zegt, niet wat u denkt.
werkmap-role-tekenaar-2 = Weet niemand het zeker? Teken een stippellijn en zet er een vraagteken bij.
werkmap-role-tekenaar-3 = Een doorgehaald briefje blijft leesbaar. Niets hoeft mooi.
werkmap-voices = Wat u weet, als { $name }
werkmap-voices-how = Vertel dit alleen als iemand ernaar vraagt. Zet een vinkje als het verteld is.
werkmap-voices-stop = U mag stoppen wanneer u wilt. U mag ook zeggen dat een vraag niet prettig is.

werkmap-first = Eerste keer
werkmap-first-rule = Alleen, in stilte. Daarna dicht.
werkmap-second = Tweede keer
werkmap-second-rule = Nog één keer. Alleen, in stilte. Daarna dicht.
werkmap-domains = Hoe staat het met …
werkmap-scale = 1 gaat nu mis · 2 lukt niet · 3 wankel · 4 staat · 5 staat stevig · ? weten we niet
werkmap-tipped-how = Het nummer op het feitkaartje. Hoogstens twee.
werkmap-none = geen

werkmap-tally = Telblad
werkmap-tally-table = Tafel
werkmap-tally-how = Schud de stroken eerst. Zet per antwoord een streepje. Typ het over vlak voor het omdraaien: “3 × 2, 4 × 3” betekent drie mensen kozen 2, vier mensen kozen 3.
werkmap-tally-tipped = Nummer van het feitkaartje, en hoe vaak:

werkmap-own = Zo ziet zij of hij het zelf
werkmap-own-out = Nog niet openen
werkmap-own-how = Vouw dit blad dicht. Open het pas als de eerste en de tweede keer allebei open liggen. Lees het dan langzaam voor, en wacht even.
werkmap-own-wish = De wens:

werkmap-map = Levenskaart
werkmap-map-how = Dichtbij is dichtbij zoals de bewoner het voelt. Een pijl wijst naar wie krijgt. Elke sector mag leeg blijven.
werkmap-map-words = Een lege levenskaart: { $name } in het midden, drie ringen eromheen (dichtbij, midden, ver) en zes sectoren.
werkmap-own-fact = zelf invullen
werkmap-fact = feitkaartje
werkmap-in-blank = Feitkaartjes om zelf in te vullen
werkmap-in-blank-why = knippen; één feit per kaartje, met de bron erbij
werkmap-do-map = Leg wie en wat erbij hoort. Trek lijnen: wie geeft, wie krijgt? Wat wij denken maar niet weten, krijgt een vraagteken.
werkmap-do-hers_start = De bewoner begint en kiest het onderwerp. U luistert, en vult niet aan.
werkmap-do-hers_map = De bewoner houdt de pen. Anderen tekenen alleen als de bewoner het vraagt. Weghalen mag, zonder reden.
werkmap-do-plenary = Kijk met de zaal naar het geheel. Nooit tafel tegen tafel. Een tafel laat haar kaart zien als zij dat zelf wil.
