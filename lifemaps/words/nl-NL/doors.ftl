# De deuren: meedoen, de pincode, en wat er mis kan zijn.
door-title = Levenskaart
door-full = Het is vol. Uw plek is niet verloren: probeer het over een minuut opnieuw.
door-no-code = Deze code kennen wij niet. Kijk nog eens op het scherm of het kaartje en typ de vijf tekens opnieuw.
door-no-case = Deze oefencasus is er niet. Ga terug en kies een andere.
door-nowhere = Deze bladzijde bestaat niet. Kijk of het adres klopt, of doe mee met de code van uw tafel.
door-not-yours = Dit hoort bij een andere stoel, of uw stoel is niet meer bekend. Vraag de gespreksleider om de code van de tafel.
door-blank = Nieuwe kaart
door-pin-form = Kies een pincode van vier tot twaalf cijfers.
door-pin-wrong = Deze pincode klopt niet. Wacht even en probeer het opnieuw.
refusal-busy = Het is nu heel druk. Er is niets veranderd. Probeer het over een paar tellen opnieuw.
refusal-not-understood = Dit verzoek begrijpen wij niet. Er is niets veranderd. Laad de pagina opnieuw.
door-lead-here = Gespreksleider: kies eerst uw pincode op { $url }
door-table-open = De tafel staat klaar: open { $url } in uw browser.
