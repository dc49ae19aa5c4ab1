### Vastleggen wat wij denken, samen verwoord (domein §4.3), en wat daarbij dicht gekozen wordt.

telling-chose-dilemma =
    { $n ->
        [one] Het dilemma ging open: { $n } mens koos
       *[other] Het dilemma ging open: { $n } mensen kozen
    }
telling-chose-moral =
    { $n ->
        [one] De keuze uit het beraad ging open: { $n } mens koos
       *[other] De keuze uit het beraad ging open: { $n } mensen kozen
    }
telling-chose-ranking =
    { $n ->
        [one] De rangorde ging open: { $n } mens ordende
       *[other] De rangorde ging open: { $n } mensen ordenden
    }
telling-chose-ideas = De ideeën liggen op tafel

refusal-rung-never = Dwingen stelt dit hulpmiddel nooit voor. Er is niets veranderd. Als een ander moet ingrijpen, schrijf dan op wie dat besluit en waarom, bij 'Wat als wij het wel doen'.
refusal-rung-harm = Voor trede 6 of 7 hoort er een ernstige schade bij. Schrijf op wat er misgaat als u dit niet doet, en voor wie. Uw woorden staan er nog.
refusal-rung-tried = Voor trede 6 of 7: welke lagere treden zijn geprobeerd, of waarom helpen die niet? Eén zin is genoeg. Uw woorden staan er nog.
refusal-rung-until = Trede 6 of 7 heeft een einddatum. Kies de dag waarop dit stopt, tenzij u opnieuw besluit. Uw woorden staan er nog.
refusal-rung-second = Trede 6 of 7 besluit niemand alleen. Schrijf op wie meetekent: een rol of een functie. Uw woorden staan er nog.
refusal-review-needs-date = Wanneer kijken wij weer? Kies vandaag of een latere dag. Alleen bij loslaten hoort geen datum. Uw woorden staan er nog.
refusal-record-many = Dat zijn er veel: hier passen { $most } regels. Kies de belangrijkste. Er is niets veranderd.
refusal-talk-stopped = De bewoner stopte het gesprek, dus er verandert nu niets. Vraag of wij verder mogen.
refusal-ask-horns = Een dilemma heeft twee kanten. Schrijf eerst A en B op, elk in één zin. Dan kan iedereen dicht kiezen.
refusal-ask-ideas = Er zijn nog geen twee ideeën om te ordenen. Leg eerst ideeën op tafel.
refusal-ask-open = Er ligt al een vraag dicht op tafel. Draai die eerst om, of neem hem terug.
refusal-ask-empty = Er is nog niets gekozen. Kies één antwoord; 'weten we niet' mag ook.
refusal-ask-ranking = Kies één tot { $most } ideeën, elk één keer. Uw keuze staat er nog.

## De drie stappen

record-step-think = Wat denken wij
record-step-far = Hoe ver gaan wij
record-step-leave = Wat laten wij
record-next = Verder: { $what }
record-agree = Stel samen vast
record-save = Bewaar deze woorden
record-live = Wat u hier schrijft, staat meteen op alle schermen van de tafel.
record-reword = Anders verwoorden
record-agreed = Vastgesteld
record-agreed-on = Versie { $n } · { $date }
record-map-since = De kaart veranderde hierna nog. Een nieuwe versie kan.
record-versions = Eerdere versies
record-moved = De kaart bewoog. Kijk nog eens voor u vaststelt.
record-looked = Wij hebben gekeken
record-lock = Kaart op slot
record-locked = De kaart is op slot: u verwoordt wat er nu ligt.
record-unlock = Kaart weer open
record-by = { $who } schreef hier
record-other = { $who } schreef hier iets anders: { $text }
record-take-over = Neem over
record-none = Er staat nog niets. Wie begint?
record-along = Meeschrijven
record-so-far = Zover zijn wij
record-all = Alles wat is vastgelegd
record-participants = Erbij: { $people }

## Wat er gevraagd wordt

