### Wat de kaart terugvraagt. Een vraag, één zin, en hoe er geteld is. Nooit een cijfer voor iemand.

finding-more =
    { $n ->
        [one] nog één
       *[other] nog { $n }
    }

## Steunsoorten, zoals je ze in een zin zegt

carried-praktisch = praktische hulp
carried-emotioneel = een luisterend oor
carried-financieel = geld
carried-informatie = raad en informatie
carried-gezelschap = gezelschap
carried-regie = regie

## Leefgebieden, zoals je ze in een zin zegt

about-wonen = wonen
about-geld = geld
about-werk = werk en leren
about-gezondheid = gezondheid
about-thuis = thuis en gezin
about-netwerk = de mensen eromheen
about-papieren = papieren en taal
about-buurt = de buurt
about-veiligheid = veiligheid en recht
about-regie = regie en toekomst

## Wie is wie iets schuldig?

finding-owes = Wie is wie iets schuldig?
finding-owes-says = { $who } moet { $party } { $amount }.
finding-owes-more =
    { $n ->
        [one] En er is nog één ander.
       *[other] En er zijn er nog { $n }.
    }
finding-owes-assumed = Een deel hiervan is een aanname.
finding-owes-why = De schulden en de tegoeden op de kaart, opgeteld per partij. Afdelingen van één organisatie tellen samen.
finding-owes-silent = Er liggen nog geen schulden of tegoeden op de kaart.

## Wie is hier aan het woord?

finding-voice = Wie is hier aan het woord?
finding-voice-says =
    { $n ->
        [0] Niets van wat op de kaart staat, komt van { $who } zelf.
       *[other] { $n } van de { $of } dingen op de kaart komen van { $who } zelf.
    }
finding-voice-why = Lijnen, bedragen, gebeurtenissen en feiten met de bewoner als bron, van alles wat op de kaart staat. Onder een vijfde praten wij over iemand.
finding-voice-silent = Er staat nog niets op de kaart.

## Wat nemen wij aan?

finding-assumed = Wat weten wij, en wat nemen wij aan?
finding-assumed-says =
    { $n ->
        [0] Niets op de kaart is een aanname.
        [one] Eén van de { $of } dingen op de kaart is een aanname.
       *[other] { $n } van de { $of } dingen op de kaart zijn aannames.
    }
finding-assumed-why = Aannames, van alles wat op de kaart staat. Boven een kwart is vragen de eerste stap.
finding-assumed-silent = Er staat nog niets op de kaart.

## Wie houdt de regie?

finding-lead = Wie houdt de regie?
finding-lead-none = Er staan { $n } diensten en instanties rond { $who }. Bij niemand op de kaart staat dat die de regie houdt.
finding-lead-self = { $lead } zelf.
finding-lead-one = { $lead }.
finding-lead-many = { $leads }: { $n } keer regie.
finding-lead-why = Briefjes met regie, en wie regie geeft. Bij nul of meer dan één is het een vraag.
finding-lead-silent = Er staan nog geen twee diensten op de kaart. Er valt weinig te regelen.

## Wie kan er stoppen?

finding-overlap = Wie kan er stoppen?
finding-overlap-many = { $n } diensten en instanties geven { $who } iets.
finding-overlap-says = Rond { $what } werken er { $n }: { $names }.
finding-overlap-two = Rond { $what } werken er 2.
finding-overlap-why = Diensten en instanties per leefgebied, vanaf drie, en het aantal dat deze bewoner steun geeft, vanaf zes.
finding-overlap-silent = Nergens werken drie diensten aan hetzelfde.

## Kennen de diensten elkaar?

finding-strangers = Kennen de diensten elkaar?
finding-strangers-says =
    Er zijn { $n } diensten, dus { $pairs } paren. { $speak ->
        [0] Geen enkel paar spreekt elkaar, voor zover wij weten.
        [one] Eén paar spreekt elkaar.
       *[other] { $speak } paren spreken elkaar.
    }
finding-strangers-why = Paren van diensten met een lijn ertussen, van alle paren die er kunnen zijn. Vanaf vijf diensten.
finding-strangers-silent = Er staan minder dan vijf diensten op de kaart.

