### Omdraaien: wat er eerst lag, wat er nu ligt, en wat mensen kantelde.

reveal-moved =
    { $all ->
        [yes]
            { $of ->
                [one] De ene die twee keer antwoordde, schoof op.
               *[other] Alle { $n } schoven op.
            }
       *[no]
            { $n ->
                [0] Niemand van de { $of } schoof op.
                [one] 1 van { $of } schoof op.
               *[other] { $n } van { $of } schoven op.
            }
    }
reveal-moved-unknown = Wie opschoof weten wij niet: niemand antwoordde beide keren zelf.
reveal-tipped = Gekanteld door: { $facts }.
reveal-tipped-fact = { $name } ({ $n }×)
reveal-nobody-tipped = Niemand noemde een feit.

reveal-question-niveau = Redt de bewoner zich, met de mensen en hulp eromheen?
reveal-question-eerste_stap = Wat zou u nu als eerste doen?

reveal-label-first = eerst
reveal-label-now = nu
reveal-legend = Open rondjes: de eerste indruk. Dichte rondjes: nu. De pijl: zo schoof het midden van de groep.
reveal-legend-own = De ruit: zo ziet { $who } het zelf.

reveal-nobody = niemand
reveal-first = Eerste indruk: { $what }.
reveal-second = Nu: { $what }.
reveal-shifted = Het midden ging van { $first } naar { $second }.
reveal-stayed = Het midden bleef op { $second }.
reveal-own = { $who } zelf: { $level }, { $word }.
reveal-own-says = Zo ziet { $who } het zelf.
reveal-ends = Iemand koos { $low }, iemand koos { $high }. Wie wil beginnen? Het hoeft niet.
reveal-row-moved =
    { $n ->
        [0] niemand schoof op
        [one] 1 schoof op
       *[other] { $n } schoven op
    }
reveal-answered = { $first } antwoordden de eerste keer, { $second } de tweede keer.
