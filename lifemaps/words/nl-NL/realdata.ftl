### Wat op een echte casus lijkt op een gegeven van een echt mens: wat, waarom, en waar het wel mag.

refusal-real-bsn = “{ $found }” lijkt een burgerservicenummer. Dat hoort in uw eigen systeem en nergens in Levenskaart. Haal het weg; wat u typte staat er nog.
refusal-real-national = “{ $found }” lijkt een rijksregisternummer of bisnummer. Dat hoort in uw eigen systeem en nergens in Levenskaart. Haal het weg; wat u typte staat er nog.
refusal-real-iban = “{ $found }” lijkt een rekeningnummer. Voor dit gesprek is het bedrag genoeg. Haal het weg; wat u typte staat er nog.
refusal-real-phone = “{ $found }” lijkt een telefoonnummer. Op de kaart ziet iedereen het. Leg het in de contactkluis (bij “Wie belt”); wat u typte staat er nog.
refusal-real-mail = “{ $found }” lijkt een e-mailadres. Op de kaart ziet iedereen het. Leg het in de contactkluis (bij “Wie belt”); wat u typte staat er nog.
refusal-real-address = “{ $found }” lijkt een adres of postcode. Schrijf liever “in de buurt” of “om de hoek”, of leg het in de contactkluis (bij “Wie belt”). Wat u typte staat er nog.
refusal-real-born = “{ $found }” lijkt een geboortedatum. Een leeftijd is genoeg. Pas het aan; wat u typte staat er nog.
refusal-vault-bsn = Dit lijkt een burgerservicenummer. Dat hoort in uw eigen systeem, ook niet in de kluis. Haal het weg; wat u typte staat er nog.
refusal-vault-national = Dit lijkt een rijksregisternummer of bisnummer. Dat hoort in uw eigen systeem, ook niet in de kluis. Haal het weg; wat u typte staat er nog.
refusal-vault-iban = Dit lijkt een rekeningnummer. Wie belt heeft het niet nodig. Haal het weg; wat u typte staat er nog.
refusal-vault-born = Dit lijkt een geboortedatum. Wie belt heeft die niet nodig. Haal hem weg; wat u typte staat er nog.
