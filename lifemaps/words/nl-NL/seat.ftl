### De stoel op de telefoon, en de bladzijden bij de deur.

seat-language = Nederlands
seat-where = Tafel { $table }, stoel { $n }
seat-where-role = Tafel { $table }, { $role }
seat-skip = Naar de inhoud
seat-mine = mijn stoel
seat-sign = Uw stoelcode
seat-sign-why = Telefoon leeg of kwijt? Ga met een andere naar { $address } en typ tafelcode { $code } en deze stoelcode. U zit dan weer hier.
seat-other-language = Andere taal
seat-fictional = oefening, alles verzonnen

## Verbinding

seat-js-live = verbonden
seat-js-poll = verbonden
seat-js-away = even los
seat-js-lost = U bent even los. Uw briefje wacht hier.
seat-js-back = Weer verbonden. Alles staat erop.
seat-js-waits = Wacht op verbinding …
seat-js-moved-on = De tafel ging verder. Uw antwoord was nog niet gelegd.
seat-js-choose = Kies eerst een antwoord. ‘Weten we niet’ mag ook.
seat-js-three = Hoogstens drie briefjes. Haal er eerst een weg.
seat-js-two = Hoogstens twee feiten.
seat-js-of = { $n } van { $of }
seat-js-here = Met { $n } aan tafel
seat-js-here-one = U bent de eerste
seat-js-laid = { $n } van { $of } liggen dicht
seat-js-laid-one = { $n } van { $of } ligt dicht
seat-js-over = { $time } over tijd
seat-js-kept = Bewaard op uw telefoon.
seat-page = losse bladzijde
seat-refresh = Kijk of er iets nieuws is
seat-reload = Deze bladzijde werkt ook zonder scripts. Tik af en toe hier.

## Aankomen en aanleiding

seat-welcome = Welkom aan tafel { $table }.
seat-on-the-table = Op tafel ligt
seat-wait = De gespreksleider begint zo. U hoeft nog niets te doen.
seat-here =
    { $n ->
        [one] U bent de eerste
       *[other] Met { $n } aan tafel
    }
seat-occasion-next = Straks geeft u alleen, en in stilte, uw eerste indruk.
seat-in-file = Wat er in het dossier staat
seat-no-occasion = De gespreksleider vertelt wat er gebeurd is.

## Antwoorden, dicht

seat-first-words = { $where }. U ziet wat in het dossier staat. Wat is uw eerste indruk? Alleen, in stilte.
seat-second-words = { $where }. Kijk nog één keer, met alles wat nu op tafel ligt. Alleen, in stilte.
seat-first-title = Uw eerste indruk
seat-second-title = De tweede keer
seat-how-many-questions =
    { $n ->
        [one] Eén vraag.
       *[other] { $n } korte vragen.
    } Niemand ziet wat u kiest.
seat-begin = Begin
seat-next = Verder
seat-back = Terug
seat-lay-down = Leg dicht
seat-lies-down = Ligt dicht.
seat-lies-down-why = Niemand ziet het. U mag nog wijzigen.
seat-change = Wijzig mijn antwoord
seat-change-why = U antwoordt dan opnieuw; wat u legde, komt niet meer terug.
seat-laid =
    { $n ->
        [one] { $n } van { $of } ligt dicht
       *[other] { $n } van { $of } liggen dicht
    }
seat-whole = Hoe gaat het, in het geheel?
seat-first-step = Wat zou u nu als eerste doen?
seat-domain = Hoe staat het met { $domain }?
seat-means = Wat betekent dit?
seat-means-1 = er gaat binnen dagen of weken iets kapot of het is onveilig
seat-means-2 = het werkt niet, en niemand draagt het
seat-means-3 = gaat zolang er niets gebeurt; leunt op één mens, dienst of gewoonte
seat-means-4 = werkt, zo nodig met hulp die zelf gekozen of welkom is
seat-means-5 = werkt, met wat over; kan een ander helpen
seat-tipped = Welk feit kantelde u?
seat-tipped-why = Hoogstens twee.
seat-tipped-none = Geen
seat-ready = Klaar?
seat-ready-why = Leg uw antwoord dicht. Alles draait later samen om; alleen de aantallen worden geteld.
seat-reason = Waarom? (hoeft niet)
seat-reason-why = Komt straks zonder stoel en in willekeurige volgorde op tafel.
seat-watching = De tafel antwoordt nu, alleen en in stilte.

## De kaart

seat-entry = Briefje erbij
seat-entry-example = Fatima, tante, sterk, praktisch
seat-entry-lay = Leg
seat-locked = De kaart is nu op slot. Wij kijken even alleen.
seat-hand =
    { $n ->
        [one] Uw feitkaartje
       *[other] Uw feitkaartjes
    }
