### De bladzij als WebSockets worden tegengehouden.

cut-title = Dit netwerk houdt het grote scherm tegen
cut-what = Een laptop of beamer heeft een open lijn nodig met de computer van de zaal (een WebSocket). Hier komt die er niet door.
cut-lost = Er is niets kwijt. Telefoons werken gewoon door.
cut-seat = Ga verder op de lichte bladzij
cut-seat-why = Daar kunt u alles wat een telefoon ook kan: antwoorden, briefjes leggen, meekijken.
cut-wall = Laat de kaart zolang op een telefoon zien: { $address }/join, tafelcode { $code }.
cut-try = Wat u kunt proberen
cut-try-net = Neem een ander netwerk, of de hotspot van een telefoon.
cut-try-filter = Zet een VPN, een filter of een strenge virusscanner even uit.
cut-try-machine = Open de tafel op de computer van de zaal zelf; daar is geen netwerk tussen.
cut-again = Wij kijken elke paar seconden of het weer lukt.
cut-now = Probeer het nu
cut-wait = De knoppen hiernaast wachten even op verbinding. Er is niets kwijt.
