### Bewaren en vergeten: waarvoor, hoe lang, met wie gedeeld, en weer kwijt.

telling-kept-GroundStated = { $who } zei waarvoor wij dit bespreken en hoe lang het bewaard blijft
telling-kept-SharingNoted = { $who } schreef op dat er iets is gedeeld
telling-kept-CorrectionAsked = Er is om een verbetering gevraagd
telling-kept-CorrectionAnswered = Op een vraag om verbetering is geantwoord
telling-kept-PutAway = De casus ging buiten bereik
telling-kept-BroughtBack = De casus is teruggehaald
refusal-ground-incomplete = Kies eerst waarvoor, op welke grond, en of de bewoner het weet. Er is niets bewaard.
refusal-ground-words = Schrijf in een paar woorden waarvoor u dit bespreekt. Er is niets bewaard.
refusal-ground-weighed = Bij deze grond hoort een zin: waarom het mag. Bij een gerechtvaardigd belang: hoe u de belangen afwoog. Bij toestemming: waarom "nee" zeggen niets kost. Er is niets bewaard.
refusal-ground-knows-why = Schrijf op waarom de bewoner dit niet weet. Er is niets bewaard.
refusal-ground-until = Kies een dag na vandaag, binnen { $most } jaar. Er is niets bewaard.
refusal-ground-fictional = Deze casus is verzonnen. Daar is geen doel of grond voor nodig.
refusal-sharing-incomplete = Schrijf op wat u deelde en met wie. Er is niets bewaard.
refusal-correction-empty = Schrijf op wat er niet klopt. Er is niets bewaard.
refusal-correction-gone = Deze vraag is er niet meer.
refusal-correction-how = Kies wat er met de vraag is gedaan.
refusal-correction-why = Schrijf op waarom u het niet aanpast. De bewoner leest dat ook.
refusal-out-of-reach = Deze casus is buiten bereik en wordt op { $date } gewist. Wie hem leidt kan hem tot die dag terughalen.
refusal-forget-resident = Dit is de bewoner zelf. Vergeet dan de hele casus.
refusal-forget-who = Schrijf op onder welke naam wij moeten zoeken. Er is niets gewist.
access-what-person-erased = vergat iemand
access-what-evening-erased = wiste een avond
access-what-workshop-erased = wiste een werkbijeenkomst
access-what-case-away = zette de casus buiten bereik
access-what-case-back = haalde de casus terug

cli-help-keep = Wat zijn tijd heeft gehad: buiten bereik, en na dertig dagen gewist. De app doet dit ook zelf, elk uur.
cli-help-forget = Iemand vergeten: uit de casus, de avonden, de kluis en de kopieën aan andere tafels.
cli-help-forget-names = elke naam en bijnaam waaronder deze mens kan staan
cli-help-forget-only-name = haal alleen de naam weg, en niet de hele zin
cli-help-back = Een casus terughalen die buiten bereik is.
cli-help-access = Het toegangslogboek: wie zag, nam mee of wiste wat.
cli-kept = Buiten bereik gezet: { $away }. Gewist: { $erased }. Nog niet uit elke byte weg: { $waiting }.
cli-forget-yes = Dit haalt { $names } voorgoed weg. Zet er --yes bij als u het zeker weet. Er is niets gewist.
cli-forgotten = { $lines } regels gewijzigd; ook aan { $tables } andere tafels gezocht. Bewijs: { $certificate }
cli-forgotten-finished = Het is uit elke byte van het bestand weg.
cli-refused = { $why }
cli-back = De casus is teruggehaald.
cli-back-not-away = De casus was niet buiten bereik.
cli-access-sound = { $n } regels. Het logboek is heel: er is niets veranderd of weggehaald.
cli-access-broken = { $n } regels. Let op: in het logboek is iets veranderd of weggehaald.

## Waarvoor en hoe lang

