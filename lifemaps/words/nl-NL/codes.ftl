### De codes van de methode, in de woorden van de zaal.

## Rollen

role-facilitator = gespreksleider
role-participant = deelnemer
role-resident = bewoner
role-observer = toeschouwer
role-trainer = trainer
role-owner = beheerder

## De stappen van de avond, en wat de gespreksleider zegt

phase-arrive = Aankomen
phase-occasion = Aanleiding
phase-first_look = Eerste indruk
phase-map_1 = Levenskaart 1
phase-map_2 = Levenskaart 2
phase-map_3 = Levenskaart 3
phase-look = Kijken
phase-second_look = Tweede keer
phase-verdict = Conclusie
phase-call = Wie belt
phase-keep = Bewaren

phase-say-arrive = We praten alsof de bewoner meeluistert.
phase-say-occasion = Wat is er gebeurd, zonder mening?
phase-say-first_look = Wat is uw eerste indruk? Alleen, in stilte.
phase-say-map_1 = Wie zou de bewoner zelf als eerste noemen?
phase-say-map_2 = Wat geeft de bewoner zelf aan anderen?
phase-say-map_3 = Wat veranderde er, en wat deden wij zelf?
phase-say-look = Feit, verteld of aanname?
phase-say-second_look = Kijk nog één keer, alleen en in stilte. Welk feit kantelde u?
phase-say-verdict = Wat gebeurt er als niemand iets doet?
phase-say-call = Wie pakt de telefoon?
phase-say-keep = Wat neemt u mee? Kijk nog even door uw eigen bril.

## De tien leefgebieden van de Tienkaart

domain-wonen = wonen
domain-geld = geld
domain-werk = werk, leren, ritme
domain-gezondheid = gezondheid
domain-thuis = thuis en gezin
domain-netwerk = mensen eromheen
domain-papieren = papieren, taal, digitaal
domain-buurt = buurt en meedoen
domain-veiligheid = rust, veiligheid, recht
domain-regie = regie en toekomst

level-1 = gaat nu mis
level-2 = lukt niet
level-3 = wankel
level-4 = staat
level-5 = staat stevig
level-unknown = weten we niet

level-wonen-1 = dak valt binnenkort weg of woning is onveilig
level-wonen-2 = woning kan zo niet blijven, niemand pakt het op
level-wonen-3 = blijft, zolang er geen extra rekening of klacht komt
level-wonen-4 = woont passend en onderhoudt, met of zonder hulp
level-wonen-5 = woont goed en kan een tegenslag hebben
level-geld-1 = geen geld voor eten, of ontruiming of afsluiting loopt
level-geld-2 = schulden groeien, geen overzicht
level-geld-3 = rekeningen lukken net; één tegenvaller en het knelt
level-geld-4 = inkomsten en vaste lasten kloppen, regelingen lopen
level-geld-5 = houdt over of helpt anderen
level-werk-1 = dag en nacht door elkaar, raakt alles kwijt
level-werk-2 = geen ritme en geen zicht erop
level-werk-3 = houdt vol op één tijdelijke plek
level-werk-4 = heeft werk, opleiding of een zinvolle dag die past
level-werk-5 = heeft een dag die past, met ruimte over
level-gezondheid-1 = acuut gevaar voor lijf of hoofd
level-gezondheid-2 = klachten bepalen de dag, geen zorg
level-gezondheid-3 = gaat, zolang pil, arts of mantelzorger er is
level-gezondheid-4 = klachten zijn in beeld en te doen
level-gezondheid-5 = voelt zich fit genoeg voor wat nodig is
level-thuis-1 = iemand thuis is niet veilig
level-thuis-2 = thuis botst het of kinderen komen tekort, zonder hulp
level-thuis-3 = loopt, maar hangt aan één persoon of afspraak
level-thuis-4 = huisgenoten en kinderen kunnen op elkaar rekenen
level-thuis-5 = thuis is een plek die kracht geeft
level-netwerk-1 = helemaal alleen, of iemand maakt misbruik
level-netwerk-2 = bijna niemand, en dat knelt
level-netwerk-3 = er is één iemand
level-netwerk-4 = er zijn mensen die bellen en gebeld worden
level-netwerk-5 = geeft en krijgt; valt er één weg, dan zijn er anderen
level-papieren-1 = mist nu een beslissing of termijn met grote gevolgen
level-papieren-2 = post blijft dicht, rechten blijven liggen
level-papieren-3 = lukt via één helper
level-papieren-4 = vindt de weg, zelf of met vaste hulp
level-papieren-5 = helpt anderen met brieven en aanvragen
level-buurt-1 = niet veilig in de eigen straat, of anderen zijn dat niet door wat hier gebeurt (noteer welk)
level-buurt-2 = aanhoudende ruzie of helemaal buiten
level-buurt-3 = wordt gedoogd; spanning kan zo oplaaien
level-buurt-4 = gewoon contact, klachten worden uitgepraat
level-buurt-5 = draagt iets bij aan de buurt
level-veiligheid-1 = direct gevaar (geweld, brand, uitzetting)
level-veiligheid-2 = gevaar of procedure zonder bescherming
level-veiligheid-3 = rustig zolang één maatregel of persoon er is
level-veiligheid-4 = veilig, procedures onder controle
level-veiligheid-5 = voelt zich vrij en beschermd
level-regie-1 = anderen beslissen alles, of niemand
level-regie-2 = weet niet wat kan of durft niets te vragen
level-regie-3 = kiest soms, raakt snel overvraagd
level-regie-4 = weet zelf wat nodig is en vraagt hulp op tijd
level-regie-5 = stuurt het eigen leven en de hulp erbij