## Wie staat er alleen?

finding-alone = Op wie kan { $who } terugvallen?
finding-alone-says =
    { $n ->
        [0] Er staat nog niemand op de kaart die { $who } steun geeft, buiten diensten.
        [one] Eén mens of groep geeft { $who } steun: { $names }.
       *[other] { $n } mensen en groepen geven { $who } steun: { $names }.
    }
finding-alone-gap = Voor { $what } staat er niemand.
finding-alone-why = Mensen en groepen die iets geven, zonder diensten, en wat geen van hen geeft. Controle is geen steun.
finding-alone-silent = Er is nog niets verbonden met { $who }.

## Wie mag er niet wegvallen?

finding-falls = Wat valt er, als iemand wegvalt?
finding-falls-says = Zonder { $name } is er niemand voor { $what }.
finding-falls-formal = Zonder { $name } zijn er alleen nog diensten voor { $what }.
finding-falls-cut = Zonder { $name } is er geen weg meer naar { $names }.
finding-falls-why = Iemand die als enige van de mensen rond de bewoner iets geeft, of door wie het enige contact loopt.
finding-falls-silent = Niets hangt aan één mens, voor zover wij weten.

## Wat is er nog te krijgen?

finding-due = Wat komt er nog toe, en wie vroeg erom?
finding-due-right = Niet gebruikt, naar schatting: { $what }, { $amount } per maand.
finding-due-why = Tegoeden bij wie niets te vorderen heeft, en rechten die niet gebruikt worden. Rechten zijn een schatting.
finding-due-silent = Er ligt geen recht of tegoed dat blijft liggen.

## Waar vroeg nog niemand naar?

finding-blind = Waar vroeg nog niemand naar?
finding-blind-says = Over { $what } weten wij nog niets.
finding-blind-why = Leefgebieden zonder feit, zonder iets wat gezien is en zonder iets wat verteld is.
finding-blind-silent = Van alle tien leefgebieden weten wij iets.

## Wat geeft de bewoner zelf?

finding-gives = Wat geeft { $who } aan anderen?
finding-gives-says = { $who } geeft zelf aan { $names }: { $n } van de { $of } lijnen stromen ook die kant op. Dat is een kracht, en soms een last.
finding-gives-nothing = Daar ligt nog niets van op de kaart. Vraag het eens.
finding-gives-why = Lijnen van de bewoner naar een ander, of twee kanten op, van alle lijnen waarlangs iets stroomt.
finding-gives-silent = Er stroomt nog niets op de kaart.

## Formules

finding-formula = { $formula }. Bron: methode { $source }.
finding-owes-formula = Σ schulden en Σ tegoeden per partij
finding-voice-formula = bron = bewoner / alles wat gezegd is; onder 0,20 een vraag
finding-assumed-formula = aannames / alles wat gezegd is; boven 0,25 een vraag
finding-lead-formula = aantal keer regie; 0 of 2 en meer is een vraag
finding-overlap-formula = diensten per leefgebied ≥ 3, of formele gevers ≥ 6
finding-strangers-formula = paren met een lijn / n(n−1)/2; vanaf vijf diensten, tot 0,1 een vraag
finding-alone-formula = gevers buiten diensten ≤ 1, of twee alledaagse soorten steun zonder gever
finding-falls-formula = soorten steun met één gever; kaarten die alleen via één kaart bereikt worden
finding-due-formula = Σ tegoeden bij wie niets te vorderen heeft; rechten per maand
finding-blind-formula = leefgebied zonder feit, waarneming of verteld
finding-gives-formula = lijnen van de bewoner of twee kanten op / alle lijnen van steun

## Wat werd er betaald?

finding-paid = Wat werd er betaald, en waarom dat bedrag?
finding-paid-says =
    { $full ->
        [0] Van de { $n } keer huur kwam er nooit alles binnen.
       *[other] Van de { $n } keer huur kwam er { $full } keer alles binnen.
    }
finding-paid-part =
    { $n ->
        [one] Eén keer kwam een deel.
       *[other] { $n } keer kwam een deel.
    }