ground-title = Een echte casus
ground-lead = Drie vragen, dan begint u. U kunt het later aanpassen. Als de tijd om is, gaat de casus buiten bereik en { $n } dagen later wordt hij gewist. Dat gaat vanzelf.
ground-ask-knows = Weet de bewoner dat wij dit bespreken?
ground-knows-ja = Ja
ground-knows-nog_niet = Nog niet. Wij bellen eerst, of vandaag nog
ground-knows-nee = Nee
ground-knows-why = Waarom niet?
ground-ask-purpose = Waarvoor bespreken wij dit?
ground-purpose-bespreken = Eén keer samen bespreken
ground-purpose-opvolgen = Afspraken maken en terugkijken
ground-purpose-begeleiden = Huurbegeleiding, tussen de gesprekken door
ground-purpose-anders = Iets anders
ground-kept = bewaard tot en met { $date }
ground-words = In een paar woorden (mag leeg blijven, behalve bij "iets anders")
ground-ask-basis = Op welke grond mag dat?
ground-basis-publieke_taak = publieke taak (art. 6 e)
ground-basis-wettelijke_plicht = wettelijke plicht (art. 6 c)
ground-basis-overeenkomst = overeenkomst, de huur (art. 6 b)
ground-basis-gerechtvaardigd_belang = gerechtvaardigd belang, afgewogen (art. 6 f)
ground-basis-vitaal_belang = vitaal belang (art. 6 d)
ground-basis-toestemming = toestemming (art. 6 a)
ground-basis-how = Gemeente, OCMW: meestal publieke taak. Verhuurder: meestal de overeenkomst of een afgewogen belang. Toestemming telt alleen als "nee" zeggen niets kost. Beroepsgeheim staat hier los van.
ground-weighed = Eén zin erbij: hoe afgewogen, of waarom "nee" niets kost
ground-never = Wat hier ligt, wordt niet gebruikt voor incasso, toewijzing of fraudeonderzoek.
ground-go = Naar de tafel
ground-later = Eerst naar de tafel, straks invullen
ground-say = Zeg waarvoor
ground-hall = Wat u hier invult, geldt voor alle tafels. Ook voor tafels die er later bij komen.
ground-on = Verder
ground-on-later = Verder, straks invullen
ground-until = Of kies zelf de laatste dag
ground-until-how = Leeg: zo lang als bij het doel hoort. Hoogstens twee jaar.
ground-until-line = Bewaard tot en met { $date }.
ground-purpose-line = Waarvoor: { $what }.
ground-basis-line = Grond: { $what }.
ground-knows-line = Weet de bewoner dat wij dit bespreken? { $what }.
share-line = { $date }: { $what } gedeeld met { $who }. Grond: { $basis }.
share-what = Wat deelde u?
share-who = Met wie? (een rol, geen naam)
share-why = Waarom, of hoe afgewogen
share-basis-how = Elke keer delen heeft een eigen grond.

## Bewaren en vergeten, de bladzijde

letgo-title = Bewaren en vergeten
letgo-back = Terug naar de tafel
letgo-what = Waarvoor wij dit bewaren, hoe lang, wie het zag, en hoe het weer weggaat.
letgo-link = Bewaren en vergeten
letgo-person-link = Iemand vergeten
letgo-why = Waarvoor en tot wanneer
letgo-left =
    Bewaard tot en met { $date }. { $n ->
        [0] Vandaag is de laatste dag.
        [one] Nog één dag.
       *[other] Nog { $n } dagen.
    }