## De conclusie

category-redt_zich = redt zich
category-redt_zich_als_wij_ons_deel_doen = redt zich, als wij ons deel doen
category-redt_zich_met_duwtje = redt zich met een duwtje
category-wankel = wankel: houd contact
category-heeft_nu_hulp_nodig = heeft nu hulp nodig
category-acuut = acuut: vandaag nog
category-weten_we_niet = weten we niet: eerst vragen

turn-wij = wij
turn-bewoner = de bewoner zelf
turn-netwerk = de mensen eromheen
turn-ander = een ander
turn-niemand = niemand

outcome-loslaten = loslaten
outcome-afwachten = afwachten, met een signaal
outcome-doen = doen
outcome-say-loslaten = Klaar. Ook dit is een besluit.
outcome-say-afwachten = Wij wachten. De bewoner weet op welk signaal wij letten.
outcome-say-doen = Wij doen iets, en wij zeggen wie en wanneer.

rung-0 = niet ingrijpen
rung-1 = informeren
rung-2 = vragen, bellen
rung-3 = mogelijk maken, eigen fout herstellen
rung-4 = samen afspreken
rung-5 = aansporen met voorwaarden
rung-6 = aanhoudend contact zoeken
rung-7 = met instemming overnemen
rung-8 = dwingen via een derde
rung-example-0 = loslaten, of wachten op een signaal dat de bewoner kent
rung-example-1 = vertellen dat er een recht is, in gewone taal
rung-example-2 = de telefoon pakken
rung-example-3 = dubbele huur terugboeken, de brievenbus maken
rung-example-4 = afspraken op papier, met één aanspreekpunt dat de bewoner kiest
rung-example-5 = een regeling met elke maand een gesprek
rung-example-6 = drie keer terugkomen, op andere uren
rung-example-7 = budgetbeheer of een gemachtigde, als de bewoner dat wil
rung-example-8 = een rechter, een melding of een opzegging

step-iets_anders = iets anders
step-weten_we_niet = weten we niet

agreed-ja = akkoord
agreed-nee = niet akkoord
agreed-nog_niet = nog niet gevraagd

there-ja = de bewoner zat aan tafel
there-nee = de bewoner was er niet bij
there-gebeld = de bewoner is gebeld

consensus-eens = eens
consensus-redelijk_eens = redelijk eens
consensus-verdeeld = verdeeld
consensus-twee_kampen = twee kampen

## De lange systemen van de levenslijn

system-wonen = wonen
system-werk = werk
system-onderwijs = onderwijs
system-sociale_zekerheid = sociale zekerheid
system-zorg = zorg
system-pensioen = pensioen
system-gezin = gezin
system-verblijf = verblijf
