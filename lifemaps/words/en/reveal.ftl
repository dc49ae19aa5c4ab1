### Turning over: what lay there first, what lies there now, and what tipped people.

reveal-moved =
    { $all ->
        [yes]
            { $of ->
                [one] The one person who answered twice moved.
               *[other] All { $n } moved.
            }
       *[no]
            { $n ->
                [0] None of the { $of } moved.
                [one] 1 of { $of } moved.
               *[other] { $n } of { $of } moved.
            }
    }
reveal-moved-unknown = Who moved we do not know: nobody answered both times in person.
reveal-tipped = Tipped by: { $facts }.
reveal-tipped-fact = { $name } ({ $n }×)
reveal-nobody-tipped = Nobody named a fact.

reveal-question-niveau = Does the resident manage, with the people and help around?
reveal-question-eerste_stap = What would you do first?

reveal-label-first = first
reveal-label-now = now
reveal-legend = Hollow dots: the first impression. Filled dots: now. The arrow: how the middle of the group shifted.
reveal-legend-own = The diamond: how { $who } sees it.

reveal-nobody = nobody
reveal-first = First impression: { $what }.
reveal-second = Now: { $what }.
reveal-shifted = The middle went from { $first } to { $second }.
reveal-stayed = The middle stayed at { $second }.
reveal-own = { $who } personally: { $level }, { $word }.
reveal-own-says = This is how { $who } sees it.
reveal-ends = Somebody chose { $low }, somebody chose { $high }. Who would like to begin? Nobody has to.
reveal-row-moved =
    { $n ->
        [0] nobody moved
        [one] 1 moved
       *[other] { $n } moved
    }
reveal-answered = { $first } answered the first time, { $second } the second time.