letgo-no-day = Voor deze casus is nog geen laatste dag.
letgo-fictional = Dit is een oefencasus. Na de laatste dag wordt hij vanzelf gewist.
letgo-then = Daarna gaat hij buiten bereik, en { $n } dagen later wordt hij vanzelf gewist. Tot dan kan wie hem leidt hem terughalen.
letgo-not-said = Hier is nog niet gezegd waarvoor en op welke grond.
letgo-change = Invullen of aanpassen
letgo-keep = Bewaar
letgo-shared = Gedeeld met
letgo-shared-none = Er is niets gedeeld, of het is nog niet opgeschreven.
letgo-share = Schrijf op wat u deelde
letgo-inspect = Inzage en verbetering
letgo-inspect-what = De bewoner mag alles zien wat hier over haar of hem ligt, en om verbetering vragen.
letgo-inspect-go = Wat bewaren wij? (om te lezen en te printen)
letgo-access = Wie keek mee?
letgo-access-what =
    { $n ->
        [0] Er staat nog niets in het logboek.
        [one] Er staat één regel in het logboek.
       *[other] Er staan { $n } regels in het logboek.
    }
letgo-access-go = Open het logboek
letgo-person = Iemand vergeten
letgo-person-what = Het briefje, de banden, het geld en elke zin waarin deze mens wordt genoemd: in deze casus, de avonden, de kluis, dichte antwoorden en de kopieën aan andere tafels. U ziet eerst wat er weggaat.
letgo-person-card = Welk briefje?
letgo-person-none = geen briefje, alleen een naam
letgo-person-names = Of een naam (meer namen: met een komma)
letgo-person-go = Laat zien wat er weggaat
letgo-case = De casus vergeten
letgo-case-what = De casus gaat nu buiten bereik van iedereen. Na { $n } dagen wordt hij gewist, met alle avonden en de kluis. Tot dan kunt u hem terughalen.
letgo-case-go = Vergeet over { $n } dagen
letgo-now = Liever nu meteen
letgo-now-what = Alles van deze casus gaat nu weg, ook de avonden en de kluis. Niemand kan dat terughalen.
letgo-now-go = Wis nu, voorgoed
letgo-sure = Ja, ik weet het zeker
letgo-certificates = Bewijzen van wissen
letgo-workshop = De hele werkbijeenkomst vergeten
letgo-workshop-what =
    { $n ->
        [one] De ene tafel
       *[other] Alle { $n } tafels
    } met hun kaart, antwoorden, conclusies en kluizen gaan nu weg. Niemand kan dat terughalen.
letgo-workshop-go = Wis de werkbijeenkomst, voorgoed
letgo-away = Deze casus is buiten bereik
letgo-away-date = De tijd ervan was om op { $date }.
letgo-away-asked = Op { $date } is gevraagd hem te vergeten.
letgo-away-left =
    { $n ->
        [one] Nog één dag: op { $date } wordt hij gewist.
       *[other] Nog { $n } dagen: op { $date } wordt hij gewist.
    }
letgo-back-go = Haal hem terug
letgo-away-line = { $title }: buiten bereik, gewist op { $date }
letgo-away-title = Buiten bereik
letgo-away-open = Open
letgo-day-count =
    { $n ->
        [0] Vandaag keek niemand mee in een echte casus.
        [one] Vandaag staat er één regel in het logboek.
       *[other] Vandaag staan er { $n } regels in het logboek, van { $seats ->
            [one] één stoel
           *[other] { $seats } stoelen
        }.
    } { $sound ->
        [yes] Het logboek is heel.
       *[no] Let op: in het logboek is iets veranderd of weggehaald.
    }
refusal-forget-sure = Zet eerst het vinkje. Er is niets gewist.
forget-back = Terug
forget-names = Onder deze namen wordt gezocht
forget-names-how = Haal weg wat een gewoon woord is. Zet bijnamen erbij, met een komma.
forget-look = Zoek opnieuw
forget-found =
    { $n ->
        [0] Geen zin noemt deze mens
        [one] Eén tekst noemt deze mens
       *[other] { $n } teksten noemen deze mens
    }
