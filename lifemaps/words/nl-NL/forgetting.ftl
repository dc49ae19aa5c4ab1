### Bewaren en vergeten: waarvoor, hoe lang, met wie gedeeld, en weer kwijt.

telling-kept-GroundStated = { $who } zei waarvoor wij dit bespreken en hoe lang het bewaard blijft
telling-kept-SharingNoted = { $who } schreef op dat er iets is gedeeld
telling-kept-CorrectionAsked = Er is om een verbetering gevraagd
telling-kept-CorrectionAnswered = Op een vraag om verbetering is geantwoord
telling-kept-PutAway = De casus ging buiten bereik
telling-kept-BroughtBack = De casus is teruggehaald
refusal-ground-incomplete = Kies eerst waarvoor, op welke grond, en of de bewoner het weet. Er is niets bewaard.
refusal-ground-words = Schrijf in een paar woorden waarvoor u dit bespreekt. Er is niets bewaard.
refusal-ground-weighed = Bij deze grond hoort een zin: waarom het mag. Bij een gerechtvaardigd belang: hoe u de belangen afwoog. Bij toestemming: waarom "nee" zeggen niets kost. Er is niets bewaard.
refusal-ground-knows-why = Schrijf op waarom de bewoner dit niet weet. Er is niets bewaard.
refusal-ground-until = Kies een dag na vandaag, binnen { $most } jaar. Er is niets bewaard.
refusal-ground-fictional = Deze casus is verzonnen. Daar is geen doel of grond voor nodig.
refusal-sharing-incomplete = Schrijf op wat u deelde en met wie. Er is niets bewaard.
refusal-correction-empty = Schrijf op wat er niet klopt. Er is niets bewaard.
refusal-correction-gone = Deze vraag is er niet meer.
refusal-correction-how = Kies wat er met de vraag is gedaan.
refusal-correction-why = Schrijf op waarom u het niet aanpast. De bewoner leest dat ook.
refusal-out-of-reach = Deze casus is buiten bereik en wordt op { $date } gewist. Wie hem leidt kan hem tot die dag terughalen.
refusal-forget-resident = Dit is de bewoner zelf. Vergeet dan de hele casus.
refusal-forget-who = Schrijf op onder welke naam wij moeten zoeken. Er is niets gewist.
access-what-person-erased = vergat iemand
access-what-evening-erased = wiste een avond
access-what-workshop-erased = wiste een werkbijeenkomst
access-what-case-away = zette de casus buiten bereik
access-what-case-back = haalde de casus terug
