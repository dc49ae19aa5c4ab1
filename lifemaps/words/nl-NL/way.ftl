# Langs welke weg: open of beveiligd, en wat een telefoon daarvan vindt.
way-title = Hier blijft deze casus dicht
way-open-line = Dit gaat over een echt leven. Op deze verbinding kan iemand op dezelfde wifi meelezen. Daarom blijft het hier dicht. Er is niets verloren.
way-not-from-here = In de zaal opent alleen de laptop zelf een echte casus: de pincode ging over een open verbinding en kan zijn meegelezen. Er is niets verloren.
way-where-laptop = Open de casus op de laptop waar de app draait: { $url }
way-cases-hidden = Echte casussen staan hier niet in de lijst.
way-go = Verder over de beveiligde verbinding
way-warning = Uw telefoon waarschuwt eerst. Dat hoort zo.
way-warning-why = Deze laptop heeft een eigen certificaat. Uw telefoon kent dat nog niet en zegt: „Uw verbinding is niet privé”. De verbinding is wel versleuteld.
way-warning-chrome = Android, Chrome: tik op „Geavanceerd”, dan op „Doorgaan naar …”.
way-warning-safari = iPhone, Safari: tik op „Toon details”, dan op „bezoek deze website”.
way-warning-firefox = Firefox: tik op „Geavanceerd”, dan op „Risico aanvaarden en doorgaan”.
way-warning-check = Zeker weten dat u goed zit? Laat in de waarschuwing het certificaat zien. De vingerafdruk moet dezelfde zijn als op de laptop van de gespreksleider.
way-no-tls = Vraag de gespreksleider om de casus op de laptop te laten zien. Daar is hij open.
way-fingerprint = Vingerafdruk van het certificaat
way-join-warning = Telefoons waarschuwen eerst: „niet privé”. Dat hoort bij een eigen certificaat. Tik op „Geavanceerd” of „Toon details”, en dan op doorgaan.

## Bij het starten
way-greet-real = Echte casussen: op deze laptop { $here }, in de zaal { $url }
way-greet-fingerprint = Vingerafdruk van het certificaat: { $fingerprint }
way-cert-missing = Het certificaat of de sleutel ontbreekt: { $file }. De app is niet gestart. Geef --certificate en --key allebei, met bestanden die te lezen zijn.
way-cert-odd = Dit certificaat en deze sleutel horen niet bij elkaar, of zijn niet te lezen: { $file }. De app is niet gestart.
way-cert-over = Het certificaat { $file } is verlopen op { $date }. De app is niet gestart. Vraag een nieuw aan, of start zonder --certificate.
way-no-port = Op poort { $port } kan de app niet luisteren ({ $what }). De app is niet gestart. Kies een andere poort met --secure-port.
