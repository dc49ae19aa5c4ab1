### All questions of the map, and what is still empty.

asking-title = All questions of the map
asking-how = Tap a question: the cards light up. The map says what stands there. What it means, you say together.
asking-link = All questions
asking-back = Back to the map
asking-counted = How was this counted?
asking-silent =
    { $n ->
        [one] Here the map is silent: one question
       *[other] Here the map is silent: { $n } questions
    }
asking-theme-own = Our own part
asking-theme-know = Do we know enough?
asking-theme-much = Too much?
asking-theme-little = Too little?
asking-theme-strength = What is given, and where it strains
asking-about = About { $who }
asking-papers = From the papers of this case

## From the papers

paper-search = How did the search for a home go?
paper-search-asked =
    { $n ->
        [one] Asked once, { $no } times no.
       *[other] Asked { $n } times, { $no } times no.
    }
paper-search-empty = In { $share }% there was no reason one could do something about.
paper-search-seen = In { $share }% there was a viewing.
paper-search-third = A third of the income is { $amount } rent.
paper-diary = Why did appointments not take place?
paper-diary-clash = { $n } of the { $of } missed appointments fell together with an appointment elsewhere.
paper-post = What post lies there?
paper-post-unopened =
    { $n ->
        [one] One letter is still closed.
       *[other] { $n } letters are still closed.
    }

## What is still empty

empty-label = Still empty on the map
empty-next = Next question
empty-they = the resident
empty-familie = Who belongs to the family of { $who }?
empty-support = From whom does { $who } get something: help, advice, company?
empty-vrienden = With whom does { $who } do something for fun, or belong somewhere?
empty-buren = Who in the neighbourhood says hello to { $who }?
empty-gives = What does { $who } give to others?
empty-werk = Where does { $who } work or learn, or who in the home does?
empty-diensten = Which services come, and since when?
empty-income = What does { $who } live on?
empty-claims = Who still owes { $who } something?
empty-life = What changed, and when?
