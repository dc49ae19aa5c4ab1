### Tussen de besprekingen: wat er aan de beurt is en waarom, en de agenda van een bijeenkomst met veel casussen.

due-title = Casussen
due-link = Casussen en agenda
due-back = Naar het begin
due-what = Wat is er aan de beurt, en waarom? De oudste belofte van onszelf staat bovenaan. Vink aan wat op de agenda komt.
due-not-yours = Dit overzicht is voor wie hier gesprekken leidt. Log eerst in met de pincode, of open het op deze computer zelf.
due-none = Er zijn nog geen casussen. Open er een vanaf het begin.
due-open = Open aan tafel
due-state-due = Nu aan de beurt
due-state-new = Nog geen conclusie
due-state-waiting = Wacht
due-state-done = Klaar
due-why-no-verdict = Op { $date } geopend, nog geen conclusie.
due-why-action-late = Beloofd voor { $date }, nog niet gedaan: { $words }
due-why-action-by = { $dated ->
    [yes] Beloofd voor { $date }: { $words }
   *[no] Beloofd, zonder datum: { $words }
}
due-why-look-again = We zouden op { $date } opnieuw kijken. { $words }
due-why-waits = We wachten tot { $date }. { $words }
due-why-tell = De bewoner weet nog niet op welk signaal wij letten. Vertel het eerst.
due-why-let-go = Losgelaten op { $date }. Ook dat is een besluit.
due-why-finished = Afgerond: conclusie van { $date }, en alles wat beloofd is, is gedaan.
due-agenda = Agenda
due-agenda-how = Vink hierboven aan welke casussen u wilt bespreken.
due-agenda-minutes = Tijd per casus
due-minutes = { $n } minuten
due-agenda-total = { $n ->
    [one] Eén casus
   *[other] { $n } casussen
}, samen { $minutes } minuten.
due-agenda-begin = Begin met de eerste

agenda-where = Casus { $n } van { $all } · { $used } van { $minutes } minuten
agenda-owes-verdict = Nog geen conclusie.
agenda-owes-action = Nog niet afgesproken wie wat doet.
agenda-owes-date = Nog geen volgende datum.
agenda-later = Later verder met deze casus
agenda-next = Volgende: { $title }
agenda-finish = Dit was de laatste. Sluit af
agenda-over = De agenda is klaar.
agenda-how-decided = besloten
agenda-how-later = later verder
refusal-agenda-empty = Er staat niets op de agenda. Vink eerst casussen aan.
refusal-agenda-long = Er passen hoogstens { $most } casussen op een agenda. Er is niets begonnen.
refusal-agenda-minutes = Een casus krijgt { $least } tot { $most } minuten. Er is niets begonnen.
refusal-agenda-owes-verdict = Er is nog geen conclusie. Maak die eerst, of kies "Later verder met deze casus".
refusal-agenda-owes-action = Er is nog niet afgesproken wie wat doet. Doe dat eerst, of kies "Later verder met deze casus".
refusal-agenda-owes-date = Er is nog geen volgende datum. Spreek die eerst af, of kies "Later verder met deze casus".
refusal-case-gone = Deze casus is er niet meer. Er is niets veranderd.
