### The page for when WebSockets are cut.

cut-title = This network holds back the big screen
cut-what = A laptop or beamer needs an open line to the computer of the room (a WebSocket). Here it does not get through.
cut-lost = Nothing is lost. Phones simply go on.
cut-seat = Go on with the light page
cut-seat-why = There you can do all that a phone can: answer, lay cards, look along.
cut-wall = Meanwhile show the map on a phone: { $address }/join, table code { $code }.
cut-try = What you can try
cut-try-net = Take another network, or a phone’s hotspot.
cut-try-filter = Switch off a VPN, a filter or a strict virus scanner for a moment.
cut-try-machine = Open the table on the computer of the room itself; no network lies in between there.
cut-again = We look every few seconds whether it works again.
cut-now = Try now
cut-wait = The buttons beside this are waiting for a connection. Nothing is lost.