forget-also = Het briefje met zijn banden, bedragen en invloeden gaat ook weg, en wie zo heet in de kluis. Dezelfde mens aan andere tafels van deze werkbijeenkomst ook.
forget-how = Wat moet er weg?
forget-how-whole = De hele zin waarin deze mens staat
forget-how-name = Alleen de naam; de zin blijft, met drie puntjes
forget-go = Vergeet deze mens, voorgoed
erased-title = Bewijs van wissen
erased-dt-what = Wat
erased-dt-when = Wanneer
erased-dt-where = Hoeveel
erased-dt-by = Door
erased-dt-number = Nummer van dit bewijs
erased-what-person = iemand op de kaart
erased-what-evening = een avond
erased-what-case = een casus met alle avonden en de kluis
erased-what-workshop = een werkbijeenkomst met alle tafels
erased-where =
    { $lines ->
        [one] één regel
       *[other] { $lines } regels
    }, { $meetings ->
        [0] geen avonden
        [one] één avond
       *[other] { $meetings } avonden
    }, { $tables ->
        [0] geen andere kaarten
        [one] één andere kaart
       *[other] { $tables } kaarten
    }
erased-finished = Klaar op { $date }: het is uit elke byte van de database weg.
erased-busy = Nog niet klaar. Een ander programma leest mee in de database, daarom staat het nog in het logbestand ervan. Dit gaat vanzelf verder; deze bladzijde kijkt opnieuw.
erased-busy-log = Nog niet klaar. Uit de tabellen is het weg. In het eigen logboek van de databaseserver staat het nog, en dit programma mag dat niet laten doordraaien. Vraag de beheerder om de rechten die op de pagina voor beheerders staan. Deze pagina kijkt vanzelf opnieuw.
erased-short-done = klaar
erased-short-busy = nog niet klaar
erased-gone = Wat er weg is
erased-gone-person = Het briefje met zijn banden, bedragen en invloeden, en de teksten met deze naam: in de geschiedenis, het terugzetten, de avonden, de dichte antwoorden, de kluis en de kopieën aan andere tafels.
erased-gone-evening = Alles van deze avond: stoelen, antwoorden, parkeerlijst, bewoordingen.
erased-gone-case = De kaart met haar geschiedenis, de avonden, dichte antwoorden, conclusies, afspraken en de kluis. De sleutel is vernietigd.
erased-gone-workshop = Alle tafels met kaart, antwoorden, conclusies en kluis, en de werkbijeenkomst zelf. De sleutels zijn vernietigd.
erased-outside = Wat buiten ons bereik ligt
erased-outside-backups = Reservekopieën van vóór dit moment. Vervang ze, of laat ze verlopen.
erased-outside-downloads = Wat mensen eerder downloadden, printten, mailden of in hun agenda zetten.
erased-outside-log = In het toegangslogboek staat nog dat iemand keek of wiste, met nummers en zonder namen. Staat de database op een server, dan bewaart die zijn eigen logboek nog een tijd.
erased-outside-words = Woorden die deze mens noemen zonder een van deze namen.
erased-print = Om te printen: Ctrl+P, of het menu van de browser.
erased-home = Naar het begin
access-page-what = Wie zag, nam mee of wiste iets van deze casus. Met rol en nummer, zonder namen.
access-page-sound = Het logboek is heel: er is niets veranderd of weggehaald.
access-page-broken = Let op: in het logboek is iets veranderd of weggehaald.
access-page-more = En nog { $n } oudere regels. Alles staat op de opdrachtregel: python -m casefiles access.
access-th-when = Wanneer
access-th-who = Wie
access-th-what = Wat
inspect-title = Wat bewaren wij van u?
inspect-lead = Dit is alles wat hier over u ligt, op { $date }. U mag het houden.
inspect-nothing = Hier staat niets.
inspect-h-why = Waarom en hoe lang
inspect-h-map = Op de kaart
inspect-h-money = Geld
inspect-h-life = Wat er gebeurde
inspect-h-said = Wat de groep dacht
inspect-h-agreed = Wie doet wat
inspect-h-vault = Wie wij kunnen bellen
inspect-h-shared = Met wie wij iets deelden
inspect-h-looked = Wie keek
inspect-h-asked = Wat u vroeg te verbeteren
inspect-h-rights = Wat u kunt doen
inspect-vault-line = Van { $role } liggen naam en nummer in een kluis. Alleen wie moet bellen mag die openen, en dat wordt opgeschreven.
inspect-verdict = Conclusie { $n } ({ $date }): { $text }
inspect-round =
    { $n ->
        [one] Eén mens gaf een antwoord op vragen over u. Wie wat koos, is niet bewaard.
       *[other] { $n } mensen gaven een antwoord op vragen over u. Wie wat koos, is niet bewaard.
    }
