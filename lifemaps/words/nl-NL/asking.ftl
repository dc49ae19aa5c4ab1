### Alle vragen van de kaart, en wat nog leeg is.

asking-title = Alle vragen van de kaart
asking-how = Tik op een vraag: de briefjes lichten op. De kaart zegt wat er staat. Wat het betekent, zegt u samen.
asking-link = Alle vragen
asking-back = Terug naar de kaart
asking-counted = Hoe is dit geteld?
asking-silent =
    { $n ->
        [one] Hier zwijgt de kaart: één vraag
       *[other] Hier zwijgt de kaart: { $n } vragen
    }
asking-theme-own = Ons eigen aandeel
asking-theme-know = Weten wij genoeg?
asking-theme-much = Te veel?
asking-theme-little = Te weinig?
asking-theme-strength = Wat er gegeven wordt, en wat wringt
asking-about = Over { $who }
asking-papers = Uit de papieren van deze casus

## Uit de papieren

paper-search = Hoe ging het zoeken naar een woning?
paper-search-asked =
    { $n ->
        [one] Eén keer gevraagd, { $no } keer nee.
       *[other] { $n } keer gevraagd, { $no } keer nee.
    }
paper-search-empty = Bij { $share } % was er geen reden waar iemand iets mee kan.
paper-search-seen = Bij { $share } % mocht er gekeken worden.
paper-search-third = Een derde van het inkomen is { $amount } huur.
paper-diary = Waarom gingen afspraken niet door?
paper-diary-clash = { $n } van de { $of } gemiste afspraken vielen samen met een afspraak bij een ander.
paper-post = Wat ligt er aan post?
paper-post-unopened =
    { $n ->
        [one] Eén brief ligt nog dicht.
       *[other] { $n } brieven liggen nog dicht.
    }

## Wat nog leeg is

empty-label = Nog leeg op de kaart
empty-next = Volgende vraag
empty-they = de bewoner
empty-familie = Wie hoort er bij de familie van { $who }?
empty-support = Van wie krijgt { $who } iets: hulp, raad, gezelschap?
empty-vrienden = Met wie doet { $who } iets leuks, of hoort { $who } ergens bij?
empty-buren = Wie in de buurt groet { $who }?
empty-gives = Wat geeft { $who } zelf aan anderen?
empty-werk = Waar werkt of leert { $who }, of wie in huis doet dat?
empty-diensten = Welke diensten komen er, en sinds wanneer?
empty-income = Waar leeft { $who } van?
empty-claims = Wie is { $who } nog iets schuldig?
empty-life = Wat veranderde er, en wanneer?
