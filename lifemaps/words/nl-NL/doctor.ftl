# De installatie kijkt zichzelf na.
doctor-title = Nakijken
doctor-what = De app kijkt zichzelf na: wat er bewaard is, wie erbij kan, en hoe mensen binnenkomen. Er verandert niets.
doctor-link = Deze installatie nakijken
doctor-again = Kijk opnieuw
doctor-fine = in orde
doctor-look = kijk hiernaar
doctor-count = { $n ->
    [0] Alles is in orde.
    [one] Naar één ding moet u kijken. De rest is in orde.
   *[other] Naar { $n } dingen moet u kijken. De rest is in orde.
  }
doctor-all = Alles wat is nagekeken
doctor-unlooked = Dit kon niet worden nagekeken: { $check } ({ $why }).
doctor-unlooked-do = Kijk of de database en de bestanden te bereiken zijn, en probeer het opnieuw.
doctor-postgres = PostgreSQL { $version }.
doctor-postgres-old = PostgreSQL { $version } is ouder dan waarmee dit is beproefd.
doctor-postgres-old-do = Werk de server bij tot 14 of nieuwer.
doctor-postgres-setting = PostgreSQL bewaart wat het toezegt: { $name } staat aan.
doctor-postgres-setting-off = In PostgreSQL staat { $name } uit: na een stroomstoring kan er werk weg zijn.
doctor-postgres-setting-off-do = Zet { $name } aan in postgresql.conf en herstart de server.
doctor-postgres-user = De app heeft in PostgreSQL een gewone gebruiker.
doctor-postgres-superuser = De app werkt in PostgreSQL als beheerder van alles.
doctor-postgres-superuser-do = Geef de app een eigen gebruiker die alleen bij deze database mag.
doctor-postgres-log = Wat gewist is, kan ook uit het eigen logboek van PostgreSQL weg.
doctor-postgres-log-stands = Wat gewist is, blijft nog een tijd in het eigen logboek van PostgreSQL staan: de app mag dat niet laten doordraaien.
doctor-postgres-log-stands-do = Geef de gebruiker de drie rechten uit docs/administrator.md, of draai keep met de hand als een gebruiker die ze heeft.
doctor-postgres-tls = De lijn naar PostgreSQL is versleuteld.
doctor-postgres-no-tls = De lijn naar PostgreSQL op een andere machine is niet versleuteld.
doctor-postgres-no-tls-do = Zet sslmode=verify-full in het adres van de database.
doctor-sqlite = SQLite { $version }.
doctor-sqlite-old = SQLite { $version } heeft een fout die het logbestand kan beschadigen.
doctor-sqlite-old-do = Installeer pysqlite3 uit requirements.txt.
doctor-pragmas = De database schrijft elke handeling tot op de schijf en wist wat gewist moet worden.
doctor-pragmas-odd = Instellingen van de database zijn anders dan bedoeld: { $names }.
doctor-pragmas-odd-do = Kijk of een ander programma het bestand heeft geopend en veranderd. Start de app opnieuw.
doctor-cipher-on = Het hele bestand is versleuteld (SQLCipher { $version }).
doctor-cipher-off = Echte casussen zijn versleuteld; het bestand als geheel niet. Dat kan wel, zie docs/administrator.md.
doctor-sound = Alles is er, leesbaar en heel: { $events } regels in { $streams } stromen.
doctor-not-sound = Er klopt iets niet met wat bewaard is: { $faults } keer.
doctor-not-sound-do = Maak nu een kopie van het bestand. Kijk daarna met „python -m casefiles verify” wat het is.
doctor-sound-file = Het bestand van de database is heel.
doctor-read = Lees ook elke regel na
doctor-read-why = Wie aan het werk is, wacht zolang dit duurt. Doe het dus niet tijdens een avond.
doctor-swept = Wat gewist is, is uit elke byte weg.
doctor-unswept = Iets dat gewist is, staat nog in het logbestand.
doctor-unswept-do = Sluit andere programma's die het bestand open hebben, en daarna de app.
doctor-space = Op de schijf is { $free } MB vrij; de database is { $size } MB.
doctor-space-do = Maak ruimte. Is de schijf vol, dan kan de app niets meer bewaren.
doctor-log-long = Het logbestand van de database is { $size } MB.
doctor-log-long-do = Een ander programma houdt het vast. Sluit dat.
doctor-files = Database, sleutel en pincode zijn alleen voor hun eigenaar te lezen.
doctor-files-open = Anderen op deze machine kunnen erbij: { $files }.
doctor-files-open-do = Geef alleen de eigenaar rechten: chmod 600.
doctor-folder-open = Iedereen op deze machine mag schrijven in { $folder }.
doctor-folder-open-do = Geef alleen de eigenaar rechten: chmod 700.
doctor-key = De sleutel ligt in { $file }, zonder wachtzin. Bewaar hem niet bij de reservekopieën.
doctor-key-passphrase = De sleutel ligt in { $file }, achter een wachtzin.
doctor-key-gone = De sleutel ligt niet in { $file }.
doctor-key-gone-do = Leg een kopie van de sleutel terug voordat u de app sluit: zonder sleutel opent niemand de echte casussen.
doctor-backup-unneeded = Er liggen geen echte casussen; een reservekopie is nog niet nodig.
doctor-backup-none = { $real ->
    [one] Er ligt één echte casus
   *[other] Er liggen { $real } echte casussen
  } en er is nooit een reservekopie gemaakt.
