### Wie doet wat, de contactkluis aan tafel, en wat er daarna van kwam.

## Een nee, met wat wel kan

refusal-action-why = Schrijf kort waarom het niet lukte. Er is niets bewaard.
refusal-note-steps = Er passen hooguit { $most } stappen in één afsprakennota. Er is niets bewaard.
refusal-note-confidence = Het cijfer loopt van 1 tot 10. Er is niets bewaard.
refusal-note-weeks = Kies hooguit { $most } weken. Er is niets bewaard.
refusal-note-none = Er is nog geen afsprakennota. Bewaar eerst de tekst.
refusal-note-moved = De tekst is intussen veranderd. Lees hem samen nog eens. Uw keuze is niet bewaard.
refusal-note-choose = Kies of de bewoner het eens is, en hoe. Er is niets bewaard.
refusal-note-how = Kies hoe de bewoner ja zei: met een handtekening of hardop.
refusal-note-why = Schrijf in één zin waarom. Er is niets bewaard.
refusal-nothing-to-tell = Er is geen signaal om te vertellen. Dat hoort bij afwachten.
refusal-review-no-verdict = Er is nog geen conclusie om op terug te kijken.
refusal-review-let-go = U liet los. Daar hoort geen datum bij en geen terugblik. Ziet u het nu anders? Schrijf dan een nieuwe conclusie.
refusal-review-choose = Kies ja, deels, nee of weten we niet. Er is niets bewaard.
refusal-review-empty = Kies bij minstens één verwachting wat ervan kwam, of schrijf wat u leerde.
refusal-review-date = Kies een dag die nog komt, of geen dag. Er is niets bewaard.
refusal-expectation-empty = Schrijf eerst wat u verwacht.
refusal-expectation-sure = Kies hoe zeker u bent. Er is niets bewaard.
refusal-expectations-full = Er staan al { $most } verwachtingen. Haal er eerst een weg.
refusal-expectation-gone = Deze verwachting is er niet (meer).
refusal-expectation-judged = Op deze verwachting is al teruggekeken. Die blijft staan, ook als hij niet uitkwam.
refusal-goal-empty = Schrijf eerst op wat het doel is.
refusal-goal-levels = Beschrijf alle vijf de stappen. Er is niets bewaard.
refusal-goal-same = Twee stappen zijn hetzelfde. Maak het verschil zichtbaar. Er is niets bewaard.
refusal-goal-choose = Kies een van de stappen. Er is niets bewaard.
refusal-goal-gone = Dit doel is er niet (meer).
refusal-goal-scored = Dit doel is al bekeken. De stappen blijven zoals ze waren. Maak een nieuw doel.
refusal-goals-full = Er staan al { $most } doelen. Laat er eerst een los.

## De geschiedenis

telling-action-done = Gedaan: { $actor } · { $what }
telling-action-failed = Lukte niet: { $actor } · { $what }, want { $why }
telling-action-reopened = Weer open: { $actor } · { $what }
telling-note-worded = { $who } schreef aan de afsprakennota
telling-note-agreed-ja = De bewoner is het eens met de afsprakennota ({ $how })
telling-note-agreed-deels = De bewoner is het deels eens met de afsprakennota ({ $how }), want { $why }
telling-note-agreed-nee = De bewoner is het niet eens met de afsprakennota, want { $why }
telling-signal-told = De bewoner weet op welk signaal wij letten ({ $how })
telling-expected = Wij verwachten ({ $sure }): { $what }
telling-expectation-dropped = { $who } haalde een verwachting weg
telling-reviewed = Teruggekeken: { $count }
telling-reviewed-learned = Teruggekeken: { $count }. Geleerd: { $learned }
telling-goal = Doel: { $what }
telling-goal-scored = Doel ‘{ $what }’: { $level }
telling-goal-dropped = { $who } liet een doel los

## Codes

state-open = open
state-gedaan = gedaan
state-lukte_niet = lukte niet
sure-50 = even vaak wel als niet
sure-70 = eerder wel dan niet
sure-90 = bijna zeker
came-ja = ja
came-deels = deels
came-nee = nee
came-weten_niet = weten we niet
told-aan_tafel = aan tafel verteld
told-gebeld = gebeld
told-bezoek = bij een bezoek verteld
told-brief = in een brief
set-by-bewoner = de bewoner
set-by-samen = samen
set-by-team = wij
goal-level--2 = veel minder dan verwacht
goal-level--1 = minder dan verwacht
goal-level-0 = zoals verwacht
goal-level-1 = meer dan verwacht
goal-level-2 = veel meer dan verwacht
signed-handtekening = handtekening
signed-mondeling = hardop
after-count = { $ja } keer ja, { $deels } keer deels, { $nee } keer nee, { $weten_niet } keer weten we niet
door-no-calendar = Deze agenda is er niet (meer). Vraag de gespreksleider om een nieuw adres.
calendar-case = een casus van tafel { $table }