record-ask-core = Wat vinden wij, in één zin?
record-how-core = In gewone woorden, zoals u het haar of hem zelf zou zeggen
record-ask-category = Wat is er aan de hand?
record-ask-turn = Wie is aan zet?
record-ask-wish = Wat wil de bewoner?
record-ask-own_words = In eigen woorden van de bewoner
record-how-own_words = Letterlijk, zoals het gezegd is
record-ask-resident_there = Was de bewoner erbij?
record-ask-there_why = Niet erbij, want …
record-ask-own_share = Wat deden of lieten wij zelf?
record-how-own_share = Een verkeerd adres, een brief te veel, een belofte die bleef liggen
record-ask-horn_a = A: nu, want …
record-how-horn_a = bijvoorbeeld: Nu bellen, voor de schuld groeit
record-ask-horn_b = B: wachten, want …
record-how-horn_b = bijvoorbeeld: Wachten tot zij zelf belt
record-ask-nobody_person = Voor de bewoner zelf
record-ask-nobody_others = Voor anderen
record-ask-nobody_costs = Wat kost het?
record-ask-we_effects = Wat gebeurt er nog meer?
record-ask-we_trust = Wat doet het met het vertrouwen?
record-ask-we_precedent = Wie vraagt straks hetzelfde?
record-ask-rung = Hoe ver gaan wij?
record-ask-reason = Waarom niet een trede lager?
record-ask-autonomy = Wat doet dit met de eigen regie?
record-ask-harm = Welke ernstige schade voorkomt dit, en voor wie?
record-ask-tried = Welke lagere treden zijn geprobeerd, of waarom helpen die niet?
record-ask-until = Tot wanneer, op zijn langst?
record-ask-second = Wie tekent mee?
record-how-second = een rol of functie, geen naam
record-heavy = Trede 6 en 7 vragen vier antwoorden. Zo zwaar is het.
record-ask-outcome = Hoe gaat het verder?
record-ask-trigger = Wanneer kijken wij eerder?
record-ask-signal = Op welk signaal letten wij? De bewoner kent het.
record-ask-review_on = Wanneer kijken wij weer?
record-ask-dissent = Wie ziet het anders, en hoe?
record-how-dissent = Blijft staan in het verslag, zonder naam
record-ask-not_do = Wat doen wij uitdrukkelijk niet?
record-how-not_do = Eén per regel
record-ask-tipping = Welk feit kantelde ons?
record-how-tipping = Komt uit de ronde. U mag het anders zeggen; één per regel.
record-ask-questions = Wat weten wij niet, en wie vraagt het?
record-ask-questions-1 = De vraag
record-ask-questions-2 = Wie vraagt het
record-ask-share_with = Met wie delen wij dit, en mag dat?
record-ask-share_with-1 = Met wie
record-ask-share_with-2 = Grondslag, bijvoorbeeld: met haar ja
record-ask-in_short = De casus in twee zinnen
record-ask-cost_a = Wat kost A?
record-ask-cost_b = Wat kost B?
record-ask-perspectives = Wie staat waar?
record-ask-perspectives-1 = Wie
record-ask-perspectives-2 = Wat telt daar
record-ask-perspectives-3 = Wat vraagt dat
record-ask-alternatives = Wat kan nog meer? Minstens één derde weg.
record-how-alternatives = Eén per regel
record-ask-deliberated = Waar zijn wij het over eens, of wat blijft verschillen?
record-ask-ideas = De ideeën op tafel
record-how-ideas = Eén per regel. Voeg samen wat hetzelfde is.
record-choose = Kies
record-weeks-2 = over 2 weken
record-weeks-6 = over 6 weken
record-weeks-13 = over 3 maanden
record-autonomy-min2 = veel minder eigen regie
record-autonomy-min1 = wat minder eigen regie
record-autonomy-nul = maakt geen verschil
record-autonomy-plus1 = wat meer eigen regie
record-autonomy-plus2 = veel meer eigen regie
record-trigger-datum = op een vaste datum
record-trigger-grootboek = als de huur niet vol binnenkomt
record-trigger-levensgebeurtenis = bij een gebeurtenis in het leven
record-trigger-contactmoment = bij een contactmoment
record-trigger-signaal_van_bewoner = als de bewoner het zegt
record-trigger-signaal_van_derde = als een ander het zegt; eerst de bewoner vragen
record-rung = Trede { $n }: { $what }
record-scenarios-make = Reken het na: Wat als …

## Achter een vouw

record-fold-hers = De wens en de woorden van de bewoner
record-fold-share = Ons eigen aandeel
record-fold-dilemma = Het dilemma
record-fold-nobody = Als niemand iets doet
record-fold-we = Als wij het wel doen
record-fold-not_do = Wat wij niet doen
record-fold-tipping = Wat ons kantelde
record-fold-questions = Wat wij niet weten
record-fold-share_with = Met wie wij dit delen

## Hoe het gelezen wordt

