### Wat in het bestand van een echte casus op iets van een echt mens lijkt.

casefile-real-bsn = hier staat iets dat op een burgerservicenummer lijkt. Dat hoort in uw eigen systeem en nergens in Levenskaart. Haal het weg en laad het bestand opnieuw.
casefile-real-national = hier staat iets dat op een rijksregisternummer of bisnummer lijkt. Dat hoort in uw eigen systeem en nergens in Levenskaart. Haal het weg en laad het bestand opnieuw.
casefile-real-iban = hier staat iets dat op een rekeningnummer lijkt. Het bedrag is genoeg. Haal het weg en laad het bestand opnieuw.
casefile-real-phone = hier staat iets dat op een telefoonnummer lijkt. Haal het weg en laad het bestand opnieuw. In de contactkluis (bij “Wie belt”) kunt u het daarna bewaren.
casefile-real-mail = hier staat iets dat op een e-mailadres lijkt. Haal het weg en laad het bestand opnieuw. In de contactkluis (bij “Wie belt”) kunt u het daarna bewaren.
casefile-real-address = hier staat iets dat op een adres of postcode lijkt. Schrijf liever “in de buurt” of “om de hoek” en laad het bestand opnieuw.
casefile-real-born = hier staat iets dat op een geboortedatum lijkt. Een leeftijd is genoeg. Pas het aan en laad het bestand opnieuw.
cli-real-why = Dit is een echte casus: in het bestand staat niet fictief: true. Het bestand zelf is niet aangeraakt.
cli-as-real = De naam { $name } lijkt op iets van een echt mens, en namen van casussen liggen open. Kies een code.
door-case-unknown = { $name } is geen oefencasus die hier ligt. Deze wel: { $known }. Een eigen bestand laadt u met: python -m casefiles load BESTAND
