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
