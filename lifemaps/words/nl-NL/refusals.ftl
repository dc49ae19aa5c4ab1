### Een nee, vriendelijk gezegd: wat er niet gebeurde, waarom, en wat wel kan. Er is nooit iets kwijt.

## Wie mag wat

refusal-not-your-role =
    { $role ->
        [observer] U kijkt mee, dus dit kan vanaf uw plek niet. Zeg het hardop, of vraag de gespreksleider om een stoel.
        [participant] Dit doet de gespreksleider. Vraag het even hardop.
        [resident] Dit doet de gespreksleider. Zeg gerust dat u het wilt.
       *[other] Dit past niet bij uw rol aan deze tafel. Vraag de gespreksleider, die kan u een andere rol geven.
    }
refusal-seat-unknown = Deze stoel kennen wij niet meer aan deze tafel. Scan de QR-code opnieuw, of typ uw stoelcode.
refusal-table-full = Deze tafel is vol: er zijn { $most } stoelen. Vraag de gespreksleider om nog een tafel.
refusal-sitting-ended = Deze bijeenkomst is afgesloten, dus er verandert niets meer. De kaart en het verslag kunt u nog zien.
refusal-no-case = Er ligt nog geen casus op tafel. Wacht heel even, of vraag de gespreksleider om er een te kiezen.
refusal-not-here = Dat kan op deze plek niet. Er is niets veranderd. Ga terug naar de tafel en probeer het daar.

## Op de kaart

refusal-map-locked = De kaart is nu op slot: wij kijken er even alleen naar. Onthoud uw briefje, of vraag de gespreksleider om de kaart te openen.
refusal-card-gone = Dit ligt niet meer op de kaart; iemand haalde het net weg. Er is verder niets veranderd. Leg het opnieuw neer als het er toch bij hoort.
refusal-name-missing = Hier staat nog niets. Een paar woorden is genoeg.
refusal-too-long = Dit past er niet bij: er is plaats voor hoogstens { $most }. Maak het korter, of haal eerst iets anders weg.
refusal-unknown-word = Wij kennen het woord ‘{ $word }’ hier niet. Kies een woord uit de lijst.
refusal-unknown-place = Die plek is er niet op deze kaart. Leg het in een van de zes vakken, dichtbij, midden of ver.
refusal-value-odd = ‘{ $value }’ past hier niet. Kies iets uit de lijst, of schrijf het korter.
refusal-tie-to-itself = Een lijn loopt van het ene briefje naar het andere. Kies nog een ander briefje.
refusal-influence-end = Dit ligt niet (meer) op de kaart. Kies een lang systeem, een gebeurtenis, een bedrag of een briefje dat er ligt.
refusal-influence-on-itself = Een invloed loopt van het een naar het ander. Kies waar het op werkt.
refusal-group-empty = Een groep zonder briefjes is er niet. Kies eerst de briefjes die bij elkaar horen.
refusal-resident-stays = Om de bewoner gaat het. Dit briefje blijft in het midden. Verplaats liever de briefjes eromheen.
refusal-resident-only = Dit is aan de bewoner zelf. Zit de bewoner aan tafel, dan doet u het op verzoek.
refusal-fact-not-laid = Dit feitkaartje ligt nog niet open op tafel. Leg het eerst neer.
refusal-fact-judged = De zekerheid van dit feit ligt al open. Praat gerust verder over wat het betekent.
refusal-disprove-how = Waaruit blijkt dat het niet klopt? Wijs een feitkaartje aan, of schrijf het in een paar woorden.
refusal-fact-unknown = Dit feitkaartje hoort niet bij deze casus. Kies een kaartje uit uw hand.
refusal-amount-odd = Dit bedrag lukt niet. Schrijf het in euro’s, vanaf nul, bijvoorbeeld 1.226,65.
refusal-date-odd = ‘{ $date }’ is geen datum die wij kennen. Schrijf een jaar, een maand of een dag, bijvoorbeeld 2026-10-12.

## Ongedaan maken

