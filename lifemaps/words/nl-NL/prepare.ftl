# Klaarzetten: vijf stappen voor een avond.
prepare-title = Klaarzetten
prepare-back = Terug naar het begin
prepare-trail = { $n } { $step }
prepare-step-case = Casus
prepare-step-tables = Tafels
prepare-step-minutes = Minuten
prepare-step-print = Print
prepare-step-rehearse = Oefenen
prepare-step-ready = alles staat klaar
prepare-previous = Terug
prepare-next = Verder: { $step }
prepare-case-ask = Over wie gaat het?
prepare-case-how = Alle oefencasussen zijn verzonnen. U kunt later altijd nog wisselen.
prepare-choose = Kies
prepare-chosen = Gekozen
prepare-own-blank = Lege kaart, om te oefenen
prepare-own-blank-what = Zonder feitkaartjes. U verzint samen iemand.
prepare-own-real = Iemand die bestaat
prepare-own-real-what = Eén tafel, met een schuilnaam. Weet de bewoner dat u dit bespreekt?
prepare-pseudonym = Schuilnaam
prepare-pseudonym-how = Verzin een naam
prepare-tables-ask = Hoeveel tafels?
prepare-tables-how = Zes tot acht mensen aan een tafel praat het best.
prepare-tables-count = Aantal tafels
prepare-tables-people = Dat is ruimte voor { $low } tot { $high } mensen.
prepare-tables-real = Over iemand die bestaat praat u aan één tafel.
prepare-tables-screens = Eén scherm per tafel is genoeg. Telefoons hoeven niet; antwoorden op papier telt u gewoon mee.
prepare-fill = Hoe vinden mensen hun tafel?
prepare-fill-own = Iedere tafel heeft een eigen QR
prepare-fill-own-how = Wie gaat zitten, scant de tentkaart.
prepare-fill-choice = Eén QR, en dan kiezen
prepare-fill-choice-how = Iedereen scant hetzelfde en kiest een tafel.
prepare-fill-even = Eén QR, en dan delen wij in
prepare-fill-even-how = De tafels worden even vol. Handig als mensen elkaar nog niet kennen.
prepare-minutes-ask = Hoeveel tijd hebt u?
prepare-minutes-how = Het script zegt per stap hoeveel minuten er zijn. Tijdens de avond mag u altijd verlengen.
prepare-script = Script
prepare-minutes-made-for = Deze casus is gemaakt voor { $n } minuten.
prepare-print-ask = Wat print u?
prepare-print-how = Zwart-wit is genoeg. Een avond lukt ook helemaal op papier.
prepare-reach-closed = **Telefoons kunnen er nu niet bij.** De app luistert alleen op deze laptop. Start hem met `make workshop`, dan staan er QR-codes op de tentkaarten.
prepare-reach-nowhere = **Telefoons kunnen er nu niet bij.** Deze laptop zit op geen netwerk. Kies eerst de wifi van de zaal, en start de app opnieuw.
prepare-reach-moved = **Het adres van deze laptop is veranderd.** De QR-codes wijzen nog naar het oude adres. Start de app opnieuw en print dan pas.
prepare-to-roomtest = Naar de zaaltest
prepare-pin-first = Om tafels klaar te zetten vragen wij eerst uw pincode als gespreksleider.
prepare-pin-go = Naar de pincode
prepare-codes-why = Elke tafel krijgt een eigen code. Er begint nog niets: de tafels wachten op u, ook tot morgen.
prepare-codes-make = { $n ->
    [one] Maak de code
   *[other] Maak de codes voor { $n } tafels
  }
prepare-folder = De werkmap
prepare-folder-what = Eén pdf: tentkaarten, feitkaartjes, rolkaartjes, antwoordstroken, een lege kaart op A3, het draaiboek per minuut, en wat u doet als de wifi wegvalt.
prepare-folder-open = Open de werkmap
prepare-folder-parts = Of alleen:
prepare-part-tents = Tentkaarten met QR
prepare-part-facts = Feitkaartjes
prepare-part-answers = Antwoordstroken
prepare-part-map = Lege kaart op A3
prepare-table = Tafel { $n }
prepare-rehearse-ask = Wilt u eerst oefenen?
prepare-rehearse-how = Het hoeft niet. Tien minuten nu scheelt zoeken straks.
prepare-bots = Loop de avond door met oefenbots
prepare-bots-real = Over iemand die bestaat oefenen wij niet met bots. Kies daarvoor een oefencasus.
prepare-phones = Doen de telefoons het in de zaal?
prepare-phones-how = Probeer er één op de wifi van de zaal, liefst de avond van tevoren.
prepare-ready-ask = Alles staat klaar
prepare-ready-how = Leg het papier op de tafels. De rest wacht hier.
prepare-summary-tables = { $n ->
    [one] één tafel
   *[other] { $n } tafels
  }
prepare-open = { $n ->
    [one] Open de tafel
   *[other] Open de zaal
  }
prepare-open-how = Daarna scant iedereen, en begint u met Aankomen.
page-before-prepare = Klaarzetten voor een avond of een zaal: vijf stappen, met alles wat u print
page-before-roomtest = Zaaltest: doen de telefoons het?