record-h-own_share = Wat deden of lieten wij zelf?
record-h-hers = Wat zegt en wil de bewoner?
record-h-dilemma = Tussen wat kozen wij?
record-h-nobody = Wat als niemand iets doet?
record-h-we = Wat als wij het wel doen?
record-h-far = Hoe ver gaan wij?
record-h-not_do = Wat doen wij niet?
record-h-tipping = Wat kantelde ons?
record-h-again = Hoe gaat het verder?
record-h-dissent = Wie ziet het anders?
record-h-questions = Wat weten wij niet, en wie vraagt het?
record-h-share_with = Met wie delen wij dit?
record-h-moral = Wat kwam er uit het beraad?
record-label-own_words = In eigen woorden
record-label-wish = De wens
record-label-there = Erbij
record-label-horn_a = A
record-label-cost_a = A kost
record-label-horn_b = B
record-label-cost_b = B kost
record-label-nobody_person = Voor de bewoner
record-label-nobody_others = Voor anderen
record-label-nobody_costs = Kosten
record-label-we_effects = Bijwerkingen
record-label-we_trust = Vertrouwen
record-label-we_precedent = Precedent
record-label-rung = Trede
record-label-reason = Waarom niet lager
record-label-autonomy = Eigen regie
record-label-harm = Ernstige schade
record-label-tried = Lagere treden
record-label-until = Uiterlijk tot
record-label-second = Tekent mee
record-label-outcome = Verder
record-label-trigger = Eerder kijken
record-label-signal = Signaal
record-label-review_on = Wij kijken weer op
record-label-in_short = In het kort
record-label-deliberated = Uitkomst
record-owner-none = nog niemand
record-basis-none = grondslag nog te noemen

## Dicht kiezen

record-ask-dilemma = Laat iedereen dicht kiezen: A of B
record-ask-moral = Laat iedereen dicht kiezen
record-ask-ideas-now = Begin de stilte: ideeën
record-ask-ranking = Laat iedereen dicht ordenen
record-lying =
    { $n ->
        [one] { $n } van { $of } ligt dicht
       *[other] { $n } van { $of } liggen dicht
    }
record-turn = Draai om
record-back = Neem de vraag terug
record-choice-dilemma = Nu of wachten? Alleen, in stilte.
record-choice-moral = Wat kiest u? Alleen, in stilte.
record-choice-ideas = Welke acties ziet u? Alleen, in stilte.
record-choice-ranking = Welke vijf zou u als eerste doen? Alleen, in stilte.
record-choice-because = Omdat …
record-choice-despite = Ondanks …
record-choice-limit = En ik beperk de schade door …
record-choice-idea = Idee { $n }
record-choice-place = { $n }e keus
record-choice-lay = Leg dicht
record-choice-laid = Ligt dicht. Niemand ziet het. U mag nog wijzigen.
record-choice-change = Wijzig mijn keuze
record-choice-own = Zelf kiezen, op een eigen blad
record-chosen-dilemma = Nu of wachten
record-chosen-dilemma-says =
    { $n ->
        [one] { $n } mens koos dicht.
       *[other] { $n } mensen kozen dicht.
    }
record-chosen-moral = De keuze na het beraad
record-chosen-moral-says =
    { $n ->
        [one] { $n } mens koos dicht.
       *[other] { $n } mensen kozen dicht.
    }
record-chosen-ranking = De volgorde van de tafel
record-chosen-ranking-says = { $n } ordenden dicht. Een eerste plaats telt vijf punten, een vijfde plaats één. De som kiest niet: u kiest.
record-chosen-ideas = Ideeën
record-chosen-ideas-says = De ideeën liggen op tafel.
record-because = Waarom
record-points-at = wijst naar { $cards }
record-w = Kendalls W is { $w }: { $alike } W zegt hoe gelijk mensen ordenden, niet of de volgorde goed is.
record-w-much = de tafel ordende bijna hetzelfde.
record-w-some = de tafel ordende voor een deel hetzelfde.
record-w-little = iedereen ordende anders.

## Moreel beraad en ideeën