seat-hand-done = U legde al uw kaartjes. Luister wat zij bij anderen losmaken.
seat-lay = Leg op de kaart
seat-source = Bron: { $source }
seat-brought = Op de kaart: { $what }
seat-brought-nothing = Ligt open op tafel.
seat-laid-by = { $who } legde dit
seat-lights = Zet in een ander licht: ‘{ $text }’
seat-disproves = Weerlegt: ‘{ $text }’
seat-but = Klopt, maar anders: { $text }
seat-untrue = Blijkt niet waar: { $text }
seat-otherwise = Anders dan gedacht
seat-facts =
    { $n ->
        [one] Eén feit op tafel
       *[other] { $n } feiten op tafel
    }
seat-voices = Wat u kunt vertellen
seat-tell = Vertel het
seat-told = Verteld
seat-recent = Zojuist aan tafel
seat-nothing-yet = Nog stil. Leg als eerste een briefje.
seat-to-map = Naar de kaart
seat-undo = Ongedaan maken
seat-undo-short = Ongedaan
seat-map = Levenskaart
seat-map-back = Terug
seat-park = Parkeren
seat-park-what = Wat bewaren wij voor straks?
seat-park-do = Parkeer
seat-js-parked = Geparkeerd.
seat-js-undone = Ongedaan gemaakt.

## Kijken, omdraaien

seat-look-none = De kaart vraagt nu niets terug. Wat valt u op?
seat-look-why = Hoe is dit geteld?
seat-turned-title = Beide keren liggen open
seat-moved =
    { $paired ->
        [0] De antwoorden liggen open.
       *[other] { $moved } van { $paired } schoven op.
    }
seat-tipped-by = Gekanteld door
seat-times = { $n }×
seat-hollow = eerste keer
seat-filled = nu
seat-who-starts = Iemand koos { $low }, iemand koos { $high }. Wie wil beginnen? Het hoeft niet.
seat-scale = { $question }: eerste keer { $first }; nu { $second }
seat-scale-part = { $n }× { $level }
seat-reasons = Wat erbij gezegd werd
seat-own = Zo ziet zij of hij het zelf
seat-own-of = Zo ziet { $name } het zelf
seat-own-waits = Het laatste woord is aan de bewoner. Dat draait zo om.
seat-wish = Wens

## Conclusie en wie belt

seat-verdict-questions = Wat gebeurt er als niemand iets doet? Wie is er aan zet? Wat is het minste dat kan werken?
seat-verdict-agreed = Dit spraken wij af
seat-turn = Aan zet: { $turn }
seat-dissent = Een ander geluid: { $text }
seat-signal = Wij letten op: { $text }
seat-review = Wij kijken opnieuw op { $day }
seat-shift = Wat er omdraaide
seat-actions-none = Nog niemand.
seat-due = uiterlijk { $day }
seat-action = Ik pak iets op
seat-action-what = Wat
seat-action-what-example = Bellen en vragen wat er speelt
seat-action-who = Wie (naam of functie)
seat-action-due = Uiterlijk
seat-action-agree = Spreek af
seat-js-agreed = Afgesproken.
seat-call-mine = Wie belt u deze week?
seat-call-mine-why = Voor uzelf. Dit blijft op uw telefoon.

## Bewaren

seat-thanks = Dank u.
seat-ended = De tafel is opgestaan.
seat-take = Voor uzelf, om mee te nemen
seat-take-why = Dit blijft op uw telefoon. Wij bewaren het niet.
seat-take-first = Mijn eerste indruk
seat-take-now = Mijn conclusie
seat-take-tipped = Het feit dat mij kantelde
seat-take-call = Wie ik deze week bel
seat-save = Bewaar op mijn telefoon
seat-save-page = Maak een schermfoto van wat u opschreef: zonder scripts kan deze bladzijde niets bewaren.
seat-kept = Wat er bewaard blijft
seat-kept-yes = De kaart, de conclusie en wie wat doet. Van u alleen een stoelnummer.
seat-kept-counts = Wat u dicht legde, is geteld en weg. Er blijven alleen aantallen over.
seat-kept-box = Wat u dicht legde, ligt nog dicht. Niemand ziet het voor er omgedraaid wordt.
seat-file = levenskaart.txt
seat-file-agreed = Wat de tafel afsprak

## De deur

seat-join-title = Tafel { $table }
seat-join = Ga zitten
seat-join-why = Geen naam, geen account. U krijgt een stoelnummer.
seat-join-back = Ik zat hier al
seat-join-sign = Stoelcode
seat-join-sign-go = Terug naar mijn stoel
seat-join-sign-error = Deze stoelcode kennen wij niet aan deze tafel. Kijk nog eens; de vier tekens staan bij ‘mijn stoel’.
seat-join-beamer = Groot scherm
seat-join-beamer-why = Dit scherm kijkt mee en heeft geen stoel.
seat-join-as-beamer = Toon op dit scherm
seat-code-title = Welke tafel?
seat-code = Tafelcode
seat-code-why = Vijf tekens. Ze staan op het kaartje en op het scherm.
seat-code-go = Ga naar de tafel
seat-message-back = Een tafelcode typen
seat-lead-first = Kies een pincode
seat-lead = Uw pincode, gespreksleider
seat-lead-why = Vier tot twaalf cijfers. Hiermee opent u tafels; deelnemers hebben hem niet nodig.
seat-lead-go = Verder
seat-pin = Pincode
