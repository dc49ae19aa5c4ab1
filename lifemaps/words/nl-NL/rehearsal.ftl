### Oefenen met bots: een avond alleen doorlopen.

telling-who-bot = Oefenbot { $n }

rehearsal-button = Oefen met bots
rehearsal-how = Vier oefenbots gaan zitten aan een aparte tafel met deze casus. Zij antwoorden dicht, leggen feitkaartjes en typen een regel, op uw stappen. Uw eigen tafel blijft zoals hij is.
rehearsal-here = Dit is een oefentafel. De bots antwoorden zomaar wat: u oefent het verloop, niet de uitkomst. Niets hiervan telt mee bij echte avonden.
rehearsal-gone = De bots zijn weg.
rehearsal-wake = Laat de bots weer meedoen
rehearsal-table = Oefentafel met bots
rehearsal-report = Oefening met bots, niet van een groep

rehearsal-line-1 = Buurman Oefenbos, buurman, gewoon, praktisch, wekelijks
rehearsal-line-2 = Buurvrouw Oefenberg, buurvrouw, gewoon, gezelschap, wekelijks
rehearsal-line-3 = Oom Robot, oom, sterk, praktisch, maandelijks
rehearsal-line-4 = Nicht Robine, nicht, sterk, emotioneel, wekelijks
rehearsal-line-5 = Oefenkoor, groep, gewoon, gezelschap, wekelijks
rehearsal-line-6 = Vriend Proef, vriend, gewoon, gezelschap, maandelijks
rehearsal-line-7 = Oefendienst, organisatie, gewoon, informatie, maandelijks
rehearsal-line-8 = Collega Proefman, collega, zwak, gezelschap
rehearsal-reason-1 = Ik mis nog iemand op deze kaart.
rehearsal-reason-2 = De brieven vertellen maar de helft.
rehearsal-reason-3 = Er is meer hulp dan ik dacht.
rehearsal-park = Wie vraagt dit aan de bewoner zelf?
rehearsal-action = Bellen en vragen hoe het gaat

refusal-rehearsal-real = Deze tafel gaat over een echt mens. Daar oefenen we niet met bots. Kies een oefencasus.
refusal-rehearsal-people = Er zitten al mensen aan deze tafel. Er is niets veranderd. Open een oefentafel met bots ernaast.