inspect-looked =
    Iemand { $what }: { $n ->
        [one] één keer
       *[other] { $n } keer
    }, vanaf { $seats ->
        [one] één stoel
       *[other] { $seats } stoelen
    }.
inspect-right-correct = Klopt er iets niet? Vraag het te verbeteren. Wij schrijven op dat u het vroeg, en wat wij deden.
inspect-right-forget = U mag vragen om iets of alles te vergeten. Aan tafel mag u zelf een briefje weghalen.
inspect-right-stop = U mag vragen om te stoppen met dit bespreken.
inspect-right-complain = Komt u er met ons niet uit? Ga naar de Autoriteit Persoonsgegevens (Nederland) of de Gegevensbeschermingsautoriteit (België).
inspect-others = Andere mensen staan hier met wat zij voor u zijn, niet met hun naam. Zij hebben hun eigen recht.
correct-ask = Vraag om een verbetering
correct-text = Wat klopt er niet, en hoe is het wel?
correct-answer = Wat deed u ermee?
correct-why = Toelichting voor de bewoner
correct-how-verbeterd = verbeterd
correct-how-aangevuld = erbij gezet wat de bewoner zegt
correct-how-niet = niet aangepast
correct-line-open = { $date } gevraagd: “{ $text }”. Nog niet beantwoord.
correct-line-verbeterd = “{ $text }”: verbeterd op { $date }. { $why }
correct-line-aangevuld = “{ $text }”: erbij gezet op { $date }. { $why }
correct-line-niet = “{ $text }”: niet aangepast ({ $date }). { $why }

page-field-sensitive = Gevoelig: blijft uit wat de tafel meeneemt
telling-field-sensitive = gevoelig:
page-age-band = Leeftijd
page-pseudonym-none = Leeg laten mag: dan verzinnen wij een naam die bij de leeftijd past, nooit bij een herkomst.

leak-title = Dit nemen we zo niet mee
leak-roles = In dit document staat een naam, nummer of notitie uit de contactkluis: van { $who }. Die hoort binnen te blijven. Er is niets meegenomen.
leak-kind-bsn = Er staat iets in dat op een burgerservicenummer lijkt.
leak-kind-national = Er staat iets in dat op een rijksregisternummer lijkt.
leak-kind-iban = Er staat iets in dat op een rekeningnummer lijkt.
leak-kind-phone = Er staat iets in dat op een telefoonnummer lijkt.
leak-kind-mail = Er staat iets in dat op een e-mailadres lijkt.
leak-kind-address = Er staat iets in dat op een adres of postcode lijkt.
leak-kind-born = Er staat iets in dat op een geboortedatum lijkt.
leak-how = U kunt het op de kaart, in de conclusie of bij de acties aanpassen. Of neem het mee met een rol of drie puntjes op die plek.
leak-without = Neem mee zonder namen en nummers
letgo-sensitive =
    { $n ->
        [one] Eén briefje is gevoelig en blijft hieruit.
       *[other] { $n } briefjes zijn gevoelig en blijven hieruit.
    }
letgo-sensitive-take = Neem ze deze keer mee (dat wordt opgeschreven)
cli-help-without-names = vervang namen en nummers uit de kluis door rollen
cli-leak = In deze uitvoer staat iets uit de contactkluis of een nummer van een echt mens ({ $who }). Er is niets geschreven. Zet er --without-names bij.
cli-load-real = { $file }, regel { $n }: { $why }

report-record-knows = Weet de bewoner dat wij dit bespreken?