doctor-backup-none-do = Maak er een: python -m casefiles backup BESTAND. Bewaar de sleutel ergens anders.
doctor-backup-old = De laatste reservekopie is { $days } dagen oud.
doctor-backup-old-do = Maak een nieuwe: python -m casefiles backup BESTAND. Of laat de machine dat elke nacht doen.
doctor-backup = De laatste reservekopie is { $days ->
    [0] van vandaag
    [one] één dag oud
   *[other] { $days } dagen oud
  } en is na het maken opengegaan.
doctor-clock = De klok staat op { $now } (UTC).
doctor-clock-back = De klok staat op { $now } (UTC), en dat is vroeger dan wat hier al bewaard is.
doctor-clock-back-do = Zet de klok gelijk met een tijdserver. De volgorde van wat bewaard is, blijft goed.
doctor-clock-apart = De klok van deze machine en die van de database schelen { $seconds } seconden.
doctor-clock-apart-do = Zet beide gelijk met dezelfde tijdserver.
doctor-tls-own = De beveiligde deur heeft een eigen certificaat, nog { $days } dagen. Telefoons waarschuwen ervoor.
doctor-tls-own-ends = Het eigen certificaat is nog { $days } dagen goed.
doctor-tls-own-ends-do = Start de app opnieuw: dan maakt hij een nieuw.
doctor-tls-given = De beveiligde deur heeft het certificaat van uw organisatie, nog { $days } dagen.
doctor-tls-given-ends = Het certificaat van uw organisatie is nog { $days } dagen goed.
doctor-tls-given-ends-do = Vraag een nieuw aan en start de app daarmee opnieuw.
doctor-tls-proxy = Mensen komen binnen over { $base }: de proxy ervoor verzorgt de beveiligde verbinding.
doctor-tls-here = De app luistert alleen op deze machine. Een beveiligde verbinding is daarvoor niet nodig.
doctor-tls-none = De app is op het netwerk te bereiken, maar heeft geen beveiligde deur. Echte casussen blijven op de laptop zelf.
doctor-tls-none-do = Kijk of de poort ernaast vrij is, of kies er een met --secure-port, en start opnieuw.
doctor-not-running = Er draait hier geen app om vragen aan te stellen, dus zijn antwoorden zijn niet bekeken.
doctor-not-running-do = Start de app, en geef zijn adres mee: --url http://127.0.0.1:8501
doctor-headers = Elke bladzijde draagt de regels die de browser moet volgen.
doctor-headers-missing = Deze regels komen niet aan bij de browser: { $names }.
doctor-headers-missing-do = Staat er een proxy voor? Laat die de antwoorden niet veranderen.
doctor-offline = Geen bladzijde vraagt iets aan een andere computer.
doctor-outside = Een bladzijde vraagt iets aan: { $hosts }.
doctor-outside-do = Dat hoort niet. Kijk wat er aan de app of de proxy is veranderd.
doctor-foreign = Een vreemde bladzijde kan hier niets doen.
doctor-foreign-open = Een vreemde bladzijde kan hier iets versturen.
doctor-foreign-open-do = Staat er een proxy voor? Laat die Origin en Host doorgeven zoals ze zijn.
doctor-socket = De snelle verbinding (WebSocket) werkt.
doctor-socket-cut = De snelle verbinding (WebSocket) werkt niet. De schermen op laptops blijven dan leeg.
doctor-socket-cut-do = Laat de proxy WebSockets door: zie deploy/nginx.conf.
doctor-proxies = Wat deze proxy's zeggen over de verbinding, telt: { $names }.
doctor-proxies-all = Van iedereen wordt geloofd dat de verbinding beveiligd was.
doctor-proxies-all-do = Noem in LEVENSKAART_PROXIES alleen de adressen van uw eigen proxy.
doctor-sign-in = Inloggen gaat langs { $issuer }, en dat antwoordt.
doctor-sign-in-off = Inloggen via een organisatie staat uit. Meedoen gaat met code en pincode.
doctor-sign-in-away = Inloggen gaat langs { $issuer }, maar daar komt geen goed antwoord.
doctor-sign-in-away-do = Kijk of de server dit adres kan bereiken en of issuer letterlijk klopt.
doctor-limit-files = De app mag { $most } bestanden tegelijk open hebben.
doctor-limit-files-low = De app mag maar { $most } bestanden tegelijk open hebben. Een volle zaal heeft er meer nodig.
doctor-limit-files-low-do = Verhoog de grens (ulimit -n, of LimitNOFILE in systemd) tot 4096 of meer.
doctor-versions = Python { $python } en Streamlit { $streamlit }; alle onderdelen zijn de beproefde.
doctor-versions-other = Python { $python } en Streamlit { $streamlit }. Anders dan beproefd: { $names }.
doctor-versions-other-do = Installeer wat in requirements.txt staat.
doctor-options = Streamlit staat zo ingesteld dat er niets naar buiten gaat.
doctor-options-odd = Instellingen van Streamlit zijn anders dan bedoeld: { $names }.
doctor-options-odd-do = Vergelijk met .streamlit/config.toml van deze app.
doctor-secrets-none = Er liggen geen geheimen van Streamlit.
doctor-secrets = Streamlit leest geheimen uit { $files }. Deze app heeft die niet nodig.
doctor-secrets-do = Haal het bestand weg, of kijk van welk ander programma het is.
doctor-not-yours = Nakijken kan op de machine zelf, of met de pincode van de gespreksleider.
cli-help-doctor = De installatie kijkt zichzelf na en zegt bij elke regel wat te doen.
cli-help-doctor-url = het adres van de draaiende app op deze machine
