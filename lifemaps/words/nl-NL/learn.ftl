### De oefenbibliotheek, het maken van een oefencasus en de nabespreking.

learn-go = Oefenbibliotheek
learn-library = Oefenbibliotheek
learn-library-what = Verzonnen levens om samen op te oefenen. Elke casus opent u met één klik, ook alleen met bots.
learn-back = ← Begin
learn-make-go = Maak zelf een oefencasus
learn-to-library = ← Oefenbibliotheek
learn-for-whom = Voor wie?
learn-holds = { $people } mensen en diensten, { $facts } feitkaartjes
learn-own = zelf gemaakt
learn-boxes-left = Nog { $n } van de 9 vakken leeg
learn-edit = Wijzig
learn-download = Bewaar als YAML
learn-away = Haal weg
learn-away-sure = Ja, haal weg uit de bibliotheek
learn-not-here = Een casus bewaren kan op de computer van de gespreksleider, of met de pincode van de gespreksleider.
learn-lead = Naar de pincode

learn-make = Oefencasus maken
learn-make-how = Begin met verzinnen, niet met een echte kaart. Neem geen echte naam, plaats, nummer of dag over: wie echt is, herkent zichzelf, en anderen ook.
learn-load = Laad een casus uit YAML
learn-load-how = Kies het bestand, of plak de tekst. Alleen verzonnen casussen. Klopt er iets niet, dan staat er op welke regel, en is er niets veranderd.
learn-load-file = Bestand (.yaml of .json)
learn-load-text = Of plak hier de tekst
learn-load-go = Laad deze casus
learn-load-wrong = Deze casus is nog niet geladen. Er is niets veranderd. Verbeter dit, en probeer het opnieuw:
learn-load-nothing = Kies een bestand, of plak de tekst van een casus.
learn-load-large = Dit bestand is te groot. Een casus is hoogstens 1 MB.
learn-at-line = Regel { $n }: { $text }

learn-box-who = Wie
learn-box-who-how = Een verzonnen voornaam, een leeftijd, en hoe hij of zij woont.
learn-name = Voornaam
learn-age = Leeftijd
learn-role = Rol
learn-role-eg = huurder
learn-box-occasion = Aanleiding
learn-box-occasion-how = In drie zinnen: wat er gebeurde, zoals het op uw bureau kwam.
learn-box-occasion-eg = De huur is twee maanden niet betaald. Op brieven kwam geen antwoord. Incasso vraagt wat wij doen.
learn-box-file = In het dossier
learn-box-file-how = Vijf dingen die iedereen al weet voordat het gesprek begint.
learn-fact-n = Uit het dossier, { $n }
learn-file-eg-1 = Twee maanden huurachterstand.
learn-file-eg-2 = Deed de deur niet open bij een huisbezoek.
learn-file-eg-3 = Woont alleen.
learn-file-eg-4 = Een buur klaagde over de tuin.
learn-file-eg-5 = Was vroeger altijd op tijd.
learn-box-people = Mensen en diensten
learn-box-people-how = Acht regels: naam, wie het is, hoe de band is, wat hij of zij geeft, hoe vaak. Eronder leest u wat er begrepen is.
learn-people-eg =
    Zus Mira, zus, sterk, gezelschap, wekelijks
    Buurman Teun, buurman, gewoon, praktisch
    Kaartclub, groep, gewoon, gezelschap, wekelijks
    Huisarts, huisarts, jaarlijks
    Woningcorporatie Zonhof, verhuurder, gespannen
learn-name-first = Vul eerst de naam in bij vak 1. Dan leest u hier wat er begrepen is.
learn-box-facts = Feitkaartjes
learn-box-facts-how = Drie rondes van vier. Welk kaartje zet iets wat in het dossier staat in een ander licht? Wie u noemt in de tekst, komt met het kaartje op de kaart.
learn-round-1 = Ronde 1
learn-round-2 = Ronde 2
learn-round-3 = Ronde 3
learn-card-n = Kaartje { $n }
learn-card-eg = Iets wat niemand in het dossier schreef
learn-source = Wie zegt het?
learn-source-eg = buurman
learn-sure = Hoe zeker?
learn-light = Zet in een ander licht
learn-light-none = niets
learn-brings = Komt mee op de kaart: { $names }
learn-brings-nobody = Noemt niemand van de kaart. Dat mag.
learn-box-wish = Wens
learn-box-wish-how = Wat wil de bewoner zelf?
learn-box-wish-eg = Rustig thuis blijven.
learn-box-words = Eigen woorden
learn-box-words-how = Hoe zegt de bewoner het zelf? Dit draait als laatste om.
learn-box-words-eg = Ik ben er nog.
learn-box-pitfall = Valkuil
learn-box-pitfall-how = Waar trapt een groep in? Alleen de gespreksleider leest dit.
learn-box-pitfall-eg = Stilte lezen als onwil.
learn-box-question = Vraag bij het omdraaien
learn-box-question-how = De vraag die u stelt als beide antwoorden opengaan.
learn-box-question-eg = Welk kaartje veranderde uw antwoord, en waarom stond dat niet in het dossier?
learn-more = Meer vertellen (hoeft niet): titel, leerdoelen, geld, eigen scores, een mogelijke afloop
learn-title = Titel in de bibliotheek
learn-title-eg = Pieter: de stille huurder
learn-level = Voor wie
learn-minutes = Minuten
learn-themes = Thema’s
learn-themes-eg = ziekte, stilte, buren
learn-goals = Leerdoelen, één per regel
learn-goals-eg = Eerst bellen, dan schrijven
learn-domains = Drie leefgebieden om naar te vragen
learn-money = Geld, één per regel
learn-money-eg =
    huur 689,75 per maand
    inkomen: AOW 1.450
    schuld energie 300
learn-ledger = Huur per maand: maand, verschuldigd, betaald
learn-ledger-eg =
    2026-03 689,75 689,75
    2026-04 689,75 421,30
learn-outcome = Eén mogelijke afloop
learn-outcome-eg = Blijft dicht tot na de conclusie van de groep, en is geen goed antwoord.
learn-scores = Zo ziet de bewoner het zelf, van 1 (lukt niet) tot 5 (kracht)
learn-unknown = ?
learn-left = Nog leeg: { $boxes }. Bewaren kan altijd, met een naam en een aanleiding.
learn-all-filled = Alle negen vakken zijn gevuld.
learn-not-kept = Nog niet bewaard. { $n ->
    [one] Eén vak vraagt nog iets
   *[other] { $n } dingen vragen nog iets
}. Er is niets verloren.
learn-kept = Bewaard op deze computer. De casus staat in de oefenbibliotheek.
learn-keep = Bewaar deze casus
learn-whole-map = Zo ligt de kaart als alles gelegd is
learn-starts-with = Vanaf het begin op de kaart: { $names }. De rest komt met de feitkaartjes.
