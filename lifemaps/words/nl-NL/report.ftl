### Het verslag: wat de groep vond, waarom, en wie wat doet.

report-no-title = Zonder titel
report-fictional = Fictieve casus
report-no-verdict = Er is nog geen conclusie.
report-turn = Aan zet: { $who }
report-table = tafel { $n }
report-people-facilitator =
    { $n ->
        [one] 1 gespreksleider
       *[other] { $n } gespreksleiders
    }
report-people-participant =
    { $n ->
        [one] 1 deelnemer
       *[other] { $n } deelnemers
    }
report-people-resident =
    { $n ->
        [one] 1 bewoner
       *[other] { $n } bewoners
    }
report-people-observer =
    { $n ->
        [one] 1 toeschouwer
       *[other] { $n } toeschouwers
    }
report-people-trainer =
    { $n ->
        [one] 1 trainer
       *[other] { $n } trainers
    }

## De koppen

report-h-record = Wat vinden wij?
report-h-actions = Wie doet wat?
report-h-rounds = Wat schoof er?
report-h-findings = Wat vroeg de kaart terug?
report-h-facts = Welke feiten lagen op tafel?
report-h-unknown = Wat weten wij niet?
report-h-made = Hoe kwam dit verslag tot stand?

## De conclusie

report-record-outcome = Hoe verder
report-record-reason = Omdat
report-record-rung = Hoe ver wij gaan
report-rung-says = Trede { $n } van 8: { $word }.
report-record-dissent = Wie het anders ziet
report-no-dissent = Niemand schreef een ander standpunt op.
report-record-signal = Eerder kijken als
report-record-review = Wij kijken weer op
report-record-there = Was de bewoner erbij

## De bewoner zelf

report-own = Hoe ziet { $who } het zelf?
report-own-wish = Wat { $who } wil:
report-own-marks = Eigen cijfers, van 1 (gaat nu mis) tot 5 (staat stevig):

## Wie doet wat

report-action-who = Wie
report-action-what = Doet wat
report-action-due = Wanneer
report-action-agreed = Vindt de bewoner dat goed
report-no-date = zonder datum
report-no-actions = Er is niets afgesproken. Ook dat is een besluit.

## De rondes

report-round = Ronde { $n }
report-column-question = Vraag
report-column-first = Eerste indruk
report-column-now = Nu
report-column-shift = Verschil
report-label = nu: { $label }
report-tipping = Wat kantelde ons
report-reasons = Wat mensen erbij schreven

## De feiten

report-untrue = Weerlegd: { $text }
report-other-light = Klopt, maar anders: { $text }
report-tipped = kantelde { $n }×

## Wat wij niet weten

report-unknown-asked = Hierop zei iemand ‘weten we niet’
report-unknown-says = { $n }× bij: { $what }
report-unknown-blind = Hierover weten wij nog niets
report-unknown-assumed = Dit nemen wij aan
report-unknown-parked = Geparkeerd
report-assumed-tie = wat er is tussen { $one } en { $other }

## Hoe het tot stand kwam

report-h-after = Hoe het verder ging
report-after-signal = Het signaal
report-after-review = Teruggekeken op { $date } (versie { $n } van de conclusie)
report-after-learned = Wat leerden wij?
report-after-again = Wij kijken nog eens op
report-after-came = { $what }: { $came }
report-after-nothing = Er was niets bij te schrijven.
report-after-level = { $words } ({ $level })
report-after-goal = Doel: { $what }
report-after-goal-start = Bij het begin
report-after-goal-now = Op { $date }
report-after-goal-expected = Verwacht
report-after-goal-by = Wie zei wat te verwachten is
report-after-note = Versie { $n }, { $date }: { $said }. Erbij: { $there }.
report-after-note-draft = Versie { $n } ligt er als tekst. Daarover is nog geen antwoord.
report-made-instrument = De gebieden zijn bekeken met een eigen instrument: { $what }
report-made-how = De groep gaf eerst alleen een eerste indruk, maakte samen de levenskaart en antwoordde daarna nog een keer. Er is niets opgeteld tot een cijfer voor een mens.
report-made-sure = Bij elk feit staat wie het zegt en hoe zeker het is: een feit, zelf gezien, verteld, of een aanname.
report-made-version = Dit is versie { $n } van de conclusie, van { $date }.
report-made-moved = De kaart is daarna nog veranderd.
report-made-earlier = Versie { $n }, van { $date }: { $core }
report-why = Hoe geteld:
