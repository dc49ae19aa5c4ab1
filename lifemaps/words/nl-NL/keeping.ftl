### Bewaren op de opdrachtregel: kopie, reservekopie, wissen, sleutel.

cli-help-copy = Alles van het ene journaal naar een ander, leeg journaal: van bestand naar PostgreSQL of terug.
cli-help-from = waar het nu ligt: een bestand, of postgresql://…
cli-help-to = waar het heen moet: een nieuw bestand, of een lege database
cli-help-backup = Een reservekopie in een bestand, terwijl de app doorgaat. De sleutel zit er nooit bij: bewaar die apart.
cli-help-backup-file = het bestand van de reservekopie
cli-help-restore = Een reservekopie terugzetten op een lege plek. Wat er ligt, wordt nooit overschreven.
cli-help-erase = Een casus met alle bijeenkomsten voorgoed wissen.
cli-help-yes = ja, ik weet het zeker
cli-help-key = De sleutel van deze installatie. Sluit eerst de app.
cli-help-key-what = change: een andere sleutel · passphrase: achter een wachtzin, of er niet meer achter · lost: de sleutel is kwijt
cli-copied =
    { $events ->
        [one] Eén gebeurtenis
       *[other] { $events } gebeurtenissen
    } in { $streams ->
        [one] één stroom
       *[other] { $streams } stromen
    } staan nu ook in { $file }.
cli-copy-not-empty = In { $file } ligt al iets. Er is niets gekopieerd. Noem een lege plek.
cli-copy-unreadable = Een regel is niet te lezen ({ $what }), dus een kopie zou minder zijn. Er is niets gekopieerd. Kijk eerst na met "verify".
cli-backup-exists = { $file } bestaat al en blijft zoals het is. Noem een nieuw bestand.
cli-erase-yes = Dit wist { $name } met alle bijeenkomsten, voorgoed. Zet er --yes bij als u het zeker weet. Er is niets gewist.
cli-erased =
    Gewist: { $name }, { $lines ->
        [one] één regel
       *[other] { $lines } regels
    } en { $meetings ->
        [one] één bijeenkomst
       *[other] { $meetings } bijeenkomsten
    } ({ $at }).
cli-erased-finished = Het is uit elke byte van de database weg, en de sleutel is vernietigd.
cli-erased-unfinished = Nog niet klaar: een ander programma leest mee, daarom staat het nog in het logbestand. Sluit dat programma, en daarna de app: dan gaat het logbestand weg.
cli-erased-unfinished-log = Nog niet klaar: uit de tabellen is het weg, maar in het eigen logboek van de databaseserver staat het nog, en deze databasegebruiker mag dat niet laten doordraaien. In docs/administrator.md staat welke rechten dat vraagt; daarna: python -m casefiles keep
cli-erased-outside = Buiten ons bereik blijft: reservekopieën van vóór vandaag, en wat mensen downloadden of printten.
cli-key-changed =
    Er is een nieuwe sleutel: { $file }. { $streams ->
        [0] Er waren geen echte casussen om opnieuw te verzegelen.
        [one] Eén echte stroom is opnieuw verzegeld.
       *[other] { $streams } echte stromen zijn opnieuw verzegeld.
    } Reservekopieën van hiervoor gaan alleen open met de oude sleutel.
cli-key-lost-yes = Zonder de oude sleutel kan niemand de echte casussen nog lezen. Zoek eerst naar een kopie van de sleutel. Zet er --yes bij om verder te gaan met een nieuwe. Er is niets veranderd.
cli-key-lost =
    Er is een nieuwe sleutel. { $streams ->
        [0] Er lagen geen echte casussen.
        [one] Eén echte stroom is voorgoed onleesbaar.
       *[other] { $streams } echte stromen zijn voorgoed onleesbaar.
    } De oefencasussen zijn er nog.
cli-key-wrong = De sleutel past niet bij wat hier ligt. Er is niets aangeraakt. Leg de goede sleutel terug, of ga met "key lost --yes" verder zonder de echte casussen.
cli-key-odd = Het sleutelbestand is beschadigd of van iets anders. Er is niets aangeraakt. Leg een kopie van de sleutel terug.
cli-passphrase-needed = De sleutel ligt achter een wachtzin. Geef die mee in LEVENSKAART_PASSPHRASE. Er is niets aangeraakt.
cli-passphrase-wrong = De wachtzin klopt niet. Er is niets aangeraakt.
cli-passphrase-how = Er is geen toetsenbord om de wachtzin te vragen. Geef hem mee in LEVENSKAART_NEW_PASSPHRASE (leeg: geen wachtzin meer). Er is niets veranderd.
cli-passphrase-ask = Nieuwe wachtzin (leeg: geen):
cli-passphrase-again = Nog eens:
cli-passphrase-differ = De twee zinnen verschillen. Er is niets veranderd.
cli-passphrase-set = De sleutel in { $file } ligt nu achter de wachtzin.
cli-passphrase-off = De sleutel in { $file } ligt niet meer achter een wachtzin.
cli-restore-no-key = De sleutel van de reservekopie ontbreekt: leg die eerst op { $file }. Er is niets veranderd.
cli-wrong-chain-broken = in het toegangslogboek is vanaf regel { $detail } iets veranderd of weggehaald

refusal-disk-full = De schijf is vol. Dit is niet bewaard; wat er al lag, ligt er nog. Maak ruimte op de computer en doe het nog eens.
refusal-read-only = Het bestand mag niet beschreven worden. Dit is niet bewaard; wat er al lag, ligt er nog. Vraag wie de computer beheert.
refusal-file-locked = Een ander programma houdt het bestand vast. Dit is niet bewaard; wat er al lag, ligt er nog. Sluit dat programma en doe het nog eens.
refusal-file-damaged = Het bestand is beschadigd. Dit is niet bewaard. Stop hier, maak een kopie van het bestand en kijk het na met "verify".
refusal-disk-fails = De schijf geeft een fout. Dit is niet bewaard; wat er al lag, ligt er nog. Kijk of de schijf er nog is, en doe het nog eens.
refusal-server-away = De database is even niet te bereiken. Dit is niet bewaard; wat er al lag, ligt er nog. Probeer het over een paar tellen opnieuw.
cli-cannot-open = Wat hier bewaard is, kan niet geopend worden: { $what }. Er is niets aangeraakt. Kijk of het bestand of de database er is en van u is.
cli-cipher-gone = Het hele bestand is versleuteld, en de sleutel die het opent is er niet. Zonder die sleutel leest niemand er nog iets van, ook de oefencasussen niet. Er is niets aangeraakt. Zoek een kopie van de sleutel.
cli-cipher-no = Dit bestand is als geheel versleuteld, of moet dat worden, en deze machine heeft daar geen onderdeel voor (sqlcipher3). Er is niets aangeraakt.
