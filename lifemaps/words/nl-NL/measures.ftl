### Meer cijfers. Ze beschrijven de tekening: wie met wie contact heeft, voor zover wij weten. Nooit een mens.

measure-title = Meer cijfers
measure-how = Deze cijfers beschrijven de tekening, niet de mens. Met weinig briefjes zeggen ze weinig.
measure-silent = Nog te weinig op de kaart om iets te zeggen.
measure-formula = { $formula } Bron: { $source }.

measure-contacts = Contacten
measure-contacts-says = { $who } heeft contact met { $figure } mensen en organisaties op de kaart.
measure-contacts-means = Iedereen met wie een lijn loopt. Verbroken en mogelijke lijnen tellen niet.
measure-contacts-formula = Aantal kaarten met een lijn.

measure-closed = Kent men elkaar?
measure-closed-says = Van elke honderd paren rond { $who } kennen er { $figure } elkaar.
measure-closed-means = Hoog: één kring die elkaar snel vindt, en waar nieuws rondblijft. Laag: losse werelden. Dan draagt de bewoner de boodschappen over.
measure-closed-formula = Lijnen tussen de contacten / n(n−1)/2.

measure-doors = Aparte deuren
measure-doors-says = De contacten van { $who } zijn samen zo’n { $figure } aparte deuren.
measure-doors-means = Tien vrienden die elkaar allemaal kennen, zijn voor nieuws en hulp bijna één deur. Tien die elkaar niet kennen, zijn er tien.
measure-doors-formula = n − 2t/n; n contacten, t lijnen onderling.

measure-bound = Hangt alles aan elkaar?
measure-bound-says = De contacten van { $who } hangen voor { $figure } aan elkaar (1 is heel veel).
measure-bound-means = Hoog: wie met één van hen ruzie krijgt, voelt het bij allemaal. Het kan ook een warm nest zijn. Laag: er is altijd een andere weg.
measure-bound-formula = Σⱼ (pᵢⱼ + Σq pᵢq pqⱼ)²; p is het deel van de lijnen dat naar iemand gaat.

measure-between = Ertussen staan
measure-between-says = Bij { $figure } van elke honderd kortste wegen tussen twee anderen staat { $who } ertussen.
measure-between-means = Hoog: bijna alles loopt via de bewoner. Valt die stil, dan vinden de anderen elkaar niet.
measure-between-formula = Kortste wegen tussen paren die langs de bewoner gaan / (n−1)(n−2)/2.

measure-services = Diensten die elkaar kennen
measure-services-says = Van elke honderd paren diensten kennen er { $figure } elkaar.
measure-services-means = Bijna nul bij vijf of meer diensten: alleen de bewoner heeft het hele plaatje.
measure-services-formula = Paren diensten met een lijn / n(n−1)/2.

measure-mutual = Geven en krijgen
measure-mutual-says = { $figure } van elke honderd lijnen van steun stromen ook van { $who } naar een ander.
measure-mutual-means = Wie geeft, telt mee voor anderen. Dat is een kracht, en soms een last.
measure-mutual-formula = Lijnen twee kanten op of van de bewoner / alle lijnen van steun.

measure-leaning = Leunen op weinig mensen
measure-leaning-says = De steun van { $who } leunt voor { $figure } op weinig gevers (1 is alles op één).
measure-leaning-means = Boven 0,5 hangt het vooral aan één gever. Dan is een plan B een goed gesprek.
measure-leaning-formula = Σ (wᵢ/Σw)²; sterk 3, gewoon 2, zwak, dubbel of gespannen 1.

measure-strained = Lijnen onder spanning
measure-strained-says = { $figure } van elke honderd lijnen van { $who } zijn gespannen, dubbel of verbroken.
measure-strained-means = Een reden om te praten, geen alarm.
measure-strained-formula = (gespannen + dubbel + verbroken) / lijnen waarvan wij de band kennen.

measure-assumed = Aannames
measure-assumed-says = { $figure } van elke honderd dingen op de kaart zijn een aanname.
measure-assumed-means = Boven een kwart is vragen de eerste stap.
measure-assumed-formula = Aannames / alles wat op de kaart gezegd wordt.

measure-voiced = De stem van de bewoner
measure-voiced-says = { $figure } van elke honderd dingen op de kaart komen van { $who } zelf.
measure-voiced-means = Onder een vijfde praten wij over iemand.
measure-voiced-formula = Met de bewoner als bron / alles wat op de kaart gezegd wordt.
