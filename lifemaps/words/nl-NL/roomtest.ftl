# De zaaltest: de avond van tevoren, met één telefoon.
roomtest-title = Zaaltest
roomtest-scan = Scan mij. Groen? Dan doet uw telefoon mee.
roomtest-checks = Wat wij proberen
roomtest-check-page = De telefoon vindt de laptop
roomtest-check-script = De bladzijde werkt
roomtest-check-cookie = De telefoon onthoudt uw stoel
roomtest-check-socket = De snelle verbinding
roomtest-check-poll = De verbinding langs een omweg
roomtest-check-ms = Heen en terug
roomtest-yes = ja
roomtest-no = nee
roomtest-again = Nog een keer
roomtest-noscript = Uw browser voert geen scripts uit. Dat hoeft ook niet.
roomtest-noscript-go = Probeer het zonder
roomtest-opened = Even kijken
roomtest-opened-what = De proef loopt nog.
roomtest-busy = Even kijken
roomtest-busy-what = Dit duurt een paar tellen. Blijf op deze bladzijde.
roomtest-good = Groen
roomtest-good-what = Uw telefoon doet mee. U kunt deze bladzijde sluiten.
roomtest-detour = Groen
roomtest-detour-what = Uw telefoon doet mee, langs een omweg. Alles werkt, soms een tel later.
roomtest-slow = Traag
roomtest-slow-what = Uw telefoon doet mee, maar de wifi is traag. Zoek een betere plek, of gebruik een hotspot.
roomtest-lost = Nog niet
roomtest-lost-what = Uw telefoon vindt de laptop, maar kan uw stoel niet vasthouden. Zet privémodus uit en sta cookies toe. Probeer het dan opnieuw.
roomtest-away = Nog niet
roomtest-away-what = De verbinding viel weg tijdens de proef. Kijk of u nog op dezelfde wifi zit, en probeer het opnieuw.
roomtest-joined = { $n ->
    [0] Nog geen telefoon
    [one] Eén telefoon doet mee
   *[other] { $n } telefoons doen mee
  }
roomtest-none = Scan de code met een telefoon op de wifi van de zaal. Hier verschijnt wat er gebeurt.
roomtest-count-detour = { $n ->
    [one] Eén telefoon doet mee langs een omweg.
   *[other] { $n } telefoons doen mee langs een omweg.
  }
roomtest-count-detour-do = Deze wifi knipt de snelle verbinding door. De telefoons merken dat zelf en gebruiken gewone verzoeken. De schermen op laptops hebben de snelle verbinding wel nodig: gebruik daarvoor een hotspot of een kabel.
roomtest-count-slow = { $n ->
    [one] Eén telefoon is traag verbonden.
   *[other] { $n } telefoons zijn traag verbonden.
  }
roomtest-count-slow-do = Ga dichter bij het wifi-punt zitten, of neem een eigen router of hotspot mee.
roomtest-count-lost = { $n ->
    [one] Eén telefoon kan de stoel niet vasthouden.
   *[other] { $n } telefoons kunnen de stoel niet vasthouden.
  }
roomtest-count-lost-do = Meestal staat privémodus aan, of zijn cookies geblokkeerd. Een andere browser op dezelfde telefoon helpt vaak.
roomtest-count-opened = { $n ->
    [one] Eén telefoon opende de bladzijde en is nog bezig.
   *[other] { $n } telefoons openden de bladzijde en zijn nog bezig.
  }
roomtest-count-opened-do = Blijft dit zo staan? Dan viel de verbinding weg, of de bladzijde is te vroeg gesloten. Scan nog een keer.
roomtest-forget = Begin de telling opnieuw
roomtest-reach-closed = De app luistert alleen op deze laptop
roomtest-reach-closed-do = Telefoons kunnen er dan niet bij. Sluit de app en start hem zo, dan staat hij open voor de zaal:
roomtest-reach-nowhere = Deze laptop zit op geen netwerk
roomtest-reach-nowhere-do = Verbind de laptop met de wifi van de zaal, of zet een hotspot aan. Start de app daarna opnieuw:
roomtest-reach-moved = Het adres van deze laptop is veranderd
roomtest-reach-moved-do = U zit op een ander netwerk dan toen de app startte. Sluit de app en start hem opnieuw. De tafels en hun codes blijven.
roomtest-addresses = Was: { $old } · nu: { $new }
roomtest-nothing = Gebeurt er niets op de telefoon?
roomtest-help-other-wifi = De telefoon zit op een ander netwerk
roomtest-help-other-wifi-do = Kijk op de telefoon of hij op dezelfde wifi zit als deze laptop. Zet mobiele data even uit: een telefoon kiest soms zelf 4G of 5G als de wifi geen internet heeft.
roomtest-help-apart = De wifi houdt apparaten uit elkaar
roomtest-help-apart-do = Veel gastnetwerken doen dat. De laptop en de telefoon hebben dan allebei internet, maar zien elkaar niet. Vraag de beheerder om dit uit te zetten (*client isolation*), of neem een eigen router of hotspot mee. Internet is niet nodig.
roomtest-help-hotspot = De hotspot is vol
roomtest-help-hotspot-do = Een telefoon als hotspot laat vaak vijf tot tien apparaten toe. Voor één tafel is dat genoeg. Met meer tafels: één scherm per tafel op de hotspot en de antwoorden op papier, of een eigen router.
roomtest-help-firewall = De firewall van de laptop houdt het tegen
roomtest-help-firewall-do = Vraagt de laptop of de app verbindingen mag ontvangen? Kies toestaan, ook op openbare netwerken. Op een laptop van het werk mag dat soms niet: vraag het op tijd, of neem een andere laptop.
roomtest-help-address = Het adres klopt niet
roomtest-help-address-do = Typ het adres onder de QR precies over, met het getal achter de dubbele punt, en zonder *https*. Staat er 127.0.0.1 of localhost? Dat adres werkt alleen op de laptop zelf: start de app met `make workshop`.
