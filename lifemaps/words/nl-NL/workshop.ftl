### De werksessie: meer tafels tegelijk, samen geleid

role-table = tafelscherm

## Waarom iets niet kan

refusal-tables-odd = Kies één tot en met { $most } tafels.
refusal-table-unknown = Deze tafel is er niet in deze werksessie. Kies een tafel uit de lijst.
refusal-workshop-ended = Deze werksessie is afgesloten, dus er verandert niets meer. De kaarten en verslagen zijn er nog tot ze gewist worden.
refusal-wall-choose =
    { $most ->
        [0] Deze dia hoort bij alle tafels samen. Kies geen tafel.
        [1] Kies één tafel die haar kaart wil laten zien.
       *[other] Kies twee tafels die hun kaart willen laten zien.
    }
refusal-table-not-willing = Tafel { $table } heeft nog niet op ‘Toon onze kaart’ getikt. Vraag het aan de tafel; het hoeft niet.
refusal-table-still-down = Bij tafel { $table } liggen nog antwoorden dicht. Draai daar eerst om, dan kan het op de wand.
refusal-plenary-not-yet = Er is nog niets omgedraaid. Pas daarna komt de zaal op de wand.
refusal-not-turned-yet = Dat kan zodra de antwoorden van deze tafel zijn omgedraaid.
refusal-no-wall = Deze tafel zit op zichzelf; er is geen wand om de kaart op te tonen.
refusal-room-odd = Geef de vaste plek een naam van letters of cijfers, bijvoorbeeld ‘spreekkamer’.
