### Wat er aan tafel gebeurde, als zin. Zonder namen van wie er zit.

telling-who-seat = Stoel { $n }
telling-who-facilitator = De gespreksleider
telling-who-trainer = De trainer
telling-who-resident = De bewoner
telling-who-file = Het dossier

telling-opened = Op tafel ligt: { $title }
telling-laid = { $who } legde { $what }
telling-laid-fact = { $who } las voor: { $what }
telling-lifted = { $who } nam terug in de hand: { $what }
telling-lifted-fact = { $who } nam een feitkaartje terug: { $what }
telling-tied = { $who } verbond { $giver } met { $receiver }
telling-influence = { $who } tekende: { $what }
telling-grouped = { $who } zette bij elkaar als ‘{ $group }’: { $cards }
telling-group = groep ‘{ $name }’
telling-said = { $who } over { $thing }: { $field } { $value }
telling-said-nothing = { $who } haalde weg bij { $thing }: { $field }
telling-unsaid = { $who } nam een woord over { $thing } terug
telling-placed = { $who } schoof { $thing } naar { $sector }, { $ring }
telling-struck = { $who } streepte door: { $thing }
telling-struck-off = { $who } liet weer staan: { $thing }
telling-struck_by = { $who }: { $thing } klopt niet, want { $proof }
telling-struck_by-off = { $who }: { $thing } klopt toch
telling-light_by = { $who }: { $thing } klopt, maar anders: { $proof }
telling-light_by-off = { $who } zag { $thing } weer zonder dat andere licht
telling-judged = { $who } schatte in: { $fact } is { $certainty }
telling-erased = { $who } haalde iets weg. Het is nu overal weg.
telling-emptied = De casus is gewist.
erased-said = Weg. Ook bij de gespreksleider.
telling-unplaced = { $who } zette { $thing } terug op de vorige plek
telling-took-off = { $who } haalde van de kaart: { $what }
telling-put-back = { $who } legde terug: { $what }
telling-undid = { $who } maakte ongedaan: { $what }
telling-undid-it = { $who } maakte iets ongedaan
telling-redid = { $who } deed opnieuw: { $what }
telling-redid-it = { $who } deed iets opnieuw
telling-earlier = iets eerders
telling-stepped-over = Dit blijft staan, want iemand anders ging ermee verder: { $what }. Wel ongedaan gemaakt: { $back }.

telling-turned = Beide keren draaiden om
telling-turned-moved = Beide keren draaiden om: { $moved } van { $paired } schoven op
telling-heard = Zo ziet zij het zelf: het beeld van de bewoner ligt open
telling-verdict = De tafel sprak af: ‘{ $core }’
telling-action = Afgesproken: { $actor } · { $what }
telling-action-changed = Anders afgesproken: { $actor } · { $what }
telling-action-dropped = { $who } streepte een actie weg
telling-scenario = { $who } bewaarde: { $horn }
telling-scenario-dropped = { $who } liet een ‘wat als’ los
telling-due = uiterlijk { $day }

telling-quoted = ‘{ $text }’
telling-statement = { $kind } ‘{ $text }’
telling-life = ‘{ $what }’ ({ $date })
telling-lived =
    { $n ->
        [one] iets op de levenslijn
       *[other] { $n } dingen op de levenslijn
    }
telling-something = een briefje
telling-and = { $names } en { $last }
telling-and-more = { $names } en nog { $n }
telling-yes = ja
telling-no = nee

telling-field-name = heet
telling-field-kind = is
telling-field-role = rol:
telling-field-age = leeftijd
telling-field-lead = houdt de regie:
telling-field-deceased = overleden:
telling-field-domains = raakt
telling-field-note = opmerking
telling-field-quality = band
telling-field-support = geeft
telling-field-frequency = hoe vaak:
telling-field-mutual = over en weer:
telling-field-cents = bedrag
telling-field-party = wie:
telling-field-arranged = met regeling:
telling-field-date = wanneer:
telling-field-system = gaat over
telling-field-what = wat:
telling-field-effect = invloed:
telling-field-cards = hoort bij elkaar:
telling-cards =
    { $n ->
        [one] een briefje
       *[other] { $n } briefjes
    }