record-moral = Moreel beraad in acht minuten
record-moral-why = Komt u er niet uit? Zeven korte stappen.
record-nominal = Ideeën in stilte, dan om de beurt
record-nominal-why = Iedereen bedenkt acties, ook wie niet snel praat.
record-side-step = Stap { $n } van { $of }
record-side-next = Volgende stap
record-side-back = Vorige stap
record-side-end = Klaar, terug
record-side-stop = Stop
record-moral-how-1 = Vertel het kort en zonder oordeel. Eén van u typt mee.
record-moral-how-2 = Schrijf op waartussen u twijfelt, en wat elk kost.
record-moral-how-3 = De bewoner, een huisgenoot, de buur, de verhuurder, uzelf: wat telt daar, en wat vraagt dat van ons?
record-moral-how-4 = Bedenk minstens één derde weg. Die staat straks mee op de keuzelijst.
record-moral-how-5 = Ieder alleen: ik kies …, omdat …, ondanks …, en ik beperk de schade door …
record-moral-how-6 = Leg de redenen naast elkaar. Niemand hoeft te winnen.
record-moral-how-7 = Schrijf op wat u afspreekt. Blijft er verschil? Schrijf dat dan op.
record-nominal-how-1 = Drie minuten stil. Ieder schrijft ideeën op het eigen scherm; niemand ziet van wie.
record-nominal-how-2 = Om de beurt één idee hardop, zonder te praten over goed of fout.
record-nominal-how-3 = Vraag wat iemand bedoelt. Voeg samen wat hetzelfde is.
record-nominal-how-4 = Ieder alleen: kies er hoogstens vijf, de beste eerst.
record-nominal-how-5 = De punten zijn opgeteld. Praat erover; de punten beslissen niet. Kies wie iets oppakt.
record-moral-1 = De casus, in twee zinnen
record-moral-2 = Het dilemma: A of B, en wat elk kost
record-moral-3 = Wie staat waar, en wat vraagt dat?
record-moral-4 = Wat kan nog meer?
record-moral-5 = Kies zelf, dicht
record-moral-6 = Leg naast elkaar
record-moral-7 = Waar zijn wij het over eens, of niet?
record-nominal-1 = In stilte: welke acties?
record-nominal-2 = Om de beurt één idee
record-nominal-3 = Wat bedoelt u precies?
record-nominal-4 = Kies uw vijf, dicht
record-nominal-5 = Praat, en maak er acties van
record-make-action = Spreek af
record-make-who = Wie?

## Meer cijfers

record-figures = Meer cijfers
record-percent = { $n } %
record-figure-median = Het midden
record-figure-median-says = Evenveel mensen kozen hoger als lager. Bij een even aantal kan het midden tussen twee stappen liggen.
record-figure-range = Van laagste tot hoogste
record-figure-range-says = Zoveel stappen liggen de twee uitersten uit elkaar. Eén mens kan dit bepalen; met minder dan zes mensen zegt het het meest.
record-figure-iqr = Kwartielafstand
record-figure-iqr-says = De middelste helft van de groep ligt zoveel stappen uit elkaar. Grof bij minder dan acht mensen.
record-figure-within = Binnen één stap van het midden
record-figure-within-says = Zoveel van de groep zit dicht bij het midden. Vanaf 75 % noemen onderzoekers het vaak eens.
record-figure-mad = Eensgezindheid rond het midden (MAD)
record-figure-mad-says = 1 is: iedereen koos hetzelfde. 0 is: de helft aan elk uiteinde.
record-figure-a = Van der Eijks A
record-figure-a-says = 1 is eens, 0 is verspreid, −1 is twee kampen aan de uiteinden. Springt bij vier mensen of minder.
record-figures-limit = De groep is klein en geen steekproef. Deze cijfers zeggen iets over deze tafel, niets over de bewoner.
record-figure-alpha = Krippendorffs alfa (ordinaal)
record-figure-alpha-says = Gebruiken de tafels de schaal op dezelfde manier? Vanaf 0,80 betrouwbaar, onder 0,67 trekt u geen conclusie. Zinloos bij één vraag.
record-figure-alpha-none = Er zijn te weinig beoordelingen naast elkaar om alfa te berekenen.
record-lying-one = { $n } van { $of } ligt dicht
record-lying-many = { $n } van { $of } liggen dicht

## Antwoorden

answer-own-intro = Hoe gaat het, volgens u? Alleen voor uzelf. U mag alles overslaan.
answer-own-whole = Redt u zich, met de mensen en hulp om u heen?
answer-own-unknown = weet ik niet
answer-own-withheld = wil ik niet zeggen
answer-points = Wijs briefjes aan (hoogstens drie)
record-own-hers = Zo zegt u het zelf
record-own-said = Zo zegt de bewoner het zelf
record-own-hers-wish = Dit wilt u:
record-own-wish = Dit wil de bewoner:
record-own-none = Hier komen uw eigen woorden te staan, zoals u ze zegt.
