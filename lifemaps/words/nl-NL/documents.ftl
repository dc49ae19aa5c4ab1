### De bladen die iemand meeneemt: het blad voor de bewoner en de agenda.

## Het blad voor de bewoner: kort, in gewone taal, aan de bewoner zelf

resident-title = Voor { $who }
resident-own = Zo zegt u het zelf
resident-own-room = Wat wilt u zelf zeggen? Schrijf het hier.
resident-wish = Dit wilt u:
resident-name = Naam:
resident-phone = Telefoon:
resident-yours = Dit blad is van u. U mag erop schrijven, strepen en het houden.

resident-lead =
    { $n ->
        [0] U hoeft nu niets te doen.
        [one] Wij vragen één ding van u. Kijk bij ‘Wat doet u?’.
       *[other] Wij vragen { $n } dingen van u. Kijk bij ‘Wat doet u?’.
    }

resident-talked = Waarover praatten wij?
resident-talked-on = Wij praatten op { $date } over hoe het met u gaat.
resident-talked-says = Wij praatten over hoe het met u gaat.
resident-talked-people = Wij waren met { $n } mensen.
resident-there-ja = U zat erbij.
resident-there-nee = U was er niet bij.
resident-there-gebeld = Wij hebben u gebeld.

resident-good = Wat gaat goed?
resident-good-around = Deze mensen staan om u heen: { $names }.
resident-good-helped = U helpt zelf ook: { $names }.
resident-good-strength = Dit is uw kracht: { $what }.
resident-good-unknown = Dat weten wij nog niet. Vertelt u het ons?
resident-more-people = nog { $n }

resident-think = Wat vinden wij?
resident-think-nothing = Wij hebben nog niets besloten.
resident-think-core = Zo schreven wij het op: ‘{ $core }’
resident-category-redt_zich = U redt zich.
resident-category-redt_zich_als_wij_ons_deel_doen = U redt zich, als wij ons deel doen.
resident-category-redt_zich_met_duwtje = U redt zich, met een beetje hulp.
resident-category-wankel = Nu gaat het. Wij houden contact met u.
resident-category-heeft_nu_hulp_nodig = Wij denken dat u nu hulp kunt gebruiken.
resident-category-acuut = Wij willen u vandaag nog helpen.
resident-category-weten_we_niet = Wij weten het nog niet. Wij vragen het eerst aan u.

resident-we = Wat doen wij?
resident-we-item = { $who }: { $what }
resident-we-dated = { $what }, { $date }.
resident-we-more =
    { $n ->
        [one] Er is nog één ding. Vraag ernaar.
       *[other] Er zijn nog { $n } dingen. Vraag ernaar.
    }
resident-we-loslaten = Wij doen niets meer. U kunt ons altijd bellen.
resident-we-afwachten = Wij wachten nu af.
resident-we-doen = Wij spreken nog af wie wat doet.
resident-we-nothing = Wij hebben nog niets afgesproken.
resident-agreed-ja = U vindt dit goed.
resident-agreed-nee = U vindt dit niet goed.
resident-agreed-nog_niet = Wij vragen u nog of dit goed is.

resident-you = Wat doet u?
resident-you-nothing = Niets. U mag altijd bellen.

resident-again = Wanneer kijken wij weer?
resident-again-on = Wij kijken weer op { $date }.
resident-again-signal = Eerder, als dit gebeurt: { $signal }.
resident-again-never = Wij kijken niet terug. Het is klaar. U weet ons te vinden.
resident-again-unknown = Dat spreken wij nog met u af.

resident-wrong = Klopt er iets niet?
resident-wrong-says = Bel ons. Dan maken wij het goed.

## De agenda

calendar-name = Levenskaart: wat wij afspraken
calendar-action = { $what } ({ $who })
calendar-review = Terugkijken: { $title }
calendar-review-why = Klopte wat wij vonden? Kijk samen terug.
calendar-signal = Eerder kijken als: { $signal }
calendar-agreed = Vindt de bewoner dit goed: { $agreed }.

## Wat er mis kan zijn met een bestand dat naar buiten gaat

leak-found = Dit staat in het bestand en mag er niet in: { $names }.
