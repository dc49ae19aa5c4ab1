### Een oefencasus maken in negen vakken: woorden van de casus zelf en wat er mis kan zijn.

ninebox-step-bellen = Zelf bellen en vragen wat er speelt
ninebox-step-eigen_huiswerk = Eerst nakijken wat wij zelf lieten liggen
ninebox-step-regeling = Een regeling met voorwaarden
ninebox-step-wijkteam = Aanmelden bij het wijkteam
ninebox-step-budgetbeheer = Budgetbeheer voorstellen
ninebox-step-niet_nu = Nu niets doen
ninebox-asks-niveau = Redt { $name } zich, met de mensen en hulp eromheen?
ninebox-asks-eerste_stap = Wat zou u nu als eerste doen?

ninebox-no-name = Geef de bewoner een verzonnen voornaam.
ninebox-no-occasion = Schrijf in een paar zinnen wat er aan de hand is.
ninebox-age = Een leeftijd ligt tussen 0 en 130.
ninebox-ledger = { $text }: schrijf maand, verschuldigd, betaald. Bijvoorbeeld: 2026-03 689,75 421,30

ninebox-real-mail = { $found } lijkt een e-mailadres. Laat het weg: een oefencasus is helemaal verzonnen.
ninebox-real-iban = { $found } lijkt een echt rekeningnummer. Laat het weg: een oefencasus is helemaal verzonnen.
ninebox-real-national = { $found } lijkt een echt rijksregisternummer. Laat het weg: een oefencasus is helemaal verzonnen.
ninebox-real-phone = { $found } lijkt een telefoonnummer. Laat het weg: een oefencasus is helemaal verzonnen.
ninebox-real-bsn = { $found } lijkt een burgerservicenummer. Laat het weg: een oefencasus is helemaal verzonnen.
ninebox-real-address = { $found } lijkt een echte postcode. Schrijf liever: in de stad, om de hoek.
ninebox-real-born = { $found } lijkt een echte geboortedatum. Een leeftijd is genoeg.

refusal-outcome-none = Bij deze casus schreven de makers geen afloop.
refusal-outcome-early = Eerst uw eigen conclusie. Daarna kunt u lezen wat de makers bedachten.
refusal-own-case-real = Op deze plank staan alleen verzonnen casussen. Er is niets bewaard.
refusal-own-case-full = Er staan al { $most } eigen casussen. Haal er eerst een weg.
refusal-own-case-gone = Deze casus stond er al niet meer.
refusal-own-case-signs = Dit lijkt van een echt mens: { $found }. Verzin het, of laat het weg. Er is niets bewaard.
refusal-own-case-unsound = Deze casus kan zo niet bewaard worden ({ $what }). Er is niets veranderd.