refusal-nothing-to-undo = U hebt nog niets gedaan om ongedaan te maken. Wat anderen deden, blijft van hen.
refusal-nothing-to-redo = Er is niets van u om opnieuw te doen. Alles staat zoals u het achterliet.
refusal-cannot-undo = Dit is niet ongedaan te maken, want de tafel heeft het al gezien. Een nieuwe versie maken kan wel.
refusal-changed-since = Iemand anders heeft dit intussen veranderd, dus wij laten het staan. Kijk even wat er nu staat, en verander het dan zo nodig zelf.
refusal-used-since = Iemand anders werkte hierop verder, dus wij laten het liggen. Overleg even, of haal het briefje samen weg.
refusal-undo-after-verdict = Dit stond al op de kaart toen de groep haar conclusie trok, dus het blijft staan. Verander het gerust; de conclusie krijgt dan een nieuwe versie.

## Dicht leggen en omdraaien

refusal-level-odd = Kies een getal van 1 tot en met 5, of ‘weten we niet’. Dat is ook een antwoord.
refusal-domain-not-asked = Naar dit leefgebied wordt nu niet gevraagd. Uw andere antwoorden kunt u gewoon dicht leggen.
refusal-tipped-odd = Kies hoogstens twee feiten die op tafel liggen, of geen.
refusal-not-asked-now = Deze vraag ligt nu niet voor. Wacht op de stap waarin wij antwoorden; de gespreksleider zegt wanneer.
refusal-already-turned = De antwoorden zijn al omgedraaid, dus er kan niets meer bij. Vertel aan tafel wat u ervan vindt.
refusal-nobody-answered = Er ligt nog niets dicht van de tweede keer. Vraag eerst iedereen om te antwoorden, dan draaien wij samen om.
refusal-rounds-first = Eerst draaien wij de twee rondes om. Daarna heeft de bewoner het laatste woord.

## De avond

refusal-minutes-odd = Dat zijn te veel minuten in één keer. Kies hoogstens een uur erbij of eraf.
refusal-no-facts-left = Van deze ronde zijn alle feitkaartjes al uitgedeeld. Ga verder met de volgende ronde.

## Conclusie en wie belt

refusal-verdict-empty = De conclusie heeft nog geen zin. Schrijf samen op wat u vindt, in gewone woorden.
refusal-verdict-choose = Kies nog wat de groep vindt, wie er aan zet is en hoe het verdergaat. ‘Weten we niet’ mag ook.
refusal-map-moved = De kaart is net veranderd. Uw woorden zijn bewaard. Kijk samen nog één keer, en stel de conclusie dan vast.
refusal-wait-needs-signal = Afwachten kan, als de bewoner weet op welk signaal wij letten. Schrijf dat signaal erbij.
refusal-wait-needs-date = Afwachten kan, met een dag waarop wij weer kijken. Kies vandaag of een latere dag.
refusal-action-what = Hier staat nog niet wat er gebeurt. Begin met een werkwoord, bijvoorbeeld: bellen.
refusal-action-who = Wie doet dit? Noem één naam of rol. Iets wat van iedereen is, doet niemand.
refusal-action-gone = Deze afspraak staat er niet meer; iemand haalde haar net weg. Maak haar opnieuw als zij toch nodig is.
refusal-whatif-empty = Er is nog niets om te bewaren. Kies eerst wat er verandert.
refusal-whatif-many = Zoveel tegelijk laat niet meer zien wat waarvan komt. Hoogstens { $most }. Haal er eerst een weg.
refusal-whatif-thing = Dit ligt niet (meer) op de kaart, dus het kan niet wegvallen of veranderen. Kies iets anders. Er is niets veranderd.
refusal-whatif-amount = Hier hoort een bedrag bij. Vul het in, bijvoorbeeld 750,00.
refusal-whatif-months = Vul in voor hoeveel maanden, van 1 tot { $most }.
refusal-whatif-gone = Deze ‘wat als’ is er niet meer; iemand liet hem net los.
