### Nabespreking: terugkijken na de conclusie.

debrief-go = Nabespreking
debrief-title = Nabespreking
debrief-how = Kijk samen terug. Niemand krijgt een cijfer.
debrief-early = Eerst uw conclusie. Daarna kijkt u hier samen terug.
debrief-back = ← Terug naar de tafel
debrief-then-now = Eerste indruk en nu
debrief-no-looks = Deze tafel draaide geen antwoorden om.
debrief-tipped = Wat kantelde er?
debrief-tipped-none = Niemand noemde een kaartje.
debrief-people = { $n ->
    [one] één mens
   *[other] { $n } mensen
}: { $text }
debrief-verdict = Uw conclusie
debrief-turn = Aan zet: { $who }
debrief-otherwise = Iemand ziet het anders: { $text }
debrief-grew = Zo groeide de kaart
debrief-replay = Speel het af
debrief-questions = Vragen om samen te bespreken
debrief-questions-none = De makers lieten geen vragen achter. Welke vraag had u zelf eerder willen stellen?
debrief-print = Afdrukken
debrief-show = Toon één mogelijke afloop
debrief-show-how = Pas als u uitgepraat bent. Alle schermen van deze tafel kunnen het dan lezen. Dit gaat niet meer dicht.
debrief-outcome = Eén mogelijke afloop, van de makers van deze oefening. Geen goed antwoord.
debrief-outcome-did = Wat zij zouden doen
debrief-outcome-left = Wat zij zouden laten