finding-paid-missed =
    { $n ->
        [one] Eén keer kwam er een maand lang niets.
       *[other] { $n } keer kwam er een maand lang niets.
    }
finding-paid-back =
    { $n ->
        [one] Eén incasso kwam terug.
       *[other] { $n } incasso’s kwamen terug.
    }
finding-paid-late =
    { $n ->
        [one] Eén keer kwam het meer dan vijf dagen later.
       *[other] { $n } keer kwam het meer dan vijf dagen later.
    }
finding-paid-ahead =
    { $n ->
        [one] Eén keer was de huur er al voor de vervaldag.
       *[other] { $n } keer was de huur er al voor de vervaldag.
    }
finding-paid-old =
    { $n ->
        [one] Eén keer was het deel precies { $amount }: de oude huur.
       *[other] { $n } keer was het deel precies { $amount }: de oude huur.
    }
finding-paid-why = De regels van het grootboek tot vandaag. Komt naar voren als een deelbetaling gelijk is aan een huur van eerder.
finding-paid-formula = betaald < verschuldigd, en betaald = een eerdere huur
finding-paid-silent = Er ligt nog niets over de huur op de kaart, of er is geen grootboek.

## Wat bleek anders?

finding-light = Wat betekende iets anders dan het leek?
finding-light-light = ‘{ $first }’ Klopt, maar anders: ‘{ $then }’
finding-light-untrue = ‘{ $first }’ Klopt niet: ‘{ $then }’
finding-light-why = Feitkaartjes waar een later kaartje iets over zegt: het klopt niet, of het betekent iets anders.
finding-light-formula = feiten met een later feit dat ze weerlegt of in ander licht zet
finding-light-silent = Nog geen feit op tafel zegt iets over een ander feit.

## Met en zonder diensten

finding-without = Wat blijft er staan zonder diensten?
finding-without-says =
    { $n ->
        [one] Eén dienst of instantie geeft { $who } iets: { $names }.
       *[other] { $n } diensten en instanties geven { $who } iets: { $names }.
    }
finding-without-gap = Zonder hen is er niemand voor { $what }.
finding-without-all = Zonder hen blijft er voor alles wat zij geven iemand over.
finding-without-why = Diensten, instanties en verhuurder die iets geven, en wat alleen zij geven. Controle is geen steun.
finding-without-formula = soorten steun met een formele gever en zonder informele gever
finding-without-silent = Geen dienst of instantie op de kaart geeft { $who } steun.

## Wie werkt er als enige aan iets?

finding-sole = Waar werkt maar één dienst aan?
finding-sole-says = Aan { $what } werkt alleen { $name }.
finding-sole-why = Leefgebieden waar één dienst of instantie aan werkt. Komt niet vanzelf naar voren: één is vaak precies goed.
finding-sole-formula = leefgebieden met één formele partij
finding-sole-silent = Geen dienst op de kaart werkt als enige aan een leefgebied, of er staat niet bij waaraan.

## Op wie wordt geleund?

finding-leans = Op wie wordt het meest geleund?
finding-leans-says = De steun voor { $who } leunt vooral op { $name }, van de { $n } die iets geven.
finding-leans-spread = De steun voor { $who } is verdeeld over { $n } gevers.
finding-leans-why = Hoe sterk de lijnen zijn van wie iets geeft. Boven 0,5 leunt het op één.
finding-leans-formula = H = Σ (wᵢ/Σw)²; sterk 3, gewoon 2, zwak, dubbel of gespannen 1
finding-leans-silent = Er zijn nog geen twee gevers op de kaart.

## Waar wringt het?

finding-strains = Waar wringt het?
finding-strains-says =
    { $n ->
        [one] Eén van de { $of } bekende lijnen van { $who } is gespannen, dubbel of verbroken: { $names }.
       *[other] { $n } van de { $of } bekende lijnen van { $who } zijn gespannen, dubbel of verbroken: { $names }.
    }
finding-strains-why = Een reden om te praten, geen alarm. Komt daarom niet vanzelf naar voren.
finding-strains-formula = (gespannen + dubbel + verbroken) / lijnen waarvan de band bekend is
finding-strains-silent = Geen lijn is gespannen, dubbel of verbroken, voor zover wij weten.
